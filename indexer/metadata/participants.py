"""Participating countries: of those trained or meeting, never of experts, funders or topics."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.authority.authority import split_city
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EARLIER, PEOPLE_NOUN
from indexer.metadata.language import is_cyrillic
from indexer.metadata.participants_russian import countries_named
from indexer.metadata.parts import Part
from indexer.release import Mention, Span

_PEOPLE: Final = (
    r"(?:participants?|officers?|officials?|practitioners?|representatives?|delegat(?:es?|ions?)|"
    r"prosecutors?|judges?|police(?:men|women)?|"
    r"investigators?|analysts?|cadets?|guards|troops|personnel|staff|employees|specialists|students?|"
    r"members?|heads|ministers?|"
    r"authorities|agencies|services|administrations?|professionals|leaders|journalists|teachers|"
    r"jurisdictions?|municipalities|countries|states|"
    r"participating|attend(?:ed|s|ing)?|took part|taking part|take part|brought together|trained|train|"
    r"points|councils|learn|met|groups|firms|companies|organi[sz]ations|"
    rf"{PEOPLE_NOUN}|[a-z]{{3,}}(?:ers|ors|ists|ians|ants)(?= from\b)|"
    r"представител\w*|делегаци\w*|делегат\w*|"
    r"приняли участие|принимают участие|участвовал\w*|глав\w*)"
)
_EXPERTS: Final = (
    r"(?:experts?|(?<!of )(?<!of-)trainers?|instructors?|facilitators?|speakers?|consultants?|mentors?|moderators?|"
    r"donors?|funded|financed|"
    r"эксперт\w*|тренер\w*|инструктор\w*|лектор\w*)"
)
# For text in small letters: a pattern that need not look for capitals takes half the time.
_HUMAN: Final = re.compile(rf"\b(?:(?P<experts>{_EXPERTS})|(?P<people>{_PEOPLE}))(?!\w)")
_TOOK_PART: Final = re.compile(
    r"\b(?:participants?|participat\w+|attend\w*|took part|taking part|take part|brought together|"
    r"brings together|representatives? (?:of|from)|"
    r"officials? (?:of|from)|officers? (?:of|from)|delegat\w+ (?:of|from)|practitioners?|trained|train|"
    r"were represented|gathered|"
    r"for (?:\w+ ){0,4}(?:officers|officials|prosecutors|staff|judges|police|troops)|joined|there were|"
    r"learn\w*|met|completed|come from|"
    r"will come|followed a|exchang\w+|law[- ]enforcement agencies (?:of|from)|represented|worked|"
    r"discussed|heard|compet\w+|practi[sc]\w+|came from|came to|arrived|studied|"
    r"(?:talks|meetings?) (?:were held )?with|work in|"
    rf"{PEOPLE_NOUN} (?:of|from)|участ\w+|представител\w+|сотрудник\w+|делегаци\w+|делегат\w+|офицер\w+|"
    r"слушател\w+|обучени\w+|пограничник\w+|таможенник\w+|полицейск\w+|следовател\w+|прокурор\w+|обсудил\w*|"
    r"встретил\w*|собрал\w*)\b"
)
_TOPIC: Final = re.compile(
    r"\b(?:situation in|trafficking from|border with|border of|project|programme for|opiates from|visit to|based in|"
    r"support of|support from|contribution of|co-?operation with|funded by|chairmanship|presidency of|"
    r"embassy of|citizens of|republic of)\s+(?:the\s+)?$"
)
_FOR: Final = re.compile(r"\bfor\s+(?:the\s+)?$")
_IN: Final = re.compile(r"\b(?:in|at)\s+(?:the\s+)?$")
_IN_OR_TO: Final = re.compile(r"\b(?:in|to|at)\s+(?:the\s+)?(?:\w+,\s+)?$")
_FROM: Final = re.compile(r"\b(?:from|of|from the|with)\b|\(|:|^\W*$|\bиз\b|^\s*,")
_TALKS_WITH: Final = re.compile(r"\b(?:meetings?|talks|consultations?|dialogue)\s+(?:\w+\s+){0,3}?with\s+(?:the\s+)?$")
# What the patterns above look at right before a country; three long words between "talks" and "with".
_NEAR_CHARACTERS: Final = 100
_PLACE: Final = re.compile(r"(?:\b(?:in|to)|,|\(|/)\s+(?:the\s+)?$|[/(]$")
_BEFORE_ADJECTIVE: Final = re.compile(r"\s+(?:\w+[\s-]+){0,4}?" + _PEOPLE + r"(?!\w|['’]s)")
_BEFORE_ANOTHER: Final = re.compile(r"\s+(?:and|и)\s+(?:\w+\s+)?[a-zа-я]\w+\s+(?:\w+\s+){0,2}?" + _PEOPLE)
_LIST_GAP: Final = re.compile(r"^(?:\s*(?:,|and|и|&|as well as|a также|the|of|Republic)\s*|\s)+$", re.IGNORECASE)
_SPOKEN: Final = re.compile(r"“[^”]{0,2000}(?:”|$)")
_OF_HERE: Final = re.compile(
    rf"\b(?:{PEOPLE_NOUN}|representatives)\s+(?:of|from)\s+(?:the\s+)?(?:(?P<here>(?:whole )?country\b)|(?=[A-ZА-Я]))",
)
_JOINED: Final = re.compile(r",?\s+(?:and\s+|,\s*)?")
_REACH_CHARACTERS: Final = 400
_CLAUSE: Final = re.compile(r"[;.]\s|\b(?:while|whereas)\b")


def find_participants(document: Document, parts: Collection[Part] = ()) -> tuple[Mention, ...]:
    """The countries of the participants, each by its first mention as such; of `parts` only receivers take part."""
    parties = sorted((part.span for part in parts if not part.receives), key=lambda span: span.start)
    found = {each.entity: each for part in parts if part.receives for each in _received(document, part.span)}
    stretches = ([document.headline] if document.headline else []) + list(document.told)
    for number, told in enumerate(stretches):
        own = [*_nationalities(document, told.span, parties)]
        here = "country" in told.text or bool(document.within(told.span, Kind.CITY))
        if not own and not here:
            continue
        if document.is_quoted(told.span.start) or (number > 2 and EARLIER.is_in(told)) or not _took_part(told):
            continue
        for sighting in (*_taking_part(document, told, own), *(_of_here(document, told) if here else ())):
            mention = Mention(document.written(sighting.span), sighting.entity, sighting.span)
            found.setdefault(sighting.entity, mention)
    if is_cyrillic(document.text):
        for sighting in countries_named(document, parts):
            mention = Mention(document.written(sighting.span), sighting.entity, sighting.span)
            found.setdefault(sighting.entity, mention)
    return tuple(found.values())


def _took_part(told: Sentence) -> bool:
    """Whether the sentence says, outside of quoted words, that somebody took part."""
    return _TOOK_PART.search(_SPOKEN.sub("", told.low) if "“" in told.low else told.low) is not None


def _taking_part(document: Document, told: Sentence, countries: Collection[Sighting]) -> list[Sighting]:
    stretch, text = told.span, told.text
    found: list[Sighting] = []
    before_end = -1
    accepted = False
    cities = document.within(stretch, Kind.CITY)
    for sighting in countries:
        if any(other.span == sighting.span for other in found):
            continue
        start, end = sighting.span.start - stretch.start, sighting.span.end - stretch.start
        if before_end >= 0 and _LIST_GAP.match(text[before_end:start]) and sighting.kind is Kind.COUNTRY:
            pass  # a list goes on as it began
        elif any(city.span.end in (sighting.span.start - 2, sighting.span.start - 1) for city in cities):
            accepted = False  # "Dushanbe, Tajikistan" is a place
        elif sighting.kind is Kind.NATIONALITY:
            accepted = _adjective_of_people(told, start, end)
        else:
            accepted = _of_people(told, start)
        if accepted:
            found.append(sighting)
        before_end = end
    return found


def _nationalities(document: Document, stretch: Span, parties: Sequence[Span]) -> Iterator[Sighting]:
    """Countries by name, adjective, and as the end of a known national body's name."""
    for sighting in document.within(stretch, Kind.COUNTRY, Kind.NATIONALITY, Kind.ORGANIZATION):
        nearest = bisect_right(parties, sighting.span.start, key=lambda party: party.start) - 1
        if nearest >= 0 and sighting.span.start < parties[nearest].end:
            continue
        if sighting.kind is not Kind.ORGANIZATION:
            yield sighting
            continue
        _, of, end = sighting.entity.rpartition(" of ")
        country = document.authority.country(end) if of else None
        if country:
            yield Sighting(Kind.COUNTRY, country, sighting.span)


def _of_here(document: Document, told: Sentence) -> Iterator[Sighting]:
    """The country of "judges of Dashoguz" and, where the sentence names one place, of "officials of the country"."""
    for match in _OF_HERE.finditer(told.text):
        nearest = _nearest(told.low, 0, match.end())
        if nearest is None or nearest["experts"]:
            continue
        city = document.at(told.span.start + match.end(), Kind.CITY)
        if city:
            yield Sighting(Kind.COUNTRY, split_city(city.entity)[1], city.span)
        elif match["here"]:
            yield from document.within(told.span, Kind.COUNTRY)[:1]


def _received(document: Document, receiver: Span) -> Iterator[Mention]:
    """The country of the body that was given something."""
    for sighting in [*document.within(receiver, Kind.COUNTRY)][-1:]:
        yield Mention(document.written(sighting.span), sighting.entity, sighting.span)


def _adjective_of_people(told: Sentence, start: int, end: int) -> bool:
    after = told.low[end : end + 80]
    if not (_BEFORE_ADJECTIVE.match(after) or _BEFORE_ANOTHER.match(after)):
        return False
    nearest = _nearest(told.low, 0, start)
    return nearest is None or nearest["experts"] is None


def _of_people(told: Sentence, start: int) -> bool:
    text = told.text
    near = max(0, start - _NEAR_CHARACTERS)
    if _TOPIC.search(told.low, near, start) or _FOR.search(text, near, start):
        return False
    begin = max((match.end() for match in _CLAUSE.finditer(text, 0, start)), default=0)
    clause = text[begin:start]
    if _TALKS_WITH.search(told.low, max(begin, near), start):
        return True
    if _IN.search(text, max(begin, near), start):
        return False
    nearest = _nearest(told.low, begin, start)
    if nearest is None:
        return bool(re.match(r"\s*$", clause)) and bool(
            re.search(r"\b(?:attended|participated|took part|sent)\b", text[start:])
        )
    if nearest["experts"]:
        return False
    between = text[nearest.end() : start]
    if _IN_OR_TO.search(between):
        return False
    return bool(_FROM.search(between)) or not between.isascii()


def _nearest(low: str, begin: int, end: int) -> re.Match[str] | None:
    """The people or experts named last between these places of a text in small letters."""
    last = None
    for match in _HUMAN.finditer(low, max(begin, end - _REACH_CHARACTERS), end):
        # "officials and experts from": those who came are named first, the experts among them.
        if not (match["experts"] and last and _JOINED.fullmatch(low, last.end(), match.start())):
            last = match
    return last
