"""The body of a person who held an event: "Anna Berg, adviser at the EU Delegation, hosted a round table"."""

import re
from typing import Final

from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.office_holders import OFFICE, without_holder
from indexer.metadata.organization_names import read_names
from indexer.metadata.subjects import is_surely_a_body
from indexer.release import Span

_NAME: Final = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|H\.E|Professor|Ambassador|Colonel|General)\.? ){0,3}"
    r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[a-z]{2,3}|[A-Z][\w’'-]+)){1,3}"
)
_SOMEBODY: Final = (
    rf"{_NAME}, (?:the |an? )?(?:[\w/’'-]+ ){{0,6}}?"
    rf"(?i:{OFFICE}|Advis[eo]r|Expert|Attaché|Specialist)"
    r"(?: [\w-]+){0,5}? (?:at|of|in|from|with|to) (?:the )?(?=[A-Z])"
)
_SOMEBODY_AT: Final = re.compile(rf"(?:^|[,;:–—]\s+|\s-\s+|\d{{4}},? |(?<=[Tt]he )|(?<=[Aa]nd )){_SOMEBODY}")
_SOMEBODY_HERE: Final = re.compile(_SOMEBODY)
# "The Commissioner General of the Revenue Authority, Mr. Jan Berg, hosted it".
_OFFICE_OF: Final = re.compile(
    r"(?:^|[,;:–—]\s+|\s-\s+|\d{4},? |[Tt]he |and )(?:[A-Z][\w’'-]* ){0,4}?"
    rf"{OFFICE}(?:[ -]General)? (?:of|at) (?:the )?(?=[A-Z])"
)
_NAME_TO_VERB: Final = re.compile(
    rf"(?:\s*\([^()]*\))?(?:,? {_NAME})?,? (?:(?:also|jointly|has|have|recently|today) )*"
)
_TO_VERB: Final = re.compile(r"(?:\s*\([^()]*\))?,\s+(?:(?:also|jointly|has|have|recently|today) )*")
_FARTHEST_CHARACTERS: Final = 260


def body_of_host(document: Document, told: Sentence, verb: int) -> tuple[Span, ...]:
    """The body at which the person works who is the subject of the verb."""
    for match in _SOMEBODY_AT.finditer(told.text, max(0, verb - _FARTHEST_CHARACTERS), verb):
        names = read_names(document, told.span.start + match.end(), told.span.start + verb, subject=True)
        if (
            len(names.spans) == 1
            and is_surely_a_body(document, names.spans[0])
            and _TO_VERB.fullmatch(told.text, names.end - told.span.start, verb)
        ):
            return names.spans
    for match in _OFFICE_OF.finditer(told.text, max(0, verb - _FARTHEST_CHARACTERS), verb):
        found = read_names(document, told.span.start + match.end(), told.span.start + verb, subject=True).spans[:1]
        spans = tuple(without_holder(document, span) for span in found)
        if (
            spans
            and is_surely_a_body(document, spans[0])
            and _NAME_TO_VERB.fullmatch(told.text, spans[0].end - told.span.start, verb)
        ):
            return spans
    return ()


def body_of_doer(document: Document, told: Sentence, start: int) -> tuple[Span, ...]:
    """The body at which the person works who is named behind "by": "held by Ms. Berg, representative of UNODC"."""
    someone = _SOMEBODY_HERE.match(told.text, start)
    if someone is None:
        return ()
    spans = read_names(document, told.span.start + someone.end(), told.span.end).spans[:1]
    return tuple(span for span in spans if is_surely_a_body(document, span))
