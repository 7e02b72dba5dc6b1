"""Texts turned round: from the groups of each document to the documents and positions of each term."""

from dataclasses import dataclass
from mmap import ACCESS_COPY, mmap
from typing import Final

import numpy as np

from indexer.analysis.groups import GroupMemo
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.equal import mixed, owners
from indexer.whoosh_engine.codec.places import PLACE_BITS, Occurrences, Places
from indexer.whoosh_engine.codec.stretches import blocks, edges, ranges, starts_of

_SORTED_TOGETHER: Final = 1 << 22
"""Occurrences that are sorted at once, in some 100 MB; all are looked through for those of each stretch of groups."""

_TERM_SHIFT: Final = np.uint64(PLACE_BITS)
_PLACE: Final = np.uint64((1 << PLACE_BITS) - 1)

FREQUENCY_TYPES: Final = ("<u1", "<u2", "<u4")
POSITION_TYPES: Final = ("<u2", "<u4")


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of postings one after another, and the terms that have them.

    `keys` are those of FORMAT.md, ascending; term k has the list `of[k]`. `documents` counts the postings of each
    list, `positions` its positions, none in fields without them.
    """

    keys: list[bytes]
    of: Array
    documents: Array
    document: Array
    frequency: Array
    positions: Array
    position: Array

    def columns(self) -> tuple[Array, Array, Array, Array, Array]:
        """All but the terms."""
        return self.documents, self.document, self.frequency, self.positions, self.position


def without_positions(keys: list[bytes], documents: Array, document: Array) -> Lists:
    """The postings of a field without positions."""
    ones, none = np.ones(len(document), dtype=np.uint8), np.zeros(0, dtype=np.uint16)
    return Lists(keys, np.arange(len(keys)), documents, document, ones, np.zeros(len(keys), dtype=np.int64), none)


def no_lists() -> Lists:
    """A field with positions of which no document has a term."""
    none = np.zeros(0, dtype=np.uint32)
    return Lists([], none, none, none.astype(np.uint16), none.astype(np.uint8), none, none.astype(np.uint16))


class Inverter:
    """Turns the occurrences of one field after another round, all read with one memo."""

    def __init__(self, memo: GroupMemo) -> None:
        shapes, ranks, terms = memo.shapes(), memo.ranks(), memo.term_list()
        order = np.empty(len(ranks), dtype=np.uint32)
        order[ranks] = np.arange(len(ranks), dtype=np.uint32)
        self._terms = [terms[at].encode("utf-8", "surrogatepass") for at in order.tolist()]
        self._width = narrowed(shapes.positions, FREQUENCY_TYPES)
        # The words of groups by the rank of their terms: whatever has one term lies together.
        by_rank = (ranks[shapes.term].astype(np.uint64) << _TERM_SHIFT) | np.arange(len(shapes.term), dtype=np.uint64)
        by_rank.sort()
        entry = (by_rank & _PLACE).astype(np.int64)
        self._rank = (by_rank >> _TERM_SHIFT).astype(np.uint32)
        self._group = np.repeat(np.arange(len(shapes.positions), dtype=np.uint32), np.diff(shapes.first))[entry]
        self._relative = shapes.relative[entry]

    def lists(self, found: Occurrences, key: bytes) -> Lists:
        """The postings of a field; `key` begins the key of each term."""
        width = self._width[found.number]
        if not width.any():
            return no_lists()
        of_group, places = Places.of(found, width)
        count = np.bincount(found.number, minlength=len(self._width))
        place = _by_group(found.number, of_group, count)
        del found, width, of_group  # as large as what is made of them
        start = np.cumsum(count) - count
        told = self._told(count, key)
        group, first = told.group, told.first
        entries = count[group]
        made = _Made()
        for block in blocks(np.add.reduceat(entries, first)):
            low, high = int(first[block.start]), int(first[block.stop]) if block.stop < len(first) else len(group)
            mine = slice(low, high)
            keys = place[ranges(start[group[mine]], entries[mine])].astype(np.uint64)
            term = np.repeat(np.arange(block.stop - block.start), np.diff(first[block], append=high))
            keys += np.repeat((term.astype(np.uint64) << _TERM_SHIFT) + told.relative[mine], entries[mine])
            keys.sort()
            made.add(_once(keys), block.stop - block.start, places)
        return made.lists(told.keys, told.of)

    def _told(self, count: Array, key: bytes) -> "_Told":
        """What the groups that stand in a field tell of its terms; a word and its stem often stand in the same."""
        present = np.flatnonzero(count[self._group])
        rank, group, relative = self._rank[present], self._group[present], self._relative[present]
        begin = edges(rank[1:] != rank[:-1])
        size = np.diff(begin, append=len(rank))
        sums = np.add.reduceat(mixed(group.astype(np.uint64) << _TERM_SHIFT | relative), begin)
        owner = owners([(group, begin, size), (relative, begin, size)], sums + size.astype(np.uint64))
        kept = owner == np.arange(len(owner))
        own = np.repeat(kept, size)
        keys = list(map(key.__add__, map(self._terms.__getitem__, rank[begin].tolist())))
        return _Told(keys, (np.cumsum(kept) - 1)[owner], starts_of(size[kept]), group[own], relative[own])


@dataclass(frozen=True, slots=True)
class _Told:
    """Terms and their groups: term k has the list `of[k]`, whose entries begin at `first[of[k]]`.

    An entry is a group, and where the term stands in it.
    """

    keys: list[bytes]
    of: Array
    first: Array
    group: Array
    relative: Array


class _Made:
    """The postings of one stretch of lists after another."""

    def __init__(self) -> None:
        self._documents: list[Array] = []
        self._document: list[Array] = []
        self._frequency: list[Array] = []
        self._positions: list[Array] = []
        self._position: list[Array] = []

    def add(self, keys: Array, lists: int, places: Places) -> None:
        """Take what the keys of so many lists say: the list in the high half, the place in the low one, ascending."""
        document, position, posting = places.split(keys)
        begin = edges(posting[1:] != posting[:-1])
        ends = keys.searchsorted(np.arange(lists + 1, dtype=np.uint64) << _TERM_SHIFT)
        self._documents.append(np.diff(begin.searchsorted(ends)).astype(np.uint32))
        self._document.append(document[begin])
        self._frequency.append(narrowed(np.diff(begin, append=len(keys)), FREQUENCY_TYPES))
        self._positions.append(np.diff(ends))
        self._position.append(position)

    def lists(self, keys: list[bytes], of: Array) -> Lists:
        """All of them, which are then kept here no more, and the terms that have them."""
        columns = (self._documents, self._document, self._frequency, self._positions, self._position)
        return Lists(keys, of, *map(emptied, columns))


def emptied(parts: list[Array]) -> Array:
    """The parts as one array; they are dropped at once, for together they may be most of the memory."""
    whole = np.concatenate(parts) if parts else np.zeros(0, dtype=np.int32)
    parts.clear()
    return whole


def _by_group(number: Array, place: Array, count: Array) -> Array:
    """The places of all groups, those of one group together and ascending, told the number of each and their counts."""
    found = _room(len(number), "<u4")
    done = 0
    for stretch in blocks(count, _SORTED_TOGETHER):
        size = int(count[stretch].sum())
        some = size < len(number)
        mine = np.flatnonzero((number >= stretch.start) & (number < stretch.stop)) if some else np.arange(0)
        keys = (number[mine] if some else number).astype(np.uint64)
        keys <<= _TERM_SHIFT
        keys |= place[mine] if some else place
        keys.sort()
        keys &= _PLACE
        found[done : done + size] = keys
        done += size
    return found


def _room(count: int, kind: str) -> Array:
    """An array of anything.

    Not from numpy, which asks for large pages: where memory is in pieces, the system takes ten times as long for them.
    Copied on writing: memory that may be shared with other processes takes half as long again.
    """
    dtype = np.dtype(kind)
    held = mmap(-1, max(1, count) * dtype.itemsize, access=ACCESS_COPY)
    return np.frombuffer(held, dtype=dtype, count=count)


def _once(keys: Array) -> Array:
    """Sorted keys with none twice."""
    fresh = keys[1:] != keys[:-1]
    return keys if fresh.all() else keys[edges(fresh)]


def narrowed(held: Array, types: tuple[str, ...]) -> Array:
    """The array in the narrowest of the types that holds its greatest number."""
    most = int(held.max()) if len(held) else 0
    return held.astype(next(one for one in types if most <= np.iinfo(one).max), copy=False)
