"""The last resort where a Russian release names nobody who organized its event: whose that most likely was."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.authority.written import written_words
from indexer.metadata.cases_russian import GENITIVE, INSTRUMENTAL, is_short_participle, is_verb
from indexer.metadata.clauses_russian import Clause, parts_of
from indexer.metadata.cue import Sentence, sentences_of
from indexer.metadata.document import Document
from indexer.metadata.names_russian import Name
from indexer.metadata.no_event import NO_EVENT_RUSSIAN
from indexer.metadata.parts import Part, Role
from indexer.metadata.shared_clauses_russian import clause_of
from indexer.release import Span

# What a body has that does a thing with it; "курса" and "семинаре" are not what is done.
_DONE: Final = re.compile(
    r"^(?:семинары?|семинар-тренинг|тренинги?|тренинг-семинар|курсы?|вебинары?|форум|практикум|конференцию|школу|"
    r"учени[ея]|обучение|стажировк[иу]|занятия|мастер-класс(?:ы)?|сессию|сборы|хакатон|лагерь|стол|стола|олимпиаду|"
    r"тренировк[иу]|лекци[июя]|рейд)$"
)
# Guests, speakers, pupils and reporters have events as their object, too.
_NOT_DOING: Final = re.compile(
    r"^(?:посе[тщ]|приветств|отме[тчн]|подч[её]рк|поддерж|финанс|оплат|наблюда|поздрав|обсу|анонс|отложи|перен[её]с|"
    r"предл[ао]|прош|пройд|проход|законч|оконч|оканч|покин|получ|жд|ожида|осве[тщ]|упом|назва|счита|посвя|осво|оцен|"
    r"критик|вел|вед|возглав|модер|замен|запомн|рассм|смотр|увид|показа|одобр|утверд|поруч|приня|прини|примет|примут|"
    r"нужда|требу|треб|просит|проси|хот|планир|намер|име|быва|побыва|назнач|участв|прерва|приостан|прекра|сорва|"
    r"состо|сообщ|описа|изуч|вспом|объяв|объед|дополн|предва|сопров|охран|снял|снима|пока)"
)
_ORGANIZED: Final = re.compile(r"\b(?:организ|соорганиз|пров[её]л|провод|провед)")
# Who builds a house for a training gives it.
_BUILT: Final = re.compile(r"^(?:откр|постро|отремонт|оборуд|оснаст|возв[её]|реконстр|модерн|обустро)")
_HOUSE: Final = re.compile(r"^(?:центр|пункт|пост|заставу|лабораторию|больницу|комплекс|полигон|класс|кабинет)$")
_WORDS_BETWEEN: Final = 5
# "Их ведут инструкторы X": the lessons of the sentence before.
_THEM: Final = re.compile(r"(?:их|его|её|ее)\s")
_SENTENCES_READ: Final = 12
_NEAR_TOKENS: Final = 12
_AT: Final = re.compile(
    r"(?<![\w-])(?:семинар|тренинг|курс[аы]?\b|курсов|вебинар|круглый стол|круглого стола|практикум|конференци|лагер|"
    r"школ[аыеу]\b|учени[яй]\b|стажировк|мастер-класс|хакатон|занятия)",
    re.IGNORECASE,
)
_TOLD_BY: Final = re.compile(
    r"(?:сообщили|сообщила|сообщает|сообщил|рассказали|рассказала|уточнили|пояснили|проинформировали|информирует|"
    r"передает|передаёт|говорится в (?:сообщении|пресс-релизе))\b[^.;«»]{0,60}?$",
    re.IGNORECASE,
)
# A spokesman tells of the events of others.
_PRESS: Final = re.compile(r"пресс-(?:служб|центр|секретар)|официальн\w+ представител", re.IGNORECASE)
_OTHERWISE: Final = frozenset(("на", "о", "об", "с", "со", "к", "по"))
_NEAR_CHARACTERS: Final = 110


def likely_owners(document: Document, opening: Sequence[Sentence], *, carried: bool) -> Iterator[Part]:
    """Who did anything with an event, of whom a quotation tells it, or the only body of many states that is named.

    `carried` says that somebody is named who supported the event: then the only body named may be that one.
    """
    found = _by_any_verb(document, opening) or _by_quotation(document)
    if not found and not carried:
        found = _by_teachers(document) or _by_invitation(document, opening) or _by_only_body(document, opening)
    yield from found


def _by_any_verb(document: Document, opening: Sequence[Sentence]) -> list[Part]:
    """ "ПРООН возобновила для судей учебные курсы"."""
    for told in opening:
        clause = clause_of(document, told)
        for number, token in enumerate(clause.tokens):
            if not is_verb(token.low) or is_short_participle(token.low) or _NOT_DOING.match(token.low):
                continue
            if _has_event(clause, number) and not document.is_quoted(token.start):
                names = clause.subject(number)
                if names and not any(clause.words.is_place(name.span) for name in names):
                    return parts_of(Role.ORGANIZER, names)
    return []


def _by_teachers(document: Document) -> list[Part]:
    """ "Занятия вели эксперты МОМ", "Инструкторы ОБСЕ обучили пограничников": whose people taught."""
    for told in document.story(_SENTENCES_READ):
        clause = clause_of(document, told)
        for cue in (cues.TAUGHT, cues.TRAINED, cues.SHOWN):
            verbs = [
                verb
                for verb in clause.verbs(cue)
                if cue is not cues.TAUGHT
                or clause.has(cues.LESSON, verb - _NEAR_TOKENS, verb + _NEAR_TOKENS)
                or (_THEM.match(told.low) and verb < _WORDS_BETWEEN)
            ]
            names = [name for verb in verbs for name in clause.subject(verb)] if cue is cues.TAUGHT else []
            names = names or (list(clause.people_of(cue)) if verbs else [])
            if names:
                names += clause.after(cues.JOINED, INSTRUMENTAL)  # "Вебинар ведёт A совместно с B"
                return parts_of(Role.ORGANIZER, names)
    return []


def _by_invitation(document: Document, opening: Sequence[Sentence]) -> list[Part]:
    """ "По приглашению X сотрудники Y прошли тренинг": guests who came to learn or to meet, and not for a visit."""
    for told in opening:
        if cues.INVITED.is_in(told) and _AT.search(told.text) and not NO_EVENT_RUSSIAN.search(told.text):
            names = list(clause_of(document, told).after(cues.INVITED, GENITIVE))
            if names:
                return parts_of(Role.ORGANIZER, names)
    return []


def _has_event(clause: Clause, verb: int) -> bool:
    """Whether an event follows on the verb as its object, with no more than what describes it between them."""
    before = ""
    for token in clause.tokens[verb + 1 : verb + 1 + _WORDS_BETWEEN]:
        if before in ("в", "во") and not token.text[0].isupper():
            return False  # "построил в Оше школу", but "вернул детей в школу"
        if _DONE.match(token.low) or (_HOUSE.match(token.low) and _BUILT.match(clause.tokens[verb].low)):
            return True
        if (is_verb(token.low) and before != "и") or token.text in ",;:–—" or token.low in _OTHERWISE:
            return False
        before = token.low
    return False


def _by_quotation(document: Document) -> list[Part]:
    """ "«Школу организовали A и B», – сказал директор": what nobody but a speaker tells."""
    quoted = [
        Span(each.start + 1, each.end - 1)
        for each in document.quotations
        if _ORGANIZED.search(document.text, each.start, each.end)
    ]
    for told in sentences_of(document.text, written_words(document.text), quoted) if quoted else ():
        clause = Clause(document, told, quoted=True)
        if not clause.has(cues.OBJECT) or cues.EARLIER.is_in(told) or cues.PLANNED.search(told.text):
            continue
        names: list[Name] = [name for participle in clause.verbs(cues.ORGANIZED_BY) for name in clause.doer(participle)]
        for verb in clause.verbs(cues.ORGANIZED):
            names += () if cues.TALKS.match(clause.rest(verb)) else clause.subject(verb)
        known = [name for name in names if document.within(name.span, Kind.ORGANIZATION)]
        if known and len(known) == len(names):
            return parts_of(Role.ORGANIZER, names)
    return []


def _by_only_body(document: Document, opening: Sequence[Sentence]) -> list[Part]:
    """ "Лагерь открылся в Бресте, сообщили в представительстве МОМ", where no other such body is named."""
    headline = (document.headline,) if document.headline else ()
    sentences = (*headline, *opening)
    begin = " ".join(each.text for each in sentences)
    if not _AT.search(begin) or NO_EVENT_RUSSIAN.search(begin):
        return []
    known = document.authority
    sightings = [
        each
        for one in sentences
        for each in document.within(one.span, Kind.ORGANIZATION)
        if not _is_national(document, each)
    ]
    if len({(known.ancestors(each.entity) or (each.entity,))[-1] for each in sightings}) != 1:
        return []
    for told in opening:
        clause = clause_of(document, told)
        for each in document.within(told.span, Kind.ORGANIZATION):
            name = _told_by(clause, each) or _of_event(clause, each)
            if name:
                return parts_of(Role.ORGANIZER, (name,))
    held = any(_AT.search(told.text) and clause_of(document, told).has(cues.HAPPENED) for told in opening)
    return _by_headline(document) if held else []


def _is_national(document: Document, sighting: Sighting) -> bool:
    return document.authority.is_national(sighting.entity)


def _whole(clause: Clause, sighting: Sighting) -> Name | None:
    """The name that holds the known one, "представительстве Международной организации по миграции в Беларуси"."""
    start = clause.words.at(sighting.span.start)
    for number in range(max(0, start - _WORDS_BETWEEN), start + 1):
        name = clause.words.name(number)
        if name and name.following > start and name.span.end >= sighting.span.end:
            return name
    return None


def _told_by(clause: Clause, sighting: Sighting) -> Name | None:
    """Who told the news of it, where nobody else is named."""
    name = _whole(clause, sighting)
    if name is None:
        return None
    start = clause.told.span.start
    before = clause.document.text[max(start, name.span.start - _NEAR_CHARACTERS) : name.span.start]
    return name if _TOLD_BY.search(before) and not _PRESS.search(before) else None


def _of_event(clause: Clause, sighting: Sighting) -> Name | None:
    """ "участники тренинга ОБСЕ": whose event it is stands at once behind it."""
    name = _whole(clause, sighting)
    if name is None or name.number == 0 or GENITIVE not in name.cases:
        return None
    return name if _AT.match(clause.tokens[name.number - 1].low) else None


def _by_headline(document: Document) -> list[Part]:
    """ "ОБСЕ помогает пограничникам ...": whoever does something in the headline of a story about a training."""
    if document.headline is None:
        return []
    clause = clause_of(document, document.headline)
    for number, token in enumerate(clause.tokens):
        if is_verb(token.low):
            if is_short_participle(token.low) or _NOT_DOING.match(token.low):
                return []
            names = clause.subject(number)
            known = names and all(document.within(name.span, Kind.ORGANIZATION) for name in names)
            told = known and names[0].number == 0 and names[-1].following == number
            return parts_of(Role.ORGANIZER, names) if told else []
    return []
