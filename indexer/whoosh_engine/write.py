"""The writer: releases into the segments of a new generation. Nothing of what readers hold is ever changed."""

import contextlib
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path

import numpy as np

from indexer.analysis.groups import GroupMemo
from indexer.engine.document import Lineage
from indexer.release import Release
from indexer.whoosh_engine.codec.build import ID_FIELD, SegmentBuilder
from indexer.whoosh_engine.codec.codec import CommuniqueSegment, write_toc
from indexer.whoosh_engine.codec.policy import Size, due
from indexer.whoosh_engine.codec.view import SegmentView
from indexer.whoosh_engine.generations import record_name
from indexer.whoosh_engine.manifest import Mask, SegmentEntry
from indexer.whoosh_engine.open_files import OpenFiles, segment_path
from indexer.whoosh_engine.pack import Merger, Pack, Packer, write
from indexer.whoosh_engine.packing import Packing


class WhooshWriter:
    """Puts and removes releases in a generation that nobody reads yet.

    No two living documents have one id: whoever adds one deletes that of before, wherever it is.
    """

    def __init__(
        self, folder: Path, lineage: Lineage, segments: Sequence[SegmentEntry], files: OpenFiles, jobs: int = 1
    ) -> None:
        self._folder = folder
        self._lineage = lineage
        self._files = files
        self._held = [_Held(entry, folder, files) for entry in segments]
        self._own: list[_Held] = []
        # By hash, where this change has written an id: most of a million ids are met once, and never looked up.
        self._written: dict[int, _Held] = {}
        self._packing = Packing(jobs, self.packer()) if jobs > 1 else None
        self._fault: Exception | None = None
        self._memo = GroupMemo()
        self._begin()

    def _begin(self) -> None:
        # Not the thread's memo: a segment of one release would wait for all that a build before it has learnt.
        if self._memo.full:
            self._memo = GroupMemo()
        self._builder = SegmentBuilder(self._lineage, self._memo)
        self._places: dict[str, int] = {}  # the living documents of the builder
        self._dead: list[int] = []

    # --- the port

    def put(self, release: Release) -> None:
        """An error here leaves half a document behind, so it ends the change: `commit` raises it once more."""
        if self._packing is not None:
            self._take_each(self._packing.add(release))
        else:
            self._put(release)

    def remove(self, id: str) -> None:
        self._drain()
        self._remove(id)

    def keep(self, name: str, data: bytes) -> None:
        # A new file in its place: the old one may be a hard link that the current generation shares.
        path = self._folder / record_name(name)
        fresh = path.with_name(f"{path.name}.new")
        fresh.write_bytes(data)
        fresh.replace(path)

    def packer(self) -> Packer:
        return Packer(self._folder, self._lineage)

    def take(self, pack: Pack) -> None:
        self._drain()
        self._take_each([pack])

    # --- the end

    def commit(self) -> Sequence[SegmentEntry]:
        """Write all that is left, merge what is due; the segments of the generation."""
        if self._fault is not None:
            raise self._fault
        self._drain()
        self._flush()
        entries = [held.entry() for held in self._merged()]
        self.close()
        number = int(self._folder.name[1:9])
        write_toc(self._folder, [_for_whoosh(entry) for entry in entries], number)
        return entries

    def close(self) -> None:
        """End the processes. The folder is the caller's."""
        if self._packing is not None:
            self._packing.close()

    # --- what is not yet written, in the order it came

    def _drain(self) -> None:
        if self._packing is not None:
            self._take_each(self._packing.rest())
            for release in self._packing.left():
                self._put(release)

    def _put(self, release: Release) -> None:
        try:
            self._remove(release.id)
            self._places[release.id] = self._builder.documents
            self._builder.add(release)
            if self._builder.full:
                self._flush()
        except Exception as error:  # whatever it was, half a release may stand in the batch: no commit after it
            self._fault = error
            raise

    def _remove(self, id: str) -> None:
        place = self._places.pop(id, None)
        if place is not None:
            self._dead.append(place)
        else:
            self._delete(id)

    def _flush(self) -> None:
        if not self._builder.documents:
            return
        entry = write(self._folder, self._builder.arrays())
        held = self._add(entry, list(self._places))
        for document in self._dead:
            held.delete(document)
        self._begin()

    def _take_each(self, packs: Sequence[Pack]) -> None:
        if packs:
            self._flush()
        for packed in chain.from_iterable(packs):
            for id in packed.ids:
                self._delete(id)
            self._add(packed.entry, packed.ids)

    # --- what is written

    def _add(self, entry: SegmentEntry, ids: Sequence[str]) -> "_Held":
        held = _Held(entry, self._folder, self._files, new=True)
        self._own.append(held)
        self._written.update(dict.fromkeys(map(hash, ids), held))
        return held

    def _delete(self, id: str) -> None:
        """Delete the document with this id in what is written."""
        key = id.encode("utf-8", "surrogatepass")
        written = self._written.get(hash(id))
        # All of them only where another id has the same hash: each one that is asked is a file that stays open.
        own = (written, *self._own) if written is not None else ()
        any(held.delete_id(key) for held in (*own, *self._held))

    def _merged(self) -> "list[_Held]":
        every = [*self._held, *self._own]
        groups = due([Size(held.documents, held.living, held.new) for held in every])
        gone = {place for group in groups for place in group}
        parts = [[every[place].entry() for place in group] for group in groups]
        merger = Merger(self._folder)
        written = self._packing.merged(merger, parts) if self._packing is not None else map(merger, parts)
        kept = [held for place, held in enumerate(every) if held.living and place not in gone]
        for group, entry in zip(parts, written, strict=True):
            kept.append(_Held(entry, self._folder, self._files))
            for one in group:
                # At once, so that a disk needs room for one group twice, not for the archive.
                with contextlib.suppress(OSError):
                    segment_path(self._folder, one.id).unlink()
        return kept


class _Held:
    """A segment of the new generation, with a mask of its own as soon as something in it is deleted."""

    def __init__(self, entry: SegmentEntry, folder: Path, files: OpenFiles, *, new: bool = False) -> None:
        self.documents = entry.documents
        self.living = entry.living
        self.new = new
        self._entry = entry
        self._dead: Mask | None = None
        self._folder = folder
        self._files = files

    @cached_property
    def _view(self) -> SegmentView:
        return self._files.open(self._folder, self._entry).view

    def entry(self) -> SegmentEntry:
        """The segment as it is now."""
        return self._entry if self._dead is None else SegmentEntry(self._entry.id, self.documents, self._dead)

    def delete_id(self, id: bytes) -> bool:
        """Delete the living document with this id, if there is one."""
        ordinal = self._view.ordinal(ID_FIELD, id)
        if ordinal is None:
            return False
        return any(self.delete(document) for document in self._view.postings(ordinal).document.tolist())

    def delete(self, document: int) -> bool:
        """Delete a document, if it is living."""
        dead = self._dead if self._dead is not None else self._entry.dead
        if dead is not None and dead[document]:
            return False
        if self._dead is None:
            self._dead = np.zeros(self.documents, dtype=np.bool_) if dead is None else dead.copy()
        self._dead[document] = True
        self.living -= 1
        return True


def _for_whoosh(entry: SegmentEntry) -> CommuniqueSegment:
    deleted = () if entry.dead is None else np.flatnonzero(entry.dead).tolist()
    return CommuniqueSegment(entry.documents, segid=entry.id, deleted=deleted)
