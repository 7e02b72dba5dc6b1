"""The words of a sentence as a set: asking it is cheap, and spares dear patterns the sentences they cannot match."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from indexer.metadata.authority.levelling import Remembered, Written, written_words
from indexer.release import Span

# Russian words are compared by so many first letters, which no case ending reaches.
STEM_LETTERS: Final = 5


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, Russian ones cut to their beginning."""
    return frozenset(map(_COMPARED.__getitem__, written_words(text).words))


def words_between(written: Written, spans: Iterable[Span]) -> Iterator[tuple[list[str], list[int]]]:
    """The words that stand, even in part, in each of these stretches of a text, and where each begins in the text."""
    words = list(map(_COMPARED.__getitem__, written.words))
    for span in spans:
        first, last = bisect_right(written.ends, span.start), bisect_left(written.starts, span.end)
        yield words[first:last], written.starts[first:last]


def _compared(word: str) -> str:
    low = word.lower()
    return low if low.isascii() else low[:STEM_LETTERS]


_COMPARED: Final = Remembered(_compared)
