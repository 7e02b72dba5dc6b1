"""Which documents of a segment a query matches: the rarest part first, the others asked only of what is left."""

from collections.abc import Callable
from datetime import date

import numpy as np

from indexer.query.nodes import AllOf, AnyOf, Leaf, MatchAll, Not, Query, Range, Same
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.leaves import LeafHits
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.sets import Mask, union

LeafOf = Callable[[Leaf | Same], LeafHits]


class Matcher:
    """Matches queries in one segment; `leaf` gives what the segment has of a leaf."""

    def __init__(self, segment: Segment, leaf: LeafOf) -> None:
        self._segment = segment
        self._leaf = leaf

    def matching(self, query: Query, within: Array | None = None) -> Array:
        """The living documents that match, of those in `within` if that is given."""
        match query:
            case MatchAll():
                return self._segment.everything if within is None else within
            case AllOf():
                found = within
                for part in sorted(query.parts, key=self._bound):
                    found = self.matching(part, found)
                    if not len(found):
                        break
                return self._segment.everything if found is None else found
            case AnyOf():
                return union([self.matching(part, within) for part in query.parts], self._segment.documents)
            case Not():
                every = self._segment.everything if within is None else within
                return every[~self.among(query.part, every)]
            case Range():
                every = self._segment.everything if within is None else within
                return every[between(self._segment, every, query.start, query.end)]
            case _:
                leaf = self._leaf(query)
                return leaf.documents() if within is None else within[leaf.among(within)]

    def among(self, query: Query, candidates: Array) -> Mask:
        """Which of the candidates, all of them living, match."""
        match query:
            case MatchAll():
                return np.ones(len(candidates), dtype=bool)
            case AllOf():
                inside = np.ones(len(candidates), dtype=bool)
                for part in query.parts:
                    inside &= self.among(part, candidates)
                return inside
            case AnyOf():
                inside = np.zeros(len(candidates), dtype=bool)
                for part in query.parts:
                    inside |= self.among(part, candidates)
                return inside
            case Not():
                return ~self.among(query.part, candidates)
            case Range():
                return between(self._segment, candidates, query.start, query.end)
            case _:
                return self._leaf(query).among(candidates)

    def _bound(self, query: Query) -> int:
        """Documents that match, or more: what to narrow by first."""
        match query:
            case AllOf():
                return min(map(self._bound, query.parts), default=self._segment.documents)
            case AnyOf():
                return sum(map(self._bound, query.parts))
            case Range():
                return self._segment.documents
            case Not():
                return self._segment.documents + 1
            case MatchAll():
                return self._segment.documents + 2
            case _:
                return self._leaf(query).bound


def between(segment: Segment, candidates: Array, start: date | None, end: date | None) -> Mask:
    """Which of the candidates are dated inside the range, both ends included."""
    days = segment.view.day if candidates is segment.everything and not len(segment.gone) else None
    held = segment.view.day[candidates] if days is None else days
    inside: Mask = held >= (start.toordinal() if start else 1)
    if end is not None:
        inside &= held <= end.toordinal()
    return inside
