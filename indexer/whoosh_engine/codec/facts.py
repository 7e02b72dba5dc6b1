"""Names and values of releases as numbers: each distinct name is analysed once, each distinct list looked up."""

from array import array
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from indexer.analysis.groups import GroupMemo
from indexer.engine.document import GAP_POSITIONS, MENTIONED, Lineage, names_of, values_of
from indexer.fields import BY_NAME, DEFAULT_FIELDS, FILTER_FIELDS, TERM_FIELDS
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import Array, Values
from indexer.whoosh_engine.codec.invert import POSITION_TYPES, Lists, Occurrences, narrowed, without_positions
from indexer.whoosh_engine.codec.sharing import texts

NAME_FIELDS: Final = tuple(name for name in TERM_FIELDS if name not in DEFAULT_FIELDS)


@dataclass(slots=True)
class Column:
    """Several numbers for each document, one document after another."""

    number: "array[int]" = field(default_factory=lambda: array("I"))
    at: "array[int]" = field(default_factory=lambda: array("I", [0]))

    def append(self, numbers: "array[int]") -> None:
        self.number.extend(numbers)
        self.at.append(len(self.number))

    def arrays(self) -> tuple[Array, Array]:
        """Numbers, and where those of each document begin."""
        return np.array(self.number, dtype=np.uint32), np.array(self.at, dtype=np.int64)


@dataclass(slots=True)
class _Known:
    """Lists of one field met so far; at most one for each document of a segment."""

    names: dict[Any, "array[int]"] = field(default_factory=dict)
    values: dict[tuple[str, ...], "array[int]"] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)


class Facts:
    """The names and filter values of releases, in the order they are added."""

    def __init__(self, lineage: Lineage, memo: GroupMemo) -> None:
        self._lineage = lineage
        self._memo = memo
        self._names = {name: Column() for name in NAME_FIELDS}
        self._values = {name: Column() for name in FILTER_FIELDS}
        self._known = {name: _Known() for name in dict.fromkeys(NAME_FIELDS + FILTER_FIELDS)}

    def add(self, release: Release) -> None:
        for name, known in self._known.items():
            held = BY_NAME[name].values(release)
            if name in self._names:
                self._names[name].append(self._name_groups(release, name, held, known))
            if name in self._values:
                self._values[name].append(self._value_numbers(release, name, held, known))

    @property
    def most_names(self) -> int:
        """How many names the field with the most has."""
        return max(len(held.number) for held in self._names.values())

    def names(self, field: str) -> Occurrences:
        """What a field is called in each document: one group a name."""
        return Occurrences(*self._names[field].arrays(), GAP_POSITIONS)

    def values(self, field: str) -> Values:
        """The column of a filter field."""
        number, at = self._values[field].arrays()
        numbers = self._known[field].numbers
        ordered = sorted(numbers)
        code = np.empty(len(numbers), dtype=np.uint32)
        code[[numbers[value] for value in ordered]] = np.arange(len(numbers), dtype=np.uint32)
        held = texts([value.encode("utf-8", "surrogatepass") for value in ordered])
        return Values(held, narrowed(code[number], POSITION_TYPES), at.astype("<u4"))

    def _name_groups(self, release: Release, name: str, held: tuple[str, ...], known: _Known) -> "array[int]":
        mentions = getattr(release, MENTIONED[name]) if name in MENTIONED else ()
        key = (held, tuple([mention.name for mention in mentions])) if mentions else held
        groups = known.names.get(key)
        if groups is None:
            named = names_of(release, name, self._lineage)
            groups = known.names[key] = array("I", [self._memo.whole(one) for one in named])
        return groups

    def _value_numbers(self, release: Release, name: str, held: tuple[str, ...], known: _Known) -> "array[int]":
        found = known.values.get(held)
        if found is None:
            values = values_of(release, name, self._lineage)
            found = array("I", [known.numbers.setdefault(value, len(known.numbers)) for value in values])
            known.values[held] = found
        return found


def value_lists(values: Values, key: bytes) -> Lists:
    """The postings of a filter field, from its column."""
    document = np.repeat(np.arange(len(values.at) - 1, dtype=np.uint64), np.diff(values.at))
    held = np.unique((values.code.astype(np.uint64) << np.uint64(16)) | document)
    code = (held >> np.uint64(16)).astype(np.int64)
    keys = [key + values.texts[at] for at in range(len(values.texts))]
    counts = np.bincount(code, minlength=len(keys)).astype(np.uint32)
    return without_positions(keys, counts, (held & np.uint64(0xFFFF)).astype(np.uint16))
