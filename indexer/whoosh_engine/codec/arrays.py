"""A segment as arrays: what the builder and the merge make, what the file holds, what the executor reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

MAX_DOCUMENTS: Final = 1 << 16
"""Documents a segment may have, so that a document number fits two bytes."""

MAX_POSITIONS: Final = 1 << 31
"""Positions a segment may have, so that every start fits four bytes."""

POSITIONS_PREFIX: Final = "t_"
"""Fields whose names begin so have positions; in others a term is there or not."""

Array = NDArray[Any]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Texts:
    """Byte strings one after another; string i is `text[start[i]:start[i + 1]]`."""

    text: Bytes
    start: Array

    def __len__(self) -> int:
        return len(self.start) - 1

    def __getitem__(self, at: int) -> bytes:
        return self.text[self.start[at] : self.start[at + 1]].tobytes()


class Values(NamedTuple):
    """A filter field as a column: the values that occur, sorted, and the numbers of the values of each document."""

    texts: Texts
    code: Array
    at: Array


class SegmentArrays(NamedTuple):
    """A whole segment. Shapes and meanings are those of FORMAT.md, section by section.

    `fields` gives the number of a field by its place; `values` and `lengths` are by field name without prefix.
    """

    documents: int
    fields: tuple[str, ...]
    terms: Texts
    term_documents: Array
    term_posting: Array
    term_position: Array
    posting_document: Array
    posting_frequency: Array
    large_posting: Array
    large_frequency: Array
    position: Array
    ids: Texts
    id_rank: Array
    day: Array
    lengths: Mapping[str, Array]
    values: Mapping[str, Values]
    dictionary: Bytes
    releases: Texts
