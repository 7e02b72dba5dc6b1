"""A filter field over all segments: counts of values by one numbering, values from texts only where they are shown."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array, Values
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.sets import Mask, runs

_MOST_LAYERS: Final = 4  # values a release has at most in nearly all fields; a wider column is gathered value by value


class FacetColumn:
    """The values of a field that occur in any segment, sorted, and how to count them."""

    def __init__(self, segments: Sequence[Segment], field: str) -> None:
        self._parts = tuple(_Part(segment, field) for segment in segments)
        every = [part.texts() for part in self._parts]
        self.values: list[str] = sorted(set().union(*every))
        self._alone = every == [self.values]  # one segment, whose values are numbered as they are here
        self._numbers = {value: number for number, value in enumerate(self.values)}
        self._maps = [np.array([self._numbers[text] for text in texts], dtype=np.intp) for texts in every]

    def counts(self, documents: Sequence[Array]) -> tuple[Array, int]:
        """How many of the documents (of each segment) have each value, and how many have none."""
        if self._alone:
            return self._parts[0].counts(documents[0])
        counts = np.zeros(len(self.values), dtype=np.int64)
        missing = 0
        for part, known, own in zip(self._parts, self._maps, documents, strict=True):
            if len(own):
                found, without = part.counts(own)
                counts[known] += found
                missing += without
        return counts, missing

    def number(self, value: str) -> int | None:
        """The place of a value among `values`."""
        return self._numbers.get(value)

    def missing(self, segment: int, candidates: Array) -> Mask:
        """Which of the candidates of a segment have no value."""
        return self._parts[segment].missing[candidates]


class _Part:
    """The column of one segment."""

    def __init__(self, segment: Segment, field: str) -> None:
        self._segment = segment
        self._held: Values = segment.view.values(field)
        self._count = len(self._held.texts)
        self._every: tuple[Array, int] | None = None
        self._counted = 0

    def texts(self) -> list[str]:
        held = self._held.texts
        starts = held.start.tolist()
        text = held.text.tobytes()
        return [text[low:high].decode("utf-8", "surrogatepass") for low, high in pairwise(starts)]

    @cached_property
    def missing(self) -> Mask:
        none: Mask = self._each == 0
        return none

    @cached_property
    def _each(self) -> Array:
        """How many values each document has."""
        return np.diff(self._held.at)

    @cached_property
    def _layers(self) -> tuple[Array, ...] | None:
        """The first value of each document, the second and so on; the number of values where there is none."""
        deep = int(self._each.max(initial=0))
        if deep > _MOST_LAYERS:
            return None
        kind = np.uint16 if self._count < 1 << 16 else np.uint32
        layers = []
        for layer in range(max(1, deep)):
            held = np.full(len(self._each), self._count, dtype=kind)
            has = np.flatnonzero(self._each > layer)
            held[has] = self._held.code[self._held.at[has].astype(np.intp) + layer]
            layers.append(held)
        return tuple(layers)

    def counts(self, documents: Array) -> tuple[Array, int]:
        if documents is not self._segment.everything:
            return self._counts(documents)
        if self._every is None:
            self._every = self._counts(documents)
        return self._every

    def _counts(self, documents: Array) -> tuple[Array, int]:
        # To lay out all documents takes longer than to count few of them, as a first search mostly does.
        self._counted += len(documents)
        layers = self._layers if self._counted >= self._segment.documents else None
        if layers is not None:
            found = np.bincount(layers[0][documents], minlength=self._count + 1)
            missing = int(found[-1])
            for layer in layers[1:]:
                found += np.bincount(layer[documents], minlength=self._count + 1)
            return found[:-1], missing
        places = documents.astype(np.intp)
        starts = self._held.at[places].astype(np.intp)
        each = self._held.at[places + 1] - starts
        codes = self._held.code[runs(starts, each)]
        return np.bincount(codes, minlength=self._count), int(np.count_nonzero(each == 0))
