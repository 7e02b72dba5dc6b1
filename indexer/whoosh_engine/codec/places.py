"""Where groups stand, as numbers of 32 bits: document and position in one, so that one sort puts both in order."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array

PLACE_BITS: Final = 32
_PLACE: Final = np.uint64((1 << PLACE_BITS) - 1)
_TWO_BYTES: Final = (1 << 16) - 1


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The groups of one field in the order they stand; those of document d are `at[d]` to `at[d + 1]`.

    Positions lie `gap` apart between one group and the next.
    """

    number: Array
    at: Array
    gap: int


@dataclass(frozen=True, slots=True)
class Places:
    """Numbers below 2^32 that tell document and position and sort by both.

    With `bits`, the low bits of a place are the position
    and those above the document; without, where that would not fit, places are counted on from document to document,
    and tables have by place: its document, and what the gaps before it add; by document: its first place.
    """

    bits: int
    most: int
    document: Array
    gaps: Array | None = None
    begin: Array | None = None

    @classmethod
    def of(cls, found: Occurrences, width: Array) -> "tuple[Array, Places]":
        """The place of the first position of each group, told how many each has; and what places mean."""
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
            return bases, cls(bits, most, np.zeros(0, dtype=np.uint16))
        document = np.repeat(np.arange(len(held), dtype=np.uint16), np.diff(begin))
        gaps = np.repeat(before * found.gap, width) if before is not None else None
        return bases, cls(0, most, document, gaps, begin[:-1])

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
