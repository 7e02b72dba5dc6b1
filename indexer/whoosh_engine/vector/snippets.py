"""Hits with snippets, without analysing a text: positions from the postings, characters from the runs of the text."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from indexer.analysis.cores import core_of
from indexer.analysis.words import shouted_lines, words_among
from indexer.engine.highlight import MARKED_CHARACTERS, Stretches, matches, shown, stretches
from indexer.engine.passages import Found, best_passages
from indexer.engine.request import Hit
from indexer.query.nodes import Query
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.stored import START_FIELDS
from indexer.whoosh_engine.vector.archive import VectorArchive
from indexer.whoosh_engine.vector.forms import SlotsForm, TermForm, WordsForm
from indexer.whoosh_engine.vector.leaves import LeafHits
from indexer.whoosh_engine.vector.occurrences import Occurrences, word_entries
from indexer.whoosh_engine.vector.releases import KeptRelease, find_starts
from indexer.whoosh_engine.vector.segment import Segment

_REMEMBERED_GROUPS: Final = 1 << 14  # words of queries come again and again, with the same few signs around them

TermPositions = dict[str, list[int]]
"""Term to its positions in one field of one release."""

Place = tuple[int, int]
"""Segment and document."""


Asked = Sequence[tuple[LeafHits, ...]]
"""What each segment has of each leaf of a query."""


def hits_of(
    archive: VectorArchive, query: Query, asked: Asked, places: Sequence[Place], scores: Sequence[float] | None
) -> list[Hit]:
    """The releases at these places, each with its snippets, and its score where hits are ranked."""
    held: dict[int, list[int]] = {}
    for at, document in places:
        held.setdefault(at, []).append(document)
    kept: dict[Place, KeptRelease] = {}
    words: list[FieldWords] = []
    for at, documents in held.items():
        segment, own = archive.segments[at], [hits[at] for hits in asked]
        documents.sort()
        read = {document: archive.kept(segment.view, document) for document in documents}
        for document, one in read.items():
            kept[at, document] = one
        asked_of = np.array(documents, dtype=np.uint16)
        for field in START_FIELDS:
            forms = FieldForms.of(field, own)
            for document, positions in _positions(segment, forms, asked_of).items():
                words.append(FieldWords(read[document], forms, positions))
    unknown = [(one.kept, one.forms.field) for one in words if one.forms.field not in one.kept.starts]
    if unknown:
        find_starts(unknown)
    found: dict[tuple[KeptRelease, str], list[Found]] = {
        (one.kept, one.forms.field): _matches(one, query) for one in words
    }
    hits, found_of = [], found.get
    for place, score in zip(places, scores or (None,) * len(places), strict=True):
        one = kept[place]
        in_title, in_text = found_of((one, "title"), ()), found_of((one, "text"), ())
        passages = (best_passages(one.release.text, in_text, one.body) if in_text else None) or one.opening
        hits.append(Hit(one.release, score, shown(one.release, passages, in_title, in_text)))
    return hits


class FieldForms(NamedTuple):
    """What is asked of one field of a segment, each form after the number of its leaf: terms, and all other forms."""

    field: str
    terms: list[tuple[int, TermForm]]
    others: list[tuple[int, SlotsForm | WordsForm]]
    occurrences: list[Occurrences]

    @classmethod
    def of(cls, field: str, asked: Sequence[LeafHits]) -> "FieldForms":
        made = cls(field, [], [], [])
        for number, hits in enumerate(asked):
            for form in hits.forms.get(field, ()):
                if isinstance(form, TermForm):
                    made.terms.append((number, form))
                else:
                    made.others.append((number, form))
                    made.occurrences.append(hits.fields[field])
        return made


class FieldWords(NamedTuple):
    """What one field of one release has of what is asked. A tuple, as `FieldForms` is: a page makes twenty."""

    kept: KeptRelease
    forms: FieldForms
    positions: TermPositions


def _positions(segment: Segment, forms: FieldForms, documents: Array) -> dict[int, TermPositions]:
    """For each document the positions of the terms that are asked for in a field."""
    found: dict[int, TermPositions] = {}
    terms = {form.ordinal: form.leaf.term for _, form in forms.terms}
    for (_, form), occurrences in zip(forms.others, forms.occurrences, strict=True):
        if isinstance(form, SlotsForm):
            terms.update((ordinal, term) for slot in form.slots for term, ordinal in slot)
            continue
        for entry in word_entries(occurrences, documents):
            word = segment.view.term(entry.ordinal).decode("utf-8", "surrogatepass")
            found.setdefault(entry.document, {})[word] = entry.positions
    for ordinal, term in terms.items():
        for document, at in segment.hits(ordinal).positions(documents):
            own = found.get(document)
            if own is None:
                found[document] = {term: at}
            else:
                own[term] = at
    return found


def _matches(one: FieldWords, query: Query) -> list[Found]:
    """Raises IndexDamaged if words stand where there are none. Positions and starts ascend: the last ones tell."""
    kept, forms, positions = one
    field = forms.field
    text, starts = kept.text(field), kept.starts[field]
    last = max([at[-1] for at in positions.values()])
    if last >= len(starts) or starts[-1] > len(text):
        raise kept.fault(field, "where it has none")
    if len(text) > MARKED_CHARACTERS:
        return matches(text, field, query)  # it is marked as far as the limit, where a word may be cut
    placed = StoredWords(text, positions, starts)
    found: list[Found] = []
    for number, form in forms.terms:
        placed.mark(form.leaf.term, number, found)
    for number, other in forms.others:
        found += [(start, end, number) for start, end in stretches(other.leaf, placed)]
    return sorted(set(found))


class StoredWords(NamedTuple):
    """The words of a text by positions from the postings; `starts` is where the group of each position begins."""

    text: str
    positions: Mapping[str, Sequence[int]]
    starts: memoryview

    def of(self, term: str) -> Stretches:
        found: list[Found] = []
        self.mark(term, 0, found)
        return [(start, end) for start, end, _ in found]

    def mark(self, term: str, number: int, found: list[Found]) -> None:
        """Add every word with the term, as the leaf of this number matches it."""
        text, starts, last = self.text, self.starts, len(self.starts) - 1
        for position in self.positions.get(term, ()):
            start = starts[position]
            end = starts[position + 1] if position < last else len(text)
            if end == start or (position and starts[position - 1] == start):
                # It is one of several positions of its group.
                found += [(begin, stop, number) for begin, stop in self.at(term, position)]
                continue
            spans = _spans(text[start:end], term)
            if spans is None:
                spans = self._group(start, end).get((term, 0), ())
            for begin, stop in spans:
                found.append((start + begin, start + stop, number))

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
def _spans(group: str, term: str) -> Sequence[tuple[int, int]] | None:
    """Where words with the term stand at the first position of a group, white space may follow; None if it goes on in
    another line, where it matters what else stands there."""
    group = group.rstrip()
    core = core_of(group)
    if core.isalnum():  # one word, so it is the one that the postings tell of; most words of most texts are such
        start = group.index(core)
        return ((start, start + len(core)),)
    return None if "\n" in group else _words(group, ()).get((term, 0), ())


@lru_cache(_REMEMBERED_GROUPS)
def _words(group: str, shouting: tuple[tuple[int, int], ...]) -> GroupWords:
    found: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for word in words_among(group, shouting):
        for term in word.terms:
            found.setdefault((term, word.position), []).append((word.start, word.end))
    return found
