"""Made-up words by rank. Every engine's stemmer reads them alike, so that totals can be compared to the last one."""

from functools import lru_cache
from typing import Final

# Words end in k, p or b, which no stemmer of English takes for an ending, and have no letters that spelling rules know.
_SYLLABLES: Final = tuple(consonant + vowel for consonant in "bdfgklmnprtv" for vowel in "aou")
_ENDS: Final = "kpb"
_WORDS_REMEMBERED: Final = 1 << 18


@lru_cache(_WORDS_REMEMBERED)
def word_at(rank: int) -> str:
    """The word of a rank, 0 the commonest: the first 108 have one syllable, the next 3,888 two, and so on.

    >>> word_at(0), word_at(108)
    ('bak', 'babak')
    """
    left, end = divmod(rank, len(_ENDS))
    syllables = []
    while left >= 0:
        left, syllable = divmod(left, len(_SYLLABLES))
        syllables.append(_SYLLABLES[syllable])
        left -= 1
    return "".join(reversed(syllables)) + _ENDS[end]


def inflected(word: str, chance: float) -> str:
    """The word with an ending in 20 of 100 cases; `chance` is a number from 0 to 1.

    A word of one syllable only takes the s: stemmers give it an e when they take off "ing".
    """
    if chance < 0.12:
        return word + "s"
    if chance < 0.20 and len(word) > 3:
        return word + ("ed" if chance < 0.16 else "ing")
    return word
