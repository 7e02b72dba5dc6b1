"""A search told as a sentence: "12 releases by OSCE or UNODC in Tajikistan, 2021–2022"."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from indexer import SearchParams, language_name
from web.pages.parts import count_releases, day

# In the order in which the sentence tells them; a year is told with the dates.
_SAID: Final = (
    ("organizer", "by", "with no organizer stated"),
    ("partner", "with", "with no partner stated"),
    ("funder", "funded by", "with no funder stated"),
    ("person", "naming", "with no person named"),
    ("city", "in", "with no city stated"),
    ("country", "in", "with no country stated"),
    ("participant", "with participants from", "with no participating country stated"),
    ("language", "in", "with no language known"),
)


def describe(params: SearchParams, total: int) -> str:
    """The number of releases and everything that was asked of them."""
    words = f" for “{params.words}”" if params.words else ""
    said = "".join(f" {clause}" for clause in _clauses(params))
    when = ", ".join(_when(params))
    return f"{count_releases(total)}{words}{said}{', ' if when else ''}{when}"


def _clauses(params: SearchParams) -> Iterator[str]:
    for name, preposition, missing in _SAID:
        values = params.filters.get(name, ())
        choices = [f"{preposition} {' or '.join(show(name, value) for value in values)}"] if values else []
        if name in params.missing:
            choices.append(missing)
        if choices:
            yield " or ".join(choices)


def _when(params: SearchParams) -> Iterator[str]:
    years = [*sorted(params.filters.get("year", ())), *(["no date stated"] if "year" in params.missing else [])]
    if years:
        yield " or ".join(years)
    if params.date_from or params.date_to:
        yield period(params.date_from, params.date_to)


def period(start: date | None, end: date | None) -> str:
    """The range as a reader says it: whole years by their numbers."""
    first = start and (str(start.year) if (start.month, start.day) == (1, 1) else day(start))
    last = end and (str(end.year) if (end.month, end.day) == (12, 31) else day(end))
    if first and last:
        return first if first == last else f"{first}–{last}" if len(first + last) == 8 else f"{first} – {last}"
    return f"since {first}" if first else f"until {last}"


def show(field: str, value: str) -> str:
    """A value as people call it."""
    return language_name(value) if field == "language" else value
