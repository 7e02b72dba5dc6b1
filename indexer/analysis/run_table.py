"""Numbers looked up for many runs at once: a hash table whose keys are the bytes of a run and whose steps are arrays.

A dictionary takes four times as long: each run becomes a string, is hashed, and its number is a Python object.
"""

from collections.abc import Callable
from secrets import randbits
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from indexer.analysis.text_runs import ROOM_BYTES, Runs

Array = NDArray[Any]

_WORD_BYTES: Final = 8
_WORDS: Final = ROOM_BYTES // _WORD_BYTES
_MASKS: Final = np.array([(1 << 8 * held) - 1 for held in range(_WORD_BYTES + 1)], dtype=np.uint64)
_HASH_BITS: Final = 64
_FOLD: Final = np.uint64(29)
_FIRST_BITS: Final = 10  # a change of one release makes a table, too


class RunTable:
    """What `number_of` says of each run; it is not asked again for what was met.

    Runs of up to ROOM_BYTES bytes are kept here, each in the slot told by a hash of its bytes or, where that is taken,
    one of those behind it; `number_of` is asked for longer ones each time.
    """

    def __init__(self, number_of: Callable[[str], int]) -> None:
        self._number_of = number_of
        # Drawn anew for each table, so that nobody can write texts whose words all have one slot.
        self._factors = [np.uint64(randbits(_HASH_BITS) | 1) for _ in range(_WORDS + 1)]
        self.held = 0
        self._room(_FIRST_BITS)

    def numbers(self, runs: Runs) -> Array:
        """The number of each run."""
        sought = _Keys(runs, self._factors)
        slot = self._slots(sought.hash)
        same = sought.length == self._length[slot]
        same &= sought.words[0] == self._words[0][slot]
        for at, word, held in zip(sought.at, sought.words[1:], self._words[1:], strict=True):
            if len(at):
                same[at] &= word == held[slot[at]]
        number = self._number[slot]
        others = np.flatnonzero(~same)
        if len(others):
            number[others] = self._others(runs, sought, others, slot[others])
        return number

    def _others(self, runs: Runs, sought: "_Keys", others: Array, slot: Array) -> Array:
        """The numbers of runs that are not in the first slot they might be in."""
        words, length = sought.rows(others), sought.length[others]
        number = np.full(len(others), -1, dtype=np.int32)
        left = np.flatnonzero(length <= ROOM_BYTES)
        while len(left):
            at = slot[left]
            held = self._length[at]
            same = held == length[left]
            for mine, its in zip(words, self._words, strict=True):
                same &= mine[left] == its[at]
            number[left[same]] = self._number[at[same]]
            left = left[(held != 0) & ~same]
            slot[left] = slot[left] + 1 & self._last
        new = np.flatnonzero(number < 0)
        if len(new):
            number[new] = self._new(
                runs, others[new], [word[new] for word in words], length[new], sought.hash[others[new]]
            )
        return number

    def _new(self, runs: Runs, at: Array, words: list[Array], length: Array, hashed: Array) -> list[int]:
        """The numbers of runs that are not in the table, some of which may be one run; they are put in."""
        texts = [
            runs.data[low:high].decode("utf-8", "surrogatepass")
            for low, high in zip(runs.low[at].tolist(), runs.high[at].tolist(), strict=True)
        ]
        numbers = list(map(self._number_of, texts))
        short = (length <= ROOM_BYTES).tolist()
        first = [place for place in {text: place for place, text in enumerate(texts)}.values() if short[place]]
        if first:
            self._grow(len(first))
            kept = [word[first] for word in words]
            self._put(kept, length[first], hashed[first], np.array(numbers, dtype=np.int32)[first])
        return numbers

    def _put(self, words: list[Array], length: Array, hashed: Array, number: Array) -> None:
        """Put runs that are not there, each once."""
        slot, left = self._slots(hashed), np.arange(len(length))
        while len(left):
            at = slot[left]
            free = self._length[at] == 0
            self._number[at[free]] = left[free]  # of several that come to one slot, one is left there
            free &= self._number[at] == left
            taken, mine = at[free], left[free]
            for held, word in zip(self._words, words, strict=True):
                held[taken] = word[mine]
            self._length[taken], self._hash[taken], self._number[taken] = length[mine], hashed[mine], number[mine]
            left = left[~free]
            slot[left] = slot[left] + 1 & self._last
        self.held += len(length)

    def _grow(self, more: int) -> None:
        """Make room, so that at most half of the slots are taken."""
        needed = 2 * (self.held + more)
        if needed <= self._last + 1:
            return
        taken = np.flatnonzero(self._length)
        # Of those that come to one slot the last keeps it: one met early, which is often one met much.
        taken = taken[np.argsort(-self._number[taken])]
        words = [word[taken] for word in self._words]
        length, hashed, number = self._length[taken], self._hash[taken], self._number[taken]
        self._room(needed.bit_length())
        self.held = 0
        self._put(words, length, hashed, number)

    def _room(self, bits: int) -> None:
        slots = 1 << bits
        self._last = slots - 1
        self._shift = np.uint64(_HASH_BITS - bits)
        # What is looked at together lies together: of most runs all in one line of the processor's memory.
        head, tail = np.zeros((slots, 2), dtype=np.uint64), np.zeros((slots, _WORDS), dtype=np.uint64)
        self._words = [head[:, 0], *(tail[:, at] for at in range(_WORDS - 1))]
        self._hash = tail[:, _WORDS - 1]
        self._number = head.view(np.int32)[:, 2]
        self._length = head.view(np.int32)[:, 3]  # 0 in a slot that is free

    def _slots(self, hashed: Array) -> Array:
        slots: Array = (hashed >> self._shift).astype(np.int64)
        return slots


class _Keys:
    """Runs as words of eight bytes, zeros behind the last.

    `words[0]` has the first word of each run, `words[k]` the one behind k others of the runs at `at[k - 1]`, which
    alone are so long. Of runs that are longer than ROOM_BYTES the rest is left out.
    """

    def __init__(self, runs: Runs, factors: "list[np.uint64]") -> None:
        every = np.ndarray((len(runs.data) - _WORD_BYTES + 1,), dtype="<u8", buffer=runs.data, strides=(1,))
        self.length = runs.high - runs.low
        self.words = [every[runs.low] & _MASKS[np.minimum(self.length, _WORD_BYTES)]]
        self.at: list[Array] = []
        hashed = self.words[0] * factors[0]
        at, low, length = np.arange(len(self.length)), runs.low, self.length
        for factor in factors[1:_WORDS]:
            longer = np.flatnonzero(length > _WORD_BYTES)
            at, low, length = at[longer], low[longer] + _WORD_BYTES, length[longer] - _WORD_BYTES
            word = every[low] & _MASKS[np.minimum(length, _WORD_BYTES)]
            hashed[at] ^= word * factor
            self.at.append(at)
            self.words.append(word)
        hashed ^= hashed >> _FOLD
        hashed *= factors[-1]
        self.hash: Array = hashed

    def rows(self, wanted: Array) -> list[Array]:
        """The words of some runs, zeros where there are none."""
        rows = [self.words[0][wanted]]
        for at, word in zip(self.at, self.words[1:], strict=True):
            every = np.zeros(len(self.length), dtype=np.uint64)
            every[at] = word
            rows.append(every[wanted])
        return rows
