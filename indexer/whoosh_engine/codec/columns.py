"""Columns as Whoosh reads them, over the arrays of a segment."""

import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from whoosh.columns import ColumnReader

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.view import SegmentView

_REMEMBERED_SETS: Final = 1024  # the same few combinations of values come again and again


class NumberColumn(ColumnReader):  # type: ignore[misc] # whoosh ships no types
    """A column of numbers."""

    def __init__(self, held: Array) -> None:
        self._held: list[int] = held.tolist()
        self._sign = 1

    def __len__(self) -> int:
        return len(self._held)

    def __getitem__(self, document: int) -> int:
        return self._held[document]

    def __iter__(self) -> Iterator[int]:
        return iter(self._held)

    def sort_key(self, document: int) -> int:
        return self._sign * self._held[document]

    def set_reverse(self) -> None:
        self._sign = -1


class BytesColumn(ColumnReader):  # type: ignore[misc] # whoosh ships no types
    """A column of byte strings, made when they are asked for."""

    def __init__(self, documents: int, read: Callable[[int], bytes]) -> None:
        self._documents = documents
        self._read = read

    def __len__(self) -> int:
        return self._documents

    def __getitem__(self, document: int) -> bytes:
        return self._read(document)

    def __iter__(self) -> Iterator[bytes]:
        return map(self._read, range(self._documents))


def column(view: SegmentView, name: str) -> ColumnReader | None:
    """The column of this name in Whoosh's schema, None if the segment has none."""
    kind, _, field = name.partition("_")
    if name == "id":
        return BytesColumn(view.documents, lambda document: view.id_of(document).encode("utf-8", "surrogatepass"))
    if name == "day":
        return NumberColumn(view.day)
    if kind == "n" and field in view.lengths:
        return NumberColumn(view.lengths[field])
    if kind == "v" and field in view.value_fields:
        return BytesColumn(view.documents, _values(view, field))
    return None


def _values(view: SegmentView, field: str) -> Callable[[int], bytes]:
    """The values of a document as `schema.column_values` reads them."""
    held = view.values(field)

    @lru_cache(_REMEMBERED_SETS)
    def written(codes: tuple[int, ...]) -> bytes:
        values = [held.texts[code].decode("utf-8", "surrogatepass") for code in codes]
        return json.dumps(values).encode("ascii") if values else b""

    def read(document: int) -> bytes:
        start, stop = held.at[document : document + 2].tolist()
        return written(tuple(held.code[start:stop].tolist()))

    return read
