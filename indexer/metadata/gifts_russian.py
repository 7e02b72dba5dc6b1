"""Who gave what to whom, as a Russian sentence says it."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata import payer_cues_russian as payers
from indexer.metadata.authority import Kind
from indexer.metadata.cases_russian import DATIVE, GENITIVE
from indexer.metadata.clauses_russian import Clause
from indexer.metadata.document import Document
from indexer.metadata.gift_receivers_russian import receivers
from indexer.metadata.names_russian import Name
from indexer.metadata.parts import Part, Role
from indexer.metadata.shared_clauses_russian import clause_of

_NEAR_TOKENS: Final = 9
# "передало 285 тысяч экземпляров книг": so much of a thing is given, whoever got it.
_GOODS: Final = re.compile(
    rf"^(?:{payers.GOODS}|экземпляр|единиц|штук|техник|доз|костюм|палат|класс|раци[яий])[а-яё]{{0,4}}$"
)
_PEOPLE_GOT: Final = re.compile(
    r"^(?:таможенник|пограничник|спасател|кинолог|врач|медик|полицейск|милиционер|сотрудник|школ|больниц|лаборатори)"
)
_GOODS_NEAR: Final = re.compile(rf"^[^.;]*?\b(?:{payers.GOODS}|машин|техник[уи]|костюм|тест|палат|раци[ий]|эндоскоп)")
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
        if clause.tokens[verb].low.startswith("предост") and not _GOODS_NEAR.search(clause.rest(verb)):
            continue  # "предоставила слово", "предоставил грант"
        if clause.has(payers.WORDS_GIVEN, verb + 1, verb + 5):
            continue
        if not given and _reports(clause, verb):
            continue
        givers = clause.doer(verb, countries=True) if given else clause.subject(verb, countries=True)
        if given and not givers:
            givers = tuple(clause.after(cues.FROM, GENITIVE))  # "Груз от X передан Y"
            bought = (name for each in clause.verbs(payers.BOUGHT) for name in clause.doer(each))
            givers = givers or tuple(bought)  # "вручены ключи от машин, закупленных X"
        found = receivers(clause, verb, unsure=True)
        getting = tuple(name for name in found if not _MANY.match(clause.document.written(name.span).split()[0]))
        if givers and not getting and (_to_people(clause, verb) or _of_goods(clause, verb, givers)):
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            return
        if getting and (givers or given):
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in getting)
            return
    buyers = _buyers(clause)
    if buyers:
        yield from (Part(Role.ORGANIZER, name.span) for name in buyers)
        return
    senders = next(filter(None, map(clause.subject, _sending(clause))), ())
    if senders:
        yield from (Part(Role.ORGANIZER, name.span) for name in senders)
        return
    for verb in clause.verbs(payers.GOT):
        goods = _GOODS_NEAR.search(clause.rest(verb)) is not None
        givers = tuple(clause.after(cues.FROM, GENITIVE, countries=goods))
        getting = clause.subject(verb) if givers else ()
        if not getting and _PEOPLE_GOT.match(clause.tokens[0].low) and goods:
            yield from (Part(Role.ORGANIZER, n.span) for n in clause.after(cues.FROM, GENITIVE, countries=True))
            return
        if getting:
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in getting)
            return


def _buyers(clause: Clause) -> tuple[Name, ...]:
    """Who bought what the sentence before tells to be given: "Его закупила Программа X"."""
    for verb in clause.verbs(payers.BUYS):
        if clause.tokens[0].low in ("его", "её", "ее", "их") and verb < _NEAR_TOKENS:
            return clause.subject(verb)
    return ()


def handed_to(clause: Clause) -> Iterator[Part]:
    """Who gets what a ceremony is for, "церемония передачи техники Министерству X", and by whom or from whom."""
    for noun in clause.verbs(payers.HANDING):
        if not _GOODS_NEAR.search(clause.rest(noun)):
            continue
        found = receivers(clause, noun, unsure=False)
        yield from (Part(Role.PARTNER, name.span, receives=True) for name in found)
        if found:
            return


def receivers_of_title(document: Document) -> list[Part]:
    """Who got a thing, as only the headline tells: "X передала технику МВД", where the text says "министерству"."""
    if document.headline is None:
        return []
    clause = clause_of(document, document.headline)
    return [part for part in gift_in(clause) if part.receives]


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
        getting = receivers(clause, verb) if givers and givers[0].number < verb else ()
        if getting or (givers and _to_state(clause, verb)):
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in getting)
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
    known = all(
        clause.document.within(name.span, Kind.ORGANIZATION)
        or clause.tokens[name.number].low.startswith(("правительств", "посольств"))
        for name in givers
    )
    given = clause.tokens[verb].low.endswith(("ый", "ая", "ое", "ые", "ых", "ого", "ой", "ую"))
    before, after = clause.tokens[max(0, verb - _NEAR_TOKENS) : verb], clause.tokens[verb + 1 : verb + _NEAR_TOKENS]
    first = givers[0].number > verb and _GOODS.match(clause.tokens[0].low)  # "Автомобили передало X"
    near = before if given or first else after
    return known and any(_GOODS.match(token.low) or (given and cues.OBJECT.match(token.low)) for token in near)
