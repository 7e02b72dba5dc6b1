"""Countries that a Russian release names as those that came: "участвовали Россия и Узбекистан", parties who signed."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Final

from indexer.metadata import cues_russian as cues
from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.background_russian import background_start
from indexer.metadata.cases_russian import NOMINATIVE, cases_of
from indexer.metadata.cue import Hint, Sentence
from indexer.metadata.document import Document
from indexer.metadata.parts import Part, Role
from indexer.metadata.sentence_words import words_of

_TOOK_PART: Final = re.compile(
    r"\b(?:представлен[аоы]?|участвовал[аои]?|участву[ею]т|"
    r"(?:приня(?:л[аои]?|в)|принима[ею]т|прим[еу]т) (?:(?:активное |также )|в \w+ )?участие|"
    r"участие (?:приняли|принимают|примут)|"
    r"присутству[ею]т|присутствовал[аои]?|"
    r"представлял[аои]?|представил[аи]?|был[аои]? среди участников|вош[её]л[аи]? в число участников|"
    r"направил[аои]?|прислал[аои]?|выставил[аои]?|делегировал[аои]?|командировал[аои]?|присоединил(?:ся|ась|ись)|отработа(?:ют|ли)|собрал(?:ись|ась)|встретились|представляли)\b",
    re.IGNORECASE,
)
_COMING: Final = re.compile(
    r"\b(?:приехал[аи]?|прибыл[аи]?|съехались|приезжа[ею]т|приедут|прилетел[аи]?)\b", re.IGNORECASE
)
# "представлены Италией, США": the countries stand in the instrumental.
_REPRESENTED_BY: Final = re.compile(r"\bпредставлен[аоы]?\s+$", re.IGNORECASE)
# "направили спецслужбы восьми государств: Кыргызстана, ...".
_STATES: Final = re.compile(
    r"\b(?:государств|стран|республик|членов|участниц|участников|наблюдателей)[а-яё]*(?:\s+[А-ЯЁа-яё-]+){0,3}\s*[:(–—-]\s*$",
    re.IGNORECASE,
)
# A line of a table that tells for which country the event was.
_TABLE: Final = Hint(words_of("страна участники"))
_COUNTRY_LINE: Final = re.compile(r"^\W*(?:Страна|Страны|Страна-участница|Страны-участницы|Участники):\s*$")
# "За Туркменистан выступали ...".
_PLAYED_FOR: Final = re.compile(r"(?:^|[\s(])[Зз]а\s+$")
_PLAYED: Final = re.compile(r"\b(?:выступал[аио]?|выступил[аио]?|соревновались)\b")
# "заседание прошло под председательством России"
_CHAIRED: Final = re.compile(r"\b[Пп]од председательством\s+")
# "Участвовали представители:", and those who came on lines of their own below.
_LIST_OPENS: Final = re.compile(
    r"\b(?:участвовал|участву[ею]т|участие|участник|присутствовал|прибыл|приехал|представлен|делегаци|представител)[^.\n]*:$",
    re.IGNORECASE,
)
_LIST_LINE: Final = re.compile(r"^[а-яё•*–—-]|[;,]$")
_NOTHING_ELSE: Final = re.compile(r"^\W*$")
_CAME_TO: Final = re.compile(
    r"\b(?:участвовали|участвуют|приняли участие|участие приняли|принимают участие|присутствовали|прибыли|"
    r"представлял[аи]?|представляют|собрались|съехались|встретились|среди гостей|среди участников)\b",
    re.IGNORECASE,
)
# "От Узбекистана участвовал начальник управления"
_ON_ITS_SIDE: Final = re.compile(r"(?:^|[\s,;])(?:от(?: имени)?|со стороны)\s+$", re.IGNORECASE)
_ON_SIDE_CAME: Final = re.compile(
    r"[^.;:]{0,60}\s(?:участвовал|участву[ею]т|присутствовал|присутству[ею]т|приня(?:л[аи]?|ли) участие|участие принял|"
    r"был[аи]? на встрече|представлял|во? встрече|в заседании|в переговорах)"
)
# "Верховный суд Грузии представляла судья Имя Фамилия"
_SPOKEN_FOR_BY: Final = re.compile(
    r"\s(?:на [а-яё]+ )?представля(?:л[аи]?|[ею]т)\s+(?:(?:его|её|ее|их)\s+)?(?:заместител|первый зам|судь|"
    r"министр|глава|директор|начальник|председател|руководител|пос(?:ол|лы)\b|представител|секретар|прокурор|эксперт|"
    r"специалист|сотрудни|полковник|генерал|майор|подполковник|капитан|советник|депутат|делегаци|"
    r"государственный секретарь|статс-секретар)"
)
_LEADER: Final = re.compile(
    r"\b(?:министр|глав[аы]|председатель|директор|начальник|руководитель|секретарь|прокурор|командующий|омбудсмен|спикер|ректор|комиссар|президент|премьер)"
    r"\s+(?:[А-ЯЁ]?[а-яё-]+,?\s+){0,7}$"
)
_CAME_BEFORE: Final = ("участие приняли", "участие принимают", "участие примут")
_FROM: Final = re.compile(r"\b(?:из|с территории)\s+$", re.IGNORECASE)
_TAKING_PART: Final = Hint(
    words_of(
        "выставил делегировал командировал выступал выступил соревновались "
        "присутствовали присутствовал присутствует присутствуют председательством председательстве "
        "представлен представлены участвовал участвует участие направил прислал присоединился собрались встретились "
        "представляли представляла представлял представил представляют представляет среди число "
        "отработают отработали приехал приехали прибыл прибыли съехались приезжают приедут прилетели"
    )
)
_SIGNED: Final = re.compile(r"\b(?:подписали|заключили)\b", re.IGNORECASE)
_LIST_GAP: Final = re.compile(r"^\s*(?:,|и|а также|,\s*а также|,\s*и)\s+$")
_CLAUSE: Final = re.compile(r"[;:.]\s|\b(?:который|которые|которую|что|где)\b")


def countries_named(document: Document, parts: Collection[Part]) -> Iterator[Sighting]:
    """The countries that the story says took part, and those of national bodies that signed."""
    if document.headline and document.headline not in document.told[:1]:
        yield from _present(document, document.headline)
    below = False
    background = background_start(document)
    for number, told in enumerate(document.told):
        if told.span.start >= background:
            break
        opens = told.text.endswith(":") and _LIST_OPENS.search(told.text) is not None
        below = opens or (below and _LIST_LINE.search(told.text) is not None)
        if below:
            yield from _of_list(document, told)
        yield from _of_table(document, told)
        if not document.is_quoted(told.span.start) and not (number > 1 and cues.EARLIER.is_in(told)):
            yield from _present(document, told)
    yield from _of_parties(document, parts)


def _of_table(document: Document, told: Sentence) -> Iterator[Sighting]:
    """ "Страна: Таджикистан" on a line of its own."""
    if _TABLE.is_in(told):
        for group in _lists(document, told):
            if _COUNTRY_LINE.match(told.text[: group[0].span.start - told.span.start]):
                yield from group


def _of_list(document: Document, told: Sentence) -> Iterator[Sighting]:
    """Several countries of a line below "Участвовали:", or the one that has the line for itself."""
    for group in _lists(document, told):
        first, last = group[0].span.start - told.span.start, group[-1].span.end - told.span.start
        alone = _NOTHING_ELSE.match(told.text[:first]) and _NOTHING_ELSE.match(told.text[last:])
        if len(group) > 1 or alone:
            yield from group


def _present(document: Document, told: Sentence) -> Iterator[Sighting]:
    """Countries in the nominative in a clause of taking part, all of their list."""
    text, start = told.text, told.span.start
    if not _TAKING_PART.is_in(told):
        return
    for chaired in _CHAIRED.finditer(text):
        country = document.at(start + chaired.end(), Kind.COUNTRY)
        if country:
            yield country
    yield from _whose_leaders_came(document, told)
    if not (_TOOK_PART.search(text) or _COMING.search(text) or _PLAYED.search(text)):
        return
    for group in _lists(document, told):
        first = group[0]
        before = text[: first.span.start - start]
        if _REPRESENTED_BY.search(before) or (len(group) > 1 and _STATES.search(before)):
            yield from group
            continue
        last = group[-1].span.end - start
        if (_ON_ITS_SIDE.search(before) and _ON_SIDE_CAME.match(text, last)) or _SPOKEN_FOR_BY.match(text, last):
            yield from group
            continue
        if (_COMING.search(text) and _FROM.search(before)) or (_PLAYED.search(text) and _PLAYED_FOR.search(before)):
            yield from group
            continue
        if (
            before.rstrip().endswith("(")
            or NOMINATIVE not in cases_of(document.written(first.span))
            or _governed(text, first.span.start - start)
        ):
            continue
        opening = max((m.end() for m in _CLAUSE.finditer(text, 0, first.span.start - start)), default=0)
        closing = _CLAUSE.search(text, group[-1].span.end - start)
        if _TOOK_PART.search(text, opening, closing.start() if closing else len(text)):
            yield from group


def _whose_leaders_came(document: Document, told: Sentence) -> Iterator[Sighting]:
    """ "участвовали министр юстиции X Имя Фамилия и министр юстиции Y Имя Фамилия": two at least, who met."""
    if not _CAME_TO.search(told.text):
        return
    found = [
        each
        for each in document.within(told.span, Kind.COUNTRY)
        if _LEADER.search(told.text, 0, each.span.start - told.span.start)
    ]
    if len({each.entity for each in found}) > 1:
        yield from found


def _lists(document: Document, told: Sentence) -> list[list[Sighting]]:
    """The countries of a sentence in the lists in which they stand."""
    found: list[list[Sighting]] = []
    countries = document.within(told.span, Kind.COUNTRY)
    for before, sighting in pairwise((None, *countries)):
        assert sighting is not None
        if before and _LIST_GAP.match(document.text[before.span.end : sighting.span.start]):
            found[-1].append(sighting)
        else:
            found.append([sighting])
    return found


def _governed(text: str, start: int) -> bool:
    """Whether a word before the first country holds it: only a mark, a verb or nothing leaves it free."""
    before = text[:start].rstrip()
    word = before[before.rfind(" ") + 1 :].lower()
    if not word[-1:].isalpha() or word in ("и", "а", "также"):
        return False
    return not (_TOOK_PART.search(word) or before.lower().endswith(_CAME_BEFORE))


def _of_parties(document: Document, parts: Collection[Part]) -> Iterator[Sighting]:
    """The countries of national bodies that signed something."""
    for told in document.told[:3]:
        if not _SIGNED.search(told.text) or cues.PLANNED.search(told.text):
            continue
        for part in parts:
            if part.role is Role.ORGANIZER and told.span.start <= part.span.start < told.span.end:
                yield from document.within(part.span, Kind.COUNTRY)
