"""Who helped, carried out or paid for an event, as a Russian sentence says it."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import carrier_cues_russian as carriers
from indexer.metadata import cues_russian as cues
from indexer.metadata import payer_cues_russian as payers
from indexer.metadata.authority import Kind
from indexer.metadata.cases_russian import ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL
from indexer.metadata.clauses_russian import Clause, parts_of
from indexer.metadata.document import Document
from indexer.metadata.names_russian import Name
from indexer.metadata.parts import Part, Role
from indexer.metadata.shared_clauses_russian import clause_of
from indexer.release import Span

_NEAR_TOKENS: Final = 6
_SUM_TOKENS: Final = 8
_HOUSE_TOKENS: Final = 14
_FAR_TOKENS: Final = 12  # "Поддержку в проведении тренинга для судей в Оше оказала ..."
_IT: Final = ("её", "ее", "его", "их", "он", "она", "оно", "они")
_GOVERNMENT: Final = re.compile(r"(?<!\w)[Пп]равительств[а-я]{1,2}\s$")
_LONGEST_GOVERNMENT: Final = 20
_DOING: Final = re.compile(r"^(?:обучить|подготовить|провести|организовать)$")
# What is talked of or planned has not been done with anybody: "темой были мероприятия в партнёрстве с X".
_TALKED_OF: Final = re.compile(
    r"(?:^|\s)(?:[Оо]бсудили|[Гг]оворили|[Гг]оворилось|[Рр]ассмотрели|[Зз]атронули|[Тт]ем(?:ой|ами|ы)|[Рр]ечь|[Дд]оговорились|"
    r"[Вв]ыразили|[Пп]редложили|[Пп]ланиру[ею]т(?:ся)?|[Нн]амерены|[Пп]лан(?:ы|ах|ов))\s(?:[^.;:]*\s)?"
    r"(?:о|об|и|о?возможност\w+|план\w*|перспектив\w*|мероприяти\w+|проект\w*|провести|создать|созда\w+|открыть)\s[^.;:]*$"
)
# "двух других проектов, финансируемых X"
_OTHER_PROJECTS: Final = re.compile(
    r"^(?:друг|прежн|предыдущ|прошл|аналогичн|подобн|ранн)(?:их|ого|ой|ие|им|ими|ую|ый|ая)$"
)
_MONEY: Final = re.compile(r"^(?:доллар|евро$|сомони$|тенге$|рубл|манат|млрд$|миллиард)")
# "один из центров, созданных в стране при поддержке X": helped was another thing long ago.
_THING: Final = re.compile(
    r"^(?:созданн|построенн|оснащ[её]нн|оборудованн|отремонтированн|реконструированн|восстановленн|учрежд[её]нн|основанн)"
    r"(?:ых|ого|ой|ом|ому|ую|ым|ыми|ый|ая|ое|ые)$"
)
# "Принимающей стороной выступило X"
_HOST_SIDE: Final = re.compile(r"^Принимающ(?:ей|ая) сторон(?:ой|а)\b")
# "приняло участие в семинаре", "приняла делегацию": nobody's house is meant.
_NO_EVENT: Final = re.compile(
    r"^(?:[\w-]+ ){0,3}?(?:участие|делегаци|решени|резолюци|закон|программу|план|посл|представител|министр|"
    r"координатор|глав[уы]\b|директор|руководител|заместител|председател|начальник|секретар|прокурор|судь|гост|"
    r"участник|президент|премьер|коллег|групп|экспертов|сотрудник|постановлени|заявлени|документ|стратеги|присяг|"
    r"меры|во внимание)"
)


def supporters_in(clause: Clause, *, of_event: bool, organized: bool) -> Iterator[Part]:
    helping = Role.CARRIER if of_event else Role.PARTNER
    if of_event:
        implementing = parts_of(Role.CARRIER, _implementers(clause))
        # Beside whoever carries it out, and beside those with whose support it was, others only help.
        beside = Role.PARTNER if implementing else Role.CARRIER
        supporting = parts_of(beside, (*_supporting(clause), *_thanks_to(clause)))
        helping = Role.PARTNER if implementing or supporting else Role.CARRIER
        yield from supporting
        yield from implementing
        yield from parts_of(Role.HOST, _hosts(clause))
        yield from parts_of(Role.CARRIER, clause.named_as(cues.EXECUTORS))
        yield from parts_of(Role.PARTNER, _partners(clause))
    if organized and not of_event:
        yield from parts_of(Role.PARTNER, clause.named_as(cues.PARTNERS))
    if of_event or organized:
        yield from parts_of(helping, _helpers(clause))
    yield from parts_of(Role.FUNDER, _funders(clause))


def _implementers(clause: Clause) -> Iterator[Name]:
    found = [
        name
        for participle in clause.verbs(cues.IMPLEMENTED_BY)
        if not clause.has(payers.MONEY, participle - _NEAR_TOKENS, participle)  # "финансирование осуществляется X"
        for name in clause.doer(participle)
    ]
    for verb in clause.verbs(cues.IMPLEMENTS):
        pronoun = verb < _NEAR_TOKENS and clause.tokens[0].low in _IT  # "Её осуществляет X"
        if pronoun or clause.names_event(verb, _NEAR_TOKENS) or clause.has(payers.FUNDS):
            found += clause.subject(verb)
    if clause.has(cues.IMPLEMENTED_BY) or clause.has(cues.IMPLEMENTS):
        found += clause.after(carriers.LED_BY, GENITIVE)
        found += clause.after(carriers.HEADED_BY, INSTRUMENTAL)
    yield from found
    if found:
        yield from clause.after(cues.JOINED, INSTRUMENTAL)


def _supporting(clause: Clause) -> Iterator[Name]:
    """ "при поддержке X", but not of a thing that was made so."""
    things = [number for number, token in enumerate(clause.tokens) if _THING.match(token.low)]
    for name in clause.after(cues.SUPPORTED, GENITIVE):
        if not any(name.number - _FAR_TOKENS < number < name.number for number in things):
            yield name


def _thanks_to(clause: Clause) -> Iterator[Name]:
    """ "благодаря ПРООН и Европейскому союзу", and not a project of theirs."""
    for name in clause.after(cues.THANKS_TO, DATIVE):
        if not cues.OBJECT.match(clause.tokens[name.number].low):
            yield name


def _hosts(clause: Clause) -> Iterator[Name]:
    """ "Академия принимает курс": whoever has the event in the house."""
    if _HOST_SIDE.match(clause.told.text):
        yield from clause.named_as(cues.PARTIES)
    for verb in clause.verbs(cues.HOSTED):
        if clause.has(cues.OBJECT, verb + 1, verb + _HOUSE_TOKENS) and not _NO_EVENT.match(clause.rest(verb)):
            yield from clause.subject(verb)


def _partners(clause: Clause) -> Iterator[Name]:
    for match in cues.PARTNERED.finditer(clause.told):
        position = clause.told.span.start + match.end()
        through = cues.THROUGH.match(clause.told.text, match.end())
        if through:
            position = clause.told.span.start + through.end()
        if clause.document.is_quoted(position - 1) or _TALKED_OF.search(clause.told.text, 0, match.start()):
            continue
        start = clause.words.at(position)
        yield from clause.words.names(start, GENITIVE) or clause.words.names(start, INSTRUMENTAL)
    yield from clause.after(cues.JOINED_PEOPLE, GENITIVE)
    yield from clause.named_as(cues.PARTNERS)


def _helpers(clause: Clause) -> Iterator[Name]:
    for verb in clause.verbs(cues.HELPED):
        low = clause.tokens[verb].low
        near = clause.tokens[max(0, verb - _FAR_TOKENS) : verb + _NEAR_TOKENS]
        if any(payers.MONEY.match(token.low) for token in near):
            continue
        does = any(_DOING.match(token.low) for token in clause.tokens[verb + 1 : verb + _NEAR_TOKENS])
        if low.startswith(("поддерж", "помог", "содейств")) and not (does or clause.names_event(verb, 6)):
            continue
        if low.startswith("оказ") and not any(cues.HELP.match(token.low) for token in near):
            continue
        yield from clause.subject(verb)


def _funders(clause: Clause) -> Iterator[Name]:
    yield from clause.after(payers.FUNDED, GENITIVE, countries=True)
    if clause.has(cues.OBJECT):
        # A state that helps pays; whoever else does may have organized.
        helping = clause.after(cues.SUPPORTED, GENITIVE, countries=True)
        yield from (name for name in helping if clause.words.is_place(name.span) and not _thanks_for(clause, name))
    yield from clause.after(payers.THROUGH_FUND, ACCUSATIVE)
    yield from clause.named_as(payers.DONORS, countries=True)
    if "источник" in clause.told.low and "финансировани" in clause.told.low:
        yield from clause.named_as(payers.SOURCES, countries=True)
    for participle in clause.verbs(payers.FUNDED_BY):
        if not any(_OTHER_PROJECTS.match(token.low) for token in clause.tokens[max(0, participle - 4) : participle]):
            yield from clause.doer(participle, countries=True)
    for verb in clause.verbs(payers.FUNDS):
        yield from clause.subject(verb, countries=True)
    if payers.THANKED_FOR.is_in(clause.told):
        yield from _thanked(clause)
    for participle in clause.verbs(payers.MONEY_GIVEN):
        if clause.has(payers.MONEY, participle - 6, participle + 6):
            yield from clause.doer(participle, countries=True)
    for verb in clause.verbs(payers.MONEY_VERB):
        low = clause.tokens[verb].low
        spent = low.startswith(("выдел", "внес", "внёс", "дал"))
        # "кредит в 100 миллионов, который предоставит X"
        which = any(token.low.startswith("котор") for token in clause.tokens[max(0, verb - 4) : verb])
        # Of other things it may be thousands, too.
        lent = low.startswith("предост") and any(_MONEY.match(token.low) for token in clause.tokens[verb : verb + 8])
        told = (
            lent
            or (which and clause.has(payers.SUM, verb - 8, verb))
            or (spent and clause.has(payers.SUM, verb - (8 if low.startswith("выдел") else 0), verb + 8))
        )
        near = 4 if low.startswith("дал") else 8
        money = clause.has(payers.MONEY, verb - near, verb + near) or clause.has(payers.MONEY, 0, 2)
        if money or told:
            yield from clause.subject(verb, countries=True)


def funders_of_title(document: Document) -> list[Part]:
    """Who pays as only the headline tells: "ОБСЕ выделит 90 тысяч евро на заставы"."""
    headline = document.headline
    if headline is None or "выдел" not in headline.low:
        return []
    clause = clause_of(document, headline)
    spent = [verb for verb in clause.verbs(payers.MONEY_VERB) if clause.tokens[verb].low.startswith("выдел")]
    summed = [verb for verb in spent if clause.has(payers.SUM, verb - _SUM_TOKENS, verb + _SUM_TOKENS)]
    found = parts_of(Role.FUNDER, (name for verb in summed for name in clause.subject(verb, countries=True)))
    return [Part(Role.FUNDER, _government(document, part.span)) for part in found]


def _government(document: Document, span: Span) -> Span:
    """The state's government, where the text names it: "Правительство Японии" for the headline's "Япония"."""
    state = document.at(span.start, Kind.COUNTRY)
    if state is None or state.span.end != span.end:
        return span
    for each in document.sightings:
        if each.kind is Kind.COUNTRY and each.entity == state.entity and each.span.start > span.end:
            before = _GOVERNMENT.search(document.text, max(0, each.span.start - _LONGEST_GOVERNMENT), each.span.start)
            if before:
                return Span(before.start(), each.span.end)
    return span


def _thanks_for(clause: Clause, name: Name) -> bool:
    """Whether it is "благодаря помощи X", which tells of a success and of no event."""
    before = clause.tokens[max(0, name.number - 3) : name.number]
    return any(token.low == "благодаря" for token in before) and not clause.has(cues.HAPPENED)


def _thanked(clause: Clause) -> Iterator[Name]:
    """ "поблагодарили посольство X за финансирование", "благодарность Правительству X за грант"."""
    for verb in clause.verbs(payers.THANKED):
        for number in range(verb + 1, min(len(clause.tokens), verb + _NEAR_TOKENS)):
            names = clause.words.names(number, ACCUSATIVE, countries=True)
            names = names or clause.words.names(number, DATIVE, countries=True)
            if names:
                yield from names
                return
