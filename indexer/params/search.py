"""What somebody asks for, its limits, and its shortest form in a URL."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from indexer.engine.request import Sort
from indexer.fields import FILTER_FIELDS
from indexer.query.dates import first_day, last_day
from indexer.query.nodes import Match
from indexer.query.parser import MAX_QUERY_CHARACTERS

# The parser reads no more than this; more is told, not cut.
QUERY_MAX_CHARACTERS: Final = MAX_QUERY_CHARACTERS
# The longest name of an organization we know has 140 characters; 10 kB of name can only be mischief.
VALUE_MAX_CHARACTERS: Final = 300
# Every value costs a set operation in the engine; no form of ours needs half as many.
VALUES_MAX_COUNT: Final = 50
PAGE_SIZE: Final = 10
PAGE_SIZE_MAX: Final = 100
# Hits further down cost memory for each one before them, and nobody reads that far.
WINDOW_MAX_HITS: Final = 10_000
# A facet of a large archive has thousands of values; the rare ones are reached by narrowing or by name.
FACET_MAX_VALUES: Final = 50

Position = Literal["offset", "page"]


@dataclass(frozen=True, slots=True)
class ParamProblem:
    """A parameter that cannot be used as given; `message` names it, `allowed` says what would do."""

    parameter: str
    value: str
    message: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.message}; allowed: {self.allowed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchParams:
    """What somebody asks for, cleaned and bounded, as names and dates: nothing of it has been looked up yet."""

    words: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    missing: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    sort: Sort | None = None
    match: Match = Match.AUTO
    limit: int = PAGE_SIZE
    offset: int = 0

    @property
    def page(self) -> int:
        """The page of results, counted from 1."""
        return self.offset // self.limit + 1

    @property
    def narrowed(self) -> bool:
        """Whether anything but words narrows the search."""
        return bool(self.filters or self.missing or self.date_from or self.date_to)

    def with_values(self, name: str, values: Iterable[str]) -> "SearchParams":
        """The same search from its first hit, with exactly these values of the field."""
        filters = {key: kept for key, kept in self.filters.items() if key != name}
        chosen = tuple(dict.fromkeys(values))
        return replace(self, filters=filters | {name: chosen} if chosen else filters, offset=0)

    def without_value(self, name: str, value: str) -> "SearchParams":
        """The same search from its first hit, without this value of the field."""
        return self.with_values(name, (kept for kept in self.filters.get(name, ()) if kept != value))


def to_pairs(params: SearchParams, position: Position = "offset") -> list[tuple[str, str]]:
    """The fewest parameters that say the same: defaults left out, always in one order."""
    pairs = [("q", params.words)] if params.words else []
    pairs += [(name, value) for name in FILTER_FIELDS for value in params.filters.get(name, ())]
    pairs += [("missing", name) for name in FILTER_FIELDS if name in params.missing]
    if params.date_from:
        pairs.append(("from", _shortest(params.date_from, first_day)))
    if params.date_to:
        pairs.append(("to", _shortest(params.date_to, last_day)))
    if params.sort:
        pairs.append(("sort", params.sort.value))
    if params.match is not Match.AUTO:
        pairs.append(("match", params.match.value))
    if params.limit != PAGE_SIZE:
        pairs.append(("limit", str(params.limit)))
    if params.offset:
        pairs.append((position, str(params.page if position == "page" else params.offset)))
    return pairs


def _shortest(day: date, complete: Callable[[str], date | None]) -> str:
    written = day.isoformat()
    return next(part for part in (written[:4], written[:7], written) if complete(part) == day)
