"""Those who signed a paper, as a Russian sentence tells them: "A и B подписали", "обменялись нотами", "между A и B"."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata.cases_russian import GENITIVE, INSTRUMENTAL, NOMINATIVE
from indexer.metadata.clauses_russian import Clause
from indexer.metadata.names_russian import Name

_OPENING_SENTENCES: Final = 2
_FEWEST_PARTIES: Final = 2
_FEWEST_STATES_OF_TREATY: Final = 4
_BEFORE_SIGNING: Final = 3
_SIGNING: Final = ("подписани", "заключени")
_HEADS: Final = re.compile(
    r"^(?:директор|глава|председатель|руководитель|ректор|начальник|президент|секретарь|представитель|координатор|"
    r"гендиректор|исполнительный|посол)$"
)
_MANY_HEADS: Final = re.compile(r"^(?:директора|главы|председатели|руководители|министры|ректоры|начальники)$")
_OF_HEADS: Final = re.compile(
    r"^(?:директор|глав|председател|руководител|ректор|начальник|секретар|координатор)[аыия]$"
)
# What is approved, planned or prepared is not yet signed.
_TO_BE_SIGNED: Final = re.compile(
    r"^(?:одобр|утверд|поруч|готов|подготов|подготав|план|намеч|предлож|разреш|согласов|уполномоч|обсу|проект|к$|о$|об$|для$|"
    r"возможност|необходимост|перспектив|вопрос|услови|ожида|предстоящ|до$|отлож|перен[её]с|рассмотр)"
)
# "Сторонами его стали A и B"
_OF_PAPER_SIGNED: Final = re.compile(
    r"^(?:Сторон|Подписант|Участниц)\w+ (?:его|её|ее|документ|соглашени|меморандум|договор|протокол)"
)
# "обменялись нотами", and not opinions.
_NOTES: Final = re.compile(
    r"^(?:сегодня |вчера |\d[\d .]*[а-яё]* |в [А-ЯЁ][\w-]+ |[а-яё]+(?:ыми|ими) |экземплярами |текстами ){0,3}"
    r"(?:нотами|ратификационными|грамотами|письмами|меморандумами|соглашениями|договорами|подписанными|экземплярами|"
    r"документами)\b"
)
# "подписал закон о ратификации соглашения между A и B"
_LAW: Final = re.compile(r"(?:закон|указ|постановление|распоряжение|приказ)\b")
# "создан решением, которое подписали A, B и C"
_FOUNDED: Final = re.compile(r"\b(?:создан|учрежд[её]н|образован|основан)[аоы]?\b[^.;]*,\s+котор\w+\s")

_SIGNATURES: Final = re.compile(r"\bподпис(?:и|ь|ями)\b")
# "A, действующий от имени государства, и B": what one of them is or does.
_ASIDE: Final = re.compile(
    r"(?:\s*\([^()\n]{1,80}\))?, "
    r"[а-яё]+(?:щ|вш|нн|ем|им)(?:ий|ая|ее|ие|ый|ое|ые)(?:ся)? [^.;,\n]{2,120}?, (?:и|а также)\s"
)


def signing_parties(clause: Clause, number: int) -> Iterator[Name]:
    """The parties; so many states signed below the opening are those of a body or of an old treaty."""
    names = list(_parties(clause))
    states = sum(clause.words.is_place(name.span) for name in names)
    if number < _OPENING_SENTENCES or states < _FEWEST_STATES_OF_TREATY:
        yield from names


def _parties(clause: Clause) -> Iterator[Name]:
    if cues.PLANNED.search(clause.told.text):
        return
    if _OF_PAPER_SIGNED.match(clause.told.text):
        yield from clause.named_as(cues.PARTIES, countries=True)
    for verb in clause.verbs(cues.SIGNED):
        if clause.tokens[verb].low == "поставили" and not _SIGNATURES.search(clause.told.low):
            continue
        exchanged = clause.tokens[verb].low.startswith("обменял")
        rest = clause.rest(verb)
        if (exchanged and not _NOTES.match(rest)) or _LAW.match(rest) or _FOUNDED.search(clause.told.low):
            continue
        names = _with_rest(clause, clause.subject(verb, countries=True))
        with_others = list(clause.after(cues.WITH, INSTRUMENTAL, countries=True))
        if len(names) < _FEWEST_PARTIES and not with_others:
            names = tuple(_signed_for(clause))
        if len(names) + len(with_others) < _FEWEST_PARTIES:
            with_others = list(clause.after(cues.BETWEEN, INSTRUMENTAL, countries=True))
            names = ()
        if len(names) + len(with_others) > 1:
            yield from names
            yield from with_others
    for participle in clause.verbs(cues.SIGNED_BETWEEN):
        before = clause.tokens[max(0, participle - _BEFORE_SIGNING) : participle]
        if clause.tokens[participle].low.startswith(_SIGNING) and any(_TO_BE_SIGNED.match(each.low) for each in before):
            continue
        names = (
            tuple(clause.after(cues.BETWEEN, INSTRUMENTAL, countries=True))
            or tuple(clause.after(cues.BETWEEN_PEOPLE_OF, GENITIVE, countries=True))
            or clause.doer(participle)
        )
        if len(names) == 1:
            names += tuple(clause.after(cues.WITH, INSTRUMENTAL, countries=True))
        if len(names) > 1:
            yield from names


def _with_rest(clause: Clause, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names with those listed behind what is said of the last."""
    aside = _ASIDE.match(clause.document.text, names[-1].span.end, clause.told.span.end) if names else None
    return names + (clause.words.names(clause.words.at(aside.end()), NOMINATIVE) if aside else ())


def _signed_for(clause: Clause) -> Iterator[Name]:
    """The bodies whose heads signed: "подписали директор X Имя Фамилия и исполнительный директор Y"."""
    for number, token in enumerate(clause.tokens):
        deputy = number > 0 and clause.tokens[number - 1].low == "заместитель" and _OF_HEADS.match(token.low)
        if _MANY_HEADS.match(token.low):
            yield from clause.words.names(number + 1, GENITIVE)
        elif deputy or _HEADS.match(token.low):
            for name in clause.words.names(number + 1, GENITIVE)[:1]:
                if not clause.words.is_place(name.span):
                    yield name
