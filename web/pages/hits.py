"""One release in the list of results."""

from collections.abc import Iterator
from dataclasses import dataclass

from indexer import Hit, Query, Release, SearchParams, Snippet, SnippetPart, begins_at, source_name
from web.pages.parts import Heading, Link, day, days, foreign_language, heading, place
from web.urls import outside_url, release_url, search_url


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text with its matches; `before` and `after` say whether the text goes on there."""

    parts: tuple[SnippetPart, ...]
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class HitCard:
    """A release as a result: its heading with the matches, facts at a glance, the best passages."""

    heading: Heading
    url: str
    language: str | None
    date: str | None
    date_iso: str | None
    place: str
    organizers: tuple[Link, ...]
    passages: tuple[Passage, ...]
    source: str
    original: str | None


def hit_card(hit: Hit, params: SearchParams, query: Query) -> HitCard:
    release = hit.release
    return HitCard(
        heading=heading(release, query),
        url=release_url(release.id, params),
        language=foreign_language(release),
        date=when(release) or None,
        date_iso=release.date.isoformat() if release.date else None,
        place=place(release),
        organizers=tuple(_organizers(release, params)),
        passages=tuple(_passage(snippet, release) for snippet in hit.snippets if snippet.field != "title"),
        source=source_name(release),  # the folders of the server are nobody's business
        original=outside_url(release.url),
    )


def when(release: Release) -> str:
    """The release date, else the event's days."""
    return day(release.published) if release.published else days(release.event_start, release.event_end)


def _organizers(release: Release, params: SearchParams) -> Iterator[Link]:
    for entity in dict.fromkeys(mention.entity for mention in release.organizers):
        yield Link(entity, search_url(params.with_values("organizer", [entity])))


def _passage(snippet: Snippet, release: Release) -> Passage:
    whole = release.text if snippet.field == "text" else snippet.text
    return Passage(
        snippet.parts, not begins_at(release, snippet.start), snippet.start + len(snippet.text) < len(whole.rstrip())
    )
