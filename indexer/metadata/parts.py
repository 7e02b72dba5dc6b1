"""The parts that organizations play, and how to find who plays them: the list after a cue, the subject of a verb."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from indexer.metadata import cues
from indexer.metadata.authority import Kind
from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT
from indexer.metadata.organization_names import read_names
from indexer.release import Span

_NEAR_CHARACTERS: Final = 30
_MARKS: Final = frozenset(",;:–—-")
_RESUMED: Final = re.compile(r"[,)]\s+and\s+(?:the\s+)?")
_ANOTHER_VERB: Final = re.compile(r"\b(?:said|says|attended|took part|visited)\b")
_THROUGH: Final = re.compile(r"^(?:\s*\([^()]*\))?,\s*(?:through|via|represented by|acting)\b")


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
        if role is Role.PARTNER and cues.PEOPLE_FROM.match(told.low, match.end()):
            continue
        for span in read_names(document, told.span.start + match.end(), told.span.end).spans:
            yield Part(role, span)


def subject_of(document: Document, told: Sentence, verb: int, *, countries: bool = False) -> tuple[Span, ...]:
    """The names that stand as the subject of the verb: the leftmost list from which only an insertion leads to it.

    `countries` lets a country be one of them, as a giver of money may be.
    """
    sentence, text = told.span, told.text
    for match in cues.CAN_BEGIN.finditer(text, max(0, verb - cues.LONGEST_SUBJECT_CHARACTERS), verb):
        begins = _may_begin(text, match.start())
        # Russian puts a subject anywhere before its verb; there only a known name is sure to begin one.
        russian = not match.group()[0].isascii()
        if not begins and not (russian and document.at(sentence.start + match.start(), Kind.ORGANIZATION)):
            continue
        # "профинансирован X": that name belongs to the participle before it.
        if russian and cues.AFTER_PARTICIPLE.search(text[max(0, match.start() - 30) : match.start()]):
            continue
        names = read_names(document, sentence.start + match.start(), sentence.start + verb, subject=True)
        spans = tuple(span for span in names.spans if countries or not is_place(document, span))
        between = text[names.end - sentence.start : verb]
        if spans and _leads_on(between) and not _is_event(document, spans[0]):
            return spans + _resumed(document, names.end, between)
    return ()


def _may_begin(text: str, start: int) -> bool:
    """Whether a subject may begin here: at the start, after a mark, a conjunction or a date."""
    near = text[max(0, start - _NEAR_CHARACTERS) : start]
    before = near.rstrip()
    if before[-4:].lower() == " the":
        before = before[:-4].rstrip()
    if start == 0 or before[-1:] in _MARKS:
        return True
    # The pattern is dear; where there is neither number nor a word that it knows, it finds nothing.
    last = before[before.rfind(" ") + 1 :]
    if last in cues.LEADS_TO_SUBJECT or any(letter in "0123456789" for letter in before):
        return cues.BEFORE_SUBJECT.search(near) is not None
    return not before and start < _NEAR_CHARACTERS


def is_place(document: Document, span: Span) -> bool:
    """Whether the span is no more than the name of a country or city."""
    place = document.at(span.start, Kind.COUNTRY, Kind.CITY)
    return place is not None and place.span.end == span.end


def _resumed(document: Document, start: int, between: str) -> tuple[Span, ...]:
    """The rest of a list after an insertion: "The OAS, through its committee (CICTE), and the Government of ..."."""
    if not _THROUGH.match(between):
        return ()
    end = start + len(between)
    for match in _RESUMED.finditer(between):
        names = read_names(document, start + match.end(), end, subject=True)
        if names.spans and not document.text[names.end : end].strip(" ,"):
            return names.spans
    return ()


def _is_event(document: Document, span: Span) -> bool:
    """Russian puts the object first: "Онлайн-встречу для ... Программа провела"."""
    written = document.written(span)
    return "Ё" <= written[:1] <= "Я" and EVENT.search(written) is not None


def _leads_on(between: str) -> bool:
    return bool(cues.INSERTION.match(between)) and not _ANOTHER_VERB.search(between)
