"""Reviewed tables of the analysis, read once from `data/`."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).with_name("data")


def _rows(name: str) -> Iterator[list[str]]:
    text = (_FOLDER / name).read_text("utf-8")
    for line in text.splitlines():
        row = line.partition("#")[0].split()
        if row:
            yield row


@cache
def spellings() -> dict[str, str]:
    """British (or older) form to the American form that stands for both; whole words, folded."""
    return {british: american for american, *others in _rows("spelling.txt") for british in others}


@cache
def stem_overrides() -> dict[str, str]:
    """Words whose Snowball stem would make them one with a different word, and the stem they get instead."""
    return {word: stem for stem, *words in _rows("stems.txt") for word in words}


@cache
def ise_words() -> frozenset[str]:
    """Words that end in -ise and never in -ize."""
    return frozenset(word for row in _rows("ise.txt") for word in row)


@cache
def prefixes() -> dict[str, bool]:
    """Prefixes that are not words on their own; True where what follows stays a word to be found by itself."""
    return {row[0]: row[1] == "open" for row in _rows("prefixes.txt")}


@cache
def compounds() -> tuple[tuple[str, str], ...]:
    """Pairs of words that are also written as one."""
    return tuple((row[0], row[1]) for row in _rows("compounds.txt"))


@cache
def function_words() -> frozenset[str]:
    """Words of grammar; a word is never taken apart into one of them ("island" is not "is land")."""
    return frozenset(word for row in _rows("function.txt") for word in row)
