"""Participating countries: of those trained or meeting, never of experts, funders or topics."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from operator import itemgetter
from typing import Final

from indexer.metadata import participant_words as words
from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.authority.authority import split_city
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EARLIER
from indexer.metadata.language import is_cyrillic
from indexer.metadata.participants_listed import FEWEST_LISTED, experts_met, in_footnote
from indexer.metadata.participants_people import came, is_of_people, nearest_people
from indexer.metadata.participants_russian import countries_named
from indexer.metadata.participants_serving import serves, without_destinations
from indexer.metadata.parts import Part
from indexer.release import Mention, Span

# Sentences after the headline where participation may be told without a word for it.
_EARLY: Final = 10
_MOST_PARTIES_LOOKED_AT: Final = 20  # no event has more; a hostile text may


def find_participants(document: Document, parts: Collection[Part] = ()) -> tuple[Mention, ...]:
    """The countries of the participants, each by its first mention as such; of `parts` only receivers take part."""
    parties = sorted(((part.span.start, part.span.end) for part in parts if not part.receives), key=itemgetter(0))
    found = {each.entity: each for part in parts if part.receives for each in _received(document, part.span)}
    stretches = ([document.headline] if document.headline else []) + list(document.told)
    for number, told in enumerate(stretches):
        own = [*_nationalities(document, told.span, parties)]
        if not own and not _names_here(document, told):
            continue
        if document.is_quoted(told.span.start) or (number > 2 and _earlier(told, own)) or not _took_part(told, number):
            continue
        here = _of_here(document, told) if _names_here(document, told) else ()
        for sighting in (*_taking_part(document, told, own), *here):
            found.setdefault(sighting.entity, Mention(document.written(sighting.span), sighting.entity, sighting.span))
    if is_cyrillic(document.text):
        for sighting in countries_named(document, parts):
            found.setdefault(sighting.entity, Mention(document.written(sighting.span), sighting.entity, sighting.span))
    return tuple((without_destinations(document, found) if len(found) > 1 else found).values())


def _names_here(document: Document, told: Sentence) -> bool:
    """Whether the sentence has a place of the kind by which a country may be meant."""
    return "country" in told.text or bool(document.within(told.span, Kind.CITY))


def _earlier(told: Sentence, own: Sequence[Sighting]) -> bool:
    """Whether it tells of what was before; far behind the countries such words are of something else."""
    end = own[-1].span.end - told.span.start + words.BESIDE_CHARACTERS if own else len(told.text)
    return any(match.start() < end for match in EARLIER.finditer(told))


def _took_part(told: Sentence, number: int) -> bool:
    """Whether the sentence says, outside of quoted words, that somebody took part; early on it may say it anyhow."""
    low = words.SPOKEN.sub("", told.low) if "“" in told.low else told.low
    whole = low is told.low
    if low[:1] == "*":
        return True
    if words.TOOK_PART.is_in(told) and (whole or words.TOOK_PART.pattern.search(low)):
        return True
    # What is background is known by English verbs only; in Russian a speaker's country would count.
    if not 0 < number <= _EARLY or is_cyrillic(low):
        return False
    return not (words.BACKGROUND.is_in(told) and (whole or words.BACKGROUND.pattern.search(low)))


def _taking_part(document: Document, told: Sentence, countries: Collection[Sighting]) -> Iterator[Sighting]:
    cities = document.within(told.span, Kind.CITY)
    for listed in _lists(told, countries):
        for each in listed:
            start, end = each.span.start - told.span.start, each.span.end - told.span.start
            if each.kind is Kind.NATIONALITY:
                accepted = _adjective_of_people(told, start, end) or _of_body(told, start, end)
            elif len(listed) == 1 and serves(told, end) and _adjective_of_people(told, start, end):
                accepted = True
            elif told.text.endswith("(", 0, start) and words.BODY_IN_BRACKETS.search(
                told.text, max(0, start - words.REACH_CHARACTERS), start
            ):
                accepted = came(told, start)
            elif any(city.span.end in (each.span.start - 2, each.span.start - 1) for city in cities):
                accepted = False  # "Dushanbe, Tajikistan" is a place
            else:
                accepted = (
                    (len(listed) > 1 and words.OPERATION_IN.search(told.low, 0, start) is not None)
                    or _many_at_work(told, start, len(listed))
                    or _as_body(told, start)
                    or in_footnote(told, start, len(listed))
                    or is_of_people(told, start)
                    or _does(told, start, listed[-1].span.end - told.span.start)
                )
            if accepted or each.kind is Kind.COUNTRY:
                break
        if accepted and not (listed[-1].kind is Kind.COUNTRY and _is_name(told, listed)):
            yield from listed


def _is_name(told: Sentence, listed: Sequence[Sighting]) -> bool:
    """Whether the countries are part of a longer name: "the Hong Kong, Macao and Taiwan Affairs Office"."""
    return words.NAME_GOES_ON.match(told.text, listed[-1].span.end - told.span.start) is not None


def _lists(told: Sentence, countries: Collection[Sighting]) -> Iterator[list[Sighting]]:
    """Countries in a row, of one kind, as these take part together."""
    listed: list[Sighting] = []
    for each in countries:
        if listed and each.span.start < listed[-1].span.end:
            if each.span == listed[-1].span and each.kind is Kind.NATIONALITY:
                yield [each]  # "US" may be either
            continue
        gap = told.text[listed[-1].span.end - told.span.start : each.span.start - told.span.start] if listed else ""
        if listed and not (each.kind is listed[-1].kind and words.LIST_GAP.match(gap)):
            yield listed
            listed = []
        listed.append(each)
    if listed:
        yield listed


def _many_at_work(told: Sentence, start: int, number: int) -> bool:
    """Whether a long list says where those who came work: "officers of agencies in Fiji, Samoa and Tonga"."""
    near = max(0, start - words.NEAR_CHARACTERS)
    if number < FEWEST_LISTED:
        return False
    if not told.low.endswith(("in ", "in the "), near, start):
        return words.MANY_FROM.search(told.low, near, start) is not None or experts_met(told, start)
    if words.PEOPLE_OF_MANY.search(told.low, near, start) is not None and came(told, start):
        return True
    return words.PEOPLE_OF_BODIES.search(told.low, max(0, start - words.REACH_CHARACTERS), start) is not None


def _as_body(told: Sentence, start: int) -> bool:
    """Whether a body of the country is among those present, or among the subjects that took part."""
    if words.OFFICE_OF.search(told.text, max(0, start - words.NEAR_CHARACTERS), start) is None:
        return False
    if words.AMONG_PRESENT.match(told.text):
        return True
    did = words.BODIES_DID.match(told.text, told.text.rfind("; ", 0, start) + 1)
    return did is not None and start < did.end()


def _does(told: Sentence, start: int, end: int) -> bool:
    """Whether the countries themselves, or a body of one, do what participants do: "Fiji, Samoa and Tonga sent"."""
    if words.OWN_BODY_SENT.match(told.text, end) or words.ITS_DELEGATION.match(told.text, end):
        return True
    near = max(0, start - words.NEAR_CHARACTERS)
    if words.TAKE_PART.match(told.low, end) and words.BEGINS.search(told.low, near, start):
        return True
    if words.WITH_COUNTRIES.search(told, near, start):
        return True
    return " for " in told.low and words.EVENT_FOR.search(told, near, start) is not None


def _nationalities(document: Document, stretch: Span, parties: Sequence[tuple[int, int]]) -> Iterator[Sighting]:
    """Countries by name, adjective, and as the end of a known national body's name."""
    for sighting in document.within(stretch, Kind.COUNTRY, Kind.NATIONALITY, Kind.ORGANIZATION):
        start = sighting.span.start
        nearest = bisect_left(parties, (start + 1,)) - 1
        if nearest >= 0 and start < parties[nearest][1]:
            continue
        if sighting.kind is not Kind.ORGANIZATION:
            before = document.text[max(0, start - words.CONTINENT_CHARACTERS) : start]
            if not (words.OF_CONTINENT.search(before) or words.COMPOUND.match(document.text, sighting.span.end)):
                yield sighting
            continue
        written = document.written(sighting.span)
        ends = (name.rpartition(" of ")[2] for name in (sighting.entity, written) if " of " in name)
        country = next(filter(None, map(document.authority.country, ends)), None)
        if country is None and words.STATE_BODY.search(written):
            party = any(written in document.text[first:end] for first, end in parties[:_MOST_PARTIES_LOOKED_AT])
            country = None if party else document.authority.state_before(written.removeprefix("Royal "))
        if country:
            yield Sighting(Kind.COUNTRY, country, sighting.span)


def _of_here(document: Document, told: Sentence) -> Iterator[Sighting]:
    """The country of "judges of Dashoguz" and, where the sentence names one place, of "officials of the country"."""
    for match in words.OF_HERE.finditer(told):
        nearest = nearest_people(told, 0, match.end())
        if nearest is None or nearest["experts"]:
            continue
        city = document.at(told.span.start + match.end(), Kind.CITY)
        if city:
            yield Sighting(Kind.COUNTRY, split_city(city.entity)[1], city.span)
        elif match["here"]:
            yield from document.within(told.span, Kind.COUNTRY)[:1]


def _received(document: Document, receiver: Span) -> Iterator[Mention]:
    """The country of the body that was given something."""
    for sighting in [*document.within(receiver, Kind.COUNTRY, Kind.NATIONALITY)][-1:]:
        yield Mention(document.written(sighting.span), sighting.entity, sighting.span)


def _adjective_of_people(told: Sentence, start: int, end: int) -> bool:
    after = told.low[end : end + 80]
    if not (words.BEFORE_ADJECTIVE.match(after) or words.BEFORE_ANOTHER.match(after)):
        experts = words.BEFORE_EXPERTS.match(after)
        return experts is not None and words.ATTENDED_AFTER.match(told.low, end + experts.end()) is not None
    if words.GIVEN_BY.search(told, max(0, start - words.NEAR_CHARACTERS), start) or words.LANGUAGE.match(after):
        return False
    nearest = nearest_people(told, 0, start)
    if nearest is None or nearest["experts"] is None:
        return True
    return words.TAUGHT.search(told.low, nearest.end(), start) is not None


def _of_body(told: Sentence, start: int, end: int) -> bool:
    """ "people from Moldovan state institutions", "they came from Kazakh universities"."""
    if not words.BODY_NOUN.match(told.low, end):
        return False
    near = max(0, start - words.NEAR_CHARACTERS)
    if words.CAME_FROM.search(told, near, start):
        return came(told, start)
    nearest = nearest_people(told, 0, start)
    if nearest is None or nearest["experts"]:
        return False
    return words.FROM_BODY_OF.search(told, near, start) is not None or (
        words.OF_THE.fullmatch(told.low, nearest.end(), start) is not None
    )
