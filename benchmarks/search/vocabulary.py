"""Made-up words by rank. Every engine's stemmer reads them alike, so that totals can be compared to the last one.

How often each is drawn was set by what stands in real releases, those of the United States' Senate. Among the first
1,000, 3,000 and 10,000 there are so many distinct words, and runs without white space (with capitals and signs):

                    words                        runs               a release: bytes   words   distinct
real        17,385  25,857  44,386      37,538  62,586  113,092              2,876      468        213
generated   16,705  27,108  45,704      33,005  59,609  109,668              2,868      458        210

Of 100 words of the real ones 17 begin with a capital, 3 are in capitals throughout, 3 have a comma and 3 a full stop.
"""

from collections.abc import Callable
from functools import lru_cache
from math import exp, log
from typing import Final

# Words end in k, p or b, which no stemmer of English takes for an ending, and have no letters that spelling rules know.
_SYLLABLES: Final = tuple(consonant + vowel for consonant in "bdfgklmnprtv" for vowel in "aou")
_ENDS: Final = "kpb"
_SHORT_WORDS: Final = 60  # half of all words of a text, so that words have five letters on average, as real ones have
_STEP: Final = 104_729  # a prime, so that neighbours in rank begin with different letters and no word comes twice
_WORDS_REMEMBERED: Final = 1 << 18

# Zipf's law with two exponents (Ferrer i Cancho and Solé 2001): 1 for the words that everybody has, and a steeper one
# for all others, which go on without end. So the vocabulary grows as a power of the text, as Heaps' law says.
_COMMON_WORDS: Final = 1_600
_RARE_EXPONENT: Final = 2.22
_COMMON_SHARE: Final = 1 - 1 / (1 + log(_COMMON_WORDS) * (_RARE_EXPONENT - 1))  # no leap between the two
_COMMON_POWER: Final = log(_COMMON_WORDS) / _COMMON_SHARE
_RARE_POWER: Final = -1 / (_RARE_EXPONENT - 1)

_PARTICLES: Final = 16  # "the", "of", "and" have one form: of a third of a text's words there is no other one
_ACRONYM_STEP: Final = 5  # of names, the share that are in capitals throughout
_MARKED: Final = (
    (0.05, "", ","), (0.058, '"', ""), (0.064, "", ',"'), (0.070, "(", ""), (0.076, "", ")"), (0.078, "", ":"),
    (0.080, "", ";"),
)  # fmt: skip
"""Shares, each with those before it, of words with signs, and the signs before and after."""

_MARKED_SHARE: Final = _MARKED[-1][0]


def drawn(draw: Callable[[], float]) -> str:
    """A word in one of its forms; `draw` gives numbers from 0 to 1."""
    chance = draw()
    if chance < _COMMON_SHARE:
        # Ranks that are even on a logarithmic scale are Zipf's law with exponent 1.
        rank = int(exp(chance * _COMMON_POWER))
        name = rank % 8 == 7
    else:
        rank = int(_COMMON_WORDS * ((1 - chance) / (1 - _COMMON_SHARE)) ** _RARE_POWER)
        name = rank % 2 == 1
    word = word_at(rank - 1)
    if name:
        return word.upper() if rank % _ACRONYM_STEP == 0 else word.capitalize()
    return word if rank <= _PARTICLES else inflected(word, draw())


def marked(word: str, chance: float) -> str:
    """The word as it stands in a text, now and then with a sign; `chance` is a number from 0 to 1."""
    if chance >= _MARKED_SHARE:
        return word
    before, after = next((before, after) for share, before, after in _MARKED if chance < share)
    return f"{before}{word}{after}"


@lru_cache(_WORDS_REMEMBERED)
def word_at(rank: int) -> str:
    """The word of a rank, 0 the commonest: the first 60 have one syllable, the next 139,968 three, then four.

    >>> word_at(0), word_at(60), word_at(61)
    ('bak', 'bababak', 'puvapob')
    """
    if rank < _SHORT_WORDS:
        return _spelt(rank, 1)
    rank -= _SHORT_WORDS
    syllables = 3
    while rank >= (words := len(_SYLLABLES) ** syllables * len(_ENDS)):
        rank -= words
        syllables += 1
    return _spelt(rank * _STEP % words, syllables)


def _spelt(number: int, syllables: int) -> str:
    left, end = divmod(number, len(_ENDS))
    spelt = _ENDS[end]
    for _ in range(syllables):
        left, syllable = divmod(left, len(_SYLLABLES))
        spelt = _SYLLABLES[syllable] + spelt
    return spelt


def inflected(word: str, chance: float) -> str:
    """The word with an ending in 20 of 100 cases; `chance` is a number from 0 to 1.

    A word of one syllable only takes the s: stemmers give it an e when they take off "ing".
    """
    if chance < 0.12:
        return word + "s"
    if chance < 0.20 and len(word) > 3:
        return word + ("ed" if chance < 0.16 else "ing")
    return word
