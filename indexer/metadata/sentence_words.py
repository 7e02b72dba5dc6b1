"""The words of a sentence as a set: asking it is cheap, and spares dear patterns the sentences they cannot match."""

import re
from typing import Final

# Russian words are compared by so many first letters, which no case ending reaches.
_STEM_LETTERS: Final = 5
_WORD: Final = re.compile(r"[^\W_]+")


def words_of(text: str) -> frozenset[str]:
    """The words of a sentence in small letters, Russian ones cut to their beginning."""
    found = _WORD.findall(text.lower())
    if text.isascii():
        return frozenset(found)
    return frozenset(word if word.isascii() else word[:_STEM_LETTERS] for word in found)
