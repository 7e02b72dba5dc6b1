"""Places of an event that a Russian text tells otherwise than "в городе X": by its houses, its labels, brackets."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.authority.office_adjectives_russian import town_of
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.release import Span

VENUE: Final = re.compile(r"\b(?:на базе|в (?:здани|помещени|стенах|зал|конференц-зал|офис)\w*)\s+$", re.IGNORECASE)
# "В Ташкенте подошёл к концу курс": what opens the story so is told of there, whatever the verb; no seat of a body.
OPENS_THERE: Final = re.compile(
    r"^(?:Сегодня|Вчера|Накануне)?\s*[Вв]о? (?:городе |г\.\s?)?[А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]+)?\s+"
    r"(?!(?:и|или|также|ранее|находится|расположен|размещ|живут|жив[её]т|действу|планиру|намерен|могут|может|хотят|будет|"
    r"будут|ожида|считают|не)\w*\b)(?:[а-яё]+\s+){0,2}?[а-яё]{2,}"
    r"(?:(?:л|ло|ла|ли)(?:с[яь])?|[её]т(?:ся)?|[аяую]т(?:ся)?|[иы]т(?:ся)?|[аеиоуя]н[аоы]?)\b"
)
# "Семинар прошёл в Индауре (Республика Индия)", where nobody knows the town.
BESIDE_TOWN: Final = re.compile(
    r"\bво?\s+(?:городе\s+|г\.\s*)?[А-ЯЁ][а-яё-]{2,}(?:\s*\(|,\s+)(?:[А-ЯЁ][а-яё]+\s+)?$", re.IGNORECASE
)
# "В Хорогском учебном центре", "на базе Карагандинской академии МВД"
_HOUSE_OF_TOWN: Final = re.compile(
    r"(?:^|\s)(?:[Вв]о?|[Нн]а базе|[Вв] (?:здании|стенах|помещении|зале|залах))\s+(?:[а-яё]+(?:ом|ой|ого|ем|ей)\s+)?"
    r"(?P<town>[А-ЯЁ][а-яё-]{2,}?)ск(?:ом|ой|ого)\s+(?:[А-Яа-яё-]+(?:ом|ой|ем|ей|ого|его|ых|их)\s+){0,3}"
    r"(?:учебн|центр|академи|университет|институт|колледж|школ|лице|училищ|аэропорт|дворц|полигон|музе|библиотек)[а-яё]{1,3}\b"
)
_LABEL: Final = re.compile(
    r"^[ \t•*·–—-]{0,6}(?:Страна|Место(?: проведения)?|Город|Локация)[ \t]*:[ \t]*(?:г\.[ \t]*)?", re.MULTILINE
)
_WHOLE_COUNTRY: Final = re.compile(r"\b(?:на территории|по всей территории|по всему|по всей)\s+", re.IGNORECASE)
_LABELLED_CHARACTERS: Final = 3000
_JOURNEY: Final = re.compile(r"\b(?:визит|поездк|турне|стажировк)", re.IGNORECASE)
_OPENING_SENTENCES: Final = 4
_ALONE: Final = re.compile(r"[ \t.;]*(?:$|\n)")


def towns_of_names(document: Document, told: Sentence) -> Iterator[Sighting]:
    """The towns that end the known names of houses: "завершился в Пограничном колледже ОБСЕ в Душанбе"."""
    for body in document.within(told.span, Kind.ORGANIZATION):
        _, joint, town = document.written(body.span).rpartition(" в ")
        before = told.text[: body.span.start - told.span.start]
        if not joint or not (before.endswith((" в ", "В ")) or VENUE.search(before)):
            continue
        begin = body.span.end - len(town)
        for each in document.authority.find(town):
            if each.kind is Kind.CITY and each.span == Span(0, len(town)):
                yield Sighting(Kind.CITY, each.entity, Span(begin, body.span.end))


def town_of_house(document: Document, told: Sentence) -> Sighting | None:
    """The town by whose adjective the house of the event is called."""
    found = _HOUSE_OF_TOWN.search(told.text)
    town = town_of(found["town"], lambda name: _city(document, name) is not None) if found else None
    city = _city(document, town) if town else None
    if found is None or city is None:
        return None
    start = told.span.start + found.start("town")
    return Sighting(Kind.CITY, city.entity, Span(start, start + len(found["town"])))


def is_nationwide(document: Document, opening: Sequence[Sentence]) -> bool:
    """Whether the opening tells of the whole of a country: what it adds of towns is examples."""
    for stretch in opening:
        for match in _WHOLE_COUNTRY.finditer(stretch.text):
            if document.at(stretch.span.start + match.end(), Kind.COUNTRY):
                return True
    return False


def labelled_country(document: Document) -> Sighting | None:
    """The one country behind a label of the page: "• Страна: Туркменистан"."""
    if any(_JOURNEY.search(each.text) for each in (document.headline, *document.told[:_OPENING_SENTENCES]) if each):
        return None  # then it is the country of those who went
    for label in _LABEL.finditer(document.text, 0, _LABELLED_CHARACTERS):
        country = document.at(label.end(), Kind.COUNTRY)
        if country and _ALONE.match(document.text, country.span.end):
            return country
    return None


def _city(document: Document, name: str) -> Sighting | None:
    found = document.authority.find(name)
    return next((each for each in found if each.kind is Kind.CITY and each.span == Span(0, len(name))), None)
