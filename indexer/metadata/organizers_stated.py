"""Who organized the event, told by nouns: "the organizers were", "X was in charge", "X and Y teamed up"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from indexer.metadata import organizer_cues as cues
from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED, EVENT_NOUN
from indexer.metadata.organization_names import read_names
from indexer.metadata.parts import Part, Role, names_after
from indexer.metadata.subjects import is_surely_a_body, subject_of

STAFF: Final = (
    r"(?:trainers?|experts?|instructors?|officers?|officials|specialists?|staff|lecturers?|employees|personnel)"
)
STAFF_NEXT: Final = re.compile(rf"\s+(?!(?:with|and|for|from|to|by|in|on|at|where)\b)(?:[a-z]+\s+){{0,2}}?{STAFF}\b")
_AUSPICES: Final = re.compile(r"\bunder (?:the )?(?:joint )?(?:auspices|aegis|umbrella) of\b")
_OPENS_WITH_AUSPICES: Final = re.compile(
    r"(?:\([^()\n]{2,120}\) |[^.;\n]{2,80}? [–—-] )?(?:Held )?[Uu]nder (?:the )?(?:joint )?(?:auspices|aegis) of\b"
)
# "X joined forces with Y to deliver it".
_TO_DELIVER: Final = re.compile(
    r"\bto (?:(?:train|teach) |"
    r"(?:organi[sz]e|co-?organi[sz]e|hold|host|run|launch|conduct|deliver|facilitate|stage) it\b)"
)
# "under the X Programme, a joint initiative of ...": whose programme it is did not yet organize the event.
_OF_PROGRAMME: Final = re.compile(
    r"\b(?:programme|program|project|network|platform|action|mechanism|system|fund)(?:\s*\([^()]*\))?"
    r"(?:,\s+(?:which is )?|\s+is )(?:an? |the )?$"
)

# "This year's APG Workshop was held jointly with X".
_WHOSE_JOINT: Final = re.compile(
    r"(?:(?:The|This|Last|[Yy]ear(?:['’]s)?,?|the|[Ff]irst|[Ss]econd|[Aa]nnual|\d+(?:st|nd|rd|th)) ){0,4}"
    r"(?P<who>[A-Z]{2,}(?:/[A-Z]+)?) (?:[A-Z][\w-]* ){1,5}(?:was|is|were) (?:organi[sz]ed|hosted|held) jointly with\b"
)

# "The annual seminar of the Harbour Centre (HC), on 4 May in Riga, was organized together with X".
_EVENT_OF_JOINT: Final = re.compile(rf"\b(?i:{EVENT_NOUN}) of (?:the )?(?=[A-Z])")
_TO_JOINT: Final = re.compile(
    r"(?:\s*\([^()\n]{1,60}\))?(?:,[^.;()\n]{2,100},| (?:on|in|for|about) [^.;,()\n]{2,100}?)? (?:was|were|is|has been|"
    r"will be) (?:(?:jointly |co-?)(?:organi[sz]ed|hosted|held|conducted|run|convened) (?:[^.;\n]{2,80}? )?with|"
    r"(?:organi[sz]ed|hosted|held|run|convened) (?:[^.;\n]{2,80}? )?(?:jointly|together|in conjunction) with)\b"
)


def are_organizers(document: Document, told: Sentence) -> Iterator[Part]:
    """ "X and Y were the organizers of the seminar"."""
    for match in cues.ARE_ORGANIZERS.finditer(told):
        leads = "lead" in match.group()
        for span in subject_of(document, told, match.start(), countries=leads):
            yield Part(Role.ORGANIZER, span, party=leads)


def teamed(document: Document, told: Sentence) -> Iterator[Part]:
    """ "X, Y and Z teamed up for a seminar", "X joined forces with Y to train officers"."""
    for match in cues.TEAMED.finditer(told):
        if not (EVENT_NAMED.is_in(told) or match["deed"] or _TO_DELIVER.search(told.low, match.end())):
            continue
        spans = subject_of(document, told, match.start())
        if spans and not document.is_quoted(told.span.start + match.start()):
            yield from (Part(Role.ORGANIZER, span) for span in spans)
            if match["with"]:
                role = Role.PARTNER if match["partner"] else Role.ORGANIZER
                yield from (Part(role, span) for span in names_after(document, told, match.end()))


def stated(document: Document, told: Sentence) -> Iterator[Part]:
    """ "The organizers were X and Y", "under the auspices of X"."""
    opening = cues.ORGANIZERS_OPEN.opening(told)
    for match in (*cues.ORGANIZERS_ARE.finditer(told), *((opening,) if opening else ())):
        if document.is_quoted(told.span.start + match.start()) or _OF_PROGRAMME.search(told.low, 0, match.start()):
            continue
        for span in names_after(document, told, match.end()):
            if not (STAFF_NEXT.match(document.text, span.end) or cues.FRAME.search(document.written(span))):
                yield Part(Role.ORGANIZER, span, party="signator" in match.group())


def under_auspices(told: Sentence, found: list[Part]) -> list[Part]:
    """ "hosted by X under the auspices of Y": nobody else held it."""
    auspices = _AUSPICES.search(told.low) if told.may & cues.STATED_BITS else None
    start = told.span.start + auspices.start() if auspices else 0
    if auspices and _OPENS_WITH_AUSPICES.match(told.text):
        # "Under the auspices of X, Y hosted it": both did.
        return [replace(part, role=Role.ORGANIZER) if part.role is Role.HOST else part for part in found]
    if not auspices or any(part.role is Role.ORGANIZER and part.span.start < start for part in found):
        return found
    return [replace(part, role=Role.ORGANIZER) if part.span.start < start else part for part in found]


def owner(document: Document, told: Sentence) -> Iterator[Part]:
    """ "INTERPOL's training course was co-hosted by ...": whose course it is belongs to those who ran it."""
    if not (cues.CO_RUN.is_in(told) or cues.CO_RUN_WITH.is_in(told)):
        return
    of = _EVENT_OF_JOINT.search(told.text)
    if of and not document.is_quoted(told.span.start + of.end()):
        names = read_names(document, told.span.start + of.end(), told.span.end).spans[:1]
        reached = names and _TO_JOINT.match(told.text, names[0].end - told.span.start)
        if reached and is_surely_a_body(document, names[0]):
            yield Part(Role.ORGANIZER, names[0])
    whose = _WHOSE_JOINT.match(told.text)
    own = document.at(told.span.start + whose.start("who"), Kind.ORGANIZATION) if whose else None
    if whose and own and own.span.end == told.span.start + whose.end("who"):
        yield Part(Role.ORGANIZER, own.span)
    for sighting in document.within(told.span, Kind.ORGANIZATION):
        if sighting.span.start <= told.span.start + len("The ") and re.match(
            r"['’]s\s", document.text[sighting.span.end :][:3]
        ):
            yield Part(Role.ORGANIZER, sighting.span)
