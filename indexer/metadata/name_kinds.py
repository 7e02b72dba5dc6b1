"""What kind of body a name tells: by its head noun, by the words before it, by what it is a part of."""

import re
from typing import Final

from indexer.metadata import name_words as words
from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.name_joints import without_possessive
from indexer.metadata.name_tokens import Token
from indexer.release import Span

_PART_NAMED: Final = re.compile(
    r"(?:[A-Z][\w-]* ){0,3}"
    r"(?:Faculty|Institute|Cent(?:re|er)|School|Laboratory|Chair|Academy|Department|Clinic)\b"
)
_WHOLE: Final = re.compile(
    r"\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){0,4}(?:University|Ministry|Institute|Academy|Committee|College|Agency|School|"
    r"Prosecutor General['’]s Office|General Prosecutor['’]s Office)\b(?! in\b)"
)
_GIVER: Final = re.compile(r"\b(?:Governments?|Ministry|Police|Embassy|Foundation|Bank|Department of (?:\w+ ?){1,3})$")
_KIND: Final = (
    r"(?:movement|organi[sz]ation|network|association|foundation|ngo|NGO|charity|company|firm|think tank|union|"
    r"institution|partner|fund|group|federation|coalition|consultancy|newspaper|agency)s?"
)
_KIND_BEFORE: Final = re.compile(rf"\b{_KIND}\s+[“«\"‘]?$")
_NEAR_CHARACTERS: Final = 24
_DESCRIBED: Final = re.compile(
    r"(?:(?:national|international|local|public|non-?governmental|non-profit|not-for-profit|youth|civil|society|regional|"
    r"charitable|private|state|independent|partner|human|rights|women['’]s|umbrella|humanitarian|environmental|student|"
    r"professional|religious|legal|aid|German|French|British|American|Swiss|Swedish|Dutch|Italian|Polish|Ukrainian) )*"
    rf"{_KIND}\s+[“«\"‘]?(?=[A-Z])|"
    r"(?:regional|country|local|national|field) (?:office|branch|mission|bureau)s? of (?:the )?(?=[A-Z])"
)


def described_end(text: str, start: int, limit: int) -> int:
    """Where the name itself begins behind what kind of body it is ("the public association Harbour"), or 0."""
    kind = _DESCRIBED.match(text, start, limit)
    return kind.end() if kind else 0


def leads_on(text: str, name: Span, link: Token) -> bool:
    """Whether "with", "at" or "to" belongs to the name: "Faculty of Law at the University", "Mission to Serbia"."""
    if link.low == "to":  # "from the Government to the Border Police": a receiver
        return _GIVER.search(text, name.start, name.end) is None
    if link.low == "with":
        return False
    return bool(_PART_NAMED.match(text, name.start, name.end) and _WHOLE.match(text, link.end))


def is_described(text: str, start: int) -> bool:
    """Whether the words before the name say what kind of body it is."""
    return bool(_KIND_BEFORE.search(text, max(0, start - _NEAR_CHARACTERS), start))


def tells_payer(document: Document, token: Token) -> bool:
    """ "the EU-funded Border Programme": the name begins behind, unless it is known with that word."""
    if not words.PAYER.search(token.low):
        return False
    known = document.at(token.start, Kind.ORGANIZATION)
    return known is None or known.span.end <= token.end


def is_complete(document: Document, span: Span) -> bool:
    """Whether the name has the head noun of a body, is an acronym or holds a known name."""
    written = document.written(span)
    parts = words.PARTS.findall(written)
    if any(words.HEAD.match(without_possessive(part)) or words.ACRONYM.match(part) for part in parts):
        return True
    if len(parts) > 1 and words.HEAD_LAST.match(parts[-1]):
        return True
    return bool(document.within(span, Kind.ORGANIZATION)) or (
        (found := document.at(span.start, Kind.COUNTRY)) is not None and found.span.end == span.end
    )
