"""States that organize an event at the side of a body: "Japan and the EU co-hosted", "held by Canada and UNDP"."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.subject_starts import may_begin
from indexer.release import Span

_AND: Final = re.compile(r"\s+and\s+(?:the\s+)?")
_LINK: Final = re.compile(r",\s+(?:the\s+)?")
_TO_VERB: Final = re.compile(r"(?:\s*\([^()]*\))?\s+(?:(?:have|had|also|jointly|recently|today|will)\s+)*")


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
