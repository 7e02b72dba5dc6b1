"""Who is the subject of a verb: the list of names from which only an insertion leads to it."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.name_descriptions import is_worded
from indexer.metadata.name_words import ACRONYM, HEAD, HEAD_LAST
from indexer.metadata.office_holders import OFFICE, are_holders, is_held
from indexer.metadata.organization_names import read_names
from indexer.metadata.subject_gaps import SAID_IT, end_of_dateline, end_of_opening, is_agency, leads_on
from indexer.metadata.subject_groups import group_before
from indexer.metadata.subject_staff import ITS_STAFF, beside_staff, by_staff, staff_before
from indexer.metadata.subject_starts import may_begin
from indexer.release import Span

PASSIVE_BEFORE: Final = re.compile(
    r"\b(?:was|were|is|are|been|being|be|to|got)\s+(?:\w+ly |also |being |not |again |first |now )?$", re.IGNORECASE
)
# With its first letter before all else, to which the pattern engine skips.
_CAN_BEGIN: Final = re.compile(
    r"[A-Ztgmei](?<!\S.)(?:(?<=[A-Z])|(?<=t)he\b|(?<=g)overnment\b|(?<=m)inistry\b|(?<=e)mbassy\b|"
    r"(?<=[ei])(?:u-)?[A-Z]{2})"
)
_LONGEST_SUBJECT_CHARACTERS: Final = 800
_NEAR_CHARACTERS: Final = 40
_LONGEST_NAME_CHARACTERS: Final = 120
_LONGEST_LIST_CHARACTERS: Final = 260
_OPENING: Final = re.compile(
    r"(?:[^–—\n]{0,60}(?: [–—-]|:) )?"
    r"(?:(?P<people>For [^.;,()A-Z]{0,60}\b(?:of|from))|"
    r"(?:(?:[A-Z][a-z]+ed|Held|Run) i|I)n (?:[\w-]+ ){0,3}(?:co-?operation|collaboration|partnership|co-?ordination|"
    r"conjunction|consultation|association) with|(?:With|Through|Under|At|On|Upon|Thanks to) [^.;,()A-Z]{0,60}"
    r"\b(?:support|assistance|help|funding|participation|request|initiative|invitation|aid|contributions?|auspices|"
    r"backing|sponsorship|financing|involvement|expertise|facilitation|guidance|co-?operation|engagement|grants?) "
    r"(?:of|by|from)|(?:Together|Jointly|Along) with|Alongside) (?:the )?(?=[A-Z])"
)
# "It was X that organized the course".
_CLEFT: Final = re.compile(r"^It (?:was|is) (?:the )?(?=[A-Z])")
_WHO: Final = re.compile(r"\s+(?:that|which|who)\s+(?:has |have |had )?")
_WHICH: Final = re.compile(r"(?:\s*\([^()]*\))?,\s+which\s+(?:(?:also|has|have|had|recently|\w+ly|[a-z]+ed and)\s+)?$")
# "an event of X and Y, who organize it": a verb in the plural is said of both.
_WHO_ALL: Final = re.compile(
    r"(?:\s*\([^()]*\))?,\s+(?:who|which|that)\s+(?:(?:also|both|jointly|together|regularly|have|had|in turn) )*$"
)
_OF_SEVERAL: Final = re.compile(
    r"(?:have |jointly )*(?:organi[sz]e|hold|run|host|arrange|convene|conduct|deliver|stage|teach|train|co-?\w+)d?\b|"
    r"\w+ (?:it|them) (?:jointly|together)\b"
)
_THAT: Final = re.compile(r"\b(?:that|which|where|what)\s+(?:the\s+|an?\s+(?:[a-z-]+\s+){0,2}?)?(?=[A-Z])")
# "which the Harbour Centre developed and Norway financed".
_AND_THAT: Final = re.compile(r"\b(?:which|that)\s[^.;,]{3,140}?[a-z]{2}ed and (?:the\s+)?(?=[A-Z])")
_HAS: Final = re.compile(
    r"(?:\s*\([^()]*\))?\s+(?:(?:has|have|had|will|is|are|was|were|also|jointly|recently|regularly|been) )*"
)
_WILL: Final = re.compile(r"(?:will|plans?|intends?|(?:is|are) (?:going|set|due|planning|preparing)) ")
_RESUMED: Final = re.compile(r"[,)]\s+and\s+(?:the\s+)?|,\s+the\s+(?=[A-Z])")
_ADVERB: Final = re.compile(r"\b(?:also|today|yesterday|\w+ly)\b")
_BRACKET: Final = re.compile(r"^\s*\([^()]*\)")
_THROUGH: Final = re.compile(r"^(?:\s*\([^()]*\))?,\s*(?:through|via|represented by|acting|which|that)\b")
_ASIDE: Final = re.compile(
    r"^(?:\s*\([^()]*\))?,\s*(?:under|within|in the|as part of|as|with|"
    r"in co-?operation|in collaboration|in partnership)\b"
)
# An office held by a person does not act for its body when it opens a seminar.
_PERSON: Final = re.compile(
    r"\b(?:Director|Head|Chief|Secretary[ -]General|Minister|Ambassador|President|Chair(?:man|woman|person)?|"
    r"Co-?Chairs?|Deputy|Officer|Expert|Specialist|Commander|Manager|Advis[eo]r|Attaché|Consul|Prosecutor|Judge|"
    r"Representative|Coordinator|Co-ordinator|Rapporteur|Professor|Governor|Mayor|Team Leader|"
    r"Spokesperson|Commissioner|Assistant|Rector|Dean)(?:$|-General\b|\s+(?![a-z(&]))"
)
# "John Smith, Chairman of the X".
_NAMED_PERSON: Final = re.compile(
    r"^(?:(?:Mr|Ms|Mrs|Dr|Prof|Professors?|H\.E|Messrs|Sen|Rep|Gen|Col|Lt|Maj|Capt|Sgt|Amb)\b|"
    r"[^,]{3,40},\s+(?:the )?(?:[\w-]+ ){0,3}(?:Director|Head|Chief|Administrator|Minister|Ambassador|President|Rector|"
    r"Chair(?:man|woman|person)?|Officer|Expert|Manager|Representative|Governor|Mayor|Dean|Principal|Commander|Consul|"
    r"Secretary(?=[ -]General| of\b)|Commissioner|Co-?ordinator)\b(?!['’]s))"
)
# "UNICEF's Country Director for Nepal Tom Reed".
_WHOSE_OFFICE: Final = re.compile(rf"['’]s (?:[A-Z][\w-]+ ){{0,3}}{OFFICE}(?: (?:for|of|in|to)\b| [A-Z]|$)")
# "UNODC's Anna Berg".
_WHOSE_PERSON: Final = re.compile(r"[A-Z]{2,}['’]s (?P<who>[A-Z][a-z’-]+ [A-Z][a-z’-]+)")
_SOMEBODY_OF: Final = re.compile(r"(?P<who>[A-Z][a-z’'-]+(?: [A-Z]\.?)?(?: [A-Z][a-z’'-]+){1,2}) of (?:the )?")
# "Rector of the Academy": the office, where a body may have the same head noun.
_HEAD_OF_BODY: Final = re.compile(
    r"^(?:[Tt]he )?(?:(?:Deputy|First|Acting|Executive|Vice|Regional|Country|General|Special|Resident|Permanent|"
    rf"Founding|Managing|Associate|Assistant|Honorary|Former) )*{OFFICE}s?(?:[ -]General)? of (?:the )?(?=[A-Z])"
)
_NO_BODY: Final = re.compile(
    r"^(?:Within|Under|Through|Following|Upon|Despite|Along|Together|Jointly|Based|According|Between|Among|By|Both|"
    r"With|Marking|Celebrating|Commemorating|Honou?ring|Observing|Building|Continuing|Concluding|Responding|"
    r"In|On|At|As|After|Before|During|For|From|To|Since|Thanks|While|When|Over|Inside|Beyond)\b|"
    r"^(?:Specialists|Experts|Officers|Officials|Employees|Trainers|Instructors|Agents|Investigators|Lecturers|"
    r"Advis[eo]rs|Representatives|Volunteers|Teams?) (?:of|from) |"
    r"^(?:(?:Member|Participating|Partner) )?(?:States|Countries) (?:of|in) |"
    r"^(?:the )?(?:[\w-]+ ){0,2}(?:Member|member|Participating|participating|Partner|partner) (?:States|Countries|"
    r"states|countries)$"
)
# "A delegation of X completed a study tour": they came to another's event.
_GUESTS: Final = re.compile(r"[Aa] delegation of ")
# A state as an organizer is called by its full name.
_REPUBLIC: Final = re.compile(
    r"(?:Republic|Kingdom|State|Principality|Sultanate|Russian Federation|Swiss Confederation)\b"
)
_LISTED: Final = re.compile(
    r"(?:[,.]?\s+(?:and|in|on|from|with|at|under|within)\b|,\s+(?:the\s+)?(?=[A-Z])|[.;]?\s*$)", re.MULTILINE
)
# "The EUCAP Sahel mission held".
_KIND_BEHIND: Final = re.compile(
    r"^ (?:mission|agency|organi[sz]ation|cent(?:re|er)|alliance|task ?force|secretariat)(?= )"
)
_WORD: Final = re.compile(r"[\w-]+")
# Of whom a body is: "Academy of Law under the President of Latvia".
_ABOVE: Final = re.compile(
    r"\s(?:under|at|attached to|to|of) (?:the )?(?:President|Prime Minister|Governor|Mayor|Prime Minister['’]s Office|"
    r"Prosecutor[ -]General|General Prosecutor)\b"
)
_OFFICE: Final = re.compile(r"\b(?:Office|General Prosecutor['’]?s|Prosecutor|Department|Secretariat)\b")


def subject_of(
    document: Document, told: Sentence, verb: int, *, countries: bool = False, staff: bool = False
) -> tuple[Span, ...]:
    """The names that stand as the subject of the verb: the leftmost list from which only an insertion leads to it.

    `countries` lets a country be one of them, as a giver of money may be; `staff` lets its staff stand for a body.
    """
    sentence, text = told.span, told.text
    nearest = group_before(document, told, verb) or _of_clause(document, told, verb, countries)
    nearest = nearest or _all_who(document, told, verb)
    nearest = nearest or (staff_before(document, told, verb) if staff else ())
    if nearest:
        return nearest
    helpers = _helpers(document, told, verb)
    behind = max(end_of_opening(document, helpers) - sentence.start, end_of_dateline(document, told))
    for match in _CAN_BEGIN.finditer(text, max(0, verb - _LONGEST_SUBJECT_CHARACTERS, behind), verb):
        start = sentence.start + match.start()
        if not may_begin(text, match.start()) or any(span.start < start < span.end for span in helpers):
            continue
        names = read_names(document, start, sentence.start + verb, subject=True)
        spans = tuple(span for span in names.spans if countries or not is_place(document, span))
        between = _KIND_BEHIND.sub("", text[names.end - sentence.start : verb])
        if staff and spans:
            others = beside_staff(document, told, names.end, verb)
            if others:
                return spans + others
            between = ITS_STAFF.sub(" ", between)
        if spans and not _WILL.match(text, verb):
            between = SAID_IT.sub(" ", between)
        if (
            spans
            and leads_on(between)
            and not is_agency(document, spans[0], between)
            and not _is_no_body(document, spans)
        ):
            return spans + _resumed(document, names.end, between)
    return _antecedent(document, told, verb) or (by_staff(document, told, verb) if staff else ())


def _helpers(document: Document, told: Sentence, verb: int) -> tuple[Span, ...]:
    """The names in the phrase that opens the sentence: "With the help of the Agency of Trade, Ports and Customs"."""
    opening = _OPENING.match(told.text)
    if opening is None:
        return ()
    spans = read_names(document, told.span.start + opening.end(), told.span.start + verb).spans
    if opening["people"] and spans:
        return (Span(told.span.start + opening.end("people"), spans[0].end),)  # whose people they are, as a whole
    return spans


def _of_clause(document: Document, told: Sentence, verb: int, countries: bool) -> tuple[Span, ...]:
    """ "the course that INTERPOL and UNODC held": the names between the relative word and the verb."""
    first = max(0, verb - _LONGEST_LIST_CHARACTERS)
    for clause in (*reversed(list(_THAT.finditer(told.text, first, verb))), _AND_THAT.search(told.text, first, verb)):
        if clause is None:
            continue
        names = read_names(document, told.span.start + clause.end(), told.span.start + verb, subject=True)
        spans = tuple(span for span in names.spans if countries or not is_place(document, span))
        reached = _HAS.fullmatch(told.text, names.end - told.span.start, verb)
        if spans and reached and not _is_no_body(document, spans):
            return spans
    return ()


def _antecedent(document: Document, told: Sentence, verb: int) -> tuple[Span, ...]:
    """ "... thanks to X, which held": the name right before the relative clause."""
    cleft = _CLEFT.match(told.text)
    if cleft:
        names = read_names(document, told.span.start + cleft.end(), told.span.start + verb, subject=True)
        if names.spans and _WHO.fullmatch(told.text, names.end - told.span.start, verb):
            return names.spans
    which = _WHICH.search(told.text, max(0, verb - _NEAR_CHARACTERS), verb)
    return _right_before(document, told, which.start(), _LONGEST_NAME_CHARACTERS)[-1:] if which else ()


def _all_who(document: Document, told: Sentence, verb: int) -> tuple[Span, ...]:
    """ "a regular event of X and Y, who organize it": the list right before a verb of several."""
    who = _WHO_ALL.search(told.text, max(0, verb - _NEAR_CHARACTERS), verb)
    if who is None or not _OF_SEVERAL.match(told.text, verb):
        return ()
    found = _right_before(document, told, who.start(), _LONGEST_LIST_CHARACTERS)
    return found if len(found) > 1 else ()


def _right_before(document: Document, told: Sentence, end: int, farthest: int) -> tuple[Span, ...]:
    """The names of bodies that end at this character of the sentence, beginning no farther before it."""
    behind = told.span.start + end
    for match in _CAN_BEGIN.finditer(told.text, max(0, end - farthest), end):
        names = read_names(document, told.span.start + match.start(), behind)
        if names.spans and names.end == behind and not _is_no_body(document, names.spans):
            return names.spans
    return ()


def is_place(document: Document, span: Span) -> bool:
    """Whether the span is no more than the name of a country or city."""
    place = document.at(span.start, Kind.COUNTRY, Kind.CITY)
    return place is not None and place.span.end == span.end


def is_republic(document: Document, span: Span) -> bool:
    """Whether a state is named in full, "organized by the Republic of Serbia and UNODC", and nothing else begins."""
    return _REPUBLIC.match(document.text, span.start) is not None and _LISTED.match(document.text, span.end) is not None


def is_person(document: Document, span: Span) -> bool:
    """Whether the span names an office that one person holds, "CARICC Director", rather than a body."""
    known = document.at(span.start, Kind.ORGANIZATION)
    if known and known.span.end == span.end:
        return False
    written = document.written(span)
    whose = _WHOSE_PERSON.fullmatch(written)
    if whose and not any(HEAD.match(word) or ACRONYM.match(word) for word in whose["who"].split()):
        return True
    if _NAMED_PERSON.search(written) or _HEAD_OF_BODY.match(written) or _is_somebody_of(document, span, written):
        return True
    if are_holders(written):
        return True
    above = _ABOVE.search(written)
    written = written[: above.start()] if above else written
    held = _PERSON.search(written) or _WHOSE_OFFICE.search(written)
    return held is not None and _OFFICE.search(written) is None


def _is_somebody_of(document: Document, span: Span, written: str) -> bool:
    """ "Anna Berg of Europol": two or three names, none of which heads a body, and a known body behind "of"."""
    name = _SOMEBODY_OF.match(written)
    if name is None or any(HEAD.match(word) for word in name["who"].split()):
        return False
    body = written[name.end() :]
    if document.text[max(0, span.start - len("the ")) : span.start].lower() == "the ":
        return False
    known = ACRONYM.match(body) or document.at(span.start + name.end(), Kind.ORGANIZATION)
    return bool(known) and document.at(span.start, *Kind) is None


def headed_body(document: Document, person: Span) -> tuple[Span, ...]:
    """The body that the person named by the span heads, where it is a known one or has the head noun of one."""
    office = _HEAD_OF_BODY.match(document.written(person))
    if office is None:
        return ()
    found = read_names(document, person.start + office.end(), person.end).spans[:1]
    return tuple(span for span in found if is_surely_a_body(document, span))


def is_surely_a_body(document: Document, span: Span) -> bool:
    """Whether the span names a body rather than a person: it is known, or has the head noun of one."""
    if is_person(document, span):
        return False
    if document.within(span, Kind.ORGANIZATION) or is_worded(document.written(span)):
        return True
    words = _WORD.findall(document.written(span))
    return any(map(HEAD.match, words)) or (len(words) > 1 and bool(HEAD_LAST.match(words[-1])))


def _is_no_body(document: Document, spans: tuple[Span, ...]) -> bool:
    """Whether the last is a person, or the first begins with a preposition or is a group of states."""
    came = _GUESTS.match(document.text, max(0, spans[0].start - len("a ")))
    if came or _NO_BODY.search(document.written(spans[0])) or is_person(document, spans[-1]):
        return True
    return is_held(document, spans[-1])


def _resumed(document: Document, start: int, between: str) -> tuple[Span, ...]:
    """The rest of a list after an insertion: "The OAS, through its committee (CICTE), and the Government of ..."."""
    through = _THROUGH.match(between) is not None
    if not (through or _ASIDE.match(between)):
        return ()
    end = start + len(between)
    for match in _RESUMED.finditer(between):
        names = read_names(document, start + match.end(), end, subject=True)
        rest = _BRACKET.sub("", document.text[names.end : end])
        # "X, with the help of Y, Z, and W, held": there W only helped.
        if through and match.group().endswith(", the ") and len(names.spans) == 1:
            continue
        if names.spans and not _ADVERB.sub("", rest).strip(" ," if through else " "):
            return names.spans
    return ()
