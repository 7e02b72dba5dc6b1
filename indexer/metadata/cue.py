"""Cues: patterns, being dear, that are tried only on sentences which hold one of their words."""

import re
from collections.abc import Iterable, Iterator
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

    def finditer(self, sentence: Sentence) -> Iterator[re.Match[str]]:
        """The places where the cue stands; their words are in small letters, unless the cue looks for capitals."""
        if self.words.isdisjoint(sentence.words):
            return iter(_NOWHERE)
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


def sentences_of(text: str, written: Written, spans: Iterable[Span]) -> tuple[Sentence, ...]:
    """These stretches of a text whose words are `written`."""
    low = small_letters(text)
    known: dict[tuple[Cue, int], bool] = {}
    return tuple(
        Sentence(span, text[start:end], low[start:end], words_between(written, start, end), known)
        for span in spans
        for start, end in ((span.start, span.end),)
    )


def small_letters(text: str) -> str:
    """The text in small letters, each at the place of its capital."""
    # The only letter whose small form has two characters.
    return text.replace("İ", "i").lower()
