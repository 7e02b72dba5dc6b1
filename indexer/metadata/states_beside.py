"""States told by bodies: those that organize an event at a body's side, and the one whose own bodies met at home."""

import re
from typing import Final

from indexer.metadata import participant_words as words
from indexer.metadata.authority import Kind
from indexer.metadata.authority.authority import split_city
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED
from indexer.metadata.language import is_cyrillic
from indexer.metadata.subject_starts import may_begin
from indexer.release import Mention, Span

_AND: Final = re.compile(r"\s+and\s+(?:the\s+)?")
_LINK: Final = re.compile(r",\s+(?:the\s+)?")
_TO_VERB: Final = re.compile(r"(?:\s*\([^()]*\))?\s+(?:(?:have|had|also|jointly|recently|today|will)\s+)*")

# "OSCE Mission to Latvia", "UNODC Office in Kenya": what an office does in its country is for the people there.
_PLACED: Final = re.compile(r" (?:in|to) (?:the )?")


def states_beside(document: Document, told: Sentence, spans: tuple[Span, ...], verb: int) -> tuple[Span, ...]:
    """The states that "and" joins to the bodies before the active verb at `verb`, and that begin or end the subject."""
    if not spans:
        return ()
    after = _AND.match(document.text, spans[-1].end)
    last = document.at(after.end(), Kind.COUNTRY) if after else None
    if last and _TO_VERB.fullmatch(document.text, last.span.end, told.span.start + verb):
        return (last.span,)
    found: list[Span] = []
    link, first = _AND, spans[0].start
    for place in reversed(document.within(Span(told.span.start, spans[0].start), Kind.COUNTRY)):
        if not link.fullmatch(document.text, place.span.end, first):
            break
        found.insert(0, place.span)
        link, first = _LINK, place.span.start
    return tuple(found) if found and may_begin(told.text, first - told.span.start) else ()


def is_state_beside(document: Document, span: Span, others: tuple[Span, ...]) -> bool:
    """Whether the span is a state, to which "and" joins one of the `others`, a known body: who follows "by"."""
    place = document.at(span.start, Kind.COUNTRY)
    if place is None or place.span.end != span.end:
        return False
    after = _AND.match(document.text, span.end)
    return after is not None and any(
        other.start == after.end() and bool(document.within(other, Kind.ORGANIZATION)) for other in others
    )


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
