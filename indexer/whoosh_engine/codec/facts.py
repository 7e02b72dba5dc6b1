"""Names and values of releases as numbers: each distinct name is analysed once, each distinct list looked up."""

from array import array
from collections.abc import Callable, Collection, Sequence
from itertools import chain
from typing import Final

import numpy as np

from indexer.analysis.groups import GroupMemo
from indexer.analysis.made import Made
from indexer.engine.document import GAP_POSITIONS, MENTIONED, Lineage, names_of_value, standing_for, written_in
from indexer.fields import BY_NAME, DEFAULT_FIELDS, FILTER_FIELDS, TERM_FIELDS
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import Array, Values
from indexer.whoosh_engine.codec.invert import POSITION_TYPES, Lists, narrowed, without_positions
from indexer.whoosh_engine.codec.places import Occurrences
from indexer.whoosh_engine.codec.sharing import texts

NAME_FIELDS: Final = tuple(name for name in TERM_FIELDS if name not in DEFAULT_FIELDS)


class Column:
    """Numbers of documents, one document after another."""

    def __init__(self) -> None:
        self.number = array("I")
        self._count = array("I")

    def put(self, held: Sequence[Collection[int]]) -> None:
        """Add the numbers of the next documents."""
        self.number.extend(chain.from_iterable(held))
        self._count.extend(map(len, held))

    def arrays(self) -> tuple[Array, Array]:
        """Numbers, and where those of each document begin."""
        at = np.zeros(len(self._count) + 1, dtype=np.int64)
        np.cumsum(np.frombuffer(self._count, dtype=np.uint32), out=at[1:])
        return np.array(self.number, dtype=np.uint32), at


Numbers = tuple[int, ...]


class Facts:
    """The names and filter values of releases, in the order they are added."""

    def __init__(self, lineage: Lineage, memo: GroupMemo) -> None:
        self._lineage = lineage
        self._written: Made[int] = Made(memo.whole)
        self._names = {name: (Column(), Made(self._groups_of(name))) for name in NAME_FIELDS}
        self._values = {name: (Column(), Made(self._numbers_of(name))) for name in FILTER_FIELDS}
        self._known: dict[str, dict[str, int]] = {name: {} for name in FILTER_FIELDS}
        self._fields = [
            (name, BY_NAME[name].values, self._names.get(name), self._values.get(name))
            for name in dict.fromkeys(NAME_FIELDS + FILTER_FIELDS)
        ]

    def add(self, releases: Sequence[Release]) -> None:
        """Add several releases; field after field, for most have nothing in most fields."""
        for name, values_of, names, values in self._fields:
            held = list(map(values_of, releases))
            if names is not None:
                column, groups = names
                if name in MENTIONED and any(held):
                    written = [[self._written[one] for one in written_in(release, name)] for release in releases]
                    column.put([_chained(groups, some, more) for some, more in zip(held, written, strict=True)])
                else:
                    column.put([_chained(groups, some) for some in held])
            if values is not None:
                column, numbers = values
                column.put([_chained(numbers, some) for some in held])

    @property
    def most_names(self) -> int:
        """How many names the field with the most has."""
        return max(len(held.number) for held, _ in self._names.values())

    def names(self, field: str) -> Occurrences:
        """What a field is called in each document: one group a name."""
        return Occurrences(*self._names[field][0].arrays(), GAP_POSITIONS)

    def values(self, field: str) -> Values:
        """The column of a filter field."""
        number, at = self._values[field][0].arrays()
        numbers = self._known[field]
        ordered = sorted(numbers)
        code = np.empty(len(numbers), dtype=np.uint32)
        code[[numbers[value] for value in ordered]] = np.arange(len(numbers), dtype=np.uint32)
        held = texts([value.encode("utf-8", "surrogatepass") for value in ordered])
        return Values(held, narrowed(code[number], POSITION_TYPES), at.astype("<u4"))

    def _groups_of(self, field: str) -> Callable[[str], Numbers]:
        """Makes of a value the groups of its names."""
        return lambda value: tuple(map(self._written.__getitem__, names_of_value(value, field, self._lineage)))

    def _numbers_of(self, field: str) -> Callable[[str], Numbers]:
        """Makes of a value the numbers of those it stands for."""

        def numbers(value: str) -> Numbers:
            known = self._known[field]
            return tuple(known.setdefault(one, len(known)) for one in standing_for(value, field, self._lineage))

        return numbers


def _chained(numbers: "Made[Numbers]", held: tuple[str, ...], more: Sequence[int] = ()) -> Collection[int]:
    """The numbers of the values, and some more, each number once."""
    if not more:
        if not held:
            return ()
        if len(held) == 1:
            return numbers[held[0]]
    return dict.fromkeys(chain(*[numbers[value] for value in held], more))


def value_lists(values: Values, key: bytes) -> Lists:
    """The postings of a filter field, from its column."""
    document = np.repeat(np.arange(len(values.at) - 1, dtype=np.uint64), np.diff(values.at))
    held = np.unique((values.code.astype(np.uint64) << np.uint64(16)) | document)
    code = (held >> np.uint64(16)).astype(np.int64)
    keys = [key + values.texts[at] for at in range(len(values.texts))]
    counts = np.bincount(code, minlength=len(keys)).astype(np.uint32)
    return without_positions(keys, counts, (held & np.uint64(0xFFFF)).astype(np.uint16))
