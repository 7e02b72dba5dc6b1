"""The writer: releases into the segments of a new generation. Nothing of what readers hold is ever changed."""

import contextlib
from array import array
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from indexer.analysis.groups import GroupMemo
from indexer.engine.document import Lineage
from indexer.release import Release
from indexer.whoosh_engine.codec.build import SegmentBuilder
from indexer.whoosh_engine.codec.codec import CommuniqueSegment, write_toc
from indexer.whoosh_engine.codec.policy import Size, due
from indexer.whoosh_engine.generations import record_name
from indexer.whoosh_engine.held import Held, Own, leave_last
from indexer.whoosh_engine.manifest import SegmentEntry
from indexer.whoosh_engine.open_files import OpenFiles, segment_path
from indexer.whoosh_engine.pack import Merger, Pack, Packer, Written, write
from indexer.whoosh_engine.packing import AHEAD_BYTES, MEANWHILE_BYTES, Packing


class WhooshWriter:
    """Puts and removes releases in a generation that nobody reads yet.

    No two living documents have one id: whoever is put deletes what was there before the change at once, and of those
    that the change itself has put the last one stays, which is seen at its end.
    """

    def __init__(
        self, folder: Path, lineage: Lineage, segments: Sequence[SegmentEntry], files: OpenFiles, jobs: int = 1
    ) -> None:
        self._folder = folder
        self._lineage = lineage
        self._files = files
        self._held = [Held(entry, folder, files) for entry in segments]
        self._own: list[Own] = []
        self._number = 0
        self._removed: dict[str, int] = {}
        self._packing = Packing(jobs, self.packer()) if jobs > 1 else None
        self._fault: Exception | None = None
        self._memo = GroupMemo()
        self._begin()

    def _begin(self) -> None:
        # Not the thread's memo: a segment of one release would wait for all that a build before it has learnt.
        if self._memo.full:
            self._memo = GroupMemo()
        self._builder = SegmentBuilder(self._lineage, self._memo)
        self._keys, self._numbers = array("q"), array("q")
        self._full = False

    def expect(self, releases: int) -> None:
        """Be told that so many releases will come, or more: of many, the other processes start at once."""
        if self._packing is not None:
            self._packing.expect(releases)

    # --- the port

    def put(self, release: Release) -> None:
        """An error here leaves half a document behind, so it ends the change: `commit` raises it once more."""
        try:
            self._delete(release.id)
            self._number += 1
            key = hash(release.id)
            # Before a segment is made here, the other processes get work for as long as that takes.
            ahead = MEANWHILE_BYTES if self._full else AHEAD_BYTES
            if self._packing is None or not self._packing.add(release, key, self._number, ahead):
                self._put(release, key)
        except Exception as error:  # whatever it was, half a release may stand in the batch: no commit after it
            self._fault = error
            raise

    def remove(self, id: str) -> None:
        self._delete(id)
        self._number += 1
        self._removed[id] = self._number

    def keep(self, name: str, data: bytes) -> None:
        # A new file in its place: the old one may be a hard link that the current generation shares.
        path = self._folder / record_name(name)
        fresh = path.with_name(f"{path.name}.new")
        fresh.write_bytes(data)
        fresh.replace(path)

    def packer(self) -> Packer:
        return Packer(self._folder, self._lineage)

    def take(self, pack: Pack) -> None:
        for packed in pack:
            for id in packed.ids:
                self._delete(id)
            numbers = array("q", range(self._number + 1, self._number + 1 + len(packed.ids)))
            self._number += len(packed.ids)
            self._add(Written(packed.entry, array("q", map(hash, packed.ids)), numbers))

    # --- the end

    def commit(self) -> Sequence[SegmentEntry]:
        """Write all that is left, merge what is due; the segments of the generation."""
        if self._fault is not None:
            raise self._fault
        if self._packing is not None:
            self._packing.finish()
        self._flush()
        if self._packing is not None:
            for written in self._packing.written():
                self._add(written)
        leave_last(self._own, self._removed)
        entries = [held.entry() for held in self._merged()]
        self.close()
        number = int(self._folder.name[1:9])
        write_toc(self._folder, [_for_whoosh(entry) for entry in entries], number)
        return entries

    def close(self) -> None:
        """End the processes. The folder is the caller's."""
        if self._packing is not None:
            self._packing.close()

    # --- what is written

    def _put(self, release: Release, key: int) -> None:
        if self._full:
            self._flush()
        self._builder.add(release)
        self._keys.append(key)
        self._numbers.append(self._number)
        self._full = self._builder.full

    def _flush(self) -> None:
        if self._builder.documents:
            self._add(Written(write(self._folder, self._builder.arrays()), self._keys, self._numbers))
            self._begin()

    def _add(self, written: Written) -> None:
        self._own.append(Own(Held(written.entry, self._folder, self._files, new=True), written.keys, written.numbers))

    def _delete(self, id: str) -> None:
        """Delete the document with this id in what there was before the change."""
        if self._held:
            key = id.encode("utf-8", "surrogatepass")
            any(held.delete_id(key) for held in self._held)

    def _merged(self) -> list[Held]:
        every = [*self._held, *(own.held for own in self._own)]
        groups = due([Size(held.documents, held.living, held.new) for held in every])
        gone = {place for group in groups for place in group}
        parts = [[every[place].entry() for place in group] for group in groups]
        merger = Merger(self._folder)
        written = self._packing.merged(merger, parts) if self._packing is not None else map(merger, parts)
        kept = [held for place, held in enumerate(every) if held.living and place not in gone]
        for group, entry in zip(parts, written, strict=True):
            kept.append(Held(entry, self._folder, self._files))
            for one in group:
                # At once, so that a disk needs room for one group twice, not for the archive.
                with contextlib.suppress(OSError):
                    segment_path(self._folder, one.id).unlink()
        return kept


def _for_whoosh(entry: SegmentEntry) -> CommuniqueSegment:
    deleted = () if entry.dead is None else np.flatnonzero(entry.dead).tolist()
    return CommuniqueSegment(entry.documents, segid=entry.id, deleted=deleted)
