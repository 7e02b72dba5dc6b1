"""Alternatives of a pattern by their first letters: of hundreds, the engine tries a few where it would try each."""

from collections.abc import Iterable
from typing import Final

_REPEATS: Final = ("?", "*", "+", "{")
_MARKS: Final = "|()[]"


def either_of(alternatives: Iterable[str]) -> str:
    """A pattern for any of these patterns, each of which begins with a plain character; the first that fits wins."""
    rests: dict[str, list[str]] = {}
    for each in alternatives:
        if not each[0].isalnum() or each[1:2] in _REPEATS:
            raise ValueError(f"{each!r} does not begin with a plain character that stands once: write it out in full")
        rests.setdefault(each[0], []).append(each[1:])
    return "(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items()) + ")"


def apart(pattern: str) -> list[str]:
    """The alternatives of a pattern, those within brackets left together. Raises ValueError for escaped marks."""
    if any(f"\\{mark}" in pattern for mark in _MARKS):
        raise ValueError(f"{pattern!r} has an escaped bracket or bar, which would part it: list its alternatives")
    found, depth = [""], 0
    for character in pattern:
        depth += (character in "([") - (character in ")]")
        if character == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += character
    return found
