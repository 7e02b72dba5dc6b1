"""Who helped an event, carried it out, hosted it or paid for it; giver and receiver of a gift."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import cues
from indexer.metadata.authority import Kind
from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_WORDS
from indexer.metadata.organization_names import read_names
from indexer.metadata.parts import Part, Role, listed, subject_of

# Those who taught came from these bodies; that alone makes no partners.
_STAFF: Final = re.compile(
    r"\b(?:experts?|trainers?|instructors?|speakers?|staff)\s+(?:from|of)\s+(?:the\s+)?$", re.IGNORECASE
)


def supporters_in(document: Document, told: Sentence, *, of_event: bool, organized: bool) -> Iterator[Part]:
    """Partners, hosts and funders named by the sentence.

    `of_event` says that the sentence names an organizer, `organized` that an earlier one did. A sentence about no
    event names funders and hosts at most: other help may be for anything.
    """
    of_event = of_event or not EVENT_WORDS.isdisjoint(told.words) or cues.IT_WAS.match(told.text) is not None
    if of_event or cues.TAUGHT.match(told.text):
        yield from listed(document, told, cues.PARTNERED, Role.PARTNER)
        yield from listed(document, told, cues.CARRIED, Role.CARRIER if of_event else Role.PARTNER)
        yield from _its_support(document, told)
    if of_event or organized:
        yield from _doing(document, told, cues.HELPED, Role.PARTNER)
    yield from listed(document, told, cues.FUNDED, Role.FUNDER)
    yield from listed(document, told, cues.THANKED, Role.FUNDER)
    yield from _doing(document, told, cues.PAID, Role.FUNDER)
    yield from _prefixed(document, told)
    yield from _named_hosts(document, told)


def gift_in(document: Document, told: Sentence) -> Iterator[Part]:
    """Giver and receiver of a gift."""
    yield from _russian_gift(document, told)
    for match in cues.GAVE.finditer(told):
        start = told.span.start + match.start("rest")
        to = re.search(r"\bto\s+", match["rest"])
        receivers = read_names(document, start, told.span.end).spans
        if not receivers and to:
            receivers = read_names(document, start + to.end(), told.span.end).spans
        givers = subject_of(document, told, match.start()) if receivers else ()
        if givers and not document.is_quoted(start):
            yield from (Part(Role.ORGANIZER, span) for span in givers)
            yield from (Part(Role.PARTNER, span, receives=True) for span in receivers)


def _russian_gift(document: Document, told: Sentence) -> Iterator[Part]:
    """The receiver stands in the dative somewhere after the verb: the first name that can be one."""
    for match in cues.GAVE_RU.finditer(told):
        givers = subject_of(document, told, match.start())
        for capital in re.finditer(r"(?<=\s)[А-ЯЁA-Z]", match["rest"]):
            start = told.span.start + match.start("rest") + capital.start()
            receivers = read_names(document, start, told.span.end).spans
            if givers and receivers and not document.is_quoted(start):
                yield from (Part(Role.ORGANIZER, span) for span in givers)
                yield from (Part(Role.PARTNER, span, receives=True) for span in receivers)
                return


def _doing(document: Document, told: Sentence, verbs: Cue, role: Role) -> Iterator[Part]:
    """ "X supported the seminar", "X provided funding", "финансирует X"."""
    for match in verbs.finditer(told):
        start = told.span.start + match.start()
        if document.is_quoted(start) or cues.PASSIVE_BEFORE.search(
            told.text[max(0, match.start() - 40) : match.start()]
        ):
            continue
        spans = subject_of(document, told, match.start(), countries=True)
        if spans and _STAFF.search(told.text[: spans[0].start - told.span.start]):
            continue
        if not spans and not match.group()[0].isascii():
            spans = read_names(document, told.span.start + match.end() + 1, told.span.end).spans
        yield from (Part(role, span) for span in spans)


def _prefixed(document: Document, told: Sentence) -> Iterator[Part]:
    """ "an EU-funded project"."""
    if "-" not in told.text:
        return
    for match in cues.PREFIXED.finditer(told):
        for start in (match.start("who"), match.start("last")):
            found = document.at(told.span.start + start, Kind.ORGANIZATION, Kind.COUNTRY, Kind.NATIONALITY)
            if found and found.span.end == told.span.start + match.end("who"):
                yield Part(Role.FUNDER, found.span)
                break


def _its_support(document: Document, told: Sentence) -> Iterator[Part]:
    for match in cues.ITS_SUPPORT.finditer(told):
        role = Role.FUNDER if match["money"] or match["what"] == "funding" else Role.PARTNER
        end = told.span.start + match.end("who")
        names = read_names(document, told.span.start + match.start("who"), end, subject=True)
        if names.end == end:
            yield from (Part(role, span) for span in names.spans)


def _named_hosts(document: Document, told: Sentence) -> Iterator[Part]:
    """Who implements the project behind the event, and who was its host."""
    for cue, role in ((cues.WHICH_IMPLEMENTS, Role.PARTNER), (cues.WAS_HOST, Role.HOST)):
        for match in cue.finditer(told):
            end = told.span.start + match.end("who")
            names = read_names(document, told.span.start + match.start("who"), end, subject=True)
            if names.end == end:
                yield from (Part(role, span) for span in names.spans)
