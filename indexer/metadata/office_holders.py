"""Offices that persons hold, where their names read like those of bodies."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.name_words import HEAD
from indexer.release import Span

# "Anna Berg, the OSCE Representative on Harbours": one known office, but here who holds it.
_HELD: Final = re.compile(r"\b(?:Representative|Commissioner|Co-?ordinator|Ombuds\w+|Rapporteur|Envoy)\b")
_HOLDER: Final = re.compile(
    r"(?:^|[–—,:-] |[.”\"]\s|\n|\b[a-z0-9]+ |[nsirt]day )(?<!\bof )(?<!\band )(?<!\bfor )(?<!\bthe )"
    r"(?P<who>[A-ZÀ-Ž][\w’'-]+ (?:[A-Z]\. )?[A-ZÀ-Ž][\w’'-]+), (?:the )?$"
)
_HOLDER_CHARACTERS: Final = 40
# "Ana Berg, Director-General, Customs Directorate, opened": the body is told with the office.
_OF_HOLDER: Final = re.compile(
    r"\b(?:Director|Secretary|President|Chief|Officer|Manager|Representative|Commissioner|Chair\w*|Head|Commander)"
    r"(?:[ -]General)?, (?:the )?$"
)
# "the UNODC Representative for the Near East, Mr. Adel Amin".
_NAMED_NEXT: Final = re.compile(
    r"(?:\s*\([^()]*\))?,?\s+(?:(?:Mr|Ms|Mrs|Dr|Prof|H\.E|Amb|Col|Gen)\b\.?|Ambassador|Professor|General|Colonel)\s+[A-ZÀ-Ž]"
)
# "Security Ministers, Police Chiefs"; a Council of Ministers has its "of".
_SEVERAL: Final = re.compile(
    r"(?:[A-Z][\w’'-]*,? (?:and |& )?){0,6}(?:Ministers|Chiefs|Commissioners|Directors|Heads|Generals|Ambassadors|"
    r"Attach[eé]s|Presidents|Governors|Mayors|Secretaries|Commanders|Rectors|Deans)"
)


def are_holders(written: str) -> bool:
    """Whether the name is of several who hold an office, and of no body of theirs."""
    return _SEVERAL.fullmatch(written) is not None


def is_held(document: Document, name: Span) -> bool:
    """Whether the name is of an office and the person who holds it stands before or behind."""
    before = max(0, name.start - _HOLDER_CHARACTERS)
    if _OF_HOLDER.search(document.text, before, name.start):
        return True
    if not _HELD.search(document.text, name.start, name.end):
        return False
    if _NAMED_NEXT.match(document.text, name.end):
        return True
    holder = _HOLDER.search(document.text[before : name.start])
    if holder is None or document.at(before + holder.start("who"), *Kind):
        return False
    return not any(HEAD.match(word) or word in ("Day", "Week", "Year") for word in holder["who"].split())
