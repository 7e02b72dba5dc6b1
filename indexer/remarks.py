"""What else to tell of an answer: facets of which only a part is listed, chosen values that no release has."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from indexer.advice import EXTRA_SEARCHES_MAX_COUNT, Searches
from indexer.engine.request import AnyValue, Facet, SearchRequest, SearchResults
from indexer.notice import Notice
from indexer.params import FACET_MAX_VALUES, SearchParams, canonical

if TYPE_CHECKING:
    from indexer.metadata.authority import Authority


def is_cut(facet: Facet) -> bool:
    """Whether a facet may have more values than are listed: it has as many as are asked for."""
    return len(facet.values) >= FACET_MAX_VALUES


def cut_facets(facets: Iterable[Facet]) -> Iterator[Notice]:
    """A notice for every facet that is not listed whole."""
    for facet in filter(is_cut, facets):
        message = (
            f"{facet.field}: at most {FACET_MAX_VALUES} values are counted, the most frequent ones; "
            "narrow the search to see others."
        )
        yield Notice("facet_cut", message)


def with_absent_values(
    engine: Searches, params: SearchParams, results: SearchResults, authority: "Authority | None" = None
) -> SearchResults:
    """The answer with a notice for every chosen value that no release of the archive has, whatever the words."""
    notices = [
        Notice("no_such_value", f"{name}: no release in the archive has “{value}”.")
        for name, value in islice(_doubtful(canonical(params, authority), results), EXTRA_SEARCHES_MAX_COUNT)
        if not engine.search(SearchRequest(filters=(AnyValue(name, (value,)),), limit=0)).total
    ]
    return replace(results, notices=(*results.notices, *notices)) if notices else results


def _doubtful(params: SearchParams, results: SearchResults) -> Iterator[tuple[str, str]]:
    """The chosen values that the answer itself does not show to be there."""
    seen = {(facet.field, value.value) for facet in results.facets for value in facet.values if value.count}
    for name, values in params.filters.items():
        yield from ((name, value) for value in values if (name, value) not in seen)
