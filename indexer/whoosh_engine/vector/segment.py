"""One segment with its deletions: columns and small things made of them at first use."""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.view import SegmentView
from indexer.whoosh_engine.vector.memo import Memo
from indexer.whoosh_engine.vector.ranking import Doubles, damping
from indexer.whoosh_engine.vector.sets import NONE, Mask, contains
from indexer.whoosh_engine.vector.terms import TermHits

_REMEMBERED_TERMS: Final = 512  # views of arrays that lie in the file: they hold no memory of their own
_REMEMBERED_WORDS: Final = 1 << 15  # of ranges of the dictionary, some 70 bytes each; "c*" may be ten thousand


class Segment:
    """A view and a mask of the documents that are deleted; `base` is the number of its first document."""

    def __init__(self, view: SegmentView, deleted: Mask | None, base: int) -> None:
        self.view = view
        self.base = base
        self.documents = view.documents
        self.gone = NONE if deleted is None else np.flatnonzero(deleted).astype(np.uint16)
        self._deleted = deleted if len(self.gone) else None
        self.living = self.documents - len(self.gone)
        self._hits: Memo[int, TermHits] = Memo(_REMEMBERED_TERMS)
        self._ranges: Memo[tuple[str, bytes], tuple[range, list[str]]] = Memo(
            _REMEMBERED_WORDS, lambda made: len(made[1])
        )
        self._damping: dict[str, Doubles | None] = {}

    @cached_property
    def everything(self) -> Array:
        """All living documents."""
        every = np.arange(self.documents, dtype=np.uint16)
        return every if self._deleted is None else every[~self._deleted]

    def alive(self, documents: Array) -> Array:
        """Those of the documents that are not deleted."""
        return documents if self._deleted is None else documents[~self._deleted[documents]]

    def gone_among(self, documents: Array) -> int:
        """How many of the documents are deleted."""
        return int(np.count_nonzero(contains(documents, self.gone, self.documents))) if len(self.gone) else 0

    def term(self, field: str, term: str) -> TermHits | None:
        """The postings of a term, None if the segment does not have it."""
        ordinal = self.view.ordinal(field, term.encode("utf-8", "surrogatepass"))
        return None if ordinal is None else self.hits(ordinal)

    def hits(self, ordinal: int) -> TermHits:
        """The postings of a term by its ordinal."""
        return self._hits.get(ordinal, lambda: TermHits(self.view, ordinal))

    def words(self, field: str, prefix: str) -> tuple[range, list[str]]:
        """The terms of a field that begin with the prefix, with their ordinals."""
        begin = prefix.encode("utf-8", "surrogatepass")
        return self._ranges.get((field, begin), lambda: self._words(field, begin))

    def _words(self, field: str, begin: bytes) -> tuple[range, list[str]]:
        ordinals = self.view.ordinals(field, begin)
        return ordinals, self.view.terms_of(ordinals)

    def length_sums(self) -> Mapping[str, int]:
        """Positions of the living documents, by field that is searched by default."""
        return {
            field: int(lengths.sum(dtype=np.int64)) - int(lengths[self.gone].sum(dtype=np.int64))
            for field, lengths in self.view.lengths.items()
        }

    def damping(self, field: str, average: float) -> Doubles | None:
        """`ranking.damping` of every document, None for a field without lengths."""
        if field not in self._damping:
            lengths = self.view.lengths.get(field)
            self._damping[field] = None if lengths is None else damping(field, lengths, average)
        return self._damping[field]
