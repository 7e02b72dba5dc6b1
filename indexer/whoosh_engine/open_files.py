"""Segment files that are open, so that a generation takes over from the one before what it shares with it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from indexer.whoosh_engine.codec.layout import EXTENSION
from indexer.whoosh_engine.codec.reader import SegmentFile, damaged, open_segment
from indexer.whoosh_engine.manifest import SegmentEntry

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
            file = replace(file, path=path)
        if file.documents != entry.documents:
            raise damaged(path, f"it has {file.documents} documents instead of {entry.documents}")
        self._held[key] = file
        return file

    def forget(self, others_than: Collection[str] = ()) -> None:
        """Let go of all files but those of the segments with these ids."""
        names = {segment_path(Path(), id).name for id in others_than}
        self._held = {key: file for key, file in self._held.items() if key[0] in names}
