"""Sessions: bodies that come together themselves, by a verb, by their members or by the name of their meeting."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from indexer.metadata import acts
from indexer.metadata.authority import Kind
from indexer.metadata.cue import Hint, Sentence
from indexer.metadata.document import Document
from indexer.metadata.organization_names import read_names
from indexer.metadata.parts import Part, Role
from indexer.metadata.subjects import is_surely_a_body, subject_of
from indexer.release import Span

HAPPENED: Final = (
    r"(?:took place|takes place|is taking place|was held|were held|is being held|has been held|met|gathered|convened|"
    r"began|begins|opened|opens|started|starts|ended|ends|concluded|finished|came to an end|kicked off|"
    r"was (?:successfully )?(?:conducted|completed|concluded|opened|delivered|organi[sz]ed|launched|convened)|"
    r"were (?:conducted|delivered|organi[sz]ed)|commenced|commences|"
    r"is (?:being )?(?:held|underway|under way)|will be held|will take place|"
    r"(?:got|is|was) under ?way|was kick-started|kick-started|has (?:begun|started|opened|ended|taken place)|"
    r"wrapped up|closed|(?:came|drew) to a close)"
)
TOOK_PLACE: Final = re.compile(rf"^(?:\s*\([^()]*\))?(?:[\s,]+[^.;]{{0,100}}?)?\s+{HAPPENED}\b")
# Bodies that come together themselves.
_COUNCIL: Final = re.compile(
    r"\b(?:Council|Committee|Commission|Assembly|Board|Bureau|Conference|Congress|Group|Forum|Panel|Task Force|"
    r"Subcommittee|Sub-Committee|Platform|Network|Team|Working Party|Taskforce|Chiefs of Police|Caucus|Presidium|"
    r"Collegium|Parliament|Senate)\b"
)
_WHEN: Final = re.compile(r"\b(?:when|after|before|since|until|once) (?:the )?$")
_MEMBERS_OF: Final = re.compile(
    r"\b(?:[Mm]inisters|[Hh]eads|[Cc]hiefs|[Ll]eaders|[Mm]embers|[Pp]residents|[Pp]rosecutors|[Dd]elegates|"
    r"[Cc]oordinators|"
    r"[Cc]ommittee|[Bb]oard|[Cc]ouncil|[Bb]ureau|[Gg]roup|[Tt]ask force)"
    r"(?: [a-z]+){0,3} of (?:the )?(?:[Mm]ember [Ss]tates of (?:the )?)?"
)
_MEMBERS: Final = Hint(
    frozenset(("ministers", "heads", "chiefs", "leaders", "members", "presidents", "prosecutors", "delegates"))
    | {"coordinators", "committee", "board", "council", "bureau", "group", "force"}
)
_MEETINGS: Final = Hint(frozenset(("meeting", "session", "plenary")))
_MET: Final = re.compile(
    r"(?:\s*\([^()]*\))?\s+(?:have |has )?(?:met|meet|gathered|convened|assembled|came together)\b(?! with)"
)
_OWN_SESSION: Final = re.compile(
    r"\b(?P<body>(?:[A-Z][\w-]*\s+){0,5}(?:Board|Council|Committee|Commission|Assembly|Bureau|Conference))\s+"
    r"(?:[Mm]eeting|[Ss]ession|[Pp]lenary)\b"
)


def sessions_in(document: Document, told: Sentence) -> Iterator[Part]:
    """ "The Eurasian Group had its 27th Plenary", "the Steering Committee met in Sarajevo"."""
    for match in acts.HAD.finditer(told):
        spans = subject_of(document, told, match.start())
        if spans and not document.is_quoted(told.span.start + match.start()):
            yield from (Part(Role.ORGANIZER, span) for span in spans)
            return
    for match in acts.SAT.finditer(told):
        spans = subject_of(document, told, match.start())
        if spans and _WHEN.search(told.text[: max(0, spans[0].start - told.span.start)]):
            continue  # when something else had begun
        if len(spans) == 1 and _COUNCIL.search(document.written(spans[0])):
            yield Part(Role.ORGANIZER, spans[0])
            return


def session_of(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """The body whose members met, else the one whose own meeting took place."""
    return _by_members(document, opening) or _by_name(opening)


def _by_members(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "The interior ministers of the Organization of Turkic States met"."""
    for sentence in filter(_MEMBERS.is_in, opening):
        for match in _MEMBERS_OF.finditer(sentence.text):
            start = sentence.span.start + match.end()
            known = document.at(start, Kind.ORGANIZATION)
            if known and _MET.match(document.text, known.span.end, sentence.span.end):
                return (known.span,)
            names = read_names(document, start, sentence.span.end)
            sure = names.spans and all(is_surely_a_body(document, span) for span in names.spans)
            if sure and _MET.match(document.text, names.spans[-1].end, sentence.span.end):
                return names.spans
    return ()


def _by_name(opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "The 39th Advisory Board Meeting took place": a board's own session."""
    for sentence in filter(_MEETINGS.is_in, opening):
        match = _OWN_SESSION.search(sentence.text)
        if match and TOOK_PLACE.match(sentence.text[match.end() :]):
            start = sentence.span.start
            return (Span(start + match.start("body"), start + match.end("body")),)
    return ()
