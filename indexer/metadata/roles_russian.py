"""Organizers, partners and funders of releases in Russian."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata.authority import Kind
from indexer.metadata.authority.levelling import level
from indexer.metadata.cases_russian import DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, cases_of, is_verb
from indexer.metadata.clauses_russian import Clause
from indexer.metadata.document import Document
from indexer.metadata.names_russian import PREPOSITIONS, Name
from indexer.metadata.parts import Part, Role
from indexer.metadata.sentence_words import words_of
from indexer.release import Span

# An earlier event may stand beside the reported one in the opening, but not further down.
_OPENING_SENTENCES: Final = 2
_SENTENCES_OF_OWNER: Final = 3
_LONGEST_CHAIN_TOKENS: Final = 9
_FEWEST_WORDS_OF_FULLER: Final = 2
_EVENT_WORDS: Final = words_of(
    "семинар тренинг курс курса курсы курсе конференция встреча заседание совещание форум вебинар мероприятие обучение "
    "учения практикум круглый сессия диалог консультация кампания визит школа стола операция проект саммит церемония "
    "задержан изъят изъято перекрыт пресечен выявлен обнаружен состоялся проведен проведён прошел прошёл прошла "
    "прошли проводит организовал организован открыл завершил начал "
    "подписал собрал пройдет пройдёт центр выставка презентация акция"
)


def find_parts_russian(document: Document) -> tuple[Part, ...]:
    """Every organization named in a role, in the order of the text; the same name may come twice."""
    parts = _stated(document)
    roles = {part.role for part in parts}
    if Role.ORGANIZER not in roles:
        parts += (
            list(organizers_of_title_russian(document))
            or list(owners_of_session(document))
            or ([] if Role.CARRIER in roles else list(owners_of_project(document)))
        )
    organized = any(part.role is Role.ORGANIZER for part in parts)
    carrier = Role.PARTNER if organized else Role.ORGANIZER
    unique: dict[tuple[Role, int], Part] = {}
    for part in parts:
        role = carrier if part.role is Role.CARRIER else part.role
        span = _fullest(document, part.span)
        unique.setdefault((role, span.start), Part(role, span, part.receives))
    return tuple(unique.values())


def _fullest(document: Document, span: Span) -> Span:
    """The longer name that the text gives elsewhere: "Бюро ОБСЕ" where "Бюро ОБСЕ в Таджикистане" is named too."""
    words = level(document.written(span))
    if len(words) < _FEWEST_WORDS_OF_FULLER:
        return span
    for sighting in document.sightings:
        if sighting.kind is Kind.ORGANIZATION and sighting.span.start != span.start:
            longer = level(document.written(sighting.span))
            if len(longer) > len(words) and longer[: len(words)] == words:
                return sighting.span
    return span


def _stated(document: Document) -> list[Part]:
    parts: list[Part] = []
    organized = False
    for number, told in enumerate(document.told):
        if cues.HINTS.isdisjoint(told.words):
            continue
        if cues.EARLIER.search(told.text) and not (number < _OPENING_SENTENCES and not organized):
            continue
        clause = Clause(document, told)
        organizers = _parts(Role.ORGANIZER, _organizers(clause, number))
        gift = [] if organizers or organized else list(_gift(clause))
        organizers += [part for part in gift if part.role is Role.ORGANIZER]
        of_event = bool(organizers) or not _EVENT_WORDS.isdisjoint(told.words) or bool(cues.SAME_EVENT.match(told.text))
        if organized and organizers and not cues.SAME_EVENT.search(told.text):
            organizers = []
        supporters = [
            *_supporters(clause, of_event=of_event, organized=organized or bool(organizers)),
            *(part for part in gift if part.role is Role.PARTNER),
        ]
        taken = {part.span.start for part in organizers}
        organized = organized or bool(organizers)
        parts.extend(sorted((*organizers, *(each for each in supporters if each.span.start not in taken)), key=_start))
    return parts


def _start(part: Part) -> int:
    return part.span.start


def _parts(role: Role, names: Iterator[Name]) -> list[Part]:
    seen: dict[int, Part] = {}
    for name in names:
        seen.setdefault(name.span.start, Part(role, name.span))
    return list(seen.values())


def _organizers(clause: Clause, number: int) -> Iterator[Name]:
    found = [*_active(clause), *_passive(clause), *_as_organizers(clause), *clause.after(cues.UNDER, GENITIVE)]
    found += _signing(clause)
    if not found and number < _OPENING_SENTENCES + 1:
        found += _operation(clause)
    yield from found
    if (
        found
        or clause.has(cues.ORGANIZED, 0, len(clause.tokens))
        or clause.has(cues.ORGANIZED_BY, 0, len(clause.tokens))
    ):
        yield from clause.after(cues.JOINED, INSTRUMENTAL)


def _active(clause: Clause) -> Iterator[Name]:
    yield from clause.organizing(lambda verb: not cues.TALKS.match(clause.rest(verb)), cues.ORGANIZED)
    yield from clause.organizing(lambda verb: clause.names_event(verb, 8), cues.LED)
    yield from clause.organizing(lambda verb: True, cues.TRAINED)


def _passive(clause: Clause) -> Iterator[Name]:
    for participle in clause.verbs(cues.ORGANIZED_BY):
        yield from clause.doer(participle)


def _operation(clause: Clause) -> Iterator[Name]:
    for participle in clause.verbs(cues.OPERATED_BY):
        yield from clause.doer(participle)
    yield from clause.organizing(lambda verb: True, cues.OPERATED)
    yield from clause.people_of(cues.OPERATED)


def _as_organizers(clause: Clause) -> Iterator[Name]:
    """ "Организаторами выступили A и B", "A выступил организатором", "Организаторы: A, B"."""
    for number in clause.verbs(cues.ORGANIZERS):
        limit = min(len(clause.tokens), number + 8)
        verb = next((place for place in range(number + 1, limit) if cues.WERE.match(clause.tokens[place].low)), None)
        if verb is None and number and cues.WERE.match(clause.tokens[number - 1].low):
            verb = number - 1
        mark = next((place for place in range(number + 1, limit) if clause.tokens[place].text in ":–—-"), None)
        if verb is not None:
            names = clause.words.names(max(verb, number) + 1, NOMINATIVE) or clause.subject(verb)
            yield from names or clause.words.names(verb + 1, NOMINATIVE)
        elif mark is not None:
            yield from clause.words.names(mark + 1, NOMINATIVE)


def _signing(clause: Clause) -> Iterator[Name]:
    if cues.PLANNED.search(clause.told.text):
        return
    for verb in clause.verbs(cues.SIGNED):
        names = clause.subject(verb)
        with_others = list(clause.after(re.compile(r"\bс(?:о)?\s+(?=[А-ЯA-Zа-я])"), INSTRUMENTAL))
        if len(names) + len(with_others) > 1:
            yield from names
            yield from with_others
    for participle in clause.verbs(cues.SIGNED_BETWEEN):
        between = re.compile(r"\bмежду\s+")
        names = tuple(clause.after(between, INSTRUMENTAL)) or clause.doer(participle)
        if len(names) > 1:
            yield from names


def _supporters(clause: Clause, *, of_event: bool, organized: bool) -> Iterator[Part]:
    if of_event:
        yield from _parts(Role.CARRIER, clause.after(cues.SUPPORTED, GENITIVE))
        yield from _parts(Role.CARRIER, _implementers(clause))
        yield from _parts(Role.PARTNER, _partners(clause))
    if of_event or organized:
        yield from _parts(Role.PARTNER, _helpers(clause))
    yield from _parts(Role.FUNDER, _funders(clause))


def _implementers(clause: Clause) -> Iterator[Name]:
    for participle in clause.verbs(cues.IMPLEMENTED_BY):
        yield from clause.doer(participle)


def _partners(clause: Clause) -> Iterator[Name]:
    for match in cues.PARTNERED.finditer(clause.told.text):
        position = clause.told.span.start + match.end()
        through = cues.THROUGH.match(clause.told.text, match.end())
        if through:
            position = clause.told.span.start + through.end()
        if clause.document.is_quoted(position - 1):
            continue
        start = clause.words.at(position)
        yield from clause.words.names(start, GENITIVE) or clause.words.names(start, INSTRUMENTAL)
    for number in clause.verbs(cues.PARTNERS):
        limit = min(len(clause.tokens), number + 8)
        verb = next((place for place in range(number + 1, limit) if cues.WERE.match(clause.tokens[place].low)), None)
        if verb is not None:
            yield from clause.words.names(verb + 1, NOMINATIVE) or clause.subject(verb)


def _helpers(clause: Clause) -> Iterator[Name]:
    for verb in clause.verbs(cues.HELPED):
        low = clause.tokens[verb].low
        near = clause.tokens[max(0, verb - 6) : verb + 6]
        if any(cues.MONEY.match(token.low) for token in near):
            continue
        if low.startswith("поддерж") and not clause.names_event(verb, 6):
            continue
        if low.startswith("оказ") and not any(cues.HELP.match(token.low) for token in near):
            continue
        yield from clause.subject(verb)


def _funders(clause: Clause) -> Iterator[Name]:
    yield from clause.after(cues.FUNDED, GENITIVE, countries=True)
    for participle in clause.verbs(cues.FUNDED_BY):
        yield from clause.doer(participle, countries=True)
    for verb in clause.verbs(cues.FUNDS):
        yield from clause.subject(verb, countries=True)
    for verb in clause.verbs(cues.MONEY_VERB):
        if clause.has(cues.MONEY, verb - 8, verb + 8):
            yield from clause.subject(verb, countries=True)


def _gift(clause: Clause) -> Iterator[Part]:
    """Giver and receiver, who stands in the dative, or behind "для", or gets something "от"."""
    for verb in (*clause.verbs(cues.GAVE), *clause.verbs(cues.GIVEN)):
        given = bool(cues.GIVEN.match(clause.tokens[verb].low))
        if clause.has(cues.WORDS_GIVEN, verb + 1, verb + 5):
            continue
        givers = clause.doer(verb) if given else clause.subject(verb)
        receivers = _receivers(clause, verb)
        if receivers and (givers or given):
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in receivers)
            return
    for verb in clause.verbs(cues.GOT):
        givers = tuple(clause.after(re.compile(r"\bот\s+"), GENITIVE))
        receivers = clause.subject(verb) if givers else ()
        if receivers:
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in receivers)
            return


def _receivers(clause: Clause, verb: int) -> tuple[Name, ...]:
    number = verb + 1
    while number < len(clause.tokens):
        names = clause.words.names(number, DATIVE)
        surely = bool(names) and NOMINATIVE not in names[0].cases and GENITIVE not in names[0].cases
        if names and clause.is_free(number, sure=surely):
            return names
        name = clause.words.name(number)
        number = max(number + 1, name.following if name else 0)
    for number in range(verb):
        names = clause.words.names(number, DATIVE)
        if names and NOMINATIVE not in names[0].cases and clause.is_free(number, sure=True):
            return names
    return tuple(clause.after(cues.FOR_NEEDS, GENITIVE))


def owners_of_session(document: Document) -> Iterator[Part]:
    """Whose session it was, where nobody is said to have organized it: "состоялось заседание Совета X"."""
    for told in document.told[:_SENTENCES_OF_OWNER]:
        clause = Clause(document, told)
        if not clause.has(cues.HAPPENED, 0, len(clause.tokens)):
            continue
        for number in clause.verbs(cues.SESSION):
            owner = _owner(clause, number)
            if owner:
                yield Part(Role.ORGANIZER, owner.span)
                return


def _owner(clause: Clause, session: int) -> Name | None:
    """The body in the genitive behind a session: at once, or after those of it who meet ("глав, министров")."""
    for number in range(session + 1, min(len(clause.tokens), session + _LONGEST_CHAIN_TOKENS)):
        token = clause.tokens[number]
        if not token.text[0].isalpha() or token.text[0].isdigit():
            return None
        name = clause.words.name(number)
        if name and GENITIVE in name.cases and not clause.words.is_place(name.span):
            if number > session + 1 and not _of_leaders(clause, session, number):
                return None
            known = clause.document.within(name.span, Kind.ORGANIZATION)
            heads = clause.tokens[number : min(number + 3, name.following)]
            organ = any(cues.ORGAN.match(head.low) for head in heads)
            organ = organ and cues.STATUTORY.match(clause.tokens[session].low) is not None
            if known and known[0].span.start > name.span.start and not organ:
                # "глав национальных бюро Интерпола": the owner stands at the end
                return Name(known[0].span, name.cases, name.number, name.following)
            if known and known[0].span.start == name.span.start:
                return Name(known[0].span, name.cases, name.number, name.following)
            return name if known or organ else None
        low = token.low
        if "G" not in cases_of(token.text) or low in PREPOSITIONS or is_verb(low) or low in ("и", "а"):
            return None
    return None


def _of_leaders(clause: Clause, session: int, number: int) -> bool:
    """Whether a body's own session is meant, or one of those who lead it, and not "совещание экспертов стран X"."""
    if cues.STATUTORY.match(clause.tokens[session].low):
        return True
    return clause.has(cues.LEADERS, session + 1, number)


def organizers_of_title_russian(document: Document) -> Iterator[Part]:
    """The organizer that only the headline names: "ОБСЕ провела семинар"."""
    if document.headline is None:
        return
    clause = Clause(document, document.headline)
    names = [*_active(clause), *_passive(clause), *_signing(clause)]
    yield from _parts(Role.ORGANIZER, iter(names))


def owners_of_project(document: Document) -> Iterator[Part]:
    """Whose project the event was part of, where nobody else is named."""
    for told in document.told[:_SENTENCES_OF_OWNER]:
        if "рамка" not in told.words:
            continue
        clause = Clause(document, told)
        if clause.has(cues.HAPPENED, 0, len(clause.tokens)):
            yield from _parts(Role.ORGANIZER, clause.after(cues.PROJECT_OF, GENITIVE))
            return
