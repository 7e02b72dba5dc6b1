"""Arithmetic of stretches that lie one after another in an array."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array

_BLOCK_ENTRIES: Final = 1 << 16
"""Entries looked at together: what is made on the way to a result is some megabytes, however large the result."""


def starts_of(count: Array) -> Array:
    """Where each of several stretches begins, told how long they are."""
    ends = np.cumsum(count, dtype=np.int64)
    return ends - count


def edges(changes: Array) -> Array:
    """Where stretches begin, told for all entries but the first whether they differ from the one before."""
    return np.flatnonzero(np.concatenate((np.ones(1, dtype=np.bool_), changes)))


def ranges(start: Array, count: Array) -> Array:
    """The numbers of several ranges, one range after another."""
    ends = np.cumsum(count, dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total, dtype=np.int64) + np.repeat(start.astype(np.int64) - ends + count, count)


def blocks(count: Array, together: int = _BLOCK_ENTRIES) -> Iterator[slice]:
    """Stretches of things with about so many entries together, told how many entries each thing has."""
    ends = np.cumsum(count, dtype=np.int64)
    low = 0
    while low < len(count):
        done = int(ends[low - 1]) if low else 0
        high = max(low + 1, int(np.searchsorted(ends, done + together, side="right")))
        yield slice(low, high)
        low = high
