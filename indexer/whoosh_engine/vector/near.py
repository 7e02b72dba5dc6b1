"""Words near one another: `indexer.engine.occurrences.near_windows` for all documents at once."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.terms import DOCUMENT_SHIFT, common, counted, distinct

_DOCUMENTS = 1 << 16


def near_keys(slots: Sequence[Array], distance: int) -> Array:
    """Keys at which a stretch begins in which every slot stands with at most `distance` others.

    `slots` are the keys of each slot, all in the same documents.
    """
    every = distinct(list(slots))
    wide = len(slots) + distance
    needed = _needed(slots)
    found = np.ones(len(every), dtype=bool)
    for keys, times in zip(slots, needed, strict=True):
        inside = keys.searchsorted(every + wide) - keys.searchsorted(every)
        found &= inside >= times[every >> DOCUMENT_SHIFT]
    return every[found]


def _needed(slots: Sequence[Array]) -> list[Array]:
    """For each slot and document, how many slots have these very positions: so many positions a stretch must hold."""
    counts = [_counts(keys) for keys in slots]
    needed = [np.ones(_DOCUMENTS, dtype=np.intp) for _ in slots]
    for one, other in combinations(range(len(slots)), 2):
        both = _counts(common(slots[one], slots[other]))
        same = (counts[one] == both) & (counts[other] == both)
        needed[one] += same
        needed[other] += same
    return needed


def _counts(keys: Array) -> Array:
    documents, often = counted(keys)
    every = np.zeros(_DOCUMENTS, dtype=np.intp)
    every[documents] = often
    return every
