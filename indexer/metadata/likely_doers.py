"""Who taught, ended or brought about the event, told by words that are believed only where nobody else organized it."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from indexer.metadata import organizer_cues as cues
from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED, EVENT_NOUN
from indexer.metadata.likely_event_owners import by_its_event, by_setting_out, by_signing
from indexer.metadata.organization_names import read_names
from indexer.metadata.owners_beside import EVENT_NEXT
from indexer.metadata.parts import names_after
from indexer.metadata.sentence_words import words_of
from indexer.metadata.subjects import is_person, is_place, is_surely_a_body, subject_of
from indexer.release import Span

_FEWEST_CHARACTERS: Final = 20
_SENTENCES: Final = 5
_TRAINED: Final = re.compile(r"\b(?:trained|taught|instructed|coached|schooled|learn(?:ed|t)?|learning) ")
_TEACHERS: Final = r"(?:teachers|trainers|instructors|lecturers|tutors|facilitators|mentors|coaches)"
# "a five-man team from the Harbour Trust": what they do, their body does; single experts only teach at another's event.
_TEAM: Final = r"(?:teams?(?: of [a-z]+)?|members|staff(?: members)?|officials|volunteers|employees|colleagues)"
_STAFF: Final = (
    rf"(?:(?:(?:an?|the|its|their|[a-z]+|[\w-]+-[a-z]+|\d+) ){{0,5}}?{_TEAM} (?:of|from|at) )?"
    r"(?:the |an? NGO |the NGO )?(?=[A-Z])"
)
_DONE: Final = (
    r"(?:conducted|delivered|facilitated|led|given|taught|run|moderated|presented|held|organi[sz]ed|arranged|launched|"
    r"started|begun|kicked off|ended|finished|completed|concluded|wrapped up|rounded off|carried out|directed|handled|"
    r"performed|provided|offered|commenced|coordinated|co-ordinated|staged|put on|brought to an end|brought to a close|"
    r"planned|prepared|mounted|done)"
)
# What is done with events alone: "they were led through the museum" tells of none.
_HELD: Final = (
    r"(?:conducted|delivered|facilitated|moderated|held|organi[sz]ed|arranged|launched|convened|concluded|co-?ordinated|"
    r"staged|run)"
)
_EVENT_DONE: Final = Cue(
    words_of("by"),
    re.compile(
        rf"(?:\b{EVENT_NOUN}(?![\w-])[^.;\n]{{0,160}}? (?:was|were|is|are|been|being|be)(?: [a-z]+ly)? {_DONE}|"
        rf"^(?:It|They|Both|This|These)(?: of them)? (?:was|were|is|are)(?: being)?(?: [a-z]+ly)? {_HELD})"
        rf"\b(?P<gap>[^.;\n“”]{{0,120}}?) by {_STAFF}|"
        # "What the projects brought was presented in Riga by the Harbour Trust".
        rf"\b(?:results|findings|projects?|outcomes|plans?|strateg(?:y|ies)|curriculum)\b[^.;\n]{{0,160}}? (?:was|were|"
        rf"been) (?:[a-z]+ly )?(?:presented|unveiled|launched)\b(?P<presented>[^.;\n“”]{{0,120}}?) by {_STAFF}",
        re.MULTILINE,
    ),
    written=True,
)
_PEOPLE_TAUGHT: Final = Cue(
    words_of("by"),
    re.compile(
        r"\b(?:were|are|have been|had been|being) (?:[a-z]+ly )?(?:trained|taught|instructed|coached|mentored|drilled|"
        r"schooled|tutored|sensiti[sz]ed|familiari[sz]ed|acquainted|upskilled|retrained|made aware|"
        r"shown(?=[^.;\n]{2,200}? (?:how|what|ways)\b)|introduced(?=[^.;\n]{2,200}? to\b)|"
        r"(?:taken|walked)(?=[^.;\n]{2,200}? through\b))"
        rf"\b(?P<gap>[^.;\n“”]{{0,140}}?) by {_STAFF}"
    ),
    written=True,
)
_TAUGHT_FROM: Final = Cue(
    words_of("from"),
    re.compile(
        r"\b(?:received?|got|gets?|had|underwent|enjoyed|took) (?:[\w-]+ ){0,5}?(?:trainings?|lessons?|instruction|"
        r"coaching|tuition|courses?|mentoring|classes|tutoring)\b[^.;\n]{0,100}? "
        rf"from {_STAFF}|"
        rf"\b(?:learn(?:ed|t|s)?|picked up) (?:[a-z][\w’'-]*,? ){{1,12}}?from {_STAFF}"
    ),
    written=True,
)
# "It came from the Harbour Trust", behind a sentence that told of a course.
_CAME_FROM: Final = Cue(
    words_of("from of to"),
    re.compile(
        rf"^(?:(?:It|This|The (?:[\w-]+ ){{0,3}}?{EVENT_NOUN})|The (?:invitation|call|idea|initiative)"
        rf"(?: (?:for|to) (?:it|(?:the|this) [\w-]+))?|(?:The|Their|Its) (?:[a-z]+ )?{_TEACHERS}) "
        rf"(?:came|comes?|has come|had come|stemmed|were|are|belong(?:ed)?)(?: members| staff| employees)? "
        rf"(?:from|of|to) {_STAFF}"
    ),
    written=True,
)
_THE_EVENT: Final = rf"(?:it|this|them|(?:the|this|these) (?:[\w-]+ ){{0,3}}?{EVENT_NOUN})"
_DOER_IS: Final = Cue(
    words_of(
        "provider providers host hosts cohost cohosts convener conveners convenor convenors organizer organizers "
        "organiser organisers initiator initiators trainer trainers teacher teachers facilitator facilitators "
        "instructor instructors charge responsible promoter promoters inviter co"
    ),
    re.compile(
        r"(?:^|(?<=[,;:–] )|(?<=\band ))(?:(?:[Tt]he|[Ii]ts|[Tt]heir) )?(?:(?:[Jj]oint|[Mm]ain|[Ll]ocal|[Tt]raining) )*"
        r"(?i:(?:co-?)?(?:providers?|hosts?|conven[eo]rs?|organi[sz]ers?|initiators?|promoters?|facilitators?|"
        rf"trainers?|teachers?|instructors?)|inviter|(?:in charge|responsible) (?=(?:of|for) {_THE_EVENT}))"
        rf"(?: ?(?:of|for) {_THE_EVENT})?(?:,? (?:is|was|are|were|will be)(?: once)?(?: again| jointly)?|:) "
        r"(?:the )?(?=[A-Z])"
    ),
    written=True,
)
_HOSTS: Final = re.compile(
    r"(?:the |its |their )?(?:joint |co-?)?(?:hosts|organi[sz]ers|conven[eo]rs)(?::| (?:are|were)\b)"
)
_WENT_TO: Final = Cue(
    words_of("attended attend attending part participated participating completed joined finished graduated"),
    re.compile(
        r"\b(?:attend(?:ed|ing)?|(?:took|taking|take) part in|participat(?:ed|ing) in|completed|joined|finished|"
        r"graduated from) (?:an? |the |two |three )(?:[a-z-]+ )?(?=[A-Z])"
    ),
    written=True,
)
_SHOWED: Final = re.compile(
    r"\b(?P<verb>(?:(?:has|have) (?:been )?)?(?:trained|taught|coached|instructed|schooled|drilled|tutored|training|"
    r"teaching|coaching|schooling|showed|shown|showing(?= [^.;\n]{2,120}? how\b)|introduced|introducing|acquainted|"
    r"sensiti[sz]ed|sensiti[sz]ing|enlightened|educated|called|summoned|"
    r"(?:took|walked|guided|taking|walking|guiding)(?= [^.;\n]{2,80}? through\b)))"
    r" (?!(?:by|in|at|for|the way)\b)"
    r"(?!(?:its|their) own )(?:[\w’'-]+,? ){0,6}?(?:(?!(?:dogs|horses|systems|models|signs|results|numbers|computers|"
    r"machines|networks|algorithms|sights|eyes|guns)\b)[a-z-]{3,}s|people|"
    r"women|men|youth|police|staff|children|personnel)\b(?: (?:from|of|in) [^.;,\n]{2,80}?)? "
    r"(?:how|to|with|in|on|about|what|for|through)\b"
)
_SHOWN: Final = re.compile(r"(?:.* )?(?:show|introduc|acquaint|call|summon)")
# "Staff members of the Harbour Trust had developed and conducted them".
_STAFF_DID: Final = re.compile(
    rf"(?<=[A-Za-z])(?:\s*\([^()]*\))? (?:had |have |has )?(?:jointly )?(?:{_DONE}|developed|designed|ran|gave)"
    rf"(?: and {_DONE})? {_THE_EVENT}\b"
)
_STAFF_OPEN: Final = re.compile(
    rf"(?i:(?:the |an? |two |three |\d+ )?(?:[a-z-]+ ){{0,2}}?{_TEAM}) (?:of|from) (?:the )?(?=[A-Z])"
)


def doers_of(document: Document) -> tuple[Span, ...]:
    """The bodies that by looser words did the event of which the text begins to tell."""
    title = document.headline.span if document.headline else None
    long = (each for each in document.told if len(each.text) >= _FEWEST_CHARACTERS and each.span != title)
    event = document.headline is not None and _tells_of_event(document.headline)
    for told in islice(long, _SENTENCES):
        event = event or _tells_of_event(told)
        for find in _WAYS:
            spans = tuple(
                span
                for span in find(document, told, event)
                if is_surely_a_body(document, span)
                and not is_place(document, span)
                and not document.is_quoted(span.start)
            )
            if spans:
                return spans
    return ()


def _tells_of_event(told: Sentence) -> bool:
    return EVENT_NAMED.is_in(told) or _TRAINED.search(told.low) is not None


def _after(document: Document, told: Sentence, cue: Cue) -> Iterator[Span]:
    """The names behind the first place of the cue from which no other verb leads away."""
    for match in cue.finditer(told):
        gap = match.groupdict().get("gap") or ""
        if cues.OTHER_VERB.search(gap) or cues.HELP_GIVEN.search(told.low, 0, match.start()):
            continue
        spans = names_after(document, told, match.end())
        if spans and not is_person(document, spans[0]):
            yield from spans
            return


def _event_done(document: Document, told: Sentence, event: bool) -> Iterator[Span]:
    """ "The workshop was wrapped up in Riga by a team from the Harbour Trust"."""
    return _after(document, told, _EVENT_DONE) if event or "projects" in told.low else iter(())


def _people_taught(document: Document, told: Sentence, _: bool) -> Iterator[Span]:
    """ "Schools were shown by the Harbour Trust how to save water"."""
    return _after(document, told, _PEOPLE_TAUGHT)


def _from_whom(document: Document, told: Sentence, event: bool) -> Iterator[Span]:
    """ "Nurses got lessons from the Harbour Trust", "It came from the Harbour Trust"."""
    if event:
        yield from _after(document, told, _TAUGHT_FROM)
        yield from _after(document, told, _CAME_FROM)


def _who_it_is(document: Document, told: Sentence, event: bool) -> Iterator[Span]:
    """ "The hosts: the Harbour Trust and UNODC", "The provider is the Harbour Trust"."""
    hosts = _HOSTS.match(told.low) is not None  # they host nothing but events
    return _after(document, told, _DOER_IS) if event or hosts else iter(())


def _went_to(document: Document, told: Sentence, _: bool) -> Iterator[Span]:
    """ "Judges attended a Harbour Trust workshop"."""
    for match in _WENT_TO.finditer(told):
        names = read_names(document, told.span.start + match.end(), told.span.end)
        if len(names.spans) == 1 and EVENT_NEXT.match(document.text[names.end : told.span.end]):
            yield names.spans[0]
            return


def _showed(document: Document, told: Sentence, event: bool) -> Iterator[Span]:
    """ "The Harbour Trust showed nurses how to record births"."""
    for match in _SHOWED.finditer(told.text):
        if event or not _SHOWN.match(match["verb"]):
            yield from subject_of(document, told, match.start(), staff=True)


def _staff_did(document: Document, told: Sentence, event: bool) -> Iterator[Span]:
    """ "Staff members of the Harbour Trust had conducted them"."""
    opens = _STAFF_OPEN.match(told.text) if event else None
    if opens:
        names = read_names(document, told.span.start + opens.end(), told.span.end, subject=True)
        if names.spans and _STAFF_DID.match(document.text, names.end):
            yield from names.spans


_WAYS: Final[tuple[Callable[[Document, Sentence, bool], Iterator[Span]], ...]] = (
    _event_done,
    _people_taught,
    _from_whom,
    _who_it_is,
    _went_to,
    _showed,
    _staff_did,
    lambda document, told, _: by_setting_out(document, told),
    lambda document, told, _: by_signing(document, told),
    lambda document, told, _: by_its_event(document, told),
)
