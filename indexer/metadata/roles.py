"""Organizers, partners and funders: the cue that gives a role, then the list of names that the cue governs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.events import EARLIER, EVENT, EVENT_NOUN
from indexer.metadata.organization_names import read_names
from indexer.release import Span


class Role(Enum):
    """What an organization did for the event. A host is a partner where somebody else organized, else the organizer."""

    ORGANIZER = "organizer"
    PARTNER = "partner"
    FUNDER = "funder"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class Part:
    """An organization named in a role."""

    role: Role
    span: Span


_DID: Final = (
    r"(?:co-?organi[sz]ed?s?|organi[sz]ed|organi[sz]es|co-?hosted|co-?hosts|hosted|hosts|held|holds|conducted|conducts|convened|"
    r"convenes|delivered|delivers|launched|launches|launch|facilitated|ran|runs|arranged|provided|completed|initiated|"
    r"trained|trains|signed|organi[sz]e|gathers|gathered|brings together|brought together)"
)
# Up to this far a "by" may stand from its verb: "co-organized for participating States in Central Asia by ...".
_BY: Final = re.compile(
    r"\b(?P<verb>(?:co-?|jointly )?(?:organi[sz]ed|hosted|held|conducted|convened|delivered|launched|facilitated|run|arranged|provided|"
    r"initiated))\b(?P<gap>[^.;\n“”\"]{0,140}?)\b(?:by|through the initiative of)\s+",
    re.IGNORECASE,
)
_OTHER_VERB: Final = re.compile(
    r"\b(?:funded|financed|attended|opened|chaired|followed|implemented|supported|sponsored|led|moderated|headed|given)\b"
)
_ORGANIZERS_ARE: Final = re.compile(
    r"\b(?:co-?)?organi[sz]ers?\s+(?:of [^.\n]{0,80}?)?(?:were|was|are|is|included?)\s+|\bunder the (?:auspices?|aegis) of\s+|"
    r"\bjoint initiative of\s+|\bat the initiative of\s+|^(?:co-?)?organi[sz]ers?:\s*|"
    r"организаторами\s+(?:\w+\s+){0,3}?(?:выступили|являются|стали)\s+|\bпод эгидой\s+|\bорганизованн\w+\s+|\bпо инициативе\s+",
    re.IGNORECASE | re.MULTILINE,
)
_JOINED: Final = re.compile(
    r"\b(?:jointly with|together with|in conjunction with|along with|совместно с(?:о)?|вместе с(?:о)?)\s+",
    re.IGNORECASE,
)
_PARTNERED: Final = re.compile(
    r"\b(?:in|through)\s+(?:close |full |direct |active )?"
    r"(?:co-?operation|collaboration|partnership|co-?ordination|consultation|association)\s+with\s+|"
    r"\bworking with\s+|\bwith (?:the )?support (?=from\b)|\bwith (?:the )?(?:\w+ )?(?:support|assistance|participation|help|involvement)\s+(?:of|from)\s+|"
    r"\band (?:the )?contribution of\s+|\bsupported by\s+|\bimplemented by\s+|"
    r"\bв (?:тесном )?(?:сотрудничестве|партн[её]рстве|взаимодействии) с(?:о)?\s+|"
    r"\bпри (?:поддержке|содействии|участии|помощи|техническ\w+ поддержке)\s+|\bв координации с(?:о)?\s+",
    re.IGNORECASE,
)
_FUNDED: Final = re.compile(
    r"\b(?:co-?)?(?:funded|financed|sponsored|financially supported)\s+(?:jointly |in part |fully |entirely |and \w+ )*"
    r"(?:on [^.\n]{0,40}? )?(?:by|through (?:a |the )?(?:\w+ )?(?:contributions?|funds?|grants?) (?:of|from))\s+|"
    r"\b(?:through|with) (?:the )?(?:financial|generous(?: financial)?) (?:support|assistance|contributions?|funding)\s+(?:of|from|by)\s+|"
    r"\bfunding (?:from|(?:was |is )?provided by|came from|of)\s+|\bmoney (?:for [^.\n]{0,60}? )?comes from\s+|"
    r"\bпри финансов\w+ (?:поддержке|содействии|помощи)\s+|\bфинансиру\w+\s+(?!буд)|\bпрофинансирован\w*\s+|\bза сч[её]т средств\s+",
    re.IGNORECASE,
)
_THANKED: Final = re.compile(
    r"\b(?:thank(?:s|ed|ful to|ing)|gratitude to|grateful to)\s+(?=.{0,160}?\b(?:fund|financ|donor))", re.IGNORECASE
)
_ACTIVE: Final = re.compile(
    r"(?<!\bby )\b(?P<verb>" + _DID + r")\s+(?=(?P<object>[^.\n]{0,160}))|"
    r"\b(?P<russian>провел[аио]?|провод(?:ит|ят)|организовал[аио]?|организу(?:ет|ют)|подписали)(?!\w)",
    re.IGNORECASE,
)
_AUXILIARY: Final = re.compile(
    r"(?:\b(?:has|have|had|jointly|together|successfully|recently|also|today|will|co|initiated and|and)\s+|[\s,–—-])+$",
    re.IGNORECASE,
)
_PASSIVE_BEFORE: Final = re.compile(
    r"\b(?:was|were|is|are|been|being|be|to)\s+(?:\w+ly |also |being )?$", re.IGNORECASE
)
_OBJECT: Final = re.compile(rf"^(?:[^.]{{0,140}}?\b{EVENT_NOUN}(?!\w)|it\b|them\b)", re.IGNORECASE)
_SIGNED: Final = re.compile(r"^(?:signed|подписали)$", re.IGNORECASE)
_CO_RUN: Final = re.compile(r"\b(?:was|were|is|are) (?:jointly |co-?)(?:organi[sz]ed|hosted|held)\b", re.IGNORECASE)
_BEFORE_SUBJECT: Final = re.compile(
    r"(?:^|[,;:–—]\s*|\b(?:that|which|where|when|while|today|tomorrow|yesterday|and)\s+|\d{4},?\s+|\b\d{1,2}\s+\w+\s+|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{1,2}\s+)?|"
    r"\b(?:Сегодня|сегодня|года|г\.)\s+)(?:the\s+|The\s+)?$"
)
_INSERTION: Final = re.compile(
    r"^[\s,]*(?:\([^()]*\)[\s,]*)?(?:$|(?:within|in|together|jointly|with|under|along|as part|through|on|at|which|совместно|при|в|"
    r"has|have|had|also|successfully|recently|today|will|co|initiated|and|for|during|by)\b|[,–—(-])",
    re.IGNORECASE,
)
_AND_PAID: Final = re.compile(r"^\s+and (?:financially supported|funded|financed|sponsored)\b[^,;]*$", re.IGNORECASE)
_TAUGHT: Final = re.compile(
    r"^[^.\n]{0,200}?\b(?:project|phase|programme|initiative|проект\w*|программ\w*)\b", re.IGNORECASE
)


_WORD: Final = re.compile(r"[^\W_]+")
# Every cue holds one of these words. Most sentences hold none, and are spared the patterns.
_CUE_WORDS: Final = frozenset(
    """by with organizer organizers organiser organisers auspices auspice aegis initiative supported sponsored financed funded funding
    funds finances money contributes thanked thanks thank thanking thankful gratitude grateful organized organised organizes organises
    organize organise hosted hosts held holds conducted conducts convened convenes delivered delivers launched launches launch
    facilitated ran runs arranged provided completed initiated trained trains signed gathers gathered brings brought gave donated handed
    transferred implements implement host contribution co организаторами эгидой совместно вместе с со при финансирует финансируется
    финансируемый финансируемого финансируемая профинансирован профинансирована средств инициативе провел провела провело провели провёл
    проводит проводят организовал организовала организовало организовали организует организуют организованный организованная
    организованного организованной организованном подписали""".split()
)


def find_parts(document: Document) -> tuple[Part, ...]:
    """Every organization named in a role, in the order of the text; the same name may come twice."""
    parts: list[Part] = []
    organized = False
    for number, sentence in enumerate(document.sentences):
        text = document.written(sentence)
        words = set(_WORD.findall(text.lower()))
        if words.isdisjoint(_CUE_WORDS) and "EU-" not in text:
            continue
        if EARLIER.search(text) and not (number < 2 and not organized):
            continue
        organizers = list(_organizers(document, sentence, text))
        gift = [] if organizers or organized else list(_gift(document, sentence, text))
        organizers += [part for part in gift if part.role is Role.ORGANIZER]
        if organized and organizers and not _same_event(text):
            organizers = []
        supporters = [
            *_listed(document, sentence, text, _PARTNERED, Role.PARTNER),
            *_funders(document, sentence, text),
            *_helpers(document, sentence, text),
            *(part for part in gift if part.role is Role.PARTNER),
        ]
        if not organizers and not EVENT.search(text):
            kept = Role.FUNDER, Role.HOST
            supporters = [part for part in supporters if part.role in kept or _TAUGHT.match(text)]
        taken = {part.span.start for part in organizers}
        supporters = [part for part in supporters if part.role is Role.FUNDER or part.span.start not in taken]
        organized = organized or bool(organizers)
        parts.extend(sorted((*organizers, *supporters), key=lambda part: part.span.start))
    if not any(part.role in (Role.ORGANIZER, Role.HOST) for part in parts):
        parts.extend(_from_title(document))
    host = Role.PARTNER if any(part.role is Role.ORGANIZER for part in parts) else Role.ORGANIZER
    settled = [Part(host, part.span) if part.role is Role.HOST else part for part in parts]
    return tuple(_without_double_roles(settled))


def _same_event(text: str) -> bool:
    return bool(re.match(r"(?:The|This|It|Its|Co-?organi[sz]ers?|Организатор\w*|Мероприяти\w*|Встреч\w*)\b", text))


def _organizers(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    """Organizers named by the sentence, and those joined to them."""
    found = [*_passive(document, sentence, text), *_listed(document, sentence, text, _ORGANIZERS_ARE, Role.ORGANIZER)]
    found += _active(document, sentence, text)
    if found:
        found += _listed(document, sentence, text, _JOINED, Role.ORGANIZER)
        found += _owner(document, sentence, text)
    yield from found


def _owner(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    """ "INTERPOL's training course was co-hosted by ...": whose course it is belongs to those who ran it."""
    if not _CO_RUN.search(text):
        return
    for sighting in document.within(sentence, Kind.ORGANIZATION):
        if sighting.span.start <= sentence.start + len("The ") and re.match(
            r"['’]s\s", document.text[sighting.span.end :][:3]
        ):
            yield Part(Role.ORGANIZER, sighting.span)


def _passive(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    for match in _BY.finditer(text):
        money = _AND_PAID.match(match["gap"])
        if _OTHER_VERB.search(match["gap"]) and not money:
            continue
        if not document.is_quoted(sentence.start + match.start()):
            role = Role.HOST if match["verb"].lower() == "hosted" else Role.ORGANIZER
            for span in read_names(document, sentence.start + match.end(), sentence.end).spans:
                yield Part(role, span)
                if money:
                    yield Part(Role.FUNDER, span)


def _listed(document: Document, sentence: Span, text: str, cue: re.Pattern[str], role: Role) -> Iterator[Part]:
    for match in cue.finditer(text):
        if document.is_quoted(sentence.start + match.start()):
            continue
        for span in read_names(document, sentence.start + match.end(), sentence.end).spans:
            yield Part(role, span)


def _funders(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    yield from _listed(document, sentence, text, _FUNDED, Role.FUNDER)
    yield from _listed(document, sentence, text, _THANKED, Role.FUNDER)
    for match in re.finditer(
        r"\b(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){0,5}) (?:funds|finances|financed|contributes money|funded)\b", text
    ):
        start = sentence.start + match.start("who")
        spans = read_names(document, start, sentence.start + match.end("who"), subject=True).spans
        yield from (Part(Role.FUNDER, span) for span in spans[:1])
    if re.search(r"\bEU-(?:co-)?(?:funded|financed)\b", text):
        start = sentence.start + text.index("EU-")
        yield Part(Role.FUNDER, Span(start, start + 2))


def _active(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    for match in _ACTIVE.finditer(text):
        verb = match["verb"] or match["russian"]
        if document.is_quoted(sentence.start + match.start()) or _PASSIVE_BEFORE.search(text[: match.start()]):
            continue
        if not (match["russian"] or _SIGNED.match(verb) or _OBJECT.match(match["object"]) or _is_organizing(verb)):
            continue
        spans = _subject(document, sentence, text, match.start())
        if _SIGNED.match(verb) and len(spans) < 2:
            continue
        if spans:
            role = Role.HOST if verb.lower() in ("hosted", "hosts") else Role.ORGANIZER
            yield from (Part(role, span) for span in spans)
            return


def _is_organizing(verb: str) -> bool:
    return bool(re.match(r"co-?|organi", verb, re.IGNORECASE))


def _subject(document: Document, sentence: Span, text: str, verb: int) -> tuple[Span, ...]:
    """The names that stand as the subject of the verb: the leftmost list from which only an insertion leads to it."""
    for match in re.finditer(r"(?:(?<=\s)|^)[A-ZА-ЯЁ]|(?:(?<=\s)|^)(?:the|government)\b", text[:verb]):
        if not _BEFORE_SUBJECT.search(text[max(0, match.start() - 30) : match.start()]) and match.start():
            if match.group()[0].isascii() or not document.at(sentence.start + match.start(), Kind.ORGANIZATION):
                continue
        names = read_names(document, sentence.start + match.start(), sentence.start + verb, subject=True)
        spans = tuple(span for span in names.spans if not _is_place(document, span))
        if spans and _leads_on(text[names.end - sentence.start : verb]) and not _is_event(document, spans[0]):
            return spans
    return ()


def _is_place(document: Document, span: Span) -> bool:
    place = document.at(span.start, Kind.COUNTRY, Kind.CITY)
    return place is not None and place.span.end == span.end


def _is_event(document: Document, span: Span) -> bool:
    """Russian puts the object first: "Онлайн-встречу для ... Программа провела"."""
    written = document.written(span)
    return bool(re.match(r"[А-ЯЁ]", written) and EVENT.search(written))


def _leads_on(between: str) -> bool:
    return bool(_INSERTION.match(between)) and not re.search(r"\b(?:said|says|attended|took part|visited)\b", between)


def _without_double_roles(parts: list[Part]) -> Iterator[Part]:
    seen: set[tuple[Role, int]] = set()
    for part in parts:
        key = (part.role, part.span.start)
        if key not in seen:
            seen.add(key)
            yield part


_TITLE_BY: Final = re.compile(rf"\b{EVENT_NOUN}\b[^.]{{0,60}}?\bby\s+", re.IGNORECASE)
_TITLE_DOES: Final = re.compile(
    rf"^(?:['’]s)?\s+(?:and partners\s+)?(?:{_DID}|train|hold|host|convene|launch|organi[sz]e|briefs?)\b|"
    rf"^(?:['’]s)?\s+(?:[\w–-]+\s+){{0,4}}?{EVENT_NOUN}(?!\w)|^\s+(?:meets|met|is held|held|opens|opened|gathers)\b",
    re.IGNORECASE,
)
_NOT_BY_SUBJECT: Final = re.compile(r"\b(?:visits?|received|receives|attends?|tours?|talks)\b", re.IGNORECASE)


_GAVE: Final = re.compile(r"\b(?:gave|donated|handed over|transferred)\s+(?P<rest>[^.\n]{0,200})")
_WHICH_IMPLEMENTS: Final = re.compile(r"\b(?:which|that)\s+(?P<who>[^.\n]{2,120}?)\s+implements?\b")
_WAS_HOST: Final = re.compile(r"^(?:The\s+)?(?P<who>[^.\n]{2,120}?)\s+(?:was|acted as|is)\s+(?:the\s+)?host\b")


def _gift(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    """Giver and receiver of a gift."""
    for match in _GAVE.finditer(text):
        start = sentence.start + match.start("rest")
        to = re.search(r"\bto\s+", match["rest"])
        receivers = read_names(document, start, sentence.end).spans
        if not receivers and to:
            receivers = read_names(document, start + to.end(), sentence.end).spans
        givers = _subject(document, sentence, text, match.start()) if receivers else ()
        if givers and not document.is_quoted(start):
            yield from (Part(Role.ORGANIZER, span) for span in givers)
            yield from (Part(Role.PARTNER, span) for span in receivers)


def _helpers(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    """Who implements the project behind the event, and who was its host."""
    for pattern, role in ((_WHICH_IMPLEMENTS, Role.PARTNER), (_WAS_HOST, Role.HOST)):
        for match in pattern.finditer(text):
            names = read_names(
                document, sentence.start + match.start("who"), sentence.start + match.end("who"), subject=True
            )
            if names.end == sentence.start + match.end("who"):
                yield from (Part(role, span) for span in names.spans)


def _from_title(document: Document) -> Iterator[Part]:
    """The organizer that only the headline names: "SELEC Council holds ...", "OSCE course ..."."""
    if document.title is None:
        return
    title = document.written(document.title)
    if _NOT_BY_SUBJECT.search(title):
        return
    by = _TITLE_BY.search(title)
    if by:
        spans = read_names(document, document.title.start + by.end(), document.title.end).spans
        if spans:
            yield from (Part(Role.ORGANIZER, span) for span in spans)
            return
    for sighting in document.within(document.title, Kind.ORGANIZATION):
        names = read_names(document, sighting.span.start, document.title.end)
        before = title[: sighting.span.start - document.title.start].rstrip()
        if (
            names.spans
            and _TITLE_DOES.match(document.text[names.end : document.title.end])
            and not before.endswith(("of", "to"))
        ):
            yield from (Part(Role.ORGANIZER, span) for span in names.spans)
            return
