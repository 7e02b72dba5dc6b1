"""A writer that shares its work with other processes writes what it would write alone."""

import pickle
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.engine import Engine
from indexer.engine.document import Lineage
from indexer.metadata import load_authority
from indexer.opening import check, open_engine
from indexer.release import Release
from indexer.whoosh_engine.open_files import OpenFiles
from indexer.whoosh_engine.pack import Merger, Packer
from indexer.whoosh_engine.packing import AT_ONCE_RELEASES, START_RELEASES, Packing
from tests.engines.conftest import SmallAuthority
from tests.engines.helpers import release
from tests.whoosh_engine.conftest import generation


def numbered(start: int, stop: int, text: str) -> Iterator[Release]:
    return (release(str(number), f"{text} {number}") for number in range(start, stop))


MANY = 4_000  # so many that the other process has started long before the last
TOLD = (0, 4, 5, 6, 7, *range(START_RELEASES - 7, START_RELEASES + 7), *range(MANY - 7, MANY + 12))


def change(engine: Engine, jobs: int) -> list[Release | None]:
    """Releases for several processes, some put twice in one of them and in two, some removed; what becomes of some."""
    with engine.writer(jobs=jobs) as writer:
        for one in numbered(0, MANY, "first"):
            writer.put(one)
        writer.remove("5")
        for one in numbered(START_RELEASES - 5, START_RELEASES + 5, "second"):
            writer.put(one)
        for one in numbered(MANY - 5, 2 * MANY, "third"):
            writer.put(one)
        for one in numbered(START_RELEASES, MANY - 2, "fourth"):
            writer.put(one)
        writer.put(release("5", "fifth"))
        writer.put(release("5", "sixth"))
        writer.remove("6")
        writer.remove(str(MANY))
    return [engine.get(str(number)) for number in TOLD]


def test_several_processes_write_what_one_writes(tmp_path: Path) -> None:
    one, two = (open_engine(str(tmp_path / name)) for name in ("one", "two"))

    assert change(one, 1) == change(two, 2)
    assert one.count() == two.count() == 2 * MANY - 2
    assert change(one, 1) == change(two, 3)  # once more, upon itself
    assert check(str(tmp_path / "two")) == ()
    one.close()
    two.close()


def test_a_build_by_several_processes_leaves_at_most_a_segment_of_each_and_no_other_file(tmp_path: Path) -> None:
    engine = open_engine(str(tmp_path))
    engine.rebuild(numbered(0, 3 * MANY, "text"), jobs=2)

    files = Counter(path.suffix for path in generation(tmp_path).iterdir())
    assert files.pop(".cqs") in (1, 2)
    assert files == {".json": 1, ".toc": 1}
    assert engine.count() == 3 * MANY
    engine.close()


def test_segments_that_fill_up_in_several_processes_lose_nothing(tmp_path: Path) -> None:
    long = "word " * 200_000
    every = [*numbered(0, START_RELEASES, "short"), *numbered(START_RELEASES, START_RELEASES + 290, long)]
    engine = open_engine(str(tmp_path))

    engine.rebuild(iter(every), jobs=2)

    assert engine.count() == len(every)
    for one in (every[0], every[START_RELEASES], every[-1]):
        assert engine.get(one.id) == one
    assert check(str(tmp_path)) == ()
    engine.close()


class Deadly(SmallAuthority):
    """Ends the process that it comes to."""

    def __reduce__(self) -> tuple[object, ...]:
        return eval, ("__import__('os')._exit(7)",)


def test_processes_that_die_end_the_change_and_leave_the_archive_as_it_was(tmp_path: Path) -> None:
    engine = open_engine(str(tmp_path), Deadly())
    with engine.writer() as writer:
        writer.put(release("old", "red"))
    before = engine.generation()

    with pytest.raises(ChildProcessError), engine.writer(jobs=2) as writer:
        for one in numbered(0, 1_000 * MANY, "text"):  # until the other process has started
            writer.put(one)

    assert engine.generation() == before
    assert engine.count() == 1
    assert len(list(tmp_path.glob("g*"))) == 1
    engine.close()


def test_the_authority_crosses_to_other_processes_whole() -> None:
    authority: Lineage = load_authority()

    assert pickle.loads(pickle.dumps(authority)).digest == authority.digest


def test_segments_that_several_processes_merge_are_all_there(tmp_path: Path) -> None:
    packer = Packer(tmp_path, load_authority())
    entries = [one.entry for start in (0, 11_000) for one in packer(list(numbered(start, start + 11_000, "text")))]
    packing = Packing(2, packer)

    merged = list(packing.merged(Merger(tmp_path), [[entries[0]], [entries[1]]]))
    packing.close()

    assert [one.documents for one in merged] == [11_000, 11_000]
    assert [OpenFiles().open(tmp_path, one).view.id_of(0) for one in merged] == ["0", "11000"]


class Watched:
    """Releases that tell how many they are, and see what has been started when the first of them is asked for."""

    def __init__(self, told: int) -> None:
        self.started: set[threading.Thread] = set()
        self._told = told

    def __iter__(self) -> Iterator[Release]:
        self.started = {*threading.enumerate()} - self.started
        yield from numbered(0, 3, "text")

    def __length_hint__(self) -> int:
        return self._told


@pytest.mark.parametrize(("told", "at_once"), [(3, False), (AT_ONCE_RELEASES - 1, False), (AT_ONCE_RELEASES, True)])
def test_processes_start_before_the_first_of_many_releases(tmp_path: Path, told: int, at_once: bool) -> None:
    engine, releases = open_engine(str(tmp_path)), Watched(told)
    releases.started = {*threading.enumerate()}
    engine.rebuild(releases, jobs=2)

    assert bool(releases.started) == at_once  # the threads that start the other process
    assert engine.count() == 3
    engine.close()
