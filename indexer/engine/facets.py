"""Facets from counts: labels, tree, order, chosen values. Counting itself is the engine's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from indexer.engine.document import Lineage
from indexer.engine.request import AnyValue, Facet, FacetRequest, FacetValue, Filter
from indexer.fields import BY_NAME
from indexer.labels import language_name


def chosen(filters: Iterable[Filter], field: str) -> AnyValue:
    """Everything chosen of one field."""
    own = [one for one in filters if isinstance(one, AnyValue) and one.field == field]
    values = tuple(dict.fromkeys(value for one in own for value in one.values))
    return AnyValue(field, values, any(one.missing for one in own))


class Counted(Protocol):
    """Counts of the values of one field that releases of the answer have."""

    def get(self, value: str) -> int:
        """How many have the value; 0 if none."""

    def top(self, limit: int | None) -> Iterable[str]:
        """The values that any has, those that most have first, then by value; `limit` of them, None for all."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts in a mapping."""

    counts: Mapping[str, int]

    def get(self, value: str) -> int:
        return self.counts.get(value, 0)

    def top(self, limit: int | None) -> Iterable[str]:
        return sorted(self.counts, key=lambda value: (-self.counts[value], value))[:limit]


def facet_of(request: FacetRequest, counts: Counted, missing: int, selected: AnyValue, lineage: Lineage) -> Facet:
    """The facet of one field: a chosen value never vanishes, a parent stands before its children."""
    declared = BY_NAME[request.field]
    parents: dict[str, str | None] = {}
    for value in (*counts.top(request.limit), *selected.values):
        above: str | None = value
        while above is not None and above not in parents:
            parents[above] = _parent(above, counts, selected, lineage) if declared.tree else None
            above = parents[above]
    every = {value: counts.get(value) for value in parents}
    order = sorted(every, key=lambda value: _order(request.field, value, every))
    values = tuple(
        FacetValue(value, _label(request.field, value, lineage), every[value], parents[value],
                   value in selected.values)
        for value in _tree_order(order, parents)
    )  # fmt: skip
    return Facet(request.field, declared.label, values, missing, selected.missing)


def _parent(value: str, counts: Counted, selected: AnyValue, lineage: Lineage) -> str | None:
    """The nearest body above that is in the facet; counts have every body above, chosen values perhaps not."""
    return next((above for above in lineage.ancestors(value) if counts.get(above) or above in selected.values), None)


def _order(field: str, value: str, every: Mapping[str, int]) -> tuple[int, int, str]:
    if field == "year":
        return (-int(value) if value.isdigit() else 0, 0, value)  # years read as a line in time, newest first
    return (-every[value], 0, value)


def _tree_order(order: list[str], parents: Mapping[str, str | None]) -> list[str]:
    children: dict[str | None, list[str]] = {}
    for value in order:
        children.setdefault(parents[value], []).append(value)
    found: list[str] = []
    waiting = list(reversed(children.get(None, [])))
    while waiting:
        value = waiting.pop()
        found.append(value)
        waiting.extend(reversed(children.get(value, [])))
    return found


def _label(field: str, value: str, lineage: Lineage) -> str:
    if field == "language":
        return language_name(value)
    return lineage.label(value) if field in {"organizer", "partner", "funder"} else value
