"""Where a leaf occurs in one field of one segment: documents, and how often in those that are asked for."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np

from indexer.query.nodes import Near
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.forms import Form, SlotsForm, TermForm
from indexer.whoosh_engine.vector.near import near_keys
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.sets import ALL, Where, ascending, contains, shared, union
from indexer.whoosh_engine.vector.terms import DOCUMENT_SHIFT, POSITION_MASK, TermHits, common, counted, distinct

_LOOKING_RATIO: Final = 5  # to look for a position by halving costs as much as to read five

_MOST_RATIO: Final = 3
_BEFORE_TEXTS: Final = 1 << 31
"""A position less than 0 borrows from the number of its document, and so becomes a greater one than this."""


class TermOccurrences:
    """Those of one term: the postings as they lie there."""

    def __init__(self, segment: Segment, ordinal: int) -> None:
        self._hits = segment.hits(ordinal)
        self._documents = segment.documents
        self.lists: tuple[Array, ...] = (self._hits.document,)
        self.bytes: int = 0  # the arrays lie in the file

    def frequency(self, candidates: Array) -> tuple[Where, Array]:
        """The places of the candidates that have the leaf, and how often each has it."""
        here, there = shared(candidates, self._hits.document, self._documents)
        return here, self._hits.frequency[there]

    def keys(self, candidates: Array) -> Array:
        """Keys (see terms.py) at which the leaf begins in the candidates."""
        _, there = shared(candidates, self._hits.document, self._documents)
        return self._hits.keys(there)


class SlotOccurrences:
    """Those of a phrase or of words near one another: positions are compared in documents that have every slot."""

    def __init__(self, segment: Segment, form: SlotsForm) -> None:
        slots = [[segment.hits(ordinal) for _, ordinal in slot] for slot in form.slots]
        together = _together(slots, segment.documents)
        if isinstance(form.leaf, Near):
            self._keys = near_keys(
                [_slot_keys(slot, together, segment.documents) for slot in slots], form.leaf.distance
            )
        else:
            self._keys = _phrase(slots, together, segment.documents)
        self._found, self._often = counted(self._keys)
        self._documents = segment.documents
        self.lists: tuple[Array, ...] = (self._found,)
        self.bytes: int = int(self._keys.nbytes + self._found.nbytes + self._often.nbytes)

    def frequency(self, candidates: Array) -> tuple[Where, Array]:
        here, there = shared(candidates, self._found, self._documents)
        return here, self._often[there]

    def keys(self, candidates: Array) -> Array:
        documents = (self._keys >> DOCUMENT_SHIFT).astype(np.uint16)
        return self._keys[contains(candidates, documents, self._documents)]


class ManyOccurrences:
    """Those of several forms. A position counts once, so only documents that more than the greatest form has cost."""

    def __init__(self, segment: Segment, forms: Sequence["Occurrences"]) -> None:
        self._forms = sorted(forms, key=lambda form: -len(form.lists[0]))
        self._documents = segment.documents
        greatest, *others = self._forms
        self.lists: tuple[Array, ...] = (greatest.lists[0], union([one.lists[0] for one in others], self._documents))
        self.bytes: int = sum(form.bytes for form in forms) + 12 * len(self.lists[1])

    def frequency(self, candidates: Array) -> tuple[Where, Array]:
        often = np.zeros(len(candidates), dtype=np.int64)
        here, counts = self._forms[0].frequency(candidates)
        often[here] = counts
        here, there = shared(candidates, self._others[0], self._documents)
        often[here] = self._others[1][there]
        return ALL, often

    def keys(self, candidates: Array) -> Array:
        return distinct([form.keys(candidates) for form in self._forms])

    @cached_property
    def _others(self) -> tuple[Array, Array]:
        """Documents that have another form than the greatest, with how often they have any."""
        return counted(self.keys(self.lists[1]))


class WordEntry(NamedTuple):
    """One term of a prefix or a fuzzy word in one document, with its positions."""

    ordinal: int
    document: int
    positions: list[int]


class WordsOccurrences:
    """Those of many terms, a prefix or a fuzzy word; frequencies are computed for the candidates alone."""

    def __init__(self, segment: Segment, ordinals: Array) -> None:
        self._view = segment.view
        self._documents = segment.documents
        self.held = held = segment.view.many(ordinals)
        self.bytes: int = int(sum(part.nbytes for part in (held.document, held.frequency, held.position, held.ordinal)))
        self.lists: tuple[Array, ...] = (ascending([self.held.document], segment.documents),)

    def entries(self, documents: Array) -> list[WordEntry]:
        """What any of the documents has."""
        held = self.held
        at = np.flatnonzero(contains(documents, held.document, self._documents))
        positions = self._view.positions_of(held, at).tolist()
        ends = held.frequency[at].cumsum(dtype=np.intp).tolist()
        rows = zip(held.ordinal[at].tolist(), held.document[at].tolist(), [0, *ends], ends, strict=False)
        return [WordEntry(ordinal, document, positions[low:high]) for ordinal, document, low, high in rows]

    def frequency(self, candidates: Array) -> tuple[Where, Array]:
        documents, often = counted(self.keys(candidates))
        here, there = shared(candidates, documents, self._documents)
        return here, often[there]

    def keys(self, candidates: Array) -> Array:
        at = np.flatnonzero(contains(candidates, self.held.document, self._documents))
        documents = self.held.document[at].astype(np.int64) << DOCUMENT_SHIFT
        keys = np.repeat(documents, self.held.frequency[at]) | self._view.positions_of(self.held, at)
        return distinct([keys, keys[:0]])


Occurrences = TermOccurrences | SlotOccurrences | ManyOccurrences | WordsOccurrences


def occurrences(segment: Segment, forms: Sequence[Form]) -> Occurrences | None:
    """Where any of the forms occurs; None if nowhere."""
    every = [found for form in forms if len((found := _of(segment, form)).lists[0])]
    if not every:
        return None
    return every[0] if len(every) == 1 else ManyOccurrences(segment, every)


def _of(segment: Segment, form: Form) -> Occurrences:
    if isinstance(form, TermForm):
        return TermOccurrences(segment, form.ordinal)
    return SlotOccurrences(segment, form) if isinstance(form, SlotsForm) else WordsOccurrences(segment, form.ordinals)


def _together(slots: Sequence[Sequence[TermHits]], documents: int) -> Array:
    """The documents that have every slot, looked for from the rarest slot on."""
    ordered = sorted(slots, key=lambda slot: sum(len(hits.document) for hits in slot))
    together = union([hits.document for hits in ordered[0]], documents)
    for slot in ordered[1:]:
        inside = contains(slot[0].document, together, documents)
        for hits in slot[1:]:
            inside |= contains(hits.document, together, documents)
        together = together[inside]
    return together


def _slot_keys(slot: Sequence[TermHits], together: Array, documents: int) -> Array:
    return distinct([hits.keys(shared(together, hits.document, documents)[1]) for hits in slot])


def _phrase(slots: Sequence[Sequence[TermHits]], together: Array, documents: int) -> Array:
    """Keys from which the slots stand one after another; a slot is read only where those before it stand right."""
    steps = sorted(range(len(slots)), key=lambda step: sum(len(hits.document) for hits in slots[step]))
    found = np.zeros(0, dtype=np.int64)
    for number, step in enumerate(steps):
        if number and not len(found):
            break
        if number > 1:
            together = counted(found)[0]
        if number and _many(slots[step], len(together), len(found)):
            wanted = found + step
            found = found[np.logical_or.reduce([hits.standing(wanted) for hits in slots[step]])]
            continue
        keys = distinct([hits.keys(_most(together, hits, documents)) for hits in slots[step]]) - step
        if not number:
            found = keys
            continue
        found = common(found, keys)
        found = found[found & POSITION_MASK < _BEFORE_TEXTS]  # the second of two words would begin before its text
    return found


def _most(together: Array, hits: TermHits, documents: int) -> Where:
    """The postings in the documents, or all where they are most: to tell so many apart costs more than to read all."""
    if len(together) * _MOST_RATIO > len(hits.document):
        return ALL
    return shared(together, hits.document, documents)[1]


def _many(slot: Sequence[TermHits], documents: int, wanted: int) -> bool:
    """Whether a slot has so many positions in the documents that to look for each wanted one costs less."""
    mean = sum(int(hits.frequency.sum(dtype=np.intp)) / len(hits.frequency) for hits in slot)
    return mean * documents > _LOOKING_RATIO * len(slot) * wanted


def word_entries(found: Occurrences, documents: Array) -> list[WordEntry]:
    """The terms of a prefix or a fuzzy word that stand in any of the documents, for each of them."""
    return found.entries(documents) if isinstance(found, WordsOccurrences) else []
