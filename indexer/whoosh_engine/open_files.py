"""Segment files that are open, so that a generation takes over from the one before what it shares with it."""

import mmap
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from indexer.whoosh_engine.codec.layout import EXTENSION
from indexer.whoosh_engine.codec.reader import SegmentFile, damaged, open_segment
from indexer.whoosh_engine.manifest import SegmentEntry

_MAPPED_MAX_BYTES: Final = 96 << 20
"""Of files that the process has mapped, libraries included. More would stay with it, needed again or not, until the
whole machine is short of memory; to map a page again takes a microsecond."""

_LOOK_EVERY: Final = 16
_PAGES_HELD: Final = Path("/proc/self/statm")  # on Linux alone; elsewhere the system decides by itself

_Key = tuple[str, int, int, int, int]


def segment_path(folder: Path, id: str) -> Path:
    """The file of a segment in the folder of its generation, named as Whoosh names it."""
    return folder / f"MAIN_{id}{EXTENSION}"


class OpenFiles:
    """Open segment files. A file never changes, so what was verified of it stays so.

    Beside their names and inodes they are known by size and time: a copy that is put back over a file is another one,
    and a file system may give the inode of a file that is gone to the next one.
    """

    def __init__(self, held: Mapping[_Key, SegmentFile] | None = None) -> None:
        self._held = dict(held or {})
        self._looks = 0

    def copy(self) -> "OpenFiles":
        """The same files, for a writer: what it opens besides must not stay open when it is gone."""
        return OpenFiles(self._held)

    def open(self, folder: Path, entry: SegmentEntry) -> SegmentFile:
        """The file of a segment. Raises IndexDamaged, also if it has not as many documents as it should."""
        path = segment_path(folder, entry.id)
        try:
            found = path.stat()
        except OSError as error:
            raise damaged(path, f"the file cannot be read: {error.strerror}") from error
        key = (path.name, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
        file = self._held.get(key)
        if file is None:
            file = open_segment(path)
        elif file.path != path:
            file.blocks.path = path  # so that an error names a file that is still there
            file = file._replace(path=path)
        if file.documents != entry.documents:
            raise damaged(path, f"it has {file.documents} documents instead of {entry.documents}")
        self._held[key] = file
        return file

    def ease(self) -> None:
        """Called after each answer: give up the memory of pages that were read, once they have become many."""
        self._looks += 1
        if self._looks % _LOOK_EVERY == 0 and _mapped_bytes() > _MAPPED_MAX_BYTES:
            for file in list(self._held.values()):
                file.blocks.ease()

    def forget(self, others_than: Collection[str] = ()) -> None:
        """Let go of all files but those of the segments with these ids."""
        names = {segment_path(Path(), id).name for id in others_than}
        self._held = {key: file for key, file in self._held.items() if key[0] in names}


def _mapped_bytes() -> int:
    try:
        return int(_PAGES_HELD.read_bytes().split()[2]) * mmap.PAGESIZE
    except OSError:
        return 0
