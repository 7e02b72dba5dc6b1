"""The country of an event where nobody is said to have come: its own people took part, or its own bodies."""

import re
from typing import Final

from indexer.metadata import participant_words as words
from indexer.metadata.authority import Kind
from indexer.metadata.authority.authority import split_city
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED
from indexer.metadata.language import is_cyrillic
from indexer.release import Mention

# "OSCE Mission to Latvia", "UNODC Office in Kenya": what an office does in its country is for the people there.
_PLACED: Final = re.compile(r" (?:in|to) (?:the )?")


def of_national_event(document: Document, country: str) -> tuple[Mention, ...]:
    """The country where the event took place, if the headline names it, too, or they came from all parts of it."""
    whole = " country" in document.text and words.OF_WHOLE_COUNTRY.search(document.text)
    title = document.within(document.title, Kind.COUNTRY, Kind.NATIONALITY) if document.title else ()
    named = document.sightings if whole else title
    own = [each for each in named if country in (each.entity, split_city(each.entity)[1])]
    return tuple(Mention(document.written(each.span), country, each.span) for each in own[:1])


def of_bodies_here(
    document: Document, country: str, organizers: tuple[Mention, ...], partners: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The country of the event, where its own bodies helped there or an office for the country organized it.

    In Russian, where the own bodies organized it, too: there it is told less often who came.
    """
    own = [each for each in partners if _is_of(document, each.entity, country)]
    for each in organizers:
        of_country = _is_of(document, each.entity, country)
        placed = _PLACED.split(each.entity)[-1] == country or bool(document.authority.ancestors(each.entity))
        if of_country and (placed or (is_cyrillic(document.text) and any(map(EVENT_NAMED.is_in, document.told)))):
            own.append(each)
    if not own:
        return ()
    kinds = (Kind.COUNTRY, Kind.NATIONALITY)
    named = next((each for each in document.sightings if each.kind in kinds and each.entity == country), None)
    return (Mention(document.written(named.span), country, named.span) if named else Mention(country, country),)


def _is_of(document: Document, entity: str, country: str) -> bool:
    """Whether the country stands in the name of a body."""
    return entity.endswith((f" of {country}", f" in {country}", f" to {country}")) or (
        country in document.authority.states_of(entity)
    )
