"""Whose event it was by what stands beside its noun: "UNODC's course", "the DCAF meeting", "the EU and IOM project"."""

import re
from collections.abc import Sequence
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.organization_names import read_names
from indexer.metadata.owners_by_name import TOOK_PLACE_BEFORE
from indexer.metadata.parts import Part, Role
from indexer.metadata.sessions import TOOK_PLACE
from indexer.metadata.subjects import is_person, is_surely_a_body
from indexer.release import Span

EVENT_NEXT: Final = re.compile(
    rf"^\)?(?:['’]s?)?\s+(?:(?!(?:and|of|at|in|for|to|that|the|which|has|have|is|was|will|said|attends?|visits?|"
    rf"announce[sd]?)\b)[\w–/’'“”\"-]+\s+){{0,5}}?"
    rf"(?:(?:edition|round|cycle|iteration|series) of (?:its|the|their) "
    rf"(?:[\w–/’'“”\"-]+\s+){{0,5}}?)?{EVENT_NOUN}(?![\w-])",
    re.IGNORECASE,
)
_HYPHENED: Final = re.compile(rf"\b(?P<body>[A-Z]{{2,}}[A-Za-z]*)[-–](?i:{EVENT_NOUN})(?![\w-])")
_DREW: Final = re.compile(
    r"[^.;]{0,100}? (?:brings|brought|gathered|gathers|united|drew|attracted|focused|dealt|ran)\b"
)
_POSSESSIVE: Final = re.compile(r"['’]s?(?=\s)")
_JOINT: Final = re.compile(r" (?P<joint>joint )?(?:programme|program|project|action|initiative)\b")
_PAIRED: Final = re.compile(r"\s*[/–-]\s*")
_AND: Final = re.compile(r"\s*[/–-]\s*|,?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?")
# "attended the Harbour Authority's annual conference".
_WENT_TO: Final = re.compile(
    r"\b(?:attend(?:ed|ing)?|took part in|taking part in|participat(?:ed|ing) in|completed|speaking at|spoke at|met at|"
    r"at|during|as part of|within|(?:day|week|session|leg|start|end|opening|close|beginning|conclusion|launch|kick-off|"
    r"finish|completion|venue|place|scene) of) (?:the )?(?=[A-Z])"
)
_NEAR_CHARACTERS: Final = 120


def by_joint_project(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "under the European Union and Council of Europe joint programme": both, where nobody else is named."""
    for sentence in opening:
        for match in _JOINT.finditer(sentence.low):
            end = sentence.span.start + match.start()
            near = document.within(Span(max(sentence.span.start, end - _NEAR_CHARACTERS), end), Kind.ORGANIZATION)
            spans: list[Span] = []
            for each in reversed(near):
                between = document.text[each.span.end : spans[0].start if spans else end]
                if not ((_AND if match["joint"] else _PAIRED).fullmatch(between) if spans else not between):
                    break
                spans.insert(0, each.span)
            if len(spans) > 1 and not document.is_quoted(end):
                return tuple(spans)
    return ()


def by_possessive(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "UNODC and the Coast Academy's joint conference took place": all who own it."""
    for sentence in opening:
        for match in _POSSESSIVE.finditer(sentence.text):
            after = sentence.text[match.start() :]
            noun = EVENT_NEXT.match(after)
            end = sentence.span.start + match.start()
            if not noun or document.is_quoted(end):
                continue
            if not (TOOK_PLACE.match(after[noun.end() :]) or _DREW.match(after, noun.end())):
                went = _went_to(document, sentence, end)
                if went:
                    return went
                continue
            start = max(sentence.text.rfind(mark, 0, match.start()) + len(mark) for mark in (", ", " – ", " - "))
            names = read_names(document, sentence.span.start + (start if start > 2 else 0), end)
            if names.spans and names.end == end and all(is_surely_a_body(document, each) for each in names.spans):
                return names.spans
    return ()


def _went_to(document: Document, sentence: Sentence, end: int) -> tuple[Span, ...]:
    """The one body whose event people went to, if its name stands from a verb of coming to the end."""
    first = max(sentence.span.start, end - _NEAR_CHARACTERS)
    for match in _WENT_TO.finditer(document.text, first, end):
        names = read_names(document, match.end(), end)
        if len(names.spans) == 1 and names.end == end and is_surely_a_body(document, names.spans[0]):
            return names.spans
    return ()


def by_compound(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "two INTERPOL courses", "the MEPA-Seminar", "at the DCAF expert meeting", "UNODC's workshop took place"."""
    for sentence in opening:
        hyphened = _HYPHENED.search(sentence.text)
        if hyphened and not document.is_quoted(sentence.span.start + hyphened.start()):
            before, after = sentence.text[: hyphened.start()], sentence.text[hyphened.end() :]
            if TOOK_PLACE_BEFORE.search(before) or TOOK_PLACE.match(after):
                start = sentence.span.start
                return (Span(start + hyphened.start("body"), start + hyphened.end("body")),)
        for sighting in document.within(sentence.span, Kind.ORGANIZATION):
            before, after = _around(document, sentence, sighting.span)
            noun = EVENT_NEXT.match(after)
            if (
                not noun
                or _is_short_of_other(document, sighting.span)
                or document.is_quoted(sighting.span.start)
                or is_person(document, sighting.span)
            ):
                continue
            if TOOK_PLACE_BEFORE.search(before) or TOOK_PLACE.match(after[noun.end() :]):
                return (sighting.span,)
    return ()


def office_of(document: Document, found: tuple[Part, ...], opening: Sequence[Sentence]) -> tuple[Part, ...]:
    """ "OSCE course" in a headline, "OSCE Mission to Latvia training course ended" in the text: the office's."""
    if len(found) != 1:
        return found
    body = document.authority.canonical(document.written(found[0].span))
    for span in by_compound(document, opening):
        above = document.authority.ancestors(document.authority.canonical(document.written(span)))
        if body in above:
            return (Part(Role.ORGANIZER, span),)
    return found


def _is_short_of_other(document: Document, span: Span) -> bool:
    """Whether a bracket holds the acronym and no known body stands before: "the National Steering Group (NSG) met"."""
    end = span.start - len(" (")
    if not document.text.startswith(" (", end):
        return False
    return all(each.span.end != end for each in document.around(end) if each.kind is Kind.ORGANIZATION)


def _around(document: Document, sentence: Sentence, span: Span) -> tuple[str, str]:
    return document.text[sentence.span.start : span.start], document.text[span.end : sentence.span.end]
