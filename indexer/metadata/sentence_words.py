"""The words of a sentence as a set: asking it is cheap, and spares dear patterns the sentences they cannot match."""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final

from indexer.metadata.authority.levelling import Written, written_words

# Russian words are compared by so many first letters, which no case ending reaches.
_STEM_LETTERS: Final = 5
# A corpus has some ten thousand words; the rest is numbers and names seen once.
_WORDS_REMEMBERED: Final = 50_000


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, Russian ones cut to their beginning."""
    return frozenset(map(_compared, written_words(text).words))


def words_between(written: Written, start: int, end: int) -> frozenset[str]:
    """The words that stand, even in part, between two places of a text."""
    first, last = bisect_right(written.ends, start), bisect_left(written.starts, end)
    return frozenset(map(_compared, written.words[first:last]))


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _compared(word: str) -> str:
    low = word.lower()
    return low if low.isascii() else low[:_STEM_LETTERS]
