"""Snippets and marks: which stretches of a stored text a query matched. Plain data, never HTML.

Where no positions are at hand the text is analysed again, so marks can never disagree with the index.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final, Protocol, assert_never

from indexer.analysis import Word, words
from indexer.engine.occurrences import Positions, accepted, near_windows, phrase_starts, slot_positions
from indexer.engine.passages import Found, Passage, best_passages, opening
from indexer.engine.ranking import fields_of, leaves
from indexer.engine.request import Snippet, SnippetPart
from indexer.query.nodes import Fuzzy, Leaf, Near, Phrase, Prefix, Query, Same, Slot, Term
from indexer.release import Release

MARKED_CHARACTERS: Final = 200_000  # a longer text costs more than a second to analyse; no release has been longer


Stretches = Iterable[tuple[int, int]]
"""Characters of a text, each from start to end, end excluded."""


class PlacedWords(Protocol):
    """The words of one text: where they stand, by position and by character."""

    @property
    def positions(self) -> Positions:
        """Positions of each term."""

    def of(self, term: str) -> Stretches:
        """Every word with the term."""

    def at(self, term: str, position: int) -> Stretches:
        """The words with the term that stand at a position; a compound and its parts share one."""


def mark(text: str, field: str, query: Query) -> tuple[SnippetPart, ...]:
    """The whole text in parts, matches marked."""
    return _parts(text, 0, len(text), _merged(matches(text, field, query)))


def snippets(release: Release, query: Query) -> tuple[Snippet, ...]:
    """The title if it matched, and the best passages of the text, or its opening sentence where nothing matched."""
    in_title, in_text = matches(release.title, "title", query), matches(release.text, "text", query)
    body = body_start(release)
    passages = best_passages(release.text, in_text, body) or opening(release.text, body)
    return shown(release, passages, in_title, in_text)


def shown(
    release: Release, passages: Sequence[Passage], in_title: Sequence[Found], in_text: Sequence[Found]
) -> tuple[Snippet, ...]:
    """The snippets of the title, if it matched, and of these passages of the text; matches are in order."""
    found: list[Snippet] = []
    if in_title:
        found.append(Snippet("title", _parts(release.title, 0, len(release.title), _merged(in_title))))
    merged = _merged(in_text)
    for passage in passages:
        found.append(_snippet(release.text, passage, merged))
    return tuple(found)


def matches(text: str, field: str, query: Query) -> list[Found]:
    """Every stretch that a leaf of the query matched in a field, in order; they may overlap."""
    asked = [(number, leaf) for number, leaf in enumerate(leaves(query)) if field in fields_of(leaf)]
    if not asked or not text:
        return []
    placed = AnalysedWords(words(text[:MARKED_CHARACTERS]))
    return in_order((number, stretches(leaf, placed)) for number, leaf in asked)


def in_order(found: Iterable[tuple[int, Stretches]]) -> list[Found]:
    """Stretches by the number of their leaf as matches in order, each once."""
    return sorted({(start, end, number) for number, every in found for start, end in every})


class AnalysedWords:
    """The words of a text that was just analysed."""

    def __init__(self, found: Iterable[Word]) -> None:
        self._by_term: dict[str, list[Word]] = {}
        for word in found:
            for term in word.terms:
                self._by_term.setdefault(term, []).append(word)
        self.positions: Positions = {term: [word.position for word in held] for term, held in self._by_term.items()}

    def of(self, term: str) -> Stretches:
        return [(word.start, word.end) for word in self._by_term.get(term, ())]

    def at(self, term: str, position: int) -> Stretches:
        return [(word.start, word.end) for word in self._by_term.get(term, ()) if word.position == position]


def stretches(leaf: Leaf | Same, placed: PlacedWords) -> Stretches:
    """What to mark for a leaf: the word, the whole phrase, or each of the words near one another."""
    match leaf:
        case Term():
            yield from placed.of(leaf.term)
        case Phrase():
            for at in phrase_starts([slot_positions(slot, placed.positions) for slot in leaf.slots]):
                spans = [_slot_stretch(placed, slot, at + step) for step, slot in enumerate(leaf.slots)]
                yield min(start for start, _ in spans), max(end for _, end in spans)
        case Near():
            slots = [slot_positions(slot, placed.positions) for slot in leaf.slots]
            every = tuple(term for slot in leaf.slots for term in slot)
            for at in {at for window in near_windows(slots, leaf.distance) for at in window}:
                yield _slot_stretch(placed, every, at)
        case Prefix() | Fuzzy():
            terms = list(placed.positions)
            for number in accepted(leaf, terms):
                yield from placed.of(terms[number])
        case Same():
            for form in leaf.forms:
                yield from stretches(form, placed)
        case _:
            assert_never(leaf)


def _slot_stretch(placed: PlacedWords, slot: Slot, position: int) -> tuple[int, int]:
    held = [span for term in slot for span in placed.at(term, position)]
    return min(start for start, _ in held), max(end for _, end in held)


def _merged(found: Sequence[Found]) -> list[tuple[int, ...]]:
    merged: list[tuple[int, ...]] = []
    for start, end, _ in found:
        if merged and start < merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _snippet(text: str, passage: Passage, merged: list[tuple[int, ...]]) -> Snippet:
    start, end = passage
    return tuple.__new__(Snippet, ("text", _parts(text, start, end, merged), start))


def _parts(text: str, start: int, end: int, merged: list[tuple[int, ...]]) -> tuple[SnippetPart, ...]:
    first, last = bisect_left(merged, (start,)), bisect_left(merged, (end,))
    if first and merged[first - 1][1] > start:
        first -= 1
    made = tuple.__new__  # what the class itself calls, at half the time: a page has a hundred parts
    parts: list[SnippetPart] = []
    at = start
    for left, right in merged[first:last]:
        if at < left:
            parts.append(made(SnippetPart, (text[at:left], False)))
            at = left
        at, begin = right if right < end else end, at
        parts.append(made(SnippetPart, (text[begin:at], True)))
    if at < end or not parts:
        parts.append(made(SnippetPart, (text[at:end], False)))
    return tuple(parts)


def body_start(release: Release) -> int:
    """Where the text begins once its headline, which is shown above, is left out; the text may wrap it."""
    text, title = release.text, release.title.strip()
    if text.startswith(title):
        return len(title)
    at = _after_space(text, 0)
    if not text.startswith(title[:1], at):
        return 0
    for number, word in enumerate(title.split()):
        begin = _after_space(text, at)
        if (number and begin == at) or not text.startswith(word, begin):
            return 0
        at = begin + len(word)
    return at


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
