"""The place of the event: what the text says of it, else the dateline; never a place inside an organization's name."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from indexer.metadata import place_words as words
from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.authority.authority import split_city
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document, is_prose
from indexer.metadata.event_date_words import BACKGROUND_CLAUSE
from indexer.metadata.events import EARLIER, HAPPENED
from indexer.metadata.language import is_cyrillic
from indexer.metadata.place_beside import in_quarter, is_letterhead, is_of_those_who_came, listed
from indexer.metadata.place_candidate import OF_DATELINE, OF_HERE, Candidate, score_of_sentence
from indexer.metadata.place_countries import (
    behind_country,
    capitals_told,
    country_after,
    country_of_dateline,
    country_of_headline,
    country_of_news,
    country_of_tag,
    country_of_venue,
    country_stated,
    is_line_with_country,
    is_place,
    toured_region,
    tours,
    visited_abroad,
)
from indexer.metadata.place_hosts import HOST, HOSTED_BY, HOSTS, HOSTS_TOO, WAS_PLACE
from indexer.metadata.place_russian import find_place_russian
from indexer.metadata.place_written import written_cities
from indexer.release import Span

# Among them are lines of a menu; of the story, so many sentences are looked at.
_SENTENCES_READ: Final = 16
_SENTENCES_OF_STORY: Final = 8
_SENTENCES_OF_PAGE: Final = 60
# A relative clause before a town is looked for so far back.
_CLAUSE_CHARACTERS: Final = 160
# A dateline, a date or who is host stands so near behind it.
_AFTER_CHARACTERS: Final = 120
# "in" with its article and the kind of place stands so near before a town.
_IN_CHARACTERS: Final = 200
_SENTENCES_OF_TOURS: Final = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """City and country with where each stands; the country of a known city has no span of its own."""

    city: str | None = None
    country: str | None = None
    city_span: Span | None = None
    country_span: Span | None = None


def find_place(document: Document) -> Placed:
    """Where the event took place; nothing where the text does not say."""
    if is_cyrillic(document.text):
        return _in_russian(document)
    stretches = _stretches(document)
    # The lines of a menu before the story count for none.
    first = [each for each in stretches if each[1] < _SENTENCES_OF_TOURS]
    if any(tours(document, stretch) for stretch, _ in first):
        region = toured_region(document, first)
        return Placed(None, region.entity, None, region.span) if region else Placed()
    candidates = [*_known_cities(document, stretches), *written_cities(document, stretches)]
    abroad = visited_abroad(document, first)
    if abroad:
        candidates = [each for each in candidates if each.country == abroad.entity]
        if not candidates:
            return Placed(None, abroad.entity, None, abroad.span)
    if candidates:
        best = max(candidates, key=lambda each: (each.score, -each.span.start))
        if best.country is None:
            # A town that the authority does not know lies in the country of the event.
            told = _country_alone(document, stretches)
            return Placed(best.city, told.country, best.span, told.country_span)
        if other := country_of_dateline(document, best.country) or country_of_news(document, best):
            return Placed(None, other.entity, None, other.span)
        if whole := document.authority.provinces.country_behind(document.text, best.span.end):
            return Placed(best.city, whole, best.span)
        if stated := country_stated(document, best.span.end, best.country):
            return Placed(best.city, stated.entity, best.span, stated.span)
        country_span = _country_beside(document, best)
        return Placed(best.city, best.country, best.span, country_span)
    return _country_alone(document, stretches)


def _in_russian(document: Document) -> Placed:
    city, country = find_place_russian(document)
    if city:
        name, where = split_city(city.entity)
        best = Candidate(1, name, where, city.span)
        return Placed(name, where or None, city.span, _country_beside(document, best))
    return Placed(None, country.entity, None, country.span) if country else Placed()


def _stretches(document: Document) -> list[tuple[Sentence, int]]:
    """The headline and the first sentences, each with its number in the story; lines of a menu count for none."""
    found = [(document.headline, 0)] if document.headline else []
    number = len(found)
    for told in document.told[:_SENTENCES_READ]:
        found.append((told, number))
        number += is_prose(told.text)
        if number > _SENTENCES_OF_STORY:
            break
    below = document.told[len(found) : _SENTENCES_OF_PAGE]
    return found + [(told, _SENTENCES_OF_STORY) for told in below if words.PLACE_TOLD.match(told.text)]


def _known_cities(document: Document, stretches: list[tuple[Sentence, int]]) -> list[Candidate]:
    found = []
    for stretch, number in stretches:
        sighted = document.within(stretch.span, Kind.CITY, Kind.ORGANIZATION)
        for sighting in sighted:
            if sighting.kind is not Kind.CITY:
                continue
            score = _score(document, stretch, sighting, number)
            if score > 0:
                city, country = split_city(sighting.entity)
                found.append(Candidate(score, city, country, sighting.span))
        for name, where in capitals_told(document, stretch):
            score = score_of_sentence(stretch, number, where.span.end - stretch.span.start)
            found.append(Candidate(score, name, where.entity, where.span))
        for body in sighted:
            country_beside = country_after(document, body.span.end) if body.kind is Kind.ORGANIZATION else None
            if country_beside:
                found.extend(_city_of_venue(document, stretch, body, country_beside, number))
    return found


def _city_of_venue(
    document: Document, stretch: Sentence, body: Sighting, country: Sighting, number: int
) -> Iterator[Candidate]:
    """The city that ends the known name of a venue: "at the premises of the Centre in Almaty, Kazakhstan"."""
    name, joint, city = document.written(body.span).rpartition(" in ")
    begin = body.span.start + len(name + joint)
    if joint and words.VENUE.search(stretch.text[: begin - stretch.span.start]):
        score = score_of_sentence(stretch, number, body.span.end - stretch.span.start)
        yield Candidate(score, city, country.entity, Span(begin, body.span.end))


def _score(document: Document, stretch: Sentence, city: Sighting, number: int) -> int:
    before = stretch.text[: city.span.start - stretch.span.start]
    after = document.text[city.span.end : city.span.end + _AFTER_CHARACTERS]
    if document.is_quoted(city.span.start) or _in_country_sense(document, city):
        return 0
    if words.CROSSING_PLACE.match(after):
        return 14 - number
    if words.REGION.match(after):
        return 0
    is_title = document.headline is stretch
    if not is_title and words.DATELINE.match(before) and words.DATELINE_REST.match(after):
        return OF_HERE if words.HERE.search(stretch.text) else OF_DATELINE
    opens = not before.strip() or before.rstrip(" ,")[-1:].isdigit() or before.endswith(words.ITS_CAPITAL)
    opens = opens or words.DATELINE.match(before) is not None
    if not is_title and behind_country(document, stretch, city) and words.DATELINE_REST.match(after):
        return OF_DATELINE
    if opens and HOST.match(after):
        return 14 - number
    if before.endswith("(") and (is_title or number <= 1) and words.TITLE_ENDS.match(after):
        return 10
    if (not before.strip() or words.POSTED_FROM.match(before)) and is_line_with_country(document, city):
        return 8
    if not before.strip() and is_letterhead(document, city):
        return 8
    if number <= 1 and not is_title and words.SEAT_COMMA.search(before) and HAPPENED.is_in(stretch):
        return 5
    if WAS_PLACE.match(after) and number < _SENTENCES_OF_TOURS and not is_title:
        return 14 - number
    return _score_in_clause(document, stretch, city, number)


def _score_in_clause(document: Document, stretch: Sentence, city: Sighting, number: int) -> int:
    """How well "in" a town, or a house there, stands for the place of what the clause tells."""
    before = stretch.text[: city.span.start - stretch.span.start]
    after = document.text[city.span.end : city.span.end + _AFTER_CHARACTERS]
    clause = before[-_CLAUSE_CHARACTERS:]
    if not (
        _ends_in_preposition(before)
        or (words.ON_ISLAND.search(before[-_IN_CHARACTERS:]) and words.IS_ISLAND.match(city.entity))
        or words.VISITED.search(before)
        or words.VENUE_COMMA.search(before)
        or in_quarter(document, city, before)
        or listed(document, city, after)
    ) or words.WILL_VISIT.search(stretch):
        return 0
    if BACKGROUND_CLAUSE.search(f"{clause}on ") or (number and words.HAD_MET.search(clause)):
        return 0
    if number and words.IN_YEAR.match(after) and words.FOUNDED.search(clause):
        return 0
    office = words.OFFICE_IN.search(before)
    told = HAPPENED.is_in(stretch) or (office is not None and words.DONE_AT.search(clause) is not None)
    venue = bool((told or document.days_within(stretch.span)) and words.VENUE.search(before))
    venue = venue or bool(office and words.OPENED.search(before[: office.start()] + " "))
    accredited = office and words.ACCREDITED.search(clause) and not words.VISIT_PAID.search(clause)
    if is_of_those_who_came(before):
        return 0
    if accredited or words.PEOPLE_FROM.search(clause) or words.WORKS_AT.search(clause):
        return 0
    if office and not (venue or (told and words.DAYS_AFTER.match(after)) or HOST.match(after)):
        return 0
    score = score_of_sentence(stretch, number, city.span.end - stretch.span.start)
    return (
        score
        - (4 if words.FROM.search(before) else 0)
        - (2 if document.headline is stretch else 0)
        - (2 if office else 0)
        - bool(words.CROSSING.match(after))
    )


def _ends_in_preposition(before: str) -> bool:
    """Whether the words before a town end in "in", be it with an article or the kind of place."""
    last = next(iter(before[-_IN_CHARACTERS:].rsplit(None, 1)[-1:]), "").lower()
    # The pattern is tried at every word; most often the last tells enough.
    if not last.endswith(words.ENDS_OF_IN):
        return False
    if last in words.PREPOSITIONS and before[-1].isspace():
        return True
    return words.IN.search(before, max(0, len(before) - _IN_CHARACTERS)) is not None


def _in_country_sense(document: Document, city: Sighting) -> bool:
    """Whether the name is a country's and a city's at once and no city is meant."""
    same, (name, country) = document.at(city.span.start, Kind.COUNTRY), split_city(city.entity)
    if same is None or same.span != city.span or name == same.entity:
        return False
    beside = country_after(document, city.span.end)
    if beside and beside.entity == country:
        return False  # "in Antigua, Guatemala"
    # "Panama, 29 July 2021 –": before a day the capital is told.
    return not words.DATED.match(document.text, city.span.end)


def _country_beside(document: Document, best: Candidate) -> Span | None:
    beside = country_after(document, best.span.end)
    if beside and beside.entity == best.country:
        return beside.span
    return next(
        (each.span for each in document.sightings if each.kind is Kind.COUNTRY and each.entity == best.country), None
    )


def _country_alone(document: Document, stretches: list[tuple[Sentence, int]]) -> Placed:
    tag = country_of_tag(document, stretches)
    if tag:
        return Placed(None, tag.entity, None, tag.span)
    for stretch, number in stretches:
        if number < _SENTENCES_OF_TOURS and words.TOUR.search(stretch):
            return Placed()
        earlier = max((match.end() for match in EARLIER.finditer(stretch)), default=0) if number else 0
        clause = stretch.text.rfind(";", earlier) if earlier else 0
        if clause < 0:
            continue
        venue = country_of_venue(document, stretch) if number < _SENTENCES_OF_TOURS else None
        if venue:
            return Placed(None, venue.entity, None, venue.span)
        for sighting in document.within(stretch.span, Kind.COUNTRY):
            before = stretch.text[: sighting.span.start - stretch.span.start]
            if len(before) < clause:
                continue
            rest = document.text[sighting.span.end : stretch.span.end]
            opens = before.strip() in ("", "The") and number < _SENTENCES_OF_TOURS
            line = words.COUNTRY_DATELINE.match(rest) if stretch is not document.headline else None
            # "Kenya – Uganda trade" is of both.
            of_line = line is not None and document.at(sighting.span.end + line.end(), Kind.COUNTRY) is None
            if opens and (of_line or HOSTS.match(rest)):
                return Placed(None, sighting.entity, None, sighting.span)
            timed = words.DAYS_AFTER.match(rest) or words.REVIEW_DONE.match(rest)
            if timed and number < _SENTENCES_OF_TOURS and words.REVIEW_TO.search(before):
                return Placed(None, sighting.entity, None, sighting.span)
            hosts = HOSTED_BY.search(before) and rest[:1] in (" ", ".", ",") and not HOSTS_TOO.match(rest)
            if hosts and number < 2:
                return Placed(None, sighting.entity, None, sighting.span)
            joint = words.AND_ANOTHER.match(document.text, sighting.span.end)
            if joint and document.at(joint.end(), Kind.COUNTRY):
                continue  # "they work in Fiji, Samoa and Tonga"
            if is_place(stretch, before, number, has_begun=number < _SENTENCES_OF_TOURS):
                return Placed(None, sighting.entity, None, sighting.span)
    named = country_of_headline(document)
    return Placed(None, named.entity, None, named.span) if named else Placed()
