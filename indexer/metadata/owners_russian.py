"""Whose session or project it was, where a Russian release names nobody as the organizer."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata import payer_cues_russian as payers
from indexer.metadata.authority import Kind
from indexer.metadata.authority.russian_meanings import is_meant
from indexer.metadata.cases_russian import GENITIVE, cases_of, is_verb
from indexer.metadata.clauses_russian import Clause, parts_of
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.name_words_russian import HEAD, PREPOSITIONS, SENT_OUT
from indexer.metadata.names_russian import Name
from indexer.metadata.parts import Part, Role
from indexer.metadata.shared_clauses_russian import clause_of
from indexer.release import Span

_SENTENCES_OF_OWNER: Final = 3
_SENTENCES_READ: Final = 12
_LONGEST_CHAIN_TOKENS: Final = 11
_NEAR_TOKENS: Final = 4
_HOUSE_TOKENS: Final = 14
_REMEMBERED: Final = re.compile(r"^(?:годовщин|юбиле(?!йн)|(?:[а-яё]+|\d+-?)лети[еюя]$)")
# "Эксперты готовили заседание Совета X": that is still to come, and theirs is another.
_PREPARED: Final = re.compile(r"^(?:готовил[аи]?$|готов[ия]т$|подготов(?:ил|к)|преддвери|накануне$)")
_MANY: Final = re.compile(r"^[а-яё]+(?:ых|их)$")
_AT_SESSION: Final = re.compile(
    r"\bна\s+(?:[\w-]+\s+){0,3}?(?:заседании|сессии|совещании|собрании|саммите)\b", re.IGNORECASE
)
# "Минск стал местом заседания Совета X", "Темой саммита X станут ...".
_TOLD_OF: Final = re.compile(
    r"\b(?:стал[аои]?|станет|выбран[аоы]?) (?:местом|площадкой|столицей)\b|"
    r"^(?:(?:Главн|Основн|Центральн|Ключев)\w+ )?(?:[Тт]ем(?:ой|ами)|[Вв]опрос(?:ом|ами)|[Ии]тог(?:ом|ами)|В повестке|"
    r"Повестк[ау]|В центре внимания) (?:[\w-]+ ){0,2}(?:заседани|сесси|саммит|совещани|собрани|съезд|пленум|"
    r"встреч[аи] глав)"
)
# Of these the owners are meant, who stand elsewhere.
_WORKS: Final = re.compile(r"^(?:платформ|программ|проект|инициатив|кампани|лаборатори|лиг[аиу]$|клуб)")
_ORGANS: Final = re.compile(r"^(?:органов|комиссий|комитетов|советов|групп)$")
_GROUP: Final = re.compile(r"^(?:рабоч|экспертн|контактн|межведомственн)[ео]й$")
# "учения спецподразделений ОДКБ"
_UNITS: Final = re.compile(r"^(?:спецподразделени|подразделени|контингент|сил$|войск$|миротворческих$|спасателей$)")
_MANOEUVRES: Final = re.compile(r"^(?:учени|операци)")
_JOINT: Final = re.compile(r"(?:совместн|двусторонн|тр[её]хсторонн|смешанн)\w+ ", re.IGNORECASE)


def opening(document: Document) -> list[Sentence]:
    """The first sentences of the story: a dateline or a menu in pieces would use up what is read."""
    return document.story(_SENTENCES_READ)[:_SENTENCES_OF_OWNER] or list(document.told[:_SENTENCES_OF_OWNER])


def owners_of_event(document: Document) -> Iterator[Part]:
    """Whose own event it was: "региональный семинар ВТамО собрал", "завершился второй этап курса ОБСЕ и ЕС"."""
    headline = (document.headline,) if document.headline else ()
    for told in (*opening(document), *headline):
        clause = clause_of(document, told)
        happened = (
            clause.has(cues.HAPPENED) or clause.has(cues.GATHERED) or clause.has(cues.GOES_ON) or _is_hosted(clause)
        )
        if not (happened or clause.has(cues.ATTENDED)):
            continue
        owned = [n for n in clause.verbs(cues.OWNED) if happened or (n and clause.tokens[n - 1].low == "на")]
        numbers = [*owned, *clause.verbs(cues.OWNED_ATTENDED)]
        for number in numbers:
            joint = number and _JOINT.match(f"{clause.tokens[number - 1].low} ")
            named = number + 2 < len(clause.tokens) and clause.tokens[number + 1].text[0] in '«“"'
            first = number + 2 if named else number + 1
            if _MANOEUVRES.match(clause.tokens[number].low) and first < len(clause.tokens):
                first += _UNITS.match(clause.tokens[first].low) is not None
            listed = [
                _without_title(clause, name)
                for name in clause.words.names(first, GENITIVE)
                if not clause.words.is_place(name.span)
            ]
            names = listed if joint or any(_is_whole_name(clause, name) for name in listed) else []
            if names:
                yield from parts_of(Role.ORGANIZER, names)
                yield from parts_of(Role.ORGANIZER, _of_second_event(clause, names[-1].following))
                return


def _without_title(clause: Clause, name: Name) -> Name:
    """The name without the title of the event behind it: "кампания Агентства занятости «Работа рядом»"."""
    last = name.following - 1
    if last == name.number or clause.tokens[last].text[0] not in "«“" or clause.tokens[last].start < name.span.start:
        return name
    span = Span(name.span.start, clause.tokens[last - 1].end)
    known = any(each.span == span for each in clause.document.within(span, Kind.ORGANIZATION))
    before = clause.tokens[last - 1]
    called = (
        HEAD.match(before.text) and not before.low.startswith(("крест", "полумесяц")) and not known
    )  # "организации «X»"
    return name if called else replace(name, span=span)


def _is_hosted(clause: Clause) -> bool:
    """Whether somebody has an event in the house: "принимает заседание X", but not "принял участие в заседании X"."""
    if clause.has(cues.ATTENDED):
        return False
    return any(clause.has(cues.OBJECT, verb + 1, verb + _HOUSE_TOKENS) for verb in clause.verbs(cues.HOSTED))


def _of_second_event(clause: Clause, number: int) -> tuple[Name, ...]:
    """Whose another event is, told in the same breath: "семинар X и 2-я конференция Y"."""
    if number >= len(clause.tokens) or clause.tokens[number].low != "и":
        return ()
    for place in range(number + 1, min(number + _NEAR_TOKENS + 2, len(clause.tokens))):
        if cues.OWNED.match(clause.tokens[place].low):
            return clause.words.names(place + 1, GENITIVE)
        if is_verb(clause.tokens[place].low) or clause.tokens[place].low in PREPOSITIONS:
            break
    return ()


def _is_whole_name(clause: Clause, name: Name) -> bool:
    """Whether the name is known, or shows by its capital and more words that it is: "Европейской сети экспертиз"."""
    if clause.document.within(name.span, Kind.ORGANIZATION, Kind.COUNTRY):
        return True
    words = clause.tokens[name.number : name.following]
    if words[0].text[0].islower():  # "общественной организации «Зан ва Замин»"
        return len(words) > 1 and words[-1].text[0] in "«“"
    return len(words) > 1 and not any(_WORKS.match(word.low) for word in words)


def owners_of_session(document: Document) -> Iterator[Part]:
    """Whose session it was, where nobody is said to have organized it: "состоялось заседание Совета X"."""
    prepared = False
    for told in opening(document):
        if prepared:
            return
        clause = clause_of(document, told)
        if clause.has(cues.SESSION) or clause.has(cues.SAT):
            yield from parts_of(Role.ORGANIZER, _met(clause))
        told_of = _TOLD_OF.search(told.text) is not None
        if not (clause.has(cues.HAPPENED) or told_of) and not _is_hosted(clause):
            if clause.has(cues.ATTENDED) or (clause.has(cues.DECIDED) and _AT_SESSION.search(told.text)):
                yield from parts_of(Role.ORGANIZER, _organ_attended(clause))
            continue
        yield from parts_of(Role.ORGANIZER, _organs_that_sat(clause))
        for number in clause.verbs(cues.SESSION):
            before = [token.low for token in clause.tokens[max(0, number - _NEAR_TOKENS) : number]]
            if any(map(_REMEMBERED.match, before)):
                continue
            if any(map(_PREPARED.match, before)):
                prepared = True
                continue
            owner = _owner(clause, number)
            if owner and _is_among_two(clause, number, owner):
                return
            if owner and clause.tokens[owner.number - 1].text == ":":
                yield from parts_of(Role.ORGANIZER, clause.words.names(owner.number, GENITIVE))
                return
            if owner:
                yield Part(Role.ORGANIZER, owner.span)
                if _JOINT.search(told.text, 0, owner.span.start - told.span.start):
                    others = clause.words.names(clause.words.at(owner.span.start), GENITIVE)[1:]
                    yield from parts_of(Role.ORGANIZER, others)
                yield from parts_of(Role.ORGANIZER, _of_second_event(clause, owner.following))
                return


def _is_among_two(clause: Clause, session: int, owner: Name) -> bool:
    """Whether those who lead two bodies met: "встреча руководителей A и B" has no owner."""
    if cues.STATUTORY.match(clause.tokens[session].low) or owner.number == session + 1:
        return False
    joint = session and _JOINT.match(f"{clause.tokens[session - 1].low} ")
    return not joint and len(clause.words.names(owner.number, GENITIVE)) > 1


def _met(clause: Clause) -> Iterator[Name]:
    """ "Совет коллективной безопасности ОДКБ собрался на сессию"."""
    for verb in clause.verbs(cues.MET):
        yield from (name for name in clause.subject(verb) if cues.ORGAN.match(clause.tokens[name.number].low))
    for verb in clause.verbs(cues.DECIDED):
        if _AT_SESSION.search(clause.told.text):
            yield from (name for name in clause.subject(verb) if cues.ORGAN.match(clause.tokens[name.number].low))


def _organ_attended(clause: Clause) -> Iterator[Name]:
    """ "приняли участие в заседании Совета руководителей ..." """
    for number in clause.verbs(cues.SESSION):
        name = clause.words.name(number + 1) if cues.STATUTORY.match(clause.tokens[number].low) else None
        heads = clause.tokens[name.number : min(name.number + 2, name.following)] if name else []
        organ = name and GENITIVE in name.cases and any(cues.ORGAN.match(head.low) for head in heads)
        if name and organ and clause.document.within(name.span, Kind.ORGANIZATION):
            yield name
            return


def _organs_that_sat(clause: Clause) -> Iterator[Name]:
    """ "проходит 27-й Координационный совет руководителей ...": the organ stands for its session."""
    for verb in clause.verbs(cues.HAPPENED):
        for name in clause.subject(verb):
            heads = clause.tokens[name.number : min(name.number + 2, name.following)]
            sits = GENITIVE not in name.cases and any(cues.ORGAN_SITTING.match(head.low) for head in heads)
            if sits and name.following > name.number + 1:
                yield name


def _owner(clause: Clause, session: int) -> Name | None:
    """The body in the genitive behind a session: at once, or after those of it who meet ("глав, министров")."""
    for number in range(session + 1, min(len(clause.tokens), session + _LONGEST_CHAIN_TOKENS)):
        token = clause.tokens[number]
        if token.text == ":" and number > session + 1 and _ORGANS.match(clause.tokens[number - 1].low):
            continue  # "заседания двух комиссий: A и B"
        if not token.text[0].isalpha() or token.text[0].isdigit():
            return None
        name = clause.words.name(number)
        if name and GENITIVE in name.cases and not clause.words.is_place(name.span):
            if number > session + 1 and not _of_leaders(clause, session, number):
                return None
            known = clause.document.within(name.span, Kind.ORGANIZATION)
            at_once, sent = number == session + 1, SENT_OUT.match(clause.document.written(name.span))
            heads = clause.tokens[number : min(number + 3, name.following)]
            organ = any(cues.ORGAN.match(head.low) for head in heads)
            organ = organ or (len(heads) > 1 and heads[1].low == "группы" and _GROUP.match(heads[0].low) is not None)
            organ = organ and cues.STATUTORY.match(clause.tokens[session].low) is not None
            if known and known[0].span.start > name.span.start and not organ and not (at_once and sent):
                # "глав национальных бюро Интерпола": the owner stands at the end
                return Name(known[0].span, name.cases, name.number, name.following)
            if known and known[0].span.start == name.span.start:
                return Name(known[0].span, name.cases, name.number, name.following)
            return name if known or organ else None
        low = token.low
        if low == "и" and number > session + 1 and _MANY.search(clause.tokens[number + 1].low):
            continue  # "руководителей пограничных служб и компетентных органов"
        if "G" not in cases_of(token.text) or low in PREPOSITIONS or is_verb(low) or low in ("и", "а"):
            return None
    return None


def _of_leaders(clause: Clause, session: int, number: int) -> bool:
    """Whether a body's own session is meant, or one of those who lead it, and not "совещание экспертов стран X"."""
    if cues.STATUTORY.match(clause.tokens[session].low):
        return True
    joint = session and _JOINT.match(f"{clause.tokens[session - 1].low} ") is not None
    return bool(joint) or clause.has(cues.LEADERS, session + 1, number)


def owners_of_project(document: Document) -> Iterator[Part]:
    """Whose project the event was part of, where nobody else is named."""
    for told in opening(document):
        if not cues.PROJECT.is_in(told) and not cues.PROJECT_OF.is_in(told):
            continue
        clause = clause_of(document, told)
        operated = clause.has(cues.OPERATED) or clause.has(cues.OPERATED_BY)
        if (
            clause.has(cues.HAPPENED)
            or clause.has(cues.BUILT)
            or clause.has(payers.GIVEN)
            or operated
            or (cues.PART_OF.is_in(told) and clause.has(cues.OWNED))
        ):
            names = list(_owners_behind(clause)) or list(clause.after(cues.PROJECT_OF, GENITIVE))
            yield from parts_of(Role.ORGANIZER, names)
            if names:
                return


def _owners_behind(clause: Clause) -> Iterator[Name]:
    """A programme that is a known body itself, or those behind a project and what it is."""
    for match in cues.PROJECT.finditer(clause.told):
        number = clause.words.at(clause.told.span.start + match.end())
        programme = clause.words.name(number)
        if programme and is_meant(clause.document.written(programme.span)):
            yield programme
            return
        for place in range(number + 1, min(len(clause.tokens), number + _LONGEST_CHAIN_TOKENS)):
            token = clause.tokens[place]
            names = clause.words.names(place, GENITIVE)
            if names:
                yield from names
                return
            if (
                token.low in PREPOSITIONS
                or is_verb(token.low)
                or not (token.text[0].islower() or token.text[0] in "«“")
            ):
                break
