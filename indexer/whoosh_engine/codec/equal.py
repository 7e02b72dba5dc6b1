"""Which of many lists are equal: found by a sum over each, and then looked at entry by entry."""

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.stretches import blocks, ranges, starts_of


def mixed(entry: Array) -> Array:
    """The finalizer of SplitMix64 (Steele, Lea, Flood 2014), which spreads near numbers over all 64 bits."""
    entry = entry + np.uint64(0x9E3779B97F4A7C15)
    entry = (entry ^ (entry >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    entry = (entry ^ (entry >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    found: Array = entry ^ (entry >> np.uint64(31))
    return found


def owners(columns: list[tuple[Array, Array, Array]], sums: Array) -> Array:
    """For each list the first one with the same entries in all columns, each given with its starts and counts.

    `sums` has one number for all entries of a list, equal where the entries are.
    """
    order = np.argsort(sums, kind="stable")
    first = np.concatenate((np.ones(min(1, len(sums)), dtype=np.bool_), sums[order][1:] != sums[order][:-1]))
    owner = np.empty(len(sums), dtype=np.int64)
    owner[order] = order[np.flatnonzero(first)[np.cumsum(first) - 1]]
    for column, start, count in columns:
        twin = np.flatnonzero(owner != np.arange(len(owner)))
        owner[twin[count[twin] != count[owner[twin]]]] = twin[count[twin] != count[owner[twin]]]
        twin = np.flatnonzero(owner != np.arange(len(owner)))
        for block in blocks(count[twin]):
            mine = twin[block]
            same = column[ranges(start[mine], count[mine])] == column[ranges(start[owner[mine]], count[mine])]
            wrong = mine[~np.logical_and.reduceat(same, starts_of(count[mine]))]
            owner[wrong] = wrong
    return owner
