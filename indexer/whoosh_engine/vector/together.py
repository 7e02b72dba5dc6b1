"""Several facet columns side by side, counted at once: a page counts the same documents in each of its facets."""

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.columns import Counts, FacetColumn

_NONE: Final = np.zeros(0, dtype=np.uint16)


class FacetColumns:
    """For each document a row of its values in all columns; a column's numbers begin where those before it end."""

    def __init__(self, columns: Sequence[FacetColumn]) -> None:
        self._columns = columns
        sizes = [len(column.values) for column in columns]
        *begins, self._size = accumulate((size + 2 for size in sizes), initial=0)  # two numbers stand for no value
        self._bounds = [(begin, begin + size) for begin, size in zip(begins, sizes, strict=True)]
        self._parts = [
            list(zip(begins, parts, strict=True)) for parts in zip(*(one.parts for one in columns), strict=True)
        ]

    @cached_property
    def _rows(self) -> list[Array]:
        kind = np.uint16 if self._size < 1 << 16 else np.uint32
        return [
            np.stack([layer.astype(kind) + kind(begin) for begin, part in parts for layer in part.layers], axis=1)
            for parts in self._parts
        ]

    def counts(self, documents: Sequence[Array]) -> list[Counts]:
        """What each column gives for the documents of each segment."""
        if self._columns[0].is_every(documents):
            return [column.every for column in self._columns]
        numbers: list[Array] = []
        for own, rows, parts in zip(documents, self._rows, self._parts, strict=True):
            if len(own):
                numbers.append(rows.take(own, axis=0).ravel())
                numbers += [more + np.intp(begin) for begin, part in parts for more in part.beyond(own)]
        every = numbers[0] if len(numbers) == 1 else np.concatenate([_NONE, *numbers])
        found = np.bincount(every, minlength=self._size)
        return [(found[begin:end], found.item(end)) for begin, end in self._bounds]
