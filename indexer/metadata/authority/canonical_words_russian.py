"""Heads and subjects of Russian bodies with their English words, and the names put together from them."""

from functools import cache
from typing import Final

from indexer.metadata.authority.levelling import level
from indexer.metadata.authority.russian_subjects import SUBJECTS_WRITTEN
from indexer.metadata.authority.russian_subjects_protection import PROTECTION_WRITTEN

# Heads of national bodies and what follows them in English; "по" may stand before the subject.
_HEADS_WRITTEN: Final = """
Министерство=Ministry of
Государственный комитет=State Committee for
Госкомитет=State Committee for
Государственное агентство=State Agency for
Государственная служба=State Service for
Государственная инспекция=State Inspectorate for
Национальный комитет=National Committee for
Национальный центр=National Centre for
Национальная комиссия=National Commission for
Национальное агентство=National Agency for
Республиканский центр=Republican Centre for
Межведомственная комиссия=Interagency Commission for
Правительственная комиссия=Government Commission for
Главное управление=Main Directorate for
Комитет=Committee for
Комиссия=Commission for
Агентство=Agency for
Служба=Service for
Департамент=Department for
Управление=Directorate for
Центр=Centre for
Институт=Institute of
Инспекция=Inspectorate for
Академия=Academy of
Фонд=Fund for
Центральная комиссия=Central Commission for
Федеральное министерство=Federal Ministry of
Федеральная служба=Federal Service for
Федеральное агентство=Federal Agency for
Федеральное управление=Federal Office for
Национальный институт=National Institute of
Национальный совет=National Council for
Национальная академия=National Academy of
Национальный университет=National University of
Национальная ассоциация=National Association of
Государственное управление=State Directorate for
Государственный центр=State Centre for
Государственный институт=State Institute of
Государственный университет=State University of
Региональный центр=Regional Centre for
Международный центр=International Centre for
Международный институт=International Institute of
Международная ассоциация=International Association of
Учебный центр=Training Centre of
Академия государственного управления=Academy of Public Administration
Верховный комиссариат=High Commission for
Координационный совет=Coordination Council for
Межведомственный совет=Interagency Council for
Государственный фонд=State Fund for
Национальное управление=National Directorate for
Национальное бюро=National Bureau for
Национальный фонд=National Fund for
Международный фонд=International Fund for
Международная федерация=International Federation of
Федерация=Federation of
Альянс=Alliance of
Высшая школа=Higher School of
Школа=School of
Лаборатория=Laboratory for
Республиканская комиссия=Republican Commission for
Государственная комиссия=State Commission for
Национальная служба=National Service for
Национальная лига=National League of
Лига=League of
Федеральный институт=Federal Institute of
Отдел=Department for
Отделение=Division for
Бюро=Bureau for
Палата=Chamber of
Ассоциация=Association of
Союз=Union of
Университет=University of
Совет=Council for
Секретариат=Secretariat for
Дирекция=Directorate for
"""


@cache
def _heads() -> dict[tuple[str, ...], str]:
    return _table(_HEADS_WRITTEN)


@cache
def subjects() -> dict[tuple[str, ...], str]:
    """English words for what bodies work on, by the levelled Russian ones."""
    return {**_table(PROTECTION_WRITTEN), **_table(SUBJECTS_WRITTEN)}


def _table(written: str) -> dict[tuple[str, ...], str]:
    pairs = (line.partition("=") for line in written.strip().splitlines())
    return {level(russian): english for russian, _, english in pairs}


def composed(name: str) -> str | None:
    """The English name of head and subjects put together: "Министерство труда, миграции и занятости населения"."""
    words = level(name)
    for size in (2, 1):
        head = _heads().get(words[:size])
        if head:
            break
    else:
        return None
    rest = words[size:]
    if rest[:1] == ("по",):
        rest = rest[1:]
    named = _subject_list(rest)
    if not named:
        return None
    if len(named) == 1:
        return f"{head} {named[0]}"
    return f"{head} {', '.join(named[:-1])} and {named[-1]}"


def _subject_list(words: tuple[str, ...]) -> list[str] | None:
    found: list[str] = []
    position = 0
    while position < len(words):
        if words[position] == "и" and found:
            position += 1
            continue
        for size in range(min(7, len(words) - position), 0, -1):
            subject = subjects().get(words[position : position + size])
            if subject:
                found.append(subject)
                position += size
                break
        else:
            return None
    return found
