"""Staff that stands for its body as the subject of a verb: "CARICC employees", "UNODC's experts"."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.organization_names import read_names
from indexer.metadata.subject_gaps import leads_on
from indexer.metadata.subject_starts import may_begin
from indexer.release import Span

_NEAR_CHARACTERS: Final = 40
_STAFF: Final = (
    r"officers|officials|employees|staff|experts|specialists|trainers|instructors|representatives|personnel|"
    r"advis[eo]rs|teams?"
)
_MORE_STAFF: Final = rf"{_STAFF}|agents|detectives|investigators|operatives|units|lawyers|members|volunteers"
_WHOSE: Final = r"(?:\s*\([^()]*\))?(?:['’]s?)?\s+(?:[a-z]+\s+){0,2}?"
# "CARICC employees conducted": what they do, their body does.
ITS_STAFF: Final = re.compile(
    rf"^{_WHOSE}(?:(?:{_MORE_STAFF})\b(?=[\s,]*(?:$|\())|"
    rf"(?:{_STAFF}),?\s+(?=(?:together|jointly|in|with|from|on|at|along|has|have|recently|also|today|"
    r"and colleagues)\b))"
)
# "NORLAM advisers and the Probation Inspectorate coached".
_STAFF_AND: Final = re.compile(rf"{_WHOSE}(?:{_MORE_STAFF}),? and (?=(?:the )?[A-Z])")
_TO_VERB: Final = re.compile(r"(?:\s*\([^()]*\))?\s+(?:(?:has|have|also|jointly|recently|today|[a-z]+ly) )*")


def staff_before(document: Document, told: Sentence, verb: int) -> tuple[Span, ...]:
    """ "As part of the X Programme, UNODC employees held": whose staff stands right before the verb."""
    start = told.span.start
    near = document.within(Span(start + max(0, verb - _NEAR_CHARACTERS), start + verb), Kind.ORGANIZATION)
    if not near or document.text[near[-1].span.start - len(", ") : near[-1].span.start] != ", ":
        return ()
    after = document.text[near[-1].span.end : start + verb]
    return () if ITS_STAFF.sub("", after).strip() or not after.strip() else (near[-1].span,)


def by_staff(document: Document, told: Sentence, verb: int) -> tuple[Span, ...]:
    """ "UNODC's experts, together with others, held": whose staff it is."""
    for known in document.within(Span(told.span.start, told.span.start + verb), Kind.ORGANIZATION):
        country = document.at(known.span.end + 1, Kind.COUNTRY)  # "IOM Kyrgyzstan's team"
        end = country.span.end if country else known.span.end
        after = document.text[end : told.span.start + verb]
        if after[:1] in ("'", "’") and may_begin(told.text, known.span.start - told.span.start):
            between = ITS_STAFF.sub(" ", after)
            return (Span(known.span.start, end),) if between != after and leads_on(between) else ()
    return ()


def beside_staff(document: Document, told: Sentence, start: int, verb: int) -> tuple[Span, ...]:
    """The other bodies between the staff of the one whose name ends at `start` and the verb."""
    staff = _STAFF_AND.match(document.text, start, told.span.start + verb)
    if staff is None:
        return ()
    names = read_names(document, staff.end(), told.span.start + verb, subject=True)
    reached = _TO_VERB.fullmatch(told.text, names.end - told.span.start, verb)
    return names.spans if reached else ()
