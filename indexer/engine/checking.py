"""Requests are checked before any work: an unknown field is named, with those there are."""

from indexer.engine.ranking import fields_of
from indexer.engine.request import AnyValue, SearchRequest
from indexer.errors import UnknownField, UsageError
from indexer.fields import FACET_FIELDS, FILTER_FIELDS, TERM_FIELDS
from indexer.query.nodes import AllOf, AnyOf, MatchAll, Not, Query, Range


def check_request(request: SearchRequest) -> None:
    """Raise UnknownField or UsageError for what no engine can answer."""
    for chosen in request.filters:
        if isinstance(chosen, AnyValue) and chosen.field not in FILTER_FIELDS:
            raise UnknownField(chosen.field, FILTER_FIELDS)
    for facet in request.facets:
        if facet.field not in FACET_FIELDS:
            raise UnknownField(facet.field, FACET_FIELDS)
    if request.offset < 0 or request.limit < 0:
        raise UsageError(f"offset and limit must not be negative, but are {request.offset} and {request.limit}")
    _check_query(request.query)


def _check_query(query: Query) -> None:
    match query:
        case AllOf() | AnyOf():
            for part in query.parts:
                _check_query(part)
        case Not():
            _check_query(query.part)
        case MatchAll() | Range():
            pass
        case _:
            for field in fields_of(query):
                if field not in TERM_FIELDS:
                    raise UnknownField(field, TERM_FIELDS)
