"""The place of an event in a Russian release: "в городе Ош прошёл ...", the dateline, a country that is named alone."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata import payer_cues_russian as payers
from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.clauses_russian import Clause
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.place_venue_russian import (
    BESIDE_TOWN,
    OPENS_THERE,
    VENUE,
    is_nationwide,
    labelled_country,
    town_of_house,
    towns_of_names,
)
from indexer.metadata.place_written_russian import written_town
from indexer.metadata.shared_clauses_russian import clause_of

_SENTENCES_READ: Final = 8
# A menu of so many lines may stand above the story.
_LINES_READ: Final = 40
_NEAR_CHARACTERS: Final = 40
_SENTENCES_OF_EVENT: Final = 4
_OPENING_SENTENCES: Final = 2
_IN: Final = re.compile(
    r"(?:^|[\s(«])(?:в|во)\s+(?:(?:[а-яё]+(?:ом|ем|ой)\s+){0,2}(?:городе|г\.|столице|селе|посёлке|поселке|"
    r"порту|аэропорту)\s*)?"
    r"(?:[А-ЯЁ][а-яё]+ской области\s+|[а-яё]+ском\s+)?$|\(\s*(?:г\.|город)\s*$|"
    r"\bстолице\s+[А-ЯЁ][^,.]{3,30},?\s+(?:(?:в\s+)?городе\s+)?$|"
    r"\b(?:в|на)\s+(?:[\w«»\"-]+\s+){1,4}?города\s+$|"
    # "в пригороде Душанбе", "под Бишкеком", "в Таврическом дворце Санкт-Петербурга"
    r"\b(?:в (?:пригород|окрестност|предместь)\w+|недалеко от|близ|неподал[её]ку от)\s+$|"
    r"\b(?:посетил[аи]?|посещает|посещают)\s+(?:город\s+)?$|"
    r"\bв\s+(?:[\w«»\"-]+\s+){0,4}?(?:дворце|доме|театре|отеле|гостинице|зале|технопарке|комплексе|резиденции)\s+(?:г\.\s*)?$",
    re.IGNORECASE,
)
_SEAT: Final = re.compile(
    r"\bместо(?:м)? проведения [^.]{0,40}(?:стал|станет|[–—:-])\s+(?:город\s+|г\.\s*)?$", re.IGNORECASE
)
_HOUSE: Final = re.compile(
    r"^(?:центре|офисе|академии|институте|университете|колледже|секретариате|бюро|штаб-квартире|школе)$"
)
_SAID: Final = re.compile(r"\b(?:сообщ|рассказ|заяв|отмет|подчеркн|подч[её]рк|уточн|пояснил)")
_IN_COUNTRY: Final = re.compile(
    r"(?:^|[\s(«])(?:в|во|на территории|по всему|по всей|в столице|на юге|на севере|на востоке|на западе)\s+$",
    re.IGNORECASE,
)
_TOGETHER: Final = re.compile(
    r"^\s*(?:,|и|, а затем|, а также)\s+(?:\d[\d\s–-]*(?:и\s\d+\s)?[а-яё]+\s+)?(?:во?\s+(?:городе\s+|г\.\s*)?)?$"
)
# "20:01, 09 июня 2025, Бишкек - ..." above the body.
_LINES_ABOVE: Final = 2
_FEWEST_TOWNS: Final = 3
_AFTER_CHARACTERS: Final = 80
_SERIES: Final = re.compile(
    r"^\s*(?:,|и|, а затем|, а также)\s+\d[\d\s–-]*(?:и\s\d+\s)?[а-яё]+\s+(?:во?\s+(?:городе\s+|г\.\s*)?)?$"
)
# "Грузия, 25 ноября, ГРУЗИНФОРМ."
_DATELINE_OF_COUNTRY: Final = re.compile(r",\s+\d{1,2}\s+[а-яё]{3,8}\b")
_VISITED: Final = re.compile(
    r"\s+(?:с\s+[а-яё-]+(?:\s+[а-яё-]+)?\s+)?(?:посетил[аи]?|посещает|принимает|принял[аи]?)\b|"
    r"\s+с\s+(?:[а-яё-]+\s+)?визитом"
)
_VISITING: Final = re.compile(r"\b(?:посетил[аи]?|посещает)\s+(?:с\s+(?:[а-яё-]+\s+){1,2})?$", re.IGNORECASE)
_DATELINE_BEFORE: Final = re.compile(
    r"^[\s•*–—-]*(?:\d{1,2}:\d\d,?\s*)?(?:\d{1,2}[\d.\s-]*(?:[а-яё]+\s+)?\d{4}\s*(?:г(?:\.|ода))?,\s*)?(?:г\.\s*)?"
    r"(?:[А-ЯЁ][а-яё-]+[/,]\s*)?$"
)
_DATELINE_AFTER: Final = re.compile(
    r"^(?:/[А-ЯЁ][а-яё-]+| /[\w. -]{2,30}/)?(?:,\s*[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+)?)?(?:\s*\([^()\n]{1,40}\))?[.,:]?\s*"
    r"(?:[«\"]?[А-ЯЁA-Z][\w-]*[»\"]?[.,]?\s*)?"
    r"(?:\d{1,2}[\d\s.,–-]*(?:[а-яё]{3,8}\.?)?(?:,?\s*\d{2,4})?|[–—:]|-\s)|"
    r"^(?:,\s*[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+)?)?\.\s+(?=[А-ЯЁ«][А-ЯЁа-яё]+ \S)"
)
_VERBS: Final = (
    cues.HAPPENED,
    cues.BUILT,
    cues.ORGANIZED,
    cues.ORGANIZED_BY,
    cues.LED,
    payers.GAVE,
    payers.GIVEN,
    cues.SIGNED,
    cues.SIGNED_BETWEEN,
    cues.TRAINED,
    cues.OPERATED,
    cues.OPERATED_BY,
    cues.WAS_THERE,
    cues.HELPED,
    cues.HOSTED,
)
_HOSTS: Final = re.compile(
    r"^ (?:вновь |впервые |снова |сегодня )?(?:принима[ею]т|принял|примет|собрал|собер[её]т|собира[ею]т|"
    r"стал площадкой|стал местом)\b"
)
# "утверждён на церемонии в Душанбе", "сообщил на брифинге в Ереване"
_AT_EVENT: Final = re.compile(
    r"\b(?:на|в ходе|во время|в рамках) (?:[\w«»-]+ ){0,4}?(?:церемони|встреч|заседани|семинар|тренинг|конференци|"
    r"пресс-конференци|брифинг|форум|совещани|столе|презентаци|курс|саммит|сесси|учени|переговор|консультаци|"
    r"мероприяти|выставк)[а-яё]*,? (?:[а-яё]+(?:шемся|шейся|шихся|щем|щей|щих|шей|шем) )?"
    r"во? (?:городе |г\. ?|столице )?$",
    re.IGNORECASE,
)
_TOUR: Final = re.compile(r"\b(?:посетит|побывает|посетят|побывают|турне)\b", re.IGNORECASE)
_REMOTE: Final = re.compile(
    r"\b(?:онлайн\w*|(?:в )?(?:режиме|формате|форме) видео\w+|видеоконференц\w*|виртуальн\w+|дистанционн\w+|"
    r"на территори(?:и|ях) (?:государств|стран|нескольких|семи|шести|пяти|восьми))",
    re.IGNORECASE,
)
# "о планах создать группу в Серахсе"
_MEANT_TO_BE: Final = re.compile(
    r"\b(?:план(?:ы|ах|ов|ами|ам|е)?|планиру\w+|намерен\w*|предстоит)\b[^.;]{0,60}\b(?:созда|откры|запусти|постро|провес|провод)\w*ть?\b[^.;]{0,60}$|"
    # "консультации о создании в Душанбе центра"
    r"\bоб? (?:[а-яё]+(?:ем|ом) )?(?:создани|открыти|строительств|размещени|учреждени|запуске|проведени)\w*\s+"
    r"(?:[^.,;]{1,60}\s)?во?\s+(?:городе\s+|г\.\s*)?$",
    re.IGNORECASE,
)
_BORN_THERE: Final = re.compile(r"\b(?:уже|первый|подобн\w+|второй)\b[^.]{0,60}$", re.IGNORECASE)


def find_place_russian(document: Document) -> tuple[Sighting | None, Sighting | None]:
    """The city and the country of the event, either of them None where the text does not say."""
    title = [document.headline] if document.headline else []
    # A list of keys above the body would use up what is read.
    told = document.story(_LINES_READ)[:_SENTENCES_READ] or document.told[:_SENTENCES_READ]
    posted = [each for each in document.told[:_LINES_ABOVE] if each not in told and each.text[:1].isdigit()]
    stretches = [*title, *told]
    nationwide = is_nationwide(document, stretches[:_OPENING_SENTENCES])
    best: tuple[int, Sighting, Sentence] | None = None
    for number, stretch in (*((1, each) for each in posted), *enumerate(stretches)):
        cities = document.within(stretch.span, Kind.CITY)
        cities = (*cities, *towns_of_names(document, stretch)) if number and (not best or not cities) else cities
        if not cities or (nationwide and number):
            continue
        clause = clause_of(document, stretch)
        if number and _is_series(document, stretch, cities):
            break  # what is told of other towns behind was another event
        for sighting in cities:
            score = _score(document, clause, sighting, number, is_title=document.headline is stretch)
            if score > 0 and (best is None or score > best[0]):
                best = (score, sighting, stretch)
    if best and not _in_dateline(document, best[2], best[1]):
        return best[1], None
    country = _country(document, stretches[:4])
    if best is None:
        city = None if nationwide else _of_house(document, told, country)
        return city, country or (None if city else labelled_country(document))
    # "Баку, 13 августа. В Турции прошли учения": the office stands in the dateline.
    abroad = country is not None and country.entity != best[1].entity.rpartition("|")[2]
    return (None, country) if abroad else (best[1], None)


def _of_house(document: Document, told: Sequence[Sentence], country: Sighting | None) -> Sighting | None:
    """The unknown town of the event, or that of its house, as an adjective tells: "В Хорогском центре прошёл"."""
    for stretch in told[:_SENTENCES_OF_EVENT]:
        if cues.EARLIER.is_in(stretch):
            continue
        named = country is None and _SAID.search(stretch.low) is None
        city = written_town(document, stretch, country) or (town_of_house(document, stretch) if named else None)
        if city and any(clause_of(document, stretch).has(cue) for cue in _VERBS):
            return city
    return None


def _is_series(document: Document, told: Sentence, cities: tuple[Sighting, ...]) -> bool:
    """Whether days in several towns are listed: "3–4 июля в городе Душанбе, 6–7 июля в городе Бишкек"."""
    if len(cities) < _FEWEST_TOWNS:
        return False
    return all(_SERIES.match(document.text[one.span.end : other.span.start]) for one, other in pairwise(cities))


def _in_dateline(document: Document, stretch: Sentence, city: Sighting) -> bool:
    if stretch is document.headline or not _DATELINE_BEFORE.match(stretch.text[: city.span.start - stretch.span.start]):
        return False
    return _DATELINE_AFTER.match(document.text[city.span.end : city.span.end + _AFTER_CHARACTERS]) is not None


def _score(document: Document, clause: Clause, city: Sighting, number: int, *, is_title: bool) -> int:
    if document.is_quoted(city.span.start) or _is_country(document, city):
        return 0
    told = clause.told
    before = told.text[: city.span.start - told.span.start]
    after = document.text[city.span.end : city.span.end + _AFTER_CHARACTERS]
    if _in_dateline(document, told, city):
        remote = any(_REMOTE.search(each.text) for each in document.told[:_SENTENCES_READ])
        # "Вена/Бишкек": the office stands before the place.
        return 0 if remote else 7 if after.startswith("/") else 8
    if (not before.strip() and _HOSTS.match(after)) or _SEAT.search(before):
        return 12
    if not _IN.search(before) or _TOUR.search(told.text):
        return 0
    if (number > 1 and cues.EARLIER.is_in(told)) or (number and _MEANT_TO_BE.search(before)):
        return 0
    if (_inside_name(document, clause, city) and not _is_venue(document, clause, city)) or (
        _of_several(document, city) and not is_title
    ):
        return 0
    happened = any(clause.has(cue) for cue in _VERBS) or ("находится" in told.low and "визит" in told.low)
    happened = happened or (number < _SENTENCES_OF_EVENT and _AT_EVENT.search(before) is not None)
    if not happened:
        return 6 if is_title else 8 - number if number <= _OPENING_SENTENCES and OPENS_THERE.match(told.text) else 0
    if number > 2 and _BORN_THERE.search(before):
        return 0
    named = clause.has(cues.OBJECT)
    return 14 - min(number, 6) + (3 if named else 0) - (2 if is_title else 0)


def _is_country(document: Document, city: Sighting) -> bool:
    same = document.at(city.span.start, Kind.COUNTRY)
    return same is not None and same.span == city.span


def _inside_name(document: Document, clause: Clause, place: Sighting) -> bool:
    """Whether the place belongs to a name of a body ("Центр ОБСЕ в Ашхабаде")."""
    for sighting in document.within(clause.told.span, Kind.ORGANIZATION):
        if sighting.span.start < place.span.start < sighting.span.end:
            return True
    number = 0
    while number < len(clause.tokens) and clause.tokens[number].start < place.span.start:
        name = clause.words.name(number)
        if name and name.span.start < place.span.start < name.span.end:
            return True
        number = max(number + 1, name.following if name else 0)
    return False


def _is_venue(document: Document, clause: Clause, place: Sighting) -> bool:
    """Whether the name to which the place belongs is where the event was: "на базе Учебного центра в Караганде"."""
    for number, token in enumerate(clause.tokens):
        if token.start >= place.span.start:
            return False
        name = clause.words.name(number)
        if name and name.span.start < place.span.start < name.span.end:
            before = clause.told.text[: name.span.start - clause.told.span.start]
            if "L" in name.cases and number and clause.tokens[number - 1].low in ("в", "во"):
                # "прошёл в Лесной академии в Оше", but "сообщили в Секретариате X в Оше".
                house = any(_HOUSE.match(each.low) for each in clause.tokens[number : name.following])
                return house and not _SAID.search(clause.told.low)
            return "G" in name.cases and VENUE.search(before) is not None
    return False


def _of_several(document: Document, city: Sighting) -> bool:
    """Whether the city is one of a list: "в Ашхабаде, Мары и Фарапе"."""
    before: Sighting | None = None
    for other in document.sightings:
        if other.kind is not Kind.CITY:
            continue
        if other.span.end < city.span.start:
            before = other
        if other.span.start > city.span.end:
            if _TOGETHER.match(document.text[city.span.end : other.span.start]):
                return True
            break
    return before is not None and _TOGETHER.match(document.text[before.span.end : city.span.start]) is not None


def _country(document: Document, stretches: list[Sentence]) -> Sighting | None:
    """The one country in which the event is said to have been."""
    for number, stretch in enumerate(stretches):
        countries = document.within(stretch.span, Kind.COUNTRY)
        toured = _TOUR.search(stretch.text) is not None
        if (toured and len({each.entity for each in countries}) != 1) or _REMOTE.search(stretch.text):
            return None
        if not countries or (number > 1 and cues.EARLIER.is_in(stretch)):
            continue
        clause = clause_of(document, stretch)
        happened = toured or any(clause.has(pattern) for pattern in _VERBS)
        for sighting in countries:
            start = sighting.span.start - stretch.span.start
            if (
                start == 0
                and number
                and _DATELINE_OF_COUNTRY.match(stretch.text, sighting.span.end - stretch.span.start)
            ):
                return sighting
            if (
                start == 0
                and document.headline is stretch
                and stretch.text[sighting.span.end - stretch.span.start :][:1] == ":"
            ):
                return sighting
            if start == 0 and _VISITED.match(stretch.text, sighting.span.end - stretch.span.start):
                return sighting
            near = stretch.text[max(0, start - _NEAR_CHARACTERS) : start]
            capital = near.rstrip().endswith("в столице")
            there = _IN_COUNTRY.search(near) or _VISITING.search(near) or BESIDE_TOWN.search(near)
            if not (happened or capital) or not there or _inside_name(document, clause, sighting):
                continue
            after = document.text[sighting.span.end : sighting.span.end + 4]
            if not re.match(r",? и [А-ЯЁ]|, [А-ЯЁ]", after):
                return sighting
    return None
