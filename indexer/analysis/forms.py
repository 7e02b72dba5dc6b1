"""The forms of one written word: every term under which it can be found."""

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from indexer.analysis.folding import fold
from indexer.analysis.spelling import level
from indexer.analysis.stemming import stem

ANALYSIS_VERSION: Final = "1"
"""Raised with every change that makes other terms of the same text; an index of another version must be rebuilt."""

EXACT: Final = "="
LEVELLED: Final = "~"
_POSSESSIVE: Final = re.compile(r"['’ʼ]s$", re.IGNORECASE)
MOST_TERM_LETTERS: Final = 100  # a run of 1 MB without a space is data, not a word, and would bloat the dictionary
_ACRONYM_LETTERS: Final = range(2, 13)
_MEMO_WORDS: Final = 1 << 17


class Forms(NamedTuple):
    """One written word: `term` is levelled and stemmed, `level` levelled only, `exact` as written without case.

    `capitals` is the acronym itself where the word is one, else empty.
    """

    term: str
    level: str
    exact: str
    capitals: str


@lru_cache(_MEMO_WORDS)
def forms_of(surface: str) -> Forms:
    """All forms of a written word, possessive left out.

    >>> forms_of("Programmes")
    Forms(term='program', level='programs', exact='programmes', capitals='')
    """
    return made_forms(surface)


def made_forms(surface: str) -> Forms:
    """`forms_of`, for callers that remember by themselves."""
    plain = without_possessive(surface)
    bare = plain.replace(".", "") if plain and not plain[0].isdigit() else plain.replace(",", "")
    exact = exact_of(plain)
    # Past the memories of these three: whoever asks remembers the forms, and theirs take a tenth of the time.
    levelled = level.__wrapped__(fold.__wrapped__(bare))[:MOST_TERM_LETTERS]
    word = levelled or exact  # a lone modifier letter folds to nothing
    return Forms(stem.__wrapped__(word), word, exact, capitals_of(bare))


def without_possessive(surface: str) -> str:
    """The word without "'s"."""
    return surface if surface[-1:] not in "sSſ" else _POSSESSIVE.sub("", surface) or surface


def exact_of(surface: str) -> str:
    """The word as written, without case and with typographic apostrophes made plain."""
    if surface.isascii():
        return surface.lower()[:MOST_TERM_LETTERS]
    lowered = unicodedata.normalize("NFC", surface).casefold()
    return lowered.replace("’", "'").replace("ʼ", "'")[:MOST_TERM_LETTERS]


def term_of(word: str) -> str:
    """The term of a word: spelling levelled, then stemmed."""
    return forms_of(word).term


def capitals_of(word: str) -> str:
    """The word itself where it is an acronym, else empty."""
    if len(word) in _ACRONYM_LETTERS and word.isupper() and word.isalnum() and not word[0].isdigit():
        return word
    return ""
