"""The answer to a search in lines for people; matched words are bold where the output is a terminal."""

import re
from collections.abc import Iterator
from typing import Final

import click

from indexer.engine.request import Facet, Hit, SearchResults, Snippet
from indexer.fields import NOT_STATED
from indexer.naming import begins_at, headline
from indexer.params import SearchParams
from indexer.release import Release

FACET_VALUES_SHOWN: Final = 5
"""Of each facet; the rest is seen in the browser or with --json."""

_NEWLINES = re.compile(r"\s*\n\s*")


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
    first, last = params.offset + 1, params.offset + len(results.hits)
    if len(results.hits) == results.total:
        return ""
    if not results.hits:
        return f", none from {first:,} on"
    return f", showing {first:,}" if first == last else f", showing {first:,} to {last:,}"


def _hit(rank: int, hit: Hit) -> Iterator[str]:
    release = hit.release
    margin = " " * 4
    yield f"{rank:>3} {called(release)}"
    place = ", ".join(filter(None, (release.city, release.country)))
    organizers = "; ".join(dict.fromkeys(mention.entity for mention in release.organizers))
    about = " · ".join(filter(None, (str(release.date or ""), place, organizers)))
    if about:
        yield margin + about
    for snippet in hit.snippets:
        if snippet.field != "title":
            yield margin + _snippet(snippet, release)
    yield margin + click.style(release.url or release.source, dim=True)


def called(release: Release) -> str:
    """The title; without one, the words that stand for it in brackets."""
    found = headline(release)
    return click.style(found.text, bold=True) if found.stated else f"[{found.text}] (no title)"


def _snippet(snippet: Snippet, release: Release) -> str:
    """The passage on one line, with a mark where the text goes on."""
    before = "" if begins_at(release, snippet.start) else "… "
    after = " …" if snippet.start + len(snippet.text) < len(release.text.rstrip()) else ""
    parts = ((_NEWLINES.sub(" ", part.text), part.matched) for part in snippet.parts)
    return before + "".join(click.style(text, bold=True) if matched else text for text, matched in parts) + after


def _facet(facet: Facet) -> str:
    top = [value for value in facet.values if value.parent is None][:FACET_VALUES_SHOWN]
    shown = [f"{value.label} {value.count:,}" for value in top]
    if len(facet.values) > len(top):
        shown.append(f"{len(facet.values) - len(top):,} more")
    if facet.missing:
        shown.append(f"{NOT_STATED} {facet.missing:,}")
    return f"{facet.label}: {' · '.join(shown)}" if top else ""
