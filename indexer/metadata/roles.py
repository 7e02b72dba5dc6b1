"""Organizers, partners and funders: the cue that gives a role, then the list of names that the cue governs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from indexer.metadata import cues
from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.events import EARLIER, EVENT
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


def find_parts(document: Document) -> tuple[Part, ...]:
    """Every organization named in a role, in the order of the text; the same name may come twice."""
    parts: list[Part] = []
    organized = False
    for number, sentence in enumerate(document.sentences):
        text = document.written(sentence)
        if cues.CUE_WORDS.isdisjoint(cues.WORD.findall(text.lower())) and "EU-" not in text:
            continue
        if EARLIER.search(text) and not (number < 2 and not organized):
            continue
        organizers = list(_organizers(document, sentence, text))
        gift = [] if organizers or organized else list(_gift(document, sentence, text))
        organizers += [part for part in gift if part.role is Role.ORGANIZER]
        if organized and organizers and not _same_event(text):
            organizers = []
        supporters = [
            *_listed(document, sentence, text, cues.PARTNERED, Role.PARTNER),
            *_funders(document, sentence, text),
            *_helpers(document, sentence, text),
            *(part for part in gift if part.role is Role.PARTNER),
        ]
        if not organizers and not EVENT.search(text):
            kept = Role.FUNDER, Role.HOST
            supporters = [part for part in supporters if part.role in kept or cues.TAUGHT.match(text)]
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
    found = [
        *_passive(document, sentence, text),
        *_listed(document, sentence, text, cues.ORGANIZERS_ARE, Role.ORGANIZER),
    ]
    found += _active(document, sentence, text)
    if found:
        found += _listed(document, sentence, text, cues.JOINED, Role.ORGANIZER)
        found += _owner(document, sentence, text)
    yield from found


def _owner(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    """ "INTERPOL's training course was co-hosted by ...": whose course it is belongs to those who ran it."""
    if not cues.CO_RUN.search(text):
        return
    for sighting in document.within(sentence, Kind.ORGANIZATION):
        if sighting.span.start <= sentence.start + len("The ") and re.match(
            r"['’]s\s", document.text[sighting.span.end :][:3]
        ):
            yield Part(Role.ORGANIZER, sighting.span)


def _passive(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    if " by" not in text and " initiative of" not in text:
        return
    for match in cues.BY.finditer(text):
        money = cues.AND_PAID.match(match["gap"])
        if cues.OTHER_VERB.search(match["gap"]) and not money:
            continue
        if not document.is_quoted(sentence.start + match.start()):
            role = Role.HOST if match["verb"].lower() == "hosted" else Role.ORGANIZER
            for span in read_names(document, sentence.start + match.end(), sentence.end).spans:
                yield Part(role, span)
                if money:
                    yield Part(Role.FUNDER, span)


def _listed(document: Document, sentence: Span, text: str, cue: cues.Cue, role: Role) -> Iterator[Part]:
    if not any(hint in text for hint in cue.hints):
        return
    for match in cue.pattern.finditer(text):
        if document.is_quoted(sentence.start + match.start()):
            continue
        for span in read_names(document, sentence.start + match.end(), sentence.end).spans:
            yield Part(role, span)


def _funders(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    yield from _listed(document, sentence, text, cues.FUNDED, Role.FUNDER)
    yield from _listed(document, sentence, text, cues.THANKED, Role.FUNDER)
    if not any(hint in text for hint in cues.FUNDED.hints):
        return
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
    for match in cues.ACTIVE.finditer(text):
        verb = match["verb"] or match["russian"]
        if document.is_quoted(sentence.start + match.start()) or cues.PASSIVE_BEFORE.search(
            text[max(0, match.start() - 40) : match.start()]
        ):
            continue
        if not (
            match["russian"] or cues.SIGNED.match(verb) or cues.OBJECT.match(match["object"]) or _is_organizing(verb)
        ):
            continue
        spans = _subject(document, sentence, text, match.start())
        if match["russian"] and not spans:
            spans = read_names(document, sentence.start + match.end(), sentence.end).spans
        if cues.SIGNED.match(verb) and len(spans) < 2:
            continue
        if spans:
            role = Role.HOST if verb.lower() in ("hosted", "hosts") else Role.ORGANIZER
            yield from (Part(role, span) for span in spans)
            return


def _is_organizing(verb: str) -> bool:
    return bool(re.match(r"co-?|organi", verb, re.IGNORECASE))


def _subject(document: Document, sentence: Span, text: str, verb: int) -> tuple[Span, ...]:
    """The names that stand as the subject of the verb: the leftmost list from which only an insertion leads to it."""
    for match in cues.CAN_BEGIN.finditer(text, max(0, verb - cues.LONGEST_SUBJECT_CHARACTERS), verb):
        begins = match.start() == 0 or cues.BEFORE_SUBJECT.search(text[max(0, match.start() - 30) : match.start()])
        # Russian puts a subject anywhere before its verb; there only a known name is sure to begin one.
        russian = not match.group()[0].isascii()
        if not begins and not (russian and document.at(sentence.start + match.start(), Kind.ORGANIZATION)):
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
    return bool(cues.INSERTION.match(between)) and not re.search(
        r"\b(?:said|says|attended|took part|visited)\b", between
    )


def _without_double_roles(parts: list[Part]) -> Iterator[Part]:
    seen: set[tuple[Role, int]] = set()
    for part in parts:
        key = (part.role, part.span.start)
        if key not in seen:
            seen.add(key)
            yield part


def _gift(document: Document, sentence: Span, text: str) -> Iterator[Part]:
    """Giver and receiver of a gift."""
    for match in cues.GAVE.finditer(text):
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
    for pattern, role in ((cues.WHICH_IMPLEMENTS, Role.PARTNER), (cues.WAS_HOST, Role.HOST)):
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
    if cues.NOT_BY_SUBJECT.search(title):
        return
    by = cues.TITLE_BY.search(title)
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
            and cues.TITLE_DOES.match(document.text[names.end : document.title.end])
            and not before.endswith(("of", "to"))
        ):
            yield from (Part(Role.ORGANIZER, span) for span in names.spans)
            return
