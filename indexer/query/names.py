"""Names of organizations in queries: acronym and full names are one thing."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Final, Protocol

from indexer.analysis import Unit, fold, units
from indexer.analysis.tables import function_words, spellings
from indexer.query.nodes import Slot

_FIRST_WORD: Final = re.compile(r"[^\W_]+")
_FIRST_WORDS_REMEMBERED: Final = 1024  # hundreds of names begin with the same few dozen words
# Acronyms as short as these are words in some language ("who", "un", "eu"): they count only in capitals.
_SHORT_LETTERS: Final = 3
# Longer ones that are words, too: of our authority (PACE, GUAM), and common ones that a user's own file may add.
_WORDS_TOO: Final = frozenset({"pace", "guam", "care", "safe", "fast", "pact", "aids"})


class Names(Protocol):
    """What queries need of the authority of organizations."""

    @property
    def digest(self) -> str: ...

    def __hash__(self) -> int: ...

    def names(self, canonical: str) -> tuple[str, ...]: ...

    def acronyms(self) -> Mapping[str, str]: ...

    def full_names(self) -> Iterable[tuple[str, str]]: ...


@dataclass(frozen=True, slots=True)
class Known:
    """An organization recognised in a query: units `first` to `last` (excluded) name it."""

    first: int
    last: int
    canonical: str


_Table = dict[str, list[tuple[tuple[str, ...], str]]]
"""First word to the names that begin with it, as words, each with its canonical name; the longest first."""


class NameIndex:
    """Looks up the longest name of an organization that starts at a unit.

    Names are read when a word is first asked for that begins with the same letter: to read them all takes longer than
    all the rest of a first search.
    """

    def __init__(self, authority: Names) -> None:
        self._authority = authority
        self._full: _Table = {}
        self._written: _Table = {}
        # An organization has up to twenty names, which took longer to read than all the rest of a query.
        self._sequences: dict[str, tuple[tuple[Slot, ...], ...]] = {}
        self._waiting: dict[str, list[tuple[str, str]]] = {}
        self._lock = Lock()
        named = dict.fromkeys([*authority.acronyms().values(), *(canonical for _, canonical in authority.full_names())])
        for canonical in named:
            for name in authority.names(canonical):
                self._waiting.setdefault(_initial(name), []).append((name, canonical))

    def _prepare(self, letters: Iterable[str]) -> None:
        """Read the names that begin with these letters."""
        with self._lock:
            for letter in [letter for letter in letters if letter in self._waiting]:
                self._read(self._waiting[letter])
                del self._waiting[letter]  # last, or another thread would not wait for what it needs

    def _read(self, names: Iterable[tuple[str, str]]) -> None:
        full: _Table = {}
        written: _Table = {}
        for name, canonical in names:
            found = list(units(name))
            # A name of several words counts in any case; one of one word, or in capitals throughout, only as written.
            if len(found) > 1 and not name.isupper():
                key = tuple(unit.forms.term for unit in found)
                full.setdefault(key[0], []).append((key, canonical))
            elif found:
                key = _surfaces(name, found)
                written.setdefault(key[0], []).append((key, canonical))
        for table, new in ((self._full, full), (self._written, written)):
            for first, entries in new.items():
                # Put there in order: a list that is being sorted is empty to other threads.
                table[first] = sorted((*table.get(first, ()), *entries), key=lambda entry: -len(entry[0]))

    def find(self, text: str, written: list[Unit], first: int) -> Known | None:
        """The organization whose longest name starts at unit `first`, of the units `written` in `text`."""
        rest = written[first:]
        terms = tuple(unit.forms.term for unit in rest)
        surfaces = _surfaces(text, rest)
        letters = {_first_letter(terms[0]), _first_letter(surfaces[0])}
        if not letters.isdisjoint(self._waiting):
            self._prepare(letters)
        best: Known | None = None
        for table, here in ((self._full, terms), (self._written, surfaces)):
            for key, canonical in table.get(here[0], ()):
                if here[: len(key)] == key and (best is None or first + len(key) > best.last):
                    best = Known(first, first + len(key), canonical)
                    break
        return best

    def sequences(self, canonical: str) -> tuple[tuple[Slot, ...], ...]:
        """Every name of the organization as slots: one slot for an acronym, one a word for a full name."""
        known = self._sequences.get(canonical)
        if known is None:
            every = (tuple(map(_slot, units(name))) for name in self._authority.names(canonical))
            known = self._sequences[canonical] = tuple(dict.fromkeys(filter(None, every)))
        return known


def _initial(name: str) -> str:
    """The first letter of the term of a name's first unit: it has the first word's, but for a few spellings."""
    return _initial_of(name.partition(" ")[0]) or _initial_of(name)


@lru_cache(_FIRST_WORDS_REMEMBERED)
def _initial_of(words: str) -> str:
    found = _FIRST_WORD.search(words)
    folded = fold(found[0]) if found else ""
    return spellings().get(folded, folded)[:1]


def _first_letter(word: str) -> str:
    return fold(word[:1])[:1]


def _surfaces(text: str, found: list[Unit]) -> tuple[str, ...]:
    """The units as written, without full stops and a possessive: "U.S." is the acronym "US"."""
    return tuple(unit.forms.capitals or text[unit.start : unit.end] for unit in found)


def _slot(unit: Unit) -> Slot:
    capitals = unit.forms.capitals
    if not capitals:
        return (unit.forms.term,)
    folded = fold(capitals)
    if len(capitals) <= _SHORT_LETTERS or folded in function_words() or folded in _WORDS_TOO:
        return (capitals,)
    return (capitals, unit.forms.term)
