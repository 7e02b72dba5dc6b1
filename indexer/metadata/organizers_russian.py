"""Who organized, as a Russian sentence says it: the subject, the doer, a nominal cue, those who sign."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import carrier_cues_russian as carriers
from indexer.metadata import cues_russian as cues
from indexer.metadata import starting_russian as starting
from indexer.metadata.cases_russian import GENITIVE, INSTRUMENTAL
from indexer.metadata.clauses_russian import Clause, parts_of
from indexer.metadata.document import Document
from indexer.metadata.gifts_russian import giver_in
from indexer.metadata.name_words_russian import PREPOSITIONS, ROLE
from indexer.metadata.names_russian import Name
from indexer.metadata.parts import Part, Role
from indexer.metadata.shared_clauses_russian import clause_of
from indexer.metadata.signing_russian import signing_parties

_OPENING_SENTENCES: Final = 2
_NEAR_TOKENS: Final = 9
_NEAR_VERB_TOKENS: Final = 3
_LONGEST_NAME_TOKENS: Final = 14
_CALLED_FOR: Final = ("конкурс", "приём", "прием", "набор", "миссию")
_SUMMED_UP: Final = re.compile(
    r"итоги\s+(?:[\w-]+\s+){0,4}?(?:операци|кампани|акци|рейд|олимпиад|конкурс|месячник|спецопераци)\w*", re.IGNORECASE
)
# "Фонд X открыл представительство в Ташкенте".
_BRANCH: Final = re.compile(
    r"(?:(?:сво[йеюёи]+|[а-яё]+(?:ый|ое|ую|ой|ий|ее|юю)|в (?:городе )?[А-ЯЁ][а-яё-]+) ){0,3}"
    r"(?:представительство|офис|филиал|отделение|бюро|приют|кабинет|класс|пункт|библиотеку|лабораторию|убежище|общежитие|"
    r"полигон|питомник|комнату|зал|клинику|штаб|телефон|линию|портал)\b"
)
# "собрали в Улан-Баторе экспертов по таможне"
_THOSE_GATHERED: Final = re.compile(
    r"(?:во? (?:городе )?[А-ЯЁ][\w-]+ |более |около |свыше |порядка |\d+ |[а-яё]+(?:ых|их|ти|ста) ){0,4}"
    r"(?:эксперт|специалист|представител|сотрудник|офицер|руководител|журналист|следовател|прокурор|суд[ье]|министр|"
    r"пограничник|таможенник|полицейск|парламентари|депутат|учен|учён|студент|преподавател|юрист|адвокат)"
)
# "A и B провели консультации": talks of the two, and not "консультации для судей".
_AMONG_THEM: Final = re.compile(
    r"^(?:(?:сегодня|вчера|накануне|очередн\w+|двусторонн\w+|совместн\w+|рабоч\w+|экспертн\w+|межведомственн\w+|раунд|ряд|"
    r"первы[йе]|втор\w+|политическ\w+|онлайн|онлайн-|в [А-ЯЁ][\w-]+|\d{1,2} [а-яё]+)\s+){0,4}"
    r"(?:консультаци[июяй]|переговор(?:ы|ов)|бесед[уы]|обмен мнениями|(?<=двустороннюю )встречу|(?<=рабочую )встречу)"
    r"(?! для)"
)
_OF_SEVERAL: Final = re.compile(
    r"\s(?:двух|тр[её]х|четыр[её]х|пяти|шести|семи|обеих|обоих|всех|этих|разных|нескольких|соседних)\s+"
    r"(?:[а-яё]+(?:ых|их)\s+)?(?:стран|государств|республик|ведомств|сторон)$|^(?:[Рр]абочие|[Ээ]кспертные) группы\s"
)
# An arrest belongs to the operation that is told so near to it.
_BEFORE_ARREST_CHARACTERS: Final = 1200
_BEHIND_ARREST_CHARACTERS: Final = 300
_ARREST: Final = re.compile(r"\b(?:задержа[лн]|арестова[лн]|пойма[лн])")
_OPERATION: Final = re.compile(
    r"операци|\b(?:рейд|облав|мероприяти|акци[яией])|\b(?:канал|группировк|групп[аыу]\b|банд|сет[ьи]\b|притон|лаборатори|"
    r"плантаци|посев)",
    re.IGNORECASE,
)
_PAPERS: Final = re.compile(
    r"^(?:план|доклад|отч[её]т|обзор|документ|законопроект|пособи|учебник|руководств|справк|рекомендаци|публикаци|"
    r"исследовани|сообщени|материал|решени|ответ|заявлени|резолюци|предложени|книг|карт[ау]|фильм)(?!ир)"
)
# "участвует в мероприятиях под эгидой X": in many, of which none is told.
_IN_MANY: Final = re.compile(
    r"\b(?:участву[ею]т|участвовать|участие) во? (?:[а-яё-]+ ){0,2}"
    r"(?:мероприяти|программ|проект|форум|операци)(?:ях|ах)\s[^.;]*$"
)

_SCHEME: Final = re.compile(r"(?:проект|программ)[а-яё]{1,3}$")
# "программа по защите портов, которую осуществляют": they carry it out, whatever is told of it.
_SCHEME_WHICH: Final = re.compile(r"\b(?:проект|программ|инициатив)[а-яё]{0,3}\b[^.;,]{0,100}, котор[а-яё]{2,3} $")
_PRONOUN: Final = re.compile(r"(?:он|она|оно|они)$")
# "Как рассказали в Бюро ОБСЕ, курсы оно организовало": who reports it and is meant.
_REPORTED: Final = re.compile(r"(?:данным|информации|сведениям|словам|сообщению)$")


def organizers_in(clause: Clause, number: int) -> Iterator[Name]:
    """Those who organized; "министерства двух стран" are nobody's name."""
    yield from (
        name for name in _organizers(clause, number) if not _OF_SEVERAL.search(clause.document.written(name.span))
    )


def _organizers(clause: Clause, number: int) -> Iterator[Name]:
    found = [
        *_active(clause),
        *_passive(clause),
        *clause.named_as(cues.ORGANIZERS, countries=True),
        *_under(clause),
        *clause.after(cues.JOINT_WORK, GENITIVE),
    ]
    found += signing_parties(clause, number)
    if not found and clause.has(cues.OBJECT):
        found += clause.people_of(cues.ORGANIZED)
        if _opens_with_event(clause):  # "Курс завершили специалисты X"
            found += [] if found else clause.people_of(cues.LED)
    if not found and number < _OPENING_SENTENCES + 1 and not _is_arrest(clause):
        found += _operation(clause)
    yield from found
    if found or clause.has(cues.ORGANIZED) or clause.has(cues.ORGANIZED_BY):
        yield from _joined(clause)


def _under(clause: Clause) -> Iterator[Name]:
    """ "по инициативе X", "под эгидой X"."""
    text, start = clause.told.text, clause.told.span.start
    carried = clause.has(cues.IMPLEMENTED_BY) or clause.has(cues.IMPLEMENTS)
    leading = {name.number for name in clause.after(carriers.LED_BY, GENITIVE)} if carried else ()
    for name in clause.after(cues.UNDER, GENITIVE):
        scheme = _SCHEME.match(clause.tokens[name.number].text)  # "подготовка идёт по линии проекта X"
        if not scheme and name.number not in leading and not _IN_MANY.search(text, 0, name.span.start - start):
            yield name


def _joined(clause: Clause) -> Iterator[Name]:
    """Those joined by "совместно с", but not to the project: "проекта, реализуемого совместно с X"."""
    of_project = False
    for name in clause.after(cues.JOINED, INSTRUMENTAL):
        before = [token.low for token in clause.tokens[max(0, name.number - 3) : name.number]]
        if before and before[-1] in ("с", "со", "между", "усилиями"):
            of_project = cues.IMPLEMENTED_BY.match(before[0])
        if not of_project:
            yield name


def _active(clause: Clause) -> Iterator[Name]:
    for verb in clause.verbs(cues.ORGANIZED):
        if not cues.TALKS.match(clause.rest(verb)):
            names = _meant(clause, verb) or clause.subject(verb)
            several = len(names) > 1 or clause.tokens[verb].low.endswith(("ли", "ут", "ят"))
            yield from () if several and _AMONG_THEM.match(clause.rest(verb)) else names
    for verb in clause.verbs(cues.LED):
        low, rest = clause.tokens[verb].low, clause.rest(verb)
        before = clause.told.low[: clause.tokens[verb].start - clause.told.span.start]
        if low.startswith("осуществля") and _SCHEME_WHICH.search(before):
            continue
        opened = low.startswith("откры") and _BRANCH.match(rest)
        if opened or (low.startswith(("собра", "собир")) and _THOSE_GATHERED.match(rest)):
            yield from clause.subject(verb)
        elif (
            clause.names_event(verb, _NEAR_TOKENS) or _opens_with_event(clause) or _of_it(clause, verb)
        ) and not cues.TALKS.match(clause.rest(verb)):
            names = clause.subject(verb)
            yield from names if _has_object(clause, verb, names) else ()
    yield from clause.organizing(lambda verb: not _of_paper(clause, verb), cues.TRAINED)
    for verb in clause.verbs(cues.STARTED):
        if starting.STARTING.match(clause.rest(verb)) or _is_announced(clause, verb):
            yield from clause.subject(verb)
        elif any(token.low.startswith(_CALLED_FOR) for token in clause.tokens[:2]):
            names = clause.subject(verb)
            yield from names if names and names[0].number == verb + 1 else ()
    yield from clause.organizing(lambda verb: cues.AGREED_TO.match(clause.rest(verb)) is not None, cues.AGREED)
    yield from clause.organizing(
        lambda verb: cues.AGREED_TO.match(clause.rest(verb)) is not None and clause.names_event(verb, _NEAR_TOKENS),
        cues.INTENDED,
    )
    yield from clause.organizing(lambda verb: _SUMMED_UP.match(clause.rest(verb)) is not None, cues.SUMMED)
    for participle in clause.verbs(cues.WHO_ORGANIZED):
        if clause.tokens[participle - 1].text == "," and clause.names_event(participle, _NEAR_TOKENS):
            yield from _ending_at(clause, participle - 1)
    if clause.has(cues.ARRANGING):
        yield from clause.organizing(lambda verb: True, cues.ARRANGED)


def _is_announced(clause: Clause, verb: int) -> bool:
    """Whether what is announced stands before the verb: "О начале курсов объявляет X", "Старт проекту дали A и B"."""
    before = clause.told.low[: clause.tokens[verb].start - clause.told.span.start]
    if starting.GAVE.match(clause.tokens[verb].low):
        return starting.START_BEFORE.search(before) is not None
    announced = starting.ANNOUNCED.match(clause.tokens[verb].low)
    return announced is not None and starting.STARTED_BEFORE.search(before) is not None


def _meant(clause: Clause, verb: int) -> tuple[Name, ...]:
    """The body that reports it, where a pronoun right before the verb means it."""
    if not (verb > 1 and _PRONOUN.match(clause.tokens[verb - 1].low) and clause.names_event(verb, _NEAR_TOKENS)):
        return ()
    for number in range(min(verb, _NEAR_TOKENS) - 1, 0, -1):
        before = clause.tokens[number - 1].low
        low = clause.tokens[number].low
        holder = ROLE.match(low) or low.startswith("министр")  # "министр" and "министра", not "министерство"
        body = (before == "в" or _REPORTED.match(before)) and not holder
        name = clause.words.name(number) if body else None
        if name and name.following < verb and clause.tokens[name.following].text == ",":
            return () if clause.words.is_place(name.span) else (name,)
    return ()


def _of_it(clause: Clause, verb: int) -> bool:
    """Whether what was begun is told before: "Их совместно запустили A и B"."""
    low = clause.tokens[verb].low
    if not low.startswith(("запуст", "запуск", "откр", "начал", "начина", "заверш")) or verb > _NEAR_VERB_TOKENS:
        return False
    between = (token.low for token in clause.tokens[1:verb])
    return clause.tokens[0].low in ("их", "его", "её", "ее") and all(each.endswith("о") for each in between)


def _ending_at(clause: Clause, number: int) -> tuple[Name, ...]:
    """The longest name that ends right before a token."""
    for first in range(max(0, number - _LONGEST_NAME_TOKENS), number):
        name = clause.words.name(first)
        if name and name.following == number and not clause.words.is_place(name.span):
            return (name,)
    return ()


def _has_object(clause: Clause, verb: int, names: tuple[Name, ...]) -> bool:
    """Whether an event is named near the verb outside of its subject: "Миссия представила доклад" has none."""
    if (_opens_with_event(clause) or _of_it(clause, verb)) and names and names[0].number > verb:
        return True
    for number in range(max(0, verb - _NEAR_TOKENS), min(len(clause.tokens), verb + _NEAR_TOKENS)):
        inside = any(name.number <= number < name.following for name in names)
        if not inside and clause.has(cues.OBJECT, number, number + 1):
            return True
    return False


def _opens_with_event(clause: Clause) -> bool:
    """Whether the object stands first: "Миссию по наблюдению за выборами, которые состоятся ..., начало X"."""
    event = clause.has(cues.OBJECT, 0, 2) or clause.tokens[0].low.startswith(("групп", "команд", "штаб"))
    return event and clause.tokens[0].low not in PREPOSITIONS


def _passive(clause: Clause) -> Iterator[Name]:
    found = [
        name
        for participle in clause.verbs(cues.ORGANIZED_BY)
        if not _of_paper(clause, participle)
        for name in clause.doer(participle)
    ]
    # "силами A и B": only the first is in the genitive for certain, and the last might be taken for the doer.
    people = () if found and "силами" not in clause.told.low else tuple(clause.people_by_whom(cues.ORGANIZED_BY))
    yield from people or found
    for participle in clause.verbs(cues.LAUNCHED_BY):
        # "Миссией X дан старт кампании"
        if starting.STARTING.match(clause.rest(participle)) or _is_announced(clause, participle):
            yield from clause.doer(participle)
    for participle in clause.verbs(cues.TRAINED_BY):
        yield from clause.doer(participle)
        if "силами" in clause.told.low:
            yield from clause.people_by_whom(cues.TRAINED_BY)


def _of_paper(clause: Clause, participle: int) -> bool:
    """Whether what was prepared is to be read: "по плану, подготовленному штабом"."""
    if not clause.tokens[participle].low.startswith("подготов"):
        return False
    near = clause.tokens[max(0, participle - 2) : participle + 3]
    before = (token.low for token in clause.tokens[max(0, participle - _NEAR_TOKENS) : participle])
    which = any(told.startswith("котор") for told in before)
    near = clause.tokens[max(0, participle - _NEAR_TOKENS) : participle] if which else near
    return any(_PAPERS.match(token.low) for token in near)


def _is_arrest(clause: Clause) -> bool:
    """Whether no more is told than that a man was seized, and of no operation."""
    if _ARREST.search(clause.told.low) is None:
        return False
    span = clause.told.span
    first, last = max(0, span.start - _BEFORE_ARREST_CHARACTERS), span.end + _BEHIND_ARREST_CHARACTERS
    return _OPERATION.search(clause.document.text, first, last) is None


def _operation(clause: Clause) -> Iterator[Name]:
    for participle in clause.verbs(cues.OPERATED_BY):
        yield from clause.doer(participle)
    yield from clause.organizing(lambda verb: True, cues.OPERATED)
    yield from clause.people_of(cues.OPERATED)
    yield from clause.people_by_whom(cues.OPERATED_BY)


def organizers_of_title_russian(document: Document) -> Iterator[Part]:
    """The organizer that only the headline names: "ОБСЕ провела семинар"."""
    if document.headline is None:
        return
    clause = clause_of(document, document.headline)
    names = [*_active(clause), *_passive(clause), *signing_parties(clause, 0)]
    yield from parts_of(Role.ORGANIZER, names) or parts_of(Role.ORGANIZER, giver_in(clause))
