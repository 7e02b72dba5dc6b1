"""The first hits in order, without putting all matches in order: each key is looked at only where those before tie."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from heapq import merge
from itertools import accumulate, islice, pairwise
from typing import Final, NamedTuple

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.sets import ALL, Where

Key = Callable[[Where], Array]
"""From places among all matches, ascending, to numbers that are smaller for what comes first."""

_LATER_THAN_ANY_DAY: Final = 1 << 30
_FEW_TIES: Final = 40
_MANY: Final = 2048
_SAMPLED: Final = 16


class Matches(NamedTuple):
    """Matched documents of all segments one after another; `starts[i]` is the place of the first of segment i."""

    segments: Sequence[Segment]
    documents: Sequence[Array]
    starts: Sequence[int]

    @classmethod
    def of(cls, segments: Sequence[Segment], documents: Sequence[Array]) -> "Matches":
        return cls(segments, documents, [0, *accumulate(map(len, documents))])

    @property
    def total(self) -> int:
        """How many documents there are."""
        return self.starts[-1]

    def at(self, places: Sequence[int]) -> list[tuple[int, int]]:
        """The segment, by its number, and the document at each of the places."""
        starts = self.starts
        segments = [bisect_right(starts, place) - 1 for place in places]
        return [
            (segment, self.documents[segment].item(place - starts[segment]))
            for segment, place in zip(segments, places, strict=True)
        ]

    def gather(self, places: Where, column: Callable[[Segment], Array]) -> Array:
        """The entries of a column for ascending places."""
        if isinstance(places, slice):
            every = [column(segment)[held] for segment, held in zip(self.segments, self.documents, strict=True)]
            return np.concatenate(every) if every else np.zeros(0, dtype=np.int64)
        cuts = places.searchsorted(self.starts).tolist()
        return np.concatenate(
            [
                column(segment)[documents[places[low:high] - start]]
                for segment, documents, start, low, high in zip(
                    self.segments, self.documents, self.starts, cuts, cuts[1:], strict=False
                )
                if low < high
            ]
            or [np.zeros(0, dtype=np.int64)]
        )


def newest(matches: Matches) -> Key:
    """Newest first, undated last."""
    return lambda places: -matches.gather(places, lambda segment: segment.view.day)


def oldest(matches: Matches) -> Key:
    """Oldest first, undated last."""

    def key(places: Where) -> Array:
        days = matches.gather(places, lambda segment: segment.view.day)
        return np.where(days == 0, _LATER_THAN_ANY_DAY, days)

    return key


def highest(matches: Matches, scores: Array, offset: int, limit: int) -> list[int] | None:
    """What `first` gives by score, then newest; None where ids have to tell, or more tie than are worth a list.

    It takes a third of the time of `first`, for what nearly every search asks for.
    """
    most = min(offset + limit, len(scores))
    if offset >= most:
        return []
    near: Array = _not_below(scores, most)
    if len(near) > most + _FEW_TIES:
        return None
    places, below = near.tolist(), [-score for score in scores.take(near).tolist()]
    if len(set(below)) == len(below):  # dates are read only where scores tie
        return [place for _, place in sorted(zip(below, places, strict=True))[offset:most]]
    days = matches.gather(near, lambda segment: segment.view.day)
    rows = sorted(zip(below, (-days).tolist(), places, strict=True))
    if any(one[:2] == other[:2] for one, other in pairwise(rows[: most + 1])):
        return None
    return [row[2] for row in rows[offset:most]]


def _not_below(scores: Array, most: int) -> Array:
    """The places of the greatest scores, `most` of them and those that tie with the last."""
    if len(scores) <= most:
        return np.arange(len(scores))
    some = scores[::_SAMPLED]
    if len(scores) < _MANY or len(some) < most:
        return _greatest(scores, scores, most)
    near = _greatest(scores, some, most)  # the bound of some is not above that of all
    held = scores.take(near)
    return near.take(_greatest(held, held, most))


def _greatest(scores: Array, some: Array, most: int) -> Array:
    """The places of scores not below the last of the `most` greatest of some of them."""
    held = some.copy()
    held.partition(len(held) - most)
    found: Array = (scores >= held.item(len(held) - most)).nonzero()[0]
    return found


def first(matches: Matches, keys: Sequence[Key], offset: int, limit: int) -> list[int]:
    """The places of the hits from `offset` on, at most `limit`, in the order of the keys; ties break by id."""
    most = min(offset + limit, matches.total)
    if offset >= most:
        return []
    places, values = _candidates(matches, keys, most)
    order = np.lexsort(values[::-1])
    places, values = places[order], [held[order] for held in values]
    changes = np.zeros(len(places), dtype=bool)
    for held in values:
        changes[1:] |= held[1:] != held[:-1]
    bounds = [0, *np.flatnonzero(changes).tolist(), len(places)]
    found: list[int] = []
    begin = bounds[0]
    for low, high in pairwise(bounds):
        if low >= most:
            break
        if high <= offset:
            begin = high  # ties that end before the page need no order among themselves
            continue
        found += places[low:high].tolist() if high - low == 1 else islice(_by_id(matches, places[low:high]), most - low)
    return found[offset - begin : most - begin]


def _candidates(matches: Matches, keys: Sequence[Key], most: int) -> tuple[Array, list[Array]]:
    """Places among which the first `most` are, with their keys; more only where they tie to the last key and the id."""
    if most >= matches.total:
        return np.arange(matches.total), [key(ALL) for key in keys]
    sure: list[Array] = []
    left: Where = ALL
    need = most
    for key in keys:
        held = key(left)
        if len(held) <= need:
            break
        bound = np.partition(held, need - 1)[need - 1]
        before, ties = np.flatnonzero(held < bound), np.flatnonzero(held == bound)
        sure.append(before if isinstance(left, slice) else left[before])
        need -= len(before)
        left = ties if isinstance(left, slice) else left[ties]
    if isinstance(left, slice):
        left = np.arange(matches.total)
    if len(left) > need:
        left = _first_by_rank(matches, left, need)
    places = np.sort(np.concatenate([*sure, left]))
    return places, [key(places) for key in keys]


def _first_by_rank(matches: Matches, places: Array, need: int) -> Array:
    """Of each segment, the places of the first ids: enough for whatever the order between segments."""
    kept = []
    for low, high in pairwise(matches.starts):
        own = places[slice(*places.searchsorted([low, high]).tolist())]
        if len(own) > need:
            ranks = matches.gather(own, lambda segment: segment.view.id_rank)
            own = own[np.sort(np.argpartition(ranks, need - 1)[:need])]
        kept.append(own)
    return np.concatenate(kept)


def _by_id(matches: Matches, places: Array) -> Iterator[int]:
    """Places in the order of their ids; ids are read only where segments meet."""
    ordered = np.sort(places)
    streams = []
    for low, high in pairwise(matches.starts):
        own = ordered[slice(*ordered.searchsorted([low, high]).tolist())]
        if len(own):
            ranks = matches.gather(own, lambda segment: segment.view.id_rank)
            streams.append(own[ranks.argsort()].tolist())
    if len(streams) == 1:
        return iter(streams[0])

    def id_of(place: int) -> str:
        ((segment, document),) = matches.at([place])
        return matches.segments[segment].view.id_of(document)

    return merge(*streams, key=id_of)
