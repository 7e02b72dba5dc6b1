"""Passages: which stretches of a text to show for its matches. Whole words, sentence starts where there are any."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple

from indexer.release import Span

PASSAGE_CHARACTERS: Final = 240  # two or three lines on a page: enough to judge a hit, short enough to skim ten
PASSAGES: Final = 2
_SENTENCE_CHARACTERS: Final = 160  # a match further inside its sentence would fall off the end of the passage
_BEFORE_CHARACTERS: Final = 90
_SENTENCE_END: Final = re.compile(r"[.!?…\n](?:(?<=\n)|[\"”»’')\s])\s*(?=\S)")
_OTHER_SIGNS: Final = "\n!?…"
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
    inside = inside or found
    around = _around(text, _thinned(inside), floor)
    if len(around) < 2:
        return [Passage(start, stop) for start, stop in around]
    free = _candidates(around, inside)
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
        free = [
            ((held & ~seen).bit_count(), often, at, held, stop)
            for _, often, at, held, stop in free
            if stop <= -start or -at >= end
        ]
    return sorted(chosen)


def _candidates(around: Iterable[tuple[int, int]], inside: Sequence[Found]) -> list[_Candidate]:
    """The passages with what each holds of the matches, which are in order."""
    begins = [span[0] for span in inside]
    made = []
    for start, stop in around:
        leaves = count = 0
        for _, end, leaf in inside[bisect_left(begins, start) : bisect_right(begins, stop)]:
            if end <= stop:
                leaves |= 1 << leaf
                count += 1
        made.append((leaves.bit_count(), count, -start, leaves, stop))
    return made


def _around(text: str, found: Sequence[Found], floor: int) -> Collection[tuple[int, int]]:
    """For each match a passage that holds it: from the start of its sentence if that is near, else from a word before.

    The matches are in order and not before the floor.
    """
    signs = "".join([sign for sign in _OTHER_SIGNS if sign in text])
    passages: dict[tuple[int, int], None] = {}
    begin = stop = -1
    ended, sentence = -1, 0
    looked = 0
    for at, end, _ in found:
        near = at - _SENTENCE_CHARACTERS
        near = near if near > floor else floor
        # What a sign and a bracket end before that is not near, and from the match before on suffices.
        before = _sentence_before(text, signs, near - 2 if near - 2 > looked else looked, at)
        if before is not None:
            ended, sentence = before
        looked = at - 1 if at else 0  # a sign there may go as far as into the match
        if ended >= near:
            start = sentence
        elif near == floor:
            start = min(_skip_space(text, floor), at)
        else:
            start = _word_before(text, at)
        if start != begin:
            begin, stop = start, _whole_word_end(text, start, min(len(text), start + PASSAGE_CHARACTERS))
        passages[start, end if end > stop else stop] = None
    return passages


def _sentence_before(text: str, signs: str, first: int, at: int) -> tuple[int, int] | None:
    """Where the last sentence that ends from `first` on ends, and where the next begins, not after `at`.

    It ends in a full stop or in one of `signs`. These are looked for backwards, one by one: that takes half the time
    of the pattern, which only tells whether the last of them is the end of a sentence.
    """
    last = text.rfind(".", first, at)
    for sign in signs:
        other = text.rfind(sign, first, at)
        last = other if other > last else last
    if last < 0:
        return None
    end = _SENTENCE_END.match(text, last)
    if end is None or end.end() > at:
        ends = [one for one in _SENTENCE_END.finditer(text, first, at + 1) if one.end() <= at]
        if not ends:
            return None
        end = ends[-1]
        last = max(end.start(), text.rfind("\n", end.start(), end.end()))
    return last + 1 if text[last] == "\n" else last + 2, end.end()


def _word_before(text: str, at: int) -> int:
    word = _WORD_START.search(text, at - _BEFORE_CHARACTERS + 1, at)
    return word.start() if word else at


def opening(text: str, body: int) -> list[Passage]:
    """The opening sentence, for a release whose text has no match."""
    from indexer.metadata.sentences import sentence_around  # its patterns take a millisecond that most pages need not

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
        cut = text.rfind(" ", start, end)
        line = text.rfind("\n", start if cut < 0 else cut, end)
        cut = line if line > cut else cut
        end = cut if cut > start else end
    return start + len(text[start:end].rstrip()) if start < end and text[end - 1].isspace() else end


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
