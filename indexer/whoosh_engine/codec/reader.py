"""A segment's file, mapped into memory. Whatever is not as it was written raises IndexDamaged before it is used."""

import mmap
import os
import zlib
from pathlib import Path
from typing import NamedTuple

import numpy as np

from indexer.errors import IndexDamaged, IndexOutOfDate
from indexer.whoosh_engine.codec.arrays import Array, SegmentArrays
from indexer.whoosh_engine.codec.layout import (
    BLOCK_BYTES,
    CHECK,
    END,
    FOOTER,
    HEADER,
    MAGIC,
    SLOTS,
    VERSION,
    arrays_of,
)
from indexer.whoosh_engine.codec.table import Table, table_from
from indexer.whoosh_engine.codec.touch import Touch
from indexer.whoosh_engine.codec.view import SegmentView


class SegmentFile(NamedTuple):
    """An open segment: `view` verifies what it gives; `arrays` are the same, not verified."""

    path: Path
    table: Table
    arrays: SegmentArrays
    view: SegmentView
    blocks: "Blocks"

    @property
    def documents(self) -> int:
        """Documents of the segment, deleted ones included."""
        return self.table.documents


def open_segment(path: Path) -> SegmentFile:
    """Open a segment, reading its ends only. Raises IndexDamaged, or IndexOutOfDate for another version's file.

    There is nothing to close: the mapping ends with the last array made of it.
    """
    held = _mapped(path)
    table = _table(path, held)
    blocks = Blocks(path, held, table)
    sections = {
        name: np.frombuffer(held, dtype=section.type, count=section.entries, offset=section.offset)
        for name, section in table.sections.items()
    }
    arrays = arrays_of(table.documents, table.fields, sections)
    return SegmentFile(path, table, arrays, _view(arrays, sections[SLOTS], blocks, table), blocks)


def _view(arrays: SegmentArrays, slots: Array, blocks: "Blocks", table: Table) -> SegmentView:
    return SegmentView(arrays, slots, toucher(blocks, table), lambda reason: damaged(blocks.path, reason))


def damaged(path: Path, reason: str, offset: int | None = None) -> IndexDamaged:
    """The error for a segment's file."""
    where = _index_of(path)
    at = "" if offset is None else f" at byte {offset}"
    return IndexDamaged(str(where), f"{path.relative_to(where)}{at}: {reason}")


def _index_of(path: Path) -> Path:
    """The folder that the commands name: the one that holds the generations, if the file is in one."""
    above = path.parent.parent
    return above if (above / "current").exists() else path.parent


def _mapped(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size < HEADER.size + FOOTER.size:
                raise damaged(path, "the file is too short")
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise damaged(path, f"the file cannot be read: {error.strerror}") from error


def _table(path: Path, held: mmap.mmap) -> Table:
    """The table, after header, footer and the checksums of blocks were verified."""
    foot = len(held) - FOOTER.size
    offset, length, table_sum, header_sum, end = FOOTER.unpack(held[foot:])
    if end != END:
        raise damaged(path, "the end of the file is missing", foot)
    header = held[: HEADER.size]
    if zlib.crc32(header) != header_sum:
        raise damaged(path, "the header is not as it was written", 0)
    magic, version, _ = HEADER.unpack(header)
    if magic != MAGIC:
        raise damaged(path, "this is no segment", 0)
    if version != VERSION:
        raise IndexOutOfDate(str(_index_of(path)), f"{path.name} is a segment of version {version}, not {VERSION}")
    if offset + length != foot or zlib.crc32(held[offset:foot]) != table_sum:
        raise damaged(path, "the table is not as it was written", foot)
    try:
        table = table_from(held[offset:foot], offset)
    except ValueError as error:
        raise damaged(path, str(error), offset) from error
    check = table.sections[CHECK]
    if zlib.crc32(held[check.offset : check.end]) != table.check:
        raise damaged(path, "the checksums are not as they were written", check.offset)
    return table


class Blocks:
    """The blocks of a file, each verified once."""

    def __init__(self, path: Path, held: mmap.mmap, table: Table) -> None:
        self.path = path
        self.verified = bytearray(table.sections[CHECK].entries)
        self._held = held
        self._bytes = memoryview(held)
        self._end = table.sections[CHECK].offset
        self._sums = np.frombuffer(held, dtype="<u4", count=len(self.verified), offset=self._end)

    def verify(self, first: int, last: int) -> None:
        """Verify the blocks that are not yet, both ends included."""
        for block in range(first, last + 1):
            if not self.verified[block]:
                if not self.whole(block):
                    raise damaged(self.path, "the block is not as it was written", block * BLOCK_BYTES)
                self.verified[block] = 1

    def ease(self) -> None:
        """Give up the memory of all pages that were read. They stay in the system's cache, and come back from there."""
        if hasattr(mmap, "MADV_DONTNEED"):  # not on Windows, which takes back itself what it needs
            self._held.madvise(mmap.MADV_DONTNEED)

    def whole(self, block: int) -> bool:
        """Whether a block is as it was written."""
        data = self._bytes[block * BLOCK_BYTES : min(self._end, (block + 1) * BLOCK_BYTES)]
        return zlib.crc32(data) == int(self._sums[block])


def toucher(blocks: Blocks, table: Table) -> Touch:
    """The check before each use. Called several times for each term looked up: its state is local, its path short."""
    spans = {name: (one.offset, one.size, one.entries) for name, one in table.sections.items()}
    verified, block_bytes = blocks.verified, BLOCK_BYTES

    def touch(section: str, start: int, stop: int) -> None:
        offset, size, count = spans[section]
        if not 0 <= start <= stop <= count:
            raise damaged(blocks.path, f"the section {section} has no entries {start} to {stop}", offset)
        first = (offset + start * size) // block_bytes
        last = (offset + stop * size - 1) // block_bytes
        if (first != last or not verified[first]) and verified.find(0, first, last + 1) >= 0:
            blocks.verify(first, last)

    return touch
