"""The postings of one term in one segment, and its positions for a few documents or all of them."""

from itertools import accumulate
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.view import SegmentView
from indexer.whoosh_engine.vector.sets import Mask, Where, runs

DOCUMENT_SHIFT: Final = 32
"""A key is `document << 32 | position`: ascending keys are ascending documents, each with ascending positions."""

POSITION_MASK: Final = (1 << DOCUMENT_SHIFT) - 1

_MERGE_RATIO: Final = 8  # to merge one key more costs an eighth of looking for one


class TermHits:
    """Documents of a term, deleted ones included, each with how often the term stands there."""

    def __init__(self, view: SegmentView, ordinal: int) -> None:
        held = view.postings(ordinal)
        self.document = held.document
        self.frequency = held.frequency
        self.ordinal = ordinal
        self._view = view

    def keys(self, at: Where) -> Array:
        """Keys of all positions in the postings at these places (ascending indexes), ascending."""
        counts = self.frequency[at].astype(np.intp)
        documents = self.document[at].astype(np.int64) << DOCUMENT_SHIFT
        if isinstance(at, slice):
            positions = self._view.positions(self.ordinal, 0, int(counts.sum()))
        else:
            starts = self._starts(at)
            if not len(starts):
                return documents
            first = int(starts[0])
            held = self._view.positions(self.ordinal, first, int(starts[-1] + counts[-1]))
            positions = held[runs(starts - first, counts)]
        return np.repeat(documents, counts) | positions

    def positions(self, documents: Array) -> list[tuple[int, list[int]]]:
        """Those of a few documents, ascending, that have the term, each with its positions there."""
        held, held_often = self.document, self.frequency
        count, document_at, frequency_at = len(held), held.item, held_often.item
        asked = zip(documents.tolist(), held.searchsorted(documents).tolist(), strict=True)
        having = [(document, at) for document, at in asked if at < count and document_at(at) == document]
        if not having:
            return []
        edges = [0, *[at for _, at in having]]
        upto = np.add.reduceat(held_often[: edges[-1] + 1], edges, dtype=np.uint32).tolist()  # as MAX_POSITIONS allows
        upto[0] = upto[0] if edges[1] else 0  # of an empty stretch reduceat gives the entry itself
        starts = accumulate(upto[:-1])
        stretches = [(start, start + frequency_at(at)) for (_, at), start in zip(having, starts, strict=True)]
        found = self._view.positions_each(self.ordinal, stretches)
        return [(document, own) for (document, _), own in zip(having, found, strict=True)]

    def standing(self, keys: Array) -> Mask:
        """Which of the ascending keys are those of a position of the term: looked for in each document by halving."""
        documents, positions = keys >> DOCUMENT_SHIFT, keys & POSITION_MASK
        at = self.document.searchsorted(documents.astype(np.uint16))
        at[at == len(self.document)] = 0
        ends = self.frequency.cumsum(dtype=np.intp)
        high = ends[at]
        low = high - self.frequency[at]
        last = high.copy()
        held = self._view.positions(self.ordinal, 0, int(ends[-1]))
        for _ in range(int(self.frequency[at].max(initial=0)).bit_length()):
            middle = (low + high) >> 1
            before = held[np.minimum(middle, len(held) - 1)] < positions
            before &= low < high
            low = np.where(before, middle + 1, low)
            high = np.where(before, high, middle)
        found: Mask = (self.document[at] == documents) & (low < last)
        found &= held[np.minimum(low, len(held) - 1)] == positions
        return found

    def _starts(self, at: Array) -> Array:
        """Where the positions of each of the postings begin; frequencies are summed only as far as needed."""
        if not len(at):
            return np.zeros(0, dtype=np.int64)
        edges = np.zeros(len(at) + 1, dtype=np.intp)
        edges[1:] = at
        upto = np.add.reduceat(self.frequency[: at.item(-1) + 1], edges, dtype=np.int64)[:-1]
        if not at.item(0):
            upto[0] = 0  # of an empty stretch reduceat gives the entry itself
        return upto.cumsum()


def counted(keys: Array) -> tuple[Array, Array]:
    """The documents of ascending keys, each with how many keys it has."""
    documents = keys >> DOCUMENT_SHIFT
    if not len(documents):
        return documents.astype(np.uint16), documents
    first = np.flatnonzero(np.concatenate(([True], documents[1:] != documents[:-1])))
    return documents[first].astype(np.uint16), np.diff(first, append=len(documents))


def distinct(keys: list[Array]) -> Array:
    """All keys, ascending, each once."""
    if len(keys) == 1:
        return keys[0]
    every = np.concatenate(keys)
    every.sort()
    return every[np.concatenate(([True], every[1:] != every[:-1]))] if len(every) else every


def common(few: Array, many: Array) -> Array:
    """The keys that both have; both are ascending."""
    if len(few) > len(many):
        few, many = many, few
    if not len(few):
        return few
    if len(few) * _MERGE_RATIO > len(many):
        every = np.concatenate((few, many))
        every.sort(kind="stable")  # it finds the two ascending runs, and merges them
        twice: Array = every[1:][every[1:] == every[:-1]]
        return twice
    at = many.searchsorted(few)
    at[at == len(many)] = 0
    both: Array = few[many[at] == few]
    return both
