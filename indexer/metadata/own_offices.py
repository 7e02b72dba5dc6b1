"""A body that began a project, and its own office that held the event within it."""

import re
from typing import Final

from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.parts import Part, Role
from indexer.metadata.sentence_words import words_of

_BEGINS: Final = Cue(
    words_of("project programme initiative projects"),
    re.compile(
        r"\b(?:began|begins|started|starts|launched|launches|initiated|kicked off|has (?:begun|started|launched)|"
        r"implements|is implementing|runs|is running) "
        r"(?:an?|the|its|their|this) (?:[\w’'-]+ ){0,6}?(?:project|programme|initiative)s?\b"
    ),
)
_HOLDS: Final = Cue(
    words_of("organized organised held conducted hosted delivered ran convened"),
    re.compile(
        r"\b(?:organi[sz]ed|held|conducted|hosted|delivered|ran|convened)\b[^.;]{0,80}?"
        rf"\b(?!programme\b|campaign\b|launch\b){EVENT_NOUN}(?!\w)|"
        rf"\b(?!programme\b|campaign\b|launch\b){EVENT_NOUN}\b[^.;]{{0,80}}? (?:was|were) "
        r"(?:jointly |co-?)?(?:organi[sz]ed|held|conducted|hosted|delivered|convened)\b[^.;]{0,60}? by\b"
    ),
)
# The body that began it is told not far before its office; a hostile text may name thousands, and as many offices.
_MOST_LOOKED_AT: Final = 100


def begins_project(told: Sentence) -> bool:
    """Whether the sentence tells of a project that was begun."""
    return _BEGINS.is_in(told)


def holds_event(told: Sentence) -> bool:
    """Whether the sentence tells of an event that somebody held."""
    return _HOLDS.is_in(told)


def without_bodies_of(document: Document, parts: list[Part], offices: list[Part]) -> list[Part]:
    """The parts without the body that began a project, where its own office held the event within it."""
    known = document.authority
    names = (known.canonical(document.written(part.span)) for part in offices if part.role is Role.ORGANIZER)
    above = {body for name in names for body in known.ancestors(name)}
    if not above:
        return parts
    return parts[:-_MOST_LOOKED_AT] + [
        part
        for part in parts[-_MOST_LOOKED_AT:]
        if part.role is not Role.ORGANIZER or known.canonical(document.written(part.span)) not in above
    ]
