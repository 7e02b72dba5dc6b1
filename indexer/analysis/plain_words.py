"""Words of small letters from a to z, which most new words of a text are: their terms in a third of the usual time."""

from typing import Final

import Stemmer

from indexer.analysis.forms import EXACT, LEVELLED
from indexer.analysis.spelling import level
from indexer.analysis.tables import spellings, stem_overrides
from indexer.analysis.units import first_halves, joined_parts, second_halves

_MOST_LETTERS: Final = 60  # longer ones are no words, and treated otherwise


class PlainWords:
    """Says of plain words what `single_terms` and `may_end`, `may_lead` say of any. Not for use by several threads."""

    def __init__(self) -> None:
        self._stem = Stemmer.Stemmer("english", 0).stemWord
        self._spellings = spellings()
        self._stems = stem_overrides()
        self._parts = joined_parts()
        self._second_halves = second_halves()
        self._first_halves = first_halves()

    def of(self, word: str) -> tuple[list[str], bool, bool]:
        """The terms of a word for which `is_plain` holds, and whether a listed compound may end or begin with it."""
        levelled = self._spellings.get(word)
        if levelled is None:
            # Only words with these letters have an ending that is levelled.
            levelled = level.__wrapped__(word) if "is" in word or "lys" in word else word
        term = self._stems.get(levelled)
        if term is None:
            term = self._stem(levelled)
        terms = [term, EXACT + word] if levelled == word else [term, EXACT + word, LEVELLED + levelled]
        if term in self._parts:
            terms += self._parts[term]
        return terms, term in self._second_halves, word in self._first_halves


def is_plain(word: str) -> bool:
    """Whether the word, of letters and digits, has small letters from a to z alone."""
    return word.isascii() and word.isalpha() and word.islower() and len(word) <= _MOST_LETTERS
