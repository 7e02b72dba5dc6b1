"""Texts turned round: from the groups of each document to the documents and positions of each term."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.analysis.groups import Shapes
from indexer.whoosh_engine.codec.arrays import Array

_BLOCK_ENTRIES: Final = 1 << 20
"""Entries looked at together: what is made on the way to a result stays at some 30 MB, however large the result."""

_TERM_SHIFT: Final = np.uint64(32)
_PLACE_MASK: Final = np.uint64((1 << 32) - 1)


@dataclass(frozen=True, slots=True)
class Lists:
    """Postings of terms one after another, nothing shared. `position` is None in fields without positions.

    `keys` are those of FORMAT.md, ascending; `documents` counts the postings of each term.
    """

    keys: list[bytes]
    documents: Array
    document: Array
    frequency: Array
    position: Array | None


def no_lists() -> Lists:
    """A field with positions of which no document has a term."""
    none = np.zeros(0, dtype=np.uint32)
    return Lists([], none, none.astype(np.uint16), none, none)


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The groups of one field in the order they stand; those of document d are `at[d]` to `at[d + 1]`.

    Positions lie `gap` apart between one group and the next.
    """

    number: Array
    at: Array
    gap: int


def invert(found: Occurrences, shapes: Shapes, ranks: Array, terms: Sequence[str], key: bytes) -> Lists:
    """The postings of a field; `ranks` gives the order of the terms, `key` begins the key of each."""
    if not len(found.number) or not shapes.positions[found.number].any():
        return no_lists()
    # Positions of all documents counted on, gaps left out: a place tells document and position, and sorts by both.
    width = shapes.positions[found.number].astype(np.int64)
    bases = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(width)))
    rank, place = _split(_sorted_keys(found.number, bases[:-1].astype(np.uint64), shapes, ranks))
    begins = bases[found.at].astype(np.uint32)
    document = np.repeat(np.arange(len(found.at) - 1, dtype=np.uint16), np.diff(begins))[place]
    position = place - begins[document]
    if found.gap:
        before = np.arange(len(width)) - np.repeat(found.at[:-1], np.diff(found.at))
        position += np.repeat((before * found.gap).astype(np.uint32), width)[place]
    changes = rank[1:] != rank[:-1]
    terms_at = _edges(changes)
    postings_at = _edges(changes | (document[1:] != document[:-1]))
    return Lists(
        _keys(rank[terms_at], ranks, terms, key),
        np.diff(np.searchsorted(postings_at, terms_at), append=len(postings_at)).astype(np.uint32),
        document[postings_at],
        np.diff(postings_at, append=len(rank)).astype(np.uint32),
        position,
    )


def ranges(start: Array, count: Array) -> Array:
    """The numbers of several ranges, one range after another."""
    ends = np.cumsum(count, dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total, dtype=np.int64) + np.repeat(start.astype(np.int64) - ends + count, count)


def blocks(count: Array) -> Iterator[slice]:
    """Stretches of things with about _BLOCK_ENTRIES entries, told how many entries each thing has."""
    ends = np.cumsum(count, dtype=np.int64)
    low = 0
    while low < len(count):
        done = int(ends[low - 1]) if low else 0
        high = max(low + 1, int(np.searchsorted(ends, done + _BLOCK_ENTRIES, side="right")))
        yield slice(low, high)
        low = high


def _sorted_keys(number: Array, base: Array, shapes: Shapes, ranks: Array) -> Array:
    """Rank of the term (high half) and place (low half) of every entry, ascending, none twice."""
    first = shapes.first.astype(np.int64)
    rank = ranks[shapes.term].astype(np.uint64) << _TERM_SHIFT
    entry = rank + shapes.relative
    count = np.diff(first)[number]
    keys = np.empty(int(count.sum()), dtype=np.uint64)
    done = 0
    for block in blocks(count):
        made = entry[ranges(first[number[block]], count[block])]
        made += np.repeat(base[block], count[block])
        keys[done : done + len(made)] = made
        done += len(made)
    keys.sort()
    twice = keys[1:] == keys[:-1]
    return keys[np.concatenate(([True], ~twice))] if twice.any() else keys


def _edges(changes: Array) -> Array:
    """Where runs begin, told for all entries but the first whether they differ from the one before."""
    return np.flatnonzero(np.concatenate((np.ones(1, dtype=np.bool_), changes)))


def _split(keys: Array) -> tuple[Array, Array]:
    return (keys >> _TERM_SHIFT).astype(np.uint32), (keys & _PLACE_MASK).astype(np.uint32)


def _keys(used: Array, ranks: Array, terms: Sequence[str], key: bytes) -> list[bytes]:
    number = np.empty(len(ranks), dtype=np.uint32)
    number[ranks] = np.arange(len(ranks), dtype=np.uint32)
    return [key + terms[at].encode("utf-8", "surrogatepass") for at in number[used].tolist()]
