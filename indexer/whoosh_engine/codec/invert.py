"""Texts turned round: from the groups of each document to the documents and positions of each term."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.analysis.groups import GroupMemo
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.by_group import ByGroup, by_group
from indexer.whoosh_engine.codec.equal import mixed, owners
from indexer.whoosh_engine.codec.places import PLACE_BITS, Occurrences, Places
from indexer.whoosh_engine.codec.room import Column
from indexer.whoosh_engine.codec.stretches import blocks, edges, ranges, starts_of

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

    def lists(self, fields: Iterable[tuple[bytes, Occurrences]]) -> Lists:
        """The postings of some fields, each given with what the key of each of its terms begins with."""
        turned = []
        for key, found in fields:
            groups = by_group(found, self._width)
            if groups is not None:
                turned.append((self._told(groups.count, key), groups))
            del found  # as large as what is made of it
        made = _Made(
            sum(int(groups.count[told.group].sum()) for told, groups in turned),
            max((groups.places.most for _, groups in turned), default=0),
        )
        while turned:
            made.field(*turned.pop(0))
        return made.lists()

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

    def __init__(self, entries: int, most: int) -> None:
        """So many entries of groups there are, and positions go up to the other number."""
        self._keys: list[bytes] = []
        self._of = [np.zeros(0, dtype=np.int64)]
        self._documents = [np.zeros(0, dtype=np.uint32)]
        self._positions = [np.zeros(0, dtype=np.int64)]
        self._count = 0
        self._document = Column(entries, "<u2")
        self._frequency = Column(entries, FREQUENCY_TYPES[0])
        self._position = Column(entries, narrowest(most, POSITION_TYPES))

    def field(self, told: _Told, turned: ByGroup) -> None:
        """Take the terms of a field and their postings."""
        start = starts_of(turned.count)
        group, first = told.group, told.first
        entries = turned.count[group]
        self._keys += told.keys
        self._of.append(told.of + self._count)
        self._count += len(first)
        for block in blocks(np.add.reduceat(entries, first)):
            low, high = int(first[block.start]), int(first[block.stop]) if block.stop < len(first) else len(group)
            mine = slice(low, high)
            keys = turned.place[ranges(start[group[mine]], entries[mine])].astype(np.uint64)
            term = np.repeat(np.arange(block.stop - block.start), np.diff(first[block], append=high))
            keys += np.repeat((term.astype(np.uint64) << _TERM_SHIFT) + told.relative[mine], entries[mine])
            keys.sort()
            self._add(_once(keys), block.stop - block.start, turned.places)

    def _add(self, keys: Array, lists: int, places: Places) -> None:
        """Take what the keys of so many lists say: the list in the high half, the place in the low one, ascending."""
        document, position, posting = places.split(keys)
        begin = edges(posting[1:] != posting[:-1])
        ends = keys.searchsorted(np.arange(lists + 1, dtype=np.uint64) << _TERM_SHIFT)
        self._documents.append(np.diff(begin.searchsorted(ends)).astype(np.uint32))
        self._document.add(document[begin])
        self._frequency.add(narrowed(np.diff(begin, append=len(keys)), FREQUENCY_TYPES))
        self._positions.append(np.diff(ends))
        self._position.add(position)

    def lists(self) -> Lists:
        """All of them."""
        return Lists(
            self._keys,
            np.concatenate(self._of),
            np.concatenate(self._documents),
            self._document.array(),
            self._frequency.array(),
            np.concatenate(self._positions),
            self._position.array(),
        )


def emptied(parts: list[Array]) -> Array:
    """The parts as one array; they are dropped at once, for together they may be most of the memory."""
    whole = np.concatenate(parts) if parts else np.zeros(0, dtype=np.int32)
    parts.clear()
    return whole


def _once(keys: Array) -> Array:
    """Sorted keys with none twice."""
    fresh = keys[1:] != keys[:-1]
    return keys if fresh.all() else keys[edges(fresh)]


def narrowed(held: Array, types: tuple[str, ...]) -> Array:
    """The array in the narrowest of the types that holds its greatest number."""
    return held.astype(narrowest(int(held.max()) if len(held) else 0, types), copy=False)


def narrowest(most: int, types: tuple[str, ...]) -> str:
    """The narrowest of the types that holds this number."""
    return next(one for one in types if most <= np.iinfo(one).max)
