"""Who organized the event: by active and passive verbs, by nouns, and by the headline."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import cues
from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.organization_names import read_names
from indexer.metadata.parts import Part, Role, listed, subject_of

_OPENING_SENTENCES: Final = 3


def organizers_in(document: Document, told: Sentence) -> Iterator[Part]:
    """Organizers named by the sentence, and those joined to them."""
    found = [
        *_passive(document, told),
        *listed(document, told, cues.ORGANIZERS_ARE, Role.ORGANIZER),
        *_are_organizers(document, told),
        *_active(document, told),
    ]
    if found:
        found += listed(document, told, cues.JOINED, Role.ORGANIZER)
        found += _owner(document, told)
    yield from found


def organizers_of_title(document: Document) -> Iterator[Part]:
    """The organizer that only the headline names: "SELEC Council holds ...", "OSCE course ..."."""
    if document.headline is None:
        return
    span, title = document.headline.span, document.headline.text
    if cues.NOT_BY_SUBJECT.search(title) or _tells_of_a_visit(document):
        return
    by = cues.TITLE_BY.search(title)
    if by:
        spans = read_names(document, span.start + by.end(), span.end).spans
        if spans:
            yield from (Part(Role.ORGANIZER, span) for span in spans)
            return
    for sighting in document.within(span, Kind.ORGANIZATION):
        names = read_names(document, sighting.span.start, span.end)
        before = title[: sighting.span.start - span.start].rstrip()
        if (
            names.spans
            and cues.TITLE_DOES.match(document.text[names.end : span.end])
            and not before.endswith(("of", "to"))
        ):
            yield from (Part(Role.ORGANIZER, span) for span in names.spans)
            return


def _tells_of_a_visit(document: Document) -> bool:
    return any(cues.VISITED.search(sentence.text) for sentence in document.told[:2])


def owner_of_event(document: Document) -> Iterator[Part]:
    """Whose conference it was, where nobody is said to have organized it: "the annual meeting of the X took place"."""
    for sentence in document.told[:_OPENING_SENTENCES]:
        for match in cues.EVENT_OF.finditer(sentence.text):
            owner = document.at(sentence.span.start + match.end(), Kind.ORGANIZATION)
            after = document.text[owner.span.end : sentence.span.end] if owner else ""
            if owner and cues.TOOK_PLACE.match(after) and not document.is_quoted(owner.span.start):
                yield Part(Role.ORGANIZER, owner.span)
                return


def _owner(document: Document, told: Sentence) -> Iterator[Part]:
    """ "INTERPOL's training course was co-hosted by ...": whose course it is belongs to those who ran it."""
    if not cues.CO_RUN.is_in(told):
        return
    for sighting in document.within(told.span, Kind.ORGANIZATION):
        if sighting.span.start <= told.span.start + len("The ") and re.match(
            r"['’]s\s", document.text[sighting.span.end :][:3]
        ):
            yield Part(Role.ORGANIZER, sighting.span)


def _passive(document: Document, told: Sentence) -> Iterator[Part]:
    for match in cues.BY.finditer(told):
        gap = told.text[slice(*match.span("gap"))]
        money = cues.AND_PAID.match(gap)
        if cues.OTHER_VERB.search(gap) and not money:
            continue
        if not document.is_quoted(told.span.start + match.start()):
            role = Role.HOST if match["verb"] == "hosted" else Role.ORGANIZER
            for span in read_names(document, told.span.start + match.end(), told.span.end).spans:
                yield Part(role, span)
                if money:
                    yield Part(Role.FUNDER, span)


def _are_organizers(document: Document, told: Sentence) -> Iterator[Part]:
    """ "X and Y were the organizers of the seminar"."""
    for match in cues.ARE_ORGANIZERS.finditer(told):
        for span in subject_of(document, told, match.start()):
            yield Part(Role.ORGANIZER, span)


def _active(document: Document, told: Sentence) -> Iterator[Part]:
    for match in cues.ACTIVE.finditer(told):
        if document.is_quoted(told.span.start + match.start()) or not _organizes(told, match):
            continue
        verb = match["verb"] or match["russian"]
        spans = subject_of(document, told, match.start())
        if match["russian"] and not spans:
            gap = cues.BETWEEN_RU.match(told.text, match.end())
            spans = read_names(document, told.span.start + (gap or match).end(), told.span.end).spans
        if cues.SIGNED.match(verb) and len(spans) < 2:
            continue
        if spans:
            role = Role.HOST if verb.lower() in cues.HOSTING else Role.ORGANIZER
            yield from (Part(role, span) for span in spans)
            if role is Role.ORGANIZER:
                return


def _organizes(told: Sentence, match: re.Match[str]) -> bool:
    """Whether the verb found is active and has an event, or people who are trained, as its object."""
    text, start = told.text, match.start()
    if cues.PASSIVE_BEFORE.search(text[max(0, start - 40) : start]):
        return False
    if text[max(0, start - 3) : start].lower() == "by ":
        return False
    if cues.HELPED.stands_at(told, start) or cues.PAID.stands_at(told, start):
        return False
    if match["russian"] or cues.ORGANIZING.match(match["verb"]) or cues.SIGNED.match(match["verb"]):
        return True
    if cues.LAUNCHED.match(match["verb"]) and cues.PROJECT.match(match["object"]):
        return True
    if cues.OPENED.match(match["verb"]):
        return cues.BUILT.match(match["object"]) is not None
    if cues.TRAINING.match(match["verb"]) and cues.TRAINED.match(match["object"]):
        return True
    return (
        bool(cues.OBJECT.match(match["object"])) or cues.RELATIVE.search(text[max(0, start - 300) : start]) is not None
    )
