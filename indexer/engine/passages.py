"""Passages: which stretches of a text to show for its matches. Whole words, sentence starts where there are any."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from indexer.metadata.sentences import sentence_around
from indexer.release import Span

PASSAGE_CHARACTERS: Final = 240  # two or three lines on a page: enough to judge a hit, short enough to skim ten
PASSAGES: Final = 2
_SENTENCE_CHARACTERS: Final = 160  # a match further inside its sentence would fall off the end of the passage
_BEFORE_CHARACTERS: Final = 90
_SENTENCE_START: Final = re.compile(r"(?:(?<=[.!?…][\"”»’)\s])|(?<=\n))\s*(?=\S)")
_WORD_START: Final = re.compile(r"(?<!\S)(?=\S)")

Found = tuple[int, int, int]
"""Start, end and leaf of a match."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text to show."""

    start: int
    end: int


def best_passages(text: str, found: Sequence[Found], body: int) -> list[Passage]:
    """At most PASSAGES stretches with the most different leaves, then the most matches, in the order of the text."""
    inside = [span for span in found if span[0] >= body] or list(found)
    chosen: list[Passage] = []
    seen: set[int] = set()
    candidates = [_around(text, span, body if span[0] >= body else 0) for span in _thinned(inside)]
    for _ in range(PASSAGES):
        free = [one for one in candidates if all(one.end <= other.start or one.start >= other.end for other in chosen)]
        ranked = [(len(_leaves(one, inside) - seen), _count(one, inside), -one.start, one) for one in free]
        if not ranked:
            break
        best = max(ranked, key=lambda entry: entry[:3])
        if chosen and best[0] == 0 and best[1] < 2:
            break  # one more mention of what is shown already tells nothing new
        chosen.append(best[3])
        seen |= _leaves(best[3], inside)
    return sorted(chosen, key=lambda one: one.start)


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


def _around(text: str, span: Found, floor: int) -> Passage:
    """A passage that holds the match: from the start of its sentence if that is near, else from a word before it."""
    near = max(floor, span[0] - _SENTENCE_CHARACTERS)
    sentences = [found.end() for found in _SENTENCE_START.finditer(text, near, span[0] + 1)]
    if sentences and sentences[-1] <= span[0]:
        start = sentences[-1]
    elif near == floor:
        start = floor
    else:
        begin = span[0] - _BEFORE_CHARACTERS
        word = _WORD_START.search(text, begin + 1, span[0])
        start = word.start() if word else span[0]
    start = min(_skip_space(text, start), span[0])
    end = max(span[1], _whole_word_end(text, start, min(len(text), start + PASSAGE_CHARACTERS)))
    return Passage(start, end)


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


def _leaves(passage: Passage, found: Sequence[Found]) -> set[int]:
    return {leaf for start, end, leaf in found if passage.start <= start and end <= passage.end}


def _count(passage: Passage, found: Sequence[Found]) -> int:
    return sum(passage.start <= start and end <= passage.end for start, end, _ in found)
