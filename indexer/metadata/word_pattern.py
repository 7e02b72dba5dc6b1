"""Patterns of single words, which are tried on each word but once."""

import re

from indexer.metadata.authority.levelling import Remembered


class WordPattern:
    """A pattern asked only whether it matches a word: texts repeat their words, and many alternatives are dear."""

    __slots__ = ("match",)

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        match = re.compile(pattern, flags).match
        self.match = Remembered(lambda word: match(word) is not None).__getitem__
