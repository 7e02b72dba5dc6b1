"""The search page, computed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer import (
    Advice,
    Match,
    Notice,
    ParamProblem,
    ParsedQuery,
    SearchParams,
    SearchResults,
    Sort,
)
from web.pages.chips import Chip, carried, chips
from web.pages.facets import FacetGroup, facet_groups
from web.pages.hits import HitCard, hit_cards
from web.pages.pagination import Pagination, pagination
from web.pages.parts import SITE, Link, SearchBox, count_releases, search_box
from web.pages.sentence import describe
from web.urls import search_url


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A sentence about how the search was read or answered, with a search to try instead."""

    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """A change to a search that found nothing, and what it would find."""

    link: Link
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """Everything the search page shows."""

    title: str
    box: SearchBox
    heading: str
    interpreted: str | None
    chips: tuple[Chip, ...]
    clear_url: str
    notices: tuple[NoticeLine, ...]
    sorts: tuple[Link, ...]
    matches: tuple[Link, ...]
    first: int
    hits: tuple[HitCard, ...]
    nothing: bool
    beyond_end: bool
    advice: tuple[AdviceLine, ...]
    pagination: Pagination
    facets: tuple[FacetGroup, ...]


def search_page(
    params: SearchParams,
    problems: Sequence[ParamProblem],
    parsed: ParsedQuery,
    results: SearchResults,
    advice: Sequence[Advice] = (),
) -> SearchPage:
    """The page for an answer; `params` hold canonical names."""
    heading = describe(params, results.total)
    return SearchPage(
        title=f"{heading} – {SITE}",
        box=search_box(params.words, tuple(carried(params))),
        heading=heading,
        interpreted=_interpreted(params, parsed),
        chips=tuple(chips(params)),
        clear_url=search_url(SearchParams(words=params.words)),
        notices=tuple(_notices(params, problems, (*parsed.notices, *results.notices))),
        sorts=tuple(_sorts(params)),
        matches=tuple(_matches(params)),
        first=params.offset + 1,
        hits=hit_cards(results.hits, params),
        nothing=results.total == 0,
        beyond_end=0 < results.total <= params.offset,
        advice=tuple(_advice(advice)),
        pagination=pagination(params, results.total),
        facets=facet_groups(results.facets, params),
    )


def _interpreted(params: SearchParams, parsed: ParsedQuery) -> str | None:
    """How the words were read, where that says more than the words themselves."""
    return parsed.interpreted if params.words and parsed.interpreted != params.words else None


def _notices(params: SearchParams, problems: Sequence[ParamProblem], notices: Sequence[Notice]) -> Iterator[NoticeLine]:
    for problem in problems:
        yield NoticeLine(f"Ignored: {problem}.")
    for notice in dict.fromkeys(notices):
        link = None
        if notice.suggestion:
            words = _instead(params.words, notice.word, notice.suggestion)
            link = Link(f"Search for “{words}”", search_url(replace(params, words=words, offset=0)))
        yield NoticeLine(notice.message, link)


def _instead(words: str, word: str | None, suggestion: str) -> str:
    """The query with one word replaced; the suggestion alone where the word does not stand in it as such."""
    if word is None:
        return suggestion
    changed, count = re.subn(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _: suggestion, words, flags=re.IGNORECASE)
    return changed if count else suggestion


def _sorts(params: SearchParams) -> Iterator[Link]:
    """Orders to choose from; the usual one leaves no trace in the address."""
    usual = Sort.RELEVANCE if params.words else Sort.NEWEST
    names = {Sort.RELEVANCE: "Best match", Sort.NEWEST: "Newest", Sort.OLDEST: "Oldest"}
    present = params.sort or usual
    for sort, name in names.items():
        if sort is Sort.RELEVANCE and not params.words:
            continue
        changed = replace(params, sort=None if sort is usual else sort, offset=0)
        yield Link(name, search_url(changed), sort is present)


def _matches(params: SearchParams) -> Iterator[Link]:
    """How many of the words are asked for, where there is more than one."""
    if len(params.words.split()) > 1:
        names = {Match.AUTO: "All, else most", Match.ALL: "All", Match.ANY: "Any"}
        for match, name in names.items():
            yield Link(name, search_url(replace(params, match=match, offset=0)), match is params.match)


def _advice(advice: Sequence[Advice]) -> Iterator[AdviceLine]:
    for piece in advice:
        label = piece.message[:1].upper() + piece.message[1:]
        yield AdviceLine(Link(label, search_url(piece.params)), count_releases(piece.count))
