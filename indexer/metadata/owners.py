"""Whose event it was, where nobody is said to have organized it: by the headline and by the name of the event."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Cue, Sentence, cue
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED, EVENT_NOUN
from indexer.metadata.likely_owners import by_operation, likely_owners
from indexer.metadata.name_words import HEAD
from indexer.metadata.no_event import NO_EVENT, opening_of, tells_of_no_event
from indexer.metadata.organization_names import read_names
from indexer.metadata.owners_beside import EVENT_NEXT, by_compound, by_joint_project, by_possessive, office_of
from indexer.metadata.owners_by_frame import by_agreement, by_implementers, by_phase, by_programme
from indexer.metadata.owners_by_name import owner_in_name
from indexer.metadata.parts import Part, Role
from indexer.metadata.sentence_words import words_of
from indexer.metadata.sessions import HAPPENED, session_of
from indexer.metadata.subjects import is_person, is_place, is_surely_a_body
from indexer.release import Span

# "UNODC-supported workshop": where nothing more is told of who did it.
_SUPPORTED: Final = re.compile(
    rf"-(?:supported|backed|organi[sz]ed|led|hosted|facilitated|run)\s+(?:[\w’'-]+ ){{0,5}}?{EVENT_NOUN}(?![\w-])",
    re.IGNORECASE,
)
_BY: Final = Cue(words_of("by"), re.compile(rf"\b{EVENT_NOUN}\b[^.]{{0,60}}?\bby\s+"))
_DEED: Final = (
    r"(?:(?:co-?)?organi[sz]e[sd]?|(?:co-?)?hosts?(?:ed)?|holds?|held|conduct(?:s|ed)?|convenes?d?|deliver(?:s|ed)?|"
    r"runs?|ran|stages?d?|arranges?d?|facilitates?d?|launch(?:es|ed)?|initiates?d?|opens?(?:ed)?|starts?(?:ed)?|"
    r"begins?|began|kicks? off|kicked off|continues?d?|completes?d?|concludes?d?|wraps? up|ends?|finishe[sd]|"
    r"trains?(?:ed)?|teach(?:es)?|brings? together|gathers?(?:ed)?|unites?|assembles?|marks?(?:ed)?|"
    r"celebrates?d?|carr(?:y|ies|ied) out|provides? (?:[\w-]+ ){0,3}?training|equips|briefs?|instructs|meets|met|"
    r"is held|donates?d?|hands? over|handed over|"
    r"(?:provides?d?|presents?|presented|delivers?|delivered|suppl(?:ies|ied)|gives?|gave|transfers?|transferred) "
    r"(?:[\w-]+,? ){0,5}?(?:equipment|vehicles?|cars|trucks|radios|computers|laptops|kits|scanners?|supplies|boats?|"
    r"machines?|devices|tents|drones|dogs|ambulances?|uniforms|software|hardware|furniture|ventilators|masks|"
    r"medicines|vaccines|instruments|"
    r"detectors|generators|printers|cameras|motorcycles|motorbikes|buses|helmets|vests|servers|textbooks)|"
    r"strengthens? (?:the )?(?:capacit|skills)\w*)\b"
)
# Without the first word of one of these no headline says so, and to read the names in it is dear.
_MAY_DO: Final = cue(rf"\b{_DEED}")
_DOES: Final = re.compile(
    r"^(?:['’]s?)?\s+(?i:(?:(?:and|with) partners\s+|jointly\s+|today\s+|to\s+|will\s+|successfully\s+)?"
    rf"{_DEED})"
)
_EVENT_IN_NAME: Final = re.compile(rf"\b{EVENT_NOUN}(?: (?:on|for|of)\b|$)", re.IGNORECASE)
# A headline that tells so of a training is believed, even where people "met in" a town.
_TRAINS: Final = re.compile(
    r"\btrains?\b(?! co-?op)|\b(?:organi[sz]e[sd]?|holds?|hosts?|conducts?|launch(?:es)?|opens?|starts?|begins?|"
    r"delivers?|runs?|concludes?|completes?|kicks? off|convenes?)\b.*"
    r"\b(?:courses?|trainings?|workshops?|seminars?|webinars?|conferences?|round ?tables?|exercises?)\b"
)
_HELPS: Final = re.compile(
    r"^\s+(?:accredits?|certif(?:y|ies)|qualifies|prepares?|helps?|supports?|assists?|promotes?|strengthens?|"
    r"enhances?|improves?|builds?|boosts?|fosters?|advances?|"
    r"raises?|explores?|addresses|shares|introduces|encourages?|contributes?|empowers?|discuss(?:es)?|presents?|"
    r"focus(?:es)? on|takes? forward|steps? up)\b",
)
# A subject of the headline, and a name that depends on another word of it.
_STANDS: Final = re.compile(r"(?:[,:;&|/–—-]|\band|\bthe)$", re.IGNORECASE)
_DEPENDS: Final = re.compile(r"(?i)\b(?:of|to|on|about|against|with|by|between|from)(?: the)?$|\bgroup of .+(?:,|and)$")
_OF_EVENT: Final = re.compile(rf"\b{EVENT_NOUN}\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_HELD: Final = cue(rf"\b{HAPPENED}\b")
_EVENT_HELD: Final = re.compile(rf"\b{EVENT_NOUN}\b.*\b{HAPPENED}\b|\b{HAPPENED}\b.*\b{EVENT_NOUN}(?!\w)")
# "held under the X Programme": where nobody else is named, the programme's event.
_FRAME: Final = cue(
    r"\b(?:held|organi[sz]ed|conducted|carried out|delivered|implemented|launched|provided|run|part|conceived|"
    r"took place|met|came together|gathered|wrapped up|concluded|ended|began|opened|started|completed|finished)\s+"
    r"(?:[^.;\n]{0,60}?\s)?(?:under|within|in|as part of|part of|through|of)\s+"
    r"(?:the\s+)?(?:(?:frame(?:work)?|scope|context) of\s+)?(?:the\s+)?(?:[A-Z][\w-]*['’]s?\s+)?(?=[A-Z])",
    written=True,
)
_LEFT_OUT: Final = cue(
    r"\b(?:organi[sz]ed|held|conducted) (?:\w+ )?in (?:close )?(?:co-?operation|collaboration|partnership) with\b",
    written=True,
)
_AT: Final = re.compile(
    rf"\b{HAPPENED} (?:today )?at (?:the )?(?:(?:premises|headquarters|seat) of (?:the )?)?(?=[A-Z])"
)
# "at the WCO Headquarters": a body holds there what nobody else is said to have held.
_HOUSE: Final = re.compile(r"(?:\s*\([^()]*\))?(?:['’]s?)? (?:[Hh]eadquarters|[Pp]remises|[Ss]ecretariat)\b")
_AT_THE: Final = re.compile(
    r"\bat (?:the )?(?:(?:headquarters|premises|seat|secretariat) of (?:the )?)?$", re.IGNORECASE
)
_SITS: Final = re.compile(r"\b(?:Council|(?:Sub-?)?[Cc]ommittee|Commission|Group|Forum|Board)\b")
_WAS_BEGUN: Final = re.compile(
    r"\s+(?:is |was |has been )?(?:officially |formally )?"
    r"(?:launched|inaugurated|presented|unveiled|introduced|opened|closed|concluded|completed)"
    r"(?:\s+(?:with|in|to|at|on|for|by)\b|\s*$)"
)
_WITHIN: Final = re.compile(r"\b(?:framework|frame|scope|within)\b")
_PROGRAMME: Final = re.compile(
    r"\b(?:Program(?:me)?|Project|Initiative|Sub-?[Pp]rogramme|programme|project|initiative|Facility|Instrument|"
    r"Mechanism|Scheme)\b"
)


def owners_of(document: Document, *, carried: bool) -> tuple[Part, ...]:
    """The organizers that only the headline or the event's name tells, the surest way first.

    `carried` says that the text names who supported the event or carried it out; then the last ways are left.
    """
    if tells_of_no_event(document):
        title = document.headline
        taught = title is not None and _TRAINS.search(title.low) and not NO_EVENT.is_in(title)
        named = tuple(_by_name(document)) or tuple(_by_headline(document) if taught else ())
        return named or tuple(by_operation(document, opening_of(document)))
    ways = (
        (_by_agreement, _by_headline, _by_name, _by_joint_project, _by_possessive, _by_compound)
        if carried
        else (
            _by_agreement,
            _by_headline,
            _by_name,
            _by_joint_project,
            _by_possessive,
            _by_compound,
            _by_session,
            _by_phase,
            _by_frame,
            _by_programme,
            _by_venue,
            _by_help,
            _by_support,
        )
    )
    for find in ways:
        found = tuple(find(document))
        if found:
            return office_of(document, found, opening_of(document)) if find is _by_headline else found
    return tuple(likely_owners(document, opening_of(document), carried=carried))


def owner_of_hosted(document: Document) -> tuple[Part, ...]:
    """Whose event it was that somebody else is only said to have hosted: "the DCAF meeting hosted by ..."."""
    if tells_of_no_event(document):
        return ()
    # Groups and committees meet at their hosts'.
    named = (part for part in _by_name(document) if not _SITS.search(document.written(part.span)))
    return tuple(_by_compound(document)) or tuple(named)


def _body(document: Document, spans: tuple[Span, ...]) -> Iterator[Part]:
    if spans and not any(is_person(document, span) for span in spans):
        yield from (Part(Role.ORGANIZER, span) for span in spans if not is_place(document, span))


def _by_headline(document: Document) -> Iterator[Part]:
    """ "SELEC Council holds ...", "OSCE course ...", "... conference by CEPOL"."""
    if document.headline is None:
        return
    span, title = document.headline.span, document.headline.text
    by = _BY.search(document.headline)
    found = tuple(_body(document, read_names(document, span.start + by.end(), span.end).spans)) if by else ()
    if found:
        yield from found
        return
    if not document.headline.may & (_MAY_DO.bit | EVENT_NAMED.bit):
        return
    named = read_names(document, span.start, span.end, subject=True)
    # "Police train ...": one word is no name.
    sure = all(
        is_surely_a_body(document, each)
        and " " in document.written(each)
        and not _EVENT_IN_NAME.search(document.written(each))
        for each in named.spans
    )
    after = document.text[named.end : span.end]
    begun = _begins(document, named.spans[-1:], after)
    if named.spans and sure and not begun and _DOES.match(after):
        yield from _body(document, named.spans)
        return
    for sighting in document.within(span, Kind.ORGANIZATION):
        names = read_names(document, sighting.span.start, span.end)
        after = document.text[names.end : span.end] if names.spans else document.text[sighting.span.end : span.end]
        topic = document.text[sighting.span.end : names.spans[0].end].split() if names.spans else []
        if topic and EVENT_NEXT.match(after) and all(word[0].isupper() and not HEAD.match(word) for word in topic):
            names = read_names(document, sighting.span.start, sighting.span.end)  # "WCO Accreditation workshop"
        if _begins(document, names.spans[:1], after):
            # "USAID Farms Program launched with growers": whose programme it is.
            names = read_names(document, sighting.span.start, sighting.span.end)
        before = title[: sighting.span.start - span.start].rstrip()
        spans = names.spans or ((sighting.span,) if after[:2] in ("'s", "’s") else ())
        stands = not before or (_STANDS.search(before) is not None and not _DEPENDS.search(before))
        of = _OF_EVENT.search(title[: sighting.span.start - span.start]) is not None
        if of or (stands and _DOES.match(after)) or (EVENT_NEXT.match(after) and not _DEPENDS.search(before)):
            yield from _body(document, spans)
            return


def _begins(document: Document, programme: tuple[Span, ...], after: str) -> bool:
    """Whether what is named is a programme that begins or ends, which does nothing itself."""
    begun = any(_PROGRAMME.search(document.written(each)) for each in programme)
    return begun and _WAS_BEGUN.match(after) is not None


def _by_support(document: Document) -> Iterator[Part]:
    """ "OSCE-supported tournament in Osh": the headline's supporter, where nobody else is named."""
    if document.headline is None:
        return
    for sighting in document.within(document.headline.span, Kind.ORGANIZATION):
        if _SUPPORTED.match(document.text, sighting.span.end, document.headline.span.end):
            yield from _body(document, (sighting.span,))
            return


def _by_name(document: Document) -> Iterator[Part]:
    yield from _body(document, owner_in_name(document, opening_of(document)))


def _by_session(document: Document) -> Iterator[Part]:
    yield from _body(document, session_of(document, opening_of(document)))


def _by_joint_project(document: Document) -> Iterator[Part]:
    yield from _body(document, by_joint_project(document, opening_of(document)))


def _by_possessive(document: Document) -> Iterator[Part]:
    yield from _body(document, by_possessive(document, opening_of(document)))


def _by_compound(document: Document) -> Iterator[Part]:
    yield from _body(document, by_compound(document, opening_of(document)))


def _by_agreement(document: Document) -> Iterator[Part]:
    yield from _body(document, by_agreement(document, opening_of(document)))


def _by_programme(document: Document) -> Iterator[Part]:
    opening = opening_of(document)
    yield from _body(document, by_programme(document, opening) or by_implementers(document, opening))


def _by_phase(document: Document) -> Iterator[Part]:
    yield from _body(document, by_phase(document, opening_of(document)))


def _by_frame(document: Document) -> Iterator[Part]:
    """ "The operation was held under the X Programme"."""
    for sentence in document.told:
        for match in _FRAME.finditer(sentence):
            spans = read_names(document, sentence.span.start + match.end(), sentence.span.end).spans[:1]
            known = (
                spans
                and _WITHIN.search(match.group())
                and (document.at(spans[0].start, Kind.ORGANIZATION) or _SITS.search(document.written(spans[0])))
            )
            if (
                spans
                and (known or _PROGRAMME.search(document.written(spans[0])))
                and not document.is_quoted(spans[0].start)
            ):
                yield from _body(document, spans)
                return


def _by_venue(document: Document) -> Iterator[Part]:
    """ "A seminar started at X. It is organized in co-operation with Y": X, where the organizer is left out."""
    opening = opening_of(document)
    if not any(_LEFT_OUT.is_in(each) for each in opening):
        yield from _body(document, _by_house(document, opening))
        return
    for sentence in opening:
        for match in _AT.finditer(sentence.text):
            spans = read_names(document, sentence.span.start + match.end(), sentence.span.end).spans[:1]
            if spans and document.at(spans[0].start, Kind.ORGANIZATION):
                yield from _body(document, spans)
                return


def _by_house(document: Document, opening: tuple[Sentence, ...]) -> tuple[Span, ...]:
    """ "The workshop was held at the WCO Headquarters"."""
    for sentence in filter(EVENT_NAMED.is_in, opening):
        if not _EVENT_HELD.search(sentence.low):
            continue
        for sighting in document.within(sentence.span, Kind.ORGANIZATION):
            at = _AT_THE.search(document.text, sentence.span.start, sighting.span.start)
            housed = at and (" of " in at.group() or _HOUSE.match(document.text, sighting.span.end))
            if housed and not document.is_quoted(sighting.span.start):
                return (sighting.span,)
    return ()


def _by_help(document: Document) -> Iterator[Part]:
    """ "OSCE helps ...": the headline's subject, where the opening tells of an event."""
    held = (each for each in opening_of(document) if _HELD.is_in(each) and EVENT_NAMED.is_in(each))
    if document.headline is None or not any(_EVENT_HELD.search(each.low) for each in held):
        return
    span = document.headline.span
    for sighting in document.within(span, Kind.ORGANIZATION)[:1]:
        names = read_names(document, sighting.span.start, span.end)
        if sighting.span.start == span.start and names.spans and _HELPS.match(document.text[names.end : span.end]):
            yield from _body(document, names.spans)
