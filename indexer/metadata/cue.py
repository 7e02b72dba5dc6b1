"""Cues: patterns, being dear, that are tried only on sentences which hold one of their words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import compress, repeat
from operator import and_, or_
from sys import maxsize
from threading import Lock
from typing import Final

from indexer.metadata.authority.written import Vocabulary, Written
from indexer.metadata.first_words import SHORTEST_BEGINNING, first_words
from indexer.metadata.sentence_words import STEM_LETTERS, compared
from indexer.release import Span

_MOST_CUES: Final = 192
_NOWHERE: Final[Iterator[re.Match[str]]] = iter(())


# Not frozen, as making a frozen one takes three times as long and a text has many.
@dataclass(slots=True, eq=False)
class Sentence:
    """A stretch of a text as cues are looked for in it: as written, in small letters of the same places, its words.

    `written` are the words of the whole text. `marked` are the starts of words that say something of cues, in the text,
    and `said` the bits of these; `may` has the bits of the cues that may stand.
    """

    span: Span
    text: str
    low: str
    written: Written
    marked: list[int]
    said: list[int]
    may: int
    # Which cues stand in it, as far as asked; all sentences of a text share this, as a long one has many.
    _known: "dict[tuple[Cue, int], bool]" = field(default_factory=dict, repr=False)

    @property
    def words(self) -> frozenset[str]:
        """Its words as sets of words hold them; where a set is asked for often, a `Hint` spares making this one."""
        numbers, starts, behind, vocabulary = self.written[:4]
        own = numbers[bisect_right(behind, self.span.start + 1) : bisect_left(starts, self.span.end)]
        return frozenset(map(compared, map(vocabulary.words.__getitem__, filter(None, own))))


@dataclass(slots=True, eq=False)
class Hint:
    """Words without one of which a sentence need not be looked at: cheaper to ask for than by a set."""

    words: frozenset[str]
    bit: int = field(init=False)

    def __post_init__(self) -> None:
        self.bit = _ALL.add(self)

    def is_in(self, sentence: Sentence) -> bool:
        """Whether one of the words stands in the sentence."""
        return sentence.may & self.bit != 0


@dataclass(slots=True, eq=False)
class Cue:
    """A pattern for text in small letters. One of `words` stands in every match: a missing one silently drops matches.

    Without any, a match may hold all words. A pattern written without capitals and tried on small letters is twice as
    fast as one that ignores case. Where some words begin every match, it is tried only at these: many alternatives are
    dear at each letter of a sentence.
    """

    words: frozenset[str]
    pattern: re.Pattern[str]
    # Where capitals tell a name from a word, the pattern is tried on the text as written.
    written: bool = False
    # Where words by their mere endings can begin a match, the pattern of all others.
    begins: re.Pattern[str] | None = None
    endings: tuple[str, ...] = ()
    bit: int = field(init=False)
    # Whether any word may begin a match, worked out with the first sentence.
    anywhere: bool = field(default=True, init=False, repr=False)

    def __post_init__(self) -> None:
        self.bit = _ALL.add(self)

    def finditer(self, sentence: Sentence, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """The places where the cue stands; their words are in small letters, unless the cue looks for capitals."""
        if not sentence.may & self.bit:
            return _NOWHERE
        if self.anywhere:
            return self.pattern.finditer(sentence.text if self.written else sentence.low, start, end)
        return iter(self._beginning(sentence, start, end, first=False))

    def search(self, sentence: Sentence, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first place where the cue stands between two characters of the sentence."""
        if not sentence.may & self.bit:
            return None
        if self.anywhere:
            return self.pattern.search(sentence.text if self.written else sentence.low, start, end)
        found = self._beginning(sentence, start, end, first=True)
        return found[0] if found else None

    def opening(self, sentence: Sentence) -> re.Match[str] | None:
        """The place where the cue stands at the start of the sentence; asked of those that stand nowhere else."""
        if not sentence.may & self.bit:
            return None
        if not self.anywhere and (sentence.marked[0] > sentence.span.start or not sentence.said[0] & self.bit):
            return None  # the first word begins none
        return self.pattern.match(sentence.text if self.written else sentence.low)

    def stands_at(self, sentence: Sentence, start: int) -> bool:
        """Whether the cue begins at this character of the sentence."""
        if not sentence.may & self.bit:
            return False
        return self.pattern.match(sentence.text if self.written else sentence.low, start) is not None

    def is_in(self, sentence: Sentence) -> bool:
        """Whether the sentence has the cue; several finders ask, the pattern is tried once."""
        if not sentence.may & self.bit:
            return False
        key = (self, sentence.span.start)
        known = sentence._known.get(key)
        if known is None:
            known = sentence._known[key] = self.search(sentence) is not None
        return known

    def _beginning(self, sentence: Sentence, start: int, end: int, *, first: bool) -> list[re.Match[str]]:
        """The matches at words with which one can begin, in order and without overlap, or the `first` alone."""
        text = sentence.text if self.written else sentence.low
        offset, match, found = sentence.span.start, self.pattern.match, []
        for place in compress(sentence.marked, map(and_, sentence.said, repeat(self.bit))):
            here = place - offset if place > offset else 0
            if here >= end:
                break
            if here >= start and (one := match(text, here, end)):
                found.append(one)
                if first:
                    break
                start = one.end()
        return found


class _Cues:
    """All cues, each with its bit, by the words that they ask for: one look at a word tells which of them it allows."""

    def __init__(self) -> None:
        self._cues: list[Cue | Hint] = []
        self._known = 0
        # Of a word and of first letters: the bits of cues that they may begin, and above these of cues that ask so.
        self._words: dict[str, int] = {}
        self._beginnings: dict[str, int] = {}
        self._endings: list[tuple[tuple[str, ...], int]] = []
        self._any = 0
        # What each word of a vocabulary says, by its number.
        self._told: tuple[Vocabulary, list[int]] = (Vocabulary(), [])
        self._lock = Lock()

    def add(self, cue: Cue | Hint) -> int:
        """The bit of a new cue."""
        self._cues.append(cue)
        assert len(self._cues) <= _MOST_CUES  # or their bits would run into those above
        return 1 << len(self._cues) - 1

    def told(self, written: Written) -> list[int]:
        """What each word says: the bits of the cues that it may begin, and above them of those that ask for it."""
        if self._known < len(self._cues):
            with self._lock:
                self._read()
        vocabulary, column = self._told
        if vocabulary is not written.vocabulary or len(column) < len(vocabulary.words):
            with self._lock:
                column = self._column(written.vocabulary)
        return [column[number] for number in written.numbers]

    def allowed(self, told: Iterable[int]) -> int:
        """The bits of the cues that may stand among words that say so much."""
        found = reduce(or_, told, self._any)
        return found & (found >> _MOST_CUES)

    def _column(self, vocabulary: Vocabulary) -> list[int]:
        """What all words of the vocabulary say."""
        if self._told[0] is not vocabulary:
            self._told = (vocabulary, [])
        column = self._told[1]
        column.extend(map(self._bits, vocabulary.words[len(column) :]))
        return column

    def _read(self) -> None:
        """Work out the first words of the cues that have come since."""
        for cue in self._cues[self._known :]:
            asked = cue.bit << _MOST_CUES
            if isinstance(cue, Hint):
                for word in cue.words:
                    self._words[word] = self._words.get(word, 0) | asked | cue.bit
                continue
            first = first_words(cue.begins or cue.pattern)
            for word in cue.words:
                self._words[word] = self._words.get(word, 0) | asked
            self._any |= (0 if cue.words else asked) | (0 if first else cue.bit)
            for word in first.words if first else ():
                self._words[word] = self._words.get(word, 0) | cue.bit
            for beginning in first.beginnings if first else ():
                self._beginnings[beginning] = self._beginnings.get(beginning, 0) | cue.bit
            if cue.endings:
                self._endings.append((cue.endings, cue.bit))
            cue.anywhere = first is None
        self._told = (Vocabulary(), [])
        self._known = len(self._cues)  # last, or another thread would not wait for what it needs

    def _bits(self, written: str) -> int:
        word = compared(written)
        bits = self._words.get(word, 0)
        for letters in range(SHORTEST_BEGINNING, STEM_LETTERS + 1):
            bits |= self._beginnings.get(word[:letters], 0)
        for endings, bit in self._endings:
            bits |= bit if word.endswith(endings) else 0
        return bits


_ALL: Final = _Cues()


def cue(pattern: str, flags: re.RegexFlag = re.NOFLAG, *, written: bool = False) -> Cue:
    """A cue whose words are those with which its pattern can begin."""
    return Cue(frozenset(), re.compile(pattern, flags), written)


def sentences_of(text: str, written: Written, spans: Sequence[Span]) -> tuple[Sentence, ...]:
    """These stretches of a text whose words are `written`."""
    low = small_letters(text)
    known: dict[tuple[Cue, int], bool] = {}
    starts, behind = written.starts, written.behind
    told = _ALL.told(written)
    marked, ends, said = list(compress(starts, told)), list(compress(behind, told)), list(filter(None, told))
    sentences = []
    for span in spans:
        start, end = span.start, span.end
        # The words that stand, even in part, in the stretch.
        first, last = bisect_right(ends, start + 1), bisect_left(marked, end)
        own = said[first:last]
        sentences.append(
            Sentence(
                span,
                text[start:end],
                low[start:end],
                written,
                marked[first:last],
                own,
                _ALL.allowed(own),
                known,
            )
        )
    return tuple(sentences)


def small_letters(text: str) -> str:
    """The text in small letters, each at the place of its capital."""
    # The only letter whose small form has two characters.
    return text.replace("İ", "i").lower()
