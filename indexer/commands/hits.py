"""The answer to a search in lines for people; matched words are bold where the output is a terminal."""

from collections.abc import Iterator
from typing import Final

import click

from indexer.engine.request import Facet, Hit, SearchResults, Snippet
from indexer.fields import NOT_STATED
from indexer.params import SearchParams

FACET_VALUES_SHOWN: Final = 5
"""Of each facet; the rest is seen in the browser or with --json."""


def describe(params: SearchParams, results: SearchResults) -> Iterator[str]:
    """How many, the hits of this page with their rank, and the most frequent values of the facets."""
    yield f"{results.total:,} release{'' if results.total == 1 else 's'}{_which(params, results)}"
    for rank, hit in enumerate(results.hits, params.offset + 1):
        yield ""
        yield from _hit(rank, hit)
    facets = [line for facet in results.facets if (line := _facet(facet))]
    if results.total and facets:
        yield ""
        yield from facets


def _which(params: SearchParams, results: SearchResults) -> str:
    last = params.offset + len(results.hits)
    if len(results.hits) == results.total:
        return ""
    return f", these are {params.offset + 1:,} to {last:,}" if results.hits else f", none from {params.offset + 1:,} on"


def _hit(rank: int, hit: Hit) -> Iterator[str]:
    release = hit.release
    margin = " " * 4
    yield f"{rank:>3} {click.style(release.title or release.id, bold=True)}"
    place = ", ".join(filter(None, (release.city, release.country)))
    organizers = "; ".join(dict.fromkeys(mention.entity for mention in release.organizers))
    about = " · ".join(filter(None, (str(release.date or ""), place, organizers)))
    if about:
        yield margin + about
    for snippet in hit.snippets:
        if snippet.field != "title":
            yield margin + _snippet(snippet)
    yield margin + click.style(release.url or release.source, dim=True)


def _snippet(snippet: Snippet) -> str:
    parts = (click.style(part.text, bold=True) if part.matched else part.text for part in snippet.parts)
    return "".join(parts).replace("\n", " ")


def _facet(facet: Facet) -> str:
    top = [value for value in facet.values if value.parent is None][:FACET_VALUES_SHOWN]
    shown = [f"{value.label} {value.count:,}" for value in top]
    if facet.missing:
        shown.append(f"{NOT_STATED} {facet.missing:,}")
    more = len(facet.values) - len(top)
    return f"{facet.label}: {' · '.join(shown)}{f' · {more:,} more' if more > 0 else ''}" if top else ""
