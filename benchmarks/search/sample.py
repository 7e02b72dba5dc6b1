"""The words of the first releases of a corpus, counted: what questions are chosen from.

Words are counted by a rough analysis of its own, so that choosing favours no engine's.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

import Stemmer

from benchmarks.search.corpus import COUNTED_FIELDS, Entry
from indexer.analysis import term_of

SAMPLE_RELEASES: Final = 10_000  # the same first releases whatever the size, so that one question is asked of all sizes
_PAIRED_RELEASES: Final = 1_000  # pairs of words take far more memory than words
_LEAST_LETTERS: Final = 3
_OPERATORS: Final = frozenset({"and", "or", "not", "near"})
_WORD: Final = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Sample:
    """Releases by the words in them. `texts` and `titles` map a word, in its commonest form, to numbers of releases;
    `pairs` counts neighbours; `values` counts the values of each field; `words` are the texts' words in order.
    """

    releases: int
    texts: dict[str, frozenset[int]]
    titles: dict[str, frozenset[int]]
    pairs: Counter[tuple[str, str]]
    values: dict[str, Counter[str]]
    words: Sequence[Sequence[str]]


def sample_of(entries: Iterable[Entry]) -> Sample:
    """Count the words of releases, words that analyses take differently left out."""
    texts: dict[str, set[int]] = {}
    titles: dict[str, set[int]] = {}
    forms: dict[str, Counter[str]] = {}
    pairs: Counter[tuple[str, str]] = Counter()
    values: dict[str, Counter[str]] = {field: Counter() for field in COUNTED_FIELDS}
    words: list[list[str]] = []
    number = -1
    for number, entry in enumerate(entries):
        held = _WORD.findall(entry.text.lower())
        for word, count in Counter(held).items():
            texts.setdefault(_stem(word), set()).add(number)
            forms.setdefault(_stem(word), Counter())[word] += count
        for word in _WORD.findall(entry.title.lower()):
            titles.setdefault(_stem(word), set()).add(number)
        if number < _PAIRED_RELEASES:
            words.append(held)
            pairs.update({*pairwise(held)})
        _count_values(values, entry)
    plain = {stem: word for stem, counts in _plain(forms).items() if len(word := _commonest(counts)) >= _LEAST_LETTERS}
    written = set(plain.values())
    return Sample(
        releases=number + 1,
        texts={word: frozenset(texts[stem] | titles.get(stem, set())) for stem, word in plain.items()},
        titles={word: frozenset(titles[stem]) for stem, word in plain.items() if stem in titles},
        pairs=Counter({pair: count for pair, count in pairs.items() if written.issuperset(pair)}),
        values=values,
        words=[[word if word in written else "" for word in held] for held in words],
    )


def _count_values(values: dict[str, Counter[str]], entry: Entry) -> None:
    values["organizer"].update(entry.organizers)
    for field, value in (("country", entry.country), ("year", entry.year), ("language", entry.language)):
        if value is not None:
            values[field][str(value)] += 1


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda word: (-counts[word], word))


def _plain(forms: dict[str, Counter[str]]) -> dict[str, Counter[str]]:
    """The words whose forms are the same to all analyses: Porter's stems, Snowball's, and ours with its spellings."""
    written = [word for counts in forms.values() for word in counts]
    others = [_grouped(written, _porter), _grouped(written, term_of)]
    return {
        stem: counts
        for stem, counts in forms.items()
        if not _OPERATORS.intersection(counts)
        and all(group[stemmed(next(iter(counts)))] == counts.keys() for group, stemmed in others)
    }


def _grouped(words: Iterable[str], stemmed: Callable[[str], str]) -> tuple[dict[str, set[str]], Callable[[str], str]]:
    groups: dict[str, set[str]] = {}
    for word in words:
        groups.setdefault(stemmed(word), set()).add(word)
    return groups, stemmed


@cache
def _stem(word: str) -> str:
    return str(_stemmer("english").stemWord(word))


@cache
def _porter(word: str) -> str:
    return str(_stemmer("porter").stemWord(word))


@cache
def _stemmer(algorithm: str) -> "Stemmer.Stemmer":
    return Stemmer.Stemmer(algorithm)
