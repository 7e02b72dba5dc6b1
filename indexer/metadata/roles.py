"""Organizers, partners and funders: every sentence is asked for them, then hosts and helpers are settled."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import Final

from indexer.metadata import acts, gifts, help_cues, organizer_cues, payer_cues, supporter_cues
from indexer.metadata.acronyms_known import without_payer
from indexer.metadata.bare_names import says_nothing, told_in_full
from indexer.metadata.cue import Cue, Sentence, cue
from indexer.metadata.document import Document
from indexer.metadata.events import EARLIER, EVENT_NOUN
from indexer.metadata.gifts import gift_in, receivers_in, receivers_in_headline
from indexer.metadata.language import is_cyrillic
from indexer.metadata.learned import likely_organizers
from indexer.metadata.name_words import HEAD
from indexer.metadata.no_event import FEWEST_CHARACTERS, tells_of_no_event
from indexer.metadata.organizer_shapes import may_organize
from indexer.metadata.organizers import joined_in, organizers_in
from indexer.metadata.own_offices import begins_project, holds_event, without_bodies_of
from indexer.metadata.owners import owner_of_hosted, owners_of
from indexer.metadata.parts import Part, Role, is_country
from indexer.metadata.roles_russian import find_parts_russian
from indexer.metadata.same_event import tells_of_project
from indexer.metadata.supporters import payers_in, supporters_in
from indexer.release import Span

_SAME_EVENT: Final = re.compile(
    r"^(?:The|This|It|Its|They|These|(?:Within|Under|As(?: a)? part of) it|"
    r"Co-?organi[sz]ers?|Among|Other|Organi[sz]ed|Held|Jointly|Supported)\b|"
    r"\borgani[sz]ers\b|\b(?:jointly |co-?)?(?:organi[sz]ed|hosted|conducted|convened|held|delivered|ran) "
    rf"(?:it|(?:the|this) (?:[\w-]+ ){{0,2}}?{EVENT_NOUN})(?!\w)|"
    rf"\b(?:within the framework|on the (?:margins|sidelines)) of the (?:\w+ )?{EVENT_NOUN}(?!\w)|"
    rf"\borgani[sz]ed (?:at|during) the (?:\w+ )?{EVENT_NOUN} by\b"
)
# "The programme had been led by the Judicial Academy": the event told of, and no earlier one.
_HAD_BEEN: Final = re.compile(
    rf"(?:it|they|both|(?:the|this|these) (?:[a-z]+ ){{0,2}}?{EVENT_NOUN}) had been (?:jointly |co-?)?"
    r"(?:organi[sz]ed|held|led|conducted|run|delivered|prepared|launched|arranged|taught|hosted|facilitated) by\b"
    r"(?!.*\b(?:last year|previous|earlier|(?:19|20)\d\d)\b)"
)
# "The UN has begun a project. Within it, its regional office held a course."
_WITHIN_IT: Final = re.compile(
    r"(?:Within|Under|In|As(?: a)? part of|(?:With)?[Ii]n the (?:frame(?:work)?|scope|context) of) (?:it|this)\b"
)
# "The Harbour Partnership is a joint programme of X and Y": whose it is, where others held the event.
_IS_JOINT: Final = re.compile(
    r"The [A-Z][^.;]{2,90}? is (?:an? |the )?joint (?:[a-z-]+ )?(?:program|project|initiative|action)"
)
_PAIR: Final = re.compile(r"([A-Z][A-Za-z]+)[/–-]([A-Z][A-Za-z]+)")
# What goes on beside the event.
_SIDE: Final = re.compile(
    r"\b(?:organi[sz]ed|hosted|arranged) (?:also )?(?:an?|the) (?:[\w-]+ ){0,2}?(?:(?:field|site|guided|side) "
    r"(?:visits?|trips?|tours?)|excursions?|receptions?|dinner|sightseeing \w+)\b"
)
# What a guest speaker gives at another's event.
_PIECE: Final = re.compile(
    r"\b(?:delivered|delivers|gave|gives|held|conducted|led|ran|presented|presents|moderated|facilitated|provided|"
    r"hosted) (?:an?|the|one|two|three|several) (?:[\w-]+ ){0,2}?"
    r"(?:sessions?|lectures?|presentations?|modules?|talks?|panels?|demonstrations?|keynotes?|speech|briefings?)\b"
)
# "UNDP will carry it out": who is to do the work that another has begun.
_TO_BE_DONE: Final = re.compile(
    r"\bwill (?:[a-z]+ ){0,2}?(?:carry (?:it|this|them) out|(?:carry out|implement|execute|manage) "
    r"(?:it|the (?:[\w-]+ ){0,3}?(?:project|programme|program|initiative)|its)\b|"
    r"be (?:[a-z]+ly )?(?:implemented|carried out|executed|managed)\b)"
)
# "the Peace and Development Trust Fund": its support is money; other bodies are called so, too.
_FUND: Final = re.compile(
    r"(?:^|\s)(?!Monetary|Population|Children|Insurance|Pension|Wildlife|Medical|Women|Property|Defen[cs]e|Heritage)"
    r"(?:[A-Z][\w-]+) Fund$"
)
# "X hosted and funded a seminar".
_HELD_AND_PAID: Final = cue(
    r"\b(?:hosted|held|organi[sz]ed|convened|conducted|delivered|ran|run) and (?:co-?)?(?:funded|financed|sponsored)\b"
)
# What a visit is not about.
_BACKGROUND: Final = cue(
    r"\b(?:to be (?:jointly |co-?)?(?:hosted|organi[sz]ed|held|run) by|had (?:jointly |together |co-?)(?:hosted|"
    r"organi[sz]ed)|had (?:co-?ordinated|led|carried out)|"
    r"(?:operation|controlled delivery|controlled deliveries|investigation)s?\b[^.;]{0,60}? had|"
    r"recently|ha(?:s|ve) (?:already )?received|ha(?:s|ve) already|in recent years)\b"
)
# What one gives who organizes nothing by that. It begins with letters, to which the pattern engine skips.
_HELP_BY: Final = re.compile(
    r"with(?<!\wwith)\b[^.;,]{0,60}\b(?:fund(?:s|ing)|financing|money|sponsorship|grants?|donations?|contributions?|"
    r"support|assistance|"
    r"help|expertise|backing|aid)(?: (?:kindly |generously )?(?:provided|given|granted|offered|lent|made available|"
    r"contributed|supplied|allocated))? (?:by|from) (?:[^.;,]{2,80}? and )?(?:the )?$"
)
_HELP_CHARACTERS: Final = 200
# An earlier event may stand beside the reported one in the opening, but not further down.
_OPENING_SENTENCES: Final = 2
# What a sentence may hold that names somebody.
CUE_BITS: Final = reduce(
    or_,
    (
        each.bit
        for module in (acts, gifts, help_cues, organizer_cues, payer_cues, supporter_cues)
        for each in vars(module).values()
        if isinstance(each, Cue)
    ),
)


def find_parts(document: Document) -> tuple[Part, ...]:
    """Every organization named in a role, in the order of the text; the same name may come twice."""
    if is_cyrillic(document.text):
        return find_parts_russian(document)
    parts: list[Part] = []
    organized = given = begun = False
    no_event = tells_of_no_event(document)
    number = _OPENING_SENTENCES if no_event else 0
    for told in document.told:
        number += len(told.text) >= FEWEST_CHARACTERS
        if not told.may & CUE_BITS or (no_event and _BACKGROUND.is_in(told)):
            continue
        earlier = EARLIER.is_in(told) and not (not organized and _HAD_BEEN.match(told.low))
        if earlier and not (number <= _OPENING_SENTENCES and not organized):
            if organized and tells_of_project(told):
                parts.extend(payers_in(document, told))
            continue
        named = _parts_in(document, told, organized)
        found = [_without_fund(document, part) for part in named]
        if organized and _IS_JOINT.match(told.text):
            found = [part for part in found if part.role is Role.FUNDER]
        if _WITHIN_IT.match(told.text):
            parts = without_bodies_of(document, parts, found)
        elif begun and holds_event(told):
            offices = _parts_in(document, told, False) if organized else named
            above = without_bodies_of(document, parts, offices)
            if len(above) < len(parts):
                parts, found = above, [_without_fund(document, part) for part in offices]
        begun = begun or (not organized and begins_project(told))
        if not found and (given or gifts.goes_on_of_gift(told)):
            found = list(receivers_in(document, told))
        given = given or (not organized and gifts.tells_of_gift(told)) or any(part.receives for part in found)
        organized = organized or any(part.role is Role.ORGANIZER for part in found)
        parts.extend(found)
    if given and organized and not any(part.receives for part in parts):
        parts.extend(receivers_in_headline(document))
    settled = _settled(document, parts, no_event=no_event)
    every = tuple(_without_double_roles(each for part in settled for each in _apart(document, part)))
    if any(part.role is Role.ORGANIZER and (part.party or not is_country(document, part.span)) for part in every):
        return every
    return (*likely_organizers(document, every), *every)


def _apart(document: Document, part: Part) -> tuple[Part, ...]:
    """The parts of both of "OSCE/Frontex" and "OSCE-UNDP", which no body is called."""
    known = document.authority
    pair = _PAIR.fullmatch(document.text, part.span.start, part.span.end)
    if pair is None or known.organization(pair.group()) or not all(map(known.organization, pair.groups())):
        return (part,)
    return tuple(replace(part, span=Span(*pair.span(number))) for number in (1, 2))


def _parts_in(document: Document, told: Sentence, organized: bool) -> list[Part]:
    """What the sentence says; `organized` that an earlier one named an organizer."""
    source = gifts.tells_of_source(document, told)
    organizers = [] if source else [part for part in organizers_in(document, told) if not _only_helped(document, part)]
    gift = [] if organized or source else list(gift_in(document, told))
    if not (organizers or gift):  # most sentences
        return sorted(supporters_in(document, told, of_event=False, organized=organized), key=_start)
    if organizers:
        # "delivered by X to Y": the verb told of X already.
        starts = {part.span.start for part in organizers}
        same = all(part.span.start in starts for part in gift if part.role is Role.ORGANIZER)
        gift = [part for part in gift if part.receives] if same else []
    givers = [part for part in gift if part.role is Role.ORGANIZER]
    organizers += givers
    if givers and not gifts.RECEIVED.is_in(told):  # "on behalf of X" may tell there who received it
        organizers += joined_in(document, told, organizer_cues.JOINED)
    of_event = bool(organizers)
    if organized and _PIECE.search(told.low):
        organizers = [part for part in organizers if part.role is Role.HOST]
    if organized and organizers and (_SIDE.search(told.low) or _TO_BE_DONE.search(told.low)):
        organizers = [replace(part, role=Role.PARTNER) for part in organizers]
    elif organized and organizers and not _SAME_EVENT.search(told.text):
        organizers = [part for part in organizers if part.role is Role.HOST]
    organizers = [part for part in organizers if not any(_holds(other.span, part.span) for other in organizers)]
    organizers = [_without_payer(document, part) for part in organizers]
    # Who signs a grant agreement gives the money, too.
    taken = set() if payer_cues.GRANT_SIGNED.is_in(told) else {part.span.start for part in organizers}
    paid = _HELD_AND_PAID.is_in(told)
    supporters = [
        part
        for part in (
            *supporters_in(document, told, of_event=of_event, organized=organized),
            *(part for part in gift if part.role is Role.PARTNER),
        )
        if part.span.start not in taken or (paid and part.role is Role.FUNDER)
    ]
    return sorted((*organizers, *supporters), key=_start)


def _only_helped(document: Document, part: Part) -> bool:
    """Whether the name stands behind the help or money that it gave: "held with funds provided by X"."""
    start = part.span.start
    return _HELP_BY.search(document.text, max(0, start - _HELP_CHARACTERS), start) is not None


def _start(part: Part) -> int:
    return part.span.start


def _without_payer(document: Document, part: Part) -> Part:
    """The part with its name alone, "Harbour Programme" of "EU-funded Harbour Programme"."""
    written = document.written(part.span)
    paid = len(written) - len(without_payer(written))
    return Part(part.role, Span(part.span.start + paid, part.span.end), part.receives) if paid else part


def _without_fund(document: Document, part: Part) -> Part:
    """The part as a funder, where a fund is said to have helped."""
    helps = part.role in (Role.PARTNER, Role.CARRIER) and not part.receives
    return replace(part, role=Role.FUNDER) if helps and _FUND.search(document.written(part.span)) else part


def _holds(outer: Span, inner: Span) -> bool:
    """Whether the second is only a piece of the first, which another verb of the sentence found whole."""
    return outer != inner and outer.start <= inner.start and inner.end <= outer.end


def _settled(document: Document, parts: list[Part], *, no_event: bool) -> Iterator[Part]:
    """The parts with hosts and carriers made organizers where nobody else is one, else partners."""
    parts = [each for part in parts if (each := _told_in_full(document, part))]
    roles = {part.role for part in parts}
    if Role.ORGANIZER not in roles:
        owners = owner_of_hosted(document) if Role.HOST in roles else owners_of(document, carried=Role.CARRIER in roles)
        paid = {part.span.start for part in parts if part.role is Role.FUNDER}
        owners = tuple(
            part
            for part in owners
            if part.span.start not in paid
            and not any(_holds(other.span, part.span) for other in parts)
            and not says_nothing(document, part.span)
            and may_organize(document, part.span)
        )
        parts = [*owners, *parts]
        roles |= {part.role for part in owners}
    host = Role.PARTNER if Role.ORGANIZER in roles else Role.ORGANIZER
    carrier = Role.PARTNER if Role.ORGANIZER in roles or Role.HOST in roles else Role.ORGANIZER
    settled = {Role.HOST: host, Role.CARRIER: carrier}
    if Role.ORGANIZER not in roles and no_event:
        # Projects that are talked about during a visit have supporters, too.
        other = {part.span.start for part in parts if part.role is Role.CARRIER}
        parts = [part for part in parts if part.span.start not in other]
    payers = {part.span for part in parts if part.role is Role.FUNDER}
    names = [document.written(part.span) for part in parts if part.role is Role.ORGANIZER]
    for part in parts:
        if part.role is Role.ORGANIZER and _has_own_office(document, part, names):
            continue
        # "an OSCE-supported course" of the OSCE Mission: nobody else helped.
        if part.role in (Role.CARRIER, Role.ORGANIZER) and document.text.startswith("-", part.span.end):
            own = document.written(part.span) + " "
            if any(name.startswith(own) or HEAD.match(name) for name in names):
                continue
        # "through a contribution of X" is help as well as money.
        if settled.get(part.role, part.role) is Role.PARTNER and part.span in payers:
            continue
        yield Part(settled.get(part.role, part.role), part.span, part.receives, part.party)


def _has_own_office(document: Document, part: Part, names: list[str]) -> bool:
    """Whether the acronym alone stands behind the organizer "IOM Latvia", whose it is."""
    written = document.written(part.span)
    if not written.isupper() or " " in written:
        return False
    own = f"{written} "
    offices = (name[len(own) :] for name in names[: names.index(written)] if name.startswith(own))
    return any(document.authority.country(rest) for rest in offices)


def _told_in_full(document: Document, part: Part) -> Part | None:
    """The part, with the name told before for "this Faculty"; None where it says nothing, or names no body."""
    if part.role is not Role.ORGANIZER:
        bare = part.role is Role.PARTNER and says_nothing(document, part.span)
        return replace(part, span=told_in_full(document, part.span) or part.span) if bare else part
    if says_nothing(document, part.span):
        full = told_in_full(document, part.span)
        return replace(part, span=full) if full else None
    return part if may_organize(document, part.span) else None


def _without_double_roles(parts: Iterator[Part]) -> Iterator[Part]:
    seen: set[tuple[Role, int]] = set()
    for part in parts:
        key = (part.role, part.span.start)
        if key not in seen:
            seen.add(key)
            yield part
