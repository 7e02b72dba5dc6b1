"""Several facet columns side by side, counted at once: a page counts the same documents in each of its facets."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.columns import Counts, FacetColumn
from indexer.whoosh_engine.vector.sets import Mask

_NONE: Final = np.zeros(0, dtype=np.uint16)
_FEW: Final = 500  # documents of a segment: up to here it costs less to count empty places than to tell them apart
_MOST_VALUES: Final = 12  # of a release in a field; few have half as many


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
        self._asked = False

    @cached_property
    def _rows(self) -> list[Array]:
        return [self._stacked([(begin, part.layers) for begin, part in parts]) for parts in self._parts]

    @cached_property
    def _whole_rows(self) -> list[Array] | None:
        """Rows with every value, so that none is beyond them; None where they would be too long."""
        if any(part.most > _MOST_VALUES for parts in self._parts for _, part in parts):
            return None
        return [self._stacked([(begin, part.layered(_MOST_VALUES)) for begin, part in parts]) for parts in self._parts]

    @cached_property
    def _longer(self) -> list[Mask | None]:
        """Of each segment which documents have in any column values beyond the layers; None where none has."""
        every = [[part.more > 0 for _, part in parts if part.more is not None] for parts in self._parts]
        return [np.logical_or.reduce(some) if some else None for some in every]

    def _stacked(self, layers: Iterable[tuple[int, Iterable[Array]]]) -> Array:
        kind = np.uint16 if self._size < 1 << 16 else np.uint32
        return np.stack([np.add(layer, begin, dtype=kind) for begin, own in layers for layer in own], axis=1)

    def counts(self, documents: Sequence[Array]) -> list[Counts]:
        """What each column gives for the documents of each segment."""
        if self._columns[0].is_every(documents):
            return [column.every for column in self._columns]
        if not self._asked:
            # To make the rows takes as long as a hundred answers from them, and a process may be there for one alone.
            self._asked = True
            return [column.counted_once(documents) for column in self._columns]
        numbers = self._numbers(documents)
        every = numbers[0] if len(numbers) == 1 else np.concatenate([_NONE, *numbers])
        found = np.bincount(every, minlength=self._size)
        return [(found[begin:end], found.item(end)) for begin, end in self._bounds]

    def _numbers(self, documents: Sequence[Array]) -> list[Array]:
        """The numbers of all values of the documents, and of the places that are empty."""
        if self._whole_rows is not None and max(map(len, documents)) <= _FEW:
            whole = zip(documents, self._whole_rows, strict=True)
            return [rows.take(own, axis=0).ravel() for own, rows in whole if len(own)]
        numbers: list[Array] = []
        for own, rows, parts, longer in zip(documents, self._rows, self._parts, self._longer, strict=True):
            if len(own):
                numbers.append(rows.take(own, axis=0).ravel())
                some = own[longer.take(own)] if longer is not None else _NONE
                if len(some):
                    numbers += [more + np.intp(begin) for begin, part in parts for more in part.beyond(some)]
        return numbers
