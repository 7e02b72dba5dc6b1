"""Days in Russian releases that are not those of the event: of a coming one, of an anniversary, of the message."""

import re
from typing import Final

from indexer.metadata.background_russian import background_start
from indexer.metadata.document import Document
from indexer.release import Span

_READ_BEFORE: Final = 320
_COMES: Final = (
    r"(?:намечен\w*|запланирован\w*|назначен\w*|пройд[её]т|пройдут|состоится|состоятся|ожидается|планируется|"
    r"откроется|начн[её]тся)"
)
_OF_ANOTHER: Final = re.compile(
    # "чтобы подготовить заседание X. Оно пройдёт 7–9 сентября", "о подготовке саммита, который намечен на ..."
    rf"\b(?:(?:под)?готов(?:к\w*|ить|ил\w*|ят)|предстоящ\w+)\s[^.;\n]{{0,200}}(?:\.\s+(?:Он[оаи]?|Эт[оа]|Эти)|,\s+котор\w+)\s"
    rf"(?:[а-яё]+\s+){{0,2}}?{_COMES}[^.;\n]{{0,80}}$|"
    r"\b(?:подготов(?:к\w*|ить)|предстоящ\w+)\s[^.;\n]{0,200}\b(?:намеченн|запланированн|назначенн|планируем)\w+\s[^.;\n,]{0,60}$|"
    # "Следующая встреча намечена на ..."
    rf"\b[Сс]ледующ(?:ий|ая|ее|ие|ую|его|ей)\s[^.;\n]{{0,120}}\b{_COMES}[^.;\n]{{0,80}}$|"
    # "Семнадцать лет назад, 9 декабря 2003 года"
    r"\b(?:лет|год|года|месяцев|месяца) назад,?\s+$"
)
_SAID: Final = (
    r"(?:сообщил|сообща[ею]т|заявил|рассказал|уточнил|пояснил|переда[её]|проинформировал|объявил|"
    r"распростран|опубликова|обнародова|извести|написа)"
)
_SAID_THEN: Final = re.compile(rf"(?:{_SAID}|добавил|отметил|говорится)\w*\s+$")
_THEN_SAID: Final = re.compile(rf"\s+{_SAID}")
# Of these the last day alone is told where they ended.
_LONG: Final = re.compile(
    r"\b(?:курс|стажировк|обучени|сбор(?:ы|ов)\b|школ[аы]\b|кампани|операци|мисси)\w*", re.IGNORECASE
)
_ENDS_LONG: Final = re.compile(
    rf"^[^.;\n]{{0,120}}\b(?:завершил|закончил|окончил|закрыл)\w+\s[^.;\n]{{0,40}}{_LONG.pattern}", re.IGNORECASE
)

# Whatever has begun is not over on the same day, unless a length says so; a post that was opened has no length.
_BEGAN: Final = re.compile(
    r"\b(?:открыл(?:ся|ась|ось|ись)|начал(?:с[яь]|ась|ось|ись|[аи])?|стартовал[аио]?|приступил[аи]?|"
    r"взял[аио]? старт|дан старт|дал[аи]? старт|положено начало)(?!\w)"
)
_BEGUN: Final = re.compile(
    r"\b(?:семинар|тренинг|курс|вебинар|конференц|форум|совещан|сбор(?:ы|ов)\b|учени[яй]\b|упражнени|заняти|школ|цикл|"
    r"стажировк|обучени|сесси|фестивал|конкурс|мисси|мониторинг|наблюден|кампани|операци|практикум|диалог|лагер)|"
    r"\bсери[яию]\b|\bкругл\w+ стол"
)
_HOUSE: Final = re.compile(
    r"\b(?:пост|пункт|центр|офис|отдел|кабинет|здани|комплекс|лаборатори|класс|музе|питомник|аудитори|бюро|хаб)[а-яё]{0,3}\b"
)
_NEAR_CHARACTERS: Final = 100


def begins(low: str) -> bool:
    """Whether a sentence in small letters tells that an event has begun that may last: "открылся семинар"."""
    if low.isascii():
        return False
    for began in _BEGAN.finditer(low):
        around = low[max(0, began.start() - _NEAR_CHARACTERS) : began.end() + _NEAR_CHARACTERS]
        if _BEGUN.search(around) and not _HOUSE.search(low, began.end(), began.end() + _NEAR_CHARACTERS // 2):
            return True
    return False


def is_of_another(document: Document, day: Span) -> bool:
    """Whether what stands before a day makes it one of a coming event or of a remembered one."""
    before = document.text[max(0, day.start - _READ_BEFORE) : day.start]
    if before.isascii():
        return False
    return _OF_ANOTHER.search(before) is not None or day.start >= background_start(document)


def is_of_message(low: str, start: int, end: int) -> bool:
    """Whether on that weekday it was told: "организовала курс, сообщил в среду центр"."""
    return _SAID_THEN.search(low, max(0, start - len("проинформировали ")), start) is not None or (
        _THEN_SAID.match(low, end) is not None
    )


def ends_long(after: str) -> bool:
    """Whether it ended on the day before this text, of a length that is not told: "завершился курс"."""
    return not after.isascii() and _ENDS_LONG.match(after) is not None
