"""Several segments to one: documents in the order of the parts, dead ones left out, nothing analysed again."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.fields import DEFAULT_FIELDS, FILTER_FIELDS
from indexer.whoosh_engine.codec.arrays import (
    MAX_DOCUMENTS,
    MAX_POSITIONS,
    POSITIONS_PREFIX,
    Array,
    SegmentArrays,
    Texts,
    Values,
)
from indexer.whoosh_engine.codec.build import SEGMENT_FIELDS
from indexer.whoosh_engine.codec.frequency import whole
from indexer.whoosh_engine.codec.invert import POSITION_TYPES, Lists, narrowed
from indexer.whoosh_engine.codec.recompress import common_dictionary, compressed_by
from indexer.whoosh_engine.codec.sharing import dictionary, id_ranks, texts
from indexer.whoosh_engine.codec.stretches import blocks, ranges, starts_of

Mask = NDArray[np.bool_]

_WORD_NUMBERS = [number for number, name in enumerate(SEGMENT_FIELDS) if name.startswith(POSITIONS_PREFIX)]


def merge(parts: Sequence[SegmentArrays], alive: Sequence[Mask]) -> SegmentArrays:
    """The segment of all living documents; `alive` has one mask for each part.

    Raises ValueError when the parts have more living documents than fit one segment, or other fields.
    """
    counts = [int(mask.sum()) for mask in alive]
    if sum(counts) > MAX_DOCUMENTS:
        raise ValueError(f"{sum(counts)} documents do not fit one segment, which has at most {MAX_DOCUMENTS}")
    if any(part.fields != SEGMENT_FIELDS for part in parts):
        raise ValueError("a segment has other fields than those of this version; rebuild the index")
    ids = _living_texts([part.ids for part in parts], alive, "<u4")
    learnt = common_dictionary(parts, alive)
    terms = dictionary(*_lists(parts, alive, counts))
    return SegmentArrays(
        documents=sum(counts),
        fields=SEGMENT_FIELDS,
        terms=terms.terms,
        term_documents=terms.term_documents,
        term_posting=terms.term_posting,
        term_position=terms.term_position,
        posting_document=terms.posting_document,
        posting_frequency=terms.posting_frequency,
        large_posting=terms.large_posting,
        large_frequency=terms.large_frequency,
        position=terms.position,
        ids=ids,
        id_rank=id_ranks([ids[at] for at in range(len(ids))])[1],
        day=_living([part.day for part in parts], alive, "<i4"),
        lengths={name: _living([part.lengths[name] for part in parts], alive, "<u4") for name in DEFAULT_FIELDS},
        values={name: _values([part.values[name] for part in parts], alive) for name in FILTER_FIELDS},
        dictionary=np.frombuffer(learnt, dtype=np.uint8),
        releases=_living_texts(compressed_by(learnt, parts, alive), alive, "<u8"),
    )


# --- columns


def _living(held: Sequence[Array], alive: Sequence[Mask], kind: str) -> Array:
    return np.concatenate([np.zeros(0, kind), *(one[mask] for one, mask in zip(held, alive, strict=True))]).astype(kind)


def _living_texts(held: Sequence[Texts], alive: Sequence[Mask], kind: str) -> Texts:
    lengths = _living([np.diff(one.start.astype(np.int64)) for one in held], alive, "<i8")
    start = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths)))
    kept = [_kept(one.text, np.diff(one.start), mask) for one, mask in zip(held, alive, strict=True)]
    return Texts(np.concatenate([np.zeros(0, dtype=np.uint8), *kept]), start.astype(kind))


def _kept(held: Array, count: Array, alive: Mask) -> Array:
    """Entries of living documents, told how many each document has."""
    return held if alive.all() else held[np.repeat(alive, count.astype(np.int64))]


def _values(held: Sequence[Values], alive: Sequence[Mask]) -> Values:
    counts = [np.diff(one.at.astype(np.int64)) for one in held]
    codes = [_kept(one.code, count, mask) for one, count, mask in zip(held, counts, alive, strict=True)]
    numbers = [np.unique(code).tolist() for code in codes]
    used = [{at: one.texts[at] for at in found} for one, found in zip(held, numbers, strict=True)]
    ordered = sorted(set().union(*(found.values() for found in used)))
    place = {value: at for at, value in enumerate(ordered)}
    renumbered = [np.zeros(0, dtype=np.uint32)]
    for code, found, one in zip(codes, used, held, strict=True):
        table = np.zeros(len(one.texts), dtype=np.uint32)
        table[list(found)] = [place[value] for value in found.values()]
        renumbered.append(table[code])
    at = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(_living(counts, alive, "<i8"))))
    return Values(texts(ordered), narrowed(np.concatenate(renumbered), POSITION_TYPES), at.astype("<u4"))


# --- terms


@dataclass(frozen=True, slots=True)
class _Part:
    """The terms of a part that have living postings: where their lists lie, how long they are with and without the
    dead, and the place of each term in the merged list."""

    arrays: SegmentArrays
    alive: Mask
    number: Array
    keys: list[bytes]
    frequency: Array
    posting: Array
    documents: Array
    living: Array
    position: Array
    positions: Array
    living_positions: Array

    def take(self, chosen: slice, into: "_Merged", place: Array) -> None:
        """Copy the living postings of some of the terms to their places."""
        index = ranges(self.posting[chosen], self.documents[chosen])
        document, frequency = self.arrays.posting_document[index], self.frequency[index]
        alive = self.alive[document]
        at = ranges(into.next_posting[place], self.living[chosen])
        into.document[at] = self.number[document[alive]]
        into.frequency[at] = frequency[alive]
        many = self.positions[chosen]
        if many.any():
            word = np.repeat(many > 0, self.documents[chosen])  # a term without positions has none to leave out
            held = self.arrays.position[ranges(self.position[chosen], many)]
            at = ranges(into.next_position[place], self.living_positions[chosen])
            into.position[at] = held[np.repeat(alive, np.where(word, frequency, 0))]
        into.next_posting[place] += self.living[chosen]
        into.next_position[place] += self.living_positions[chosen]


@dataclass(frozen=True, slots=True)
class _Merged:
    """The lists being filled, each term's where `next_posting` and `next_position` say."""

    document: Array
    frequency: Array
    position: Array
    next_posting: Array
    next_position: Array


def _lists(parts: Sequence[SegmentArrays], alive: Sequence[Mask], counts: Sequence[int]) -> tuple[Lists, Lists, Lists]:
    """The postings of the living documents: of ids, of fields with positions, of filter fields."""
    bases = np.cumsum([0, *counts])
    held = [_part(one, mask, int(base)) for one, mask, base in zip(parts, alive, bases, strict=False)]
    keys = [key for one in held for key in one.keys]
    keys.sort()  # sorted runs, which are only merged
    keys = list(dict.fromkeys(keys))
    place = dict(zip(keys, range(len(keys)), strict=True))
    places = [np.fromiter(map(place.__getitem__, one.keys), dtype=np.int64, count=len(one.keys)) for one in held]
    del place
    documents, positions = np.zeros(len(keys), dtype=np.int64), np.zeros(len(keys), dtype=np.int64)
    for one, at in zip(held, places, strict=True):
        documents[at] += one.living
        positions[at] += one.living_positions
    if int(positions.sum()) > MAX_POSITIONS:
        raise ValueError(f"the merged segment would have more than {MAX_POSITIONS} positions")
    into = _Merged(
        np.empty(int(documents.sum()), dtype=np.uint16),
        np.empty(int(documents.sum()), dtype=np.result_type(np.uint8, *(one.frequency for one in held))),
        np.empty(int(positions.sum()), dtype=np.result_type(np.uint16, *(one.position for one in parts))),
        starts_of(documents),
        starts_of(positions),
    )
    for one, at in zip(held, places, strict=True):
        for block in blocks(np.maximum(one.documents, one.positions)):
            one.take(block, into, at[block])
    return _kinds(keys, documents, positions, into)


def _kinds(keys: list[bytes], documents: Array, positions: Array, held: _Merged) -> tuple[Lists, Lists, Lists]:
    low, high = (bisect_left(keys, bytes((number,))) for number in (_WORD_NUMBERS[0], _WORD_NUMBERS[-1] + 1))
    ends = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(documents)))

    def kind(first: int, last: int) -> Lists:
        lying = slice(int(ends[first]), int(ends[last]))
        mine = slice(first, last)
        counted = int(positions[mine].sum())
        return Lists(
            keys[mine],
            np.arange(last - first),
            documents[mine],
            held.document[lying],
            held.frequency[lying],
            positions[mine],
            held.position if counted else held.position[:0],
        )

    return kind(0, low), kind(low, high), kind(high, len(keys))


def _part(arrays: SegmentArrays, alive: Mask, base: int) -> _Part:
    posting, documents = arrays.term_posting.astype(np.int64), arrays.term_documents.astype(np.int64)
    living, frequency = alive[arrays.posting_document], whole(arrays)
    living_documents = _between(living, posting, documents)
    raw, start = arrays.terms.text.tobytes(), arrays.terms.start
    word = np.isin(arrays.terms.text[start[:-1]], _WORD_NUMBERS)
    positions = np.where(word, _between(frequency, posting, documents), 0)
    living_positions = np.where(word, _between(frequency * living, posting, documents), 0)
    found = np.flatnonzero(living_documents)
    return _Part(
        arrays,
        alive,
        (np.cumsum(alive) - 1 + base).astype(np.uint16),
        [raw[low:high] for low, high in zip(start[found].tolist(), start[found + 1].tolist(), strict=True)],
        frequency,
        posting[found],
        documents[found],
        living_documents[found],
        arrays.term_position[found].astype(np.int64),
        positions[found],
        living_positions[found],
    )


def _between(held: Array, start: Array, count: Array) -> Array:
    """The sums of several stretches, which may overlap."""
    ends = np.zeros(len(held) + 1, dtype=np.int64)
    np.cumsum(held, out=ends[1:])
    sums: Array = ends[start + count] - ends[start]
    return sums
