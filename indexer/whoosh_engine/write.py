"""The writer: documents into a Whoosh index in a folder of its own. The only place that makes Whoosh writers."""

import os
from pathlib import Path
from typing import Any, Final

from whoosh import index
from whoosh.codec.whoosh3 import W3Codec
from whoosh.reading import TermNotFound

from indexer.engine.document import Lineage, document_of
from indexer.release import Release
from indexer.whoosh_engine.schema import row, schema

_POOL_MEGABYTES: Final = 128  # Whoosh sorts postings on disk beyond this, so memory stays bounded
_RECORD: Final = "kept-"


class WhooshWriter:
    """Puts and removes releases in a generation that nobody reads yet."""

    def __init__(self, folder: Path, lineage: Lineage, *, new: bool) -> None:
        self._folder = folder
        self._lineage = lineage
        self._index = index.create_in(folder, schema()) if new else index.open_dir(folder, schema=schema())
        self._open()

    def _open(self) -> None:
        self._seen: set[str] = set()
        self._reader = self._index.reader()
        codec = W3Codec()
        # Whoosh would look up a field length for every posting, a third of the time of a commit; ours are columns.
        codec.length_stats = False
        # One file for each part, not one for all: Whoosh reads a compound file by copying it whole into memory.
        self._writer: Any = self._index.writer(limitmb=_POOL_MEGABYTES, codec=codec, compound=False)

    def put(self, release: Release) -> None:
        # Made whole before Whoosh sees any of it: an exception inside add_document would corrupt the next document.
        made = row(document_of(release, self._lineage))
        self.remove(release.id)
        self._seen.add(release.id)
        self._writer.add_document(**made)

    def remove(self, id: str) -> None:
        if id in self._seen:
            # A Whoosh writer does not see its own additions. Committing is safe: this generation is not current.
            self.commit()
            self._open()
        try:
            found = self._reader.postings("id", id)
        except TermNotFound:
            return
        for number in found.all_ids():
            self._writer.delete_document(number)

    def keep(self, name: str, data: bytes) -> None:
        # A new file in its place: the old one may be a hard link that the current generation shares.
        fresh = self._folder / f"{_RECORD}{name}.new"
        fresh.write_bytes(data)
        os.replace(fresh, record_path(self._folder, name))

    def commit(self) -> None:
        self._reader.close()
        self._writer.commit()

    def cancel(self) -> None:
        self._reader.close()
        if not self._writer.is_closed:
            self._writer.cancel()

    def close(self) -> int:
        """End the index of this generation and give the number of its releases."""
        count = int(self._index.doc_count())
        self._index.close()
        for leftover in self._folder.glob("*_WRITELOCK"):
            leftover.unlink()
        return count


def record_path(folder: Path, name: str) -> Path:
    """Where a generation holds the record that was kept under a name."""
    return folder / f"{_RECORD}{name}"
