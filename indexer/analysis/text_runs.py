"""The runs without white space of many texts, with their bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from indexer.analysis.runs import ascii_blanks

Array = NDArray[Any]

ROOM_BYTES: Final = 32
"""Bytes that can be looked at from the last byte of any run on, whether they are of the run or not."""

_LAST_BLANK: Final = 0x3000  # the last character of white space
_ASCII: Final = 128
_TWO_BYTES: Final = 0xE0  # UTF-8: a character that begins with less has two bytes at most
_FOLLOWING: Final = 0xC0, 0x80  # UTF-8: the high bits of a byte that does not begin a character


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of several texts, one text after another, with one character between a text and the next.

    `data` has the texts as UTF-8; run i is `data[low[i]:high[i]]` and begins at the character `start[i]`. Text j
    begins at the character `begin[j]`, its runs are those from `at[j]` to `at[j + 1]`.
    """

    data: bytes
    low: Array
    high: Array
    start: Array
    begin: Array
    at: Array


def runs_of(texts: Sequence[str]) -> Runs:
    """The runs of all texts."""
    encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
    data = b"\n".join((b"", *encoded, bytes(ROOM_BYTES)))
    every = np.frombuffer(data, dtype=np.uint8)
    byte = every[:-ROOM_BYTES]
    begin = np.cumsum([0, *(len(text) + 1 for text in texts)])
    first = np.cumsum([1, *(len(one) + 1 for one in encoded)])
    blank = ascii_blanks(byte)
    plain = int(begin[-1]) + 1 == int(first[-1])
    if not plain:
        _mark_other_blanks(every, blank)
    low = np.flatnonzero(blank[:-1] > blank[1:]) + 1
    high = np.flatnonzero(blank[:-1] < blank[1:]) + 1
    # The line feed before the first text is no character of any.
    start = low - 1 if plain else np.cumsum((byte & _FOLLOWING[0]) != _FOLLOWING[1])[low] - 2
    return Runs(data, low, high, start, begin, np.searchsorted(low, first))


def _mark_other_blanks(byte: Array, blank: Array) -> None:
    """Mark all bytes of white space that is not ASCII; of `byte`, there are two more than need be marked."""
    sort, begins = _other_blanks()
    at = np.flatnonzero(begins[byte[: len(blank)]])
    long = byte[at] >= _TWO_BYTES
    code = byte[at].astype(np.uint32) << 16 | byte[at + 1].astype(np.uint32) << 8
    code |= np.where(long, byte[at + 2], 0)
    found = np.isin(code, sort)
    at, long = at[found], long[found]
    blank[at] = blank[at + 1] = True
    blank[at[long] + 2] = True


@cache
def _other_blanks() -> tuple[Array, Array]:
    """White space that is not ASCII, as its bytes make one number; and for each byte whether it begins such."""
    every = [chr(code).encode() for code in range(_ASCII, _LAST_BLANK + 1) if chr(code).isspace()]
    begins = np.zeros(256, dtype=np.bool_)
    begins[[one[0] for one in every]] = True
    return np.array([int.from_bytes(one.ljust(3, b"\0")) for one in every], dtype=np.uint32), begins
