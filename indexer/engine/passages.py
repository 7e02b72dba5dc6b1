"""Passages: which stretches of a text to show for its matches. Whole words, sentence starts where there are any."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from indexer.metadata.sentences import sentence_around
from indexer.release import Span

PASSAGE_CHARACTERS: Final = 240  # two or three lines on a page: enough to judge a hit, short enough to skim ten
PASSAGES: Final = 2
_SENTENCE_CHARACTERS: Final = 160  # a match further inside its sentence would fall off the end of the passage
_BEFORE_CHARACTERS: Final = 90
# It begins with a set of characters, which the engine looks for fast.
_SENTENCE_END: Final = re.compile(r"[.!?…\n](?:(?<=\n)|[\"”»’')\s])\s*(?=\S)")
_WORD_START: Final = re.compile(r"(?<!\S)(?=\S)")

Found = tuple[int, int, int]
"""Start, end and leaf of a match."""


class Passage(NamedTuple):
    """A stretch of text to show."""

    start: int
    end: int


_Candidate = tuple[int, int, int, int, int]
"""How many leaves a passage has, how many matches, its start counted down, its leaves as bits, its end: so the greatest
is the best one, and of those that are equally good the first. A plain tuple: a page makes a hundred."""


def best_passages(text: str, found: Sequence[Found], body: int) -> list[Passage]:
    """At most PASSAGES stretches with the most different leaves, then the most matches, in the order of the text."""
    inside = found if found and found[0][0] >= body else [span for span in found if span[0] >= body]
    floor = body if inside else 0
    inside = inside or list(found)
    free = _candidates(text, inside, floor) if inside else []
    chosen: list[Passage] = []
    seen = 0
    while free:
        best = max(free)
        new, count, start, leaves, end = best
        if chosen and not new and count < 2:
            break  # one more mention of what is shown already tells nothing new
        chosen.append(Passage(-start, end))
        if len(chosen) == PASSAGES:
            break
        seen |= leaves
        free = [((one[3] & ~seen).bit_count(), *one[1:]) for one in free if one[4] <= -start or -one[2] >= end]
    if len(chosen) > 1:
        chosen.sort(key=lambda one: one.start)
    return chosen


def _candidates(text: str, inside: Sequence[Found], floor: int) -> list[_Candidate]:
    """A passage around each match, different ones only; the matches are in order and not before the floor."""
    begins = [span[0] for span in inside]
    made = []
    for start, stop in _around(text, _thinned(inside), floor):
        leaves = count = 0
        for _, end, leaf in inside[bisect_left(begins, start) : bisect_right(begins, stop)]:
            if end <= stop:
                leaves |= 1 << leaf
                count += 1
        made.append((leaves.bit_count(), count, -start, leaves, stop))
    return made


def _around(text: str, found: Sequence[Found], floor: int) -> Iterable[tuple[int, int]]:
    """For each match a passage that holds it: from the start of its sentence if that is near, else from a word before.

    The ends of sentences before the matches are found once for all of them.
    """
    signs = _signs(text, found, floor)
    passages: dict[tuple[int, int], None] = {}
    ends: dict[int, int] = {}
    number, count = -1, len(signs)
    for at, end, _ in found:
        while number + 1 < count and signs[number + 1][1] <= at:
            number += 1
        near = at - _SENTENCE_CHARACTERS
        near = near if near > floor else floor
        if number >= 0 and (signs[number][0] + 1 >= near or _is_near(text, signs[number], near)):
            start = signs[number][1]  # a sign goes as far as the next word
        elif near == floor:
            start = min(_skip_space(text, floor), at)
        else:
            start = _word_before(text, at)
        stop = ends.get(start)
        if stop is None:
            stop = ends[start] = _whole_word_end(text, start, min(len(text), start + PASSAGE_CHARACTERS))
        passages[start, end if end > stop else stop] = None
    return passages


def _signs(text: str, found: Sequence[Found], floor: int) -> list[tuple[int, int]]:
    """The ends of sentences that stand not too far before a match; the matches are in order."""
    signs: list[tuple[int, int]] = []
    begin = end = 0
    least = max(0, floor - 2)
    for at, _, _ in found:
        # A sign of two characters may end where the match begins to look.
        first = max(least, at - _SENTENCE_CHARACTERS - 2)
        if first >= end:
            if end:
                signs += [sign.span() for sign in _SENTENCE_END.finditer(text, begin, end)]
            begin = first
        end = at + 1
    signs += [sign.span() for sign in _SENTENCE_END.finditer(text, begin, end)]
    return signs


def _is_near(text: str, sign: tuple[int, int], near: int) -> bool:
    """Whether the last line between a sign and its sentence, or the sign itself, ends not before `near`."""
    begin, start = sign
    line = text.rfind("\n", begin, start) + 1
    return (line or begin + 2) >= near


def _word_before(text: str, at: int) -> int:
    word = _WORD_START.search(text, at - _BEFORE_CHARACTERS + 1, at)
    return word.start() if word else at


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


def _whole_word_end(text: str, start: int, end: int) -> int:
    """`end` moved back to the end of a word, unless the stretch is one long word."""
    if end < len(text) and not text[end].isspace():
        cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        end = cut if cut > start else end
    return start + len(text[start:end].rstrip()) if text[start:end][-1:].isspace() else end


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
