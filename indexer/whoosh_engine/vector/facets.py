"""Facets from arrays: counts of all values, of which only those that are shown become texts."""

from functools import lru_cache
from typing import Final, NamedTuple

from indexer.engine.document import Lineage
from indexer.engine.facets import facet_of
from indexer.engine.request import AnyValue, Facet, FacetRequest
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.columns import Counts, FacetColumn

_REMEMBERED_NAMES: Final = 4096
_FEW_VALUES: Final = 40  # to put so few in order takes no longer than to call numpy once


class ColumnTally(NamedTuple):
    """Counts by the numbering of a column, whose values are sorted."""

    column: FacetColumn
    counts: Array

    def get(self, value: str) -> int:
        number = self.column.number(value)
        return 0 if number is None else self.counts.item(number)

    def top(self, limit: int | None) -> list[tuple[str, int]]:
        values, size = self.column.values, len(self.column.values)
        if size <= _FEW_VALUES:
            held = [(-often, number) for number, often in enumerate(self.counts.tolist()) if often]
            held.sort()
            return [(values[number], -often) for often, number in held[:limit]]
        rows = self.column.places - self.counts * size  # one number tells both: greatest count first, then by number
        if limit and limit < size:
            rows.partition(limit - 1)
            rows = rows[:limit]
        parted = [divmod(row, size) for row in sorted(rows.tolist())[:limit]]
        return [(values[number], -often) for often, number in parted if often]


class KnownLineage:
    """A lineage with a memory of labels and of the bodies above a name: every search asks for the same fifty names."""

    def __init__(self, lineage: Lineage) -> None:
        self.lineage = lineage
        self.digest = lineage.digest
        self.names, self.place_names = lineage.names, lineage.place_names
        self.label = lru_cache(_REMEMBERED_NAMES)(lineage.label)
        self.ancestors = lru_cache(_REMEMBERED_NAMES)(lineage.ancestors)


def facet(asked: FacetRequest, column: FacetColumn, counted: Counts, selected: AnyValue, lineage: Lineage) -> Facet:
    """The facet of one field from its counts."""
    counts, missing = counted
    return facet_of(asked, ColumnTally(column, counts), missing, selected, lineage)
