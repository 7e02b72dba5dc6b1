"""First and last day of an event, and the days that other words of the text add to the first one."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from indexer.metadata import event_date_words as words
from indexer.metadata.cue import Sentence
from indexer.metadata.dates import Days
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED
from indexer.metadata.release_date import Published
from indexer.release import Span

DAYS_READ: Final = 100
BESIDE_CHARACTERS: Final = 40
LONGEST_EVENT_DAYS: Final = 45
# Two events a sentence tells of in one breath lie no farther apart.
_LONGEST_SERIES_DAYS: Final = 7
# A day without a year belongs to the year in which it lies nearest to the release.
_NEAR_DAYS: Final = 200


@dataclass(frozen=True, slots=True)
class EventDays:
    """First and last day of the event, either of them None where not stated, each with its evidence."""

    start: date | None = None
    end: date | None = None
    start_span: Span | None = None
    end_span: Span | None = None


def resolved(days: Days, published: Published | None) -> tuple[date, date] | None:
    """Both ends as dates; a day without a year is of the year that brings it nearest to the release."""
    if days.has_year:
        return days.dates()
    if published is None:
        return None
    choices = [found for year in (-1, 0, 1) if (found := days.dates(published.day.year + year))]
    near = [found for found in choices if abs((found[0] - published.day).days) <= _NEAR_DAYS]
    return min(near, key=lambda found: abs((found[0] - published.day).days)) if near else None


def range_from(document: Document, stated: EventDays) -> EventDays | None:
    """The stretch of days that begins with the day told first: "opened on 5 May. It lasts from 5 to 7 May"."""
    for days in document.days[:DAYS_READ]:
        found = days.dates(stated.start.year) if days.is_range and stated.start else None
        if found and found[0] == stated.start and (found[1] - found[0]).days <= LONGEST_EVENT_DAYS:
            return EventDays(*found, stated.start_span, days.span)
    return None


def second_day(
    document: Document, sentence: Sentence, days: Days, published: Published | None
) -> tuple[date, Span] | None:
    """The day of a second event in the sentence: "held a meeting on 2 June, and on 4 June a session"."""
    first = resolved(days, published)
    for other in document.days_within(sentence.span):
        begin, end = other.span.start - sentence.span.start, other.span.end - sentence.span.start
        each = resolved(other, published) if other.span.start > days.span.end else None
        if not (each and first and words.AND_ON.search(sentence.low, max(0, begin - BESIDE_CHARACTERS), begin)):
            continue
        if 0 < (each[1] - first[0]).days <= _LONGEST_SERIES_DAYS and EVENT_NAMED.search(
            sentence, end, end + BESIDE_CHARACTERS
        ):
            return each[1], other.span
    return None
