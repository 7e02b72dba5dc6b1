"""Facets from counts: labels, tree, order, chosen values. Counting itself is the engine's."""

from collections.abc import Iterable, Mapping

from indexer.engine.document import Lineage
from indexer.engine.request import AnyValue, Facet, FacetRequest, FacetValue, Filter
from indexer.fields import BY_NAME
from indexer.labels import language_name


def chosen(filters: Iterable[Filter], field: str) -> AnyValue:
    """Everything chosen of one field."""
    own = [one for one in filters if isinstance(one, AnyValue) and one.field == field]
    values = tuple(dict.fromkeys(value for one in own for value in one.values))
    return AnyValue(field, values, any(one.missing for one in own))


def facet_of(
    request: FacetRequest, counts: Mapping[str, int], missing: int, selected: AnyValue, lineage: Lineage
) -> Facet:
    """The facet of one field: a chosen value never vanishes, a parent stands before its children."""
    declared = BY_NAME[request.field]
    every = {**dict.fromkeys(selected.values, 0), **counts}
    parents = {value: _parent(value, every, lineage) if declared.tree else None for value in every}
    kept = _kept(request.limit, every, parents, selected)
    order = sorted(kept, key=lambda value: _order(request.field, value, every))
    values = []
    for value in _tree_order(order, parents):
        values.append(
            FacetValue(value, _label(request.field, value, lineage), every[value], parents[value],
                       value in selected.values)
        )  # fmt: skip
    return Facet(request.field, declared.label, tuple(values), missing, selected.missing)


def _parent(value: str, every: Mapping[str, int], lineage: Lineage) -> str | None:
    """The nearest body above that is in the facet; counts have every body above, chosen values perhaps not."""
    return next((above for above in lineage.ancestors(value) if above in every), None)


def _kept(
    limit: int | None, every: Mapping[str, int], parents: Mapping[str, str | None], selected: AnyValue
) -> set[str]:
    if limit is None:
        return set(every)
    ranked = sorted(every, key=lambda value: (-every[value], value))
    kept: set[str] = set()
    for value in (*ranked[:limit], *selected.values):
        above: str | None = value
        while above is not None and above not in kept:
            kept.add(above)
            above = parents[above]
    return kept


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
