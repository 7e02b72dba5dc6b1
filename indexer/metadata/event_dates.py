"""The days of the event: stated ones first, else "today" and a length in days counted from the release date."""

import re
from datetime import date, timedelta
from typing import Final

from indexer.metadata import event_date_words as words
from indexer.metadata import event_dates_russian as russian
from indexer.metadata.cue import Sentence
from indexer.metadata.dates import Days
from indexer.metadata.document import Document, is_prose
from indexer.metadata.event_day_clauses import is_in_title, of_a_document, of_event, refused_as_earlier
from indexer.metadata.event_days import (
    BESIDE_CHARACTERS,
    DAYS_READ,
    EventDays,
    begun_before,
    day_of_headline,
    is_beside_story,
    is_line_of_page,
    is_long,
    is_tag,
    last_day_told,
    length_elsewhere,
    length_in,
    range_from,
    range_of_headline,
    resolved,
    same_month,
    second_day,
    until_today,
    with_neighbours,
    with_year,
)
from indexer.metadata.events import EVENT_NAMED, HAPPENED, tells_of_event
from indexer.metadata.release_date import Published
from indexer.release import Span

# "9 May 2003, Brussels (back to the list)": a page's own line.
_LINE_REST: Final = re.compile(r"(?:[,|]? [^\n.;]{1,40})?\n")
_LINE_BEGINS: Final = re.compile(r"\s*(?:\w+day,?\s+)?")
_LIST: Final = 3
_SENTENCES_READ: Final = 12
# So far back a relative clause is looked for.
_CLAUSE_READ: Final = 160
_SENTENCES_OF_NOW: Final = 6
# "Today a course ... began": the verb is far.
_FAR_CHARACTERS: Final = 140
_SENTENCES_OF_NEWS: Final = 2


def find_event_days(document: Document, published: Published | None) -> EventDays:
    """The days of the event reported; distractors (earlier meetings, resolutions, projects) are refused."""
    today = _counted(document, published) if published else None
    if today and (whole := begun_before(document, today, published)):
        return whole
    stated = _stated(document, published)
    if stated and stated.start in (None, stated.end) and (whole := begun_before(document, stated, published)):
        return whole
    if stated and (whole := range_from(document, stated) or range_of_headline(document, stated)):
        return whole
    if stated and today and (whole := until_today(document, stated, today)):
        return whole
    if stated and today and today.start and today.end and _tells_little(document, stated):
        return today
    if stated and (today is None or stated.start != stated.end or None in (today.start, today.end)):
        return stated
    told = today or (_on_weekday(document, published) if published else None)
    return told or day_of_headline(document, published) or EventDays()


def _tells_little(document: Document, stated: EventDays) -> bool:
    """Whether the sentence of the stated day names neither an event nor what happens at one."""
    place = next((each.start for each in (stated.start_span, stated.end_span) if each), 0)
    told = next((each for each in document.told if each.span.start <= place < each.span.end), None)
    return told is not None and not tells_of_event(told)


def _stated(document: Document, published: Published | None) -> EventDays | None:
    best: tuple[int, int, Days] | None = None
    unread: tuple[int, Days] | None = None
    candidates = [
        days
        for days in document.days[:DAYS_READ]
        if not (published and (days.span == published.span or _is_posted(document, days, published)))
    ]
    number = 0
    for place, sentence in enumerate(document.told[:_SENTENCES_READ] if candidates else ()):
        for found in [days for days in candidates if sentence.span.start <= days.span.start < sentence.span.end]:
            days = with_year(document, found) if published is None else found
            if is_line_of_page(sentence, days, published) or is_beside_story(document, sentence, days, published):
                continue
            score = _score(document, sentence, days, number, published)
            if resolved(days, published) is None:
                if best is None and score > (unread[0] if unread else 0):
                    unread = (score, days)
            elif score > (best[0] if best else 0):
                best = (score, place, days)
        number += is_prose(sentence.text)
    if best is None or (unread and unread[0] > best[0] and not same_month(unread[1], best[2])):
        return None
    read = _read(document, document.told[best[1]], best[2], published)
    return with_neighbours(document, best[1], read, published) if read else None


def _is_posted(document: Document, days: Days, published: Published) -> bool:
    """Whether the day stands alone on a line above the dateline: the page was posted then."""
    start, end = days.span.start, days.span.end
    return (
        published.dateline
        and not days.is_range
        and end < published.span.start
        and _LINE_BEGINS.fullmatch(document.text, document.text.rfind("\n", 0, start) + 1, start) is not None
        and _LINE_REST.match(document.text, end) is not None
    )


def _score(document: Document, sentence: Sentence, days: Days, number: int, published: Published | None) -> int:
    if document.is_quoted(days.span.start):
        return 0
    before = document.text[sentence.span.start : days.span.start]
    near = before[-60:]
    signed_now = number <= 1 and words.WAS_SIGNED.search(near) is not None
    if not signed_now and (
        (words.OF_ANOTHER.search(near) and not of_event(sentence, days, before))
        or words.ELECTION.search(near)
        or words.DEADLINE.search(near)
        or words.REPORTED_ON.search(near)
        or (
            of_a_document(near)
            and not (words.TOPIC_ENDS.search(near) and tells_of_event(sentence))
            and not (near.endswith("(") and days.is_range and EVENT_NAMED.is_in(sentence))
        )
        or words.BACKGROUND_CLAUSE.search(before[-_CLAUSE_READ:])
        or russian.is_of_another(document, days.span)
    ):
        return 0
    score = 6 - min(number, 5)
    score += 4 if HAPPENED.is_in(sentence) or words.PLANNED.is_in(sentence) else 0
    score += 3 if EVENT_NAMED.is_in(sentence) else 0
    score += 3 if days.is_range else 0
    score += 2 if not before.strip() or words.ON.search(near) or is_tag(document, sentence, days) else 0
    score += 6 if number and words.WHEN_LINE.search(sentence.low) else 0
    score -= refused_as_earlier(sentence, before, days) if number else 0
    score -= 6 if number and words.EARLIER_NEAR.search(near) else 0
    score -= 6 if words.TO_COME.search(near) and number > 1 else 0
    score -= 3 if words.FUTURE.search(near) and number > 1 else 0
    return score if score >= 6 else 0


def _read(document: Document, sentence: Sentence, days: Days, published: Published | None) -> EventDays | None:
    found = resolved(days, published)
    if found is None:
        return None
    first, last = found
    added = second_day(document, sentence, days, published)
    if added:
        return EventDays(first, added[0], days.span, added[1])
    if not days.is_range:
        together = [
            other
            for other in document.days_within(sentence.span)
            if (each := resolved(other, published)) and each[0] >= first
        ]
        if len(together) >= _LIST and ";" in sentence.text:
            end = resolved(together[-1], published)
            return EventDays(first, end[1] if end else first, days.span, together[-1].span)
        return _one_day(document, sentence, days, first)
    return EventDays(first, last, days.span, days.span)


def _one_day(document: Document, sentence: Sentence, days: Days, day: date) -> EventDays:
    """A single day: the whole event, or its beginning or end where the words say so."""
    text, length = sentence.text, length_in(sentence)
    before = text[: days.span.start - sentence.span.start]
    opening = words.OPENING.search(before) is not None
    if length is None and (opening or words.ENDED.search(before) or words.BEGAN.search(text)):
        length = length_elsewhere(document)
    if words.HAD_BEGUN.search(before):
        return EventDays(day, None, days.span)
    if words.FROM.search(before):
        end = last_day_told(document, day)
        if end is None and length:
            end = (day + timedelta(days=length[0] - 1), days.span)
        return EventDays(day, end[0] if end else None, days.span, end[1] if end else None)
    after = text[days.span.end - sentence.span.start :]
    if words.ENDED.search(before) or (words.AT_END_OF.search(after) and not words.BEGAN.search(before)):
        multi = length is not None or re.search(r"\b(?:week|month|courses?|trainings?|programme)\b", text)
        start = day - timedelta(days=length[0] - 1) if length else None
        return EventDays(start if multi else day, day, days.span if start or not multi else None, days.span)
    begins = (
        (length and (opening or words.LAUNCHED_ON.search(before)))
        or words.BEGAN.search(before)
        or ((not before.strip(" ,") or words.ON.search(before)) and words.BEGAN.search(after))
        or russian.begins(sentence.low)
    )
    if (begins or words.LAUNCHED.search(before)) and (EVENT_NAMED.is_in(sentence) or length):
        until = last_day_told(document, day)
        if until:
            return EventDays(day, until[0], days.span, until[1])
        if not length and (words.WEEKS.is_in(sentence) or russian.begins(sentence.low)):
            return EventDays(day, None, days.span)
    if not length and words.WEEKS.is_in(sentence) and words.ENDED.search(after):
        return EventDays(None, day, None, days.span)
    if not length and russian.ends_long(after):
        return EventDays(None, day, None, days.span)
    if length and length[0] > 1:
        if begins:
            return EventDays(day, day + timedelta(days=length[0] - 1), days.span, days.span)
        if words.ENDED.search(after) and not words.BEGAN.search(text):
            return EventDays(day - timedelta(days=length[0] - 1), day, days.span, days.span)
    return EventDays(day, day, days.span, days.span)


def _counted(document: Document, published: Published | None) -> EventDays | None:
    """ "began today", "two-day ... concluded today", "tomorrow": counted from the release date."""
    assert published is not None
    for number, sentence in enumerate(document.story(_SENTENCES_READ)):
        match = next(
            (each for each in words.TODAY.finditer(sentence) if not is_in_title(sentence.text, each.start())),
            None,
        )
        if match is None or document.is_quoted(sentence.span.start + match.start()):
            continue
        if number >= _SENTENCES_OF_NEWS and match.group() == "накануне":
            continue  # the day before the event, not before the release
        # Further down, "today" is mostly the present time.
        happened = HAPPENED.is_in(sentence) or (number < _SENTENCES_OF_NOW and tells_of_event(sentence))
        if number >= _SENTENCES_OF_NEWS and not (happened or words.DONE_TODAY.search(sentence.low, 0, match.start())):
            continue
        shift = 1 if match["tomorrow"] else -1 if match["yesterday"] else 0
        day = published.day + timedelta(days=shift)
        another = words.AND_NEXT_DAY.match(sentence.low, match.end())
        if another:
            span = Span(sentence.span.start + match.start(), sentence.span.start + another.end())
            return EventDays(day, day + timedelta(days=1), span, span)
        return _around(document, sentence, day, match)
    return None


def _on_weekday(document: Document, published: Published) -> EventDays | None:
    """ "on Wednesday": the last one before the release, or the next one of what is announced."""
    for sentence in document.story(_SENTENCES_READ)[:_SENTENCES_OF_NEWS]:
        match = next(words.WEEKDAY.finditer(sentence), None)
        if match is None or document.is_quoted(sentence.span.start + match.start()):
            continue
        beside = sentence.low[max(0, match.start() - BESIDE_CHARACTERS) : match.end() + BESIDE_CHARACTERS]
        told = words.SAID.search(beside) is not None and not tells_of_event(sentence)
        if told or russian.is_of_message(sentence.low, *match.span()):
            continue
        named = match["day"]
        weekday = words.WEEKDAYS.index(named) if named else words.WEEKDAYS_RUSSIAN.index(match["russian"])
        if words.PLANNED.is_in(sentence):
            shift = (weekday - published.day.weekday()) % words.WEEK_DAYS
        else:
            shift = -((published.day.weekday() - weekday) % words.WEEK_DAYS)
        day = published.day + timedelta(days=shift)
        first = words.WEEKDAY_TO.search(sentence.low, max(0, match.start() - BESIDE_CHARACTERS), match.start())
        if first:
            span = Span(sentence.span.start + first.start(), sentence.span.start + match.end())
            back = (weekday - words.WEEKDAYS.index(first["first"])) % words.WEEK_DAYS
            return EventDays(day - timedelta(days=back), day, span, span)
        return _around(document, sentence, day, match)
    return None


def _around(document: Document, sentence: Sentence, day: date, match: re.Match[str]) -> EventDays:
    text = sentence.text
    span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    length = length_in(sentence) or length_elsewhere(document)
    days = length[0] if length else 0
    near = text[max(0, match.start() - 60) : match.end() + 60]
    if text[: match.start()].rstrip()[-1:] in ("", "-", "–", "—"):
        near = text[: match.end() + _FAR_CHARACTERS]
    if words.OPENED.search(text):
        return EventDays(day, day, span, span)
    until = last_day_told(document, day) if words.BEGAN.search(near) else None
    if until:  # "began today and will end on 14 June"
        return EventDays(day, until[0], span, until[1])
    if not days and EVENT_NAMED.is_in(sentence) and is_long(document):
        return EventDays(day, None, span)
    if words.ENDED.search(near):
        return EventDays(day - timedelta(days=days - 1) if days else None, day, span if days else None, span)
    begins = words.BEGAN.search(near) or words.BEGAN_EVENT.search(text, 0, match.start())
    if (begins and EVENT_NAMED.is_in(sentence)) or days > 1:
        return EventDays(day, day + timedelta(days=days - 1) if days else None, span, span if days else None)
    return EventDays(day, day, span, span)
