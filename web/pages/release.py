"""The page of one release, computed."""

from dataclasses import dataclass

from indexer import Query, Release, SearchParams, mark, source_name
from web.pages.facts import Fact, facts
from web.pages.hits import when
from web.pages.parts import SITE, Heading, SearchBox, foreign_language, heading, place, search_box
from web.pages.passages import Body, body
from web.pages.quotes import Evidence
from web.urls import outside_url, search_url


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePage:
    """Everything the page of a release shows. `back_url` is None where the reader came from no search."""

    title: str
    box: SearchBox
    back_url: str | None
    heading: Heading
    language: str | None
    date: str | None
    date_iso: str | None
    place: str
    body: Body
    matches: str | None
    facts: tuple[Fact, ...]
    original: str | None
    original_corrected: bool
    source: str


def release_page(release: Release, params: SearchParams, query: Query) -> ReleasePage:
    """The release with everything that `query` matches marked; `params` is the search it was found by."""
    evidence = Evidence(release)
    head = heading(release, query)
    text = body(mark(release.text, "text", query), release.title, evidence.places)
    return ReleasePage(
        title=f"{head.text}{' (no title)' if head.untitled else ''} – {SITE}",
        box=search_box(params.words),
        back_url=search_url(params) if params != SearchParams() else None,
        heading=head,
        language=foreign_language(release),
        date=when(release) or None,
        date_iso=release.date.isoformat() if release.date else None,
        place=place(release),
        body=text,
        matches=_matches(text.matches) if params.words else None,
        facts=facts(release, evidence),
        original=outside_url(release.url),
        original_corrected="url" in release.corrected,
        source=source_name(release),
    )


def _matches(count: int) -> str:
    if not count:
        return "No matches in the text"
    return "1 match in the text" if count == 1 else f"{count:,} matches in the text"
