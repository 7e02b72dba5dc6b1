"""A writer killed at any moment: the archive answers as before or as after, and the next writer goes on."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from indexer.opening import check, open_engine
from indexer.release import Release
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import put, release, search
from tests.whoosh_engine.conftest import generation

BEFORE = [release(f"{n}", "red") for n in range(3)]
FILE_EVENTS = frozenset({"open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.truncate"})
KILLED = 9


def killed_at(step: int, work: Callable[[], None]) -> bool:
    """Run `work` in a child that dies at its `step`-th file operation; whether it died before it was through."""
    child = os.fork()
    if child == 0:
        seen = 0

        def count(event: str, _: object) -> None:
            nonlocal seen
            if event in FILE_EVENTS:
                seen += 1
                if seen == step:
                    os._exit(KILLED)

        sys.addaudithook(count)
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, KILLED}
    return code == KILLED


def update(folder: Path) -> None:
    engine = open_engine(str(folder), AUTHORITY)
    with engine.writer() as writer:
        writer.put(release("3", "red"))
        writer.put(release("0", "green"))
        writer.remove("1")
        writer.keep("notes", b"after")


def rebuild(folder: Path) -> None:
    engine = open_engine(str(folder), AUTHORITY)
    with engine.writer(fresh=True) as writer:
        for one in (release("0", "green"), release("2", "red"), release("3", "red")):
            writer.put(one)
        writer.keep("notes", b"after")


def merge(folder: Path) -> None:
    """The eighth small segment, so that all of them become one; with deletions in what is merged."""
    engine = open_engine(str(folder), AUTHORITY)
    with engine.writer() as writer:
        writer.put(release("3", "red"))
        writer.put(release("0", "green"))
        writer.remove("1")
        writer.keep("notes", b"after")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with fork, to die without cleaning up")
@pytest.mark.parametrize("change", [update, rebuild, merge])
def test_a_writer_killed_at_any_file_operation_leaves_old_or_new(
    change: Callable[[Path], None], tmp_path: Path
) -> None:
    engine = open_engine(str(tmp_path / "before"), AUTHORITY)
    for start in range(7 if change is merge else 0):
        put(engine, [release(f"small{start}", "blue")])
    put(engine, BEFORE)
    engine.close()
    step = 0
    died = True
    while died:
        step += 1
        folder = tmp_path / f"{step}"
        shutil.copytree(tmp_path / "before", folder)

        died = killed_at(step, lambda folder=folder: change(folder))  # type: ignore[misc]

        engine = open_engine(str(folder), AUTHORITY)
        red = sorted(hit.release.id for hit in search(engine, "red").hits)
        assert (red, engine.kept("notes")) in ((["0", "1", "2"], None), (["2", "3"], b"after")), step
        assert check(str(folder), AUTHORITY) == ()
        if not died and change is merge:
            assert len(list(generation(folder).glob("*.cqs"))) == 1
        put(engine, [release("4", "red")])
        assert search(engine, "red").total == len(red) + 1
        engine.close()
        left = [path.name for path in folder.glob("g*")]
        assert len(left) <= 3, (step, left)
    assert step > 20  # the loop really stepped through a commit


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
