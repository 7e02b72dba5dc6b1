"""The releases of an index as segments: leaves, statistics and single releases. One archive is one moment."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

import numpy as np

from indexer.analysis import EXACT, fold
from indexer.engine.document import Lineage
from indexer.engine.ranking import Statistics
from indexer.engine.spelling import MOST_LETTERS, candidates, choose
from indexer.fields import DEFAULT_FIELDS
from indexer.query.nodes import Leaf, Query, Same, Term
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.view import SegmentView
from indexer.whoosh_engine.vector.columns import FacetColumn
from indexer.whoosh_engine.vector.facets import KnownLineage
from indexer.whoosh_engine.vector.leaves import LeafHits
from indexer.whoosh_engine.vector.matching import Matcher
from indexer.whoosh_engine.vector.memo import Memo
from indexer.whoosh_engine.vector.releases import KeptRelease
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.sets import Mask
from indexer.whoosh_engine.vector.together import FacetColumns
from indexer.whoosh_engine.vector.vocabulary import Vocabulary

_REMEMBERED_RELEASES_BYTES: Final = 16 << 20  # some 1,300 releases as they mostly are, or one of the longest
_REMEMBERED_LEAVES_BYTES: Final = 32 << 20  # a prefix of two letters may hold a fifth of that, a word nearly nothing


class VectorArchive:
    """Releases by number: the documents of the segments counted through, deleted ones included."""

    def __init__(self, segments: Sequence[SegmentView], deleted: Sequence[Mask | None]) -> None:
        bases = np.cumsum([0, *(view.documents for view in segments)]).tolist()
        self.segments = tuple(
            Segment(view, gone, base) for view, gone, base in zip(segments, deleted, bases, strict=False)
        )
        self._bases = bases
        self._leaves: Memo[Leaf | Same, tuple[LeafHits, ...]] = Memo(
            _REMEMBERED_LEAVES_BYTES, lambda made: sum(hits.bytes for hits in made)
        )
        self._kept: Memo[tuple[SegmentView, int], KeptRelease] = Memo(
            _REMEMBERED_RELEASES_BYTES, lambda kept: kept.bytes
        )
        self._columns: dict[str, FacetColumn] = {}
        self._together: tuple[tuple[str, ...], FacetColumns] | None = None
        self._lineage: KnownLineage | None = None

    # --- leaves

    def leaf(self, leaf: Leaf | Same) -> tuple[LeafHits, ...]:
        """What each segment has of a leaf."""
        return self._leaves.get(leaf, lambda: tuple(LeafHits(segment, leaf) for segment in self.segments))

    def has(self, leaf: Leaf | Same) -> bool:
        """Whether any release has the leaf."""
        return any(hits.count for hits in self.leaf(leaf))

    def similar(self, word: str) -> str | None:
        """The nearest word that some release has in the fields searched by default."""

        def count(candidate: str) -> int:
            return sum(hits.count for hits in self.leaf(Term(EXACT + candidate, DEFAULT_FIELDS)))

        folded = fold(word)
        near = (one for vocabulary in self._vocabularies for one in vocabulary.near(folded, MOST_LETTERS))
        return choose(candidates(word, dict.fromkeys(near)), count)

    @cached_property
    def _vocabularies(self) -> tuple[Vocabulary, ...]:
        return tuple(Vocabulary(segment.view, field) for segment in self.segments for field in DEFAULT_FIELDS)

    @cached_property
    def statistics(self) -> Statistics:
        """Of the releases that are not deleted."""
        count = self.count()
        sums = [segment.length_sums() for segment in self.segments]
        return Statistics(count, {field: sum(one[field] for one in sums) / max(1, count) for field in DEFAULT_FIELDS})

    # --- releases

    def matching(self, query: Query) -> Iterator[int]:
        """The numbers of all releases that match, ascending."""
        for at, segment in enumerate(self.segments):
            matcher = Matcher(segment, lambda leaf, at=at: self.leaf(leaf)[at])  # type: ignore[misc]
            yield from (matcher.matching(query).astype(np.int64) + segment.base).tolist()

    def count(self) -> int:
        """How many releases there are."""
        return sum(segment.living for segment in self.segments)

    def stated(self, field: str) -> int:
        """How many releases have a value in a filter field."""
        found = 0
        for segment in self.segments:
            found += int(np.count_nonzero(np.diff(segment.view.values(field).at)[segment.everything]))
        return found

    def number(self, id: str) -> int | None:
        """The number of the release with this id."""
        for segment in self.segments:
            hits = segment.term("id", id)
            living: Array = segment.alive(hits.document) if hits is not None else segment.gone[:0]
            if len(living):
                return segment.base + int(living[0])
        return None

    def id_of(self, number: int) -> str:
        """The id of a release."""
        segment, document = self._place(number)
        return segment.view.id_of(document)

    def release(self, number: int) -> Release:
        """The release itself."""
        segment, document = self._place(number)
        return self.kept(segment.view, document).release

    def kept(self, view: SegmentView, document: int) -> KeptRelease:
        """The release of a document of a segment, with what its snippets need: readers leaf through pages."""
        return self._kept.get((view, document), lambda: KeptRelease(view, document))

    def _place(self, number: int) -> tuple[Segment, int]:
        at = int(np.searchsorted(self._bases, number, "right")) - 1
        return self.segments[at], number - self._bases[at]

    def column(self, field: str) -> FacetColumn:
        """The values of a filter field over all segments."""
        if field not in self._columns:
            self._columns[field] = FacetColumn(self.segments, field)
        return self._columns[field]

    def together(self, fields: tuple[str, ...]) -> FacetColumns:
        """The values of several fields; only those asked for last are kept side by side, since pages ask the same."""
        if self._together is None or self._together[0] != fields:
            self._together = fields, FacetColumns([self.column(field) for field in fields])
        return self._together[1]

    def lineage(self, lineage: Lineage) -> KnownLineage:
        """The lineage with a memory, which lasts as long as the same one is given."""
        if self._lineage is None or self._lineage.lineage is not lineage:
            self._lineage = KnownLineage(lineage)
        return self._lineage

    def close(self) -> None:
        """Let go of the arrays."""
        self.segments = ()
        self._columns.clear()
        self._together = None
        self._leaves.clear()
        self._kept.clear()
        self.__dict__.pop("_vocabularies", None)
