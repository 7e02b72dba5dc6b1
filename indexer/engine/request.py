"""What is asked of an engine and what it answers: our own nouns, the same for every engine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NamedTuple

from indexer.notice import Notice
from indexer.query.nodes import Match, MatchAll, Query
from indexer.release import Release

__all__ = [
    "AnyValue",
    "DateRange",
    "Facet",
    "FacetRequest",
    "FacetValue",
    "Filter",
    "Hit",
    "IndexInfo",
    "Match",
    "Notice",
    "SearchRequest",
    "SearchResults",
    "Snippet",
    "SnippetPart",
    "Sort",
]


class Sort(Enum):
    """Order of hits. Ties break by newest, then by id, so that the order is total."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


class AnyValue(NamedTuple):
    """A release passes if it has any of the values, or none at all where `missing` ("not stated") is chosen.

    Of a tree field (organizer) a value stands for itself and everything below it.
    """

    field: str
    values: tuple[str, ...] = ()
    missing: bool = False


class DateRange(NamedTuple):
    """A release passes if its date lies in the range, both ends included; None leaves an end open."""

    start: date | None = None
    end: date | None = None


Filter = AnyValue | DateRange


class FacetRequest(NamedTuple):
    """Counts of the values of one field; `limit` of them at most (chosen ones always), None for all."""

    field: str
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """One search. `sort` None means relevance where the query ranks, newest where it has no words."""

    query: Query = MatchAll()  # noqa: RUF009 - a frozen node without fields is shared safely
    filters: tuple[Filter, ...] = ()
    facets: tuple[FacetRequest, ...] = ()
    sort: Sort | None = None
    offset: int = 0
    limit: int = 10
    match: Match = Match.AUTO


# A page has two hundred of the nouns below that are tuples: to make a frozen dataclass takes up to twice as long.
class SnippetPart(NamedTuple):
    """A stretch of text, matched or not. Never HTML: only a template marks."""

    text: str
    matched: bool = False


class Snippet(NamedTuple):
    """A passage of a field; its parts, joined, stand so in the stored field. `start` is its offset there."""

    field: str
    parts: tuple[SnippetPart, ...]
    start: int = 0

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


class Hit(NamedTuple):
    """One release of the answer; `score` is None unless sorted by relevance of words."""

    release: Release
    score: float | None
    snippets: tuple[Snippet, ...] = ()


class FacetValue(NamedTuple):
    """A value of a facet and how many releases of the answer have it, were it chosen. `parent` is a value or None."""

    value: str
    label: str
    count: int  # type: ignore[assignment]  # it hides the method of tuples, which nothing here calls
    parent: str | None = None
    selected: bool = False


class Facet(NamedTuple):
    """The counts of one field, without its own filter. A parent stands before its children, biggest count first."""

    field: str
    label: str
    values: tuple[FacetValue, ...]
    missing: int
    missing_selected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResults:
    """The answer: exact total, this page's hits, facets, notices. `took` is in seconds."""

    total: int
    hits: tuple[Hit, ...] = ()
    facets: tuple[Facet, ...] = ()
    notices: tuple[Notice, ...] = ()
    took: float = 0.0


@dataclass(frozen=True, slots=True)
class IndexInfo:
    """What `communique info` tells of an index; `fields` says how many releases state each field."""

    location: str
    releases: int
    generation: str
    updated: str | None = None
    size: int = 0
    versions: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, int] = field(default_factory=dict)
