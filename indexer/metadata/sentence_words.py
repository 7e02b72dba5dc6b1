"""The words of a sentence as a set: asking it is cheap, and spares dear patterns the sentences they cannot match."""

from typing import Final

from indexer.metadata.authority.levelling import Remembered
from indexer.metadata.authority.written import written_words

# Russian words are compared by so many first letters, which no case ending reaches.
STEM_LETTERS: Final = 5


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, Russian ones cut to their beginning."""
    return frozenset(map(compared, written_words(text).words))


def _compared(word: str) -> str:
    low = word.lower()
    return low if low.isascii() else low[:STEM_LETTERS]


# A word as sets of words hold it.
compared: Final = Remembered(_compared).__getitem__
