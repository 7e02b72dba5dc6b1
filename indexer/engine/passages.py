"""Passages: which stretches of a text to show for its matches. Whole words, sentence starts where there are any."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from indexer.metadata.sentences import sentence_around
from indexer.release import Span

PASSAGE_CHARACTERS: Final = 240  # two or three lines on a page: enough to judge a hit, short enough to skim ten
PASSAGES: Final = 2
_SENTENCE_CHARACTERS: Final = 160  # a match further inside its sentence would fall off the end of the passage
_BEFORE_CHARACTERS: Final = 90
_SENTENCE_END: Final = re.compile(r"(?:([.!?…][\"”»’')\s])|\n)\s*(?=\S)")
_WORD_START: Final = re.compile(r"(?<!\S)(?=\S)")

Found = tuple[int, int, int]
"""Start, end and leaf of a match."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text to show."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A passage with the leaves inside it, as bits, and how many matches it holds."""

    passage: Passage
    leaves: int
    count: int


def best_passages(text: str, found: Sequence[Found], body: int) -> list[Passage]:
    """At most PASSAGES stretches with the most different leaves, then the most matches, in the order of the text."""
    inside = [span for span in found if span[0] >= body]
    floor = body if inside else 0
    inside = inside or list(found)
    free = _candidates(text, inside, floor) if inside else []
    chosen: list[Passage] = []
    seen = 0
    while free and len(chosen) < PASSAGES:
        best = max(free, key=lambda one: ((one.leaves & ~seen).bit_count(), one.count, -one.passage.start))
        if chosen and not best.leaves & ~seen and best.count < 2:
            break  # one more mention of what is shown already tells nothing new
        taken = best.passage
        chosen.append(taken)
        seen |= best.leaves
        free = [one for one in free if one.passage.end <= taken.start or one.passage.start >= taken.end]
    return sorted(chosen, key=lambda one: one.start)


def _candidates(text: str, inside: Sequence[Found], floor: int) -> list[_Candidate]:
    """A passage around each match, different ones only; the matches are in order and not before the floor."""
    begins = [span[0] for span in inside]
    thinned = _thinned(inside)
    sentences = _Sentences(text, max(floor, begins[0] - _SENTENCE_CHARACTERS), thinned[-1][0])
    passages = dict.fromkeys(_around(text, span, floor, sentences) for span in thinned)
    made = []
    for passage in passages:
        leaves = count = 0
        for _, end, leaf in inside[bisect_left(begins, passage.start) : bisect_right(begins, passage.end)]:
            if end <= passage.end:
                leaves |= 1 << leaf
                count += 1
        made.append(_Candidate(passage, leaves, count))
    return made


def opening(text: str, body: int) -> list[Passage]:
    """The opening sentence, for a release whose text has no match."""
    start = _skip_space(text, body)
    if start >= len(text):
        start = _skip_space(text, 0)
    if start >= len(text):
        return []
    # One character more than is shown tells whether the sentence goes on; more of the text need not be looked at.
    window = text[start : start + PASSAGE_CHARACTERS + 1]
    sentence = sentence_around(window, Span(0, 1))
    return [Passage(start, _whole_word_end(text, start, start + min(sentence.end, PASSAGE_CHARACTERS)))]


def _thinned(found: Sequence[Found], most: int = 200) -> Sequence[Found]:
    """Enough matches to choose from: a word that stands a thousand times needs no thousand candidates."""
    return found if len(found) <= most else found[:: len(found) // most + 1]


def _around(text: str, span: Found, floor: int, sentences: "_Sentences") -> Passage:
    """A passage that holds the match: from the start of its sentence if that is near, else from a word before it."""
    near = max(floor, span[0] - _SENTENCE_CHARACTERS)
    sentence = sentences.start(near, span[0])
    if sentence is not None:
        start = sentence
    elif near == floor:
        start = floor
    else:
        begin = span[0] - _BEFORE_CHARACTERS
        word = _WORD_START.search(text, begin + 1, span[0])
        start = word.start() if word else span[0]
    start = min(_skip_space(text, start), span[0])
    return Passage(start, max(span[1], sentences.passage_end(start)))


class _Sentences:
    """Where sentences start between two characters of a text, found once for all matches between them."""

    def __init__(self, text: str, first: int, last: int) -> None:
        self._text = text
        self._starts: list[int] = []
        self._behind: list[int] = []  # the end of the sign, or of the last line, that makes each a start
        self._ends: dict[int, int] = {}
        # A sign of two characters may end where the first match begins to look.
        for sign in _SENTENCE_END.finditer(text, max(0, first - 2), last + 1):
            self._starts.append(sign.end())
            self._behind.append(max(sign.start() + 1, text.rfind("\n", *sign.span()) + 1, sign.end(1)))

    def start(self, near: int, at: int) -> int | None:
        """The last start not after `at` whose sign ends not before `near`."""
        number = bisect_right(self._starts, at) - 1
        return self._starts[number] if number >= 0 and self._behind[number] >= near else None

    def passage_end(self, start: int) -> int:
        """Where a passage from there ends."""
        end = self._ends.get(start)
        if end is None:
            most = min(len(self._text), start + PASSAGE_CHARACTERS)
            end = self._ends[start] = _whole_word_end(self._text, start, most)
        return end


def _whole_word_end(text: str, start: int, end: int) -> int:
    """`end` moved back to the end of a word, unless the stretch is one long word."""
    if end < len(text) and not text[end].isspace():
        cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        end = cut if cut > start else end
    return start + len(text[start:end].rstrip())


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
