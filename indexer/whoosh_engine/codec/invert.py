"""Texts turned round: from the groups of each document to the documents and positions of each term."""

from collections.abc import Iterator
from dataclasses import dataclass
from mmap import ACCESS_COPY, mmap
from typing import Final

import numpy as np

from indexer.analysis.groups import GroupMemo
from indexer.whoosh_engine.codec.arrays import Array

_BLOCK_ENTRIES: Final = 1 << 17
"""Entries looked at together: what is made on the way to a result is some megabytes, however large the result."""

_BLOCK_GROUPS: Final = 1 << 16
_SINGLE_ENTRIES: Final = 8  # more than a word has

_TERM_SHIFT: Final = np.uint64(32)
_PLACE: Final = np.uint64((1 << 32) - 1)
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
        shapes, ranks, terms = memo.shapes(), memo.ranks(), memo.term_list()
        order = np.empty(len(ranks), dtype=np.uint32)
        order[ranks] = np.arange(len(ranks), dtype=np.uint32)
        self._terms = [terms[at].encode("utf-8", "surrogatepass") for at in order.tolist()]
        self._first = shapes.first
        self._counts = narrowed(np.diff(shapes.first), FREQUENCY_TYPES)
        self._positions = narrowed(shapes.positions, FREQUENCY_TYPES)
        self._entry = ranks[shapes.term].astype(np.uint64) << _TERM_SHIFT
        self._entry |= shapes.relative

    def lists(self, found: Occurrences, key: bytes) -> Lists:
        """The postings of a field; `key` begins the key of each term."""
        width = self._positions[found.number]
        if not width.any():
            return no_lists()
        places = _Places.of(found, width)
        keys = self._sorted_keys(found.number, places.of_group)
        located = _located(keys, places)
        del keys, places
        rank, begin, entries = located.rank, located.begin, len(located.position)
        terms_at = _edges(rank[1:] != rank[:-1])
        return Lists(
            list(map(key.__add__, map(self._terms.__getitem__, rank[terms_at].tolist()))),
            np.diff(terms_at, append=len(rank)).astype(np.uint32),
            located.document,
            _counted(begin, entries),
            np.diff(begin[terms_at].astype(np.int64), append=entries),
            located.position,
        )

    def _sorted_keys(self, number: Array, places: Array) -> Array:
        """Rank of the term (high half) and place (low half) of every entry, ascending, none twice."""
        keys = _room(int(self._counts[number].sum(dtype=np.int64)), "<u8")
        done = 0
        for low in range(0, len(number), _BLOCK_GROUPS):
            block = slice(low, low + _BLOCK_GROUPS)
            for made in self._keys(number[block], places[block]):
                keys[done : done + len(made)] = made
                done += len(made)
        keys.sort()
        return _once(keys)

    def _keys(self, number: Array, place: Array) -> Iterator[Array]:
        """The keys of some groups: the first entry of each, then the second of those that have two, and so on."""
        first, count = self._first[number].astype(np.int64), self._counts[number]
        for _ in range(_SINGLE_ENTRIES):
            more = np.flatnonzero(count)
            if len(more) < len(count):
                first, count, place = first[more], count[more], place[more]
            if not len(count):
                return
            yield self._entry[first] + place
            first, count = first + 1, count - 1
        for block in blocks(count):  # what is left of long names and compounds
            yield self._entry[ranges(first[block], count[block])] + np.repeat(place[block], count[block])


@dataclass(frozen=True, slots=True)
class _Places:
    """Numbers below 2^32 that tell document and position and sort by both.

    `of_group` is the place of the first position of each group. With `bits`, the low bits of a place are the position
    and those above the document; without, where that would not fit, places are counted on from document to document,
    and tables have by place: its document, and what the gaps before it add; by document: its first place.
    """

    of_group: Array
    bits: int
    most: int
    document: Array
    gaps: Array | None = None
    begin: Array | None = None

    @classmethod
    def of(cls, found: Occurrences, width: Array) -> "_Places":
        # In as few and as narrow arrays as may be: a page of memory costs more to get than to fill.
        ends = np.cumsum(width, dtype=np.uint32)
        held = np.diff(found.at)
        begin = np.zeros(len(found.at), dtype=np.int64)
        begin[found.at > 0] = ends[found.at[found.at > 0] - 1]
        bases = np.subtract(ends, width, out=ends)
        most = int((np.diff(begin) + held * found.gap).max())
        before = np.arange(len(width)) - np.repeat(found.at[:-1], held) if found.gap else None
        if len(held) << most.bit_length() <= 1 << 32:
            bits = most.bit_length()
            # What is below zero here is taken off modulo 2^32, as it should be.
            bases += np.repeat(((np.arange(len(held)) << bits) - begin[:-1]).astype(np.uint32), held)
            if before is not None:
                bases += (before * found.gap).astype(np.uint32)
            return cls(bases, bits, most, np.zeros(0, dtype=np.uint16))
        document = np.repeat(np.arange(len(held), dtype=np.uint16), np.diff(begin))
        gaps = np.repeat(before * found.gap, width) if before is not None else None
        return cls(bases, 0, most, document, gaps, begin[:-1])


@dataclass(frozen=True, slots=True)
class _Postings:
    """For each posting its term's rank, its document, and the first of its entries; for each entry its position."""

    rank: Array
    document: Array
    begin: Array
    position: Array


def _located(keys: Array, places: _Places) -> _Postings:
    """What the keys say. In blocks, which the processor's cache can hold."""
    rank, document, begin = _room(len(keys), "<u4"), _room(len(keys), "<u2"), _room(len(keys), "<u4")
    position = _room(len(keys), "<u2" if places.most <= _TWO_BYTES else "<u4")
    done = 0
    for low in range(0, len(keys), _BLOCK_ENTRIES):
        block = slice(max(0, low - 1), low + _BLOCK_ENTRIES)  # with the last one before, to be compared with the first
        held = keys[block]
        if places.begin is None:
            posting = held >> np.uint64(places.bits)
            owner = (posting & np.uint64((1 << (32 - places.bits)) - 1)).astype(np.uint16)
            position[block] = held & np.uint64((1 << places.bits) - 1)
        else:
            at = (held & _PLACE).astype(np.int64)
            owner = places.document[at]
            posting = held & ~_PLACE | owner
            before = at - places.begin[owner]
            position[block] = before if places.gaps is None else before + places.gaps[at]
        first = np.flatnonzero(posting[1:] != posting[:-1]) + 1 if low else _edges(posting[1:] != posting[:-1])
        made = slice(done, done + len(first))
        rank[made], document[made], begin[made] = held[first] >> _TERM_SHIFT, owner[first], first + block.start
        done += len(first)
    return _Postings(rank[:done], document[:done], begin[:done], position)


def _counted(begin: Array, entries: int) -> Array:
    """How many entries each posting has, told where those of each begin."""
    return narrowed(np.diff(begin, append=np.uint32(entries)), FREQUENCY_TYPES)


def _room(count: int, kind: str) -> Array:
    """An array of anything.

    Not from numpy, which asks for large pages: where memory is in pieces, the system takes ten times as long for them.
    Copied on writing: memory that may be shared with other processes takes half as long again.
    """
    dtype = np.dtype(kind)
    held = mmap(-1, max(1, count) * dtype.itemsize, access=ACCESS_COPY)
    return np.frombuffer(held, dtype=dtype, count=count)


def _once(keys: Array) -> Array:
    """Sorted keys with none twice, in the memory of those given."""
    done = min(1, len(keys))
    for low in range(1, len(keys), _BLOCK_ENTRIES):
        held = keys[low : low + _BLOCK_ENTRIES]
        first = held != keys[low - 1 : low - 1 + len(held)]
        if done < low or not first.all():
            held = held[first]
            keys[done : done + len(held)] = held
        done += len(held)
    return keys[:done]


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
