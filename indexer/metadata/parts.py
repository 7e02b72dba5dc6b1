"""The parts that organizations play for an event, and the lists of names that stand after a cue."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import PEOPLE_NOUN
from indexer.metadata.name_kinds import is_subordinate
from indexer.metadata.organization_names import read_names
from indexer.metadata.subject_groups import GROUP_NOUNS, NAMELY
from indexer.metadata.subjects import is_person, is_surely_a_body
from indexer.release import Span

# People of these bodies or countries took part; that makes no partners.
_PEOPLE_FROM: Final = re.compile(
    rf"(?:the )?(?:\w+ ){{0,2}}?(?:{PEOPLE_NOUN}|experts?|trainers|representatives|delegat\w+)\s+(?:of|from)\b"
)
_ATTEND: Final = re.compile(r"\b(?:participation|presence|involvement|engagement)\b")
# "the EU-funded, UNDP-implemented X project": the name begins after these.
_COMPOUNDS: Final = re.compile(
    r"(?:the |an? |its )*(?:[\w.]+-(?:(?:co-?)?funded|implemented|financed|supported|led|sponsored|"
    r"backed),?\s+(?:and )?)+|"
    # "by a consortium of institutions of EU member states and the Harbour Centre".
    r"(?:an? |the )(?:[\w-]+ )?[Cc]onsortium (?:of|led by|including|comprising|consisting of|composed of|made up of) "
    r"(?:(?:the )?[a-z][^.;,()\n]{2,80}? and )?(?=(?:the )?[A-Z])|"
    # "with the “Safe Seas” project of FAO": whose it is.
    r"(?:the |its |an? )?[“‘\"«][^”\"»\n]{2,120}?[”’\"»] (?:[Pp]roject|[Pp]rogramme|[Ii]nitiative) of "
    r"(?:the )?(?=[A-Z])|"
    r"the (?:project|programme|initiative) [“‘\"«][^”\"»\n]{2,120}?[”’\"»] of (?:the )?(?=[A-Z])|"
    # "trained by staff members of FAO": they act for it.
    r"(?:the )?(?:staff(?: members)?|members of (?:the )?staff|employees) of (?:the )?(?=[A-Z])|"
    # "by the people of Japan": their state.
    r"the (?:people|peoples|taxpayers|citizens) of (?:the )?(?=[A-Z])|"
    # "together with its long-standing partner, the Institute of Ports".
    r"(?:its|their) (?:[a-z-]+ ){0,3}(?:partners?|counterparts?|colleagues),? (?:from |at |of |in )?(?:the )?(?=[A-Z])"
)


# What the agent used or worked in; after "with" and "for" others are named, to whom the rest of the list may belong.
_RESUMED: Final = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s*,)?\s+(?:through|via|by means of|represented by|"
    r"(?:implemented|managed|run|led|funded|financed) by|in the (?:framework|context|scope) of|"
    r"within|as part of|under)\s[^.;]{2,140}?,\s+(?:and|as well as|together with|jointly with|along with)\s+"
    r"(?:with\s+)?(?=(?:the\s+)?[A-Z])"
)
# "X – in whose rooms it will be held – and Y".
_ASIDE: Final = re.compile(
    # "with X, which is in charge of it, and with Y", "to X and to Y".
    r"(?:\s*\([^()]*\))?(?:\s*,\s+(?:which|whose|where)\b[^.;]{2,140}?,)?"
    r"(?:\s+and (?:with|to|by|from)|,\s+(?:led|headed) by)\s+(?=(?:the\s+)?[A-Z])|"
    r"(?:\s*\([^()]*\))?\s+[–—-]\s+[a-z][^.;–—]{2,120}?\s+[–—-]\s+(?:and|as well as)\s+(?=(?:the\s+)?[A-Z])"
)
# "by two programmes of the WCO: A and B", "from the following bodies: A; B; and C".
_COUNTED: Final = re.compile(
    r"(?:(?:an? )?(?:group|number|consortium|coalition|alliance|pair|trio|network) of (?:the )?)?"
    r"(?:the |its |their )?(?:(?:following|two|three|four|five|six|seven|eight|several|leading|main|local|regional|"
    r"national|international|partner|and|other|more|of the following|"
    r"(?:not-for-|non-)profit|non-governmental|governmental|public|private|research|civil society|"
    r"[A-Z][a-z]+(?:ian|ish|ese|an|ch|ek|ak|yz)) )*"
    rf"(?:{GROUP_NOUNS}"
    rf"(?: (?:of|from|in) (?:the )?[A-Z][\w-]*(?: (?:of (?:the )?)?[A-Z][\w-]*){{0,4}})?|consortium|coalition|alliance)"
    rf"{NAMELY}(?=(?:the\s+)?[A-Z])"
)
# "financed by X, Y said": who reports it is no further name.
_SAYS: Final = re.compile(
    r"(?:['’]s)?(?:\s*\([^()]*\))?(?:\s+(?:press|office|spokes\w+|service|secretariat)){0,3}"
    r"(?:\s+(?:in|to|for) [A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
    r"\s+(?:said|says|reported|reports|announced|noted|informed|told|stated|wrote)\b"
)
# "given by X; Y paid for it".
_DOES: Final = re.compile(
    r"(?:\s*\([^()]*\))?\s+(?:was|were|is|are|has|have|had|will|paid|gave|lent|[a-z]+ed)\b(?!\s+by)"
)
# "With funding of X, Y brought together ...", at the start of a sentence.
_OPENING_CHARACTERS: Final = 120
_NEW_SUBJECT: Final = re.compile(r"(?:\s*\([^()]*\))?, (?:the )?(?=[A-Z])")
_ACTS: Final = re.compile(
    r"(?:\s*\([^()]*\))? (?:(?:has|have|also|today|yesterday|recently|jointly|successfully|"
    r"(?:this|last) (?:week|month|year)) ){0,2}(?:held|ran|brought|taught|gave|began|"
    r"met|led|put|set|hosts|holds|runs|trains|organi[sz]es|conducts|(?!based|headquartered|located)[a-z]{3,}ed)\b"
    r"(?! by| in (?:the )?[A-Z][a-z]+,)"
)
# "with TRAFFIC, the wildlife trade monitoring network, the Harbour Watch and IOM": what the first is.
_DESCRIBED: Final = re.compile(
    r"(?:\s*\([^()]*\))?, (?:the|an?) (?:[\w’'-]+ ){0,7}?(?:network|organi[sz]ation|agency|body|charity|group|"
    r"association|institute|institution|foundation|company|cent(?:re|er)|union|alliance|platform|service|academy|"
    r"programme|initiative|federation|fund|bank|arm|watchdog|NGO), (?:and )?(?=(?:the )?[A-Z])"
)
_OF_STATE: Final = re.compile(r"(?:\s*\([^()]*\))?, Government of (?:the )?[A-Z][\w’' -]+")
_AND_ANOTHER: Final = re.compile(r"(?:\s*\([^()]*\))?, (?:and|while|whereas) (?:the )?")
_OTHER_CLAUSE: Final = re.compile(r"; a(?!nd\b|long\b|s\b|lso\b)")
_EVENT_NAME: Final = re.compile(
    r"(?:Training|Workshop|Seminar|Conference|Meeting|Course|Session|Exercise|Summit)s?(?: (?:for|on|of)\b.*)?$|"
    r"Forums?(?: (?:for|on)\b.*)?$"
)
BODY_NOUNS: Final = (
    "Department|Directorate|Division|Cent(?:re|er)|Institute|Office|Unit|Section|Bureau|Agency|Academy|School|College|"
    "Faculty|Board|Council|Committee|Commission|Association|Network"
)
"""Alternatives of a pattern: what bodies call themselves, and their parts."""

# "Department of Basic Training".
_BODY_OF: Final = re.compile(
    rf"\b(?:{BODY_NOUNS}|Ministry|Secretariat|Authority|Service) (?:of|for|on) |"
    # "Coast Legal Aid Forum": no meeting is called so.
    r"(?:Parliamentary|Legal|Aid|Civil Society|Women['’]s|Youth|Judges['’]?|Lawyers['’]?|Editors['’]?|Media|Police)\s$"
)
_GOVERNMENTS: Final = re.compile(r"Governments of (?:the )?", re.IGNORECASE)


class Role(Enum):
    """What an organization did for the event.

    A host, and a carrier who supported or carried it out, is a partner where somebody else organized it, else the
    organizer; a receiver of a gift is a partner whose country takes part.
    """

    __hash__ = object.__hash__  # that of Enum is worked out anew each time

    ORGANIZER = "organizer"
    PARTNER = "partner"
    FUNDER = "funder"
    HOST = "host"
    CARRIER = "carrier"


@dataclass(frozen=True, slots=True)
class Part:
    """An organization named in a role."""

    role: Role
    span: Span
    receives: bool = False
    # Whether a state counts as well, as it signed an agreement or led with others.
    party: bool = False
    # Whether no phrase says so.
    inferred: bool = False


def listed(document: Document, told: Sentence, cue: Cue, role: Role) -> Iterable[Part]:
    """The names after each place where the cue stands in the sentence, outside of quotations."""
    return listed_after(document, told, cue.finditer(told), role) if told.may & cue.bit else ()


def listed_after(document: Document, told: Sentence, matches: Iterable[re.Match[str]], role: Role) -> Iterator[Part]:
    """The names after each of these places of the sentence, outside of quotations."""
    for match in matches:
        if document.is_quoted(told.span.start + match.start()):
            continue
        if role is Role.PARTNER and _PEOPLE_FROM.match(told.text, match.end()):
            continue
        attend = role is Role.PARTNER and _ATTEND.search(match.group()) is not None
        staff = role is Role.CARRIER and _PEOPLE_FROM.match(told.text, match.end()) is not None
        for span in names_after(document, told, match.end()):
            # Countries and persons who took part, and the countries of experts, are no partners.
            if not ((attend or staff) and (is_country(document, span) or is_person(document, span))):
                yield Part(role, span)


def is_country(document: Document, span: Span) -> bool:
    """Whether the span is no more than the name of a country."""
    country = document.at(span.start, Kind.COUNTRY)
    return country is not None and country.span.end == span.end


def names_after(document: Document, told: Sentence, start: int) -> tuple[Span, ...]:
    """The names that are listed from this character of the sentence on."""
    compounds = _COMPOUNDS.match(told.text, start)
    start = compounds.end() if compounds else start
    counted = _COUNTED.match(told.text, start)
    start = counted.end() if counted else start
    opens = start <= _OPENING_CHARACTERS
    found = read_names(document, told.span.start + start, told.span.end)
    spans = found.spans
    other = _OTHER_CLAUSE.search(document.text, start + told.span.start, found.end)
    if other:
        spans = tuple(span for span in spans if span.start < other.start())
    if spans[1:] and _SAYS.match(document.text, spans[-1].end):
        comma = document.text[spans[-2].end : spans[-1].start].strip(" the")
        spans = spans[:-1] if comma.endswith(",") else spans
    elif opens and spans[1:] and _NEW_SUBJECT.match(document.text, spans[-2].end):
        # "With funding of Norway, UNODC brought together": the last is the subject of what follows.
        spans = spans[:-1] if _ACTS.match(document.text, spans[-1].end) else spans
    elif len(spans) == 2 and _AND_ANOTHER.fullmatch(document.text, spans[0].end, spans[1].start):
        # "thanked the donor, Norway, and UNODC thanked the host": two clauses.
        spans = spans[:1] if _DOES.match(document.text, spans[1].end) else spans
    elif spans[1:] and ";" in document.text[spans[-2].end : spans[-1].start]:
        spans = spans[:-1] if _DOES.match(document.text, spans[-1].end) else spans
    if spans[1:] and _OF_STATE.fullmatch(document.text, spans[-2].end, spans[-1].end):
        # "Bureau of Harbours (BH), Government of India": whose it is.
        spans = spans[:-1] if is_surely_a_body(document, spans[-2]) else spans
    described = _DESCRIBED.match(document.text, found.end, told.span.end) if spans else None
    if described:
        others = read_names(document, described.end(), told.span.end).spans
        if " and " in document.text[found.end : others[-1].start if others else found.end]:
            spans += others
    aside = _ASIDE.match(document.text, found.end, told.span.end) if spans else None
    if aside:
        spans += read_names(document, aside.end(), told.span.end).spans
    return tuple(_body_in(document, span) for span in spans if not _names_event(document, span))


def agents_after(document: Document, told: Sentence, start: int) -> tuple[Span, ...]:
    """The names listed from here on, and those after an insertion: "by X, through its project Y, and Z"."""
    spans = names_after(document, told, start)
    if not spans:
        return spans
    end = spans[-1].end - told.span.start
    resumed = _RESUMED.match(told.text, end)
    return spans + names_after(document, told, resumed.end()) if resumed else spans


def _names_event(document: Document, span: Span) -> bool:
    """Whether the name is an event's: "with the support of X, Assessors Training was held"."""
    named = _EVENT_NAME.search(document.written(span))
    if named is None:
        return False
    noun = span.start + named.start()
    if _BODY_OF.search(document.text, span.start, noun):
        return False
    return all(each.span.start > noun for each in document.within(span, Kind.ORGANIZATION))


def _body_in(document: Document, span: Span) -> Span:
    """The body alone of "Governments of Denmark", as lists of countries have it, and of "the EU under its X"."""
    several = _GOVERNMENTS.match(document.written(span))
    start = span.start + several.end() if several else span.start
    under = document.text.find(" under ", start, span.end)
    known = document.at(start, Kind.ORGANIZATION) if under >= 0 else None
    frame = known and known.span.end == under and not is_subordinate(document.text, under + len(" under"))
    return Span(start, under if frame else span.end)
