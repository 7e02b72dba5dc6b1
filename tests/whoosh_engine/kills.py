"""Real `communique index` processes killed at random moments, and what the index says after each of them."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from filelock import FileLock, Timeout

from indexer.engine.request import SearchRequest
from indexer.opening import check, open_engine
from indexer.pipeline import Task, index
from indexer.whoosh_engine.generations import Generations
from tests.whoosh_engine.sources import Sources

Kind = Literal["build", "update", "merge"]
KINDS: Final[tuple[Kind, ...]] = ("build", "update", "merge")

_RELEASES: Final = 240  # more than are extracted without other processes
_CHANGED_BY_MERGE: Final = 3
_CHECK_EVERY: Final = 10
_TRIES_TO_SEE_WORKERS_END: Final = 200
_POLL_SECONDS: Final = 0.05
_ROOT: Final = Path(__file__).parents[2]


@dataclass
class Tally:
    """What came of the kills; `faults` has a sentence for each thing that must not be."""

    kills: int = 0
    finished: int = 0
    old: int = 0
    new: int = 0
    checks: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} processes killed ({self.finished} were through before), archive as before: {self.old}, "
            f"as after: {self.new}, checked whole: {self.checks}, faults: {len(self.faults)}"
        )


class Victim:
    """An index whose every change begins in a process that is killed, and is then made by the next writer."""

    def __init__(self, home: Path, draw: random.Random, tally: Tally) -> None:
        self._index = home / "index"
        self._sources = Sources(home / "releases.jsonl", _RELEASES)
        self._draw = draw
        self._tally = tally
        self._latest: dict[Kind, float] = {}  # so that a good part of the kills comes after the commit
        self._rounds = 0
        self._go_on()

    def round(self, kind: Kind) -> None:
        """One change, killed."""
        if kind == "merge":
            self._many_segments()
        before = self._sources.state()
        self._sources.change(None if kind != "merge" else _CHANGED_BY_MERGE)
        process = self._start(kind)
        if not self._latest:  # the first one is let through, to know how long it takes
            started = time.monotonic()
            process.wait()
            self._latest = dict.fromkeys(KINDS, time.monotonic() - started)
            self._expect(f"{kind} was let through", self.state() == self._sources.state())
            return
        # Half of the time goes into starting: most kills fall into the rest.
        earliest = 0.0 if self._draw.random() < 0.2 else 0.6
        moment = self._draw.uniform(earliest, 1) * self._latest[kind]
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        place = f"{kind} killed after {moment:.3f} s"
        if process.wait() == -signal.SIGKILL:
            self._tally.kills += 1
        else:
            self._tally.finished += 1
        self._see(place, before, process.pid)
        self._latest[kind] *= 0.93 if self._tally.new > self._tally.old // 3 else 1.03

    def _see(self, place: str, before: Mapping[str, str], pid: int) -> None:
        found, after = self.state(), self._sources.state()
        self._expect(f"{place}: neither as before nor as after", found in (before, after))
        self._tally.old += found == before
        self._tally.new += found == after
        self._expect(f"{place}: worker processes are still alive", self._alone(pid))
        self._expect(f"{place}: the lock is still held", self._lock_is_free())
        self._go_on()
        self._expect(f"{place}: the next writer did not go on", self.state() == after)
        left = sorted(path.name for path in self._index.iterdir())
        self._expect(f"{place}: left over {left}", len(left) <= len(("current", "lock", "g1", "g2", "g3")))
        self._rounds += 1
        if self._rounds % _CHECK_EVERY == 0:
            self._tally.checks += 1
            faults = check(str(self._index))
            self._expect(f"{place}: {faults}", faults == ())

    def state(self) -> dict[str, str]:
        """The titles of the archive by id."""
        engine = open_engine(str(self._index))
        try:
            hits = engine.search(SearchRequest(limit=10 * _RELEASES)).hits
            return {hit.release.id: hit.release.title for hit in hits}
        finally:
            engine.close()

    def _start(self, kind: Kind) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "indexer", "index", str(self._sources.path), "--index", str(self._index)]
        return subprocess.Popen(
            [*command, "--jobs", "2", *(["--rebuild"] if kind == "build" else [])],
            cwd=_ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # its workers are then known by its number
        )

    def _lock_is_free(self) -> bool:
        """Whether the next writer gets the lock at once; by its time that cannot be told on a busy machine."""
        try:
            with FileLock(self._index / "lock", timeout=0):
                return True
        except Timeout:
            return False

    def _go_on(self) -> None:
        engine = open_engine(str(self._index))
        try:
            index(Task(sources=(str(self._sources.path),), home=self._index), engine)
        finally:
            engine.close()

    def _many_segments(self) -> None:
        """As many small segments as there may be, so that the next change merges them."""
        generations = Generations(self._index)
        for _ in range(20):
            segments = generations.manifest(generations.current()).segments
            if sum(one.living < 8 for one in segments) == 7:
                return
            self._sources.change(1)
            self._go_on()

    def _alone(self, session: int) -> bool:
        for _ in range(_TRIES_TO_SEE_WORKERS_END):
            if not any(found == session for found in _sessions()):
                return True
            time.sleep(_POLL_SECONDS)  # between two looks; only the system ends a process that is no child of ours
        return False

    def _expect(self, what: str, holds: bool) -> None:
        if not holds:
            self._tally.faults.append(what)


def _sessions() -> Iterator[int]:
    """The sessions of all living processes, as Linux tells them."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, session = path.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if state != "Z":
            yield int(session)


def run(home: Path, kills: int, seed: int) -> Tally:
    """Kill so many processes, a third of each kind."""
    tally = Tally()
    victim = Victim(home, random.Random(seed), tally)
    victim.round("build")
    while tally.kills < kills and not tally.faults:
        victim.round(KINDS[(tally.kills + tally.finished) % len(KINDS)])
    return tally


def possible() -> bool:
    """Whether the system tells which processes belong together."""
    return os.path.exists("/proc/self/stat")
