"""A segment to its file."""

import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array, SegmentArrays
from indexer.whoosh_engine.codec.layout import (
    ALIGNMENT_BYTES,
    BLOCK_BYTES,
    CHECK,
    END,
    FOOTER,
    HEADER,
    MAGIC,
    VERSION,
    little,
    sections_of,
    type_of,
    types_of,
)
from indexer.whoosh_engine.codec.table import Section, Table
from indexer.whoosh_engine.codec.view import slots_of

_BUFFER_BYTES: Final = 1 << 20


def write_segment(path: Path, arrays: SegmentArrays) -> None:
    """Write a segment. Raises FileExistsError if there is a file: one that is written never changes.

    An error leaves no file. Syncing to disk is `Generations.publish`'s.
    """
    text, edges = arrays.terms.text.tobytes(), arrays.terms.start.tolist()
    slots = slots_of([text[low:high] for low, high in pairwise(edges)])
    with path.open("xb", buffering=_BUFFER_BYTES) as file:
        try:
            _write(file, arrays, slots)
        except BaseException:
            file.close()
            path.unlink(missing_ok=True)
            raise


def _write(file: BinaryIO, arrays: SegmentArrays, slots: Array) -> None:
    header = HEADER.pack(MAGIC, VERSION, 0)
    sink = _Sink(file.write)
    sink.write(header)
    sections: dict[str, Section] = {}
    for name, array in sections_of(arrays, slots):
        if type_of(array) not in types_of(name):
            raise ValueError(f"the section {name} cannot hold {array.dtype}")
        sink.align()
        sections[name] = Section(type_of(array), sink.at, len(array))
        sink.write(little(array).view(np.uint8).data)
    sink.align()
    check = np.array(sink.checksums(), dtype="<u4")
    sections[CHECK] = Section("<u4", sink.at, len(check))
    totals = {name: int(held.sum(dtype=np.uint64)) for name, held in arrays.lengths.items()}
    table = Table(arrays.documents, arrays.fields, totals, zlib.crc32(check.data), sections).json()
    file.write(check.data)
    file.write(table)
    file.write(FOOTER.pack(sections[CHECK].end, len(table), zlib.crc32(table), zlib.crc32(header), END))


class _Sink:
    """Passes bytes on, and keeps a checksum of each block of them."""

    def __init__(self, write: Callable[[memoryview], int]) -> None:
        self.at = 0
        self._write = write
        self._sums: list[int] = []
        self._running = 0

    def write(self, data: "bytes | memoryview") -> None:
        view = memoryview(data)
        self._write(view)
        while len(view):
            part = view[: BLOCK_BYTES - self.at % BLOCK_BYTES]
            self._running = zlib.crc32(part, self._running)
            self.at += len(part)
            view = view[len(part) :]
            if self.at % BLOCK_BYTES == 0:
                self._sums.append(self._running)
                self._running = 0

    def align(self) -> None:
        self.write(bytes(-self.at % ALIGNMENT_BYTES))

    def checksums(self) -> list[int]:
        """Of every block so far, the last one as long as it is."""
        return [*self._sums, self._running] if self.at % BLOCK_BYTES else list(self._sums)
