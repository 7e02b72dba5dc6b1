"""Named people with their role as stated, and whether the release quotes them."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.release import Person, Span

_SPEECH: Final = (
    r"(?:said|says|stressed|emphasi[sz]ed|noted|added|stated|highlighted|underlined|underscored|"
    r"explained|told|remarked|pointed out|"
    r"commented|declared|announced|encouraged|thanked|praised|welcomed|congratulated|expressed|"
    r"expected|concluded|reiterated|"
    r"affirmed|observed|spoke|promised|recalled|hoped|gave recommendations|voiced|called|urged|"
    r"presented|informed|mentioned|"
    r"сказал[аи]?|отметил[аи]?|подчеркнул[аи]?|заявил[аи]?|добавил[аи]?|сообщил[аи]?|выразил[аи]?)"
)
_PART: Final = r"[A-Z]\.|[A-ZÀ-ÞĀ-ŽÇŞĞİ][\w’'À-ž]*(?:-[A-ZÀ-Ža-z][\w’']+)*"
_NAME: Final = rf"(?:{_PART})(?: (?:{_PART}|de|van|von|der|al|bin|el)){{1,4}}"
_HONORIFIC: Final = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Col|Gen|Lt|Maj|Amb)\.?|H\.\s?E\.|Ambassador|Colonel|General|Major|Captain|"
    r"Professor|General Colonel|"
    r"Lieutenant|Judge|Minister"
)
_ROLE_WORD: Final = (
    r"(?:Head|Director|Deputy|Officer|Ambassador|Minister|President|Chair\w*|Secretary|Chief|"
    r"Co-?ordinator|Manager|Representative|"
    r"Advis[eo]r|Expert|expert|Commissioner|Prosecutor|Judge|Inspector|Commander|Rector|Vice|Assistant|"
    r"Specialist|Under-Secretary\w*|"
    r"Special|Senior|Political|Acting|Executive|Programme|Project|Regional|National|Legal|First|"
    r"representative|Economic|"
    r"director|head|deputy|Counsel\w*|Team|Country|Permanent)"
)
_QUOTE_END: Final = re.compile(
    rf"[”\"»],?\s*(?:{_SPEECH})\s+(?:the\s+)?(?:(?:{_HONORIFIC})\s+)?(?P<name>{_NAME})"
    rf"(?:,\s+(?P<role>[^.:“\"\n]{{3,200}}))?"
)
_NAME_ROLE: Final = re.compile(
    rf"(?:(?<=^)|(?<=[\s,(“]))(?:(?:{_HONORIFIC})\s+)*(?P<name>{_NAME}),\s+(?P<role>(?:the\s+|an?\s+|"
    rf"\w+\s+)?(?:U\.S\.|[^.:;“”\"\n]){{3,200}}?),?\s+"
    rf"(?P<verb>(?:also\s+)?{_SPEECH})\b",
    re.MULTILINE,
)
_ROLE_NAME: Final = re.compile(
    rf"(?P<role>(?:[Tt]he\s+)?(?:[\w’'/-]+\s+){{0,3}}?{_ROLE_WORD}\b[^.,:;“”\"\n]{{0,160}}?)"
    rf",?\s+(?:(?:{_HONORIFIC})\s+)*(?P<name>{_NAME}),?\s+"
    rf"(?P<verb>(?:also\s+)?{_SPEECH})\b"
)
_HONORED: Final = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr|H\.E)\.?\s+(?P<name>{_NAME})(?:,\s+(?P<role>(?:the\s+|"
    rf"an?\s+)?[^,.:;“”\"\n]*{_ROLE_WORD}\b[^.:;“”\"\n]*?))?"
    rf"(?=,\s|\.\s|\.$|\s+(?:{_SPEECH})\b|$|\s+and\s)",
    re.MULTILINE,
)
_NAME_BEFORE_SPEECH: Final = re.compile(rf"[A-ZÀ-ÞĀ-Ž][\w’'-]*,?\s+(?:also\s+)?{_SPEECH}\b")
_BARE: Final = re.compile(rf"(?:^|[.,]\s+)(?P<name>{_NAME})(?P<role>(?!))?\s+(?:also\s+)?{_SPEECH}\s+(?:that|:)")
_BEFORE_HONORIFIC: Final = re.compile(rf"(?P<role>(?:[Tt]he\s+)?{_ROLE_WORD}\b[^.:;“”\"\n]{{0,140}}?),\s+$")
_TITLED: Final = re.compile(rf"^(?:(?:{_HONORIFIC})\s+)+")
_STARTS_LIKE_ROLE: Final = re.compile(
    rf"^(?:{_ROLE_WORD}|The|This|In|On|At|Experts?|UN|UNODC|OSCE|EU|United|Ministry|Office|European|"
    rf"Central|Member|State|Senior)\b"
)
_ENDS_IN_BODY: Final = re.compile(
    r"\b(?:Office|Centre|Center|Department|Ministry|Committee|Asia|Agency|Programme|Unit|Affairs|"
    r"Republic|Union|Service|Division|"
    r"Threats|Matters|Operations|Rights|Terrorism|Cooperation|Development|Kazakhstan|Kyrgyzstan|"
    r"Tajikistan|Uzbekistan|Turkmenistan|Secretariat|Security|Police|Crime|Academy|General|Network)$"
)
# A role cannot end so: what follows is not a name but the rest of the role ("to address Transnational Threats").
_OPEN_END: Final = re.compile(
    r"\b(?:of|for|to|the|in|on|against|and|at|address|combat|countering|combating|with|from)$"
)
_WORD: Final = re.compile(r"[^\W_]+")
# The patterns below are costly; a sentence without any of these words has nobody in it whom they could find.
_SPEAKS_OR_HONORED: Final = frozenset(re.findall(r"[^\W_]+", re.sub(r"\[.*?\]\??", "", _SPEECH))) | frozenset(
    (
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "H",
        "emphasized",
        "emphasised",
        "сказала",
        "отметила",
        "подчеркнула",
        "заявила",
        "добавила",
        "сообщила",
        "выразила",
    )
)
_MOST_PEOPLE: Final = 60


def find_people(document: Document) -> tuple[Person, ...]:
    """The people named in the story, quoted ones with certainty of name."""
    found: dict[str, Person] = {}
    for sentence in document.sentences:
        if len(found) >= _MOST_PEOPLE:
            break
        text = document.written(sentence)
        if _SPEAKS_OR_HONORED.isdisjoint(_WORD.findall(text)):
            continue
        for person in _in_sentence(document, sentence, text):
            known = found.get(person.name)
            if known is None or (person.quoted and not known.quoted):
                found[person.name] = (
                    person if known is None or person.role else Person(known.name, known.role, True, known.span)
                )
    return tuple(sorted(found.values(), key=lambda person: person.span.start if person.span else 0))


def _in_sentence(document: Document, sentence: Span, text: str) -> list[Person]:
    people: list[Person] = []
    speaks = _NAME_BEFORE_SPEECH.search(text) is not None
    patterns = (_QUOTE_END, _NAME_ROLE, _ROLE_NAME, _HONORED, _BARE) if speaks else (_QUOTE_END, _NAME_ROLE, _HONORED)
    for pattern in patterns:
        for match in pattern.finditer(text):
            person = _person(document, sentence, match, quoted=pattern is not _HONORED or _speaks(text, match.end()))
            if person and all(person.name != other.name for other in people):
                people.append(person)
    return people


def _speaks(text: str, end: int) -> bool:
    return bool(re.match(rf"[^.“”\"]{{0,160}}?\b{_SPEECH}\b", text[end:]))


def _person(document: Document, sentence: Span, match: re.Match[str], *, quoted: bool) -> Person | None:
    name = match["name"]
    titled = _TITLED.match(name)
    cut = titled.end() if titled else 0
    name = name[cut:]
    start = sentence.start + match.start("name") + cut
    place = document.at(start, Kind.CITY, Kind.COUNTRY)
    if place and name[place.span.end - start :].startswith(" "):
        cut = place.span.end - start + 1
        name, start = name[cut:], start + cut
    if " " not in name or _STARTS_LIKE_ROLE.match(name) or _ENDS_IN_BODY.search(name):
        return None
    if any(each.span.start < start + len(name) and start < each.span.end for each in document.sightings):
        return None
    if document.is_quoted(start):
        return None
    role = match["role"]
    if role and _OPEN_END.search(role):
        return None
    if role is None:
        before = _BEFORE_HONORIFIC.search(
            document.text[max(sentence.start, start - 220) : start - cut].removesuffix("Mr. ")
        )
        role = before["role"] if before else None
    cleaned = re.sub(r"\s+", " ", role).strip(' ,“”"') if role else None
    return Person(name, cleaned, quoted, Span(start, start + len(name)))
