"""Names of organizations in queries: acronym and full names are one thing."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from threading import Lock
from typing import Final, NamedTuple, Protocol

from indexer.analysis import Unit, fold, units
from indexer.analysis.tables import function_words, spellings
from indexer.query.nodes import Slot

_FIRST_WORD: Final = re.compile(r"[^\W_]+")
_FIRST_WORDS_REMEMBERED: Final = 1024  # hundreds of names begin with the same few dozen words
_LETTERS: Final = 2  # by which names are told apart before they are read
_SIZES: Final = (1, _LETTERS)  # of "U.N. Watch" and "e-Government" the first word has one letter, the first term more
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

    def beginning(self, begins: Callable[[str], bool]) -> Iterable[str]: ...


class Known(NamedTuple):
    """An organization recognised in a query: units `first` to `last` (excluded) name it."""

    first: int
    last: int
    canonical: str


_Table = dict[str, list[tuple[tuple[str, ...], str]]]
"""First word to the names that begin with it, as words, each with its canonical name; the longest first."""


class NameIndex:
    """Looks up the longest name of an organization that starts at a unit.

    Names are read when a word is first asked for that begins with the same letters: to read them all takes longer than
    all the rest of a first search.
    """

    def __init__(self, authority: Names) -> None:
        self._authority = authority
        self._full: _Table = {}
        self._written: _Table = {}
        # An organization has up to twenty names, which took longer to read than all the rest of a query.
        self._sequences: dict[str, tuple[tuple[Slot, ...], ...]] = {}
        self._waiting: dict[str, dict[str, list[tuple[str, str]]]] = {}
        self._ready: set[str] = set()
        self._lock = Lock()

    def _prepare(self, beginnings: Iterable[str]) -> None:
        """Read the names that begin so."""
        with self._lock:
            for beginning in beginnings:
                letter = beginning[:1]
                if letter not in self._waiting:
                    self._waiting[letter] = self._named(letter)
                self._read(self._waiting[letter].pop(beginning, ()))
                self._ready.add(beginning)  # last, or another thread would not wait for what it needs

    def _named(self, letter: str) -> dict[str, list[tuple[str, str]]]:
        """The names that begin with a letter by their beginning, each with its organization."""
        initials = {letter, *(british[0] for british, american in spellings().items() if american[0] == letter)}

        def begins(first: str) -> bool:
            # Before the first word of a name there may be a bracket or a quotation mark.
            return not first.isalnum() or _first_letters(first)[:1] in initials

        found: dict[str, list[tuple[str, str]]] = {}
        for canonical in self._authority.beginning(begins):
            for name in self._authority.names(canonical):
                if (beginning := _beginning(name))[:1] == letter:
                    found.setdefault(beginning, []).append((name, canonical))
        return found

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
        beginnings = {first[:size] for first in map(_first_letters, (terms[0], surfaces[0])) for size in _SIZES}
        if not beginnings <= self._ready:
            self._prepare(beginnings - self._ready)
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


def _beginning(name: str) -> str:
    """The first letters of the term of a name's first unit: they are the first word's, but for a few spellings."""
    return _beginning_of(name.partition(" ")[0]) or _beginning_of(name)


@lru_cache(_FIRST_WORDS_REMEMBERED)
def _beginning_of(words: str) -> str:
    found = _FIRST_WORD.search(words)
    folded = fold(found[0]) if found else ""
    return spellings().get(folded, folded)[:_LETTERS]


def _first_letters(word: str) -> str:
    return fold(word[:_LETTERS])[:_LETTERS]


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
