"""Snippets and marks: which stretches of a stored text a query matched. Plain data, never HTML.

The text is analysed again, for the few releases of a page only, so marks can never disagree with the index.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from indexer.analysis import Word, words
from indexer.engine.occurrences import near_windows, phrase_starts, slot_positions, starts
from indexer.engine.passages import Passage, best_passages, opening
from indexer.engine.ranking import fields_of, leaves
from indexer.engine.request import Snippet, SnippetPart
from indexer.query.nodes import Fuzzy, Leaf, Near, Phrase, Prefix, Query, Same, Slot, Term
from indexer.release import Release

MARKED_CHARACTERS: Final = 200_000  # a longer text costs more than a second to analyse; no release has been longer


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of text that a leaf matched; `leaf` numbers the leaf in the query."""

    start: int
    end: int
    leaf: int


def mark(text: str, field: str, query: Query) -> tuple[SnippetPart, ...]:
    """The whole text in parts, matches marked."""
    return _parts(text, 0, len(text), _merged(matches(text, field, query)))


def snippets(release: Release, query: Query) -> tuple[Snippet, ...]:
    """The title if it matched, and the best passages of the text, or its opening sentence where nothing matched."""
    found: list[Snippet] = []
    in_title = _merged(matches(release.title, "title", query))
    if in_title:
        found.append(Snippet("title", _parts(release.title, 0, len(release.title), in_title)))
    in_text = matches(release.text, "text", query)
    body = _body_start(release)
    passages = best_passages(release.text, [(m.start, m.end, m.leaf) for m in in_text], body)
    merged = _merged(in_text)
    for passage in passages or opening(release.text, body):
        found.append(_snippet(release.text, passage, merged))
    return tuple(found)


def matches(text: str, field: str, query: Query) -> list[Match]:
    """Every stretch that a leaf of the query matched in a field, in order; they may overlap."""
    asked = [(number, leaf) for number, leaf in enumerate(leaves(query)) if field in fields_of(leaf)]
    if not asked or not text:
        return []
    index = _TextIndex(words(text[:MARKED_CHARACTERS]))
    found = {Match(start, end, number) for number, leaf in asked for start, end in index.spans(leaf)}
    return sorted(found, key=lambda one: (one.start, one.end, one.leaf))


class _TextIndex:
    """The words of one text by term and by position."""

    def __init__(self, found: Iterable[Word]) -> None:
        self._by_term: dict[str, list[Word]] = {}
        for word in found:
            for term in word.terms:
                self._by_term.setdefault(term, []).append(word)
        self._positions = {term: [word.position for word in held] for term, held in self._by_term.items()}

    def spans(self, leaf: Leaf | Same) -> Iterable[tuple[int, int]]:
        """What to mark for a leaf: the word, the whole phrase, or each of the words near one another."""
        match leaf:
            case Term():
                yield from ((word.start, word.end) for word in self._by_term.get(leaf.term, ()))
            case Phrase():
                yield from self._phrases(leaf)
            case Near():
                slots = [slot_positions(slot, self._positions) for slot in leaf.slots]
                near = {at for window in near_windows(slots, leaf.distance) for at in window}
                every = tuple(term for slot in leaf.slots for term in slot)
                yield from (self._slot_span(every, at) for at in near)
            case Prefix() | Fuzzy():
                at = starts(leaf, self._positions)
                yield from self._word_spans(leaf, at)
            case Same():
                for form in leaf.forms:
                    yield from self.spans(form)
            case _:
                assert_never(leaf)

    def _phrases(self, leaf: Phrase) -> Iterable[tuple[int, int]]:
        for at in phrase_starts([slot_positions(slot, self._positions) for slot in leaf.slots]):
            spans = [self._slot_span(slot, at + step) for step, slot in enumerate(leaf.slots)]
            yield min(start for start, _ in spans), max(end for _, end in spans)

    def _slot_span(self, slot: Slot, position: int) -> tuple[int, int]:
        held = [word for term in slot for word in self._by_term.get(term, ()) if word.position == position]
        return min(word.start for word in held), max(word.end for word in held)

    def _word_spans(self, leaf: Prefix | Fuzzy, at: set[int]) -> Iterable[tuple[int, int]]:
        for term, held in self._by_term.items():
            if starts(leaf, {term: self._positions[term]}):
                yield from ((word.start, word.end) for word in held if word.position in at)


def _merged(found: Sequence[Match]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for one in found:
        if merged and one.start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], one.end))
        else:
            merged.append((one.start, one.end))
    return merged


def _snippet(text: str, passage: Passage, merged: list[tuple[int, int]]) -> Snippet:
    return Snippet("text", _parts(text, passage.start, passage.end, merged), passage.start)


def _parts(text: str, start: int, end: int, merged: list[tuple[int, int]]) -> tuple[SnippetPart, ...]:
    first = bisect_right(merged, start, key=lambda span: span[1])
    last = bisect_left(merged, end, key=lambda span: span[0])
    parts: list[SnippetPart] = []
    at = start
    for left, right in merged[first:last]:
        if at < left:
            parts.append(SnippetPart(text[at:left]))
        parts.append(SnippetPart(text[max(left, start) : min(right, end)], matched=True))
        at = min(right, end)
    if at < end or not parts:
        parts.append(SnippetPart(text[at:end]))
    return tuple(parts)


def _body_start(release: Release) -> int:
    """Where the text begins once its headline, which is shown above, is left out; the text may wrap it."""
    headline = re.compile(r"\s*" + r"\s+".join(re.escape(word) for word in release.title.split()))
    found = headline.match(release.text) if release.title.strip() else None
    return found.end() if found else 0
