"""Towns by their Russian adjectives: "гродненский" of Гродно, "душанбинский" of Душанбе."""

import re
from collections.abc import Iterator
from typing import Final

# "душанбинский", "астанинский", "бакинский", "московский": what the adjective puts between.
_BETWEEN: Final = re.compile(r"(?:ен|ин|ов|ан)$")
_ENDINGS: Final = ("", "о", "а", "ы", "и", "ь", "ва", "е", "у", "ск")


def towns_meant(root: str) -> Iterator[str]:
    """The names that the town may have, by what stands before the "-ский" of its adjective."""
    for stem in dict.fromkeys((root, _BETWEEN.sub("", root))):
        yield from (stem + end for end in _ENDINGS)
