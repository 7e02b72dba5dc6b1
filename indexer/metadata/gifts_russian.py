"""Who gave what to whom, as a Russian sentence says it."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata import payer_cues_russian as payers
from indexer.metadata.authority import Kind
from indexer.metadata.cases_russian import DATIVE, GENITIVE, NOMINATIVE
from indexer.metadata.clauses_russian import Clause
from indexer.metadata.names_russian import Name
from indexer.metadata.parts import Part, Role

_NEAR_TOKENS: Final = 9
# "передало 285 тысяч экземпляров книг": so much of a thing is given, whoever got it.
_GOODS: Final = re.compile(
    r"^(?:экземпляр|комплект|единиц|штук|набор|автомобил|автомашин|внедорожник|компьютер|ноутбук|прибор|оборудовани|"
    r"техник|вакцин|доз|костюм|инвентар|медикамент|тест-систем|палат|класс|раци[яий])[а-яё]{0,4}$"
)
_PEOPLE_GOT: Final = re.compile(
    r"^(?:таможенник|пограничник|спасател|кинолог|врач|медик|полицейск|милиционер|сотрудник|школ|больниц|лаборатори)"
)
_GOODS_NEAR: Final = re.compile(
    r"^[^.;]*?\b(?:автомобил|автомашин|внедорожник|машин|компьютер|ноутбук|прибор|оборудовани|техник[уи]|сканер|"
    r"вакцин|костюм|инвентар|медикамент|тест-систем|тест|комплект|набор|палат|раци[ий]|катер|лодк|дрон|собак|"
    r"микроскоп|автобус|мотоцикл|генератор|эндоскоп|пикап|джип|экипировк|бронежилет|респиратор|халат)"
)
# "школам Хатлонской области" are many, and no body of that name.
_MANY: Final = re.compile(r"^[а-яё]+(?:ам|ям|ым|им)$")
# What is handed over and is no gift.
_NO_THING: Final = re.compile(
    r"^(?:председательств|доклад|отч[её]т|обращени|дел[оау]?$|полномочи|подозреваем|обвиняем|задержанн|осужд[её]нн|"
    r"преступник|разыскиваем|заключ[её]нн|эстафет|останки|тел[оа]$|список|пакет|предложени|рекомендаци|проект$|ноту$|"
    r"послани|письм|документ|приглашени|управлени[ея]$|ратификац|грамот|проверк|расследовани)"
)
_TELLING: Final = frozenset(("передает", "передаёт", "передают"))
# "направило 50 тонн гуманитарной помощи": of all that is sent, this is a gift.
_SENT: Final = re.compile(
    r"^(?:[\w-]+ ){0,5}?(?:тонн\w*|гуманитарн\w+ (?:помощь|помощи|груз\w*)|гумпомощь|гуманитарку|медикамент\w*|"
    r"лекарств\w*|продовольстви\w*)(?!\w)"
)
_PEOPLE: Final = re.compile(
    r"^(?:таможенник|пограничник|полицейск|милиционер|сотрудник|спасател|кинолог|врач|медик|пункт|застав|"
    r"больниц|школ|лаборатори|погранвойск|погранслужб|войск|таможн|подразделени|ведомств|погранзастав|участк|район|семь|фермер|университет|колледж|"
    r"клиник|орган|област|республик|город|сел|служб|министерств|агентств|комитет|управлени|департамент|центр|"
    r"госпитал|институт|академи|отдел|отделени|музе|библиотек|приют|общин|посёлк|поселк|комисси)(?:ам|ям|им|у|е|ю|и)$"
)


def gift_in(clause: Clause) -> Iterator[Part]:
    """Giver and receiver, who stands in the dative, or behind "для", or gets something "от"."""
    for verb in (*clause.verbs(payers.GAVE), *clause.verbs(payers.GIVEN)):
        given = bool(payers.GIVEN.match(clause.tokens[verb].low))
        if clause.has(payers.WORDS_GIVEN, verb + 1, verb + 5):
            continue
        if not given and _reports(clause, verb):
            continue
        givers = clause.doer(verb, countries=True) if given else clause.subject(verb, countries=True)
        if given and not givers:
            givers = tuple(clause.after(cues.FROM, GENITIVE))  # "Груз от X передан Y"
        found = _receivers(clause, verb)
        receivers = tuple(name for name in found if not _MANY.match(clause.tokens[name.number].text))
        if givers and not receivers and (_to_people(clause, verb) or _of_goods(clause, verb, givers)):
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            return
        if receivers and (givers or given):
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in receivers)
            return
    senders = next(filter(None, map(clause.subject, _sending(clause))), ())
    if senders:
        yield from (Part(Role.ORGANIZER, name.span) for name in senders)
        return
    for verb in clause.verbs(payers.GOT):
        goods = _GOODS_NEAR.search(clause.rest(verb)) is not None
        givers = tuple(clause.after(cues.FROM, GENITIVE, countries=goods))
        receivers = clause.subject(verb) if givers else ()
        if not receivers and _PEOPLE_GOT.match(clause.tokens[0].low) and goods:
            yield from (Part(Role.ORGANIZER, n.span) for n in clause.after(cues.FROM, GENITIVE, countries=True))
            return
        if receivers:
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in receivers)
            return


def _sending(clause: Clause) -> Iterator[int]:
    """The verbs of who sent help to others, whoever these are."""
    if "направил" not in clause.told.low:
        return
    for number, token in enumerate(clause.tokens):
        if token.low.startswith("направил") and _SENT.match(clause.rest(number)):
            yield number


def grant_in(clause: Clause) -> Iterator[Part]:
    """Giver and receiver of money: "Посольство X выделило Академии Y 200 тысяч франков"."""
    for verb in clause.verbs(payers.MONEY_VERB):
        if not clause.tokens[verb].low.startswith(("выдел", "предостав")):
            continue
        if not any(payers.SUM.match(token.low) for token in clause.tokens[verb + 1 :]):
            continue
        givers = clause.subject(verb)
        receivers = _receivers(clause, verb) if givers and givers[0].number < verb else ()
        if receivers or (givers and _to_state(clause, verb)):
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in receivers)
            return


def _to_state(clause: Clause, verb: int) -> bool:
    """Whether a country gets it: "предоставил Таджикистану грант"."""
    names = clause.words.names(verb + 1, DATIVE, countries=True)
    return bool(names) and clause.words.is_place(names[0].span)


def giver_in(clause: Clause) -> tuple[Name, ...]:
    """Who gave a thing, as a headline tells it, whoever got it: "Правительство Японии передало пункт пропуска"."""
    for verb in clause.verbs(payers.GAVE):
        names = clause.subject(verb, countries=False)
        known = all(
            clause.document.within(name.span, Kind.ORGANIZATION, Kind.COUNTRY)
            or clause.tokens[name.number].low.startswith(("правительств", "посольств"))
            for name in names
        )
        other = any(_NO_THING.match(token.low) for token in clause.tokens[verb + 1 :])
        if (
            names
            and known
            and not other
            and not clause.has(payers.WORDS_GIVEN, verb + 1)
            and not _reports(clause, verb)
        ):
            return names
    return ()


def _reports(clause: Clause, verb: int) -> bool:
    """Whether news is what is given: "..., передает агентство X со ссылкой на Y"."""
    return verb > 0 and clause.tokens[verb - 1].text in ',»”"' and clause.tokens[verb].low in _TELLING


def _to_people(clause: Clause, verb: int) -> bool:
    """Whether those in the dative are people or houses: "передало таможенникам", "подарили больницам области"."""
    near = clause.tokens[max(0, verb - _NEAR_TOKENS) : verb + _NEAR_TOKENS]
    if any(_NO_THING.match(token.low) for token in clause.tokens[verb + 1 : verb + _NEAR_TOKENS]):
        return False  # "передала прокуратуре материалы дела"
    return any(_PEOPLE.match(token.low) for token in near)


def _of_goods(clause: Clause, verb: int, givers: tuple[Name, ...]) -> bool:
    """Whether a known body gave things; a state or a firm that delivers them sells them."""
    known = all(clause.document.within(name.span, Kind.ORGANIZATION) for name in givers)
    given = clause.tokens[verb].low.endswith(("ый", "ая", "ое", "ые", "ых", "ого", "ой", "ую"))
    near = clause.tokens[max(0, verb - _NEAR_TOKENS) : verb] if given else clause.tokens[verb + 1 : verb + _NEAR_TOKENS]
    return known and any(_GOODS.match(token.low) or (given and cues.OBJECT.match(token.low)) for token in near)


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
    return tuple(clause.after(payers.FOR_NEEDS, GENITIVE))
