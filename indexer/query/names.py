"""Names of organizations in queries: acronym and full names are one thing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from indexer.analysis import Unit, fold, units
from indexer.analysis.tables import function_words
from indexer.query.nodes import Slot

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


class NameIndex:
    """Looks up the longest name of an organization that starts at a unit."""

    def __init__(self, authority: Names) -> None:
        self._authority = authority
        self._full: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._written: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        # An organization has up to twenty names, which took longer to read than all the rest of a query.
        self._sequences: dict[str, tuple[tuple[Slot, ...], ...]] = {}
        named = dict.fromkeys([*authority.acronyms().values(), *(canonical for _, canonical in authority.full_names())])
        for canonical in named:
            for name in authority.names(canonical):
                self._add(name, canonical)
        for table in (self._full, self._written):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def _add(self, name: str, canonical: str) -> None:
        """A name of several words counts in any case; one of one word, or in capitals throughout, only as written."""
        found = list(units(name))
        if len(found) > 1 and not name.isupper():
            key = tuple(unit.forms.term for unit in found)
            self._full.setdefault(key[0], []).append((key, canonical))
        elif found:
            key = _surfaces(name, found)
            self._written.setdefault(key[0], []).append((key, canonical))

    def find(self, text: str, written: list[Unit], first: int) -> Known | None:
        """The organization whose longest name starts at unit `first`, of the units `written` in `text`."""
        rest = written[first:]
        terms = tuple(unit.forms.term for unit in rest)
        surfaces = _surfaces(text, rest)
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
