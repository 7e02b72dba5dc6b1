"""Offices that persons hold, where their names read like those of bodies."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.name_words import HEAD
from indexer.release import Span

OFFICE: Final = (
    r"(?:Director|Head|Chief|Ambassador|Manager|Co-?ordinator|Representative|Commissioner|Secretary|President|"
    r"Chair(?:man|woman|person)?|Rector|Dean|Commander|Principal|Officer)"
)
"""What one person is in a body, where no more is told than that."""

# "Anna Berg, the OSCE Representative on Harbours": one known office, but here who holds it.
_HELD: Final = re.compile(r"\b(?:Representative|Commissioner|Co-?ordinator|Ombuds\w+|Rapporteur|Envoy)\b")
_HOLDER: Final = re.compile(
    r"(?:^|[–—,:-] |[.”\"]\s|\n|\b[a-z0-9]+ |[nsirt]day )(?<!\bof )(?<!\band )(?<!\bfor )(?<!\bthe )"
    r"(?P<who>[A-ZÀ-Ž][\w’'-]+ (?:[A-Z]\. )?[A-ZÀ-Ž][\w’'-]+), (?:the )?$"
)
_HOLDER_CHARACTERS: Final = 40
# "Ana Berg, Director-General, Customs Directorate, opened": the body is told with the office.
_OF_HOLDER: Final = re.compile(rf"\b{OFFICE}(?:[ -]General)?, (?:the )?$")
# "the UNODC Representative for the Near East, Mr. Adel Amin".
_NAMED_NEXT: Final = re.compile(
    r"(?:\s*\([^()]*\))?,?\s+(?:(?:Mr|Ms|Mrs|Dr|Prof|H\.E|Amb|Col|Gen)\b\.?|Ambassador|Professor|General|"
    r"Colonel)\s+[A-ZÀ-Ž]"
)
# "Security Ministers, Police Chiefs"; a Council of Ministers has its "of".
_SEVERAL: Final = re.compile(
    r"(?:^|[–—,] )(?:[A-Z][\w’'-]* (?:and |& )?){0,4}(?:Ministers|Chiefs|Commissioners|Directors|Heads|Generals|"
    r"Ambassadors|Attach[eé]s|Presidents|Governors|Mayors|Secretaries|Commanders|Rectors|Deans)$"
)
# "Director of the Wildlife Service Jan Berg": who heads it stands behind the name.
_NAME_BEHIND: Final = re.compile(r"(?:\s[A-ZÀ-Ž][a-zà-ž’'-]+){2}$")


def without_holder(document: Document, name: Span) -> Span:
    """The name of a body without that of the person who heads it, where it stands right behind a head noun."""
    written = document.written(name)
    behind = _NAME_BEHIND.search(written)
    if behind is None or any(HEAD.match(word) for word in behind.group().split()):
        return name
    headed = HEAD.match(written[: behind.start()].rsplit(None, 1)[-1])
    return Span(name.start, name.start + behind.start()) if headed else name


def are_holders(written: str) -> bool:
    """Whether the name is of several who hold an office, and of no body of theirs."""
    return _SEVERAL.search(written) is not None


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
