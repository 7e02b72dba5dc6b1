"""Places inside one name: "Centre for Latin America and the Caribbean", "Institute for War in Moldova (IWM)"."""

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
# "West and Central Africa region": the first direction waits for what it is a part of.
_DIRECTION: Final = r"(?:West|East|North|South|Central|Western|Eastern|Northern|Southern)"
_DIRECTION_BEFORE: Final = re.compile(rf"\b{_DIRECTION}$")
_DIRECTED_AFTER: Final = re.compile(
    rf"{_DIRECTION} (?:Africa|Asia|Europe|America|Pacific)\b"
    r"(?: region\b)?"
)
_SHORTEST: Final = 3
_PLACE_AND_SHORT: Final = re.compile(
    r"(?P<place>[A-Z][a-z-]+(?: [A-Z][a-z-]+){0,2}) \((?=[A-Z]{2})(?P<short>[A-Z][A-Za-z-]{1,9}(?: [A-Z]{1,3})?)\)"
)


def is_before_letters(text: str, start: int) -> bool:
    """Whether an acronym stands behind the region, which is of the whole name: "Task Force in Central Africa (TFA)"."""
    place = _PLACE_AND_SHORT.match(text, start)
    return place is not None and not place["short"].startswith(place["place"][0]) and len(place["short"]) > _SHORTEST


def region_end(text: str, written: str, position: int) -> int:
    """The end of the second region of "for Latin America and the Caribbean", which begins at the position, or 0."""
    if _DIRECTION_BEFORE.search(written) and (directed := _DIRECTED_AFTER.match(text, position)):
        return directed.end()
    region = _REGION_AFTER.match(text, position)
    return region.end() if region and _REGION_BEFORE.search(written) else 0


def is_in_short(text: str, start: int) -> bool:
    """Whether the acronym behind the place has its letters, too: "Institute for War in Central Asia (IWCA)"."""
    place = _PLACE_AND_SHORT.match(text, start)
    if place is None:
        return False
    return place["short"].endswith("".join(word[0] for word in place["place"].split()))
