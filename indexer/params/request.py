"""From names as people write them to the request that an engine answers."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from indexer.engine.relaxing import required
from indexer.engine.request import AnyValue, DateRange, FacetRequest, Filter, SearchRequest
from indexer.fields import FACET_FIELDS, FILTER_FIELDS
from indexer.labels import LANGUAGES
from indexer.params.search import FACET_MAX_VALUES, SearchParams
from indexer.query.describe import describe
from indexer.query.nodes import Match
from indexer.query.parser import ParsedQuery, parse_query

if TYPE_CHECKING:
    from indexer.metadata.authority import Authority


def to_request(
    params: SearchParams, authority: "Authority | None" = None, facets: bool = True
) -> tuple[SearchRequest, ParsedQuery]:
    """The request that an engine answers, with names looked up, and how the words were read."""
    parsed = parse_query(params.words, authority)
    if params.match is Match.ANY:
        parsed = parsed._replace(interpreted=describe(required(parsed.query, params.match)))
    return SearchRequest(
        query=parsed.query,
        filters=tuple(_filters(canonical(params, authority))),
        facets=tuple(FacetRequest(name, FACET_MAX_VALUES) for name in FACET_FIELDS) if facets else (),
        sort=params.sort,
        offset=params.offset,
        limit=params.limit,
        match=params.match,
    ), parsed


def canonical(params: SearchParams, authority: "Authority | None") -> SearchParams:
    """The same search with every filter value as the archive writes it ("UN Office on Drugs and Crime" is UNODC)."""
    filters = {
        name: tuple(dict.fromkeys(_look_up(name, value, authority) for value in values))
        for name, values in params.filters.items()
    }
    return replace(params, filters=filters)


def _filters(params: SearchParams) -> Iterable[Filter]:
    for name in FILTER_FIELDS:
        values, missing = params.filters.get(name, ()), name in params.missing
        if values or missing:
            yield AnyValue(name, values, missing)
    if params.date_from or params.date_to:
        yield DateRange(params.date_from, params.date_to)


def _look_up(name: str, value: str, authority: "Authority | None") -> str:
    if name == "language":
        return _language_codes().get(value.casefold(), value)
    if authority is None:
        return value
    if name in ("organizer", "partner", "funder"):
        return _organization(value, authority)
    if name in ("country", "participant"):
        return authority.country(value) or value
    if name == "city":
        place = authority.city(value)
        return place[0] if place else value
    return value


def _organization(value: str, authority: "Authority") -> str:
    """The canonical name; a filter names an organization for certain, so an acronym needs no capitals."""
    known = authority.organization(value) or authority.organization(value.upper())
    if known is None:
        folded = value.casefold()
        known = next((name for short, name in authority.acronyms().items() if short.casefold() == folded), None)
    return known or authority.canonical(value)


@cache
def _language_codes() -> Mapping[str, str]:
    """By name ("russian") and by code ("ru", "RU")."""
    return {name.casefold(): code for code, name in LANGUAGES.items()} | {code: code for code in LANGUAGES}
