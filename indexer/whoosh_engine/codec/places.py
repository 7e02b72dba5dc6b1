"""Where groups stand, as numbers of 32 bits: document and position in one, so that one sort puts both in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.stretches import blocks, starts_of

PLACE_BITS: Final = 32
_PLACE: Final = np.uint64((1 << PLACE_BITS) - 1)
_TWO_BYTES: Final = (1 << 16) - 1

_TOGETHER: Final = 1 << 17
"""Occurrences looked at together, in a few MB that are used again and again: of more at once, each array would be new
memory, which takes longer to get than to fill."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The groups of one field in the order they stand; those of document d are `at[d]` to `at[d + 1]`.

    Positions lie `gap` apart between one group and the next.
    """

    number: Array
    at: Array
    gap: int

    def stretches(self, width: Array) -> "Iterator[Stretch]":
        """The documents, some at a time, told how many positions each group has; none where no document has a group."""
        for documents in blocks(np.diff(self.at), _TOGETHER):
            at = self.at[documents.start : documents.stop + 1]
            number = self.number[int(at[0]) : int(at[-1])]
            if len(number):
                ends = np.zeros(len(number) + 1, dtype=np.int64)
                np.cumsum(width[number], out=ends[1:])
                yield Stretch(documents, number, at - at[0], ends)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some documents that follow each other: their groups, where those of each begin, and the positions of each group.

    The positions of group g, counted from the first of the stretch, are `ends[g]` to `ends[g + 1]`.
    """

    documents: slice
    number: Array
    at: Array
    ends: Array

    @property
    def begin(self) -> Array:
        """The positions before each document, and those of all."""
        begin: Array = self.ends[self.at]
        return begin

    @property
    def before(self) -> Array:
        """How many groups stand before each in its document."""
        before: Array = np.arange(len(self.number)) - np.repeat(self.at[:-1], np.diff(self.at))
        return before


@dataclass(frozen=True, slots=True)
class Places:
    """Numbers below 2^32 that tell document and position and sort by both.

    With `bits`, the low bits of a place are the position, into which each group's `gap` is counted, and those above the
    document; without, where that would not fit, places are counted on from document to document without gaps, and
    tables have by place: its document, and what the gaps before it add; by document: its first place.
    """

    bits: int
    most: int
    gap: int
    document: Array
    gaps: Array | None = None
    begin: Array | None = None

    @classmethod
    def of(cls, found: Occurrences, width: Array, positions: Array) -> "Places":
        """What places mean, told how many positions each group and each document has."""
        most = int((positions + np.diff(found.at) * found.gap).max())
        if len(positions) << most.bit_length() <= 1 << PLACE_BITS:
            return cls(most.bit_length(), most, found.gap, np.zeros(0, dtype=np.uint16))
        document = np.repeat(np.arange(len(positions), dtype=np.uint16), positions)
        told = (
            [np.repeat(one.before * found.gap, np.diff(one.ends)) for one in found.stretches(width)]
            if found.gap
            else None
        )
        return cls(0, most, 0, document, np.concatenate(told) if told else None, starts_of(positions))

    def first(self, stretch: Stretch) -> Array:
        """The place of the first position of each group."""
        place: Array = stretch.ends[:-1].astype(np.uint32)
        if self.begin is not None:
            place += np.uint32(self.begin[stretch.documents.start])
            return place
        document = np.arange(stretch.documents.start, stretch.documents.stop)
        # What is below zero here is taken off modulo 2^32, as it should be.
        place += np.repeat(((document << self.bits) - stretch.begin[:-1]).astype(np.uint32), np.diff(stretch.at))
        if self.gap:
            place += (stretch.before * self.gap).astype(np.uint32)
        return place

    def split(self, keys: Array) -> tuple[Array, Array, Array]:
        """The document and the position of each place in the low half of keys, and the keys without the position."""
        if self.begin is None:
            posting = keys >> np.uint64(self.bits)
            document = (posting & np.uint64((1 << (PLACE_BITS - self.bits)) - 1)).astype(np.uint16)
            return document, self._narrow(keys & np.uint64((1 << self.bits) - 1)), posting
        at = (keys & _PLACE).astype(np.int64)
        document = self.document[at]
        before = at - self.begin[document]
        position = before if self.gaps is None else before + self.gaps[at]
        return document, self._narrow(position), keys & ~_PLACE | document

    def _narrow(self, position: Array) -> Array:
        return position.astype(np.uint16 if self.most <= _TWO_BYTES else np.uint32)
