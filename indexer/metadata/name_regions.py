"""Regions in a row inside one name: "Centre for Latin America and the Caribbean"."""

import re
from typing import Final

_LATIN_PLACES: Final = (
    r"(?:(?:the\s+)?(?:(?:Central|South(?:ern)?|North(?:ern)?|East(?:ern)?|West(?:ern)?|South-?[Ee]ast(?:ern)?) "
    r"(?:Asia|Europe|Africa|America|Caucasus|Balkans)|Caribbean|Pacific|Sahel|CIS|Gulf|Near East|Middle East|"
    r"Mediterranean|Southern Cone|Great Lakes Region|Caucasus|Balkans|Baltics?|Africa|Asia|Europe|Latin America|"
    r"Eurasia))\b"
)
_REGION_AFTER: Final = re.compile(_LATIN_PLACES + r"(?!-|\s+[A-Z])")
_REGION_BEFORE: Final = re.compile(
    r"\b(?:for|in|to|between)\s+(?:the\s+)?(?:[A-Z][\w-]*,?\s+(?:the\s+|and\s+)?){0,5}"
    r"(?:Africa|Asia|Europe|America|East|Region|Caucasus|Balkans|Pacific|Eurasia)$"
)


def region_end(text: str, written: str, position: int) -> int:
    """The end of the second region of "for Latin America and the Caribbean", which begins at the position, or 0."""
    region = _REGION_AFTER.match(text, position)
    return region.end() if region and _REGION_BEFORE.search(written) else 0
