"""The date of release: in the dateline, on a line of its own above the body, or in the signature at the end."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.dates import Days
from indexer.metadata.document import Document
from indexer.release import Span

# No place holds a number, a small word but these, or more capitals; a pattern tries all its ways before it gives up.
_NO_PLACE: Final = re.compile(r"\s(?!(?:of|and|the|de|da|di) )[a-z\d]")
_MOST_CAPITALS: Final = 16
# "CITY, Country, " at the most before a dateline's date, and a dash after it.
_DATELINE_BEFORE: Final = re.compile(
    r"^[\s•*]*(?:[A-ZА-ЯЁÀ-Ž][\w.'’-]*(?:(?: |/ ?|-)(?:(?:of|and|the|de|da|di) )?[A-ZА-ЯЁÀ-Ž][\w.'’-]*){0,3}"
    r"(?: (?:район|область|край))?\*?[,.;]?\s*"
    r"(?:\([^()\n]{1,40}\),?\s*)?(?:[–—/-]{1,2}\s*)?){0,4}$"
)
_DATELINE_AFTER: Final = re.compile(
    r"^(?:\s*(?:г(?:\.|ода)?|Г(?:\.|ОДА)))?(?:(?<=г\.)\s+(?=[А-ЯЁ«])|-(?=[A-ZА-Я])|\.\s+(?=[A-ZА-Я/])|"
    r"(?:,\s*[^\n.–—]{1,60}?)?\s*(?:(?:\.\s*)?\([^()\n]{2,60}\)\.?)?\s*(?:[–—]|(?<=\)):|(?<=\d):|(?<=г\.):|(?<=года):|"
    r"\s-|-\s|\s/\s|/[^/\n]{2,30}/)\s*\S)"
)
_PLACE: Final = r"[A-ZА-ЯЁÀ-Ž][\w.'’-]*(?: (?:(?:of|and|the|de|da|di) )?[A-ZА-ЯЁÀ-Ž][\w.'’-]*){0,3}"
# "15 March 2023, Termez, Uzbekistan. Today ...": the place comes after the day.
_PLACE_AFTER: Final = re.compile(
    rf"^\s*(?:г\.|года)?\s*[,/|]\s*{_PLACE}(?:,\s+{_PLACE}){{0,2}}(?:\s*\([^()\n]{{2,30}}\))?\s*(?<![A-Z]\.[A-Z])[.:|]\s+"
    r"(?=[A-ZА-ЯЁ“\"«][^\n]{60})"
)
# "YEREVAN, JUNE 30, 2021, ARMENPRESS. A memorandum ...", "Termez, 15 March 2023: A course ...".
_AGENCY_AFTER: Final = re.compile(
    r"^(?:,\s*[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,2}\s*[.:]|\s*[:|])\s+(?=[A-ZА-ЯЁ“\"«])"
)
_OPENS_BRACKET: Final = re.compile(r"(?:^\s*|\s)[(\[](?=[^()\[\]]*$)")
_CLOSES_BRACKET: Final = re.compile(
    r"^(?:,\s*[^()\[\]\n]{2,40})?\s*[)\]](?:\s*[–—:.-]{1,2})?\s+(?=[A-ZА-ЯЁ“\"«][^\n]{60})"
)
# "March 15, 2023 A course ...": only the case tells where the story begins.
_STORY_AFTER: Final = re.compile(r"^\s+[A-ZА-ЯЁ“\"«][^\n|]{80}")
# "21 September 2018 - Customs officers of ..." without a place; a title or a time of day is shorter.
_PARAGRAPH_AFTER: Final = re.compile(r"^\s*(?:г\.?\s*|года\s*)?(?:[–—-]{1,2}\s+\D[^\n]{60}|\.?\s*/[^/\n]{2,30}/)")
# "20:01, 09 июня 2025, Бишкек - ...": the time of posting opens the line.
_TIME_BEFORE: Final = re.compile(r"^\s*\d{1,2}:\d\d,\s*")
# A sentence that opens with "On 11 June 2021, ..." is no dateline, whatever dash comes later.
_PREPOSITION: Final = re.compile(r"^\s*(?:On|In|From|Since|At|By|Until|Between|В|С|На|До)\b")
_POSTED: Final = re.compile(
    r"\b(?:published|posted|released?|updated|distributed|created|issued|"
    r"uploaded|added|modified|press release|date|news)\b|опубликовано|дата|\|",
    re.IGNORECASE,
)
# "10 April 2012, Ministry of Ports, Riga, Latvia" on a line of its own.
_VENUE_AFTER: Final = re.compile(
    r"(?:,\s*[A-Z][\w’'&.-]*(?: (?:(?:of|for|and|the|de|la) ){0,2}[A-Z\d][\w’'&.-]*){0,7}){2,4}\s*\.?\s*"
)
# Who reports it may stand behind: "Душанбе, 30 ноября 2010 г. (НИАТ «Ховар»)".
_BARE_AFTER: Final = re.compile(r"\s*(?:г\.?|года\.?)?\s*(?:\([^()\n]{2,60}\)\.?)?\s*")
# "ASK 11.10.2016." on a line of its own: who reports it.
_REPORTER_BEFORE: Final = re.compile(r"\s*[A-Z]{2,8},?\s+")
_SIGNATURE: Final = re.compile(r"///?\s*[\w .\"“”'-]{1,30},\s*$")
# A table of what, when and where.
_OF_EVENT: Final = re.compile(
    r"^\W*(?:time ?frame|when|where|venue|location|period|duration|deadline|event|dates? (?:of|and)|"
    r"когда|где|место|период|дата (?:и|провед\w+))\b",
    re.IGNORECASE,
)
_BEFORE_EVENT: Final = re.compile(
    r"\b(?:on|from|until|till|since|by|of|in|at|between|с|до|на|от|в|caption|photo|фото)\W*(?:\w+day,?\s*)?$",
    re.IGNORECASE,
)
_OWN_LINE: Final = re.compile(
    r"\b\d{1,7}\s*(?:views?|reads?|hits|times|min|просмотр\w*)\b|\b(?:views?|read|hits|просмотр\w*):?\s*\d{1,7}\b|"
    r"\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?|\b(?:[A-Z][a-z]+day|on|г|года|GMT|UTC|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b|(?<=\s)\d{1,6}\s*$|[^\w]",
    re.IGNORECASE,
)
# A page's header tells the day of the reader: "Friday, 26 April 2024"; below it the clock or the readers of a story.
_WEEKDAY_ONLY: Final = re.compile(
    r"\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)"
    r",?\s*(?:г\.?|года)?\s*",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(r"^\s*(?:г\.?|года)?,?\s*(?:в\s+)?\d{1,2}:\d\d\b|^\W*(?:просмотр|views?\b)", re.IGNORECASE)
# A dateline without its year is of the days before its posting.
_POSTED_WITHIN: Final = timedelta(days=10)
# Lines between headline and body that may hold the posting date.
_LINES_ABOVE_BODY: Final = 8
# How much of its line is looked at beside a date, and how many dates at the start and at the end of a text.
_NEAR_CHARACTERS: Final = 200
_DAYS_READ: Final = 40
_LONGEST_POSTING_CHARACTERS: Final = 120
_MOST_RUBRIC_WORDS: Final = 4
_SHORTEST_PARAGRAPH_CHARACTERS: Final = 80


@dataclass(frozen=True, slots=True)
class Published:
    """The release date, where it stands, and whether it stands in a dateline."""

    day: date
    span: Span
    dateline: bool = False


def find_published(document: Document) -> Published | None:
    """The release date, or None where none is stated with its year."""
    posted: Published | None = None
    undated: Days | None = None
    of_today = False
    opening, ending = document.days[:_DAYS_READ], document.days[_DAYS_READ:][-_DAYS_READ:]
    for days in (*opening, *ending):
        if days.is_range:
            continue
        line = _line(document.text, days.span)
        before = document.text[max(line.start, days.span.start - _NEAR_CHARACTERS) : days.span.start]
        after = document.text[days.span.end : min(line.end, days.span.end + _NEAR_CHARACTERS)]
        if (day := days.last.at(None)) is None:
            if undated is None and posted and before.strip() and _is_dateline(before, after):
                undated = days
            continue
        if not document.is_quoted(days.span.start) and (
            _is_dateline(before, after) or _opens_story(document, line, before, after)
        ):
            return Published(day, days.span, dateline=True)
        if posted is None and _is_posting(document, line, before, after):
            posted, of_today = Published(day, days.span), _WEEKDAY_ONLY.fullmatch(before + after) is not None
        elif posted and of_today and day < posted.day and _COUNTED.match(after) and not before.strip():
            posted, of_today = Published(day, days.span), False
        if posted is None and _SIGNATURE.search(before):
            posted = Published(day, days.span)
    return _of_dateline(undated, posted) if undated and posted else posted


def _of_dateline(undated: Days, posted: Published) -> Published:
    """The day of a dateline without its year, where it was posted within days: "2016-3-4 ... Bishkek, 3 March"."""
    day = undated.last.at(posted.day.year)
    near = day is not None and timedelta(0) <= posted.day - day <= _POSTED_WITHIN
    return Published(day, undated.span, dateline=True) if day and near else posted


def _opens_story(document: Document, line: Span, before: str, after: str) -> bool:
    """Whether the story follows on the day at once, after a headline and rubrics only."""
    return not before.strip() and _STORY_AFTER.match(after) is not None and _above_body(document, line)


def _is_dateline(before: str, after: str) -> bool:
    before = _TIME_BEFORE.sub("", before)
    if not before.strip() and _PLACE_AFTER.match(after):
        return True
    if _CLOSES_BRACKET.match(after) and _OPENS_BRACKET.search(before):
        return _opens_dateline(_OPENS_BRACKET.sub(" ", before))
    before = before.replace(" |", ",")
    if _PREPOSITION.match(before) or (before.strip() and not _opens_dateline(before)):
        return False
    if _DATELINE_AFTER.match(after):
        return bool(before.strip() or "," in after[:60] or _PARAGRAPH_AFTER.match(after))
    return bool(before.strip()) and _AGENCY_AFTER.match(after) is not None


def _opens_dateline(before: str) -> bool:
    """Whether what stands before a date is no more than its place."""
    if "(" not in before:
        capitals = sum(word[0].isupper() for word in before.split())
        if capitals > _MOST_CAPITALS or _NO_PLACE.search(before):
            return False
    return _DATELINE_BEFORE.match(before) is not None


def _is_posting(document: Document, line: Span, before: str, after: str) -> bool:
    rest = f"{before} {after}"
    if _OF_EVENT.match(rest) or (document.title and document.title.start <= line.start < document.title.end):
        return False
    if before.strip() and not after.strip(" .") and _is_city(document, line, before.strip(" ,")):
        return True  # "Strasbourg 26 May 2023" on a line of its own, be it below the story
    if document.text.count("\n", 0, line.start) > _LINES_ABOVE_BODY:
        return _ends_text(document, line) and not _OWN_LINE.sub("", rest)
    if _REPORTER_BEFORE.fullmatch(before) and not after.strip(" .") and _above_body(document, line):
        return True
    one_word = " " not in before.strip()  # "nCa, 23 ноября 2022 г."
    if before.rstrip().endswith(",") and _BARE_AFTER.fullmatch(after) and (one_word or _opens_dateline(before)):
        return True  # "The Hague, 14 November 2017" on a line of its own
    if not before.strip() and _VENUE_AFTER.fullmatch(after) and _above_body(document, line):
        return True
    long = len(rest) > _LONGEST_POSTING_CHARACTERS
    if long and " the " in rest:
        return False  # an article is left of it in any case
    bare = _OWN_LINE.sub("", rest)
    if not bare or long:
        return not bare
    return bool(_POSTED.search(rest)) or (_is_rubric(before, after) and _above_body(document, line))


def _is_city(document: Document, line: Span, name: str) -> bool:
    return any(document.written(city.span) == name for city in document.within(line, Kind.CITY))


def _is_rubric(before: str, after: str) -> bool:
    """Whether beside a date there is only the rubric of a site, or a counter of readers."""
    rest = _OWN_LINE.sub(" ", f"{before} {after}")
    words = [word for word in rest.split() if len(word) > 1]
    return len(words) <= _MOST_RUBRIC_WORDS and not _BEFORE_EVENT.search(before) and not after.rstrip().endswith(".")


def _above_body(document: Document, line: Span) -> bool:
    """Whether no paragraph stands between the headline and the line."""
    begin = document.title.end if document.title else 0
    return all(len(each) < _SHORTEST_PARAGRAPH_CHARACTERS for each in document.text[begin : line.start].split("\n"))


def _ends_text(document: Document, line: Span) -> bool:
    return not document.text[line.end :].strip()


def _line(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)
