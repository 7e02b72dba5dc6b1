"""Organizers, partners and funders of releases in Russian."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata import payer_cues_russian as payers
from indexer.metadata.authority import Kind
from indexer.metadata.authority.levelling import level
from indexer.metadata.background_russian import background_start
from indexer.metadata.cases_russian import GENITIVE, NOMINATIVE
from indexer.metadata.clauses_russian import parts_of
from indexer.metadata.coreference import full_name
from indexer.metadata.cue import Hint, Sentence
from indexer.metadata.document import Document, is_prose
from indexer.metadata.gifts_russian import gift_in, grant_in, handed_to, receivers_of_title
from indexer.metadata.hints_russian import HINTS
from indexer.metadata.learned import likely_organizers
from indexer.metadata.likely_owners_russian import likely_owners
from indexer.metadata.names_russian import Words
from indexer.metadata.once_per_text import once_per_text
from indexer.metadata.organizers_russian import organizers_in, organizers_of_title_russian
from indexer.metadata.owners_russian import opening, owners_of_event, owners_of_project, owners_of_session
from indexer.metadata.parts import Part, Role
from indexer.metadata.sentence_words import words_of
from indexer.metadata.shared_clauses_russian import clause_of
from indexer.metadata.supporters_russian import funders_of_title, supporters_in
from indexer.release import Span

# An earlier event may stand beside the reported one in the opening, but not further down.
_OPENING_SENTENCES: Final = 2
_FEWEST_WORDS_OF_FULLER: Final = 2
_SAME_LETTERS: Final = 3
# The one asked about may be the first.
_PLACES_OF_BODY: Final = 2
_SENTENCES_BEFORE: Final = 8
_STEM_LETTERS: Final = 6
_JOINED_CHARACTERS: Final = 40
_JOINED: Final = re.compile(r"\b(?:организован|провед[её]н|подготовлен)\w{0,3} (?:совместно|вместе) со? $")
_LISTED: Final = re.compile(r"\s*(?:\([^()]*\))?\s*(?:,|и|, а также)\s+(?:со? )?$")
_OTHERS_THAN_SESSION: Final = re.compile(
    r"(?:Эти|Такие|Подобные|Прошлые|Предыдущие)\s+(?:[а-яё]+\s+)?(?:семинар|курс|тренинг|заняти|учени|форум|конференци|встреч)"
)
# Of talks and of a house nobody is the owner.
_NO_OWNER: Final = re.compile(r"\b(?:консультаци|переговор|площадк(?!ой служ)|встретил(?:ся|ась|ись) с)", re.IGNORECASE)
_STATES_OF: Final = re.compile(
    r"(?:стран|государств|ведомств|орган|служб|представител|делегаци|сотрудник)[а-яё]{0,4}(?:\s?[-–—]\s?[а-яё]+)?\s+$|"
    r"\bмежду [^.;]{3,80} и $"
)
_SHORT: Final = re.compile(r"^[А-ЯЁ][а-яё]{5,}$")
_WORDS_REMEMBERED: Final = 20_000
# Of the shorter ones only these are cues.
_WORD: Final = re.compile(r"[а-яё-]{4,}|\b(?:да[лн]|в[её]л)\b")
_NOMINAL: Final = (
    cues.UNDER,
    cues.JOINT_WORK,
    cues.JOINED,
    cues.SUPPORTED,
    cues.THANKS_TO,
    cues.PARTNERED,
    payers.FUNDED,
)
_VERBAL: Final = (
    *(cues.ORGANIZED, cues.LED, cues.TRAINED, cues.STARTED, cues.OPERATED, cues.OPERATED_BY, cues.HOSTED, cues.SIGNED),
    *(cues.SIGNED_BETWEEN, cues.ORGANIZED_BY, cues.IMPLEMENTS, cues.IMPLEMENTED_BY, cues.ORGANIZERS, cues.EXECUTORS),
    *(
        payers.DONORS,
        payers.SOURCES,
        cues.PARTNERS,
        cues.HELPED,
        payers.FUNDED_BY,
        payers.FUNDS,
        payers.MONEY_VERB,
        payers.MONEY_GIVEN,
    ),
    *(
        payers.GAVE,
        payers.GIVEN,
        payers.GOT,
        payers.HANDING,
        cues.LAUNCHED_BY,
        payers.BUYS,
        cues.SUMMED,
        *(cues.AGREED, cues.INTENDED),
        cues.WHO_ORGANIZED,
        cues.ARRANGED,
        cues.TRAINED_BY,
        cues.PARTIES,
        payers.THANKED,
    ),
)
_EVENT_WORDS: Final = Hint(
    words_of(
        "семинар тренинг курс курса курсы курсе курсу курсов курсом курсам конференция встреча заседание совещание "
        "форум вебинар мероприятие обучение учения практикум круглый сессия диалог консультация кампания визит "
        "школа стола операция проект саммит церемония задержан изъят изъято перекрыт пресечен выявлен обнаружен "
        "состоялся проведен проведён прошел прошёл прошла прошли проводит организовал организован открыл завершил "
        "начал подписал собрал пройдет пройдёт центр выставка презентация акция стажировка занятие"
    )
)


def find_parts_russian(document: Document) -> tuple[Part, ...]:
    """Every organization named in a role, in the order of the text; the same name may come twice."""
    parts = _stated(document)
    parts += [] if any(part.role is Role.FUNDER for part in parts) else funders_of_title(document)
    session = list(owners_of_session(document)) if _is_late(document, parts) else []
    if session:
        parts = [*session, *(each for each in parts if each.role is not Role.ORGANIZER)]
    roles = {part.role for part in parts}
    carried = bool(roles & {Role.CARRIER, Role.HOST})
    if Role.ORGANIZER not in roles:
        parts += (
            _of_title(document, parts)
            or list(owners_of_session(document))
            or list(owners_of_event(document))
            or ([] if carried else list(owners_of_project(document)))
            or list(likely_owners(document, opening(document), carried=carried))
        )
    if not any(part.receives for part in parts) and _tells_of_gift(document):
        parts += receivers_of_title(document)
    roles = {part.role for part in parts}
    taken = (Role.ORGANIZER in roles and not _only_joined(document, parts)) or Role.HOST in roles
    host = Role.PARTNER if Role.ORGANIZER in roles else Role.ORGANIZER
    settled = {Role.HOST: host, Role.CARRIER: Role.PARTNER if taken else Role.ORGANIZER}
    talks = not taken and any(_NO_OWNER.search(each.text) for each in opening(document)[:2])
    unique: dict[tuple[Role, int], Part] = {}
    parts = [
        Part(settled.get(each.role, each.role), _told_before(document, _fullest(document, each.span)), each.receives)
        for each in parts
        if not (talks and each.role is Role.CARRIER)
    ]
    organizers = [document.written(part.span) for part in parts if part.role is Role.ORGANIZER]
    for part in parts:
        written = document.written(part.span)
        if part.role is Role.PARTNER and any(written in organizer for organizer in organizers):
            continue  # "ОБСЕ" helps where "Бюро ОБСЕ" organized
        unique.setdefault((part.role, part.span.start), part)
    return tuple(unique.values()) if organizers else (*_likely(document), *unique.values())


def _likely(document: Document) -> Iterator[Part]:
    """Whose event it most likely was, unless the name stands on a line of the page, for its states or for the venue."""
    for part in likely_organizers(document):
        told = next((each for each in document.told if each.span.start <= part.span.start < each.span.end), None)
        if told is None or not told.text.endswith((".", "!", "…", ":")) or _NO_OWNER.search(told.text):
            continue
        if _STATES_OF.search(document.text, told.span.start, part.span.start):
            continue
        words = Words(document, told.span.start, told.span.end)
        name = words.name(words.at(part.span.start))
        # In the genitive or after a preposition it is somebody's or somewhere: the rules know all who organize so.
        if name and NOMINATIVE in name.cases and (GENITIVE not in name.cases or name.number == 0):
            yield part


def _is_late(document: Document, parts: list[Part]) -> bool:
    """Whether all who organized are told of below the opening, and of other events: "Эти семинары проводились"."""
    begins = [part.span.start for part in parts if part.role is Role.ORGANIZER]
    opened = opening(document)
    if not begins or not opened or min(begins) <= opened[-1].span.end:
        return False
    told = next((each for each in document.told if each.span.start <= min(begins) < each.span.end), None)
    return told is not None and _OTHERS_THAN_SESSION.match(told.text) is not None


def _of_title(document: Document, parts: list[Part]) -> list[Part]:
    """The organizer of the headline, unless the text names the office of that body as the one who helped."""
    carriers = [document.written(part.span) for part in parts if part.role is Role.CARRIER]
    found = list(organizers_of_title_russian(document))
    names = [document.written(part.span) for part in found]
    return [] if names and all(any(name in carrier for carrier in carriers) for name in names) else found


def _tells_of_gift(document: Document) -> bool:
    """Whether the opening says that a thing was given, to whomever."""
    clauses = (clause_of(document, told) for told in opening(document))
    return any(clause.has(payers.GAVE) or clause.has(payers.GIVEN) or clause.has(payers.GOT) for clause in clauses)


def _only_joined(document: Document, parts: list[Part]) -> bool:
    """Whether all who organized are told to have joined another: "организован совместно с A и B"."""
    spans = sorted((part.span for part in parts if part.role is Role.ORGANIZER), key=lambda span: span.start)
    first = document.text[max(0, spans[0].start - _JOINED_CHARACTERS) : spans[0].start]
    gaps = [document.text[one.end : other.start] for one, other in pairwise(spans)]
    return _JOINED.search(first) is not None and all(_LISTED.match(gap) for gap in gaps)


def _fullest(document: Document, span: Span) -> Span:
    """The longer name that the text gives elsewhere: "Бюро ОБСЕ" where "Бюро ОБСЕ в Таджикистане" is named too."""
    words = level(document.written(span))
    if len(words) < _FEWEST_WORDS_OF_FULLER:
        return span
    # Levelling every known name of the text would cost more than all else here.
    opening = document.text[span.start : span.start + _SAME_LETTERS]
    for each in _bodies_by_opening(document).get(opening, ()):
        if each.start != span.start:
            longer = level(document.written(each))
            if len(longer) > len(words) and longer[: len(words)] == words:
                return each
    return span


@once_per_text
def _bodies_by_opening(document: Document) -> dict[str, list[Span]]:
    """The first two places of each known body, as written, by their first letters."""
    times: Counter[str] = Counter()
    found: dict[str, list[Span]] = {}
    for each in document.sightings:
        if each.kind is Kind.ORGANIZATION:
            written = document.written(each.span)
            times[written] += 1
            if times[written] <= _PLACES_OF_BODY:
                found.setdefault(written[:_SAME_LETTERS], []).append(each.span)
    return found


def _told_before(document: Document, span: Span) -> Span:
    """The name told in full before, for a single word: "Министерство" after "Министерства труда и миграции"."""
    written = document.written(span)
    if " " in written or not _SHORT.match(written) or document.at(span.start, Kind.ORGANIZATION):
        return span
    if full_name(document, written, span.start, []):
        return span
    for told in reversed(document.told_before(span.start, _SENTENCES_BEFORE)):
        words = Words(document, told.span.start, told.span.end)
        for number, token in enumerate(words.tokens):
            if token.text[:_STEM_LETTERS] == written[:_STEM_LETTERS]:
                name = words.name(number)
                if name and name.following > number + 1:
                    return name.span
    return span


def _stated(document: Document) -> list[Part]:
    parts: list[Part] = []
    organized = False
    number = -1
    background = background_start(document)
    for told in document.told:
        number += is_prose(told.text)
        if not HINTS.is_in(told):
            continue
        if cues.EARLIER.is_in(told) and not (number < _OPENING_SENTENCES and not organized):
            continue
        if not _tells_role(told) or _is_trail(document, told):
            continue
        clause = clause_of(document, told)
        behind = told.span.start >= background
        organizers = [] if behind else parts_of(Role.ORGANIZER, organizers_in(clause, number))
        gift = [] if organizers or organized or behind else list(gift_in(clause))
        granted = (
            [] if gift or organizers or organized or behind or number >= _OPENING_SENTENCES else list(grant_in(clause))
        )
        gift += granted
        gift += [] if gift or behind else handed_to(clause)
        organizers += [part for part in gift if part.role is Role.ORGANIZER]
        of_event = (
            bool(organizers)
            or _EVENT_WORDS.is_in(told)
            or bool(cues.SAME_EVENT.match(told.text))
            or clause.has(payers.FUNDS)
        )
        if organized and organizers and not cues.SAME_EVENT.search(told.text):
            organizers = []
        supporters = [
            *supporters_in(clause, of_event=of_event, organized=organized or bool(organizers)),
            *(part for part in gift if part.role is Role.PARTNER),
        ]
        taken = {part.span.start for part in organizers}
        organized = organized or bool(organizers)
        supporters = [
            each for each in supporters if each.span.start not in taken or (granted and each.role is Role.FUNDER)
        ]
        parts.extend(sorted((*organizers, *supporters), key=_start))
    return parts


def _is_trail(document: Document, told: Sentence) -> bool:
    """Whether the line is the site's way to the page, which ends with the headline once more."""
    headline = document.headline
    return headline is not None and headline.text in told.text and not told.text.endswith((".", "!"))


def _tells_role(told: Sentence) -> bool:
    """Whether the sentence holds a cue at all: reading it word by word is dear, and hints are beginnings of words."""
    return any(map(_is_cue, _WORD.findall(told.low))) or any(cue.is_in(told) for cue in _NOMINAL)


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _is_cue(word: str) -> bool:
    return any(cue.match(word) for cue in _VERBAL)


def _start(part: Part) -> int:
    return part.span.start
