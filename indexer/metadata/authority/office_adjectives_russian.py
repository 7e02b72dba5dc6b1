"""Offices told by the adjective of their town, "ереванский офис ОБСЕ": the same with the town behind."""

import re
from collections.abc import Callable
from typing import Final

_OFFICE: Final = re.compile(
    r"^(?P<town>[А-ЯЁа-яё-]{2,}?)ск(?:ий|ая|ое|ого|ому|ой|им|ом|ую)\s+"
    r"(?P<office>(?:[а-яё]+(?:ый|ий|ая|ое|ого|ому|ой|ым|им|ом|ую|ей)\s+){0,2}"
    r"(?:офис|центр|бюро|миссия|миссии|миссию|миссией|представительств|отделени|филиал)[а-яё]{0,3}\s+(?=[А-ЯЁA-Z]).+)$",
    re.IGNORECASE,
)
# "душанбинский", "астанинский", "бакинский", "московский": what the adjective puts between.
_BETWEEN: Final = re.compile(r"(?:ин|ов|ен)$")
_ENDINGS: Final = ("", "а", "е", "у", "ы", "и", "о", "ь", "ск", "ва")
_IN_PLACE: Final = re.compile(r"\sво?\s+[А-ЯЁ]")
# "Хорогский Информационный Орхус Центр", "Орхус-центр города Худжанда", "Орхусским центром в Бишкеке".
_AARHUS: Final = re.compile(
    r"^(?:(?P<town>[А-ЯЁ][а-яё-]+?)ск(?:ий|ого|ому|им|ом|ие|их)\s+)?(?:(?:информационн|региональн)\w+\s+)*"
    r"орхус(?:ск\w{2,3})?(?:\s+информационн\w+)?[\s-]+центр\w{0,3}"
    r"(?:\s+(?:в\s+)?(?:город[ае]\s+|г\.\s*)?(?P<behind>[А-ЯЁ].+))?$",
    re.IGNORECASE,
)


def aarhus_town(name: str, is_town: Callable[[str], bool]) -> str | None:
    """The town of an Aarhus Centre, which many words call so; "" where none is told, None for any other body."""
    told = _AARHUS.match(name)
    if told is None:
        return None
    return (town_of(told["town"], is_town) if told["town"] else None) or told["behind"] or ""


def with_town_behind(name: str, is_town: Callable[[str], bool]) -> str | None:
    """The name as "офис ОБСЕ в Ереван", or None where it begins with no town's adjective."""
    told = _OFFICE.match(name)
    if told is None or _IN_PLACE.search(told["office"]):
        return None
    town = town_of(told["town"], is_town)
    return f"{told['office']} в {town}" if town else None


def town_of(adjective: str, is_town: Callable[[str], bool]) -> str | None:
    """The town of which an adjective is made, by what stands before its "-ский"."""
    stem = adjective.capitalize()
    stems = dict.fromkeys((stem, _BETWEEN.sub("", stem)))
    return next((each + end for each in stems for end in _ENDINGS if is_town(each + end)), None)
