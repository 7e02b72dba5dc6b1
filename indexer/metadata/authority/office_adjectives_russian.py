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


def with_town_behind(name: str, is_town: Callable[[str], bool]) -> str | None:
    """The name as "офис ОБСЕ в Ереван", or None where it begins with no town's adjective."""
    told = _OFFICE.match(name)
    if told is None or _IN_PLACE.search(told["office"]):
        return None
    stem = told["town"].capitalize()
    stems = dict.fromkeys((stem, _BETWEEN.sub("", stem)))
    town = next((each + end for each in stems for end in _ENDINGS if is_town(each + end)), None)
    return f"{told['office']} в {town}" if town else None
