"""Whose event it was by the names beside it, believed only where nobody is said to have organized it."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.organization_names import read_names
from indexer.metadata.parts import names_after
from indexer.metadata.sentence_words import words_of
from indexer.metadata.subjects import subject_of
from indexer.release import Span

_HELD: Final = (
    r"(?:trainings?|courses?|workshops?|seminars?|webinars?|campaigns?|open days?|summer school|winter school|"
    r"master ?class(?:es)?|bootcamps?|boot camps?|refreshers?|symposium|colloquium|clean-?ups?)"
)
_ITS_EVENT: Final = re.compile(rf"['’]s? (?:[\w’'“-]+ ){{0,5}}?{_HELD}\b(?!-| (?:cent|room|hall|facilit|school|need))")
_NEAR_CHARACTERS: Final = 90
_MAY_OWN: Final = re.compile(r"(?:^|\b[Tt]he )(?=[A-Z])")
_POSSESSIVE: Final = re.compile(r"['’]s? ")
_EVENT_OF: Final = Cue(
    words_of("of"),
    re.compile(
        rf"\b(?:an?|the|this) (?:[a-z\d-]+ ){{0,4}}?{_HELD} of (?:the )?(?=[A-Z])"
        r"(?!(?:[A-Z][\w-]* ){0,4}?(?:to|from)\b)"
    ),
    written=True,
)
_NO_OWNER: Final = re.compile(
    r"\b(?:need|visit|cancel|postpon|suspend|invit|appl|thank|welcom|prais|support|fund|financ)\w*\b"
)
_SET_OUT: Final = Cue(
    words_of("embarked engaged engages embarks called calls engaging embarking"),
    re.compile(
        rf"\b(?P<verb>(?:(?:has|have|is|are) )?(?:embark(?:ed|s|ing) (?:up)?on|call(?:ed|s)|"
        rf"engag(?:ed|es|ing) [^.;\n]{{2,80}}? in)) (?:an?|its|their) (?:[a-z\d’'-]+ ){{0,4}}?"
        rf"(?:{_HELD}|meetings?|dialogues?|conferences?|sessions?|discussions?|consultations?)\b"
    ),
    written=True,
)
_SIGNING_BY: Final = Cue(
    words_of("signing"),
    re.compile(
        r"\bsigning(?: ceremony)? of (?:an?|the|this) [^.;\n]{2,120}? (?:by|between) (?:the )?(?=[A-Z])",
    ),
    written=True,
)
_THEY_SIGNED: Final = Cue(
    words_of("they both"),
    re.compile(
        r"[:;,–] (?:they|both)(?: sides| parties)? (?:have )?(?:(?:jointly|also) )?"
        r"(?:signed|inked|sealed|initialled|renewed|concluded) (?:an?|their|the) (?:[\w-]+ ){0,4}?"
        r"(?:agreements?|mou|MoU|memorand(?:um|a)|partnership|deal|pact|accord|protocols?|contract)\b"
    ),
    written=True,
)


def by_its_event(document: Document, told: Sentence) -> Iterator[Span]:
    """ "Nurses came to the Harbour Trust's open day", "a course of the Harbour Trust began"."""
    if not (told.may & _EVENT_OF.bit or _POSSESSIVE.search(told.text)) or _NO_OWNER.search(told.low):
        return
    for match in _POSSESSIVE.finditer(told.text):
        end = told.span.start + match.start()
        if not _ITS_EVENT.match(document.text, end, told.span.end):
            continue
        for capital in _MAY_OWN.finditer(told.text, max(0, match.start() - _NEAR_CHARACTERS), match.start()):
            start = told.span.start + capital.end()
            names = read_names(document, start, end)
            if len(names.spans) == 1 and names.end == end:
                yield names.spans[0]
                return
    for match in _EVENT_OF.finditer(told):
        yield from names_after(document, told, match.end())[:1]


def by_setting_out(document: Document, told: Sentence) -> Iterator[Span]:
    """ "The Harbour Trust has embarked on a campaign", "engaged chiefs in a dialogue"."""
    for match in _SET_OUT.finditer(told):
        yield from subject_of(document, told, match.start(), staff=True)


def by_signing(document: Document, told: Sentence) -> Iterator[Span]:
    """ "The signing of an MoU by X and Y took place", "X and Y work together: they signed an MoU"."""
    for match in _SIGNING_BY.finditer(told):
        spans = names_after(document, told, match.end())
        yield from spans if len(spans) > 1 else ()
    for match in _THEY_SIGNED.finditer(told):
        begin = told.span.start + (len("The ") if told.text.startswith("The ") else 0)
        names = read_names(document, begin, told.span.start + match.start(), subject=True)
        yield from names.spans if len(names.spans) > 1 else ()
