"""What the executors ask of one segment: look up terms, hand out arrays. Nothing is copied."""

import zlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array, SegmentArrays, Texts, Values
from indexer.whoosh_engine.codec.compression import Decompressor
from indexer.whoosh_engine.codec.frequency import Frequencies
from indexer.whoosh_engine.codec.stored import Stored, decode
from indexer.whoosh_engine.codec.touch import Fault, Touch, untouched

_SLOT_EMPTY: Final = 0
_PAGE_BITS: Final = 13
_NEAR_POSITIONS: Final = 1 << 14  # of one term: so near to one another that they lie in a block, or in two


class Postings(NamedTuple):
    """Documents of one term, ascending, each with how often the term stands there. Shapes are equal."""

    document: Array
    frequency: Array


class ManyPostings(NamedTuple):
    """Postings of several terms. `position` is the entry of the section at which those of a posting begin."""

    document: Array
    frequency: Array
    position: Array
    ordinal: Array


def slots_of(keys: Sequence[bytes]) -> Array:
    """The hash table of FORMAT.md for these keys, in order."""
    size = 1 << max(1, (len(keys) + len(keys) // 2).bit_length())
    table = np.zeros(size, dtype="<u4")
    home = np.fromiter(map(zlib.crc32, keys), dtype=np.int64, count=len(keys)) & (size - 1)
    order = np.argsort(home, kind="stable")
    # Taken in the order of their slots, each key goes to its own or to the one after the key before it.
    steps = np.arange(len(keys))
    slots = np.maximum.accumulate(home[order] - steps) + steps
    inside = slots < size
    table[slots[inside]] = order[inside] + 1
    if not inside.all():
        free = np.flatnonzero(table == _SLOT_EMPTY)
        table[free[: len(keys) - int(inside.sum())]] = order[~inside] + 1
    return table


class SegmentView:
    """One segment by its arrays. Cheap to make; `slots` is the section `term.slot`."""

    def __init__(
        self, arrays: SegmentArrays, slots: Array, touch: Touch = untouched, fault: Fault = ValueError
    ) -> None:
        self.documents = arrays.documents
        self._arrays = arrays
        # A query looks up dozens of terms, most in vain: `item` and a memoryview give one entry at half the time.
        self._slot = slots.item
        self._slot_mask = len(slots) - 1
        self._term_start = arrays.terms.start.item
        self._term_text = arrays.terms.text.data
        self._position = arrays.position.data
        self._release_start, self._release_data = arrays.releases.start.item, arrays.releases.text.data
        self._touch = touch
        self.fault = fault
        self._frequencies = Frequencies(arrays, touch)
        self._numbers = {field: number for number, field in enumerate(arrays.fields)}

    # --- terms

    def ordinal(self, field: str, term: bytes) -> int | None:
        """The ordinal of a term, None if the segment does not have it."""
        number = self._numbers.get(field)
        if number is None:
            return None
        key = bytes((number,)) + term
        mask = self._slot_mask
        slot = zlib.crc32(key) & mask
        while True:
            self._touch("term.slot", slot, slot + 1)
            held = self._slot(slot)
            if held == _SLOT_EMPTY:
                return None
            self._touch("term.start", held - 1, held + 1)
            start, stop = self._term_start(held - 1), self._term_start(held)
            if stop - start == len(key):  # most that stand in the way are of another length, and never read
                self._touch("term.text", start, stop)
                if self._term_text[start:stop] == key:
                    return int(held) - 1
            slot = (slot + 1) & mask

    def ordinals(self, field: str, prefix: bytes = b"") -> range:
        """The ordinals of the terms of a field that begin with the prefix, in the order of their bytes."""
        number = self._numbers.get(field)
        if number is None:
            return range(0)
        low = self.first_from(bytes((number,)) + prefix)
        high = self.first_from(_after(bytes((number,)) + prefix))
        return range(low, high)

    def ordinals_from(self, field: str, first: bytes) -> range:
        """The ordinals of the terms of a field that are not less than `first`, in the order of their bytes."""
        every = self.ordinals(field)
        if not every:
            return every
        return range(self.first_from(bytes((self._numbers[field],)) + first), every.stop)

    def first_from(self, key: bytes) -> int:
        """The ordinal of the first key that is not less; the number of terms if all are."""
        low, high = 0, self.terms
        while low < high:
            middle = (low + high) // 2
            if self._key(middle) < key:
                low = middle + 1
            else:
                high = middle
        return low

    @property
    def terms(self) -> int:
        """How many terms the segment has, over all fields."""
        return len(self._arrays.terms)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields with terms, by number."""
        return self._arrays.fields

    def term(self, ordinal: int) -> bytes:
        """The term without the number of its field."""
        return self._key(ordinal)[1:]

    def terms_of(self, ordinals: range) -> list[str]:
        """The terms of a stretch of ordinals, without the numbers of their fields."""
        if not ordinals:
            return []
        held = self.keys(ordinals)
        text, stretches = held.text.tobytes(), pairwise(held.start.tolist())
        if text.isascii():  # then bytes are characters, and one decoding serves all
            every = text.decode("ascii")
            return [every[start + 1 : stop] for start, stop in stretches]
        return [text[start + 1 : stop].decode("utf-8", "surrogatepass") for start, stop in stretches]

    def keys(self, ordinals: range) -> Texts:
        """The terms of a stretch of ordinals, each after the number of its field."""
        self._touch("term.start", ordinals.start, ordinals.stop + 1)
        start = self._arrays.terms.start[ordinals.start : ordinals.stop + 1]
        self._touch("term.text", int(start[0]), int(start[-1]))
        return Texts(self._arrays.terms.text[int(start[0]) : int(start[-1])], start - start[0])

    def field_of(self, ordinal: int) -> str:
        """The field of a term."""
        return self._arrays.fields[self._key(ordinal)[0]]

    def _key(self, ordinal: int) -> bytes:
        self._touch("term.start", ordinal, ordinal + 2)
        start, stop = self._term_start(ordinal), self._term_start(ordinal + 1)
        self._touch("term.text", start, stop)
        return self._term_text[start:stop].tobytes()

    # --- postings

    def document_count(self, ordinal: int) -> int:
        """How many documents have the term, deleted ones included."""
        self._touch("term.documents", ordinal, ordinal + 1)
        return int(self._arrays.term_documents[ordinal])

    def postings(self, ordinal: int) -> Postings:
        """The postings of a term, deleted documents included."""
        count = self.document_count(ordinal)
        self._touch("term.posting", ordinal, ordinal + 1)
        start = int(self._arrays.term_posting[ordinal])
        self._touch("posting.document", start, start + count)
        documents = self._arrays.posting_document[start : start + count]
        return Postings(documents, self._frequencies.between(start, start + count))

    def positions(self, ordinal: int, start: int, stop: int) -> Array:
        """Positions of a term: entries `start` to `stop` of all its positions, posting after posting."""
        self._touch("term.position", ordinal, ordinal + 1)
        first = self._arrays.term_position.item(ordinal)
        self._touch("position", first + start, first + stop)
        return self._arrays.position[first + start : first + stop]

    def positions_each(self, ordinal: int, stretches: Sequence[tuple[int, int]]) -> list[list[int]]:
        """Positions of a term for several stretches, ascending, each of them as `positions` takes it."""
        touch, position = self._touch, self._position
        touch("term.position", ordinal, ordinal + 1)
        first = self._arrays.term_position.item(ordinal)
        near = stretches[-1][1] - stretches[0][0] <= _NEAR_POSITIONS
        for start, stop in ((stretches[0][0], stretches[-1][1]),) if near else stretches:
            touch("position", first + start, first + stop)
        return [position[first + start : first + stop].tolist() for start, stop in stretches]

    def many(self, ordinals: Array) -> "ManyPostings":
        """The postings of many terms at once, one term after another, deleted documents included."""
        held = self._arrays
        low, high = (int(ordinals[0]), int(ordinals[-1]) + 1) if len(ordinals) else (0, 0)
        for section in ("term.documents", "term.posting", "term.position"):
            self._touch(section, low, high)
        counts = held.term_documents[ordinals].astype(np.intp)
        starts = held.term_posting[ordinals].astype(np.intp)
        self._touch_each("posting.document", starts, counts)
        self._touch_each("posting.frequency", starts, counts)
        first = np.cumsum(counts) - counts
        at = np.repeat(starts - first, counts) + np.arange(int(counts.sum()))
        frequency = self._frequencies.at(at)
        before = frequency.cumsum(dtype=np.intp) - frequency
        positions = held.term_position[ordinals].astype(np.intp)
        places = (before + np.repeat(positions - before[first], counts)).astype(np.uint32)
        numbers = np.repeat(ordinals.astype(np.uint32), counts)
        return ManyPostings(held.posting_document[at], frequency, position=places, ordinal=numbers)

    def positions_of(self, held: "ManyPostings", at: Array) -> Array:
        """The positions of the postings at these places, posting after posting."""
        counts = held.frequency[at].astype(np.intp)
        starts = held.position[at]
        self._touch_each("position", starts, counts)
        first = np.cumsum(counts) - counts
        return self._arrays.position[np.repeat(starts - first, counts) + np.arange(int(counts.sum()))]

    def _touch_each(self, section: str, starts: Array, counts: Array) -> None:
        """Touch many stretches, a page of entries at a time: postings of a term lie near those of the next one."""
        if self._touch is untouched or not len(starts):
            return
        size = int((starts + counts).max())
        pages = np.bincount(starts >> _PAGE_BITS, minlength=(size >> _PAGE_BITS) + 2)
        pages -= np.bincount(((starts + counts - 1) >> _PAGE_BITS) + 1, minlength=len(pages))
        changes = np.flatnonzero(np.diff(pages.cumsum() > 0, prepend=False, append=False)).tolist()
        for first, last in zip(changes[::2], changes[1::2], strict=True):
            self._touch(section, first << _PAGE_BITS, min(size, last << _PAGE_BITS))

    # --- columns: whole arrays, checked at the first use

    @cached_property
    def day(self) -> Array:
        """Proleptic ordinals, 0 where undated."""
        return self._whole("day", self._arrays.day)

    @cached_property
    def id_rank(self) -> Array:
        """The place of each document in the order of ids."""
        return self._whole("id.rank", self._arrays.id_rank)

    @cached_property
    def lengths(self) -> Mapping[str, Array]:
        """Positions in each field that is searched by default."""
        return {name: self._whole(f"length.{name}", held) for name, held in self._arrays.lengths.items()}

    @property
    def value_fields(self) -> tuple[str, ...]:
        """The filter fields that have a column."""
        return tuple(self._arrays.values)

    def values(self, field: str) -> Values:
        """The column of a filter field."""
        held = self._arrays.values[field]
        parts = {"text": held.texts.text, "start": held.texts.start, "code": held.code, "at": held.at}
        for part, array in parts.items():
            self._whole(f"value.{field}.{part}", array)
        return held

    def _whole(self, section: str, array: Array) -> Array:
        self._touch(section, 0, len(array))
        return array

    # --- single documents

    def id_of(self, document: int) -> str:
        """The id of a document."""
        self._touch("id.start", document, document + 2)
        start, stop = self._arrays.ids.start[document : document + 2].tolist()
        self._touch("id.text", start, stop)
        return self._arrays.ids.text[start:stop].tobytes().decode("utf-8", "surrogatepass")

    def stored(self, document: int) -> Stored:
        """What is stored of a document. Raises IndexDamaged if it is none of ours although the checksums fit."""
        self._touch("release.start", document, document + 2)
        start, stop = self._release_start(document), self._release_start(document + 1)
        self._touch("release.data", start, stop)
        try:
            return decode(self._decompressor.decompress(self._release_data[start:stop]))
        except ValueError as error:
            raise self.fault(f"what is stored of document {document} cannot be read: {error}") from error

    @cached_property
    def _decompressor(self) -> Decompressor:
        return Decompressor(self._whole("release.dictionary", self._arrays.dictionary).tobytes())


def _after(prefix: bytes) -> bytes:
    """The first byte string after all that begin with the prefix."""
    kept = prefix.rstrip(b"\xff")
    return kept[:-1] + bytes((kept[-1] + 1,)) if kept else b"\xff" * (len(prefix) + 1)
