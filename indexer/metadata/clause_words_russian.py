"""The words by which a Russian clause shows what governs a name in it, and who acts for a body."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata import payer_cues_russian as payers
from indexer.metadata.cases_russian import is_short_participle, is_verb
from indexer.metadata.name_tokens import Token
from indexer.metadata.word_cues_russian import WordCue

_WORDS_REMEMBERED: Final = 20_000

FREE_WRITTEN: Final = (
    "также сегодня вчера завтра накануне совместно вместе впервые успешно ранее недавно затем уже он она они его её ее "
    "их которую который которое которые где что когда как года году г и а но ежегодно регулярно дополнительно "
    "официально неделе днях месяце утром вечером днем днём "
    "день дня время раз очередь частности стране республике городе регионе "
    "ней нем нём них нему дар пользование торжественно так же ныне сейчас онлайн безвозмездно "
    "названием девизом лозунгом было был была были будет"
)
FREE: Final = frozenset(FREE_WRITTEN.split())
ADVERBS: Final = frozenset(("также", "затем", "безвозмездно", "торжественно", "официально"))
MONTH: Final = re.compile(
    r"^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)", re.IGNORECASE
)
# People who act for a body: "сотрудники МВД задержали", "представители ОБСЕ провели".
PEOPLE: Final = re.compile(
    r"^(?![а-яё]+(?:ов|ам|ах|ий)$)(?:сотрудник|оперативник|пограничник|таможенник|подразделени|специалист|команд|"
    r"(?:эксперт|тренер|инструктор|лектор|консультант|преподавател|кинолог|криминалист|офицер|"
    r"представител|депутат|сенатор|парламентари|член|активист|волонт[её]р|доброволь?ц|юрист|адвокат|студент|"
    r"курсант|слушател|психолог|медик|врач|спасател|аналитик|советник)[ыи]$)"
)
BY_PEOPLE: Final = re.compile(
    r"^(?:(?:сотрудник|оперативник|пограничник|таможенник|подразделени|специалист|эксперт|представител|тренер|"
    r"инструктор)(?:ами|ями)|силами)$"
)
# "организованная преступность" was not organized by those who fight it.
CRIME: Final = re.compile(r"^(?:преступ|вооруж|групп)")
PARTICIPLE: Final = re.compile(
    r"(?:[аеи]нн|ённ|ем|им|вш|ющ|ущ|ащ|ящ)(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ых|ыми|ую|ий|его|ему|им|ем|их|ие|ее|"
    r"ей)(?:ся)?$"
)
# Before "с" and those with whom somebody does a thing.
JOINING: Final = re.compile(
    r"^(?:партн[её]рстве|сотрудничестве|взаимодействии|координации|содружестве|кооперации|консультации|совместно|вместе|"
    r"наряду|согласованию)$"
)
# Behind a verb in the plural and its object, these are in the plural, too.
GOVERNMENTS: Final = re.compile(r"^(?:правительства|посольства|министерства)$")
SCHEME: Final = re.compile(
    r"^(?:Данный |Этот )?(?:(?P<whole>(?:проект|тренинг|курс)$|(?:проект|программа|инициатива)\s+(?:по|для|в)\s)|"
    r"(?:проект|программа|инициатива)\s)",
    re.IGNORECASE,
)
BEING: Final = frozenset(("был", "была", "было", "были", "будет", "будут"))


@lru_cache(maxsize=_WORDS_REMEMBERED)
def cues_of(word: str) -> tuple[WordCue, ...]:
    """The kinds of words, of all that the cues tell apart, to which a word in small letters belongs."""
    every = (*vars(cues).values(), *vars(payers).values())
    return tuple(cue for cue in every if isinstance(cue, WordCue) and cue.match(word))


def is_another_deed(tokens: Sequence[Token], number: int, verb: int) -> bool:
    """Whether a verb takes what stands behind it away from the one before; "организовал и оплатил" are said as one."""
    if not is_verb(tokens[number].low) or is_short_participle(tokens[number].low):
        return False
    return not (number == verb + 2 and tokens[verb + 1].low == "и")


def is_finite(low: str) -> bool:
    """Whether a verb has a subject of its own, as neither a short participle nor its "был" has."""
    return is_verb(low) and not is_short_participle(low) and low not in BEING
