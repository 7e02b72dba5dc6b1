"""The words of a text, read once for all who ask: where they stand, and by number what is known of each."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, compress, count
from threading import Lock
from typing import Final, NamedTuple

from indexer.metadata.authority.levelling import (
    MAY_JOIN,
    WORDS_REMEMBERED,
    Levelled,
    level_word,
    settled,
    split_words,
)

# Most texts are written with the letters of one of these, the quickest first; to split one whose gaps are line ends
# takes no pattern.
_CHARSETS: Final = ("ascii", "cp1251", "cp1252")
_BESIDE_AND: Final = re.compile(r"\w&|&[\w&]")
# What is known of a word: that it is left out of names, is to be looked at, joins the next, may begin a name, or has
# digits.
_ARTICLE, _SPECIAL, _JOINS, _BEGINS, _NUMBERED = 1, 2, 4, 8, 16
_LOOKED_AT: Final = bytes(bool(kind & (_SPECIAL | _JOINS)) for kind in range(256))
_KEPT: Final = bytes(not kind & _ARTICLE for kind in range(256))
_BEGINNING: Final = bytes(bool(kind & _BEGINS) for kind in range(256))
_WITH_DIGITS: Final = bytes(bool(kind & _NUMBERED) for kind in range(256))


class Vocabulary(dict[str, int]):
    """The different words of texts by number; by these, what they are: a text asks much of hundreds of words.

    It is asked for a word with the line end behind it. The number of a line end alone is 0.
    """

    def __init__(self) -> None:
        super().__init__({"\n": 0})
        self.words = [""]
        self.levelled = [""]
        self.kinds = [_ARTICLE]
        self._lock = Lock()

    def __missing__(self, line: str) -> int:
        word = line[:-1]
        with self._lock:
            number = self.get(line)
            if number is None:
                number = len(self.words)
                key = level_word(word)
                self.levelled.append(key)
                self.kinds.append(_kind(word, key) | (_NUMBERED if any(map(str.isdecimal, word)) else 0))
                self.words.append(word)
                self[line] = number  # last, or another thread would ask for what is not there yet
        return number


def _kind(word: str, key: str) -> int:
    if key == "the":
        return _ARTICLE
    # With a small letter none begins but what is "former" and, in Russian, a nationality.
    named = word[0].isupper() or word[1:2].isupper()
    begins = _BEGINS if named or key.startswith("former") or not word.isascii() else 0
    if key in MAY_JOIN:
        return _JOINS | begins
    initial = len(key) == 1 and word[0].isupper()
    return (_SPECIAL | begins) if initial or key in ("s", "нац") else begins


class Written(NamedTuple):
    """The words of a text, in columns: the number of each in the vocabulary, its start, and the place behind its end.

    Among them stand line ends alone, where more than one character parts two words: to take them out of the columns
    costs more than to pass over them.
    """

    numbers: list[int]
    starts: list[int]
    behind: list[int]
    vocabulary: Vocabulary
    # What is known of each.
    kinds: bytes

    @property
    def words(self) -> Iterator[str]:
        """The words as written."""
        return map(self.vocabulary.words.__getitem__, filter(None, self.numbers))

    @property
    def numbered(self) -> Iterator[tuple[int, int]]:
        """Where the words with digits stand, and the places behind their ends."""
        return compress(zip(self.starts, self.behind, strict=True), self.kinds.translate(_WITH_DIGITS))


_vocabularies: Final = [Vocabulary()]


def written_words(text: str) -> Written:
    """The words of a text ("&" is one), in order."""
    vocabulary = _vocabularies[0]
    if len(vocabulary) > WORDS_REMEMBERED:
        vocabulary = _vocabularies[0] = Vocabulary()  # whoever reads a text now keeps the old one
    lines = _lines(text)
    if lines is None:
        pieces = split_words(text)
        places = list(accumulate(map(len, pieces)))
        numbers = [vocabulary[f"{word}\n"] for word in pieces[1::2]]
        starts, behind = places[:-1:2], [end + 1 for end in places[1::2]]
        return Written(numbers, starts, behind, vocabulary, bytes(map(vocabulary.kinds.__getitem__, numbers)))
    numbers = list(map(vocabulary.__getitem__, lines))
    starts = list(accumulate(map(len, lines), initial=0))
    behind = starts[1:]
    starts.pop()
    return Written(numbers, starts, behind, vocabulary, bytes(map(vocabulary.kinds.__getitem__, numbers)))


def level_written(text: str, written: Written) -> tuple[Levelled, bytes | bytearray]:
    """The levelled words of a text, and which of them may begin a known name, as ones among zeros."""
    levels, kinds = written.vocabulary.levelled, written.kinds
    keys = [levels[number] for number in written.numbers]
    special = sorted({place + (kinds[place] & _JOINS > 0) for place in compress(count(), kinds.translate(_LOOKED_AT))})
    kept, begins = bytearray(kinds.translate(_KEPT)), bytearray(kinds.translate(_BEGINNING))
    levelled, joined = settled(text, Levelled(keys, written.starts.copy(), written.behind, 1), kept, special)
    for place in joined:
        begins[place] = True
    return levelled, bytes(compress(begins, kept))


def _lines(text: str) -> list[str] | None:
    """The text with a line end for each character that is none of a word; None where words must be told otherwise."""
    if "&" in text and _BESIDE_AND.search(text):
        return None
    for charset in _CHARSETS:
        try:
            lines = text.encode(charset).translate(_gaps(charset)) + b"\n"
        except UnicodeEncodeError:
            continue
        return lines.decode(charset).splitlines(keepends=True)
    return None


@cache
def _gaps(charset: str) -> bytes:
    """A table that makes a line end of all that is no word."""
    letters = [bytes((code,)).decode(charset, "replace") for code in range(256)]
    return bytes(code if each.isalnum() or each == "&" else ord("\n") for code, each in enumerate(letters))
