"""The two readers that Whoosh asks of a codec: of terms, and of what is held of each document."""

from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.codec.base import FieldCursor, PerDocumentReader, TermsReader
from whoosh.columns import ColumnReader
from whoosh.reading import TermInfo, TermNotFound

from indexer.whoosh_engine.codec.arrays import POSITIONS_PREFIX
from indexer.whoosh_engine.codec.columns import column
from indexer.whoosh_engine.codec.matcher import ArrayMatcher
from indexer.whoosh_engine.codec.reader import SegmentFile
from indexer.whoosh_engine.codec.view import SegmentView

WhooshTerm = tuple[str, bytes]


class ArrayTermsReader(TermsReader):  # type: ignore[misc] # whoosh ships no types
    """Terms of a segment."""

    def __init__(self, view: SegmentView) -> None:
        self._view = view
        # Whoosh merges the terms of several segments as if each gave its fields in the order of their names.
        self._fields = sorted(view.fields)

    def __contains__(self, term: WhooshTerm) -> bool:
        return self._view.ordinal(*term) is not None

    def indexed_field_names(self) -> list[str]:
        return list(self._fields)

    def terms(self) -> Iterator[WhooshTerm]:
        return ((field, self._view.term(ordinal)) for field, ordinal in self._all("", b""))

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[WhooshTerm]:
        return ((field, self._view.term(ordinal)) for field, ordinal in self._all(fieldname, prefix))

    def items(self) -> Iterator[tuple[WhooshTerm, TermInfo]]:
        return self.items_from("", b"")

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[WhooshTerm, TermInfo]]:
        for field, ordinal in self._all(fieldname, prefix):
            yield (field, self._view.term(ordinal)), self._info(field, ordinal)

    def _all(self, first: str, start: bytes) -> Iterator[tuple[str, int]]:
        """Ordinals with their fields, from a term of the first field on."""
        for field in self._fields:
            if field == first:
                yield from ((field, ordinal) for ordinal in self._view.ordinals_from(field, start))
            elif field > first:
                yield from ((field, ordinal) for ordinal in self._view.ordinals(field))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        return self._info(fieldname, self._ordinal(fieldname, text))

    def frequency(self, fieldname: str, text: bytes) -> float:
        return float(self._view.postings(self._ordinal(fieldname, text)).frequency.sum())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return self._view.document_count(self._ordinal(fieldname, text))

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ArrayMatcher:
        ordinal = self._view.ordinal(fieldname, text)
        if ordinal is None:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return ArrayMatcher(self._view, ordinal, format_, (fieldname, text), scorer)

    def cursor(self, fieldname: str, fieldobj: Any) -> "ArrayCursor":
        return ArrayCursor(self._view, fieldname, fieldobj, self)

    def _ordinal(self, field: str, text: bytes) -> int:
        ordinal = self._view.ordinal(field, text)
        if ordinal is None:
            raise KeyError((field, text))
        return ordinal

    def _info(self, field: str, ordinal: int) -> TermInfo:
        held = self._view.postings(ordinal)
        lengths = self._view.lengths.get(field.removeprefix(POSITIONS_PREFIX))
        of_term = lengths[held.document] if lengths is not None else held.frequency
        return TermInfo(
            weight=float(held.frequency.sum()),
            df=len(held.document),
            minlength=int(of_term.min()),
            maxlength=int(of_term.max()),
            maxweight=float(held.frequency.max()),
            minid=int(held.document[0]),
            maxid=int(held.document[-1]),
        )


class ArrayCursor(FieldCursor):  # type: ignore[misc] # whoosh ships no types
    """Walks the terms of one field, for Whoosh's fuzzy queries."""

    def __init__(self, view: SegmentView, field: str, fieldobj: Any, terms: ArrayTermsReader) -> None:
        self._view = view
        self._field = field
        self._fieldobj = fieldobj
        self._terms = terms
        self._range = view.ordinals(field)
        self._at = self._range.start

    def first(self) -> str | None:
        self._at = self._range.start
        return self.text()

    def find(self, term: str | bytes) -> str | None:
        wanted = term if isinstance(term, bytes) else self._fieldobj.to_bytes(term)
        self._at = self._view.ordinals_from(self._field, wanted).start
        return self.text()

    def next(self) -> str | None:
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        if not self.is_valid():
            return None
        text: str = self._fieldobj.from_bytes(self._view.term(self._at))
        return text

    def term_info(self) -> TermInfo | None:
        return self._terms.term_info(self._field, self._view.term(self._at)) if self.is_valid() else None

    def is_valid(self) -> bool:
        return self._at in self._range


class ArrayDocumentReader(PerDocumentReader):  # type: ignore[misc] # whoosh ships no types
    """What is held of each document; which of them are deleted, the segment knows."""

    def __init__(self, file: SegmentFile, segment: Any) -> None:
        self._view = file.view
        self._totals = file.table.totals
        self._segment = segment

    def doc_count(self) -> int:
        return self._view.documents - int(self._segment.deleted_count())

    def doc_count_all(self) -> int:
        return self._view.documents

    def has_deletions(self) -> bool:
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterable[int]:
        held: Iterable[int] = self._segment.deleted_docs()
        return held

    def supports_columns(self) -> bool:
        return True

    def has_column(self, fieldname: str) -> bool:
        kind, _, field = fieldname.partition("_")
        known = {"n": self._view.lengths, "v": self._view.value_fields}.get(kind, ())
        return fieldname in {"id", "day"} or field in known

    def column_reader(self, fieldname: str, _column: Any = None) -> ColumnReader:
        held = column(self._view, fieldname)
        if held is None:
            raise KeyError(fieldname)
        return held

    def _lengths(self, fieldname: str) -> Any:
        return self._view.lengths.get(fieldname.removeprefix(POSITIONS_PREFIX), ())

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        lengths = self._lengths(fieldname)
        return int(lengths[docnum]) if len(lengths) else default

    def field_length(self, fieldname: str) -> int:
        return self._totals.get(fieldname.removeprefix(POSITIONS_PREFIX), 0)

    def min_field_length(self, fieldname: str) -> int:
        return min(map(int, self._lengths(fieldname)), default=0)

    def max_field_length(self, fieldname: str) -> int:
        return max(map(int, self._lengths(fieldname)), default=0)

    def stored_fields(self, docnum: int) -> dict[str, str]:
        stored = self._view.stored(docnum)
        return {"id": self._view.id_of(docnum), "release": stored.record.decode()}
