"""Hits with snippets, without analysing a text: positions from the postings, characters from the runs of the text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from indexer.analysis.words import shouted_lines, words_among
from indexer.engine.highlight import MARKED_CHARACTERS, Stretches, in_order, matches, shown, stretches
from indexer.engine.passages import Found
from indexer.engine.ranking import leaves
from indexer.engine.request import Hit
from indexer.query.nodes import Query
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.stored import START_FIELDS, starts_each
from indexer.whoosh_engine.vector.archive import VectorArchive
from indexer.whoosh_engine.vector.forms import SlotsForm, TermForm
from indexer.whoosh_engine.vector.leaves import LeafHits
from indexer.whoosh_engine.vector.occurrences import word_entries
from indexer.whoosh_engine.vector.segment import Segment

_REMEMBERED_GROUPS: Final = 1 << 14  # words of queries come again and again, with the same few signs around them

TermPositions = dict[str, list[int]]
"""Term to its positions in one field of one release."""


def hits_of(archive: VectorArchive, query: Query, places: Sequence[tuple[int, int]]) -> list[Hit]:
    """The releases at these places (segment and document), each with its snippets."""
    asked = [archive.leaf(leaf) for leaf in leaves(query)]
    held: dict[int, list[int]] = {}
    for at, document in places:
        held.setdefault(at, []).append(document)
    made: dict[tuple[int, int], Hit] = {}
    for at, documents in held.items():
        own = [hits[at] for hits in asked]
        for document, hit in _segment_hits(archive.segments[at], query, own, sorted(documents)):
            made[at, document] = hit
    return [made[place] for place in places]


def _segment_hits(
    segment: Segment, query: Query, asked: Sequence[LeafHits], numbers: list[int]
) -> Iterable[tuple[int, Hit]]:
    documents = np.array(numbers, dtype=np.uint16)
    read = [segment.read(document) for document in numbers]
    positions = {field: _positions(segment, field, asked, documents) for field in START_FIELDS}
    wanted = [(field, at) for field in START_FIELDS for at, number in enumerate(numbers) if number in positions[field]]
    try:
        texts = [getattr(read[at][0], field) for field, at in wanted]
        starts = dict(zip(wanted, starts_each([read[at][1][field] for field, at in wanted], texts), strict=True))
    except ValueError as error:
        raise segment.view.fault(f"where the words of documents {numbers} begin cannot be read: {error}") from error
    for field, at in wanted:
        _check_starts(segment, field, numbers[at], starts[field, at], positions[field][numbers[at]], read[at][0])
    for at, document in enumerate(numbers):
        release, found = read[at][0], []
        for field in START_FIELDS:
            own = starts.get((field, at))
            found.append([] if own is None else _matches(release, field, query, asked, positions[field][document], own))
        yield document, Hit(release, None, shown(release, *found))


def _check_starts(
    segment: Segment, field: str, document: int, starts: Array, positions: TermPositions, release: Release
) -> None:
    """Raises IndexDamaged if words stand where there are none. Positions and starts ascend: the last ones tell."""
    last = max([at[-1] for at in positions.values()], default=-1)
    if last >= len(starts) or (last >= 0 and starts[-1] > len(getattr(release, field))):
        raise segment.view.fault(f"words of the {field} of document {document} stand where it has none")


def _positions(segment: Segment, field: str, asked: Sequence[LeafHits], documents: Array) -> dict[int, TermPositions]:
    """For each document the positions of the terms that the leaves ask for in a field."""
    found: dict[int, TermPositions] = {}
    terms: dict[int, str] = {}
    for hits in asked:
        for form in hits.forms.get(field, ()):
            if isinstance(form, TermForm):
                terms[form.ordinal] = form.leaf.term
            elif isinstance(form, SlotsForm):
                terms.update((ordinal, term) for slot in form.slots for term, ordinal in slot)
            else:
                for entry in word_entries(hits.fields[field], documents):
                    word = segment.view.term(entry.ordinal).decode("utf-8", "surrogatepass")
                    found.setdefault(entry.document, {})[word] = entry.positions
    for ordinal, term in terms.items():
        for document, at in segment.hits(ordinal).positions(documents):
            found.setdefault(document, {})[term] = at
    return found


def _matches(
    release: Release, field: str, query: Query, asked: Sequence[LeafHits], positions: TermPositions, starts: Array
) -> list[Found]:
    text: str = getattr(release, field)
    if len(text) > MARKED_CHARACTERS:
        return matches(text, field, query)  # it is marked as far as the limit, where a word may be cut
    placed = StoredWords(text, positions, starts.data)
    found: list[tuple[int, Stretches]] = []
    for number, hits in enumerate(asked):
        for form in hits.forms.get(field, ()):
            if not isinstance(form, TermForm):
                found.append((number, stretches(form.leaf, placed)))
            elif form.leaf.term in positions:
                found.append((number, placed.of(form.leaf.term)))
    return in_order(found)


@dataclass(frozen=True, slots=True)
class StoredWords:
    """The words of a text by positions from the postings; `starts` is where the group of each position begins."""

    text: str
    positions: Mapping[str, Sequence[int]]
    starts: memoryview

    def of(self, term: str) -> Stretches:
        text, starts, last = self.text, self.starts, len(self.starts) - 1
        found: list[tuple[int, int]] = []
        for position in self.positions.get(term, ()):
            start = starts[position]
            end = starts[position + 1] if position < last else len(text)
            if end == start or (position and starts[position - 1] == start):
                found += self.at(term, position)  # one of several positions of its group
                continue
            group = text[start:end].rstrip()
            words = _words(group, ()) if "\n" not in group else self._group(start, end)
            found += [(start + begin, start + stop) for begin, stop in words.get((term, 0), ())]
        return found

    def at(self, term: str, position: int) -> Stretches:
        starts = self.starts
        start = starts[position]
        first, last, count = position, position + 1, len(starts)
        while first and starts[first - 1] == start:
            first -= 1
        while last < count and starts[last] == start:
            last += 1
        within = position - first
        found = self._group(start, starts[last] if last < count else len(self.text))
        return [(start + begin, start + end) for begin, end in found.get((term, within), ())]

    def _group(self, start: int, end: int) -> "GroupWords":
        group = self.text[start:end].rstrip()
        # The postings tell that the term stands there, so whether the line is in capitals throughout need not be
        # known, unless the group has words of two lines.
        return _words(group, self._shouted(start, start + len(group)) if "\n" in group else ())

    def _shouted(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        return tuple(
            (max(low, start) - start, min(high, end) - start)
            for low, high in shouted_lines(self.text)
            if low < end and high > start
        )


GroupWords = Mapping[tuple[str, int], list[tuple[int, int]]]
"""Characters of the words of a group, by term and position from the group's first."""


@lru_cache(_REMEMBERED_GROUPS)
def _words(group: str, shouting: tuple[tuple[int, int], ...]) -> GroupWords:
    found: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for word in words_among(group, shouting):
        for term in word.terms:
            found.setdefault((term, word.position), []).append((word.start, word.end))
    return found
