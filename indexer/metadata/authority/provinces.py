"""Provinces of a country, which tell it where they stand behind a town: "in Quantico, Virginia"."""

import re
from collections.abc import Collection, Iterable
from typing import Final

from indexer.metadata.authority.data import Province

# No person called Virginia, no "Maryland County" and no list of towns, "London, New York and Tokyo".
_NO_PROVINCE: Final = (
    r"[\w-]|['’]s\b|(?<!\.) [A-Z]|,? (?:and|&|or) (?:the |in )?[A-Z]|"
    r"(?:, (?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2}){1,4},? (?:and|&|or) "
)


class Provinces:
    """Asked behind towns; `countries` are the names that countries have, which a town rather lies in."""

    def __init__(self, provinces: Iterable[Province], countries: Collection[str]) -> None:
        self._names: dict[str, list[str]] = {}
        for each in provinces:
            self._names.setdefault(each.country, []).extend((each.name, *each.others))
        self._behind_town = [
            (country, _pattern(name for name in names if name not in countries))
            for country, names in self._names.items()
        ]

    def country_behind(self, text: str, end: int) -> str | None:
        """The country of the province that stands behind a town that ends there."""
        if not text.startswith((", ", " ("), end):
            return None
        return next((country for country, names in self._behind_town if names.match(text, end)), None)

    def has(self, country: str, name: str) -> bool:
        """Whether a province of the country is called so: "Georgia" of the United States."""
        return name in self._names.get(country, ())


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf",? \(?(?:{'|'.join(map(re.escape, names))})(?!{_NO_PROVINCE})")
