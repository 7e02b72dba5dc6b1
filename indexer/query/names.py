"""Names of organizations in queries: acronym and full names are one thing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from indexer.analysis import Unit, fold, units
from indexer.analysis.tables import function_words
from indexer.query.nodes import Phrase, Slot, Term

# Acronyms as short as these are words in some language ("who", "un", "eu"): they count only in capitals.
_SHORT_LETTERS: Final = 3
_WORDS_TOO: Final = frozenset({"pace", "care", "aids", "safe", "fast", "arms", "cast", "bank", "pact", "best", "gafa"})


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
        self._capitals: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, canonical in authority.full_names():
            self._add(self._full, tuple(unit.forms.term for unit in units(name)), canonical)
        for acronym, canonical in authority.acronyms().items():
            self._add(self._capitals, tuple(unit.forms.capitals for unit in units(acronym)), canonical)
        for table in (self._full, self._capitals):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    @staticmethod
    def _add(table: dict[str, list[tuple[tuple[str, ...], str]]], key: tuple[str, ...], canonical: str) -> None:
        if key and all(key):
            table.setdefault(key[0], []).append((key, canonical))

    def find(self, written: list[Unit], first: int) -> Known | None:
        """The organization whose longest name, or acronym in capitals, starts at unit `first`."""
        terms = [unit.forms.term for unit in written[first:]]
        capitals = [unit.forms.capitals for unit in written[first:]]
        best: Known | None = None
        for table, here in ((self._full, terms), (self._capitals, capitals)):
            for key, canonical in table.get(here[0], ()):
                if tuple(here[: len(key)]) == key and (best is None or first + len(key) > best.last):
                    best = Known(first, first + len(key), canonical)
                    break
        return best

    def sequences(self, canonical: str) -> tuple[tuple[Slot, ...], ...]:
        """Every name of the organization as slots: one slot for an acronym, one a word for a full name."""
        found: dict[tuple[Slot, ...], None] = {}
        for name in self._authority.names(canonical):
            written = list(units(name))
            if not written:
                continue
            found[tuple(_slot(unit) for unit in written)] = None
        return tuple(found)


def _slot(unit: Unit) -> Slot:
    capitals = unit.forms.capitals
    if not capitals:
        return (unit.forms.term,)
    folded = fold(capitals)
    if len(capitals) <= _SHORT_LETTERS or folded in function_words() or folded in _WORDS_TOO:
        return (capitals,)
    return (capitals, unit.forms.term)


def forms_from(sequences: Iterable[tuple[Slot, ...]], fields: tuple[str, ...]) -> tuple[Term | Phrase, ...]:
    """Sequences of slots as nodes."""
    nodes: dict[Term | Phrase, None] = {}
    for sequence in sequences:
        if len(sequence) == 1:
            nodes.update((Term(term, fields), None) for term in sequence[0])
        else:
            nodes[Phrase(sequence, fields)] = None
    return tuple(nodes)
