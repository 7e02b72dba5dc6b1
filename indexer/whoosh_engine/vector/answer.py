"""From a request to results, as `indexer.engine.answering` does it with sets of numbers, but with arrays."""

import time
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from indexer.engine.checking import check_request
from indexer.engine.document import Lineage
from indexer.engine.facets import chosen
from indexer.engine.ranking import idf, leaves
from indexer.engine.relaxing import covered, loosened, required
from indexer.engine.request import AnyValue, Facet, Match, Notice, SearchRequest, SearchResults, Sort
from indexer.engine.spelling import spelling_notices
from indexer.query.nodes import Leaf, Query, Same
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.archive import VectorArchive
from indexer.whoosh_engine.vector.columns import FacetColumn
from indexer.whoosh_engine.vector.facets import facet
from indexer.whoosh_engine.vector.filters import merged, passing
from indexer.whoosh_engine.vector.leaves import LeafHits
from indexer.whoosh_engine.vector.matching import Matcher
from indexer.whoosh_engine.vector.order import Key, Matches, first, highest, newest, oldest
from indexer.whoosh_engine.vector.ranking import Doubles, weights
from indexer.whoosh_engine.vector.sets import Mask
from indexer.whoosh_engine.vector.snippets import hits_of

Sets = list[Array]
"""Documents of each segment."""


def answer(archive: VectorArchive, request: SearchRequest, lineage: Lineage) -> SearchResults:
    """Answer a request from an archive."""
    began = time.perf_counter()
    check_request(request)
    run = Run(archive, request)
    found = run.match()
    page = run.page(found)
    hits = hits_of(archive, found.query, run.asked(found.query), page.places, page.scores)
    facets = run.facets(found, lineage)
    notices = found.notices
    if leaves(request.query):
        notices = (*notices, *spelling_notices(request.query, run.has, archive.similar))
    took = time.perf_counter() - began
    return SearchResults(total=sum(map(len, found.total)), hits=tuple(hits), facets=facets, notices=notices, took=took)


class Found(NamedTuple):
    """What matches before filters, which of it pass each filter, and what passes them all."""

    query: Query
    matched: Sets
    passed: list[list[Mask]]
    total: Sets
    notices: tuple[Notice, ...] = ()


class Page(NamedTuple):
    """Segment and document of each hit, in order, with its score where hits are ranked."""

    places: list[tuple[int, int]]
    scores: list[float] | None


class Run:
    """One request: each set is computed once."""

    def __init__(self, archive: VectorArchive, request: SearchRequest) -> None:
        self._archive = archive
        self._request = request
        self._filters = merged(request.filters)
        self._known: dict[int, tuple[LeafHits, ...]] = {}

    def match(self) -> Found:
        """What the query matches; with any of its words where that was asked for, or where nothing has them all."""
        found = self._found(required(self._request.query, self._request.match))
        if self._request.match is not Match.AUTO or any(map(len, found.total)):
            return found
        loose = loosened(found.query, coverage=True)
        if loose is None:
            return found
        message = "No release has all of these words; those with most of them come first."
        some = self._found(loose, (Notice("most_words", message),))
        return some if any(map(len, some.total)) else found

    def _found(self, query: Query, notices: tuple[Notice, ...] = ()) -> Found:
        matched: Sets = []
        passed: list[list[Mask]] = []
        total: Sets = []
        for at, segment in enumerate(self._archive.segments):
            documents = self._matcher(at).matching(query)
            masks = [
                passing(segment, one, documents, self._column(one) if len(documents) else None, at)
                for one in self._filters
            ]
            matched.append(documents)
            passed.append(masks)
            total.append(documents[np.logical_and.reduce(masks)] if masks else documents)
        return Found(query, matched, passed, total, notices)

    def _column(self, one: object) -> FacetColumn | None:
        return self._archive.column(one.field) if isinstance(one, AnyValue) and one.missing else None

    def _matcher(self, at: int) -> Matcher:
        return Matcher(self._archive.segments[at], lambda leaf: self._leaf(leaf)[at])

    def _leaf(self, leaf: Leaf | Same) -> tuple[LeafHits, ...]:
        """The archive's memory is asked once: to compare a leaf of twenty forms costs as much as to look it up."""
        known = self._known.get(id(leaf))
        if known is None:
            known = self._known[id(leaf)] = self._archive.leaf(leaf)
        return known

    def asked(self, query: Query) -> list[tuple[LeafHits, ...]]:
        """What each segment has of each leaf that ranks."""
        return [self._leaf(leaf) for leaf in leaves(query)]

    def has(self, leaf: Leaf | Same) -> bool:
        """Whether any release has the leaf."""
        return any(hits.count for hits in self._leaf(leaf))

    def page(self, found: Found) -> Page:
        """The hits that are asked for, in order: by score or date, then newest, then id."""
        request = self._request
        matches = Matches.of(self._archive.segments, found.total)
        ranks = bool(leaves(found.query))
        sort = request.sort or (Sort.RELEVANCE if ranks else Sort.NEWEST)
        keys: list[Key] = [oldest(matches) if sort is Sort.OLDEST else newest(matches)]
        scores: Doubles | None = None
        if sort is Sort.RELEVANCE and ranks:
            scores = self._scores(found)
            parts = covered(found.query)
            best = None if parts else highest(matches, scores, request.offset, request.limit)
            if best is not None:
                return Page(matches.at(best), list(map(scores.item, best)))
            ranked = -scores
            keys.insert(0, lambda places: ranked[places])
            if parts:
                had = -self._covered(parts, found)
                keys.insert(0, lambda places: had[places])
        places = first(matches, keys, request.offset, request.limit)
        return Page(matches.at(places), None if scores is None else scores[places].tolist())

    def _covered(self, parts: Sequence[Query], found: Found) -> Array:
        """How many of the parts each document of the answer has."""
        had: Sets = []
        for at, documents in enumerate(found.total):
            matcher = self._matcher(at)
            inside = [matcher.among(part, documents) for part in parts]
            had.append(np.add.reduce(np.array(inside, dtype=np.int64)))
        return np.concatenate(had)

    def _scores(self, found: Found) -> Doubles:
        """The score of each document of the answer."""
        statistics = self._archive.statistics
        scores: list[Doubles | None] = [None] * len(found.total)
        for leaf in leaves(found.query):
            hits = self._leaf(leaf)
            weight = idf(sum([one.count for one in hits]), statistics.releases)
            for at, documents in enumerate(found.total):
                if len(documents):
                    about = self._about(at, hits[at], documents)
                    about *= weight
                    known = scores[at]
                    scores[at] = about if known is None else np.add(known, about, out=known)
        filled = [one for one in scores if one is not None]
        return filled[0] if len(filled) == 1 else np.concatenate([np.zeros(0), *filled])

    def _about(self, at: int, hits: LeafHits, documents: Array) -> Doubles:
        """How much each of the documents is about a leaf, before the weight of the leaf."""
        about: Doubles | None = None
        averages = self._archive.statistics.average_lengths
        for field, occurrences in hits.fields.items():
            here, frequency = occurrences.frequency(documents)
            damped = self._archive.segments[at].damping(field, averages.get(field, 0.0))
            if isinstance(here, slice):
                own = weights(field, frequency, None if damped is None else damped.take(documents))
                about = own if about is None else np.add(about, own, out=about)
            elif len(here):
                about = np.zeros(len(documents)) if about is None else about
                about[here] += weights(field, frequency, None if damped is None else damped.take(documents[here]))
        return np.zeros(len(documents)) if about is None else about

    def facets(self, found: Found, lineage: Lineage) -> tuple[Facet, ...]:
        """Counts of each field that is asked for, over what matches without its own filter."""
        asked, archive = self._request.facets, self._archive
        if not asked:
            return ()
        fields = tuple([one.field for one in asked])
        counts = dict(zip(fields, archive.together(fields).counts(found.total), strict=True))
        for one in self._filters:
            if isinstance(one, AnyValue) and one.field in counts:
                counts[one.field] = archive.column(one.field).counts(self._without(one.field, found))
        known = archive.lineage(lineage)
        return tuple(
            [
                facet(one, archive.column(one.field), counts[one.field], chosen(self._filters, one.field), known)
                for one in asked
            ]
        )

    def _without(self, field: str, found: Found) -> Sets:
        """The documents that pass all filters but that of a field."""
        others = [not (isinstance(one, AnyValue) and one.field == field) for one in self._filters]
        documents = []
        for matched, masks in zip(found.matched, found.passed, strict=True):
            kept = [mask for mask, other in zip(masks, others, strict=True) if other]
            documents.append(matched[np.logical_and.reduce(kept)] if kept else matched)
        return documents
