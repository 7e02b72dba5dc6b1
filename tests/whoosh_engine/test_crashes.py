"""A writer killed at any moment: the archive answers as before or as after, and the next writer goes on."""

import os
from pathlib import Path
from typing import cast

import pytest

from indexer.opening import check, open_engine
from indexer.release import Release
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import put, release, search
from tests.whoosh_engine.changes import CHANGES, prepare
from tests.whoosh_engine.conftest import generation
from tests.whoosh_engine.failing import kills, today

BEFORE = [release(f"{n}", "red") for n in range(3)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with fork, to die without cleaning up")
@pytest.mark.parametrize(("change", "every"), [("build", 4), ("update", 2), ("rebuild", 4), ("merge", 6)])
def test_a_writer_killed_at_any_file_operation_leaves_old_or_new(change: str, every: int, tmp_path: Path) -> None:
    assert len(list(kills(tmp_path, change, every, today(every)))) > 10  # so many really were in the way of a commit


def test_the_merge_that_is_killed_is_one(tmp_path: Path) -> None:
    prepare(tmp_path, "merge")
    assert len(list(generation(tmp_path).glob("*.cqs"))) == 7
    engine = open_engine(str(tmp_path), AUTHORITY)
    CHANGES["merge"](engine)

    assert len(list(generation(tmp_path).glob("*.cqs"))) == 1
    engine.close()


def test_a_release_that_cannot_be_written_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    engine = open_engine(str(tmp_path / "index"), AUTHORITY)
    put(engine, BEFORE)
    with pytest.raises(TypeError), engine.writer() as writer:
        writer.put(release("4", "red"))
        with pytest.raises(TypeError):
            writer.put(Release(id="bad", title="bad", text=cast(str, None)))
        writer.put(release("5", "red"))

    assert sorted(hit.release.id for hit in search(engine, "red").hits) == ["0", "1", "2"]
    assert check(str(tmp_path / "index"), AUTHORITY) == ()
    engine.close()


def test_half_characters_are_written_and_found_again(tmp_path: Path) -> None:
    engine = open_engine(str(tmp_path / "index"), AUTHORITY)
    odd = Release(id="\ud800", title="\udfff title", text="red \ud800")
    put(engine, [odd, *BEFORE])

    assert engine.get("\ud800") == odd
    put(engine, [odd])
    assert search(engine, "red").total == len(BEFORE) + 1
    assert check(str(tmp_path / "index"), AUTHORITY) == ()
    engine.close()
