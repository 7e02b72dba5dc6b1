"""Written words that a misspelt one may stand for: told by their bytes, so that only few of them are read at all."""

from collections.abc import Collection
from functools import cached_property
from typing import Final

import numpy as np

from indexer.analysis import EXACT
from indexer.whoosh_engine.codec.arrays import Array, Texts
from indexer.whoosh_engine.codec.view import SegmentView
from indexer.whoosh_engine.vector.sets import runs

_BEFORE_BYTES: Final = 1 + len(EXACT)  # the number of the field, and the sign of a written word
# UTF-8: bytes 0x80 to 0xBF go on with a letter that another began, from 0xC0 on one begins, from 0xE0 on a long one.
_CONTINUES, _BEGINS, _BEGINS_LONG = 0x80, 0xC0, 0xE0
_MANY_LETTERS: Final = 255  # words of more are not told apart by their length
_MOST_BITS: Final = 32


class Vocabulary:
    """The written words of one field of a segment. A letter is known by its last byte, which tells most apart."""

    def __init__(self, view: SegmentView, field: str) -> None:
        self._view = view
        self._ordinals = view.ordinals(f"t_{field}", EXACT.encode())

    def near(self, word: str, most: int) -> list[str]:
        """All words at most so many letters away from a word (added, dropped, replaced, swapped), and some others."""
        if not self._ordinals:
            return []
        keys = self._view.keys(self._ordinals)
        letters = {letter.encode("utf-8", "surrogatepass")[-1] for letter in word}
        wanted = min(len(word), _MANY_LETTERS)
        # Every letter that only one of two words has was added, dropped or replaced.
        likely = (self._letters >= wanted - most) & (self._letters <= wanted + most)
        likely &= _others(letters, keys) <= most + _BEFORE_BYTES
        found = np.flatnonzero(likely)
        if not len(found):
            return []
        begin = keys.start[found].astype(np.intp) + _BEFORE_BYTES
        size = keys.start[found + 1] - begin
        text, at = keys.text[runs(begin, size)], size.cumsum() - size
        near = np.flatnonzero(_lacking(letters, text, at) <= most)
        every = text.tobytes()
        stretches = zip(at[near].tolist(), (at + size)[near].tolist(), strict=True)
        return [every[low:high].decode("utf-8", "surrogatepass") for low, high in stretches]

    @cached_property
    def _letters(self) -> Array:
        """How many letters each word has."""
        keys = self._view.keys(self._ordinals)
        continues = ((keys.text >= _CONTINUES) & (keys.text < _BEGINS)).view(np.uint8)
        # Of a byte, as all counts here: where one runs over, the word has more letters than are told apart.
        more = np.add.reduceat(continues, keys.start[:-1], dtype=np.uint8)
        count: Array = np.minimum(np.diff(keys.start) - more - _BEFORE_BYTES, _MANY_LETTERS).astype(np.int16)
        return count


def _others(letters: Collection[int], keys: Texts) -> Array:
    """How many letters each key has besides these; what stands before its word may count, too."""
    other = np.ones(256, dtype=np.uint8)
    other[list(letters)] = 0
    other[_BEGINS:] = 0  # no last byte
    strange = other[keys.text]
    if keys.text.max() >= _BEGINS_LONG:  # then some bytes stand in the middle of a letter
        strange[:-1] &= (keys.text[1:] < _CONTINUES) | (keys.text[1:] >= _BEGINS)
    count: Array = np.add.reduceat(strange, keys.start[:-1], dtype=np.uint8)  # run over, it lets a word pass
    return count


def _lacking(letters: Collection[int], text: Array, at: Array) -> Array:
    """How many of these letters each of the words lacks that begin at these bytes of the text."""
    bit = np.zeros(256, dtype=np.uint32)
    told = sorted(letters)[:_MOST_BITS]
    bit[told] = [1 << place for place in range(len(told))]
    lacking = ~np.bitwise_or.reduceat(bit[text], at) & np.bitwise_or.reduce(bit)
    count: Array = np.unpackbits(lacking.view(np.uint8)).reshape(-1, _MOST_BITS).sum(axis=1, dtype=np.uint8)
    return count
