"""One road from request to results for engines that work on sets of release numbers.

An engine offers an `Archive`: sets for queries and filters, values, weights. Totals, order, pages and facets are
computed here, from whole sets, so they are exact by construction.
"""

import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from indexer.engine.checking import check_request
from indexer.engine.document import Lineage
from indexer.engine.facets import Tally, chosen, facet_of
from indexer.engine.highlight import snippets
from indexer.engine.ranking import leaves
from indexer.engine.relaxing import covered, loosened, required
from indexer.engine.request import (
    AnyValue,
    Facet,
    FacetRequest,
    Filter,
    Hit,
    Notice,
    SearchRequest,
    SearchResults,
    Sort,
)
from indexer.engine.spelling import spelling_notices
from indexer.query.nodes import Leaf, Match, Query, Same
from indexer.release import Release

Numbers = Collection[int]
_UNDATED: Final = -1  # below every ordinal, so that undated releases come after the oldest


class Archive(Protocol):
    """The releases of an engine by number, at one moment."""

    def matching(self, query: Query) -> set[int]: ...

    def passing(self, chosen: AnyValue) -> set[int]: ...

    def between(self, start: date | None, end: date | None) -> set[int]: ...

    def scores(self, query: Query, numbers: Numbers) -> Mapping[int, float]: ...

    def values(self, field: str) -> Callable[[int], tuple[str, ...]]: ...

    def day(self, number: int) -> int | None: ...

    def id_of(self, number: int) -> str: ...

    def release(self, number: int) -> Release: ...

    def has(self, leaf: Leaf | Same) -> bool: ...

    def similar(self, word: str) -> str | None: ...


def answer(archive: Archive, request: SearchRequest, lineage: Lineage) -> SearchResults:
    """Answer a request from an archive."""
    began = time.perf_counter()
    check_request(request)
    run = _Run(archive, request)
    query, matched, notices = run.match()
    total = run.passing(matched)
    order = run.order(query, total)
    page = order.numbers[request.offset : request.offset + request.limit]
    hits = tuple(
        Hit(release := archive.release(number), order.scores.get(number) if order.ranked else None,
            snippets(release, query))
        for number in page
    )  # fmt: skip
    facets = tuple(run.facet(one, matched, lineage) for one in request.facets)
    if leaves(request.query):
        notices = (*notices, *spelling_notices(request.query, archive.has, archive.similar))
    took = time.perf_counter() - began
    return SearchResults(total=len(total), hits=hits, facets=facets, notices=notices, took=took)


@dataclass(frozen=True, slots=True)
class _Order:
    numbers: list[int]
    scores: Mapping[int, float]
    ranked: bool


class _Run:
    """The sets of one request, each computed once."""

    def __init__(self, archive: Archive, request: SearchRequest) -> None:
        self._archive = archive
        self._request = request
        self._sets = [(one, self._set(one)) for one in request.filters]

    def _set(self, one: Filter) -> set[int]:
        if isinstance(one, AnyValue):
            merged = chosen(self._request.filters, one.field)  # values of one field widen, however they were given
            return self._archive.passing(merged)
        return self._archive.between(one.start, one.end)

    def match(self) -> tuple[Query, set[int], tuple[Notice, ...]]:
        """The query that was run in the end, what it matches before filters, and what to tell the reader."""
        query = required(self._request.query, self._request.match)
        matched = self._archive.matching(query)
        if self._request.match is not Match.AUTO or self.passing(matched):
            return query, matched, ()
        loose = loosened(query, coverage=True)
        if loose is None:
            return query, matched, ()
        some = self._archive.matching(loose)
        if not self.passing(some):
            return query, matched, ()
        message = "No release has all of these words; those with most of them come first."
        return loose, some, (Notice("most_words", message),)

    def passing(self, matched: set[int], without: str | None = None) -> set[int]:
        """The matched releases that pass every filter, but for those of one field."""
        passed = matched
        for one, numbers in self._sets:
            if not (without is not None and isinstance(one, AnyValue) and one.field == without):
                passed = passed & numbers
        return passed

    def order(self, query: Query, total: set[int]) -> _Order:
        """All releases of the answer in order: by score or date, then newest, then id."""
        archive, request = self._archive, self._request
        ranks = bool(leaves(query))
        sort = request.sort or (Sort.RELEVANCE if ranks else Sort.NEWEST)
        days = {number: archive.day(number) for number in total}
        if sort is Sort.OLDEST:
            late = max((day for day in days.values() if day is not None), default=0) + 1
            return _Order(sorted(total, key=lambda n: (days[n] or late, archive.id_of(n))), {}, False)
        newest = sorted(total, key=lambda n: (-(days[n] or _UNDATED), archive.id_of(n)))
        if sort is Sort.NEWEST or not ranks:
            return _Order(newest, {}, False)
        scores = archive.scores(query, total)
        parts = Counter(n for part in covered(query) for n in archive.matching(part) & total)
        newest.sort(key=lambda n: (-parts[n], -scores[n]))
        return _Order(newest, scores, True)

    def facet(self, asked: FacetRequest, matched: set[int], lineage: Lineage) -> Facet:
        """Counts of one field over what matches without its own filter."""
        values = self._archive.values(asked.field)
        counts: Counter[str] = Counter()
        missing = 0
        for number in self.passing(matched, without=asked.field):
            held = values(number)
            counts.update(held)
            missing += not held
        return facet_of(asked, Tally(counts), missing, chosen(self._request.filters, asked.field), lineage)
