"""What is told of a candidate, as the names of features: the words around its mentions, where they stand, its name."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.learned.candidates import HEADLINE, Candidate, Mention
from indexer.release import Span

FEATURES_VERSION: Final = 3
"""Raised with every change of what features are called or of where they are found: the weights are learnt anew then."""

_TOKEN: Final = re.compile(r"[\w'’-]+|[^\w\s]")
_SENTENCES_TOLD_APART: Final = 2
_MOST_BEFORE: Final = 4
_MOST_WORDS: Final = 5
# What else stands there counts as less.
_KINDS: Final = (
    (Kind.CITY, "<CITY>"),
    (Kind.NATIONALITY, "<NAT>"),
    (Kind.COUNTRY, "<LAND>"),
    (Kind.ORGANIZATION, "<ORG>"),
)
_ARTICLES: Final = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_SUFFIX: Final = re.compile(r"(?:ing|ed|es|s|e|ion|ions)$")
_SHORTEST_WITH_SUFFIX: Final = 6
_STEM_LETTERS: Final = 6
_STEMS_REMEMBERED: Final = 20_000
_EVENT: Final = re.compile(
    r"(?:training|workshop|seminar|course|conference|meeting|exercise|round|roundtable|forum|event|session|summit|"
    r"webinar|visit|programme|program|project|operation|campaign|ceremony|lecture|school|consultation|mission|talks|"
    r"study|тренинг|семинар|курс|конференц|совещани|заседани|учени|кругл|встреч|форум|мероприят|сесси|заняти|"
    r"практику|операци|проект|обучени)"
)


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The words of a sentence as features have them, a known name as one, with where they begin."""

    words: list[str]
    starts: list[int]


def features_of(document: Document, candidates: Sequence[Candidate], *, held: bool) -> list[frozenset[str]]:
    """The features of each candidate; `held` says whether the text may tell of something that is held."""
    tokens: dict[int, _Tokens] = {}
    found = []
    for order, candidate in enumerate(candidates):
        features = {"bias", f"held={held:d}", f"order={min(order, _MOST_BEFORE)}"}
        for mention in candidate.mentions:
            if mention.number not in tokens:
                tokens[mention.number] = _tokens(document, mention.sentence)
            features.update(_around(mention, tokens[mention.number]), _of_name(document, mention.span))
        found.append(frozenset(features))
    return found


def _tokens(document: Document, sentence: Sentence) -> _Tokens:
    words: list[str] = []
    starts: list[int] = []
    span, done = sentence.span, 0
    known = {
        sighting.span.start: (name, sighting.span.end)
        for kind, name in _KINDS
        for sighting in document.within(span, kind)
    }
    for match in _TOKEN.finditer(document.text, span.start, span.end):
        start = match.start()
        if start < done:
            continue
        if start in known:
            word, done = known[start]
        else:
            word = _word(match.group())
        words.append(word)
        starts.append(start)
    return _Tokens(words, starts)


@lru_cache(maxsize=_STEMS_REMEMBERED)
def _word(written: str) -> str:
    if written[0].isupper():
        return "<ACR>" if written.isupper() and len(written) > 1 else "<CAP>"
    return "#" if written.isdigit() else _stem(written)


@lru_cache(maxsize=_STEMS_REMEMBERED)
def _stem(written: str) -> str:
    word = written.lower()
    if not word.isascii():
        return word[:_STEM_LETTERS]
    word = word.replace("isation", "ization").replace("organis", "organiz")
    return _SUFFIX.sub("", word) if len(word) >= _SHORTEST_WITH_SUFFIX else word


def _around(mention: Mention, tokens: _Tokens) -> Iterator[str]:
    words = tokens.words
    head = bisect_left(tokens.starts, mention.listed[0].start)
    tail = bisect_left(tokens.starts, mention.listed[-1].end)
    if tail < len(words) and words[tail] == "(":
        tail = words.index(")", tail) + 1 if ")" in words[tail:] else len(words)
    while head and words[head - 1] in _ARTICLES:
        head -= 1
    left, right = words[:head], words[tail:]
    first = left[-1] if left else "^"
    third, fourth = (right[number] if len(right) > number else "$" for number in (0, 1))
    place = "T" if mention.number == HEADLINE else str(min(mention.number, _SENTENCES_TOLD_APART + 1))
    yield from (f"at={place}", f"list={mention.span != mention.listed[0]:d}{len(mention.listed) > 1:d}")
    yield from (f"L1={first}", f"L1={place}{first}")
    yield from (f"R1={third}", f"R2={third} {fourth}", f"R1={place}{third}")
    before = next((word for word in reversed(left) if _is_event(word)), "-")
    after = next((word for word in right if _is_event(word)), "-")
    both = f"{before != '-':d}{after != '-':d}"
    yield from (f"evL={before}", f"evR={after}", f"ev={both}", f"ev={both}{first}", f"ev={both}{third}")
    if mention.cases:
        yield from (f"case={mention.cases}", f"case={mention.cases}{both}")
        yield from (f"case={mention.cases} {first}", f"case={mention.cases} {third}")


@lru_cache(maxsize=_STEMS_REMEMBERED)
def _is_event(word: str) -> bool:
    return _EVENT.match(word) is not None


def _of_name(document: Document, span: Span) -> Iterator[str]:
    written = document.written(span)
    words = _TOKEN.findall(written)
    yield from (f"first={_stem(words[0])}", f"last={_stem(words[-1])}", f"len={min(len(words), _MOST_WORDS)}")
    yield from (f"n:{_stem(word)}" for word in words if word[0].isupper())
    yield f"known={document.authority.organization(written) is not None:d}"
