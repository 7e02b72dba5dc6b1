"""Stems by the language of the word: Snowball for Russian and English, told apart by script.

A word is stemmed by its own script, not by its release's language: a query has no release, and a Russian release
quotes English names. Other languages of either script get the same treatment on both sides, so they are found.
"""

import threading
from functools import lru_cache
from typing import Final

import Stemmer

from indexer.analysis.tables import stem_overrides

_MEMO_WORDS: Final = 1 << 17
_STEM_LETTERS: Final = 60  # longer runs of letters are not words; Snowball would only lose time on them
_LEAST_LETTERS: Final = 5  # stemmed again, shorter ones would become other words: "Судан" is not "суд", a court
_local = threading.local()


def _snowball(language: str) -> "Stemmer.Stemmer":
    # PyStemmer's objects hold a buffer of their own and must not be shared by threads.
    stemmer = getattr(_local, language, None)
    if stemmer is None:
        stemmer = Stemmer.Stemmer(language, 0)  # its own memo costs more than stemming, and ours stands before it
        setattr(_local, language, stemmer)
    return stemmer


@lru_cache(_MEMO_WORDS)
def stem(word: str) -> str:
    """The stem of a folded and levelled word; a number or an unknown script stays as it is."""
    if len(word) > _STEM_LETTERS or not word.isalpha():
        return word
    known = stem_overrides().get(word)
    if known is not None:
        return known
    if word.isascii():
        return str(_snowball("english").stemWord(word))
    if "а" <= word[0] <= "ӿ":
        return _russian(word)
    return word


def _russian(word: str) -> str:
    """Stemmed until nothing changes: Snowball takes the end of "Казахстан" for one of a verb, but not "Казахстане"."""
    stemmed = str(_snowball("russian").stemWord(word))
    while stemmed != word and len(stemmed) >= _LEAST_LETTERS:
        word, stemmed = stemmed, str(_snowball("russian").stemWord(stemmed))
    return stemmed
