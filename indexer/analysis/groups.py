"""Texts to numbered groups: what `words()` tells of a stretch is kept, and looked up wherever the stretch stands again.

A *group* is a run without white space, or several that a compound binds together. Nothing else binds words across
white space, so the words of a text are the words of its groups one after another, positions and offsets moved on. A
number stands for all groups with the same words: "(cooperation" and "cooperation," have one number.
"""

import threading
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from unicodedata import is_normalized

import numpy as np
from numpy.typing import NDArray

from indexer.analysis.binding import BEGINS, CODE_BITS, FOLLOWS, HYPHENED, LEADS, Bound, Neighbours
from indexer.analysis.compound_words import CompoundWords, terms_among
from indexer.analysis.cores import core_of
from indexer.analysis.forms import Forms, capitals_of, made_forms, without_possessive
from indexer.analysis.made import Made
from indexer.analysis.plain_words import PlainWords, is_plain
from indexer.analysis.run_table import RunTable
from indexer.analysis.text_runs import runs_of
from indexer.analysis.units import is_piece, may_end, may_lead
from indexer.analysis.words import Spans, shouted_lines, single_terms, words_among
from indexer.collector import collector_paused

Array = NDArray[Any]

MEMO_CHUNKS: Final = 1 << 19
"""Runs without white space and parts of compounds that a memo keeps, single words at most 300 bytes each with their
terms: of these it is full at some 150 MB. A compound takes 2 KB, one of twelve parts 12; texts have few."""

_ZEROS: Final = (0,) * 16  # more terms than a single word has
_HYPHENS: Final = "-‐‑"


@dataclass(frozen=True, slots=True)
class Grouped:
    """The groups of several texts, one text after another; those of text i are `at[i]` to `at[i + 1]`.

    `number` is the memo's number of each group, `start` the character of its text at which it begins, `run` the run
    without white space with which it begins, counted on over all texts; the runs of text i are `runs_at[i]` to
    `runs_at[i + 1]`.
    """

    number: Array
    start: Array
    at: Array
    run: Array
    runs_at: Array


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
        self._term_numbers: dict[str, int] = {}
        self._codes: Made[int] = Made(self._new_code)
        self._plain = PlainWords()
        self._compounds = CompoundWords(self._plain)
        self._table = RunTable(self._code_of_run)
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
        return max(len(self._codes), self._table.held) + len(self._wholes) + len(self._compounds) >= MEMO_CHUNKS

    def term_list(self) -> list[str]:
        """The terms met so far, by number; made anew at every call."""
        return list(self._term_numbers)

    def read(self, texts: Sequence[str]) -> Grouped:
        """The groups of each text, as if each were read alone."""
        joined = "\n".join(texts)
        runs = runs_of(texts)
        with collector_paused():
            code = self._table.numbers(runs)
        start, begin, at = runs.start, runs.begin, runs.at
        run = np.arange(len(start))
        number = code >> CODE_BITS
        shouting = shouted_lines(joined)
        if shouting:
            edges = np.searchsorted(start, np.array(shouting, dtype=np.int64).ravel())
            turns = np.zeros(len(number) + 1, dtype=np.int32)
            np.add.at(turns, edges[::2], 1)
            np.add.at(turns, edges[1::2], -1)
            quiet = np.flatnonzero(np.cumsum(turns[:-1]))
            number[quiet] = np.frombuffer(self._quiet, dtype=np.uint32)[number[quiet]]
        bound = Neighbours(joined, start, shouting).bound(code, at)
        if bound:
            run = self._bind(bound, number)
            number, start = number[run], start[run]
            at = np.searchsorted(start, begin)
        return Grouped(number, start - np.repeat(begin[:-1], np.diff(at)), at, run, runs.at)

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
        terms = self.term_list()
        new = sorted(range(len(self._ordered), len(terms)), key=terms.__getitem__)
        self._ordered += new
        self._ordered.sort(key=terms.__getitem__)  # two sorted runs, which are only merged
        rank = np.empty(len(terms), dtype=np.uint32)
        rank[self._ordered] = np.arange(len(terms), dtype=np.uint32)
        return rank

    # --- what has not been met

    def _code_of_run(self, run: str) -> int:
        """Of whatever stands between white space; only what it is without quotes and commas is kept here."""
        if run.isalnum():
            return self._codes[run]
        core = core_of(run)
        code = self._codes[core]
        if core == run:
            return code
        # What stands before or after the words parts them from their neighbours.
        if not run[0].isalnum():
            code &= ~(BEGINS | FOLLOWS)
        if not run[-1].isalnum():
            code &= ~LEADS
        return code | HYPHENED if run[-1] in _HYPHENS else code

    def _new_code(self, core: str) -> int:
        if core.isalnum():
            return self._code_of_plain(core) if is_plain(core) else self._code_of_word(core)
        return self._code_of_piece(core) if is_piece(core) else self._code_of_compound(core)

    def _code_of_plain(self, word: str) -> int:
        terms, ends, leads = self._plain.of(word)
        known = self._term_numbers
        number = self._word([known.setdefault(term, len(known)) for term in terms])
        return number << CODE_BITS | BEGINS | (FOLLOWS if ends else 0) | (LEADS if leads else 0)

    def _code_of_word(self, word: str) -> int:
        plain = _without_case(word)
        if plain == word:
            return self._code_of_forms(word, made_forms(word))
        code = self._codes[plain]
        capitals = capitals_of(word) if word.isupper() else ""
        if not capitals:
            return code
        quiet = code >> CODE_BITS
        known = self._term_numbers
        terms = self._entry_term[self._first[quiet] : self._first[quiet + 1]]
        number = self._word([*terms, known.setdefault(capitals, len(known))])
        self._quiet[number] = quiet
        return number << CODE_BITS | code & (1 << CODE_BITS) - 1

    def _code_of_piece(self, core: str) -> int:
        """Of a single piece with signs in it, such as a possessive, a number, or an acronym with full stops."""
        bare = without_possessive(core)
        if bare == core or not bare.isalnum():
            return self._code_of_forms(core, made_forms(core))
        code = self._codes[bare]
        return code & ~LEADS | (LEADS if may_lead(core) else 0)

    def _code_of_forms(self, piece: str, forms: Forms) -> int:
        known = self._term_numbers
        numbers = [known.setdefault(term, len(known)) for term in single_terms(forms, True)]
        number = quiet = self._word(numbers)
        if forms.capitals:
            number = self._word([*numbers, known.setdefault(forms.capitals, len(known))])
            self._quiet[number] = quiet
        flags = BEGINS | (FOLLOWS if may_end(forms.term) else 0) | (LEADS if may_lead(piece) else 0)
        return number << CODE_BITS | flags

    def _code_of_compound(self, core: str) -> int:
        compound = self._compounds.of(core)
        number = self._shape(compound.terms, compound.relative)
        if any(map(str.isupper, compound.terms)):  # an acronym, which it is no more in a line in capitals
            self._quiet[number] = self._shape(*terms_among(words_among(core, ((0, len(core)),))))
        code = number << CODE_BITS | (LEADS if compound.leads else 0)
        if core[:1].isalnum():
            code |= BEGINS | (FOLLOWS if compound.ends else 0)
        return code

    def _word(self, terms: Sequence[int]) -> int:
        """The number of a group of one word, told the numbers of its terms."""
        self._entry_term.extend(terms)
        self._entry_relative.extend(_ZEROS[: len(terms)])
        return self._close(1)

    def _whole(self, text: str, shouting: Spans) -> int:
        number = self._wholes.get((text, shouting))
        if number is None:
            number = self._wholes[text, shouting] = self._shape(*terms_among(words_among(text, shouting)))
        return number

    def _shape(self, terms: list[str], relative: list[int]) -> int:
        known = self._term_numbers
        self._entry_term.extend([known.setdefault(term, len(known)) for term in terms])
        self._entry_relative.extend(relative)
        return self._close(1 + max(relative, default=-1))

    def _close(self, positions: int) -> int:
        number = len(self._positions)
        self._first.append(len(self._entry_term))
        self._positions.append(positions)
        self._quiet.append(number)
        return number

    def _bind(self, bound: list[Bound], number: Array) -> Array:
        """The runs that begin a group, when the numbers of those that begin a bound one are put in their places."""
        begins = np.ones(len(number), dtype=np.bool_)
        for one in bound:
            number[one.low] = self._whole(one.text, one.shouting)
            begins[one.low + 1 : one.high] = False
        return np.flatnonzero(begins)


def _without_case(word: str) -> str:
    """A word of letters and digits that has the same forms but for its capitals; itself where that is not sure."""
    plain = word.lower()
    if word.isascii() or plain == word:
        return plain
    # Some letters change more than their case, and a mark may be bound to the letter before it.
    same = plain.isalnum() and plain.casefold() == word.casefold() and "ʼ" not in word
    return plain if same and is_normalized("NFC", word) and is_normalized("NFC", plain) else word


_local = threading.local()


def shared_memo() -> GroupMemo:
    """This thread's memo, so that one segment after another is built from it; a new one when the last is full."""
    held: GroupMemo | None = getattr(_local, "memo", None)
    if held is None or held.full:
        held = _local.memo = GroupMemo()
    return held
