"""Cues: patterns, being dear, that are tried only on sentences which hold one of their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import Final, Literal

from indexer.metadata.authority.levelling import Written
from indexer.metadata.first_words import FirstWords, first_words
from indexer.metadata.sentence_words import words_between
from indexer.release import Span

_NOWHERE: Final[tuple[re.Match[str], ...]] = ()


# Not frozen, as making a frozen one takes three times as long and a text has many.
@dataclass(slots=True, eq=False)
class Sentence:
    """A stretch of a text as cues are looked for in it: as written, in small letters of the same places, its words.

    `listed` are the words in order, each with its start in the text.
    """

    span: Span
    text: str
    low: str
    words: frozenset[str]
    listed: list[str]
    starts: list[int]
    # Which cues stand in it, as far as asked; all sentences of a text share this, as a long one has many.
    _known: "dict[tuple[Cue, int], bool]" = field(default_factory=dict, repr=False)


@dataclass(slots=True, eq=False)
class Cue:
    """A pattern for text in small letters. One of `words` stands in every match: a missing one silently drops matches.

    A pattern written without capitals and tried on small letters is twice as fast as one that ignores case. Where some
    words begin every match, it is tried only at these: many alternatives are dear at each letter of a sentence.
    """

    words: frozenset[str]
    pattern: re.Pattern[str]
    # Where capitals tell a name from a word, the pattern is tried on the text as written.
    written: bool = False
    # The words with which a match can begin, worked out when first asked for.
    _first: "FirstWords | Literal[False] | None" = field(default=False, init=False, repr=False)

    def finditer(self, sentence: Sentence) -> Iterator[re.Match[str]]:
        """The places where the cue stands; their words are in small letters, unless the cue looks for capitals."""
        if self.words.isdisjoint(sentence.words):
            return iter(_NOWHERE)
        first = self._first
        if first is False:
            first = self._first = first_words(self.pattern)
        if first is None:
            return self.pattern.finditer(sentence.text if self.written else sentence.low)
        words, beginnings = first
        if beginnings:
            places = [
                start
                for word, start in zip(sentence.listed, sentence.starts, strict=True)
                if word in words or word.startswith(beginnings)
            ]
        elif words.isdisjoint(sentence.words):
            return iter(_NOWHERE)
        else:
            places = list(compress(sentence.starts, map(words.__contains__, sentence.listed)))
        return self._beginning(sentence, places) if places else iter(_NOWHERE)

    def stands_at(self, sentence: Sentence, start: int) -> bool:
        """Whether the cue begins at this character of the sentence."""
        if self.words.isdisjoint(sentence.words):
            return False
        return self.pattern.match(sentence.text if self.written else sentence.low, start) is not None

    def is_in(self, sentence: Sentence) -> bool:
        """Whether the sentence has the cue; several finders ask, the pattern is tried once."""
        if self.words.isdisjoint(sentence.words):
            return False
        key = (self, sentence.span.start)
        known = sentence._known.get(key)
        if known is None:
            known = sentence._known[key] = any(True for _ in self.finditer(sentence))
        return known

    def _beginning(self, sentence: Sentence, places: list[int]) -> Iterator[re.Match[str]]:
        """The matches at these places of the text, in order and without overlap, as a search gives them."""
        text = sentence.text if self.written else sentence.low
        offset, end = sentence.span.start, 0
        match = self.pattern.match
        for place in places:
            start = max(0, place - offset)
            if start >= end and (found := match(text, start)):
                end = found.end()
                yield found


def sentences_of(text: str, written: Written, spans: Sequence[Span]) -> tuple[Sentence, ...]:
    """These stretches of a text whose words are `written`."""
    low = small_letters(text)
    known: dict[tuple[Cue, int], bool] = {}
    return tuple(
        Sentence(span, text[span.start : span.end], low[span.start : span.end], frozenset(words), words, starts, known)
        for span, (words, starts) in zip(spans, words_between(written, spans), strict=True)
    )


def small_letters(text: str) -> str:
    """The text in small letters, each at the place of its capital."""
    # The only letter whose small form has two characters.
    return text.replace("İ", "i").lower()
