"""The date of release: in the dateline, on a line of its own above the body, or in the signature at the end."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from indexer.metadata.document import Document
from indexer.release import Span

# "CITY, Country, " at the most before a dateline's date, and a dash after it.
_DATELINE_BEFORE: Final = re.compile(
    r"^[\s•*]*(?:[A-ZА-ЯЁÀ-Ž][\w.'’-]*(?:[ /-][A-ZА-ЯЁÀ-Ž][\w.'’-]*){0,3},?\s*(?:\([^()\n]{1,40}\),?\s*)?){0,3}$"
)
_DATELINE_AFTER: Final = re.compile(
    r"^(?:\s*г(?:\.|ода))?(?:-(?=[A-ZА-Я])|\.\s+(?=[A-ZА-Я])|"
    r"(?:,\s*[^\n.–—]{1,60}?)?\s*(?:\([\w /-]{2,40}\))?\s*(?:[–—]|"
    r"\s-|-\s|\s/\s)\s*\S)"
)
# A sentence that opens with "On 11 June 2021, ..." is no dateline, whatever dash comes later.
_PREPOSITION: Final = re.compile(r"^\s*(?:On|In|From|Since|At|By|Until|Between|В|С|На|До)\b")
_POSTED: Final = re.compile(
    r"\b(?:published|posted|released?|updated|distributed|press release|date|news)\b|опубликовано|дата|\|",
    re.IGNORECASE,
)
_SIGNATURE: Final = re.compile(r"///?\s*[\w .\"“”'-]{1,30},\s*$")
_OWN_LINE: Final = re.compile(
    r"\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?|\b(?:[A-Z][a-z]+day|on|г|года|GMT|UTC)\b|[^\w]", re.IGNORECASE
)
# Lines between headline and body that may hold the posting date.
_LINES_ABOVE_BODY: Final = 8
# How much of its line is looked at beside a date, and how many dates at the start and at the end of a text.
_NEAR_CHARACTERS: Final = 200
_DAYS_READ: Final = 40
_MOST_OTHER_LETTERS: Final = 12


@dataclass(frozen=True, slots=True)
class Published:
    """The release date, where it stands, and whether it stands in a dateline."""

    day: date
    span: Span
    dateline: bool = False


def find_published(document: Document) -> Published | None:
    """The release date, or None where none is stated with its year."""
    posted: Published | None = None
    opening, ending = document.days[:_DAYS_READ], document.days[_DAYS_READ:][-_DAYS_READ:]
    for days in (*opening, *ending):
        if days.is_range or not days.has_year or (day := days.last.at(None)) is None:
            continue
        line = _line(document.text, days.span)
        before = document.text[max(line.start, days.span.start - _NEAR_CHARACTERS) : days.span.start]
        after = document.text[days.span.end : min(line.end, days.span.end + _NEAR_CHARACTERS)]
        if _is_dateline(before, after) and not document.is_quoted(days.span.start):
            return Published(day, days.span, dateline=True)
        if posted is None and _is_posting(document, line, before + after):
            posted = Published(day, days.span)
        if posted is None and _SIGNATURE.search(before):
            posted = Published(day, days.span)
    return posted


def _is_dateline(before: str, after: str) -> bool:
    if _PREPOSITION.match(before) or (before.strip() and not _DATELINE_BEFORE.match(before)):
        return False
    return bool(before.strip() or "," in after[:60]) and bool(_DATELINE_AFTER.match(after))


def _is_posting(document: Document, line: Span, rest: str) -> bool:
    if document.text.count("\n", 0, line.start) > _LINES_ABOVE_BODY:
        return False
    if document.title and document.title.start <= line.start < document.title.end:
        return False
    if rest and rest.rstrip().endswith(",") and _DATELINE_BEFORE.match(rest):
        return True  # "The Hague, 14 November 2017" on a line of its own
    bare = _OWN_LINE.sub("", rest)
    short = len(rest) <= 120
    return len(bare) <= (0 if not short else _MOST_OTHER_LETTERS if _POSTED.search(rest) else 0) or (
        short and bool(_POSTED.search(rest))
    )


def _line(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)
