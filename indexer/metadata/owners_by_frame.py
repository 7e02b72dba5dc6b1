"""Whose event it was by what it belonged to: a body's programme, one that bodies implement, an agreement of two."""

import re
from collections.abc import Sequence
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Hint, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED
from indexer.metadata.organization_names import read_names
from indexer.metadata.sentence_words import words_of
from indexer.metadata.subjects import is_surely_a_body, subject_of
from indexer.release import Span

_KIND: Final = r"(?:program(?:me)?|project|initiative|scheme)"
_PROGRAMMES: Final = Hint(words_of("programme program project initiative scheme"))
_UNDER: Final = re.compile(
    r"\b(?:under|within|through|as part of|thanks to) (?:an?|the) (?:joint |new |larger |broader )?$", re.IGNORECASE
)
_ITS_PROGRAMME: Final = re.compile(rf"(?:['’]s)? (?:[A-Za-z-]+ ){{0,3}}(?i:{_KIND})\b(?!-)")
_LEARNT: Final = re.compile(
    r"\b(?:trained|taught|instructed|learn\w*|(?:improv|enhanc|strengthen|sharpen|deepen|broaden|updat)\w* "
    r"(?:[a-z]+ ){0,3}(?:skills|knowledge|abilities|expertise)|graduated|certified|familiari[sz]ed)\b"
)
# "Within the “Harbour” Program, which X and Y implement jointly".
_WHICH: Final = re.compile(
    rf"\b(?:[Uu]nder|[Ww]ithin|[Aa]s part of|[Tt]hrough|of|[Ii]n) the [^.;,]{{0,80}}?\b(?i:{_KIND})\b[^.;,]{{0,30}}, "
    r"(?:which|that) (?:the )?(?=[A-Z])"
)
_IMPLEMENT: Final = re.compile(
    r"(?:\s*\([^()]*\))? (?:jointly |together )?(?:implements?|runs?|carry out|carries out|manages?|operates?)\b"
)
_AGREEMENT: Final = re.compile(
    r"\bsign(?:s|ed|ing)?\b.{0,160}?\b(?:agreement|memorandum|mou|protocol|declaration|arrangement|deal|pact)\b"
)
_AGREED: Final = re.compile(r"\b(?:have |has )?agreed\b")
# "X and Y are now sister chambers", in a text that tells of a paper they signed.
_TWINNED: Final = re.compile(
    r"\b(?:are|have become|became|become|will be) (?:now |officially |also )*(?:sister|twin|twinned|partner) [a-z]+"
)
_PAPER_SIGNED: Final = re.compile(
    r"\b(?:agreement|memorandum|mou|protocol|declaration|charter)\b[^.;\n]{0,80}?\bsigned\b|"
    r"\bsign(?:ed|ing)\b[^.;\n]{0,80}?\b(?:agreement|memorandum|mou|protocol|declaration|charter)\b"
)
# "Ministers launched a new phase of INTERPOL's regional programme".
_PHASE_OF: Final = re.compile(
    r"\b(?:launch|start|beg[au]n|open|inaugurat|kick|enter|present|unveil|approv|back)\w* (?:off )?(?:an?|the|its) "
    r"(?:[a-z]+ ){0,2}(?:phase|chapter|stage|cycle|round|edition) of (?:an?|the )?(?=[A-Z])"
)
_FEWEST_PARTIES: Final = 2
_NEAR_CHARACTERS: Final = 40


def by_programme(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "Officers have been trained under an INTERPOL programme": whose programme it is."""
    for sentence in filter(_PROGRAMMES.is_in, opening):
        if not (EVENT_NAMED.is_in(sentence) or _LEARNT.search(sentence.low)):
            continue
        for sighting in document.within(sentence.span, Kind.ORGANIZATION):
            start = sighting.span.start
            if (
                _ITS_PROGRAMME.match(document.text, sighting.span.end, sentence.span.end)
                and _UNDER.search(document.text, max(sentence.span.start, start - _NEAR_CHARACTERS), start)
                and not document.is_quoted(start)
            ):
                return (sighting.span,)
    return ()


def by_phase(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "Ministers have launched a new phase of INTERPOL's programme": whose programme it is."""
    for sentence in filter(_PROGRAMMES.is_in, opening):
        for match in _PHASE_OF.finditer(sentence.text):
            start = sentence.span.start + match.end()
            known = document.at(start, Kind.ORGANIZATION)
            if known and _ITS_PROGRAMME.match(document.text, known.span.end) and not document.is_quoted(start):
                return (known.span,)
    return ()


def by_implementers(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "Within the “Harbour” Program, which X and Y implement, courses were held": those who implement it."""
    for sentence in filter(_PROGRAMMES.is_in, opening):
        which = _WHICH.search(sentence.text)
        if which is None or not EVENT_NAMED.is_in(sentence):
            continue
        names = read_names(document, sentence.span.start + which.end(), sentence.span.end, subject=True)
        if names.spans and _IMPLEMENT.match(document.text, names.end):
            return tuple(span for span in names.spans if is_surely_a_body(document, span))
    return ()


def by_agreement(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "X and Y agreed", where the headline tells that they signed something; "X and Y are now sister chambers"."""
    if document.headline and _AGREEMENT.search(document.headline.low):
        become = _AGREED
    elif any(_PAPER_SIGNED.search(sentence.low) for sentence in opening):
        become = _TWINNED
    else:
        return ()
    for sentence in opening:
        for match in become.finditer(sentence.text):
            spans = subject_of(document, sentence, match.start())
            if len(spans) >= _FEWEST_PARTIES and all(is_surely_a_body(document, span) for span in spans):
                return spans
    return ()
