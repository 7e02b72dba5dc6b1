"""Sets of documents as ascending arrays. Each operation takes the way that is cheaper for the sizes at hand.

`documents` is the number of documents of the segment, at most 65,536: so a mask of all of them costs microseconds.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.whoosh_engine.codec.arrays import Array

Mask = NDArray[np.bool_]
Where = Array | slice
"""Indexes into an array, or all of it."""

ALL: Final = slice(None)
NONE: Final = np.zeros(0, dtype=np.uint16)

# A step of a binary search costs about as much as ten entries of a mask; below these sizes a mask never pays.
_SEARCH_RATIO: Final = 10
_FEW: Final = 400


def contains(hay: Array, needles: Array, documents: int) -> Mask:
    """Which of the needles are in the other set."""
    if not len(hay):
        return np.zeros(len(needles), dtype=bool)
    if len(needles) * _SEARCH_RATIO < len(hay) + _FEW:
        # What is greater than all others is compared with the last of them, and so found unequal.
        found: Mask = hay.take(hay.searchsorted(needles), mode="clip") == needles
        return found
    inside: Mask = _mask(hay, documents)[needles]
    return inside


def shared(left: Array, right: Array, documents: int) -> tuple[Where, Where]:
    """Where the documents that both sets have stand in the one and in the other."""
    if left is right:
        return ALL, ALL
    if len(left) > len(right):
        at_right, at_left = shared(right, left, documents)
        return at_left, at_right
    if not len(left):
        return NONE, NONE
    if len(left) * _SEARCH_RATIO < len(right) + _FEW:
        at = right.searchsorted(left)
        both = right.take(at, mode="clip") == left
        return (ALL, at) if both.all() else (np.flatnonzero(both), at[both])
    at_right = np.flatnonzero(_mask(left, documents)[right])
    if len(at_right) == len(left):
        return ALL, ALL if len(at_right) == len(right) else at_right
    place = np.empty(documents, dtype=np.intp)
    place[left] = np.arange(len(left))
    return place[right[at_right]], at_right


def union(sets: Sequence[Array], documents: int) -> Array:
    """The documents of any of the sets."""
    filled = [one for one in sets if len(one)]
    if len(filled) < 2:
        return filled[0] if filled else NONE
    longest = max(filled, key=len)
    found = ascending(filled, documents)
    return longest if len(longest) == len(found) else found  # the same array is known to be the same set


def ascending(filled: Sequence[Array], documents: int) -> Array:
    """The documents of any of the arrays, which may be in any order and have a document more than once."""
    if sum(map(len, filled)) < _FEW:
        every = np.concatenate(filled)
        every.sort()
        return every[np.concatenate(([True], every[1:] != every[:-1]))] if len(every) else NONE
    inside = np.zeros(documents, dtype=bool)
    for one in filled:
        inside[one] = True
    return np.flatnonzero(inside).astype(np.uint16)


def runs(starts: Array, counts: Array) -> Array:
    """The indexes of stretches one after another: `starts[i]` to `starts[i] + counts[i]`, end excluded."""
    ends = counts.cumsum(dtype=np.intp)
    found: Array = (starts - ends + counts).repeat(counts)
    found += np.arange(len(found))
    return found


def _mask(held: Array, documents: int) -> Mask:
    inside = np.zeros(documents, dtype=bool)
    inside[held] = True
    return inside
