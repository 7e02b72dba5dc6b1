"""What stands between a subject and its verb: an insertion leads on, another verb or subject does not."""

import re
from itertools import pairwise
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NOUN
from indexer.release import Span

# "RIGA. KAZINFORM - The OSCE Centre": who reports stands before the dash.
_AGENCY: Final = re.compile(
    r"(?:,\s+[A-Z][\w’' -]{2,30})?(?:\s*\([^()\n]{2,30}\))?\s*(?:[–—-]{1,2}|(?<=\)):)"
    r"\s+(?:The|In|On|At|As|With|From|For|During)\s"
)
_DASHES: Final = re.compile(r"\s[–—-]{1,2}\s")
_DASH: Final = re.compile(r"\s*[–—-]{1,2}\s+[A-Z]")
_INSERTION: Final = re.compile(
    r"^[\s,]*(?:\([^()]*\)[\s,]*)?(?:$|(?:within|in|together|jointly|with|under|along|alongside|as|through|via|on|at|"
    r"which|has|have|had|also|successfully|recently|today|yesterday|this|last|will|co|and|for|during|by|upon|"
    r"following|after|thanks|earlier|represented|again|once|now|just|officially|formally|regularly|actively|therefore|"
    r"further|continuously|both|each|first|then|supported|hand|based|acting|too|affiliated|established|attached|"
    r"located|headquartered|operating|working|"
    r"financed|funded|led|chaired|headed|managed|created|set|itself)\b|"
    r"[,–—(-]|\w+ly\b|[a-z]+(?:ed|s)(?:\s+(?:it|(?:the|this|its|an?)\s+[^.;,()]{2,40}?))?\s+and\s+(?:also\s+)?$)",
    re.IGNORECASE,
)
# "UNODC said on Tuesday that it has concluded": who says so did it; what it will do has no organizer yet.
SAID_IT: Final = re.compile(
    r"^(?:\s*\([^()]*\))?,?\s+(?:(?:has|have) )?(?:(?:is|are|was|were) (?:pleased|proud|happy|glad) to )?"
    r"(?:said|says?|announce[ds]?|report(?:ed|s)?|confirm(?:ed|s)?|inform(?:ed|s)|states?|stated|disclosed|revealed)"
    r"(?: (?:in|via|through) (?:an?|its) (?:[a-z]+ ){0,2}[a-z]+| (?:on )?(?:the )?(?:today|yesterday|[A-Z][a-z]+day|"
    r"\d{1,2}(?:st|nd|rd|th)|[A-Z][a-z]{2,8} \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? (?:19|20)\d\d)?){0,2},?"
    r"(?: that)? (?:it|they)(?= |$)"
)
# "In partnership with X, the event brought together": the event did it.
_OTHER_SUBJECT: Final = re.compile(
    rf",\s+(?:the|this|an?) (?:[\w-]+ ){{0,3}}?{EVENT_NOUN}\s+(?:has |have |had |also )?$"
)
# "SECURITY FORUM – Valletta, 4 May 2018: CEPOL held": what stands before a dateline is a rubric.
_DATELINE: Final = re.compile(r"\s+[–—-]\s[^:–—\n]{2,40}\d:\s")
# "WASHINGTON, 3 May 2016 – The Board", "YEREVAN (Armenia), May 3 - ": the town in front did nothing.
_OPENING_DATELINE: Final = re.compile(
    r"[A-Z][\w’'.-]+(?:[ /][A-Z][\w’'.-]+){0,2}(?:,? \([A-Z][\w. ]{2,30}\)|, [A-Z][\w. ]{2,30})?,? \(?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+)(?:,? \d{4})?\)?\.?(?:\s*[–—-]+|:)\s"
)
# "RAKITJE – RACVIAC opened": a town that is not known, before a body that is.
_TOWN_ALONE: Final = re.compile(r"[A-Z]{4,}(?:[ -][A-Z]{3,}){0,2}\s[–—-]\s(?:[Tt]he )?(?=[A-Z])")
_SHORTEST_TOWN: Final = 6
# "OSAN CITY, Republic of Korea – UNODC opened": the state tells that a town stands before it.
_TOWN_OF: Final = re.compile(r"[A-Z][\w’'.-]+(?:[ -][A-Z][\w’'.-]+){0,3}, (?:the )?(?=[A-Z])")
_BEHIND_STATE: Final = re.compile(r"\s*[–—-]+\s+(?:[Tt]he )?(?=[A-Z])")
# "The Boarding and Search (BAS) course ended": what is named is the event.
_EVENT_BEHIND: Final = re.compile(
    rf"\s*\([^()]*\)\s+(?:(?:training|refresher|basic|advanced|online|joint) )?{EVENT_NOUN}\b"
)
_ANOTHER_VERB: Final = re.compile(
    r"\b(?:said|says|attended|took part|visited|met|welcomed|spoke|stressed|noted|thanked|participated|opened the|"
    r"explained|told|signed|informed|emphasi[sz]ed|underlined|highlighted)\b"
)

_NEW_SUBJECT: Final = re.compile(r"(?:\s*\([^()]*\))?,\s+(?:the\s+)?")
_LAST_OF_LIST: Final = re.compile(r"(?:\band|\bas well as|&)\s+(?:the\s+|its\s+)?$")


def is_agency(document: Document, name: Span, between: str) -> bool:
    """Whether the name is of who reports: "ASTANA. KAZINFORM – Kazakh experts held"."""
    if _AGENCY.match(between):
        return True
    written = document.written(name)
    if written.isupper() and written.isalpha() and document.at(name.start, Kind.ORGANIZATION) is None:
        begins = document.text[max(0, name.start - 1) : name.start] in ("", "\n")
        if begins and _DASH.match(between) and len(_DASHES.findall(between)) == 1:
            return True  # an unknown town: "RAKITJE – Twenty officers"
    return document.text[name.start - 2 : name.start] == ". " and _DASH.match(between) is not None


def leads_on(between: str) -> bool:
    """Whether only an insertion leads from the subject to its verb."""
    if ";" in between or not _INSERTION.match(between) or _DATELINE.match(between) or _EVENT_BEHIND.match(between):
        return False
    return not _ANOTHER_VERB.search(between) and not _OTHER_SUBJECT.search(between)


def end_of_dateline(document: Document, told: Sentence) -> int:
    """Where the dateline of the sentence ends, 0 where it has none."""
    dateline = _OPENING_DATELINE.match(told.text)
    if dateline:
        return dateline.end()
    start = told.span.start
    placed = _TOWN_OF.match(told.text)
    state = document.at(start + placed.end(), Kind.COUNTRY) if placed else None
    dash = _BEHIND_STATE.match(document.text, state.span.end) if state else None
    if dash and not document.at(start, Kind.ORGANIZATION):
        return dash.end() - start
    town = _TOWN_ALONE.match(told.text)
    if town is None or document.at(start, Kind.ORGANIZATION):
        return 0
    # Acronyms are shorter, and are not written as a name elsewhere.
    name = town.group().partition(" ")[0]
    surely = len(name) >= _SHORTEST_TOWN or name.capitalize() in document.text
    return town.end() if surely or document.at(start + town.end(), Kind.ORGANIZATION) else 0


def end_of_opening(document: Document, helpers: tuple[Span, ...]) -> int:
    """Where the list of the opening "With the help of A, B and C, " ends: no name of it follows on its "and"."""
    ended = False
    for one, other in pairwise(helpers):
        gap = document.text[one.end : other.start]
        if ended and _NEW_SUBJECT.fullmatch(gap):
            return one.end
        ended = ended or _LAST_OF_LIST.search(gap) is not None
    return 0
