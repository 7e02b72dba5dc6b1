"""A filter field over all segments: counts of values by one numbering, values from texts only where they are shown."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array, Values
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.sets import Mask, runs

_LAYERS: Final = 3  # values a release has at most in nearly all fields; those beyond are gathered one by one

Counts = tuple[Array, int]
"""Of each value by its number, and of none."""


class FacetColumn:
    """The values of a field that occur in any segment, sorted, and how to count them."""

    def __init__(self, segments: Sequence[Segment], field: str) -> None:
        held = [segment.view.values(field) for segment in segments]
        every = [_texts(one) for one in held]
        self.values: list[str] = sorted(set().union(*every))
        self.places = np.arange(len(self.values))
        self._numbers = {value: number for number, value in enumerate(self.values)}
        maps = [np.array([self._numbers[text] for text in texts], dtype=np.intp) for texts in every]
        self.parts = tuple(Part(one, numbers, len(self.values)) for one, numbers in zip(held, maps, strict=True))
        self._everything = [segment.everything for segment in segments]

    def counts(self, documents: Sequence[Array]) -> Counts:
        """How many of the documents (of each segment) have each value, and how many have none."""
        return self.every if self.is_every(documents) else self._counts(documents)

    def is_every(self, documents: Sequence[Array]) -> bool:
        """Whether these are all documents."""
        return all(own is every for own, every in zip(documents, self._everything, strict=True))

    @cached_property
    def every(self) -> Counts:
        """The counts of all documents."""
        return self._counts(self._everything)

    def _counts(self, documents: Sequence[Array]) -> Counts:
        numbers = [one for part, own in zip(self.parts, documents, strict=True) if len(own) for one in part.of(own)]
        size = len(self.values)
        if not numbers:
            return np.zeros(size, dtype=np.int64), 0
        every = numbers[0] if len(numbers) == 1 else np.concatenate(numbers)
        found = np.bincount(every, minlength=size + 1)
        return found[:size], int(found[size])

    def counted_once(self, documents: Sequence[Array]) -> Counts:
        """What `counts` gives, from the values as they lie in the file: nothing is made that later counts may use."""
        size, found, none = len(self.values), [], 0
        for part, own in zip(self.parts, documents, strict=True):
            numbers, without = part.straight(own)
            found.append(numbers)
            none += without
        return np.bincount(np.concatenate([*found, self.places[:0]]), minlength=size), none

    def number(self, value: str) -> int | None:
        """The place of a value among `values`."""
        return self._numbers.get(value)

    def missing(self, segment: int, candidates: Array) -> Mask:
        """Which of the candidates of a segment have no value."""
        return self.parts[segment].missing[candidates]


def _texts(held: Values) -> list[str]:
    text = held.texts.text.tobytes()
    return [text[low:high].decode("utf-8", "surrogatepass") for low, high in pairwise(held.texts.start.tolist())]


class Part:
    """The column of one segment; `numbers` are those of its values in the whole column, which has `size` of them."""

    def __init__(self, held: Values, numbers: Array, size: int) -> None:
        self._held = held
        self._numbers = numbers
        self._size = size

    @cached_property
    def missing(self) -> Mask:
        none: Mask = self._each == 0
        return none

    @cached_property
    def _each(self) -> Array:
        """How many values each document has."""
        return np.diff(self._held.at)

    @cached_property
    def _codes(self) -> Array:
        """The values of all documents, by their numbers in the whole column."""
        codes: Array = self._numbers.astype(_kind(self._size))[self._held.code]
        return codes

    @cached_property
    def layers(self) -> tuple[Array, ...]:
        """What `layered` gives, as far as nearly all documents have values."""
        return self.layered(_LAYERS)

    @cached_property
    def most(self) -> int:
        """How many values a document has at most."""
        return int(self._each.max(initial=0))

    def layered(self, most: int) -> tuple[Array, ...]:
        """The first value of each document, the second and so on; `size` where it has none, one more for no second."""
        made = []
        for layer in range(max(1, min(most, self.most))):
            held = np.full(len(self._each), self._size + (layer > 0), dtype=_kind(self._size))
            has = np.flatnonzero(self._each > layer)
            held[has] = self._codes[self._held.at[has].astype(np.intp) + layer]
            made.append(held)
        return tuple(made)

    @cached_property
    def more(self) -> Array | None:
        """How many values each document has beyond the layers; None where none has."""
        more: Array = np.maximum(self._each, _LAYERS) - _LAYERS
        return more.astype(np.intp) if more.any() else None

    def of(self, documents: Array) -> list[Array]:
        """The numbers of all values of the documents in any order, with `size` for each document that has none."""
        at = documents.astype(np.intp)
        return [*(layer.take(at) for layer in self.layers), *self.beyond(at)]

    def straight(self, documents: Array) -> tuple[Array, int]:
        """The numbers of all values of the documents in any order, and how many documents have none."""
        at = documents.astype(np.intp)
        starts = self._held.at.take(at).astype(np.intp)
        each = self._held.at.take(at + 1) - starts
        return self._numbers.take(self._held.code.take(runs(starts, each))), int(np.count_nonzero(each == 0))

    def beyond(self, at: Array) -> list[Array]:
        """The numbers of the values of the documents that are in none of the layers."""
        if self.more is None:
            return []
        more = self.more.take(at)
        has = more.nonzero()[0]
        if not len(has):
            return []
        starts = self._held.at.take(at.take(has)).astype(np.intp)
        starts += _LAYERS
        return [self._codes.take(runs(starts, more.take(has)))]


def _kind(size: int) -> type[np.unsignedinteger[Any]]:
    """Of numbers up to one more than the size."""
    return np.uint16 if size + 1 < 1 << 16 else np.uint32
