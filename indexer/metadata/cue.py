"""Cues: patterns, being dear, that are tried only on sentences which hold one of their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from indexer.metadata.authority.levelling import Written
from indexer.metadata.sentence_words import words_between
from indexer.release import Span

_NOWHERE: Final[tuple[re.Match[str], ...]] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A stretch of a text as cues are looked for in it: as written, in small letters of the same places, its words."""

    span: Span
    text: str
    low: str
    words: frozenset[str]
    # Which cues stand in it, as far as asked; all sentences of a text share this, as a long one has many.
    _known: "dict[tuple[Cue, int], bool]" = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """A pattern for text in small letters. One of `words` stands in every match: a missing one silently drops matches.

    A pattern written without capitals and tried on small letters is twice as fast as one that ignores case.
    """

    words: frozenset[str]
    pattern: re.Pattern[str]
    # Where capitals tell a name from a word, the pattern is tried on the text as written.
    written: bool = False
    # Where every match begins with one of these words, the pattern is tried only there: many alternatives are dear at
    # each letter of a sentence. As with `words`, a missing one silently drops matches.
    begins: frozenset[str] = frozenset()

    def finditer(self, sentence: Sentence) -> Iterator[re.Match[str]]:
        """The places where the cue stands; their words are in small letters, unless the cue looks for capitals."""
        if self.words.isdisjoint(sentence.words):
            return iter(_NOWHERE)
        if self.begins:
            return self._beginning(sentence)
        return self.pattern.finditer(sentence.text if self.written else sentence.low)

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
            known = sentence._known[key] = next(self.finditer(sentence), None) is not None
        return known

    def _beginning(self, sentence: Sentence) -> Iterator[re.Match[str]]:
        """The matches at the words with which the cue begins, in order and without overlap, as a search gives them."""
        low, end = sentence.low, 0
        match = self.pattern.match
        text = sentence.text if self.written else low
        for start in sorted([start for word in self.begins & sentence.words for start in _starts(low, word)]):
            if start >= end and (found := match(text, start)):
                end = found.end()
                yield found


def _starts(low: str, word: str) -> Iterator[int]:
    """Where a text in small letters has something that begins like the word, be it inside another."""
    start = low.find(word)
    while start >= 0:
        yield start
        start = low.find(word, start + 1)


def sentences_of(text: str, written: Written, spans: Sequence[Span]) -> tuple[Sentence, ...]:
    """These stretches of a text whose words are `written`."""
    low = small_letters(text)
    known: dict[tuple[Cue, int], bool] = {}
    return tuple(
        Sentence(span, text[span.start : span.end], low[span.start : span.end], words, known)
        for span, words in zip(spans, words_between(written, spans), strict=True)
    )


def small_letters(text: str) -> str:
    """The text in small letters, each at the place of its capital."""
    # The only letter whose small form has two characters.
    return text.replace("İ", "i").lower()
