"""What to do when nothing was found: which word or filter stands in the way, and what leaving it out would give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol

from indexer.engine.request import SearchRequest, SearchResults
from indexer.fields import BY_NAME, NOT_STATED
from indexer.params import SearchParams, to_request
from indexer.query.nodes import Match

if TYPE_CHECKING:
    from indexer.metadata.authority import Authority

# Each suggestion costs one search; somebody who found nothing waits for all of them.
EXTRA_SEARCHES_MAX_COUNT: Final = 8

# A phrase, with what is written around it, or a word.
_PIECE = re.compile(r'[^\s"“”„«]*["“„«][^"“”»]*["”“»]\S*|\S+')
# Taking one word out of these would change what the others mean.
_OPERATORS = re.compile(r"\b(?:AND|OR|NOT)\b|[()\[\]]")


class Searches(Protocol):
    """Anything that answers requests, as every engine does."""

    def search(self, request: SearchRequest) -> SearchResults: ...


@dataclass(frozen=True, slots=True)
class Advice:
    """A search that finds something: what to change, in words, the changed search and how many releases it finds."""

    message: str
    params: SearchParams
    count: int


def advise(
    engine: Searches,
    params: SearchParams,
    authority: "Authority | None" = None,
    searches: int = EXTRA_SEARCHES_MAX_COUNT,
) -> tuple[Advice, ...]:
    """Changes, each by itself, that find something where `params` finds nothing; the smallest changes first."""
    found: list[Advice] = []
    tried: list[SearchParams] = []
    for message, changed in _changes(replace(params, offset=0)):
        if changed in tried or changed == params:
            continue
        if len(tried) == searches:
            break
        tried.append(changed)
        request, _ = to_request(replace(changed, limit=1), authority, facets=False)
        count = engine.search(request).total
        if count:
            found.append(Advice(message, changed, count))
    return tuple(found)


def _changes(params: SearchParams) -> Iterator[tuple[str, SearchParams]]:
    pieces = _PIECE.findall(params.words)
    yield from _without_a_filter(params)
    if len(pieces) > 1 and params.match is Match.ALL:
        yield "accept any of the words", replace(params, match=Match.ANY)
    if params.narrowed:
        yield "leave out every filter", replace(params, filters={}, missing=(), date_from=None, date_to=None)
        if params.words:
            yield "leave out the words", replace(params, words="")
    # Last, since a long query has more words than searches are allowed.
    if len(pieces) > 1 and not _OPERATORS.search(params.words):
        for index, piece in enumerate(pieces):
            rest = " ".join(pieces[:index] + pieces[index + 1 :])
            yield f"leave out {_quoted(piece)}", replace(params, words=rest)


def _without_a_filter(params: SearchParams) -> Iterator[tuple[str, SearchParams]]:
    for name in dict.fromkeys((*params.filters, *params.missing)):
        filters = {key: values for key, values in params.filters.items() if key != name}
        missing = tuple(key for key in params.missing if key != name)
        values = [*params.filters.get(name, ()), *([NOT_STATED] if name in params.missing else [])]
        message = f"leave out {BY_NAME[name].label.lower()} {' or '.join(values)}"
        yield message, replace(params, filters=filters, missing=missing)
    if params.date_from or params.date_to:
        yield "leave out the dates", replace(params, date_from=None, date_to=None)


def _quoted(piece: str) -> str:
    return piece if '"' in piece or "“" in piece else f"“{piece}”"
