"""A disk that is full or broken: the archive answers as before or as after, and what was begun is gone."""

import errno
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.cli import program
from indexer.errors import IndexDamaged
from indexer.whoosh_engine import WhooshEngine
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import put, release, search
from tests.whoosh_engine.conftest import Opener, generation
from tests.whoosh_engine.disk import Disk, Failing, Half, Step
from tests.whoosh_engine.failing import FAULTS, Fault, sweep, today


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize(("change", "every"), [("build", 6), ("update", 6), ("rebuild", 6), ("merge", 12)])
def test_an_operation_that_fails_leaves_old_or_new_and_the_next_writer_goes_on(
    change: str, every: int, fault: Fault, tmp_path: Path
) -> None:
    assert len(list(sweep(tmp_path, change, fault, every, today(every)))) > 3


def test_the_command_names_the_index_and_the_full_disk(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"id": "a", "title": "A title", "text": "Some text.", "published": "2015-06-11"}\n'
    )
    folder = tmp_path / "index"
    words = ["index", str(tmp_path / "a.jsonl"), "--index", str(folder), "--jobs", "1"]
    with Disk(folder, Failing(errno.ENOSPC, 6, sticky=True)).installed():
        result = CliRunner().invoke(program, words)

    assert result.exit_code == 3
    assert f"the index at {folder} cannot be written" in result.stderr
    assert os.strerror(errno.ENOSPC) in result.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["lock"]
    assert CliRunner().invoke(program, words).exit_code == 0


def test_without_hard_links_a_damaged_file_is_not_taken_over_with_a_digest_that_fits_it(
    folder: Path, opened: Opener
) -> None:
    def refuse(step: Step, half: Half) -> None:
        if step.kind == "link":
            raise OSError(errno.EPERM, "this file system has no hard links")

    engine = opened(folder)
    with Disk(folder, refuse).installed():
        with engine.writer() as writer:
            writer.keep("notes", b"some notes")
        (generation(folder) / "kept-notes").write_bytes(b"same notes")
        with pytest.raises(IndexDamaged, match="kept-notes"):
            put(engine, [release("more", "red")])


def test_the_last_sync_that_fails_does_not_take_away_what_is_current(folder: Path) -> None:
    engine = WhooshEngine(folder, AUTHORITY)

    turned = False

    def fail_after_turning(step: Step, half: Half) -> None:
        nonlocal turned
        turned = turned or step.to == folder / "current"
        if turned and step.path == folder:
            raise OSError(errno.EIO, "the disk is broken")

    with pytest.raises(OSError, match="broken"), Disk(folder, fail_after_turning).installed():
        put(engine, [release("more", "red")])

    assert search(engine, "red").total == 21
    engine.close()
