"""What a run measures, as nouns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from benchmarks.search.questions import Question


@dataclass(frozen=True, slots=True)
class Built:
    """One build job; bytes of the index, of titles and texts, and of memory at its height."""

    engine: str
    releases: int
    seconds: float
    index_bytes: int
    text_bytes: int
    peak_bytes: int

    @property
    def releases_a_second(self) -> float:
        return self.releases / self.seconds

    @property
    def index_share(self) -> float:
        return self.index_bytes / self.text_bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, by engine: the total, the least seconds of a page job in all rounds, and those of the first one."""

    question: Question
    totals: Mapping[str, int]
    seconds: Mapping[str, float]
    first: Mapping[str, float]

    @property
    def agreed(self) -> bool:
        return len(set(self.totals.values())) <= 1


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds of page jobs over questions."""

    median: float
    p90: float
    worst: float
    questions: int


@dataclass(frozen=True, slots=True)
class Updated:
    """Seconds of each update of one release, until committed, synced and found."""

    engine: str
    seconds: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Cold:
    """Seconds of a new process from its start to its first answer, those of an empty interpreter left out."""

    engine: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Resident:
    """Memory of a process after so many searches: with the mapped files that it has read, and its own alone."""

    engine: str
    bytes: int
    own_bytes: int
    searches: int


@dataclass(frozen=True, slots=True)
class Served:
    """Results pages over HTTP: median seconds, requests a second, and how many did not answer 200."""

    seconds: float
    requests_a_second: float
    failures: int


@dataclass(frozen=True, slots=True)
class Measured:
    """All figures of one corpus."""

    corpus: str
    releases: int
    generated: bool
    builds: tuple[Built, ...] = ()
    asked: tuple[Asked, ...] = ()
    updates: tuple[Updated, ...] = ()
    colds: tuple[Cold, ...] = ()
    resident: tuple[Resident, ...] = ()
    served: Served | None = None

    def build(self, engine: str) -> Built | None:
        return next((one for one in self.builds if one.engine == engine), None)

    def spread(self, engine: str, beside: str | None = None, first: bool = False) -> Spread | None:
        """The page jobs of an engine, of the questions that the engine beside it could be asked, too.

        With `first`, what each question took when it was asked for the first time.
        """
        held = [one.first if first else one.seconds for one in self.asked]
        seconds = [one[engine] for one in held if engine in one and (beside is None or beside in one)]
        return spread_of(seconds) if seconds else None


def spread_of(seconds: Sequence[float]) -> Spread:
    """Median, the value that nine of ten do not pass, and the worst."""
    ninth = quantiles(seconds, n=10, method="inclusive")[8] if len(seconds) > 1 else seconds[0]
    return Spread(median(seconds), ninth, max(seconds), len(seconds))
