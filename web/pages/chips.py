"""What is chosen, each with a link that takes it back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from indexer import BY_NAME, FACET_FIELDS, FILTER_FIELDS, NOT_STATED, SearchParams, to_pairs
from web.pages.parts import Hidden
from web.pages.sentence import period, show
from web.urls import search_url


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice: its field, its value, and the search without it."""

    field: str
    value: str
    remove_url: str


def chips(params: SearchParams) -> Iterator[Chip]:
    for name in FILTER_FIELDS:
        label = BY_NAME[name].label
        for value in params.filters.get(name, ()):
            yield Chip(label, show(name, value), search_url(params.without_value(name, value)))
        if name in params.missing:
            missing = tuple(kept for kept in params.missing if kept != name)
            yield Chip(label, NOT_STATED, search_url(replace(params, missing=missing, offset=0)))
    if params.date_from or params.date_to:
        without = replace(params, date_from=None, date_to=None, offset=0)
        yield Chip("Date", period(params.date_from, params.date_to), search_url(without))


def carried(params: SearchParams) -> Iterator[Hidden]:
    """What the form must carry along because no checkbox or box of it shows it."""
    for name, value in to_pairs(replace(params, offset=0)):
        hidden_field = name in FILTER_FIELDS and name not in FACET_FIELDS
        hidden_missing = name == "missing" and value not in FACET_FIELDS
        if hidden_field or hidden_missing or name in ("sort", "match", "limit"):
            yield Hidden(name, value)
