"""Texts to numbered groups: what `words()` tells of a stretch is kept, and looked up wherever the stretch stands again.

A *group* is a run without white space, or several that a compound binds together. Nothing else binds words across
white space, so the words of a text are the words of its groups one after another, positions and offsets moved on. A
number stands for all groups with the same words: "(cooperation" and "cooperation," have one number.
"""

import threading
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from indexer.analysis.units import chains, may_follow, may_lead
from indexer.analysis.words import Spans, Word, shouted_lines, single_terms, words_among

Array = NDArray[Any]

MEMO_CHUNKS: Final = 1 << 19
"""Runs without white space that a memo keeps, about 300 bytes each with their terms: it is full at some 150 MB."""

# What a run says of its neighbours, in the low bits of its code; the number of the group stands above.
_LEADS, _HYPHENED, _FOLLOWS, _BEGINS = 1, 2, 4, 8
_CODE_BITS: Final = 4

# Characters that are in no word at the end of a run. A full stop may belong to an acronym.
_EDGE: Final = ",;:!?\"'()[]{}<>«»“”„‘’-‐‑–—/…*•_|&%$#"
_EDGE_OR_STOP: Final = _EDGE + "."
_ZEROS: Final = (0,) * 16  # more terms than a single word has
_HYPHENS: Final = "-‐‑"
_REMEMBERED_PAIRS: Final = 1 << 14


@dataclass(frozen=True, slots=True)
class Grouped:
    """The groups of several texts, one text after another; those of text i are `at[i]` to `at[i + 1]`.

    `number` is the memo's number of each group, `start` the character of its text at which it begins.
    """

    number: Array
    start: Array
    at: Array


@dataclass(frozen=True, slots=True)
class Shapes:
    """The words behind the numbers of groups. Entries of number n are `first[n]` to `first[n + 1]`.

    Each entry is a term by its number and its position from the begin of the group; `positions[n]` counts them.
    """

    first: Array
    term: Array
    relative: Array
    positions: Array


class GroupMemo:
    """What analysis made of the groups met so far. Numbers of groups and of terms are good for one memo only.

    A memo grows with every text it reads; who reads many asks whether it is `full` and starts another.
    """

    def __init__(self) -> None:
        self.terms: list[str] = []
        self._term_numbers: dict[str, int] = _Made(self._new_term)
        self._codes: dict[str, int] = _Made(self._new_code)
        self._wholes: dict[tuple[str, Spans], int] = {}
        self._first = array("I", [0])
        self._entry_term = array("I")
        self._entry_relative = array("I")
        self._positions = array("I")
        self._quiet = array("I")  # the group with the same words in a line in capitals throughout
        self._ordered: list[int] = []

    @property
    def full(self) -> bool:
        """Whether the memo has all it should hold; it goes on working."""
        return len(self._codes) + len(self._wholes) >= MEMO_CHUNKS

    def read(self, texts: Sequence[str]) -> Grouped:
        """The groups of each text, as if each were read alone."""
        joined = "\n".join(texts)
        runs = joined.split()
        code = np.fromiter(map(self._codes.__getitem__, runs), dtype=np.int32, count=len(runs))
        start = _run_starts(joined)
        begin = np.cumsum([0, *(len(text) + 1 for text in texts)])
        at = np.searchsorted(start, begin)
        number = code >> _CODE_BITS
        shouting = shouted_lines(joined)
        if shouting:
            edges = np.searchsorted(start, np.array(shouting, dtype=np.int64).ravel())
            turns = np.zeros(len(number) + 1, dtype=np.int32)
            np.add.at(turns, edges[::2], 1)
            np.add.at(turns, edges[1::2], -1)
            quiet = np.flatnonzero(np.cumsum(turns[:-1]))
            number[quiet] = np.frombuffer(self._quiet, dtype=np.uint32)[number[quiet]]
        bound = _Bound(joined, runs, start, shouting).leaders(code, at)
        if bound:
            number, start = self._bind(bound, number, start)
            at = np.searchsorted(start, begin)
        return Grouped(number, start - np.repeat(begin[:-1], np.diff(at)), at)

    def whole(self, text: str) -> int:
        """The number of a text that is one group as it is, white space and all: a name."""
        return self._whole(text, shouted_lines(text))

    def positions(self, number: Array) -> Array:
        """How many positions each of the groups has."""
        return np.frombuffer(self._positions, dtype=np.uint32)[number] if len(number) else np.zeros(0, dtype=np.uint32)

    def shapes(self) -> Shapes:
        """The words of all groups met so far."""
        held = (self._first, self._entry_term, self._entry_relative, self._positions)
        return Shapes(*(np.array(one, dtype=np.uint32) for one in held))

    def ranks(self) -> Array:
        """The place of each term, by number, when all are sorted as Python sorts strings."""
        new = sorted(range(len(self._ordered), len(self.terms)), key=self.terms.__getitem__)
        self._ordered += new
        self._ordered.sort(key=self.terms.__getitem__)  # two sorted runs, which are only merged
        rank = np.empty(len(self.terms), dtype=np.uint32)
        rank[self._ordered] = np.arange(len(self.terms), dtype=np.uint32)
        return rank

    # --- what has not been met

    def _new_code(self, run: str) -> int:
        core = _core(run)
        number = self._codes[core] >> _CODE_BITS if core != run else self._number_of_core(core)
        code = number << _CODE_BITS
        if run[:1].isalnum():
            code |= _BEGINS | (_FOLLOWS if may_follow(run) else 0)
        last = run[-1:]
        if last in _HYPHENS:
            code |= _HYPHENED
        elif last.isalnum() and may_lead(run):
            code |= _LEADS
        return code

    def _number_of_core(self, core: str) -> int:
        if core.isalnum():
            number = self._word(single_terms(core, False))
            if core.isupper():
                self._quiet[number] = self._word(single_terms(core, True))
            return number
        loud = _entries(words_among(core, ()))
        number = self._shape(loud)
        if any(map(str.isupper, core)):
            quiet = _entries(words_among(core, ((0, len(core)),)))
            if quiet != loud:
                self._quiet[number] = self._shape(quiet)
        return number

    def _word(self, terms: tuple[str, ...]) -> int:
        """The number of a group of one word."""
        self._entry_term.extend(map(self._term_numbers.__getitem__, terms))
        self._entry_relative.extend(_ZEROS[: len(terms)])
        return self._close(1)

    def _whole(self, text: str, shouting: Spans) -> int:
        number = self._wholes.get((text, shouting))
        if number is None:
            number = self._wholes[text, shouting] = self._shape(_entries(words_among(text, shouting)))
        return number

    def _shape(self, entries: list[tuple[int, str]]) -> int:
        self._entry_term.extend([self._term_numbers[term] for _, term in entries])
        self._entry_relative.extend([relative for relative, _ in entries])
        return self._close(1 + max((relative for relative, _ in entries), default=-1))

    def _close(self, positions: int) -> int:
        number = len(self._positions)
        self._first.append(len(self._entry_term))
        self._positions.append(positions)
        self._quiet.append(number)
        return number

    def _new_term(self, term: str) -> int:
        self.terms.append(term)
        return len(self.terms) - 1

    def _bind(self, bound: "list[tuple[int, int, str, Spans]]", number: Array, start: Array) -> tuple[Array, Array]:
        kept = np.ones(len(number), dtype=np.bool_)
        for low, high, text, shouting in bound:
            number[low] = self._whole(text, shouting)
            kept[low + 1 : high] = False
        return number[kept], start[kept]


class _Made(dict[str, int]):
    """A dictionary that makes what it does not have; looked up in C as long as it has."""

    def __init__(self, make: Callable[[str], int]) -> None:
        self._make = make

    def __missing__(self, key: str) -> int:
        made = self[key] = self._make(key)
        return made


@dataclass(frozen=True, slots=True)
class _Bound:
    """Finds the runs of a text that compounds bind to one group."""

    text: str
    runs: list[str]
    start: Array
    shouting: Spans

    def leaders(self, code: Array, at: Array) -> list[tuple[int, int, str, Spans]]:
        """First and last run (excluded) of each bound group, its text and the shouted stretches in it."""
        left, right = code[:-1], code[1:]
        perhaps = ((left & _LEADS) != 0) & ((right & _FOLLOWS) != 0)
        perhaps |= ((left & _HYPHENED) != 0) & ((right & _BEGINS) != 0)
        last_of_text = at[1:] - 1
        perhaps[last_of_text[(last_of_text >= 0) & (last_of_text < len(perhaps))]] = False
        found: list[tuple[int, int]] = []
        for place in np.flatnonzero(perhaps).tolist():
            between = self.text[self._end(place) : int(self.start[place + 1])]
            if _binds(self.runs[place], between, self.runs[place + 1]):
                low = found.pop()[0] if found and found[-1][1] == place + 1 else place
                found.append((low, place + 2))
        return [(low, high, *self._stretch(low, high)) for low, high in found]

    def _end(self, place: int) -> int:
        return int(self.start[place]) + len(self.runs[place])

    def _stretch(self, low: int, high: int) -> tuple[str, Spans]:
        start, end = int(self.start[low]), self._end(high - 1)
        inside = ((max(a, start) - start, min(b, end) - start) for a, b in self.shouting if a < end and b > start)
        return self.text[start:end], tuple(inside)


@lru_cache(_REMEMBERED_PAIRS)
def _binds(left: str, between: str, right: str) -> bool:
    return any(
        chain[0].start < len(left) and chain[-1].end > len(left) + len(between)
        for chain in chains(left + between + right)
    )


def _core(run: str) -> str:
    """The run without what is in no word at its ends."""
    core = run.strip(_EDGE_OR_STOP)
    # "U.N.)," keeps its last full stop.
    return run.lstrip(_EDGE_OR_STOP).rstrip(_EDGE) if "." in core else core


def _entries(found: Iterable[Word]) -> list[tuple[int, str]]:
    return [(word.position, term) for word in found for term in word.terms]


def _run_starts(text: str) -> Array:
    """Where runs without white space begin, as `str.split` finds them."""
    if text.isascii():
        character: Array = np.frombuffer(text.encode("ascii"), dtype=np.uint8)
    else:
        character = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        character = np.minimum(character, len(_blank()) - 1)
    ink = ~_blank()[character]
    begins = ink.copy()
    begins[1:] &= ~ink[:-1]
    return np.flatnonzero(begins)


@cache
def _blank() -> Array:
    # U+3000 is the last character of white space; U+3001, behind it, stands for all that come later.
    return np.array([chr(code).isspace() for code in range(0x3002)])


_local = threading.local()


def shared_memo() -> GroupMemo:
    """This thread's memo, so that one segment after another is built from it; a new one when the last is full."""
    held: GroupMemo | None = getattr(_local, "memo", None)
    if held is None or held.full:
        held = _local.memo = GroupMemo()
    return held
