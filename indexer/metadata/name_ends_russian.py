"""Whether another name or a place ends before a Russian name, so that what stands there does not govern it."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.name_tokens import Token
from indexer.release import Span

_PLACE_CHARACTERS: Final = 12
_IN_PLACE: Final = re.compile(r"(?:^|\s)(?:в|во|из|на)\s+(?:городе\s+|г\.\s*)?$", re.IGNORECASE)


def ends_owner(document: Document, sentence: Span, before: Token, number_start: int) -> bool:
    """Whether a country ends before a known body: another name ends there ("на базе МВД Узбекистана УНП ООН")."""
    ended = Span(sentence.start, before.end)
    known = document.at(number_start, Kind.ORGANIZATION) is not None
    return known and any(each.span.end == ended.end for each in document.within(ended, Kind.COUNTRY))


def ends_place(document: Document, sentence: Span, before: Token) -> bool:
    """Whether "в Ашхабаде" or "в городе Ош" ends with this token."""
    for sighting in document.within(sentence, Kind.CITY, Kind.COUNTRY):
        if sighting.span.end == before.end:
            near = document.text[max(sentence.start, sighting.span.start - _PLACE_CHARACTERS) : sighting.span.start]
            return bool(_IN_PLACE.search(near))
    return False


def is_pair(document: Document, sentence: Span, before: Token, dash: Token) -> bool:
    """Whether a dash joins two bodies, as in "Глобальной программы УНП ООН – ВТамО"; a dateline's opens the line."""
    if dash.text not in "–—-" or sentence.start == before.start:
        return False
    for each in document.within(Span(sentence.start, before.end), Kind.ORGANIZATION):
        if each.span.end == before.end:
            told = document.text[sentence.start : each.span.start]
            return not any(letter in ".,/" or letter.isdigit() for letter in told) and bool(told.strip())
    return False
