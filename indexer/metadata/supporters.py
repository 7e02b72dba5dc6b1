"""Who helped an event, carried it out, hosted it or paid for it."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import help_cues as more
from indexer.metadata import payer_cues as paid
from indexer.metadata import supporter_cues as cues
from indexer.metadata.authority import Kind
from indexer.metadata.cue import Cue, Sentence, cue
from indexer.metadata.document import Document
from indexer.metadata.events import ANY_EVENT, EVENT
from indexer.metadata.givers import givers
from indexer.metadata.organization_names import read_names
from indexer.metadata.organizer_cues import JOINED
from indexer.metadata.parts import Part, Role, is_country, listed, listed_after, names_after
from indexer.metadata.prefixed import prefixed
from indexer.metadata.same_event import HAS_BEEN_BUILT, IT_WAS, tells_of_project
from indexer.metadata.sentence_words import words_of
from indexer.metadata.subjects import is_person, is_place
from indexer.release import Span

# A bank that signs a grant agreement with a state gives the grant.
_BANK: Final = re.compile(r"\bBank(?: Group)?$")
# "the Government and the People of Japan".
_STATE_AND_PEOPLE: Final = re.compile(
    r"(?:the )?(?P<who>Governments? and (?:the )?[Pp]eople of (?:the )?(?=(?P<state>[A-Z])))"
)
_LONGEST_THANKED_CHARACTERS: Final = 200
_PEOPLE_OF: Final = re.compile(r"\b(?:people|citizens|taxpayers) of (?:the )?$")
_BEFORE_CHARACTERS: Final = 24
_LONGEST_DONOR: Final = 100
_SHORT_NAME: Final = re.compile(r"(?:The )?(?P<name>[A-Z][A-Za-z]{2,9})(?: \d{1,4})? (?:is|was|has been|will be)\b")
# "the Harbour Programme for Central Asia (HAPCA)".
_PROGRAMME_NAMED: Final = re.compile(r"\b(?:Program(?:me)?|Project)(?: (?:in|for|on|of|to)\b[^.;,()\n]{2,80})?$")
# Of a project under any name: "COPE 3 is funded by the European Union and implemented by ...".
_PAID_AND_DONE: Final = Cue(
    words_of("funded financed"),
    re.compile(
        r"\b(?:is|was) (?:[a-z]+ )?(?:funded|financed) by [^.;]{2,120}? and (?:is |was )?(?:jointly )?"
        r"(?:implemented|managed|executed|administered|run|carried out|led) by\b|"
        r"\b(?:is|was) (?:[a-z]+ )?(?:implemented|managed|executed|administered|run|carried out|led) by "
        r"[^.;]{2,160}? and (?:is |was )?(?:[a-z]+ )?(?:funded|financed) by\b"
    ),
)
# "..., and it all happened with the participation of": of the event still. To plain letters the engine skips.
_AND_IT_WAS: Final = re.compile(
    r"(?:[,;]|and(?<!\wand)|while(?<!\wwhile)) (?:it|this|they|all of (?:it|this))(?: all| both)? "
    r"(?:happened|took place|was|were|is|became|has been|have been|went|would not have been|could not have been)\b"
)
# "With the support of government": no name.
_IS_WORD: Final = re.compile(r"[a-z]+")
# Others in general carry out a body's events.
_MANY: Final = re.compile(r"\b(?:[Pp]artners|[Mm]embers|[Ss]tates|[Cc]ountries|[Ee]xperts|[Aa]uthorities)$")
_OPERATION: Final = cue(r"(?<![\w-])operations?\b")
_PARTNERS_ARE: Final = re.compile(r"\bpartners\b[^.;]{0,80}?\b(?:are|were|is|include[ds]?)\b")
_NOTHING: Final = re.compile(r"\s*(?:\([^()]*\))?\s*")
_VISIT: Final = re.compile(r"\b(?:visit(?:s|ed|ing)?|delegation|talks|counterpart|bilateral)\b")
# A sentence that may hold none of these cues names nobody.
_OF_EVENT_BITS: Final = (
    cues.PARTNERED.bit
    | cues.PARTNERS_OPEN.bit
    | cues.SUPPORTING.bit
    | cues.CARRIED.bit
    | cues.ITS_SUPPORT.bit
    | cues.WITH_AS.bit
)
_ASKS_FOR_EVENT: Final = _OF_EVENT_BITS | cues.HELPED.bit
_WAYS_TO_PAY: Final = (paid.FUNDED, paid.FUNDED_WITH, paid.MONEY_MADE)
_RARE_PAYER_BITS: Final = paid.GRANT_SIGNED.bit | paid.WHICH_PAID.bit | paid.IS_DONOR.bit
_PAYER_BITS: Final = (
    paid.FUNDED.bit
    | paid.FUNDED_WITH.bit
    | paid.MONEY_MADE.bit
    | paid.HANDED_ON.bit
    | paid.THANKED.bit
    | paid.PAID.bit
    | cues.PREFIXED.bit
    | _RARE_PAYER_BITS
)
_HOST_BITS: Final = (
    cues.HOST_WAS.bit | cues.FOR_HOSTING.bit | cues.WHICH_IMPLEMENTS.bit | cues.WAS_HOST.bit | cues.WITH_GIVER.bit
) | more.IN_WHICH.bit
_BITS: Final = (
    more.HELP_CAME.bit
    | more.DONE_WITH.bit
    | more.AND_SUPPORT.bit
    | _OF_EVENT_BITS
    | cues.INVITED.bit
    | cues.HELPED.bit
    | _PAYER_BITS
    | _HOST_BITS
)
_AS_ROLES: Final = {"partner": Role.PARTNER, "host": Role.HOST, "donor": Role.FUNDER, "sponsor": Role.FUNDER}
# What those are thanked for who held the event, or had the room for it.
_HOLDS: Final = re.compile(r"ho(?:st|sp|ld)|(?:gani[sz]|conven|arrang|initiat|stag)ing")


def supporters_in(document: Document, told: Sentence, *, of_event: bool, organized: bool) -> Iterator[Part]:
    """Partners, hosts and funders named by the sentence.

    `of_event` says that the sentence names an organizer, `organized` that an earlier one did. A sentence about no
    event names funders and hosts at most: other help may be for anything.
    """
    may = told.may
    if not may & _BITS:
        return
    named = of_event or organized
    # Payers and hosts are named whatever the sentence is about.
    of_event = may & _ASKS_FOR_EVENT != 0 and (
        of_event
        or ANY_EVENT.is_in(told)
        or IT_WAS.match(told.low) is not None
        or HAS_BEEN_BUILT.is_in(told)
        or (organized and (_PAID_AND_DONE.is_in(told) or _AND_IT_WAS.search(told.low) is not None))
        or _is_of_short_name(document, told)
    )
    if may & _OF_EVENT_BITS and (of_event or tells_of_project(told)):
        yield from _partnered(document, told)
        # Operations are led by others, though the text may not name them.
        if of_event and not _OPERATION.is_in(told):
            yield from listed(document, told, cues.SUPPORTING, Role.CARRIER)
        if cues.CARRIED.is_in(told):
            yield from listed(document, told, cues.CARRIED, Role.CARRIER)
            yield from listed(document, told, JOINED, Role.CARRIER)
        if may & (cues.ITS_SUPPORT.bit | cues.WITH_AS.bit):
            yield from _its_support(document, told)
            yield from _with_as(document, told)
    if cues.INVITED.is_in(told) and cues.CAME_TOGETHER.is_in(told) and not _VISIT.search(told.low):
        yield from listed(document, told, cues.INVITED, Role.HOST)
    if may & cues.HELPED.bit and (of_event or organized):
        alone = not organized and not _OPERATION.is_in(told)
        yield from givers(document, told, cues.HELPED, Role.CARRIER if alone else Role.PARTNER)
    if organized and may & more.HELP_CAME.bit:
        yield from listed(document, told, more.HELP_CAME, Role.PARTNER)
    if may & more.DONE_WITH.bit and (organized or of_event):
        yield from listed(document, told, more.DONE_WITH, Role.PARTNER)
    if of_event and may & more.AND_SUPPORT.bit:
        yield from listed(document, told, more.AND_SUPPORT, Role.PARTNER)
    if may & _PAYER_BITS:
        yield from _payers(document, told, named=named)
    if may & _HOST_BITS:
        yield from _named_hosts(document, told)


def _partnered(document: Document, told: Sentence) -> Iterator[Part]:
    """Those with whom it was done, unless something else was begun with them before."""
    opening = cues.PARTNERS_OPEN.opening(told)
    found = [*((opening,) if opening else ()), *cues.PARTNERED.finditer(told, opening.end() if opening else 0)]
    if found and not any(cues.HAS_BEGUN.search(told.text, 0, match.start()) for match in found):
        for part in listed_after(document, told, found, Role.PARTNER):
            # "Its partners are Egypt, Jordan and the Palestinian Authority": states that take part.
            if is_country(document, part.span) and _PARTNERS_ARE.search(told.low, 0, part.span.start - told.span.start):
                return
            if not _IS_WORD.fullmatch(document.written(part.span)):
                yield part


def _is_of_short_name(document: Document, told: Sentence) -> bool:
    """ "CATF is supported by ..." where an event was called so: "the Central Asia Trade Forum (CATF)"."""
    short = _SHORT_NAME.match(told.text)
    place = document.text.find(f" ({short['name']})") if short else -1
    if place <= 0:
        return False
    of_event = EVENT.fullmatch(document.text[document.text.rfind(" ", 0, place) + 1 : place]) is not None
    return of_event or _PROGRAMME_NAMED.search(document.text, max(0, place - _LONGEST_DONOR), place) is not None


def _payers(document: Document, told: Sentence, *, named: bool) -> Iterator[Part]:
    yield from payers_in(document, told)
    yield from listed(document, told, paid.THANKED, Role.FUNDER)
    if told.may & paid.PAID.bit:
        yield from givers(document, told, paid.PAID, Role.FUNDER)
    if told.may & cues.PREFIXED.bit:
        yield from prefixed(document, told, named)
    if told.may & _RARE_PAYER_BITS:
        yield from _of_grant(document, told)
        yield from _with_verb(document, told, paid.WHICH_PAID, Role.FUNDER)
        yield from _donors(document, told)


def payers_in(document: Document, told: Sentence) -> Iterator[Part]:
    """Who is said to have paid, for the event or for the project behind it."""
    ways = [way for way in _WAYS_TO_PAY if told.may & way.bit]
    for match in (each for way in ways for each in way.finditer(told)) if " people of " in told.low else ():
        both = _STATE_AND_PEOPLE.match(told.text, match.end())
        state = document.at(told.span.start + both.start("state"), Kind.COUNTRY) if both else None
        if both and state and not document.is_quoted(state.span.start):
            yield Part(Role.FUNDER, Span(told.span.start + both.start("who"), state.span.end))
    for part in (each for way in ways for each in listed(document, told, way, Role.FUNDER)):
        # "the people of Japan", who give it, are not their state.
        people = _PEOPLE_OF.search(document.text, max(0, part.span.start - _BEFORE_CHARACTERS), part.span.start)
        yield Part(Role.FUNDER, Span(people.start(), part.span.end)) if people else part
    yield from listed(document, told, paid.HANDED_ON, Role.PARTNER)


def _of_grant(document: Document, told: Sentence) -> Iterator[Part]:
    """The one state among those who signed a grant agreement: it gives what the other party gets."""
    if paid.GRANT_SIGNED.is_in(told):
        states = list(paid.STATE.finditer(told.text))
        spans = [Span(told.span.start + each.start("who"), told.span.start + each.end("who")) for each in states]
        names = {document.written(span).lower() for span in spans}
        if len(names) == 1 and not document.is_quoted(spans[0].start):
            banks = (each.span for each in document.within(told.span, Kind.ORGANIZATION))
            bank = next((span for span in banks if _BANK.search(document.written(span))), None)
            yield Part(Role.FUNDER, bank if bank and states[0]["borrows"] else spans[0])


def _its_support(document: Document, told: Sentence) -> Iterator[Part]:
    for match in cues.ITS_SUPPORT.finditer(told):
        role = Role.FUNDER if match["money"] or match["paid"] else Role.PARTNER
        end = told.span.start + match.end("who")
        people = document.at(told.span.start + match.start("who"), Kind.NATIONALITY)
        if people and people.span.end == end:  # "with Norwegian funding"
            yield Part(role, people.span)
            continue
        names = read_names(document, told.span.start + match.start("who"), end, subject=True)
        if names.end == end:
            yield from (Part(role, span) for span in names.spans)


def _with_as(document: Document, told: Sentence) -> Iterator[Part]:
    """ "with IOM as its partner"."""
    for match in cues.WITH_AS.finditer(told):
        role = _AS_ROLES.get(match["what"], Role.ORGANIZER)
        names = read_names(document, told.span.start + match.start("who"), told.span.start + match.end("who"))
        yield from (Part(role, span) for span in names.spans)


def _named_hosts(document: Document, told: Sentence) -> Iterator[Part]:
    """Who implements the project behind the event, and who was its host."""
    yield from listed(document, told, cues.HOST_WAS, Role.HOST)
    for thanks in cues.FOR_HOSTING.finditer(told):
        role = Role.HOST if _HOLDS.search(thanks.group()) else Role.PARTNER
        yield from (Part(role, span) for span in _thanked(document, told, thanks.start()))
    yield from _with_verb(document, told, cues.WHICH_IMPLEMENTS, Role.PARTNER)
    for match in cues.WHICH_IMPLEMENTS.finditer(told):
        others = cues.IMPLEMENTS_WITH.match(told.text, match.end())
        if others:
            yield from (Part(Role.PARTNER, span) for span in names_after(document, told, others.end()))
    yield from _with_verb(document, told, cues.WITH_GIVER, Role.PARTNER)
    yield from _with_verb(document, told, cues.WAS_HOST, Role.HOST)
    yield from _with_verb(document, told, more.IN_WHICH, Role.PARTNER)


def _with_verb(document: Document, told: Sentence, cue: Cue, role: Role) -> Iterator[Part]:
    """The names that stand right before the verb: "which UNDP implements"."""
    for match in cue.finditer(told):
        who = next(name for name, found in match.groupdict().items() if found)
        end = told.span.start + match.end(who)
        names = read_names(document, told.span.start + match.start(who), end, subject=True)
        if cues.TO_VERB.fullmatch(document.text, names.end, end) and not (
            names.spans and _MANY.search(document.written(names.spans[-1]))
        ):
            yield from (
                Part(role, span) for span in names.spans if role is not Role.HOST or _is_host(document, span, match)
            )


def _is_host(document: Document, span: Span, match: re.Match[str]) -> bool:
    """Whether the span is no person, and no state told as the place of what the sentence began with."""
    return not (is_person(document, span) or (match.start() and is_place(document, span)))


def _donors(document: Document, told: Sentence) -> Iterator[Part]:
    """ "the Government of Canada, the main donor of the programme", "Norway (the donor)": the names before."""
    for match in paid.IS_DONOR.finditer(told):
        for start in paid.BEFORE_DONOR.finditer(told.text, max(0, match.start() - _LONGEST_DONOR), match.start()):
            end = told.span.start + match.start()
            names = read_names(document, told.span.start + start.end(), end, subject=True)
            if names.end == end and names.spans:
                yield Part(Role.FUNDER, names.spans[-1])
                break


def _thanked(document: Document, told: Sentence, end: int) -> tuple[Span, ...]:
    """The names that stand between a word of thanks and what they are thanked for."""
    first = max(0, end - _LONGEST_THANKED_CHARACTERS)
    for start in cues.BEFORE_HOST.finditer(told.text, first, end):
        names = read_names(document, told.span.start + start.end(), told.span.start + end, subject=True)
        if names.spans and _NOTHING.fullmatch(told.text, names.end - told.span.start, end):
            return names.spans
    return ()
