"""The place of the event: what the text says of it, else the dateline; never a place inside an organization's name."""

import re
from dataclasses import dataclass
from typing import Final

from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.authority.authority import split_city
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EARLIER, EVENT_NAMED, HAPPENED, tells_of_event
from indexer.metadata.language import is_cyrillic
from indexer.metadata.place_russian import find_place_russian
from indexer.release import Span

_IN: Final = re.compile(
    r"(?:\b(?:in|at|to|from|(?:port|seaport|airport|town|village) of)|(?:^|\s)(?:в|во))\s+"
    r"(?:the\s+)?(?:city of\s+|capital\s+|г(?:ороде|\.)\s+)?$",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"\b(?:from|to)\s+$")
_DAYS_LISTED: Final = re.compile(r"^\s*\d[^.\n]{0,40},\s*$")
_LINE_ENDS: Final = re.compile(r"^[^.\n]{0,60}(?:\n|$)")
_OFFICE_IN: Final = re.compile(
    r"\b(?:[Oo]ffices?|[Ee]mbassy|[Mm]ission|[Cc]ent(?:er|re)|[Dd]elegation|[Rr]epresentation|[Hh]ead|"
    r"[Aa]mbassador|Coordinator|"
    r"[Pp]roject|based|[Cc]onference|Network|Academy|[Oo]фис\w*|[Бб]юро|[Цц]ентр\w*|"
    r"[Пп]осольств\w*)\s+(?:in|at|to|в)\s+(?:the\s+)?$"
)
_HOST: Final = re.compile(
    r"^(?:,\s*[A-Z]\w+,?)?\s+(?:hosts?|hosted|to host|will host|saw|welcomed|"
    r"was (?:on [^.]{0,30} )?the place|is hosting|принял|принимает)\b"
)
_DATELINE: Final = re.compile(r"^[\s•*]*(?:\d{1,2} [A-Z]\w+ (?:\d{4} )?[–—-]\s*|[A-Z]\w+ \d{1,2},? \d{4},\s*)?$")
_DATELINE_REST: Final = re.compile(
    r"^(?:[,/]?\s*\(?[A-Z][\w. ]{1,40}\)?)?(?:,?\s*(?:\d{1,2}[\w .–-]*|[A-Z][a-zа-я]+ \d{1,2}[\w ,.]*|\d{1,2} \w+))?"
    r"(?:\s*г\.?)?(?:,\s*[^\n,–—]{1,40})?\s*(?:[-–—]|\.\s)"
)
_WRITTEN_CITY: Final = re.compile(
    r"\b(?:in|at)\s+(?:the city of\s+)?(?P<city>[A-ZÀ-Ž][\w’'-]+(?:[ -][A-ZÀ-Ž][\w’'-]+)?)(?:\s+city)?(?=,\s+[A-Z])|"
    r"\b(?:in|at)\s+(?P<named>[A-ZÀ-Ž][\w’'-]+)\s+city\b"
)
_TOUR: Final = re.compile(
    r"\b(?:tour of|visits? to (?:the )?(?:three|four|five|several|two)|will visit|посетит|побывает|"
    r"online|on-line|video ?conference|"
    r"онлайн\w*|virtual(?:ly)?)\b",
    re.IGNORECASE,
)
_WILL_VISIT: Final = re.compile(r"\b(?:will (?:visit|tour)|посетит|побывает)\b", re.IGNORECASE)
_SENTENCES_READ: Final = 8


@dataclass(frozen=True, slots=True)
class Placed:
    """City and country with where each stands; the country of a known city has no span of its own."""

    city: str | None = None
    country: str | None = None
    city_span: Span | None = None
    country_span: Span | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: int
    city: str
    country: str | None
    span: Span


def find_place(document: Document) -> Placed:
    """Where the event took place; nothing where the text does not say."""
    if is_cyrillic(document.text):
        return _in_russian(document)
    candidates = [*_known_cities(document), *_written_cities(document)]
    if candidates:
        best = max(candidates, key=lambda each: (each.score, -each.span.start))
        country_span = _country_beside(document, best)
        return Placed(best.city, best.country, best.span, country_span)
    return _country_alone(document)


def _in_russian(document: Document) -> Placed:
    city, country = find_place_russian(document)
    if city:
        name, where = split_city(city.entity)
        best = _Candidate(1, name, where, city.span)
        return Placed(name, where, city.span, _country_beside(document, best))
    return Placed(None, country.entity, None, country.span) if country else Placed()


def _stretches(document: Document) -> list[Sentence]:
    title = [document.headline] if document.headline else []
    return [*title, *document.told[:_SENTENCES_READ]]


def _known_cities(document: Document) -> list[_Candidate]:
    found = []
    for number, stretch in enumerate(_stretches(document)):
        for sighting in document.within(stretch.span, Kind.CITY):
            score = _score(document, stretch, sighting, number)
            if score > 0:
                city, country = split_city(sighting.entity)
                found.append(_Candidate(score, city, country, sighting.span))
    return found


def _score(document: Document, stretch: Sentence, city: Sighting, number: int) -> int:
    before = stretch.text[: city.span.start - stretch.span.start]
    after = document.text[city.span.end : city.span.end + 120]
    if document.is_quoted(city.span.start) or _in_country_sense(document, city):
        return 0
    is_title = document.headline is stretch
    if not is_title and _DATELINE.match(before) and _DATELINE_REST.match(after):
        return 8
    if (not before.strip() or before.rstrip()[-1:].isdigit()) and _HOST.match(after):
        return 14 - number
    if _OFFICE_IN.search(before) or not (_IN.search(before) or _listed_days(document, city, after)):
        return 0
    if (number > 1 and EARLIER.is_in(stretch)) or _WILL_VISIT.search(stretch.text):
        return 0
    score = 12 - min(number, 6) + (4 if HAPPENED.is_in(stretch) else 0) + (3 if EVENT_NAMED.is_in(stretch) else 0)
    return score - (4 if _FROM.search(before) else 0) - (2 if is_title else 0)


def _listed_days(document: Document, city: Sighting, after: str) -> bool:
    """ "5-6 March, Almaty, Republic of Kazakhstan" on a line of its own."""
    line = document.text.rfind("\n", 0, city.span.start) + 1
    before = document.text[line : city.span.start]
    return _DAYS_LISTED.match(before) is not None and _LINE_ENDS.match(after) is not None


def _in_country_sense(document: Document, city: Sighting) -> bool:
    """Whether the name is a country's and a city's at once and no city is meant."""
    same = document.at(city.span.start, Kind.COUNTRY)
    return same is not None and same.span == city.span and split_city(city.entity)[0] != same.entity


def _written_cities(document: Document) -> list[_Candidate]:
    """Cities that the authority does not know, where the text calls them so: "in X city, Kazakhstan"."""
    found = []
    for number, stretch in enumerate(_stretches(document)):
        if not tells_of_event(stretch) or (number > 1 and EARLIER.is_in(stretch)):
            continue
        for match in _WRITTEN_CITY.finditer(stretch.text):
            group = "city" if match["city"] else "named"
            start = stretch.span.start + match.start(group)
            country = _country_after(document, start + len(match[group]))
            if document.at(start, *Kind) or (group == "city" and country is None) or document.is_quoted(start):
                continue
            span = Span(start, start + len(match[group]))
            found.append(_Candidate(12 - min(number, 6), match[group], country.entity if country else None, span))
    return found


def _country_after(document: Document, end: int) -> Sighting | None:
    for gap in (" city, ", ", ", "/", " in ", " (", ", the ", " city, the ", ", Republic of "):
        if document.text.startswith(gap, end):
            return document.at(end + len(gap), Kind.COUNTRY)
    return None


def _country_beside(document: Document, best: _Candidate) -> Span | None:
    beside = _country_after(document, best.span.end)
    if beside and beside.entity == best.country:
        return beside.span
    return next(
        (each.span for each in document.sightings if each.kind is Kind.COUNTRY and each.entity == best.country), None
    )


def _country_alone(document: Document) -> Placed:
    for number, stretch in enumerate(_stretches(document)[:4]):
        if _TOUR.search(stretch.text):
            return Placed()
        if not tells_of_event(stretch) or (number and EARLIER.is_in(stretch)):
            continue
        for sighting in document.within(stretch.span, Kind.COUNTRY):
            before = stretch.text[: sighting.span.start - stretch.span.start]
            region = re.search(r"\b(?:regions?|provinces?|districts?)\s+of\s+$", before)
            if (re.search(r"\bin\s+(?:the\s+)?$", before) or region) and not _OFFICE_IN.search(before):
                return Placed(None, sighting.entity, None, sighting.span)
    return Placed()
