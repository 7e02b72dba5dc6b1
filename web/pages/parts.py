"""Small parts that several pages share."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from indexer import Query, Release, SearchParams, SnippetPart, headline, mark
from web.urls import search_url

SITE: Final = "Communiqué"

_NUMBERS_REMEMBERED: Final = 4096
"""A page has two hundred, and to write one takes as long as all else that is done for its line."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

# Each runs as a search when followed; together they show the whole query language.
_EXAMPLES: Final = (
    ("cooperation cybercrime", "both words, however they are spelt: co-operation, cyber crime"),
    ('"law enforcement"', "the words side by side"),
    ("OSCE", "an acronym in capitals also finds the full name"),
    ("workshop -Tashkent", "without a word"),
    ("(training OR workshop) police", "either word, with another"),
    ("title:workshop organizer:UNODC", "words in one field"),
    ('"police training"~5', "near each other, at most five words between"),
    ("cyber*", "words that begin so"),
    ("cybercrme~1", "words one letter away"),
    ('="co-operation"', "exactly so written"),
    ("date:2015-06..2015-08", "dates from one month to another"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """Something to follow; `current` marks where the reader is."""

    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A search to try and what it does."""

    query: str
    url: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """A choice that the form carries along without showing it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class SearchBox:
    """The search form in the head of every page."""

    action: str
    words: str
    examples: tuple[Example, ...]
    hidden: tuple[Hidden, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at the head of a release, with its matches; `untitled` where its first words stand for a title."""

    parts: tuple[SnippetPart, ...]
    untitled: bool

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


def heading(release: Release, query: Query) -> Heading:
    found = headline(release)
    # The first words are marked where they stand in the text; they are no title that could match.
    parts = mark(release.title, "title", query) if found.stated else (SnippetPart(found.text),)
    return Heading(parts, not found.stated)


def search_box(words: str = "", hidden: tuple[Hidden, ...] = ()) -> SearchBox:
    action = search_url(SearchParams())
    return SearchBox(action, words, _examples(action), hidden)


@lru_cache(maxsize=4)
def _examples(action: str) -> tuple[Example, ...]:
    """The same on every page that leads to this address."""
    return tuple(Example(query, search_url(SearchParams(words=query)), meaning) for query, meaning in _EXAMPLES)


@lru_cache(_NUMBERS_REMEMBERED)
def grouped(number: int) -> str:
    """A number as people read it: "12,345"."""
    return f"{number:,}"


@lru_cache(_NUMBERS_REMEMBERED)
def count_releases(count: int) -> str:
    return "1 release" if count == 1 else f"{count:,} releases"


def day(value: date) -> str:
    return f"{value.day} {value:%B} {value.year}"


def days(start: date | None, end: date | None) -> str:
    """An event's days, as short as they can be read: "5–6 March 2019"."""
    if start is None or end is None or start == end:
        known = start or end
        return day(known) if known else ""
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    return f"{start.day} {start:%B} – {day(end)}" if start.year == end.year else f"{day(start)} – {day(end)}"


def place(release: Release) -> str:
    return ", ".join(part for part in (release.city, release.country) if part)


def foreign_language(release: Release) -> str | None:
    """The language to tell a screen reader, where it is another than the page's own English."""
    code = release.language
    return code if code and code != "en" and _LANGUAGE.fullmatch(code) else None
