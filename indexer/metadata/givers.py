"""Who helped or paid, as the subject of a verb: "X supported the seminar", "Y provided funding"."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.parts import Part, Role
from indexer.metadata.subjects import PASSIVE_BEFORE, subject_of
from indexer.release import Span

# Those who taught came from these bodies; that alone makes no partners.
_STAFF: Final = re.compile(
    r"\b(?:experts?|trainers?|instructors?|speakers?|staff)\s+(?:from|of)\s+(?:the\s+)?$", re.IGNORECASE
)

# An office that one person holds, and the house of a body that is told by its kind alone.
_NO_HELPER: Final = re.compile(
    r"(?:[A-Z]\w+ ){0,4}(?:Focal Point|Contact Point|Point of Contact)s? (?:in|of|at|for|on) |"
    r"(?:Agency|Organi[sz]ation|Office|Mission|Service|Secretariat|Centre|Center)['’]s? "
    r"(?:headquarters|head office|staff|experts?|team|secretariat|offices?)\b"
)
_ITS_BOARD: Final = re.compile(r"['’]s? (?:Executive |Governing )?Board(?: of (?:[A-Z][a-z]+ ?){1,2})?$")
_BOARD_OF: Final = re.compile(r"(?:Executive |Governing )?Board (?:of (?:[A-Z][a-z]+ ){1,2})?of (?:the )?(?=[A-Z])")


def givers(document: Document, told: Sentence, verbs: Cue, role: Role) -> Iterator[Part]:
    """ "X supported the seminar", "X provided funding"."""
    for match in verbs.finditer(told):
        start = told.span.start + match.start()
        if document.is_quoted(start) or PASSIVE_BEFORE.search(told.text[max(0, match.start() - 40) : match.start()]):
            continue
        spans = subject_of(document, told, match.start(), countries=True)
        if role is Role.FUNDER:
            spans = tuple(_without_board(document, span) for span in spans)
        if spans and _STAFF.search(told.text[: spans[0].start - told.span.start]):
            continue
        yield from (Part(role, span) for span in spans if not _NO_HELPER.match(document.text, span.start))


def _without_board(document: Document, span: Span) -> Span:
    """The body alone of "World Bank’s Board of Executive Directors" and of "Board of Directors of the Harbour Bank"."""
    board = _ITS_BOARD.search(document.text, span.start, span.end) or _BOARD_OF.match(
        document.text, span.start, span.end
    )
    if board is None:
        return span
    return Span(span.start, board.start()) if board.start() > span.start else Span(board.end(), span.end)
