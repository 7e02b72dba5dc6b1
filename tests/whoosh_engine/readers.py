"""Readers in threads and processes that search while one writer after the other commits, rebuilds and merges."""

import multiprocessing
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from indexer.engine import Engine
from indexer.engine.request import FacetRequest, SearchRequest
from indexer.opening import open_engine
from indexer.release import Release
from indexer.whoosh_engine import WhooshEngine
from tests.engines.conftest import AUTHORITY, ask
from tests.engines.helpers import release

RELEASES: Final = 12
REBUILT_EVERY: Final = 10
_DONE: Final = "done"
"""A file beside the index that tells the readers of other processes to end."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader saw: how many answers, of how many states; each fault in a sentence."""

    answers: int
    states: int
    faults: tuple[str, ...]


def version(number: int) -> list[Release]:
    """All releases of one version; it stands in title, text, organizer and date of each of them."""
    return [
        release(f"{n}", f"common w{number}", title=f"Version {number}", organizers=[f"Body {number}"])
        for n in range(RELEASES)
    ]


def commit(folder: Path, number: int) -> None:
    """Change all releases in step; every so many times by a rebuild."""
    engine = open_engine(str(folder), AUTHORITY)
    with engine.writer(fresh=number % REBUILT_EVERY == 0) as writer:
        for one in version(number):
            writer.put(one)
        writer.keep("version", f"{number}".encode())
    engine.close()


def read(folder: Path, pause: float = 0.0) -> Seen:
    """Search until the writers are done; each answer must be of one version, and none older than the one before."""
    engine = open_engine(str(folder), AUTHORITY)
    faults: list[str] = []
    answers, states, last = 0, set[int](), 0
    while not faults:
        ended = (folder.parent / _DONE).exists()
        try:
            for what, seen in _answers(engine):
                answers += 1
                states |= seen
                if -1 in seen or len(seen) > 1 or min(seen, default=last) < last:
                    faults.append(f"{what} shows versions {sorted(seen)} after {last}")
                last = max(seen, default=last)
        except Exception as error:  # a reader must meet none at all
            faults.append(f"after version {last}: {error!r}")
        if ended:
            break
        time.sleep(pause)  # readers that never rest leave the writer they watch no processor
    engine.close()
    return Seen(answers, len(states), tuple(faults))


def _answers(engine: Engine) -> Iterator[tuple[str, set[int]]]:
    """What was asked, and the versions in the answer; -1 where it is not whole."""
    found = engine.search(SearchRequest(query=ask("common"), facets=(FacetRequest("organizer"),), limit=2 * RELEASES))
    seen = {_number(hit.release.title) for hit in found.hits} | {_number(hit.release.text) for hit in found.hits}
    seen |= {_number(one.value) for facet in found.facets for one in facet.values}
    whole = (found.total, len(found.hits), found.facets[0].values[0].count) == (RELEASES,) * 3
    yield "a search", seen if whole else {*seen, -1}
    got = engine.get("7")
    yield "a release", {_number(got.title), _number(got.text)} if got else {-1}
    yield "the count", set() if engine.count() == RELEASES else {-1}
    yield "a record", {int(engine.kept("version") or b"-1")}
    info = engine.info()
    yield "info", set() if info.releases == info.fields["organizer"] == RELEASES else {-1}


def _number(text: str) -> int:
    return int("".join(letter for letter in text if letter.isdigit()))


def race(home: Path, threads: int, processes: int, commits: int, pause: float = 0.0) -> list[Seen]:
    """What each reader saw during the commits; it rests so many seconds between its rounds."""
    folder = home / "index"
    commit(folder, 1)
    # spawn: a forked process would take over the threads' locks as they happen to be
    with (
        ThreadPoolExecutor(max(1, threads)) as inside,
        ProcessPoolExecutor(max(1, processes), multiprocessing.get_context("spawn")) as outside,
    ):
        pools = [inside] * threads + [outside] * processes
        running = [pool.submit(read, folder, pause) for pool in pools]
        try:
            for number in range(2, commits + 2):
                commit(folder, number)
        finally:
            (home / _DONE).touch()
        return [one.result() for one in running]


def append(folder: Path, writer: int, times: int) -> None:
    """Count a release up, reading it inside the writer: two writers at once would lose one another's steps."""
    engine = WhooshEngine(folder, AUTHORITY, lock_seconds=600)  # no turn is promised to whoever waits longest
    for _ in range(times):
        with engine.writer() as change:
            before = engine.get("sum") if writer else None
            change.put(release("sum", f"{int(before.text) + 1 if before else 0}"))
            change.put(release(f"last of {writer}", "x"))
    engine.close()


def writers(folder: Path, threads: int, processes: int, times: int) -> int:
    """The sum after so many writers at once; each adds one so many times."""
    append(folder, 0, 1)
    with ProcessPoolExecutor(max(1, processes), multiprocessing.get_context("spawn")) as outside:
        running = [outside.submit(append, folder, 1 + number, times) for number in range(processes)]
        inside = [threading.Thread(target=append, args=(folder, 100 + number, times)) for number in range(threads)]
        for one in inside:
            one.start()
        for one in inside:
            one.join()
        for future in running:
            future.result()
    engine = open_engine(str(folder), AUTHORITY)
    found = engine.get("sum")
    engine.close()
    return int(found.text) if found else 0
