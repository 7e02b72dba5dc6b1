"""Where people stand in an English sentence: their names, told from bodies, places and roles beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from indexer.metadata import people_words as words
from indexer.metadata.document import Document
from indexer.release import Span

_POSSESSIVES: Final = ("'s", "’s", "´s", "'", "’", "´")
_MOST_WORDS: Final = 5
_FEWEST_LETTERS_IN_CAPITALS: Final = 4
_HONORIFIC_BEFORE: Final = re.compile(
    r"(?:\b(?:M(?:r|rs|s)|Dr|Prof|Col|Gen|Lt|Maj|Amb|Capt|Sgt|Hon|Sen|Rep|Rev|Eng|Brig)\.|\bH\.\s?E\.|"
    r"\bDr\.?\s+h\.\s?c\.)\s+$"
)
_LONGEST_HONORIFIC_CHARACTERS: Final = 10


# Not frozen, as making a frozen one takes three times as long and a text has many.
@dataclass(slots=True)
class Named:
    """A name as it stands in the text; `begin` is where its honorifics and the role in the same words begin.

    Of a `family` name alone the person must be known from elsewhere. `honored`: an honorific stands before the name.
    """

    name: str
    start: int
    end: int
    begin: int
    honored: bool
    possessive: bool

    def title(self, text: str) -> str | None:
        """The rank or office among the honorifics, None where they are mere courtesy."""
        kept = [word for word in text[self.begin : self.start].split() if word.lower().strip(".,") in words.TITLES]
        return " ".join(kept) or None

    @property
    def family(self) -> bool:
        return _is_family(self.name)


def find_names(document: Document, sentence: Span, text: str) -> Iterator[Named]:
    """The names of people in a sentence, by what their words may be; whether they are people, others tell."""
    small = any(map(text.__contains__, words.SMALL_BEGINNINGS))
    for run in (words.RUN if small else words.RUN_OF_CAPITALS).finditer(text):
        # Most end in a word of a body or in a known name, or are an acronym; these need no further look.
        written = run.group()
        start = written.rfind(" ") + 1
        last = written[start:]
        if start and last in words.POST_NOMINALS:
            written = _without_post_nominal(written)
            start = written.rfind(" ") + 1
            last = written[start:]
        if _is_no_name(last):
            continue
        offset = sentence.start + run.start()
        one_word = len(last) > 1 and "\u00a0" not in last
        if one_word and ((start == 0 and last.isupper()) or document.is_sighted(offset + start)):
            continue
        found = _name_in(document, offset, written)
        if found and not document.is_quoted(found.start):
            yield found


def _name_in(document: Document, offset: int, run: str) -> Named | None:
    """The name at the end of words with capitals: before it stand honorifics, roles and bodies."""
    tokens = []
    for word in run.split():
        tokens.append((word, offset))
        offset += len(word) + 1
    if len(tokens) > 1 and len(tokens[-1][0]) == 1:
        tokens.pop()  # "Baucus I", where "I" begins what he says
    last = _without_possessive(tokens[-1][0])
    possessive = len(last) < len(tokens[-1][0])
    end = tokens[-1][1] + len(last)
    first = len(tokens)
    while first > 0 and len(tokens) - first < _MOST_WORDS:
        word = last if first == len(tokens) else tokens[first - 1][0]
        if not _may_be_named(document, word, tokens[first - 1][1], in_place=first < len(tokens)):
            break
        first -= 1
    while (
        first < len(tokens) and tokens[first][0] in words.PARTICLES and first > 0 and not _titled(tokens[first - 1][0])
    ):
        first += 1
    if first == len(tokens):
        return None
    start = tokens[first][1]
    if first == len(tokens) - 1 and last.isupper() and len(last) > 1:
        return None  # "HJPC": nobody is called by a family name in capitals alone
    if last in ("Jr", "Sr") and document.text.startswith(".", end):
        end += 1
    begin, honored = _honored(document.text, tokens[:first], start)
    return Named(document.text[start:end], start, end, begin, honored, possessive)


def _without_post_nominal(written: str) -> str:
    before, _, last = written.rpartition(" ")
    return before if last in words.POST_NOMINALS and " " in before else written


def _without_possessive(word: str) -> str:
    if not word.endswith(_POSSESSIVES):
        return word
    return next(word.removesuffix(end) for end in _POSSESSIVES if word.endswith(end))


# As many different words with capitals as a corpus repeats.
@lru_cache(maxsize=20_000)
def _is_no_name(last: str) -> bool:
    """Whether no name of a person ends in this word, be it with a single letter after it."""
    if last.lower() in words.NO_NAME:
        return True
    bare = _without_possessive(last)
    return len(last) > 1 and bare not in words.PARTICLES and not words.is_name_word(bare)


@lru_cache(maxsize=20_000)
def _is_family(name: str) -> bool:
    return sum(word not in words.PARTICLES for word in name.split()) == 1


def _may_be_named(document: Document, word: str, start: int, *, in_place: bool) -> bool:
    if word in words.PARTICLES:
        return in_place
    if not words.is_name_word(word):
        return False
    bare = word.replace(".", "")
    if len(bare) > 1 and bare.isupper() and (len(bare) < _FEWEST_LETTERS_IN_CAPITALS or in_place):
        return False
    if in_place and word.endswith(_POSSESSIVES):
        return False
    return not document.is_sighted(start)


def _titled(word: str) -> bool:
    return word.lower().rstrip(".") in words.HONORIFICS


def _honored(text: str, before: list[tuple[str, int]], start: int) -> tuple[int, bool]:
    """Where the honorifics before a name begin, and whether there are any."""
    begin, honored = start, False
    for word, place in reversed(before):
        if not _titled(word):
            return begin, honored
        begin, honored = place, True
    while match := _HONORIFIC_BEFORE.search(text, max(0, begin - _LONGEST_HONORIFIC_CHARACTERS), begin):
        begin, honored = match.start(), True
    return begin, honored
