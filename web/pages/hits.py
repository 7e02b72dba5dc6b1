"""One release in the list of results."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from indexer import Hit, Release, SearchParams, Snippet, SnippetPart, begins_at, headline, source_name
from web.pages.parts import Heading, Link, day, days, foreign_language, place
from web.urls import outside_url, release_urls, search_urls


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


def hit_cards(hits: Sequence[Hit], params: SearchParams) -> tuple[HitCard, ...]:
    """The results of a search."""
    url, with_organizer = release_urls(params), search_urls(params, "organizer")
    return tuple(_card(hit, url, with_organizer) for hit in hits)


def _card(hit: Hit, url: Callable[[str], str], with_organizer: Callable[[str], str]) -> HitCard:
    release = hit.release
    return HitCard(
        heading=_heading(hit),
        url=url(release.id),
        language=foreign_language(release),
        date=when(release) or None,
        date_iso=release.date.isoformat() if release.date else None,
        place=place(release),
        organizers=tuple(_organizers(release, with_organizer)),
        passages=tuple(_passage(snippet, release) for snippet in hit.snippets if snippet.field != "title"),
        source=source_name(release),  # the folders of the server are nobody's business
        original=outside_url(release.url),
    )


def _heading(hit: Hit) -> Heading:
    """The title as the engine has marked it, or unmarked; without one, the first words of the text."""
    found = headline(hit.release)
    marked = (snippet.parts for snippet in hit.snippets if snippet.field == "title" and found.stated)
    plain = hit.release.title if found.stated else found.text
    return Heading(next(marked, (SnippetPart(plain),)), not found.stated)


def when(release: Release) -> str:
    """The release date, else the event's days."""
    return day(release.published) if release.published else days(release.event_start, release.event_end)


def _organizers(release: Release, url: Callable[[str], str]) -> Iterator[Link]:
    for entity in dict.fromkeys(mention.entity for mention in release.organizers):
        yield Link(entity, url(entity))


def _passage(snippet: Snippet, release: Release) -> Passage:
    whole = release.text if snippet.field == "text" else snippet.text
    return Passage(
        snippet.parts, not begins_at(release, snippet.start), snippet.start + len(snippet.text) < len(whole.rstrip())
    )
