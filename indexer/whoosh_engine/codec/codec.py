"""The codec by which stock Whoosh opens our segments.

Whoosh pickles the segments of an index into its table of contents by class, so this module and the names of its
classes must not move: an index that names another path cannot be opened.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, NoReturn

from whoosh.codec.base import Codec, Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, EmptyIndexError, FileIndex, clean_files

from indexer.errors import IndexDamaged, UsageError
from indexer.whoosh_engine.codec.layout import EXTENSION
from indexer.whoosh_engine.codec.reader import SegmentFile, damaged, open_segment
from indexer.whoosh_engine.codec.readers import ArrayDocumentReader, ArrayTermsReader
from indexer.whoosh_engine.schema import schema

INDEX_NAME: Final = "MAIN"
"""What Whoosh calls an index that has no other name, so that `open_dir(folder)` finds it."""


class CommuniqueSegment(Segment):  # type: ignore[misc] # whoosh ships no types
    """One segment in the table of contents: its name, how many documents it has, which of them are deleted."""

    def __init__(
        self, documents: int, indexname: str = INDEX_NAME, *, segid: str | None = None, deleted: Iterable[int] = ()
    ) -> None:
        super().__init__(indexname)
        if segid is not None:
            self.segid = segid
        self._doccount = documents
        self._deleted = set(deleted)

    def codec(self) -> "CommuniqueCodec":
        return CommuniqueCodec()

    def path(self, folder: Path) -> Path:
        """The file of the segment in the folder of an index."""
        return folder / str(self.make_filename(EXTENSION))

    def set_doc_count(self, doccount: int) -> None:
        self._doccount = doccount

    def doc_count_all(self) -> int:
        return self._doccount

    def deleted_count(self) -> int:
        return len(self._deleted)

    def deleted_docs(self) -> frozenset[int]:
        return frozenset(self._deleted)

    def is_deleted(self, docnum: int) -> bool:
        return docnum in self._deleted

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        if not 0 <= docnum < self._doccount:
            raise IndexError(f"there is no document {docnum} among {self._doccount}")
        if delete:
            self._deleted.add(docnum)
        else:
            self._deleted.discard(docnum)

    def should_assemble(self) -> bool:
        return False


class CommuniqueCodec(Codec):  # type: ignore[misc] # whoosh ships no types
    """Reads our segments. It writes none: `communique index` does, document by document would be slow."""

    def __init__(self) -> None:
        self._file: SegmentFile | None = None

    def file(self, storage: Any, segment: CommuniqueSegment) -> SegmentFile:
        """The open file of a segment; Whoosh makes one codec for each, and asks it twice."""
        path = segment.path(Path(storage.folder))
        if self._file is None or self._file.path != path:
            self._file = open_segment(path)
            if self._file.documents != segment.doc_count_all():
                raise damaged(path, f"the index has {segment.doc_count_all()} documents for {self._file.documents}")
        return self._file

    def terms_reader(self, storage: Any, segment: CommuniqueSegment) -> ArrayTermsReader:
        return ArrayTermsReader(self.file(storage, segment).view)

    def per_document_reader(self, storage: Any, segment: CommuniqueSegment) -> ArrayDocumentReader:
        return ArrayDocumentReader(self.file(storage, segment), segment)

    def new_segment(self, storage: Any, indexname: str) -> NoReturn:
        raise UsageError(_NOT_A_WRITER)

    def per_document_writer(self, storage: Any, segment: Any) -> NoReturn:
        raise UsageError(_NOT_A_WRITER)

    def field_writer(self, storage: Any, segment: Any) -> NoReturn:
        raise UsageError(_NOT_A_WRITER)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> NoReturn:
        raise UsageError(_NOT_A_WRITER)


_NOT_A_WRITER: Final = "Whoosh can read this index, not write it; change it with: communique index SOURCE --index WHERE"


def write_toc(folder: Path, segments: Sequence[CommuniqueSegment], generation: int) -> None:
    """Write Whoosh's table of contents, and remove older ones and the files of segments that are in it no more."""
    storage = FileStorage(str(folder))
    TOC(schema(), list(segments), generation).write(storage, INDEX_NAME)
    clean_files(storage, INDEX_NAME, generation, segments)


def read_segments(folder: Path) -> list[CommuniqueSegment]:
    """The segments of an index. Raises IndexDamaged if there are none of ours, or others among them.

    Whoosh unpickles them: open only an index that was written here.
    """
    try:
        segments: list[Any] = FileIndex(FileStorage(str(folder)), schema=schema())._segments()
    except (EmptyIndexError, OSError) as error:
        raise IndexDamaged(str(folder), "Whoosh's table of contents cannot be read") from error
    for segment in segments:
        if not isinstance(segment, CommuniqueSegment):
            raise IndexDamaged(str(folder), f"{segment} was written by another program")
    return segments
