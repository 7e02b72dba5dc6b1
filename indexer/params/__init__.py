"""What people ask for, the same for command, API and page: read_params, then to_request; to_pairs for links."""

from indexer.params.reading import clean, read_params
from indexer.params.request import canonical, to_request
from indexer.params.search import (
    FACET_MAX_VALUES,
    PAGE_SIZE,
    PAGE_SIZE_MAX,
    QUERY_MAX_CHARACTERS,
    VALUE_MAX_CHARACTERS,
    VALUES_MAX_COUNT,
    WINDOW_MAX_HITS,
    ParamProblem,
    Position,
    SearchParams,
    to_pairs,
)

__all__ = [
    "FACET_MAX_VALUES",
    "PAGE_SIZE",
    "PAGE_SIZE_MAX",
    "QUERY_MAX_CHARACTERS",
    "VALUES_MAX_COUNT",
    "VALUE_MAX_CHARACTERS",
    "WINDOW_MAX_HITS",
    "ParamProblem",
    "Position",
    "SearchParams",
    "canonical",
    "clean",
    "read_params",
    "to_pairs",
    "to_request",
]
