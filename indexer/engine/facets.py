"""Facets from counts: labels, tree, order, chosen values. Counting itself is the engine's."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from indexer.engine.document import Lineage
from indexer.engine.request import AnyValue, Facet, FacetRequest, FacetValue, Filter
from indexer.fields import BY_NAME
from indexer.labels import language_name


def chosen(filters: Sequence[Filter], field: str) -> AnyValue:
    """Everything chosen of one field."""
    if not filters:
        return _nothing(field)
    own = [one for one in filters if isinstance(one, AnyValue) and one.field == field]
    values = tuple(dict.fromkeys(value for one in own for value in one.values))
    return AnyValue(field, values, any(one.missing for one in own))


@cache
def _nothing(field: str) -> AnyValue:
    return AnyValue(field)


class Counted(Protocol):
    """Counts of the values of one field that releases of the answer have."""

    def get(self, value: str) -> int:
        """How many have the value; 0 if none."""

    def top(self, limit: int | None) -> list[tuple[str, int]]:
        """The values that any has, with their counts, greatest first, then by value; `limit` of them, None for all."""


class Tally(NamedTuple):
    """Counts in a mapping."""

    counts: Mapping[str, int]

    def get(self, value: str) -> int:
        return self.counts.get(value, 0)

    def top(self, limit: int | None) -> list[tuple[str, int]]:
        return sorted(self.counts.items(), key=lambda held: (-held[1], held[0]))[:limit]


def facet_of(request: FacetRequest, counts: Counted, missing: int, selected: AnyValue, lineage: Lineage) -> Facet:
    """The facet of one field: a chosen value never vanishes, a parent stands before its children."""
    declared = BY_NAME[request.field]
    every = dict(counts.top(request.limit))
    order = list(every)
    parents: Mapping[str, str | None] = {}
    if selected.values or declared.tree:
        parents = _parents(order, counts, selected, lineage) if declared.tree else dict.fromkeys(selected.values)
        more = [value for value in parents if value not in every]
        every.update((value, counts.get(value)) for value in more)
        if more:
            order += more
            order.sort(key=lambda value: (-every[value], value))
    if request.field == "year":
        order.sort(key=_late)
    if parents and any(parents.values()):
        order = _tree_order(order, parents)
    label, parent, picked = _labels(request.field, lineage), parents.get, selected.values
    made = tuple.__new__  # what the class itself calls, at half the time
    values = [made(FacetValue, (value, label(value), every[value], parent(value), value in picked)) for value in order]
    return Facet(request.field, declared.label, tuple(values), missing, selected.missing)


def _parents(values: Iterable[str], counts: Counted, selected: AnyValue, lineage: Lineage) -> dict[str, str | None]:
    """The parent of each value, of those chosen, and of each parent."""
    parents: dict[str, str | None] = {}
    for value in (*values, *selected.values):
        above: str | None = value
        while above is not None and above not in parents:
            parents[above] = _parent(above, counts, selected, lineage)
            above = parents[above]
    return parents


def _parent(value: str, counts: Counted, selected: AnyValue, lineage: Lineage) -> str | None:
    """The nearest body above that is in the facet; counts have every body above, chosen values perhaps not."""
    for above in lineage.ancestors(value):
        if counts.get(above) or above in selected.values:
            return above
    return None


def _late(year: str) -> int:
    return -int(year) if year.isdigit() else 0  # years read as a line in time, newest first


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


def _labels(field: str, lineage: Lineage) -> Callable[[str], str]:
    if field == "language":
        return language_name
    return lineage.label if field in {"organizer", "partner", "funder"} else str
