"""The last resort where an event is told of and nobody is said to have organized it: whose event it most likely was."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Hint, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED, EVENT_NOUN, TRAINING_WORDS
from indexer.metadata.likely_doers import doers_of
from indexer.metadata.likely_givers import giver_in_headline
from indexer.metadata.organization_names import read_names
from indexer.metadata.parts import Part, Role
from indexer.metadata.subjects import is_person, is_place, is_surely_a_body, subject_of
from indexer.release import Span

# Any verb that has an event as its object, but those of guests, speakers and reporters.
_DID_EVENT: Final = re.compile(
    r"\b(?!(?:attend|visit|join|welcom|receiv|follow|observ|monitor|address|accept|accompan|cover|report|mention|"
    r"critici|condemn|not|evaluat|review|assess|stress|prais|congratulat|announc|cancel|postpon|suspend|award|approv|"
    r"adopt|sign|"
    r"discuss|attach|need|regard|consider|expect|want|plan|intend|decid|agre|invit|show|call|urg|request|reject|"
    r"watch|miss|suggest|propos|recall|remember|view|thank|appreciat|support|fund|financ|us|lead|represent|exceed|"
    r"describ|learn|mark|enter|leav|demand|hop|chair|inaugurat|complet|deliver|held|hold)\w*)"
    r"[a-z]{3,}(?:ed|es|s|ing)\s+"
    r"(?:(?!(?:to|that|by|with|of|from|who|which|and|about|against|during|after|before|at|in|into|on)\b)"
    r"[\w’'“\"()-]+,? )"
    rf"{{0,7}}?{EVENT_NOUN}(?![\w-])"
)
# Any verb by which an event is the work of somebody, but those of guests, chairs, speakers and payers.
_EVENT_DONE: Final = re.compile(
    rf"\b{EVENT_NOUN}(?![\w-])(?:[^.;\n]{{0,160}}?\b(?:was|were|is|are|has been|have been|being))? (?:[a-z]+ly )?"
    r"(?!(?:attend|visit|join|open|clos|follow|observ|monitor|address|accept|accompan|cover|report|mention|critici|"
    r"condemn|prais|welcom|approv|adopt|sign|discuss|chair|fund|financ|sponsor|support|complet|preced|guid|creat|found|"
    r"inspir|request|mark|caus|replac|interrupt|affect|award|represent|propos|us|requir|driven|given|taken|made|seen|"
    r"back|bless|greet|head|deliver|taught|teach|impress|honou?r|present|translat|record|broadcast|film|"
    r"publish|surround|limit|delay|disrupt|need|dominat|concern|characteri|enrich|complement|shap|select)\w*)"
    r"[a-z]{3,}(?:ed|en|un|ld|un) by (?:the )?(?=[A-Z])"
)
# Who helped all those that took part in an operation coordinated it.
_OPERATION_WHERE: Final = re.compile(
    r"\b[Oo]peration\b[^.;\n]{0,60}?(?P<where>, (?:in which|during which|where|for which|which) (?:the )?)(?=[A-Z])"
    r"[^.;,\n]{2,100}? (?<!had )(?P<verb>(?:also |jointly )?"
    r"(?:support|assist|coordinat|co-ordinat|facilitat|help|guid|back|accompan)(?:ed|s|es|ied)\b)"
)
_WORK_DONE: Final = re.compile(
    r"\b(?P<verb>(?:is|are|has been|have been|will be) (?:[a-z]+ly )?(?:implement|carry|undertak|execut|manag|runn|"
    r"build|construct|"
    r"renovat|rehabilitat)ing(?: out)?|implement(?:s|ed)|undert(?:akes|ook)|carrie[sd] out|execute[sd]|manage[sd]|"
    r"builds|built|construct(?:s|ed)|renovate[sd]|rehabilitate[sd])\s+(?:the|this|its|an?)\s+(?:[\w-]+ ){0,4}?"
    r"(?:project|works?|construction|complex|renovation|building|reconstruction|rehabilitation)\b"
)
_TRAININGS: Final = Hint(TRAINING_WORDS)
_TAUGHT: Final = re.compile(
    r"\b(?:trainings?|training of trainers|courses?|workshops?|seminars?|webinars?|round[ -]?tables?|"
    r"conferences?|exercises?|summer school|winter school|master ?class(?:es)?|lectures?|simulations?|"
    r"program(?:me)?, held)\b(?!-)",
    re.IGNORECASE,
)
_NOT_THEIRS: Final = re.compile(
    r"\b(?:suspend\w*|cancel\w*|postpon\w*|appoint\w*|sworn|takes? office|took office|visit\w*|arrest\w*|"
    r"seiz\w*|detain\w*|travels?|trip|anniversary|will be|announc\w*|invit\w*|remarks|speech|speaks?|spoke|staff|"
    r"thank\w*|appl(?:y|ications?))\b",
    re.IGNORECASE,
)
_AT: Final = re.compile(r"\b[Aa]t (?:the )?(?=[A-Z])")
_SCHOOL: Final = re.compile(
    r"\b(?:College|Academy|School|(?:Law|Police) Institute|Training (?:and \w+ )?(?:Cent(?:re|er)|Institute|Complex)|"
    r"Cent(?:re|er) (?:for|of) (?:[A-Z][\w-]+ ){1,4}Studies|Institute (?:for|of) (?:[A-Z][\w-]+ ){1,4}Studies)\b"
)
_INVITED: Final = re.compile(r"\b(?:[Aa]t the invitation of|[Ii]nvited by)\s+(?=(?:the\s+)?[A-Z])")
_NO_TRAINING: Final = re.compile(r"\b(?:visit(?:s|ed)?|talks|spoke|speech|cancel\w*|postpon\w*|addressed|lectured)\b")
_BEFORE_GUEST: Final = re.compile(
    r"\b(?:(?:officers|officials|police|judges|prosecutors|experts?|members|representatives|specialists|employees|"
    r"staff|students|delegat\w+|Ambassadors?|Director|Head|Minister|President|Rector|Dean|Chief|Commander|guests?|"
    r"graduates)\s+(?:of|from|to)|"
    r"at|by|with|for)\s+(?:the\s+)?$|"
    r"[A-Z][a-z]+,\s+(?:the\s+)?$"
)
_NEAR_CHARACTERS: Final = 40
_LONGEST_NAME_CHARACTERS: Final = 200


def likely_owners(document: Document, opening: Sequence[Sentence], *, carried: bool) -> Iterator[Part]:
    """Who did an event by whatever verb, else who invited to it, the school of it, the only body of its opening.

    `carried` says that somebody is named who supported the event: then the only body named may be that one.
    """
    found = tuple(_by_any_verb(document, opening)) or tuple(_by_any_passive(document, opening))
    found = found or tuple(Part(Role.ORGANIZER, span) for span in doers_of(document))
    found = found or tuple(_by_invitation(document, opening)) or tuple(by_operation(document, opening))
    found = found or tuple(_by_deed(document, opening, _WORK_DONE)) or tuple(giver_in_headline(document, opening))
    if found or not carried:
        yield from found or tuple(_by_school(document, opening)) or _by_only_body(document, opening)


def _by_school(document: Document, opening: Sequence[Sentence]) -> Iterator[Part]:
    """ "A course began at the Border College": who teaches for a living taught what is taught there."""
    for sentence in opening:
        for match in _AT.finditer(sentence.text):
            first = not sentence.text[: match.start()].strip()
            if not _TAUGHT.search(sentence.text, 0, len(sentence.text) if first else match.start()):
                continue
            if _NO_TRAINING.search(sentence.text):
                continue
            for span in read_names(document, sentence.span.start + match.end(), sentence.span.end).spans[:1]:
                if _SCHOOL.search(document.written(span)) and not document.is_quoted(span.start):
                    yield Part(Role.ORGANIZER, span)
                    return


def _by_invitation(document: Document, opening: Sequence[Sentence]) -> Iterator[Part]:
    """ "At the invitation of UNODC thirty officers came to a seminar": who asks others to a training holds it."""
    for sentence in filter(_TRAININGS.is_in, opening):
        if not _TAUGHT.search(sentence.text) or _NO_TRAINING.search(sentence.text):
            continue
        for match in _INVITED.finditer(sentence.text):
            spans = read_names(document, sentence.span.start + match.end(), sentence.span.end).spans
            if spans and not document.is_quoted(spans[0].start):
                yield from (Part(Role.ORGANIZER, span) for span in spans if is_surely_a_body(document, span))
                return


def _by_any_verb(document: Document, opening: Sequence[Sentence]) -> Iterator[Part]:
    """ "This week EUBAM fostered a trilateral meeting"."""
    for sentence in filter(EVENT_NAMED.is_in, opening):
        for match in _DID_EVENT.finditer(sentence.text):
            if document.is_quoted(sentence.span.start + match.start()):
                continue
            spans = subject_of(document, sentence, match.start())
            if spans and all(
                is_surely_a_body(document, span) and not is_place(document, span) and not is_person(document, span)
                for span in spans
            ):
                yield from (Part(Role.ORGANIZER, span) for span in spans)
                return


def by_operation(document: Document, opening: Sequence[Sentence]) -> Iterator[Part]:
    """ "Operation Neptune, in which INTERPOL supported customs": who helped all that took part in it."""
    yield from _by_deed(document, opening, _OPERATION_WHERE)


def _by_deed(document: Document, opening: Sequence[Sentence], deed: re.Pattern[str]) -> Iterator[Part]:
    """The bodies that are the subject of the verb of the deed."""
    for sentence in opening:
        for match in deed.finditer(sentence.text):
            spans = subject_of(document, sentence, match.start("verb"))
            if not spans and match.groupdict().get("where"):
                spans = read_names(document, sentence.span.start + match.end("where"), sentence.span.end).spans
            sure = all(is_surely_a_body(document, each) for each in spans)
            if spans and sure and not document.is_quoted(spans[0].start):
                yield from (Part(Role.ORGANIZER, span) for span in spans if not is_place(document, span))
                return


def _by_any_passive(document: Document, opening: Sequence[Sentence]) -> Iterator[Part]:
    """ "This week a trilateral meeting was fostered by EUBAM"."""
    for sentence in filter(EVENT_NAMED.is_in, opening):
        done = _EVENT_DONE.search(sentence.text)
        if done is None or document.is_quoted(sentence.span.start + done.start()):
            continue
        spans = read_names(document, sentence.span.start + done.end(), sentence.span.end).spans
        if spans and is_surely_a_body(document, spans[0]):
            yield from (Part(Role.ORGANIZER, span) for span in spans if not is_place(document, span))
            return


def _by_only_body(document: Document, opening: Sequence[Sentence]) -> Iterator[Part]:
    """ "First responders of Member States of the OPCW attended the course", where no other body is named."""
    title = document.headline
    sentences = (*((title,) if title else ()), *opening)
    if not any(map(_TRAININGS.is_in, sentences[:2])):
        return
    begin = " ".join(each.text for each in sentences[:2])
    if not _TAUGHT.search(begin) or _NOT_THEIRS.search(begin):
        return
    sightings = [each for one in sentences for each in document.within(one.span, Kind.ORGANIZATION)]
    known = document.authority
    if len({(known.ancestors(each.entity) or (each.entity,))[-1] for each in sightings}) != 1:
        return
    spans = [each.span for each in sightings if not _is_aside(document, each.span)]
    if spans:
        longest = max(spans, key=lambda span: span.end - span.start)
        names = read_names(document, longest.start, longest.end + _LONGEST_NAME_CHARACTERS).spans[:1]
        whole = names and names[0].start == longest.start and not is_person(document, names[0])
        yield Part(Role.ORGANIZER, names[0] if whole else longest)


def _is_aside(document: Document, span: Span) -> bool:
    """Whether it stands in the headline only, for whose people came, or for where."""
    if document.headline and span.end <= document.headline.span.end:
        return True
    return _BEFORE_GUEST.search(document.text, max(0, span.start - _NEAR_CHARACTERS), span.start) is not None
