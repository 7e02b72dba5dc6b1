"""One spelling for the names that nothing else is known of."""

import re
from typing import Final

SPACE: Final = re.compile(r"\s+")
EDGES: Final = " \t\n,;:.–—-\"“”«»„'’"
"""What a name neither begins nor ends with."""

_SPELLING: Final = (
    (re.compile(r"\b([Oo]rgani)s(ations?)\b"), r"\1z\2"),
    (re.compile(r"(?<=[a-z]{4})isation(s?)\b"), r"ization\1"),
    (re.compile(r"\b([Pp])rogram(s?)\b"), r"\1rogramme\2"),
    (re.compile(r"\b([Cc])enter(s?)\b"), r"\1entre\2"),
    (re.compile(r"\b([Cc])o-(operation|ordination|ordinator)\b"), r"\1o\2"),
    (re.compile(r"\bUnited Nations\b"), "UN"),
    (re.compile(r"[’`]"), "'"),
)


def spelled(name: str) -> str:
    """The name in the spelling of canonical names, without the signs at its ends."""
    for pattern, replacement in _SPELLING:
        name = pattern.sub(replacement, name)
    name = SPACE.sub(" ", re.sub(r"(?i)\bof the (?=Republic\b)", "of the ", name)).strip(EDGES)
    for opening, closing in ("«»", "“”"):
        if name.count(opening) > name.count(closing):
            return name + closing
    return name
