"""Offices told by the adjective of their town, "ереванский офис ОБСЕ": the same with the town behind."""

import re
from collections.abc import Callable
from typing import Final

from indexer.metadata.authority.town_adjectives_russian import towns_meant

_OFFICE: Final = re.compile(
    r"^(?P<town>[А-ЯЁа-яё-]{2,}?)ск(?:ий|ая|ое|ого|ому|ой|им|ом|ую)\s+"
    r"(?P<office>(?:[а-яё]+(?:ый|ий|ая|ое|ого|ому|ой|ым|им|ом|ую|ей)\s+){0,2}"
    r"(?:офис|центр|бюро|миссия|миссии|миссию|миссией|представительств|отделени|филиал)[а-яё]{0,3}\s+(?=[А-ЯЁA-Z]).+)$",
    re.IGNORECASE,
)
_IN_PLACE: Final = re.compile(r"\sво?\s+[А-ЯЁ]")
# "Хорогский Информационный Орхус Центр", "Орхус-центр города Худжанда", "Орхусским центром в Бишкеке".
_AARHUS: Final = re.compile(
    r"^(?:(?P<town>[А-ЯЁ][а-яё-]+?)ск(?:ий|ого|ому|им|ом|ие|их)\s+)?(?:(?:информационн|региональн)\w+\s+)*"
    r"орхус(?:ск\w{2,3})?(?:\s+информационн\w+)?[\s-]+центр\w{0,3}"
    r"(?:\s+(?:в\s+)?(?:город[ае]\s+|г\.\s*)?(?P<behind>[А-ЯЁ].+))?$",
    re.IGNORECASE,
)


def aarhus_centre(name: str, is_town: Callable[[str], bool], place_in: Callable[[str], str | None]) -> str | None:
    """The English name of an Aarhus Centre, which many words call so, with its town; None for any other body."""
    told = _AARHUS.match(name)
    if told is None:
        return None
    town = (town_of(told["town"], is_town) if told["town"] else None) or told["behind"]
    place = place_in(town) if town else None
    return f"Aarhus Centre in {place}" if place else "Aarhus Centre"


def with_town_behind(name: str, is_town: Callable[[str], bool]) -> str | None:
    """The name as "офис ОБСЕ в Ереван", or None where it begins with no town's adjective."""
    told = _OFFICE.match(name)
    if told is None or _IN_PLACE.search(told["office"]):
        return None
    town = town_of(told["town"], is_town)
    return f"{told['office']} в {town}" if town else None


def town_of(adjective: str, is_town: Callable[[str], bool]) -> str | None:
    """The town of which an adjective is made, by what stands before its "-ский"."""
    return next(filter(is_town, towns_meant(adjective.capitalize())), None)
