"""The parts that organizations play for an event, and the lists of names that stand after a cue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import PEOPLE_NOUN
from indexer.metadata.organization_names import read_names
from indexer.release import Span

# People of these bodies or countries took part; that makes no partners.
_PEOPLE_FROM: Final = re.compile(
    rf"(?:the )?(?:\w+ ){{0,2}}?(?:{PEOPLE_NOUN}|experts?|trainers|representatives|delegat\w+)\s+(?:of|from)\b"
)
# "the EU-funded, UNDP-implemented X project": the name begins after these.
_COMPOUNDS: Final = re.compile(
    r"(?:the |an? |its )*(?:[\w.]+-(?:(?:co-?)?funded|implemented|financed|supported|led|sponsored|"
    r"backed),?\s+(?:and )?)+"
)


_EVENT_NAME: Final = re.compile(
    r"(?:Training|Workshop|Seminar|Conference|Meeting|Course|Forum|Session|Exercise|Summit)s?(?: (?:for|on|of)\b.*)?$"
)
_GOVERNMENTS: Final = re.compile(r"Governments of (?:the )?", re.IGNORECASE)


class Role(Enum):
    """What an organization did for the event.

    A host, and a carrier who supported or carried it out, is a partner where somebody else organized it, else the
    organizer; a receiver of a gift is a partner whose country takes part.
    """

    ORGANIZER = "organizer"
    PARTNER = "partner"
    FUNDER = "funder"
    HOST = "host"
    CARRIER = "carrier"


@dataclass(frozen=True, slots=True)
class Part:
    """An organization named in a role."""

    role: Role
    span: Span
    receives: bool = False


def listed(document: Document, told: Sentence, cue: Cue, role: Role) -> Iterator[Part]:
    """The names after each place where the cue stands in the sentence, outside of quotations."""
    for match in cue.finditer(told):
        if document.is_quoted(told.span.start + match.start()):
            continue
        if role is Role.PARTNER and _PEOPLE_FROM.match(told.low, match.end()):
            continue
        for span in names_after(document, told, match.end()):
            yield Part(role, span)


def names_after(document: Document, told: Sentence, start: int) -> tuple[Span, ...]:
    """The names that are listed from this character of the sentence on."""
    compounds = _COMPOUNDS.match(told.text, start)
    start = compounds.end() if compounds else start
    spans = read_names(document, told.span.start + start, told.span.end).spans
    return tuple(_body_in(document, span) for span in spans if not _names_event(document, span))


def _names_event(document: Document, span: Span) -> bool:
    """ "with the support of X, Assessors Training was held": the second name is the event's."""
    written = document.written(span)
    return _EVENT_NAME.search(written) is not None and not document.within(span, Kind.ORGANIZATION)


def _body_in(document: Document, span: Span) -> Span:
    """The body alone of "Governments of Denmark", as lists of countries have it, and of "the EU under its X"."""
    several = _GOVERNMENTS.match(document.written(span))
    start = span.start + several.end() if several else span.start
    under = document.text.find(" under ", start, span.end)
    known = document.at(start, Kind.ORGANIZATION) if under >= 0 else None
    return Span(start, under if known and known.span.end == under else span.end)
