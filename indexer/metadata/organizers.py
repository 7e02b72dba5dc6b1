"""Who organized the event, as its sentences say: by active and passive verbs, and by nouns."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from indexer.metadata import act_objects as objects
from indexer.metadata import acts
from indexer.metadata import organizer_cues as cues
from indexer.metadata.acts_told import has_object, organizes
from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED, PEOPLE_NOUN
from indexer.metadata.organization_names import read_names
from indexer.metadata.organizers_stated import STAFF, STAFF_NEXT, are_organizers, owner, stated, teamed, under_auspices
from indexer.metadata.parties_signing import are_several, parties_after, parties_among, signers
from indexer.metadata.parts import Part, Role, agents_after, listed, names_after
from indexer.metadata.sessions import sessions_in
from indexer.metadata.states_beside import is_state_beside, states_beside
from indexer.metadata.subject_persons import body_of_doer, body_of_host
from indexer.metadata.subjects import (
    headed_body,
    is_person,
    is_place,
    is_republic,
    is_surely_a_body,
    subject_of,
)
from indexer.release import Span

_LOOKED_BACK_CHARACTERS: Final = 90
# Who taught came from these bodies, who finished a course belongs to them; that alone organizes nothing.
_STAFF_BEFORE: Final = re.compile(
    rf"\b(?:{STAFF}|{PEOPLE_NOUN}|representatives|delegat\w+|participants|members)"
    r"(?:,? (?:mainly|mostly|also|all|both|including))?\s+(?:of|from)\s+"
    r"(?:(?!\b(?:that|which|where|whom)\b)[^.;:])*$",
    re.IGNORECASE,
)
# "Together with the Police of Riga, the Harbour Centre opened a course": they only stand beside the subject.
_BESIDE: Final = re.compile(
    r"(?:Together|Jointly|Along(?:side)?|Hand in hand|(?:[A-Z][a-z]+ed i|I)n (?:[\w-]+ ){0,3}"
    r"(?:tandem|conjunction|co-?operation|collaboration|partnership|association|co-?ordination))\b[^.;:]*,\s+(?:the\s+)?"
)
_TEACHERS: Final = re.compile(
    r"(?:the |an? |its |two |three |four |\d+ )?(?:[\w-]+ ){0,3}?"
    r"(?:experts?|trainers?|instructors?|lecturers?|specialists?|facilitators?|speakers|consultants?) (?:of|from)\b"
)
_PEOPLE: Final = re.compile(
    rf"\b(?:{PEOPLE_NOUN}|participants|members|experts|(?!(?:matters|numbers|powers|borders|orders|papers|others)\b)"
    r"[a-z]{3,}(?:ers|ors|ists|ians|ees))\b"
)
_THEY: Final = re.compile(r"(?:They|All of them|Both|All|Some of them|Those) (?:were|are|have been|had been)\b")
# "a conference by Senate leaders".
_PEOPLE_NEXT: Final = re.compile(rf"\s+(?:[a-z]+\s+)?(?:{PEOPLE_NOUN}|members|experts|representatives)\b")
# "Frontex, together with Latvia, led an operation": a state counts as well.
_LED_WITH: Final = re.compile(
    r"(?:,? and [A-Z][\w-]+| [A-Z][\w-]+)?, (?:co-?)?"
    r"(?:led|organi|ran|held|conducted|hosted|launched)"
)
_LONGEST_LIST_CHARACTERS: Final = 400
_DID: Final = re.compile(r"^\s+and (?:co-)?(?:(?:support|implement|deliver|moderat|prepar|develop|design)ed|led)\s*$")
_TOGETHER: Final = re.compile(r"\bjointly\b|\bco-?\w+ed\b")
_WITH: Final = re.compile(r"(?:\s*\([^()]*\))?\s+with\s+(?=(?:the\s+)?[A-Z])")
# "organized and kindly hosted by": both verbs are said of the same.
_COORDINATED: Final = re.compile(r"(?:\s*,)?\s+and\s+(?:\w+ly\s+)?")
_WITH_OTHERS: Final = re.compile(
    r"(?:\s*\([^()]*\))?,?\s+in (?:close |full )?(?:partnership|co-?operation|collaboration|association) with\s+"
)
_FEWEST_PARTIES: Final = 2
# "trained judges as part of a joint programme of X and Y": whose programme it is did not do it.
_JOINT_FRAME: Final = Cue(
    frozenset(("joint",)),
    re.compile(
        r"\b(?:part of|under|within|(?:framework|scope|context) of) (?:an?|the|their) joint (?:[a-z-]+ ){0,2}?"
        r"(?:programme|program|project|action|initiative) (?:of|by|between)\b"
    ),
)
# "HARBOUR II was coordinated by".
_CODE_NAME: Final = re.compile(r"(?:^|[–—-] )(?:[A-Z][\w-]+ ){1,4}(?:\d{1,4} )?(?:was|were|is|has been)\b")
# "the next Meeting of the ACTWG, which opens tomorrow".
_SITTING: Final = re.compile(r"(?:Meeting|Session|Workshop|Seminar|Webinar|Training|Course)s? (?:of|on|for) ")
_IT: Final = re.compile(
    r"^(?:It|They|This|These|(?:The|This|These|Both) (?:[a-z-]+ ){0,2}?(?:activit(?:y|ies)|actions?|programs|"
    r"programmes?|modules|initiatives?))\s+(?:was|were|is|are|has|have)\b"
)


def organizers_in(document: Document, told: Sentence) -> Iterator[Part]:
    """Organizers named by the sentence, and those joined to them."""
    may = told.may
    found = [part for bits, find in _WAYS if may & bits for part in find(document, told)]
    frame = _JOINT_FRAME.search(told) if found and may & cues.STATED_BITS else None
    if frame:
        found = [part for part in found if part.span.start < told.span.start + frame.start()] or found
    if found:
        found = under_auspices(told, found)
        hosts = all(part.role is Role.HOST for part in found)
        if not hosts and (joint := cues.CO_HOSTED.search(told)):
            end = told.span.start + joint.start()
            found = [Part(Role.ORGANIZER, part.span) if part.span.start < end else part for part in found]
        found += joined_in(document, told, cues.JOINED, Role.HOST if hosts else Role.ORGANIZER)
    may_join = may & (cues.CO_RUN_WITH.bit | cues.UNDER_LEAD.bit)
    joined = may_join and (found or EVENT_NAMED.is_in(told) or _IT.match(told.text))
    if found or joined:
        found += owner(document, told)
    if joined:
        found += joined_in(document, told, cues.CO_RUN_WITH)
        found += [
            part
            for part in listed(document, told, cues.UNDER_LEAD, Role.ORGANIZER)
            if is_surely_a_body(document, part.span)
        ]
    # A country after "and" may be the subject of what follows.
    yield from (part for part in found if part.party or not is_place(document, part.span))


def joined_in(document: Document, told: Sentence, cue: Cue, role: Role = Role.ORGANIZER) -> Iterator[Part]:
    """Those who did it together with others; their list may go on after an insertion."""
    for match in cue.finditer(told):
        if not document.is_quoted(told.span.start + match.start()) and not cues.OF_OTHER_WORK.search(
            told.low, max(0, match.start() - _LOOKED_BACK_CHARACTERS), match.start()
        ):
            yield from (
                Part(role, span, party=_LED_WITH.match(document.text, span.end) is not None)
                for span in agents_after(document, told, match.end())
            )


def _by_agents(told: Sentence) -> Iterator[re.Match[str]]:
    """Verbs with their "by"; of "held in Osh, it was run by" and "taught at a seminar organized by" the last."""
    for match in acts.BY.finditer(told):
        last = None
        for verb in acts.LATER_VERB.finditer(match["gap"]):
            if not _COORDINATED.fullmatch(match["gap"], 0, verb.start()):
                last = verb.start()
        later = None if last is None else acts.BY.pattern.match(told.low, match.start("gap") + last)
        yield later or match


def _passive(document: Document, told: Sentence) -> Iterator[Part]:
    for match in _by_agents(told):
        gap = told.text[slice(*match.span("gap"))]
        money = cues.AND_PAID.match(gap)
        quoted = document.is_quoted(told.span.start + match.start())
        if quoted or has_object(told, match) or (cues.OTHER_VERB.search(gap) and not money and not _DID.match(gap)):
            continue
        if cues.OF_PROGRAMME.search(told.low, 0, match.start()):
            spans = agents_after(document, told, match.end())
            yield from (Part(Role.PARTNER, span) for span in spans if is_surely_a_body(document, span))
            continue
        if _TEACHERS.match(told.text, match.end()) and acts.TAUGHT_BY.match(match["verb"]):
            continue
        told_of = (EVENT_NAMED.is_in(told) or _IT.match(told.text)) and not cues.HELP_GIVEN.search(
            told.low, 0, match.start()
        )
        if acts.ANYTHING.match(match["verb"]) and not told_of:
            continue
        spans = agents_after(document, told, match.end())
        if spans and _TOGETHER.search(told.low, max(0, match.start() - len("jointly ")), match.end()):
            other = _WITH.match(document.text, spans[-1].end, told.span.end)
            others = agents_after(document, told, other.end() - told.span.start) if other else ()
            spans += tuple(span for span in others if not cues.MEANS_NEXT.match(document.text, span.end))
        if not spans and acts.HELD.match(match["verb"]):
            spans = body_of_doer(document, told, match.end())
        if not match["sure"]:
            spans = _sure_agents(document, told, match, spans)
        hosted = acts.HOSTED.match(match["verb"]) or cues.HOSTED_LATER.search(gap) or cues.PROJECT_BEGUN.match(told.low)
        # "hosted by X and co-organized with Y".
        together = cues.CO_RUN_WITH.is_in(told) or "co-hosted" in told.low or "cohosted" in told.low
        role = Role.HOST if hosted and not together else Role.ORGANIZER
        for span in spans:
            if is_person(document, span):
                yield from (Part(role, body) for body in headed_body(document, span))
                continue
            state = is_republic(document, span) or is_state_beside(document, span, spans)
            yield Part(role, span, party=state or acts.PARTY.match(match["verb"]) is not None)
            if money:
                yield Part(Role.FUNDER, span)


def _sure_agents(document: Document, told: Sentence, match: re.Match[str], spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of the names after a verb that persons are said to do as well, those that are surely bodies."""
    if acts.SIGNED.match(match["verb"]):
        return parties_after(document, told, match.end(), spans)
    if match["verb"] == "welcomed":
        about_event = objects.WELCOMED_TO.match(told.low, match.end() - 1) is not None
    elif acts.TRAINED.match(match["verb"]):
        about_event = (_THEY.match(told.text) or _PEOPLE.search(told.low, 0, match.start())) is not None
    else:
        about_event = EVENT_NAMED.is_in(told) or _IT.match(told.text) is not None or _is_code_named(document, told)
    if not about_event:
        return ()
    states = acts.LED.match(match["verb"]) and acts.is_operation(document.text, told, goes_on=_IT.match(told.text))
    return tuple(
        span
        for span in spans
        if not STAFF_NEXT.match(document.text, span.end)
        and (is_surely_a_body(document, span) or (states and is_place(document, span)))
    )


def _is_code_named(document: Document, told: Sentence) -> bool:
    """Whether the subject is the code name of an operation of which the sentence before tells."""
    return _CODE_NAME.search(told.text) is not None and acts.is_operation(document.text, told, goes_on=True)


def _made(document: Document, told: Sentence) -> Iterator[Part]:
    """ "a course jointly developed by X and Y", "Jointly designed by X and Y, the course ..."."""
    for match in acts.MADE.finditer(told):
        if (match["event"].strip() or EVENT_NAMED.is_in(told)) and not document.is_quoted(
            told.span.start + match.start()
        ):
            spans = names_after(document, told, match.end())
            yield from (Part(Role.ORGANIZER, span) for span in spans if is_surely_a_body(document, span))


def _between(document: Document, told: Sentence) -> Iterator[Part]:
    """ "A memorandum was signed between X and Y"; and the body after "a seminar by"."""
    for match in acts.BETWEEN.finditer(told):
        spans = names_after(document, told, match.end())
        if len(spans) >= _FEWEST_PARTIES and not document.is_quoted(told.span.start + match.start()):
            yield from (Part(Role.ORGANIZER, span) for span in parties_among(document, spans))
            return
    for match in acts.EVENT_BY.finditer(told):
        spans = names_after(document, told, match.end())
        if not (spans[1:] and " and " in document.text[spans[-2].end : spans[-1].start]):
            spans = spans[:1]
        if spans and _PEOPLE_NEXT.match(document.text, spans[-1].end):
            continue
        for span in spans:
            if not is_person(document, span) and any(is_surely_a_body(document, each) for each in (span, spans[0])):
                yield Part(Role.ORGANIZER, span)


def _active(document: Document, told: Sentence) -> Iterator[Part]:
    found: tuple[Span, ...] = ()
    for match in acts.ACTIVE.finditer(told):
        if found and (match.lastgroup != "host" or acts.CO_HOSTS.match(match.group())):
            continue  # "which X arranged and Y hosted": nothing but another host is told besides
        if document.is_quoted(told.span.start + match.start()) or not organizes(told, match):
            continue
        if cues.WILL_SIGN.match(match.group()) and not (
            document.headline and cues.SIGNING.search(document.headline.low)
        ):
            continue
        signs = (acts.SIGNS.match(match.group()) or acts.AGREES.match(told.text, match.start())) is not None
        carries = (acts.CARRIES_OUT.match(match.group()) or acts.TEACHES.match(told.text, match.start())) is not None
        leads = bool(acts.LEADS.match(match.group()) and acts.OPERATION.search(told.low, match.end()))
        spans = subject_of(document, told, match.start(), countries=leads, staff=carries)
        if signs:
            spans = signers(document, told, match, spans)
        if not spans and (match.lastgroup in ("organize", "host") or match.group().startswith("conven")):
            spans = body_of_host(document, told, match.start())
        if match.lastgroup in ("several", "unite") and not are_several(document, spans):
            continue
        if spans and not (carries and not objects.THE_TAUGHT.match(told.low, match.end())):
            before = document.text[max(told.span.start, spans[0].start - _LONGEST_LIST_CHARACTERS) : spans[0].start]
            beside = _BESIDE.fullmatch(document.text, told.span.start, spans[0].start)
            if not beside and _STAFF_BEFORE.search(before):
                continue
        if spans:
            if found and any(span in found or not is_surely_a_body(document, span) for span in spans):
                continue
            alone = match.lastgroup == "host" and not acts.CO_HOSTS.match(match.group())
            role = Role.HOST if alone else Role.ORGANIZER
            doers = (
                span for span in spans if not (is_person(document, span) or _SITTING.match(document.written(span)))
            )
            yield from (Part(role, span, party=signs or leads) for span in doers)
            if match.lastgroup in ("organize", "host") or acts.CO_HOSTS.match(match.group()):
                states = states_beside(document, told, spans, match.start())
                yield from (Part(role, span, party=True) for span in states)
            if acts.CO_HOSTS.match(match.group()):
                yield from _co_runners(document, told, spans[-1].end, match.start())
            if role is Role.ORGANIZER:
                found = spans


def _co_runners(document: Document, told: Sentence, start: int, verb: int) -> Iterator[Part]:
    """ "X in partnership with Y co-organized": the second is no mere partner."""
    inserted = _WITH_OTHERS.match(told.text, start - told.span.start, verb)
    if inserted:
        found = read_names(document, told.span.start + inserted.end(), told.span.start + verb).spans
        yield from (Part(Role.ORGANIZER, span) for span in found)


# In this order; each is tried where one of its cues may stand.
_WAYS: Final[tuple[tuple[int, Callable[[Document, Sentence], Iterable[Part]]], ...]] = (
    (acts.BY.bit, _passive),
    (acts.MADE.bit, _made),
    (acts.BETWEEN.bit | acts.EVENT_BY.bit, _between),
    (acts.HAD.bit | acts.SAT.bit, sessions_in),
    (cues.STATED_BITS, stated),
    (cues.ARE_ORGANIZERS.bit, are_organizers),
    (acts.ACTIVE.bit, _active),
    (cues.TEAMED.bit, teamed),
)
