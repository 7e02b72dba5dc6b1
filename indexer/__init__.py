"""The door: everything other packages may name.

Names are loaded when they are first asked for, so that the command line starts without what it does not use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from indexer.advice import Advice, advise
    from indexer.commands.options import authority_option, index_option, read_authority
    from indexer.engine import Engine, Writer
    from indexer.engine.highlight import mark
    from indexer.engine.request import (
        AnyValue,
        DateRange,
        Facet,
        FacetRequest,
        FacetValue,
        Filter,
        Hit,
        IndexInfo,
        Match,
        SearchRequest,
        SearchResults,
        Snippet,
        SnippetPart,
        Sort,
    )
    from indexer.errors import (
        BadLocation,
        CommuniqueError,
        IndexDamaged,
        IndexLocked,
        IndexMissing,
        IndexOutOfDate,
        IndexUnavailable,
        UnknownField,
        UsageError,
    )
    from indexer.fields import BY_NAME, FACET_FIELDS, FIELDS, FILTER_FIELDS, NOT_STATED
    from indexer.labels import language_name
    from indexer.metadata import Authority, extract, facts_record, load_authority, sentence_around
    from indexer.naming import Headline, begins_at, headline, source_name
    from indexer.notice import Notice
    from indexer.opening import check, open_engine
    from indexer.params import (
        FACET_MAX_VALUES,
        WINDOW_MAX_HITS,
        ParamProblem,
        SearchParams,
        canonical,
        read_params,
        to_pairs,
        to_request,
    )
    from indexer.processes import end_with_parent
    from indexer.query import ParsedQuery, parse_query
    from indexer.query.nodes import Query
    from indexer.release import Mention, Person, Place, Release, Span
    from indexer.remarks import is_cut, with_absent_values
    from indexer.settings import AUTHORITY_VARIABLE, Settings, read_settings
    from indexer.wire import release_record, search_record

__all__ = [
    "AUTHORITY_VARIABLE",
    "BY_NAME",
    "FACET_FIELDS",
    "FACET_MAX_VALUES",
    "FIELDS",
    "FILTER_FIELDS",
    "NOT_STATED",
    "WINDOW_MAX_HITS",
    "Advice",
    "AnyValue",
    "Authority",
    "BadLocation",
    "CommuniqueError",
    "DateRange",
    "Engine",
    "Facet",
    "FacetRequest",
    "FacetValue",
    "Filter",
    "Headline",
    "Hit",
    "IndexDamaged",
    "IndexInfo",
    "IndexLocked",
    "IndexMissing",
    "IndexOutOfDate",
    "IndexUnavailable",
    "Match",
    "Mention",
    "Notice",
    "ParamProblem",
    "ParsedQuery",
    "Person",
    "Place",
    "Query",
    "Release",
    "SearchParams",
    "SearchRequest",
    "SearchResults",
    "Settings",
    "Snippet",
    "SnippetPart",
    "Sort",
    "Span",
    "UnknownField",
    "UsageError",
    "Writer",
    "advise",
    "authority_option",
    "begins_at",
    "canonical",
    "check",
    "end_with_parent",
    "extract",
    "facts_record",
    "headline",
    "index_option",
    "is_cut",
    "language_name",
    "load_authority",
    "mark",
    "open_engine",
    "parse_query",
    "read_authority",
    "read_params",
    "read_settings",
    "release_record",
    "search_record",
    "sentence_around",
    "source_name",
    "to_pairs",
    "to_request",
    "with_absent_values",
]

_ROOMS: Final = {
    "indexer.advice": (
        "Advice",
        "advise",
    ),
    "indexer.commands.options": (
        "authority_option",
        "index_option",
        "read_authority",
    ),
    "indexer.engine": ("Engine", "Writer"),
    "indexer.engine.highlight": ("mark",),
    "indexer.engine.request": (
        "AnyValue",
        "DateRange",
        "Facet",
        "FacetRequest",
        "FacetValue",
        "Filter",
        "Hit",
        "IndexInfo",
        "Match",
        "SearchRequest",
        "SearchResults",
        "Snippet",
        "SnippetPart",
        "Sort",
    ),
    "indexer.errors": (
        "BadLocation",
        "CommuniqueError",
        "IndexDamaged",
        "IndexLocked",
        "IndexMissing",
        "IndexOutOfDate",
        "IndexUnavailable",
        "UnknownField",
        "UsageError",
    ),
    "indexer.fields": (
        "BY_NAME",
        "FACET_FIELDS",
        "FIELDS",
        "FILTER_FIELDS",
        "NOT_STATED",
    ),
    "indexer.labels": ("language_name",),
    "indexer.metadata": (
        "Authority",
        "extract",
        "facts_record",
        "load_authority",
        "sentence_around",
    ),
    "indexer.naming": ("Headline", "begins_at", "headline", "source_name"),
    "indexer.notice": ("Notice",),
    "indexer.opening": ("check", "open_engine"),
    "indexer.params": (
        "FACET_MAX_VALUES",
        "ParamProblem",
        "SearchParams",
        "WINDOW_MAX_HITS",
        "canonical",
        "read_params",
        "to_pairs",
        "to_request",
    ),
    "indexer.processes": ("end_with_parent",),
    "indexer.query": (
        "ParsedQuery",
        "parse_query",
    ),
    "indexer.query.nodes": ("Query",),
    "indexer.release": (
        "Mention",
        "Person",
        "Place",
        "Release",
        "Span",
    ),
    "indexer.remarks": ("is_cut", "with_absent_values"),
    "indexer.settings": (
        "AUTHORITY_VARIABLE",
        "Settings",
        "read_settings",
    ),
    "indexer.wire": (
        "release_record",
        "search_record",
    ),
}


def __getattr__(name: str) -> Any:
    for room, names in _ROOMS.items():
        if name in names:
            value = getattr(import_module(room), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
