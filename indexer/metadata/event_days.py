"""First and last day of an event, and the days that other words of the text add to the first one."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from indexer.metadata import event_date_words as words
from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.dates import Days
from indexer.metadata.document import Document, is_prose
from indexer.metadata.events import EVENT_NAMED, tells_of_event
from indexer.metadata.release_date import Published
from indexer.release import Span

DAYS_READ: Final = 100
BESIDE_CHARACTERS: Final = 40
_LONGEST_EVENT_DAYS: Final = 45
# Two events a sentence tells of in one breath lie no farther apart.
_LONGEST_SERIES_DAYS: Final = 7
_SENTENCES_OF_LENGTH: Final = 6
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


def same_month(one: Days, other: Days) -> bool:
    """Whether a day without a year may be told again with it."""
    return one.last.month in (other.first.month, other.last.month)


def with_year(document: Document, days: Days) -> Days:
    """The days with the year that the text gives where it tells them once more: "12-14 November 2018"."""
    if days.has_year:
        return days
    same = (other for other in document.days[:DAYS_READ] if other.has_year and other.is_range == days.is_range)
    for other in same:
        if (other.first.month, other.first.day) == (days.first.month, days.first.day) and (
            (other.last.month, other.last.day) == (days.last.month, days.last.day)
        ):
            return Days(other.first, other.last, days.span)
    return days


def is_beside_story(document: Document, sentence: Sentence, days: Days, published: Published | None) -> bool:
    """Whether the day is one under a picture, or the dateline's told once more."""
    end = document.text.find("\n", days.span.end)
    if words.CREDIT.search(document.text, days.span.end, end if end >= 0 else len(document.text)):
        return True
    if published is None or days.is_range or days.last.at(published.day.year) != published.day:
        return False
    place = sentence.text[: days.span.start - sentence.span.start]
    ends = words.DATELINE_ENDS.match(sentence.text, days.span.end - sentence.span.start)
    return ends is not None and len(place) < BESIDE_CHARACTERS and not words.LOWER.search(place)


def is_line_of_page(sentence: Sentence, days: Days, published: Published | None) -> bool:
    """Whether a line that is no sentence tells again when the page was posted: "Last updated: 25 Sep. 2014"."""
    return (
        published is not None
        and days.last.at(published.day.year) == published.day
        and not (days.is_range or is_prose(sentence.text) or tells_of_event(sentence))
        and words.WHEN.search(sentence.low) is None
    )


def begun_before(document: Document, ended: EventDays, published: Published | None) -> EventDays | None:
    """The event that has ended and of which a sentence of its own tells the first day: "It had begun"."""
    for told in document.told[:_SENTENCES_OF_LENGTH]:
        days = document.days_within(told.span)[:1] if " had " in told.low else ()
        if not (days and words.HAD_BEGUN.match(document.text[told.span.start : days[0].span.start])):
            continue
        found = resolved(days[0], published) or (days[0].dates(ended.end.year) if ended.end else None)
        if found and ended.end and 0 < (ended.end - found[0]).days <= _LONGEST_EVENT_DAYS:
            return EventDays(found[0], ended.end, days[0].span, ended.end_span)
    return None


def range_from(document: Document, stated: EventDays) -> EventDays | None:
    """The stretch of days that begins with the day told first: "opened on 5 May. It lasts from 5 to 7 May"."""
    if stated.start != stated.end:
        return None
    for days in document.days[:DAYS_READ]:
        found = days.dates(stated.start.year) if days.is_range and stated.start else None
        if found and found[0] == stated.start and (found[1] - found[0]).days <= _LONGEST_EVENT_DAYS:
            return EventDays(*found, stated.start_span, days.span)
    return None


def range_of_headline(document: Document, stated: EventDays) -> EventDays | None:
    """The headline's stretch of days around those of a part of the event: "Workshop: 24–28 November 2014"."""
    for days in document.days_within(document.headline.span) if document.headline else ():
        found = days.dates() if days.is_range and days.has_year else None
        if found and stated.start and stated.end and found[0] <= stated.start <= stated.end <= found[1]:
            return EventDays(*found, days.span, days.span)
    return None


def day_of_headline(document: Document, published: Published | None) -> EventDays | None:
    """The day with which the headline of an event opens or ends: "5 May 2019 – Workshop on fees"."""
    title = document.headline
    if title is None or not EVENT_NAMED.is_in(title):
        return None
    days = next(iter(document.days_within(title.span)), None)
    found = days.dates() if days and days.has_year else None
    if days is None or found is None or (published and found[1] == published.day):
        return None  # or the page's own day
    after = title.text[days.span.end - title.span.start :]
    opens = not document.text[title.span.start : days.span.start].strip()
    told = words.OPENS_HEADLINE.match(after) if opens else words.ENDS_HEADLINE.fullmatch(after)
    return EventDays(*found, days.span, days.span) if told else None


def second_day(
    document: Document, sentence: Sentence, days: Days, published: Published | None
) -> tuple[date, Span] | None:
    """The day of a second event in the sentence, "held a meeting on 2 June, and on 4 June a session", or the last day.

    "The course, which began on 25 May, ended on 28 May" has that.
    """
    first = resolved(days, published)
    start, behind = days.span.start - sentence.span.start, days.span.end - sentence.span.start
    began = words.BEGAN.search(sentence.text, max(0, start - BESIDE_CHARACTERS), start) is not None
    for other in document.days_within(sentence.span):
        begin, end = other.span.start - sentence.span.start, other.span.end - sentence.span.start
        each = resolved(other, published) if other.span.start > days.span.end else None
        if began and first and words.ENDED.search(sentence.text, behind, begin):
            last = each or other.dates(first[0].year)
            if last and 0 < (last[1] - first[0]).days <= _LONGEST_EVENT_DAYS:
                return last[1], other.span
        if not (each and first and words.AND_ON.search(sentence.low, max(0, begin - BESIDE_CHARACTERS), begin)):
            continue
        if 0 < (each[1] - first[0]).days <= _LONGEST_SERIES_DAYS and EVENT_NAMED.search(
            sentence, end, end + BESIDE_CHARACTERS
        ):
            return each[1], other.span
    return None


def until_today(document: Document, stated: EventDays, today: EventDays) -> EventDays | None:
    """Both where the event is told to have begun on a stated day and to have ended with the release."""
    start, span = stated.start, stated.start_span
    if today.start or today.end is None or start is None or span is None or stated.end not in (None, start):
        return None
    if not 0 < (today.end - start).days <= _LONGEST_EVENT_DAYS:
        return None
    began = words.BEGAN.search(document.text, max(0, span.start - BESIDE_CHARACTERS), span.start)
    return EventDays(start, today.end, span, today.end_span) if began else None


def _until_weekday(document: Document, start: date) -> tuple[date, Span] | None:
    """The day of the week until which it goes on, "will run until Thursday", after its first day."""
    for told in document.told[:_SENTENCES_OF_LENGTH]:
        match = words.UNTIL_WEEKDAY.search(told.low) if "day" in told.low else None
        if match:
            ahead = (words.WEEKDAYS.index(match["day"]) - start.weekday()) % words.WEEK_DAYS
            span = Span(told.span.start + match.start("day"), told.span.start + match.end())
            return (start + timedelta(days=ahead), span) if ahead else None
    return None


def last_day_told(document: Document, start: date) -> tuple[date, Span] | None:
    """The day until which what began on the first one goes on, "until 7 May" or "until Thursday"."""
    for days in document.days[:DAYS_READ]:
        if words.UNTIL.search(document.text[max(0, days.span.start - 30) : days.span.start]):
            day = days.last.at(start.year)
            # What goes on for longer is a project or a campaign.
            if day and 0 < (day - start).days <= _LONGEST_EVENT_DAYS:
                return day, days.span
    return _until_weekday(document, start)


def length_in(sentence: Sentence) -> tuple[int, re.Match[str]] | None:
    match = next(words.LENGTH.finditer(sentence), None)
    if match is None:
        return None
    written = next(group for group in match.groups() if group)
    number = int(written) if written.isdigit() else words.NUMBERS.get(written)
    return (number + match.group().endswith(" half days"), match) if number else None


def _is_of_this(sentence: Sentence, length: re.Match[str]) -> bool:
    """Whether a length in another sentence is said of the event: "it lasts two days", "the three-day visit"."""
    said = length.group()
    return (
        "last" in said
        or said.startswith(("продл", "рассч"))
        # "For five days they will learn": no other stretch of days opens a sentence.
        or (length.start() == 0 and said.startswith(("for ", "over ", "during ")))
        or words.LENGTH_OF_THIS.search(sentence.low, 0, length.start()) is not None
    )


def is_long(document: Document) -> bool:
    """Whether one of the first sentences tells but the month in which what has begun will end."""
    return any(
        words.UNTIL_MONTH.search(told.low)
        for told in document.told[:_SENTENCES_OF_LENGTH]
        if "will " in told.low or " to " in told.low
    )


def length_elsewhere(document: Document) -> tuple[int, re.Match[str]] | None:
    """The length that another of the first sentences tells of the event."""
    first = True
    for other in document.told[:_SENTENCES_OF_LENGTH]:
        found = length_in(other)
        if found and (_is_of_this(other, found[1]) or (first and EVENT_NAMED.is_in(other))):
            return found
        first = first and not is_prose(other.text)
    return None


def with_neighbours(document: Document, place: int, found: EventDays, published: Published | None) -> EventDays:
    """The days with those of the sentence before, "The course in X lasted from ..." behind that in Y, or after it.

    What follows is told so: "The Council's session followed on 4 October".
    """
    start, end = found.start, found.end
    if start is None or end is None:
        return found
    before = document.days_within(document.told[place - 1].span) if place and start != end else ()
    if before and before[-1].is_range and tells_of_event(document.told[place]):
        each = resolved(before[-1], published)
        near = document.text.startswith(("from ", "From "), before[-1].span.start - len("from "))
        if near and each and 0 < (start - each[1]).days <= _LONGEST_SERIES_DAYS:
            found = EventDays(each[0], end, before[-1].span, found.end_span)
    followed = _day_that_followed(document, document.told[place + 1], published) if document.told[place + 1 :] else None
    if followed and 0 < (followed[0] - end).days <= _LONGEST_SERIES_DAYS:
        return EventDays(found.start, followed[0], found.start_span, followed[1])
    return found


def _day_that_followed(document: Document, told: Sentence, published: Published | None) -> tuple[date, Span] | None:
    """The day on which a further part of the event "followed", as the sentence tells."""
    days = document.days_within(told.span)[:1]
    each = resolved(days[0], published) if days and EVENT_NAMED.is_in(told) else None
    if each is None or not words.FOLLOWED.search(told.low, 0, days[0].span.start - told.span.start):
        return None
    return each[1], days[0].span


def is_tag(document: Document, sentence: Sentence, days: Days) -> bool:
    """Whether the line is but a place and days: "Ukraine 25-27 April 2021"."""
    place = document.at(sentence.span.start, Kind.CITY, Kind.COUNTRY) if days.is_range else None
    return place is not None and not document.text[place.span.end : days.span.start].strip(" ,|–-")
