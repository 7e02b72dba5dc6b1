"""Texts turned round: from the groups of each document to the documents and positions of each term."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.analysis.groups import GroupMemo
from indexer.whoosh_engine.codec.arrays import Array

_BLOCK_ENTRIES: Final = 1 << 18
"""Entries looked at together: what is made on the way to a result is some 10 MB, however large the result."""

_TERM_SHIFT: Final = np.uint64(32)
_TWO_BYTES: Final = (1 << 16) - 1

FREQUENCY_TYPES: Final = ("<u1", "<u2", "<u4")
POSITION_TYPES: Final = ("<u2", "<u4")


@dataclass(frozen=True, slots=True)
class Lists:
    """Postings of terms one after another, nothing shared.

    `keys` are those of FORMAT.md, ascending; `documents` counts the postings of each term, `positions` its positions,
    none in fields without them.
    """

    keys: list[bytes]
    documents: Array
    document: Array
    frequency: Array
    positions: Array
    position: Array


def without_positions(keys: list[bytes], documents: Array, document: Array) -> Lists:
    """The postings of a field without positions."""
    ones, none = np.ones(len(document), dtype=np.uint8), np.zeros(0, dtype=np.uint16)
    return Lists(keys, documents, document, ones, np.zeros(len(keys), dtype=np.int64), none)


def no_lists() -> Lists:
    """A field with positions of which no document has a term."""
    none = np.zeros(0, dtype=np.uint32)
    return Lists([], none, none.astype(np.uint16), none.astype(np.uint8), none, none.astype(np.uint16))


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The groups of one field in the order they stand; those of document d are `at[d]` to `at[d + 1]`.

    Positions lie `gap` apart between one group and the next.
    """

    number: Array
    at: Array
    gap: int


class Inverter:
    """Turns the occurrences of one field after another round, all read with one memo."""

    def __init__(self, memo: GroupMemo) -> None:
        shapes, ranks = memo.shapes(), memo.ranks()
        self._terms = memo.term_list()
        self._term_of_rank = np.empty(len(ranks), dtype=np.uint32)
        self._term_of_rank[ranks] = np.arange(len(ranks), dtype=np.uint32)
        self._first = shapes.first.astype(np.int64)
        self._positions = shapes.positions
        self._entry = ranks[shapes.term].astype("<u8") << _TERM_SHIFT
        self._entry |= shapes.relative

    def lists(self, found: Occurrences, key: bytes) -> Lists:
        """The postings of a field; `key` begins the key of each term."""
        width = self._positions[found.number].astype(np.int64)
        if not width.any():
            return no_lists()
        # Positions of all documents counted on, gaps left out: a place tells document and position, and sorts by both.
        bases = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(width)))
        keys = self._sorted_keys(found.number, bases)
        rank, place = keys.view("<u4")[1::2], keys.view("<u4")[::2]
        document, position = _located(place, _Places.of(found, width, bases))
        changes = rank[1:] != rank[:-1]
        terms_at = _edges(changes)
        used = rank[terms_at]
        np.logical_or(changes, document[1:] != document[:-1], out=changes)
        postings_at = _edges(changes)
        return Lists(
            [key + self._terms[at].encode("utf-8", "surrogatepass") for at in self._term_of_rank[used].tolist()],
            np.diff(np.searchsorted(postings_at, terms_at), append=len(postings_at)).astype(np.uint32),
            document[postings_at],
            narrowed(np.diff(postings_at, append=len(rank)), FREQUENCY_TYPES),
            np.diff(terms_at, append=len(rank)),
            position,
        )

    def _sorted_keys(self, number: Array, bases: Array) -> Array:
        """Rank of the term (high half) and place (low half) of every entry, ascending, none twice."""
        first = self._first[number]
        count = self._first[number + 1] - first
        keys = np.empty(int(count.sum()), dtype="<u8")
        done = 0
        for block in blocks(count):
            made = self._entry[ranges(first[block], count[block])]
            made += np.repeat(bases[:-1][block].astype(np.uint64), count[block])
            keys[done : done + len(made)] = made
            done += len(made)
        keys.sort()
        twice = keys[1:] == keys[:-1]
        return keys[np.concatenate(([True], ~twice))] if twice.any() else keys


@dataclass(frozen=True, slots=True)
class _Places:
    """By place: its document, and what the gaps before it add to its position. By document: its first place."""

    document: Array
    gaps: Array | None
    begin: Array
    most: int

    @classmethod
    def of(cls, found: Occurrences, width: Array, bases: Array) -> "_Places":
        begin = bases[found.at]
        held = np.diff(found.at)
        document = np.repeat(np.arange(len(held), dtype=np.uint16), np.diff(begin))
        most = int((np.diff(begin) + held * found.gap).max())
        if not found.gap:
            return cls(document, None, begin[:-1].astype(np.uint32), most)
        before = np.arange(len(width)) - np.repeat(found.at[:-1], held)
        return cls(document, np.repeat(before * found.gap, width), begin[:-1].astype(np.uint32), most)


def _located(place: Array, places: _Places) -> tuple[Array, Array]:
    """Document and position of each place. In blocks: numpy widens indexes to eight bytes before it uses them."""
    document = np.empty(len(place), dtype=np.uint16)
    position = np.empty(len(place), dtype=np.uint16 if places.most <= _TWO_BYTES else np.uint32)
    for low in range(0, len(place), _BLOCK_ENTRIES):
        block = slice(low, low + _BLOCK_ENTRIES)
        at = place[block].astype(np.int64)
        document[block] = places.document[at]
        held = at - places.begin[document[block]]
        position[block] = held if places.gaps is None else held + places.gaps[at]
    return document, position


def narrowed(held: Array, types: tuple[str, ...]) -> Array:
    """The array in the narrowest of the types that holds its greatest number."""
    most = int(held.max()) if len(held) else 0
    return held.astype(next(one for one in types if most <= np.iinfo(one).max), copy=False)


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


def _edges(changes: Array) -> Array:
    """Where runs begin, told for all entries but the first whether they differ from the one before."""
    return np.flatnonzero(np.concatenate((np.ones(1, dtype=np.bool_), changes)))
