"""Who signed an agreement: bodies, and persons who signed in the name of theirs."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.office_holders import OFFICE, without_holder
from indexer.metadata.organization_names import read_names
from indexer.metadata.parts import is_country
from indexer.metadata.subjects import headed_body, is_person, is_surely_a_body, subject_of
from indexer.release import Span

_FEWEST_PARTIES: Final = 2
_FARTHEST_CHARACTERS: Final = 600
# Ministers are left out: they are persons of a government, and no ministry is written.
_HEAD_OF: Final = re.compile(
    r"\b(?:(?P<several>[Hh]eads|[Cc]hiefs|[Dd]irectors|[Ll]eaders|[Pp]residents|[Rr]ectors)|Head|Chief(?: of Party)?|"
    r"Director(?:[ -]General)?|General Director|Secretary[ -]General|Executive Secretary|"
    r"President|Administrator|Chair(?:man|woman|person)?|Co-?ordinator|Representative|Rector|Principal|Commander|"
    r"Manager|Governor|Dean|Commissioner|Prosecutor(?:[ -]General)?|Ombudsman|Inspector|Ambassador)"
    r"(?:\s+(?:(?!Embassy|Ministry)[A-Z][\w’'.-]*|van|de|der|den|von)){0,5}\s+(?:of|at|to|for)\s+(?:the\s+)?(?=[A-Z])"
)
_TITLED: Final = re.compile(r"\b(?:Ambassador|Minister|President|Director|Head|Mr|Ms|Mrs|Dr|H\.E)\b")
_MINISTER: Final = re.compile(r"\b(?:Prime )?Ministers?\b")
# "World Bank Country Manager".
_ITS_HEAD: Final = re.compile(rf"(?:['’]s)?\s(?:[A-Z][\w-]+\s){{0,3}}?{OFFICE}\b")
_SIGNS: Final = re.compile(r"\b(?i:(?:co-?)?signs?|signed|inks?|conclude|seal)\b")
# With whom one body signed: "signed a memorandum on border control with X".
_SIGNED_WITH: Final = re.compile(
    r"(?: (?:off|today|yesterday|on (?:\d{1,2} \w+|\w+ \d{1,2})(?:,? \d{4})?))?,? (?:[\w’'“\"-]+ ){0,6}?"
    r"(?:agreements?|memorand(?:um|a)|mou|protocols?|contracts?|"
    r"treaty|partnership|declaration|arrangement|letter of intent|accord|action plan|cooperation plan|roadmap)\b"
    r"(?:\s*\([^()]*\))?(?: (?:of|on|for|to|about|in|worth) (?!with\b)(?:[^.;,\n]|[.,](?=\d)){2,100}?)?"
    r"(?:,? (?:today|yesterday|on \d{1,2} \w+(?: \d{4})?|in [A-Z]\w+),?)? with (?=(?:the )?[A-Z])",
    re.IGNORECASE,
)
_PAPER_WITH: Final = re.compile(
    r"\b(?:agreement|memorandum(?: of understanding)?|mou|protocol|contract|treaty|partnership|arrangement|accord|pact)"
    r"\b(?: (?:on|for) [^.;,\n]{2,80}?)? with (?=(?:the )?[A-Z])",
    re.IGNORECASE,
)


def parties_after(document: Document, told: Sentence, start: int, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The bodies of those listed after "signed by", where at least two signed; `spans` are the names read there."""
    spans += _with_whom(document, told, start) if len(spans) == 1 else ()
    if len(spans) >= _FEWEST_PARTIES and all(is_country(document, span) for span in spans):
        return spans
    bodies = parties_among(document, spans)
    ministers = len(_MINISTER.findall(told.text, start, start + _FARTHEST_CHARACTERS))
    headed = tuple(_headed(document, told, start, min(len(told.text), start + _FARTHEST_CHARACTERS)))
    if bodies and len(bodies) < len(spans):
        bodies = tuple(span for span in spans if span in bodies or is_country(document, span))
    return max((bodies, headed), key=len) if max(len(spans), len(headed) + ministers) >= _FEWEST_PARTIES else ()


def parties_among(document: Document, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of these names those of bodies; beside a body a single word, as no person is called, is one, too."""
    sure = tuple(span for span in spans if is_surely_a_body(document, span))
    return tuple(
        span
        for span in spans
        if span in sure
        or (sure and document.written(span).isalnum() and not (is_person(document, span) or is_country(document, span)))
    )


def _with_whom(document: Document, told: Sentence, end: int) -> tuple[Span, ...]:
    """The other party of "An agreement with X has been signed by", told before that character of the sentence."""
    paper = _PAPER_WITH.search(told.text, max(0, end - _FARTHEST_CHARACTERS), end)
    found = read_names(document, told.span.start + paper.end(), told.span.start + end).spans[:1] if paper else ()
    return tuple(span for span in found if is_surely_a_body(document, span))


def parties_before(document: Document, told: Sentence, verb: int) -> tuple[Span, ...]:
    """The bodies of the persons who are the subject of "signed", where at least two of them head one."""
    start = max(0, verb - _FARTHEST_CHARACTERS)
    found = tuple(_headed(document, told, start, verb))
    if len(found) < _FEWEST_PARTIES and (told_first := _by_headline(document)):
        return told_first
    if found and len(found) + len(_MINISTER.findall(told.text, start, verb)) >= _FEWEST_PARTIES:
        return found
    if len(found) < _FEWEST_PARTIES:
        # A state as one of the parties.
        found = subject_of(document, told, verb, countries=True)
    return found if len(found) >= _FEWEST_PARTIES else ()


def _by_headline(document: Document) -> tuple[Span, ...]:
    """The bodies of which the headline says that they sign something, where it names two or more."""
    signs = _SIGNS.search(document.headline.text) if document.headline else None
    if document.headline is None or signs is None:
        return ()
    found = subject_of(document, document.headline, signs.start())
    if len(found) < _FEWEST_PARTIES:
        found = subject_of(document, document.headline, signs.start(), countries=True)
    return found if len(bodies_among(document, found)) == len(found) >= _FEWEST_PARTIES else ()


def _headed(document: Document, told: Sentence, start: int, end: int) -> Iterator[Span]:
    """The bodies that the persons named between two characters of the sentence head."""
    taken: list[Span] = []
    for known in document.within(Span(told.span.start + start, told.span.start + end), Kind.ORGANIZATION):
        if _ITS_HEAD.match(document.text, known.span.end):
            taken.append(known.span)
    for match in _HEAD_OF.finditer(told.text, start, end):
        begin = told.span.start + match.end()
        if any(span.start <= begin <= span.end for span in taken):
            continue
        spans = read_names(document, begin, told.span.start + end).spans
        for span in (without_holder(document, each) for each in (spans if match["several"] else spans[:1])):
            if not is_person(document, span) and is_surely_a_body(document, span):
                taken.append(span)
    yield from sorted(taken, key=lambda span: span.start)


def signed_with(document: Document, told: Sentence, start: int, parties: tuple[Span, ...]) -> tuple[Span, ...]:
    """The other parties of an agreement that one body signed "with" them; the verb ends at `start`."""
    others = _SIGNED_WITH.match(told.text, start)
    if others is None or not parties or not is_surely_a_body(document, parties[0]):
        return ()
    found = read_names(document, told.span.start + others.end(), told.span.end).spans
    return tuple(span for span in found if not is_person(document, span))


def bodies_among(document: Document, spans: tuple[Span, ...]) -> set[str]:
    """The different bodies: "Frontex, the European Border and Coast Guard Agency," is one."""
    known = ((span, document.at(span.start, Kind.ORGANIZATION)) for span in spans)
    return {one.entity if one and one.span.end == span.end else document.written(span) for span, one in known}


def are_several(document: Document, spans: tuple[Span, ...]) -> bool:
    """Whether these are two bodies or more, and no persons with their titles."""
    return len(spans) >= _FEWEST_PARTIES and not any(
        is_person(document, span) or _TITLED.search(document.written(span)) for span in spans
    )


def signers(document: Document, told: Sentence, match: re.Match[str], spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The bodies that signed, of the subject and beside it; a person signs for the body that he or she heads."""
    others = signed_with(document, told, match.end(), spans)
    if others or len(bodies_among(document, spans)) >= _FEWEST_PARTIES:
        spans += others
    else:
        spans = parties_before(document, told, match.start())
    named = (headed_body(document, span) if is_person(document, span) else (span,) for span in spans)
    return tuple(chain.from_iterable(named))
