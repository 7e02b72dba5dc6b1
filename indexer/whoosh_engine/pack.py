"""Releases to segment files, and several such files to one: the work that other processes can do."""

import secrets
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from indexer.engine.document import Lineage
from indexer.record import from_json
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import SegmentArrays
from indexer.whoosh_engine.codec.build import SegmentBuilder
from indexer.whoosh_engine.codec.merge import merge
from indexer.whoosh_engine.codec.reader import SegmentFile
from indexer.whoosh_engine.codec.writer import write_segment
from indexer.whoosh_engine.manifest import Mask, SegmentEntry
from indexer.whoosh_engine.open_files import OpenFiles, segment_path


@dataclass(frozen=True, slots=True)
class Packed:
    """A segment that was written into the folder of a generation, with the ids of its documents."""

    entry: SegmentEntry
    ids: tuple[str, ...]


Pack = tuple[Packed, ...]


@dataclass(frozen=True, slots=True)
class Packer:
    """Writes releases as segments of a generation; crosses to other processes."""

    folder: Path
    lineage: Lineage

    def __call__(self, releases: Sequence[Release]) -> Pack:
        """Of releases with the same id, the last one stays."""
        return tuple(self._segments(list({release.id: release for release in releases}.values())))

    def _segments(self, releases: Sequence[Release]) -> Iterator[Packed]:
        builder, ids = SegmentBuilder(self.lineage), list[str]()
        for release in releases:
            builder.add(release)
            ids.append(release.id)
            if builder.full:
                yield Packed(write(self.folder, builder.arrays()), tuple(ids))
                builder, ids = SegmentBuilder(self.lineage), []
        if ids:
            yield Packed(write(self.folder, builder.arrays()), tuple(ids))


@dataclass(frozen=True, slots=True)
class Written:
    """A segment with a key and a number for each of its documents: a hash of the id, and the place in the change."""

    entry: SegmentEntry
    keys: "array[int]"
    numbers: "array[int]"


class Filling:
    """A segment in the making in a process that is given records, and what was written before it."""

    def __init__(self, folder: Path, lineage: Lineage) -> None:
        self._folder = folder
        self._lineage = lineage
        self._builder = SegmentBuilder(lineage)
        self._taken = 0

    def add(self, before: int, records: Sequence[bytes]) -> list[SegmentEntry]:
        """Take releases as JSON; the segments that are full. `before` is how many were given before."""
        self._check(before)
        full = []
        for record in records:
            self._builder.add(from_json(record), record)
            if self._builder.full:
                full.append(self._written())
        self._taken += len(records)
        return full

    def rest(self, before: int) -> list[SegmentEntry]:
        """What is not yet written."""
        self._check(before)
        return [self._written()] if self._builder.documents else []

    def _check(self, before: int) -> None:
        # A process that died while it had nothing to do is started again by the pool, and has lost what it held.
        if before != self._taken:
            raise ChildProcessError("a process that wrote a part of the index died between two parts")

    def _written(self) -> SegmentEntry:
        entry = write(self._folder, self._builder.arrays())
        self._builder = SegmentBuilder(self._lineage)
        return entry


@dataclass(frozen=True, slots=True)
class Merger:
    """Writes the living documents of segments of a generation as one segment; crosses to other processes."""

    folder: Path

    def __call__(self, entries: Sequence[SegmentEntry]) -> SegmentEntry:
        """Raises IndexDamaged, so that no damage gets a checksum that fits it."""
        files = OpenFiles()
        parts = [_verified(files.open(self.folder, entry)) for entry in entries]
        alive = [_alive(entry.documents, entry.dead) for entry in entries]
        return write(self.folder, merge(parts, alive))


def write(folder: Path, arrays: SegmentArrays) -> SegmentEntry:
    """Write a segment under a new name."""
    entry = SegmentEntry(secrets.token_hex(8), arrays.documents)
    write_segment(segment_path(folder, entry.id), arrays)
    return entry


def _verified(file: SegmentFile) -> SegmentArrays:
    file.blocks.verify(0, len(file.blocks.verified) - 1)
    return file.arrays


def _alive(documents: int, dead: Mask | None) -> Mask:
    return np.ones(documents, dtype=np.bool_) if dead is None else ~dead
