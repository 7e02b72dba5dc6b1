"""The words with which what a pattern matches can begin, read from the pattern itself."""

import re
from collections.abc import Iterable, Sequence
from re import _constants as codes  # type: ignore[attr-defined]  # how the engine itself reads a pattern
from re import _parser as reader  # type: ignore[attr-defined]  # the same
from typing import Any, Final, NamedTuple

from indexer.metadata.sentence_words import STEM_LETTERS

_MOST_WORDS: Final = 2000
_LONGEST_RANGE: Final = 40
SHORTEST_BEGINNING: Final = 4
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
# What is read of the first word so far: nothing, or nothing but that a word begins here, or its letters.
_NOTHING: Final = "?"
_BEGINNING: Final = ""


class FirstWords(NamedTuple):
    """Words as sentences list them, and what others begin with."""

    words: frozenset[str]
    beginnings: tuple[str, ...]


class _Unknown(Exception):
    """The pattern may begin with anything, or inside a word."""


def first_words(pattern: re.Pattern[str]) -> FirstWords | None:
    """The words one of which begins every match of the pattern, as sentences list them; None if any may."""
    try:
        whole, begun = _read(reader.parse(pattern.pattern, pattern.flags), {_NOTHING})
    except _Unknown:
        return None
    if not begun.isdisjoint((_NOTHING, _BEGINNING)):
        return None
    begun |= {word[:-1] for word in whole if word.endswith("*")}
    words = {_listed(word) for word in whole if not word.endswith("*")}
    beginnings = set()
    for beginning in {each.lower() for each in begun}:
        if len(beginning) >= STEM_LETTERS and not beginning.isascii():
            words.add(beginning[:STEM_LETTERS])
        elif len(beginning) == STEM_LETTERS - 1 and not beginning.isascii():
            words.update((beginning, *(beginning + letter for letter in _LETTERS)))
        elif len(beginning) < SHORTEST_BEGINNING:
            return None  # more words begin so than are worth a trial each
        else:
            # A word with a foreign letter further on is listed by its beginning only.
            beginnings.add(beginning[:STEM_LETTERS])
    return FirstWords(frozenset(words), tuple(beginnings))


def _listed(word: str) -> str:
    low = word.lower()
    return low if low.isascii() else low[:STEM_LETTERS]


def _read(parts: Iterable[Any], begun: set[str]) -> tuple[set[str], set[str]]:
    """The first words that end within these parts of a pattern ("*": in any letters), and those that go on."""
    whole: set[str] = set()
    for code, value in parts:
        if not begun:
            break
        if len(begun) + len(whole) > _MOST_WORDS:
            raise _Unknown
        if code is codes.BRANCH:
            ways = [_read(way, begun) for way in value[1]]
            begun = set().union(*(going for _, going in ways))
            whole.update(*(ended for ended, _ in ways))
        elif code is codes.SUBPATTERN:
            ended, begun = _read(value[3], begun)
            whole |= ended
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            ended, begun = _repeated(value, begun)
            whole |= ended
        elif code is codes.AT:
            ended = begun - {_NOTHING, _BEGINNING} if value is codes.AT_BOUNDARY else set()
            begun = {_BEGINNING if word == _NOTHING else word for word in begun - ended}
            whole |= ended
        elif code is codes.ASSERT_NOT:
            if _are_letters(value[1]):
                ended = begun - {_NOTHING, _BEGINNING} if value[0] > 0 else set()
                begun = {_BEGINNING if word == _NOTHING and value[0] < 0 else word for word in begun - ended}
                whole |= ended
        elif code is not codes.ASSERT:
            ended, begun = _lengthened(begun, _characters(code, value))
            whole |= ended
    return whole, begun


def _repeated(value: Any, begun: set[str]) -> tuple[set[str], set[str]]:
    fewest, most, parts = value
    whole: set[str] = set()
    going = begun
    for _ in range(max(fewest, 1)):
        ended, going = _read(parts, going)
        whole |= ended
    if most > max(fewest, 1):
        whole |= {f"{word}*" for word in going if word not in (_NOTHING, _BEGINNING)}
    return whole, going | begun if fewest == 0 else going


def _are_letters(parts: Sequence[Any]) -> bool:
    """Whether these parts, which must not stand beside a place, are any letter, so that a word ends there."""
    if len(parts) != 1 or parts[0][0] is not codes.IN:
        return False
    return (codes.CATEGORY, codes.CATEGORY_WORD) in parts[0][1]


def _characters(code: Any, value: Any) -> str | None:
    """The characters that one place of a pattern stands for, None where they are many."""
    if code is codes.LITERAL:
        return chr(value)
    if code is not codes.IN:
        return None
    found = ""
    for each, what in value:
        if each is codes.LITERAL:
            found += chr(what)
        elif each is codes.RANGE and what[1] - what[0] <= _LONGEST_RANGE:
            found += "".join(map(chr, range(what[0], what[1] + 1)))
        elif (each, what) == (codes.CATEGORY, codes.CATEGORY_SPACE):
            found += " "
        else:
            return None
    return found


def _lengthened(begun: set[str], characters: str | None) -> tuple[set[str], set[str]]:
    """The words that end, and those that go on, when one of these characters follows."""
    letters = [each for each in characters or "" if each.isalnum()]
    if _NOTHING in begun or (_BEGINNING in begun and (characters is None or len(letters) < len(characters))):
        raise _Unknown
    if characters is None:
        return {f"{word}*" for word in begun}, set()
    ended = begun if len(letters) < len(characters) else set[str]()
    return set(ended), {word + letter for word in begun for letter in letters}
