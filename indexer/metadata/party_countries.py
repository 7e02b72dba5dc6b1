"""Whose a body is that is named without its state: by the countries in the names of those beside it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from operator import itemgetter
from typing import Final

from indexer.metadata.authority import Authority, Kind, Sighting
from indexer.metadata.authority.spelling import with_article
from indexer.metadata.document import Document
from indexer.metadata.national_kinds import is_plain_body
from indexer.metadata.once_per_text import once_per_text
from indexer.metadata.participants_serving import destinations
from indexer.metadata.parts import Part
from indexer.release import Span

# "IOM Latvia", "OSCE Mission to Skopje", "Supreme Court of the Republic of Latvia".
_PLACE_LAST: Final = re.compile(
    r"(?:^[A-Z]{2,}|\s(?:in|to|of|for)(?:\s+the)?)\s+(?P<place>(?:Republic\s+of\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})$"
)
_THIS_STATE: Final = re.compile(
    r"\s+(?:(?:этой|данной|той же)\s+(?:страны|республики)|(?:этого|данного|того же)\s+государства)\b"
)
_ACRONYM_BEHIND: Final = re.compile(r"\s*\((?P<acronym>[^()\n]{2,20})\)")
_STATES: Final = (Kind.COUNTRY, Kind.NATIONALITY)
_GOVERNMENT: Final = re.compile(r"(?:\s*\([^()]*\))?, Government of (?:the )?(?=[A-Z])")
_ACRONYM_BEFORE: Final = re.compile(r"[А-ЯЁ]+\s+$")
_WORD_CHARACTERS: Final = 24
_OF_OTHERS: Final = re.compile(r"['’]?s?\s+(?:[Ee]mbassy|[Aa]mbassador|[Gg]overnment|Department)\b|\s?\$")
# "OSCE Mission to Moldova", "Council of Europe Office in Chisinau": where it is in no other state.
_FIELD_OFFICE: Final = re.compile(r"\b(?:Office|Mission|Presence|Delegation|Centre) (?:in|to) [A-Z]")
_MINISTRY: Final = re.compile(r"\b(?:Ministry|Government|Parliament)\b")
_BESIDE_CHARACTERS: Final = 120
_EMBASSY: Final = re.compile(r"\b(?:[Ee]mbass|[Cc]onsul|Permanent Mission)")
_OF_ONE_ITSELF: Final = re.compile(r"\b(?:посольств|правительств|консульств|генконсульств)", re.IGNORECASE)
_REST_OF_LIST: Final = re.compile(r"^(?:\s*(?:,|и|,?\s*а также)\s+[А-ЯЁ][^.,;:()«»]{1,60}){1,3}$")
_LIST_CHARACTERS: Final = 160


def government_behind(document: Document, span: Span) -> str | None:
    """The country of "Bureau of Harbours (BH), Government of India"."""
    government = _GOVERNMENT.match(document.text, span.end)
    state = document.at(government.end(), Kind.COUNTRY) if government else None
    return state.entity if state else None


def country_of_others(document: Document, parts: Iterable[Part]) -> str | None:
    """The one country in which the names of the parties end."""
    names = (document.written(part.span) for part in parts)
    english = (name if name.isascii() else document.authority.canonical(name) for name in names)
    found = {country_of_name(document, name) for name in english} - {None}
    return found.pop() if len(found) == 1 else None


def country_meant(document: Document, end: int) -> str | None:
    """The country told last before a name that ends in "этой страны"."""
    if _THIS_STATE.match(document.text, end) is None:
        return None
    told = _countries_told(document)
    number = bisect_right(told, end, key=itemgetter(0))
    return told[number - 1][1] if number else None


@once_per_text
def _countries_told(document: Document) -> list[tuple[int, str]]:
    """Where each country that the text tells ends; "Агентство ... Турции", known as a whole, tells one, too."""
    found = []
    for each in document.sightings:
        told: str | None = each.entity
        if each.kind is Kind.ORGANIZATION:
            told = document.authority.country(document.written(each.span).split()[-1])
        if told and each.kind in (Kind.COUNTRY, Kind.ORGANIZATION):
            found.append((each.span.end, told))
    return sorted(found, key=itemgetter(0))


def named_beside_country(document: Document, body: str) -> str | None:
    """The country whose body this is by another place of the text: "Пресс-служба КНБ РК"."""
    return _countries_behind(document).get(body)


@once_per_text
def _countries_behind(document: Document) -> dict[str, str]:
    """The bodies whose acronyms stand before a country, with the first such country of each."""
    found: dict[str, str] = {}
    for place in document.sightings:
        if place.kind is Kind.COUNTRY:
            start = place.span.start
            before = _ACRONYM_BEFORE.search(document.text, max(0, start - _WORD_CHARACTERS), start)
            if before:
                found.setdefault(document.authority.canonical(before.group().strip()), place.entity)
    return found


def country_of_name(document: Document, name: str) -> str | None:
    """The country, or the country of the town, in which a name ends; an embassy's name holds two."""
    last = _PLACE_LAST.search(name)
    if last is None or _EMBASSY.search(name):
        return None
    city = document.authority.city(last["place"])
    return document.authority.country(last["place"]) or (city[1] if city else None)


def of_state(authority: Authority, body: str, country: str) -> str:
    """The body of many states that is this country's, by its own name where it has one."""
    name = f"{body} of {with_article(country)}"
    return authority.organization(authority.canonical(name)) or name


def state_as_organizer(written: str, state: str) -> str | None:
    """The state that a Russian text names among the organizers: itself by its full name, else its government."""
    if written.isascii():
        return None
    # "Республика X и УНП ООН подписали" has the state itself for a party.
    return state if written.startswith("Республик") else f"Government of {with_article(state)}"


def country_in_headline(document: Document, body: str, country: str | None) -> str | None:
    """The country that the headline tells first, if it is known for a body of this name and the event's is not."""
    if document.title is None:
        return None
    first = next(iter(document.within(document.title, *_STATES)), None)
    if first is None or first.entity == country:
        return None
    authority = document.authority
    if country and authority.organization(of_state(authority, body, country)):
        return None
    return first.entity if authority.organization(of_state(authority, body, first.entity)) else None


def only_country(document: Document) -> str | None:
    """The country of all countries, nationalities and towns that are told, where it is one; embassies are of others.

    Where no place is told, field offices tell theirs.
    """
    kinds = (Kind.COUNTRY, Kind.NATIONALITY, Kind.CITY)
    told = {
        each.entity.rpartition("|")[2]
        for each in document.sightings
        if each.kind in kinds and not _OF_OTHERS.match(document.text, each.span.end)
    }
    offices = (each for each in document.sightings if each.kind is Kind.ORGANIZATION)
    told = told or {
        state
        for each in offices
        if _FIELD_OFFICE.search(each.entity)
        for state in document.authority.states_of(each.entity)
    }
    return told.pop() if len(told) == 1 else None


@once_per_text
def country_most_told(document: Document) -> str | None:
    """The country that is told, with its people and towns, twice as often as any other."""
    told = Counter(
        each.entity.rpartition("|")[2]
        for each in document.sightings
        if each.kind is not Kind.ORGANIZATION and not _OF_OTHERS.match(document.text, each.span.end)
    )
    (most, times), (_, others) = (*told.most_common(2), ("", 0), ("", 0))[:2]
    return most if times > 1 and times >= 2 * others and most not in destinations(document) else None


def country_beside(document: Document, span: Span, body: str, country: str | None) -> str | None:
    """The one country told close to a name for which such a body is known, where for the event's `country` none is."""
    authority = document.authority
    if country is None or _MINISTRY.search(body) or authority.organization(of_state(authority, body, country)):
        return None
    start = max(document.text.rfind("\n", 0, span.start), span.start - _BESIDE_CHARACTERS, 0)
    line = document.text.find("\n", span.end)
    end = min(line if line >= 0 else len(document.text), span.end + _BESIDE_CHARACTERS)
    told = {state for each in document.within(Span(start, end), *Kind) for state in _told_by(document, each)}
    found = {state for state in told if authority.organization(of_state(authority, body, state))}
    return found.pop() if len(found) == 1 else None


def is_of_state_untold(document: Document, span: Span, entity: str, country: str) -> bool:
    """Whether a name that any state's body may have is known as that of a state of which the text does not tell."""
    if " " not in entity or not is_plain_body(document.written(span)):
        return False
    states = document.authority.states_of(entity)
    bracket = _ACRONYM_BEHIND.match(document.text, span.end)
    if not states or country in states or (bracket and document.authority.organization(bracket["acronym"]) == entity):
        return False
    return not any(states & _told_by(document, each) for each in document.sightings if each.entity != entity)


def _told_by(document: Document, sighting: Sighting) -> frozenset[str]:
    """The countries that a sighted name tells."""
    if sighting.kind is Kind.ORGANIZATION:
        return document.authority.states_of(sighting.entity)
    return frozenset((sighting.entity.rpartition("|")[2],))


def country_of_list(document: Document, span: Span) -> str | None:
    """The country that stands behind the last of several bodies: "прокуратурой и ГКНБ Кыргызской Республики"."""
    for place in document.within(Span(span.end, span.end + _LIST_CHARACTERS), Kind.COUNTRY):
        if _OF_ONE_ITSELF.search(document.text, span.end, place.span.start):
            return None
        return place.entity if _REST_OF_LIST.match(document.text[span.end : place.span.start]) else None
    return None
