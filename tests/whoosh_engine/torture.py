"""The deep tier of what must hold whatever happens: `python -m tests.whoosh_engine.torture WHAT [NUMBER] [SEED]`.

    faults            every operation of every change fails, in four ways, or is the last one of a process
    power [STATES]    the power is cut before every operation; so many states of each moment are looked at
    bytes             every byte of every file is flipped, and every file cut at every length
    kills [KILLS]     so many real processes are killed at random moments
    readers [COMMITS] twenty readers, half of them processes, search during so many commits; then twelve writers

Prints what was tried, the faults and the seed; ends with 1 if there are faults.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Final

from tests.whoosh_engine import damage, failing, kills, power, readers
from tests.whoosh_engine.changes import CHANGES

Told = tuple[str, list[str]]
"""What was tried, and the faults."""


def faults(home: Path, _: int, __: int) -> Told:
    """At every operation."""
    seen, wrong = 0, []
    for change in CHANGES:
        wrong += _counted(places := list(_caught(failing.kills(home / change / "killed", change))))
        seen += len(places)
        for fault in failing.FAULTS:
            places = list(_caught(failing.sweep(home / change / fault.name, change, fault)))
            wrong += _counted(places)
            seen += len(places)
    return f"{seen} operations that failed or killed", wrong


def power_cuts(home: Path, states: int, seed: int) -> Told:
    """In histories with and without a writer that was killed before."""
    seen, wrong = 0, []
    for change in CHANGES:
        for number in range(states):
            places = list(_caught(power.sweep(home / change / f"{number}", change, seed + number, states=1)))
            wrong += _counted(places)
            seen += len(places)
    return f"{seen} states after a power cut", wrong


def every_byte(home: Path, _: int, seed: int) -> Told:
    """Of a small index."""
    damage.make(home / "index")
    tally = damage.sweep(home / "index", damage.Depth(), seed)
    return str(tally), tally.faults


def killed(home: Path, count: int, seed: int) -> Told:
    """Builds, updates and merges in turn."""
    tally = kills.run(home, count, seed)
    return str(tally), tally.faults


def many_readers(home: Path, commits: int, _: int) -> Told:
    """And writers that wait for one another."""
    seen = readers.race(home / "readers", threads=10, processes=10, commits=commits, pause=0.05)
    wrong = [fault for one in seen for fault in one.faults]
    total = readers.writers(home / "writers", threads=6, processes=6, times=20)
    if total != 12 * 20:
        wrong.append(f"{12 * 20} turns of writers counted up to {total}")
    answers, states = sum(one.answers for one in seen), [one.states for one in seen]
    return f"{len(seen)} readers, {answers} answers of {min(states)} to {max(states)} states; {total} turns", wrong


def _caught(places: Iterable[str]) -> Iterable[str]:
    """Each place; a fault instead of the last one, where one ends the sweep."""
    try:
        yield from places
    except Exception as error:  # told with the figures of what went before it
        yield f"{_FAULT}{error!r}"


def _counted(places: Iterable[str]) -> list[str]:
    return [place for place in places if place.startswith(_FAULT)]


_FAULT: Final = "fault: "

_WHAT: Final[Mapping[str, tuple[Callable[[Path, int, int], Told], int]]] = {
    "faults": (faults, 0),
    "power": (power_cuts, 10),
    "bytes": (every_byte, 0),
    "kills": (killed, 500),
    "readers": (many_readers, 100),
}
"""What to do by its name, with the number that is usual."""


def main(words: list[str]) -> int:
    """Do one of them."""
    if not words or words[0] not in _WHAT:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    do, usual = _WHAT[words[0]]
    number, seed = [*map(int, words[1:]), *[usual, random.SystemRandom().randrange(1 << 32)][len(words) - 1 :]]
    started = perf_counter()
    with tempfile.TemporaryDirectory() as home:
        for name in ("readers", "writers"):
            Path(home, name).mkdir()
        tried, wrong = do(Path(home), number, seed)
    sys.stdout.write(f"{words[0]}, seed {seed}: {tried}; {len(wrong)} faults; {perf_counter() - started:.0f} s\n")
    sys.stdout.writelines(f"{one[:1000]}\n" for one in wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
