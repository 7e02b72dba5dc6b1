"""Who organized the event, as its sentences say: by active and passive verbs, and by nouns."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import acts
from indexer.metadata import organizer_cues as cues
from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED, PEOPLE_NOUN
from indexer.metadata.name_words import HEAD
from indexer.metadata.parts import Part, Role, listed, names_after
from indexer.metadata.subjects import PASSIVE_BEFORE, is_person, is_place, subject_of
from indexer.metadata.supporter_cues import HELPED, PAID
from indexer.release import Span

_LOOKED_BACK_CHARACTERS: Final = 40
# Who taught came from these bodies, who finished a course belongs to them; that alone organizes nothing.
_STAFF: Final = (
    r"(?:trainers?|experts?|instructors?|officers?|officials|specialists?|staff|lecturers?|employees|personnel)"
)
_STAFF_NEXT: Final = re.compile(rf"\s+(?:[a-z]+\s+){{0,2}}?{_STAFF}\b")
_STAFF_BEFORE: Final = re.compile(
    rf"\b(?:{_STAFF}|{PEOPLE_NOUN}|representatives|delegat\w+|participants|members)\s+(?:of|from)\s+[^.;:]*$",
    re.IGNORECASE,
)
_LONGEST_LIST_CHARACTERS: Final = 400
_AND_DID: Final = re.compile(r"^\s+and (?:(?:co-)?(?:supported|implemented|delivered|led|moderated))\s*$")
_FEWEST_PARTIES: Final = 2
_IT: Final = re.compile(r"^(?:It|They|This|These)\s+(?:was|were|is|are|has|have)\b")


def organizers_in(document: Document, told: Sentence) -> Iterator[Part]:
    """Organizers named by the sentence, and those joined to them."""
    found = [
        *_passive(document, told),
        *listed(document, told, cues.ORGANIZERS_ARE, Role.ORGANIZER),
        *_are_organizers(document, told),
        *_active(document, told),
        *_teamed(document, told),
    ]
    if found:
        found += listed(document, told, cues.JOINED, Role.ORGANIZER)
        found += _owner(document, told)
    if found or EVENT_NAMED.is_in(told):
        found += listed(document, told, cues.CO_RUN_WITH, Role.ORGANIZER)
        found += [
            part
            for part in listed(document, told, cues.UNDER_LEAD, Role.ORGANIZER)
            if is_surely_a_body(document, part.span)
        ]
    # A country after "and" may be the subject of what follows.
    yield from (part for part in found if not is_place(document, part.span))


def is_surely_a_body(document: Document, span: Span) -> bool:
    """Whether the span names a body rather than a person: it is known, or has the head noun of one."""
    if is_person(document, span):
        return False
    if document.within(span, Kind.ORGANIZATION):
        return True
    return any(HEAD.match(word) for word in re.findall(r"[\w-]+", document.written(span)))


def _owner(document: Document, told: Sentence) -> Iterator[Part]:
    """ "INTERPOL's training course was co-hosted by ...": whose course it is belongs to those who ran it."""
    if not cues.CO_RUN.is_in(told):
        return
    for sighting in document.within(told.span, Kind.ORGANIZATION):
        if sighting.span.start <= told.span.start + len("The ") and re.match(
            r"['’]s\s", document.text[sighting.span.end :][:3]
        ):
            yield Part(Role.ORGANIZER, sighting.span)


def _passive(document: Document, told: Sentence) -> Iterator[Part]:
    for match in acts.BY.finditer(told):
        gap = told.text[slice(*match.span("gap"))]
        money = cues.AND_PAID.match(gap)
        if (cues.OTHER_VERB.search(gap) and not money and not _AND_DID.match(gap)) or document.is_quoted(
            told.span.start + match.start()
        ):
            continue
        spans = names_after(document, told, match.end())
        if not match["sure"]:
            signed = match["verb"].endswith("signed")
            if not (signed or EVENT_NAMED.is_in(told) or _IT.match(told.text)):
                continue
            if signed and len(spans) < _FEWEST_PARTIES:
                continue
            spans = tuple(
                span
                for span in spans
                if is_surely_a_body(document, span) and not _STAFF_NEXT.match(document.text, span.end)
            )
        hosted = acts.HOSTED.match(match["verb"]) or cues.HOSTED_LATER.search(gap)
        role = Role.HOST if hosted else Role.ORGANIZER
        for span in spans:
            if is_person(document, span):
                continue
            yield Part(role, span)
            if money:
                yield Part(Role.FUNDER, span)


def _are_organizers(document: Document, told: Sentence) -> Iterator[Part]:
    """ "X and Y were the organizers of the seminar"."""
    for match in cues.ARE_ORGANIZERS.finditer(told):
        for span in subject_of(document, told, match.start()):
            yield Part(Role.ORGANIZER, span)


def _active(document: Document, told: Sentence) -> Iterator[Part]:
    for match in acts.ACTIVE.finditer(told):
        if document.is_quoted(told.span.start + match.start()) or not _organizes(told, match):
            continue
        spans = subject_of(document, told, match.start())
        if match.lastgroup == "sign" and len(spans) < _FEWEST_PARTIES:
            continue
        if spans and not acts.CARRIES_OUT.match(match.group()):
            before = document.text[max(told.span.start, spans[0].start - _LONGEST_LIST_CHARACTERS) : spans[0].start]
            if _STAFF_BEFORE.search(before):
                continue
        if spans:
            role = Role.HOST if match.lastgroup == "host" else Role.ORGANIZER
            yield from (Part(role, span) for span in spans)
            if role is Role.ORGANIZER:
                return


def _organizes(told: Sentence, match: re.Match[str]) -> bool:
    """Whether the verb found is active and has an event, or people who are trained, as its object."""
    text, start = told.text, match.start()
    before = text[max(0, start - _LOOKED_BACK_CHARACTERS) : start]
    if PASSIVE_BEFORE.search(before) or before[-3:].lower() == "by ":
        return False
    if HELPED.stands_at(told, start) or PAID.stands_at(told, start):
        return False
    return acts.is_about_event(text, match)


def _teamed(document: Document, told: Sentence) -> Iterator[Part]:
    """ "X, Y and Z teamed up for a seminar", "X joined forces with Y to train officers"."""
    if not EVENT_NAMED.is_in(told):
        return
    for match in cues.TEAMED.finditer(told):
        spans = subject_of(document, told, match.start())
        if spans and not document.is_quoted(told.span.start + match.start()):
            yield from (Part(Role.ORGANIZER, span) for span in spans)
            if match["with"]:
                role = Role.PARTNER if match["partner"] else Role.ORGANIZER
                yield from (Part(role, span) for span in names_after(document, told, match.end()))
