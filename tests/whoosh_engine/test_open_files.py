"""Files that stay open from one generation to the next: never one for another."""

import os
from pathlib import Path

import pytest

from indexer.errors import IndexDamaged
from indexer.whoosh_engine import WhooshEngine
from indexer.whoosh_engine.codec.writer import write_segment
from indexer.whoosh_engine.manifest import SegmentEntry
from indexer.whoosh_engine.open_files import OpenFiles, segment_path
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import put, release, search
from tests.whoosh_engine.codec.plain_build import plain_arrays
from tests.whoosh_engine.conftest import generation


def write_over(path: Path, data: bytes) -> None:
    """Put other bytes into a file that stays the same one to the file system, as an inode that is used again does."""
    before = path.stat()
    with path.open("r+b") as file:
        file.write(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert path.stat().st_ino == before.st_ino


def test_another_file_with_the_inode_name_and_size_of_one_before_is_opened_anew(tmp_path: Path) -> None:
    entry, path = SegmentEntry("x", 1), segment_path(tmp_path, "x")
    # Compression makes the same number of bytes of these two titles.
    write_segment(tmp_path / "other", plain_arrays([release("a", "red", title="Brown")], AUTHORITY))
    write_segment(path, plain_arrays([release("a", "red", title="Green")], AUTHORITY))
    assert path.stat().st_size == (tmp_path / "other").stat().st_size
    files = OpenFiles()
    before = files.open(tmp_path, entry)
    terms = [before.view.term(ordinal) for ordinal in range(before.view.terms)]
    assert files.open(tmp_path, entry) is before

    write_over(path, (tmp_path / "other").read_bytes())

    after = files.open(tmp_path, entry)
    assert after is not before
    assert [after.view.term(ordinal) for ordinal in range(after.view.terms)] != terms


def test_what_was_verified_before_is_verified_again_in_a_file_written_over(folder: Path) -> None:
    engine = WhooshEngine(folder, AUTHORITY)
    assert search(engine, "red", limit=20).total == 20
    path = next(generation(folder).glob("*.cqs"))
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    write_over(path, bytes(data))

    with engine.writer() as writer:  # a generation that shares the file
        writer.keep("notes", b"some notes")
    with pytest.raises(IndexDamaged, match=path.name):
        search(engine, "red", limit=20)
    engine.close()


def test_a_writer_keeps_nothing_open_when_it_is_through(folder: Path) -> None:
    engine = WhooshEngine(folder, AUTHORITY)
    search(engine, "red")
    before = dict(engine._files._held)
    for number in range(9):
        put(engine, [release(f"new{number}", "red")])

    assert engine._files._held == before
    search(engine, "red")
    assert {key[0] for key in engine._files._held} == {path.name for path in generation(folder).glob("*.cqs")}
    engine.close()


def test_what_was_put_is_what_is_got_whoever_asks_however_often_it_changes(folder: Path) -> None:
    reader = WhooshEngine(folder, AUTHORITY)
    for number in range(40):
        engine = WhooshEngine(folder, AUTHORITY)
        put(engine, [release("00", "red", title=f"Title number {number % 10}")])
        for one in (engine, reader, WhooshEngine(folder, AUTHORITY)):
            found = one.get("00")
            assert found is not None
            assert found.title == f"Title number {number % 10}"
            assert search(one, "red").total == 20
        engine.close()
    reader.close()


def test_memory_that_was_given_up_comes_back_with_the_same_content(tmp_path: Path) -> None:
    path = segment_path(tmp_path, "x")
    write_segment(path, plain_arrays([release(str(n), "red blue") for n in range(50)], AUTHORITY))
    file = OpenFiles().open(tmp_path, SegmentEntry("x", 50))
    before = [file.view.term(ordinal) for ordinal in range(file.view.terms)]

    for _ in range(2):
        file.blocks.ease()
        assert [file.view.term(ordinal) for ordinal in range(file.view.terms)] == before
        assert file.arrays.day.tolist() == [0] * 50


def test_answers_do_not_change_however_many_there_are(folder: Path) -> None:
    engine = WhooshEngine(folder, AUTHORITY)
    first = search(engine, "red", limit=20)
    for _ in range(40):
        again = search(engine, "red", limit=20)
        assert (again.total, [hit.release.id for hit in again.hits]) == (
            first.total,
            [hit.release.id for hit in first.hits],
        )
    engine.close()
