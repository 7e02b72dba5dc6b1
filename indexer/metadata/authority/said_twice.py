"""Whether the words behind a form of a name say what another form of the same name says."""

import re
from collections.abc import Iterable
from typing import Final

from indexer.metadata.authority.levelling import level

# What a body is for stands behind one of these; behind anything else stands a part of it.
_FOR: Final = re.compile(
    r"^(?:on|for|against|of|to\s+(?:[Cc]ombat|[Cc]ounter|[Ff]ight|[Pp]revent)|in\s+the\s+(?:field|area)\s+of)\s"
)
SMALL: Final = frozenset(("of", "for", "on", "in", "to", "at", "and", "against", "from", "with", "by", "a", "an"))
# "terrorist" and "terrorism", "countering" and "counter" are one word here.
_STEM_LETTERS: Final = 5
_SHARE: Final = 0.6


def says_again(rest: str, forms: Iterable[str]) -> bool:
    """Whether most large words of the rest stand in one of the forms: "on Safe Ports" behind "Safe Ports Facility"."""
    stems = _stems(rest) if _FOR.match(rest) else frozenset()
    return bool(stems) and any(len(stems & _stems(form)) >= _SHARE * len(stems) for form in forms)


def tells(place: str | None, name: str) -> bool:
    """Whether a name begins or ends with a place."""
    return place is not None and (name.startswith(f"{place} ") or name.endswith(f" {place}"))


def _stems(name: str) -> frozenset[str]:
    return frozenset(word[:_STEM_LETTERS] for word in level(name) if word not in SMALL)
