"""Questions of every kind that our query language has, chosen by how many releases have their words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from benchmarks.search.questions import Filtered, Fuzzy, Near, OneOf, Phrase, Prefix, Question, Word
from benchmarks.search.sample import Sample

# Shares of the releases that have the word; the words nearest to them are taken.
_FREQUENT: Final = (0.6, 0.45, 0.35, 0.28, 0.22, 0.17)
_MEDIUM: Final = (0.1, 0.08, 0.06, 0.05, 0.04, 0.03, 0.022, 0.015)
_RARE: Final = (0.006, 0.005, 0.004, 0.003, 0.0025, 0.002)
_IN_TITLES: Final = (0.2, 0.02, 0.004)
_PREFIX_LETTERS: Final = (4, 5, 5)
_NEAR_WORDS: Final = 5
_RARE_TOGETHER: Final = 3
_LONG_PHRASE: Final = 5

COMMONEST: Final = "commonest word"
SELECTIVE: Final = frozenset({"three rare words", "long phrase"})
"""The kinds whose answers are few, whatever the size of the archive."""

RARE: Final = frozenset({"rare word", "frequent and rare word", "rare phrase", "three words"})
"""The kinds whose answers are a small share of the archive, whatever its size."""


class _Chooser:
    """Takes words out of a sample, none of them twice for the same purpose."""

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        self._counts = sorted((len(numbers), word) for word, numbers in sample.texts.items())
        self.commonest = self._counts[-1][1]
        self.frequent = self.words(_FREQUENT)
        self.medium = self.words(_MEDIUM)
        self.rare = self.words(_RARE)

    def words(self, shares: Iterable[float], within: dict[str, frozenset[int]] | None = None) -> list[str]:
        """The words nearest to these shares of the releases."""
        counts = self._counts if within is None else sorted((len(found), word) for word, found in within.items())
        chosen: list[str] = []
        for share in shares:
            wanted = share * self.sample.releases
            free = ((abs(count - wanted), word) for count, word in counts if word not in chosen)
            chosen.append(min(free)[1])
        return chosen

    def beside(self, words: Sequence[str], choices: Iterable[str]) -> str:
        """The first of the choices that stands in a release with all of the words."""
        common = frozenset.intersection(*(self.sample.texts[word] for word in words))
        fitting = (word for word in choices if word not in words and common & self.sample.texts[word])
        return next(fitting, self.commonest)

    def pairs(self, shares: Iterable[float]) -> list[tuple[str, str]]:
        """Neighbours, by the share of releases in which they stand side by side."""
        by_count: dict[int, list[tuple[str, str]]] = {}
        for pair, count in self.sample.pairs.items():
            if pair[0] != pair[1]:
                by_count.setdefault(count, []).append(pair)
        chosen: list[tuple[str, str]] = []
        for share in shares:
            wanted = max(share * len(self.sample.words), 2)
            count = min(by_count, key=lambda held: (abs(held - wanted), held))
            pair = min(by_count[count])
            by_count[count].remove(pair)
            if not by_count[count]:
                del by_count[count]
            chosen.append(pair)
        return chosen

    def rare_together(self) -> Iterator[tuple[str, ...]]:
        """Rare words of one release each, which hardly another one has together."""
        most = max(1, max(_RARE) * self.sample.releases)
        for held in self.sample.words:
            rare = sorted({word for word in held if word and len(self.sample.texts[word]) <= most})
            if len(rare) >= _RARE_TOGETHER:
                yield tuple(rare[:_RARE_TOGETHER])

    def long_phrases(self) -> Iterator[tuple[str, ...]]:
        """As many words of one release each as they stand there side by side."""
        for held in self.sample.words:
            windows = (tuple(held[at : at + _LONG_PHRASE]) for at in range(len(held) - _LONG_PHRASE + 1))
            yield from islice((words for words in windows if all(words)), 1)

    def apart(self, words: Iterable[str]) -> list[tuple[str, str]]:
        """Each word with one that stands two words away in some release."""
        found = []
        for word in words:
            for held in self.sample.words:
                at = held.index(word) if word in held else len(held)
                other = held[at + 3] if at + 3 < len(held) else ""
                if other and other != word:
                    found.append((word, other))
                    break
        return found


def choose(sample: Sample) -> tuple[Question, ...]:
    """At least 60 questions; the same sample gives the same questions."""
    chooser = _Chooser(sample)
    return (*_words(chooser), *_several(chooser), *_positions(chooser), *_others(chooser), *_narrowed(chooser))


def _words(chooser: _Chooser) -> list[Question]:
    return [
        Question(kind=COMMONEST, must=(Word(chooser.commonest),)),
        *(Question(kind="frequent word", must=(Word(word),)) for word in chooser.frequent),
        *(Question(kind="medium word", must=(Word(word),)) for word in chooser.medium),
        *(Question(kind="rare word", must=(Word(word),)) for word in chooser.rare),
    ]


def _several(chooser: _Chooser) -> list[Question]:
    frequent, medium, rare = chooser.frequent, chooser.medium, chooser.rare
    found: list[tuple[str, tuple[str, ...]]] = []
    found += [("two frequent words", (frequent[at], frequent[at + 1])) for at in (0, 2, 4)]
    found += [("frequent and rare word", (chooser.beside([word], frequent), word)) for word in rare[:4]]
    found += [("two medium words", (word, chooser.beside([word], medium))) for word in medium[:3]]
    pairs = [(word, chooser.beside([word], frequent[at:])) for at, word in enumerate(medium[:5])]
    found += [("three words", (*pair, chooser.beside(pair, medium))) for pair in pairs]
    found += [("three rare words", words) for words in islice(chooser.rare_together(), 4)]
    choices = [(medium[0], medium[1]), (medium[3], rare[0]), (frequent[3], medium[5]), (rare[1], rare[2], rare[3])]
    return [
        *(Question(kind=kind, must=tuple(map(Word, words))) for kind, words in found),
        *(Question(kind="any of several words", must=(OneOf(words),)) for words in choices),
        Question(kind="without a word", must=(Word(medium[2]),), never=(frequent[1],)),
        Question(kind="without a word", must=(Word(frequent[2]),), never=(medium[4],)),
        Question(kind="without a word", must=(Word(medium[0]), Word(frequent[0])), never=(frequent[4],)),
    ]


def _positions(chooser: _Chooser) -> list[Question]:
    kinds = ["frequent phrase"] * 3 + ["medium phrase"] * 2 + ["rare phrase"] * 2
    phrases = zip(kinds, chooser.pairs([0.5, 0.2, 0.1, 0.02, 0.01, 0.0, 0.0]), strict=True)
    near = chooser.apart([chooser.frequent[1], chooser.medium[0], chooser.medium[4]])
    return [
        *(Question(kind=kind, must=(Phrase(pair),)) for kind, pair in phrases),
        *(Question(kind="long phrase", must=(Phrase(words),)) for words in islice(chooser.long_phrases(), 3)),
        *(Question(kind="near", must=(Near(pair, _NEAR_WORDS),)) for pair in near),
    ]


def _others(chooser: _Chooser) -> list[Question]:
    long = [word for word in (*chooser.medium, *chooser.rare) if len(word) > max(_PREFIX_LETTERS)] or chooser.medium
    titles = chooser.words(_IN_TITLES, chooser.sample.titles)
    begins = [long[at % len(long)][:letters] for at, letters in enumerate(_PREFIX_LETTERS)]
    return [
        *(Question(kind="beginning of a word", must=(Prefix(part),)) for part in dict.fromkeys(begins)),
        *(Question(kind="misspelt word", must=(Fuzzy(word),)) for word in long[-2:]),
        *(Question(kind="word in the title", must=(Word(word, "title"),)) for word in titles),
    ]


def _narrowed(chooser: _Chooser) -> list[Question]:
    values = {field: [value for value, _ in _ranked(counts)] for field, counts in chooser.sample.values.items()}
    chosen = [Filtered(field, found[at]) for field, found in values.items() for at in (0, len(found) // 3) if found]
    words = [*chooser.frequent[:4], *chooser.medium[:4]]
    filtered = [
        Question(kind="word under a filter", must=(Word(word),), chosen=one)
        for word, one in zip(words, dict.fromkeys(chosen), strict=False)
    ]
    return [
        *filtered,
        Question(kind="newest first", must=(Word(chooser.frequent[0]),), newest=True),
        Question(kind="newest first", must=(Word(chooser.medium[1]),), newest=True),
        Question(kind="everything"),
        Question(kind="everything under a filter", chosen=chosen[1]),
    ]


def _ranked(counts: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
