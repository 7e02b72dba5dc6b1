"""Who helped an event, carried it out, hosted it or paid for it; giver and receiver of a gift."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import cues
from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT
from indexer.metadata.organization_names import read_names
from indexer.metadata.parts import Part, Role, listed, subject_of
from indexer.release import Span

# Those who taught came from these bodies; that alone makes no partners.
_STAFF: Final = re.compile(
    r"\b(?:experts?|trainers?|instructors?|speakers?|staff)\s+(?:from|of)\s+(?:the\s+)?$", re.IGNORECASE
)


def supporters_in(document: Document, sentence: Span, text: str, *, of_event: bool, organized: bool) -> Iterator[Part]:
    """Partners, hosts and funders named by the sentence.

    `of_event` says that the sentence names an organizer, `organized` that an earlier one did. A sentence about no
    event names funders and hosts at most: other help may be for anything.
    """
    of_event = of_event or EVENT.search(text) is not None or cues.IT_WAS.match(text) is not None
    if of_event or cues.TAUGHT.match(text):
        yield from listed(document, sentence, text, cues.PARTNERED, Role.PARTNER)
        yield from listed(document, sentence, text, cues.CARRIED, Role.CARRIER if of_event else Role.PARTNER)
        yield from _its_support(document, sentence, text)
    if of_event or organized:
        yield from _doing(document, sentence, text, cues.HELPED, Role.PARTNER)
    yield from listed(document, sentence, text, cues.FUNDED, Role.FUNDER)
    yield from listed(document, sentence, text, cues.THANKED, Role.FUNDER)
    yield from _doing(document, sentence, text, cues.PAID, Role.FUNDER)
    yield from _prefixed(document, sentence, text)
    yield from _named_hosts(document, sentence, text)


def gift_in(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    """Giver and receiver of a gift."""
    for match in cues.GAVE.finditer(text):
        start = sentence.start + match.start("rest")
        to = re.search(r"\bto\s+", match["rest"])
        receivers = read_names(document, start, sentence.end).spans
        if not receivers and to:
            receivers = read_names(document, start + to.end(), sentence.end).spans
        givers = subject_of(document, sentence, text, match.start()) if receivers else ()
        if givers and not document.is_quoted(start):
            yield from (Part(Role.ORGANIZER, span) for span in givers)
            yield from (Part(Role.PARTNER, span, receives=True) for span in receivers)


def _doing(document: Document, sentence: Span, text: str, verbs: re.Pattern[str], role: Role) -> Iterator[Part]:
    """ "X supported the seminar", "X provided funding", "финансирует X"."""
    for match in verbs.finditer(text):
        start = sentence.start + match.start()
        if document.is_quoted(start) or cues.PASSIVE_BEFORE.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        spans = subject_of(document, sentence, text, match.start(), countries=True)
        if spans and _STAFF.search(text[: spans[0].start - sentence.start]):
            continue
        if not spans and not match.group()[0].isascii():
            spans = read_names(document, sentence.start + match.end() + 1, sentence.end).spans
        yield from (Part(role, span) for span in spans)


def _prefixed(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    """ "an EU-funded project"."""
    if "-" not in text:
        return
    for match in cues.PREFIXED.finditer(text):
        for start in (match.start("who"), match.start("last")):
            found = document.at(sentence.start + start, Kind.ORGANIZATION, Kind.COUNTRY, Kind.NATIONALITY)
            if found and found.span.end == sentence.start + match.end("who"):
                yield Part(Role.FUNDER, found.span)
                break


def _its_support(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    if "support" not in text and "assistance" not in text and " help" not in text and "funding" not in text:
        return
    for match in cues.ITS_SUPPORT.finditer(text):
        role = Role.FUNDER if match["money"] or match["what"] == "funding" else Role.PARTNER
        end = sentence.start + match.end("who")
        names = read_names(document, sentence.start + match.start("who"), end, subject=True)
        if names.end == end:
            yield from (Part(role, span) for span in names.spans)


def _named_hosts(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    """Who implements the project behind the event, and who was its host."""
    for hint, pattern, role in (
        ("implement", cues.WHICH_IMPLEMENTS, Role.PARTNER),
        ("host", cues.WAS_HOST, Role.HOST),
    ):
        if hint not in text:
            continue
        for match in pattern.finditer(text):
            end = sentence.start + match.end("who")
            names = read_names(document, sentence.start + match.start("who"), end, subject=True)
            if names.end == end:
                yield from (Part(role, span) for span in names.spans)
