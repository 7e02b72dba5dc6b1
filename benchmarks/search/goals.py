"""What must be reached and what is aimed at, figure by figure: one table of ratios."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from statistics import fmean, median
from typing import Final

from benchmarks.search.choosing import COMMONEST, RARE, SELECTIVE
from benchmarks.search.figures import Measured, Spread

_MILLI: Final = 1_000
_MEGA: Final = 1_000_000
_BELOW_ONE: Final = 0.999  # "less than 1.0" as a bound that may be reached
OURS: Final = "ours"


@dataclass(frozen=True, slots=True)
class Line:
    """One figure beside its bounds; `rising` where more is better. `value` is None where it was not measured."""

    figure: str
    corpus: str
    value: float | None
    must: float
    goal: float
    unit: str = ""
    rising: bool = False

    @property
    def verdict(self) -> str:
        if self.value is None:
            return "not measured"
        if self._reaches(self.goal):
            return "goal"
        return "must" if self._reaches(self.must) else "missed"

    def _reaches(self, bound: float) -> bool:
        return self.value is not None and (self.value >= bound if self.rising else self.value <= bound)


def lines(run: Sequence[Measured]) -> tuple[Line, ...]:
    """The table of a run, from the small corpora to the large, growth at the end."""
    found = [line for one in run for line in _of_corpus(one) if line.value is not None]
    grown = sorted((one for one in run if one.generated and one.releases >= 10_000), key=lambda one: one.releases)
    if len(grown) > 1:
        found += _growth(grown)
    return tuple(found)


def _of_corpus(one: Measured) -> list[Line]:
    name, large = one.corpus, one.releases >= 50_000
    updates = next((line.seconds for line in one.updates if line.engine == OURS), None)
    cold = next((line.seconds for line in one.colds if line.engine == OURS), None)
    ours = one.build(OURS)
    resident = next((line.bytes for line in one.resident if line.engine == OURS), None)
    made = [
        Line("page job, median ÷ tantivy", name, _ratio(one, "tantivy", lambda s: s.median), _BELOW_ONE, 0.5),
        Line("page job when first asked, median ÷ tantivy", name, _first(one), _BELOW_ONE, 0.5),
        Line("page job, worst ÷ tantivy's worst", name, _ratio(one, "tantivy", lambda s: s.worst), _BELOW_ONE, 0.5),
        Line("page job, median ÷ stock Whoosh", name, _ratio(one, "whoosh", lambda s: s.median), 0.05, 0.02),
        Line("build, releases a second ÷ tantivy", name, _built(one, "tantivy"), 0.7, 1.0, rising=True),
        Line("build, releases a second ÷ stock Whoosh", name, _built(one, "whoosh"), 20, 40, rising=True),
        Line("index bytes ÷ text bytes", name, ours.index_share if ours else None, 1.6, 1.1),
    ]
    if large:
        made += [
            Line("page job, median ÷ SQLite FTS5", name, _ratio(one, "fts5", lambda s: s.median), 0.1, 0.03),
            Line("one changed release, until found: median", name, _scaled(median(updates) if updates else None),
                 150, 50, "ms"),
            Line("new process to first answer", name, _scaled(cold), 150, 60, "ms"),
        ]  # fmt: skip
        if resident is not None and one.releases <= 200_000:
            made.append(Line("memory after 1,000 searches", name, resident / _MEGA, 400, 200, "MB"))
        if one.served is not None:
            made += [
                Line("results page over HTTP, median", name, one.served.seconds * _MILLI, 15, 6, "ms"),
                Line("results pages a second over HTTP", name, one.served.requests_a_second, 150, 400, rising=True),
            ]
    if ours is not None and one.releases >= 500_000:
        made.append(Line("memory of the build", name, ours.peak_bytes / _MEGA, 2_000, 1_000, "MB"))
    return made


def _growth(grown: Sequence[Measured]) -> list[Line]:
    name = " → ".join(f"{one.releases:,}" for one in grown)
    return [
        Line("growth of selective questions, exponent", name, _exponent(grown, SELECTIVE), 0.3, 0.1),
        Line("growth of questions that find a small share, exponent", name, _exponent(grown, RARE), 0.3, 0.1),
        Line("growth of the commonest word, exponent", name, _exponent(grown, frozenset({COMMONEST})), 1.0, 0.9),
    ]


def _exponent(grown: Sequence[Measured], kinds: frozenset[str]) -> float | None:
    points = []
    for one in grown:
        seconds = [asked.seconds[OURS] for asked in one.asked if asked.question.kind in kinds and OURS in asked.seconds]
        if seconds:
            points.append((float(one.releases), median(seconds)))
    return exponent(points) if len(points) > 1 else None


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The power of the size with which the seconds grow: the slope of both logarithms, by least squares."""
    sizes = [log(size) for size, _ in points]
    times = [log(seconds) for _, seconds in points]
    middle, height = fmean(sizes), fmean(times)
    spread = sum((size - middle) ** 2 for size in sizes)
    return sum((size - middle) * (time - height) for size, time in zip(sizes, times, strict=True)) / spread


def _ratio(one: Measured, peer: str, figure: Callable[[Spread], float]) -> float | None:
    """Ours divided by the peer's, over the questions that both were asked."""
    ours, theirs = one.spread(OURS, peer), one.spread(peer, OURS)
    return figure(ours) / figure(theirs) if ours and theirs else None


def _first(one: Measured) -> float | None:
    ours, theirs = one.spread(OURS, "tantivy", first=True), one.spread("tantivy", OURS, first=True)
    return ours.median / theirs.median if ours and theirs else None


def _built(one: Measured, peer: str) -> float | None:
    ours, theirs = one.build(OURS), one.build(peer)
    return ours.releases_a_second / theirs.releases_a_second if ours and theirs else None


def _scaled(seconds: float | None) -> float | None:
    return None if seconds is None else seconds * _MILLI
