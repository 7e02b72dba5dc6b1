"""Towns that stand behind a part of them, a venue or a day, or on a line of their own."""

from typing import Final

from indexer.metadata import place_words as words
from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.authority.authority import split_city
from indexer.metadata.document import Document
from indexer.release import Span

_BODY_CHARACTERS: Final = 120


def is_of_those_who_came(before: str) -> bool:
    """Whether the town is where those work who came: "from ten states, the OSCE and the University in Riga"."""
    body = words.BODY_IN.search(before[-_BODY_CHARACTERS:])
    came = next(iter([*words.CAME_FROM.finditer(before)][-1:]), None) if body else None
    return came is not None and "," in before[came.end() :] and not words.CAME_TO.search(before, came.end())


def is_letterhead(document: Document, city: Sighting) -> bool:
    """Whether the town is a line of its own and its country the next one."""
    line = words.LINE_BREAK.match(document.text, city.span.end)
    country = document.at(line.end(), Kind.COUNTRY) if line else None
    own = country is not None and country.entity == split_city(city.entity)[1]
    return own and country is not None and words.LINE_BREAK.match(document.text, country.span.end) is not None


def in_quarter(document: Document, city: Sighting, before: str) -> bool:
    """ "in Karen, Nairobi": the city behind a part of it that nothing else is known of."""
    quarter = words.QUARTER.search(before) if before.endswith(", ") else None
    if words.AND_MORE.match(document.text, city.span.end):
        return False  # a list
    within = Span(city.span.start - len(before) + quarter.start(), city.span.start) if quarter else None
    return within is not None and not document.within(within, *Kind)


def listed(document: Document, city: Sighting, after: str) -> bool:
    """ "5-6 March, Almaty, Republic of Kazakhstan" or "Location: Almaty" on a line of its own."""
    line = document.text.rfind("\n", 0, city.span.start) + 1
    before = document.text[line : city.span.start]
    if words.VENUE_LINE.match(before) and words.VENUE_LINE_REST.match(after):
        return True
    named = words.DAYS_LISTED.match(before) or words.PLACE_LINE.match(before)
    return named is not None and words.LINE_ENDS.match(after) is not None
