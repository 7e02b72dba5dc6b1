"""Frequencies of postings: one byte each, and the few that do not fit in it apart."""

from bisect import bisect_left
from functools import cached_property
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array, SegmentArrays
from indexer.whoosh_engine.codec.touch import Touch

LARGE: Final = 255
"""A frequency that is told apart, because it is this or more."""


def parted(frequency: Array) -> tuple[Array, Array, Array]:
    """What stands in one byte, the places of those that are told apart, ascending, and these themselves."""
    large = np.flatnonzero(frequency >= LARGE)
    narrow = np.minimum(frequency, LARGE).astype(np.uint8) if len(large) else frequency.astype(np.uint8, copy=False)
    return narrow, large.astype("<u4"), frequency[large].astype("<u4")


def whole(arrays: SegmentArrays) -> Array:
    """The frequencies of all postings of a segment."""
    if not len(arrays.large_posting):
        return arrays.posting_frequency
    frequency = arrays.posting_frequency.astype(
        np.result_type(np.uint8, np.min_scalar_type(arrays.large_frequency.max()))
    )
    frequency[arrays.large_posting] = arrays.large_frequency
    return frequency


class Frequencies:
    """The frequencies of a segment's postings, those that are told apart among the others."""

    def __init__(self, arrays: SegmentArrays, touch: Touch) -> None:
        self._arrays = arrays
        self._touch = touch

    def between(self, start: int, stop: int) -> Array:
        """Those of a stretch of postings: as they lie there, or copied if one of them is told apart."""
        self._touch("posting.frequency", start, stop)
        frequency = self._arrays.posting_frequency[start:stop]
        places = self._places
        low = bisect_left(places, start)
        if low < len(places) and places[low] < stop:
            high = bisect_left(places, stop, low)
            frequency = frequency.astype(np.uint32)
            frequency[self._arrays.large_posting[low:high] - start] = self._arrays.large_frequency[low:high]
        return frequency

    def at(self, places: Array) -> Array:
        """Those of the postings at these places, which the caller has touched."""
        frequency = self._arrays.posting_frequency[places]
        large = np.flatnonzero(frequency == LARGE) if self._places else ()
        if len(large):
            frequency = frequency.astype(np.uint32)
            found = np.searchsorted(self._arrays.large_posting, places[large])
            frequency[large] = self._arrays.large_frequency[found]
        return frequency

    @cached_property
    def _places(self) -> list[int]:
        for section in ("large.posting", "large.frequency"):
            self._touch(section, 0, len(self._arrays.large_posting))
        places: list[int] = self._arrays.large_posting.tolist()
        return places
