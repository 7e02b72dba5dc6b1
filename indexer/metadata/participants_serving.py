"""Whom a state's services sent: "Fiji police officers", who come from there, and where they will be deployed."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence, cue
from indexer.metadata.document import Document
from indexer.metadata.events import PEOPLE_NOUN
from indexer.metadata.once_per_text import once_per_text
from indexer.release import Mention

_SERVICE: Final = (
    r"(?:police|customs|immigration|border|prisons?|corrections?|correctional|military|army|navy|fisheries|maritime|"
    r"coast guard|law enforcement|security|tax|revenue|government|public|judicial|health|peacekeeping|senior|"
    r"female|women|male|young|junior)"
)
_OF_SERVICE: Final = re.compile(
    rf"\s+(?:{_SERVICE}\s+(?:(?:and|&)\s+)?){{1,4}}(?:officers|officials|personnel|staff|{PEOPLE_NOUN})(?![\w'’-])"
)
# "before they leave for Samoa", "bound for Samoa", "ahead of their deployment to Samoa": not where trainers go.
_LEAVES: Final = cue(
    r"\b(?:they|officers|officials|personnel|contingent|police|troops|soldiers|peacekeepers|members|men|women)\b"
    r"[^.;\n]{0,60}?\b(?:(?:leav(?:e|es|ing)|depart(?:s|ing|ure)?|bound) for|"
    r"(?:(?:being |be |are |is )deployed|deploy(?:ing|ment)) (?:to|in)) (?:the )?(?=[a-z])|"
    r"\btheir (?:deployment|departure) (?:to|for|in) (?:the )?(?=[a-z])"
)


def serves(told: Sentence, end: int) -> bool:
    """Whether people of a service stand right behind the name of a country: "Fiji police officers"."""
    return _OF_SERVICE.match(told.low, end) is not None


@once_per_text
def destinations(document: Document) -> frozenset[str]:
    """The countries for which the people told of leave."""
    stretches = ([document.headline] if document.headline else []) + list(document.told)
    leaves = ((told.span.start + match.end()) for told in stretches for match in _LEAVES.finditer(told))
    places = (document.at(start, Kind.COUNTRY) for start in leaves)
    return frozenset(place.entity for place in places if place)


def without_destinations(document: Document, found: dict[str, Mention]) -> dict[str, Mention]:
    """The participating countries without those for which the people leave, unless no others are found."""
    return {country: each for country, each in found.items() if country not in destinations(document)} or found
