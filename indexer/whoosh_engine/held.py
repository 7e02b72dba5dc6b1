"""The segments of a generation that is being written, and which of their documents are deleted."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np

from indexer.whoosh_engine.codec.build import ID_FIELD
from indexer.whoosh_engine.codec.view import SegmentView
from indexer.whoosh_engine.manifest import Mask, SegmentEntry
from indexer.whoosh_engine.open_files import OpenFiles


class Held:
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

    def id_of(self, document: int) -> str:
        """The id of a document."""
        return self._view.id_of(document)

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


@dataclass(frozen=True, slots=True)
class Own:
    """A segment that the change itself has written: for each document the hash of its id, and when it was put."""

    held: Held
    keys: "array[int]"
    numbers: "array[int]"


def leave_last(own: Sequence[Own], removed: Mapping[str, int]) -> None:
    """Delete every document whose id was put or removed later; `removed` says when."""
    names = list(removed)
    hashed = np.array([hash(name) for name in names], dtype=np.int64)
    keys = np.concatenate([*(np.array(one.keys, dtype=np.int64) for one in own), hashed])
    order = np.argsort(keys, kind="stable")
    twins = np.flatnonzero(keys[order][1:] == keys[order][:-1])
    begins = np.cumsum([0, *(len(one.keys) for one in own)])
    latest: dict[str, _Put] = {}
    for at in np.unique(np.concatenate((order[twins], order[twins + 1]))).tolist():
        segment = int(np.searchsorted(begins, at, side="right")) - 1
        document = at - int(begins[segment])
        if segment == len(own):
            id, put = names[document], _Put(removed[names[document]], None, 0)
        else:
            held = own[segment].held
            id, put = held.id_of(document), _Put(own[segment].numbers[document], held, document)
        before = latest.get(id, put)
        latest[id] = max(before, put, key=_number)
        earlier = min(before, put, key=_number)
        if before is not put and earlier.held is not None:
            earlier.held.delete(earlier.document)


class _Put(NamedTuple):
    """When a document was put, and where it is; an id that was removed is nowhere."""

    number: int
    held: Held | None
    document: int


def _number(put: _Put) -> int:
    return put.number
