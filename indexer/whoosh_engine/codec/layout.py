"""Where the arrays of a segment lie in its file. FORMAT.md is the text of it."""

import struct
from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array, SegmentArrays, Texts, Values

EXTENSION: Final = ".cqs"
MAGIC: Final = b"CMQSEG"
END: Final = b"CMQEND\r\n"
VERSION: Final = 2
HEADER: Final = struct.Struct("<6sHQ")
"""Magic, version, zero."""

FOOTER: Final = struct.Struct("<QQII8s")
"""Offset and length of the table, CRC-32 of the table, CRC-32 of the header, magic."""

ALIGNMENT_BYTES: Final = 64  # a line of the processor's cache
BLOCK_BYTES: Final = 1 << 16  # verified in 60 µs, and half a thousandth of it is what the checksums add
CHECK: Final = "check"
SLOTS: Final = "term.slot"

_TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "term.text": ("<u1",),
    "term.start": ("<u4",),
    SLOTS: ("<u4",),
    "term.documents": ("<u4",),
    "term.posting": ("<u4",),
    "term.position": ("<u4",),
    "posting.document": ("<u2",),
    "posting.frequency": ("<u1",),
    "large.posting": ("<u4",),
    "large.frequency": ("<u4",),
    "position": ("<u2", "<u4"),
    "id.text": ("<u1",),
    "id.start": ("<u4",),
    "id.rank": ("<u2",),
    "day": ("<i4",),
    "release.dictionary": ("<u1",),
    "release.data": ("<u1",),
    "release.start": ("<u8",),
    CHECK: ("<u4",),
}
_OF_VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "text": ("<u1",),
    "start": ("<u4",),
    "code": ("<u2", "<u4"),
    "at": ("<u4",),
}
REQUIRED: Final = frozenset(_TYPES)
"""Sections that every segment has, besides those named for its fields."""


def types_of(section: str) -> tuple[str, ...]:
    """The types that a section may have; none for a section the format does not know."""
    kind, _, rest = section.partition(".")
    if kind == "length" and rest:
        return ("<u4",)
    if kind == "value":
        return _OF_VALUES.get(rest.rpartition(".")[2], ())
    return _TYPES.get(section, ())


def type_of(array: Array) -> str:
    """The type of an array as the table names it."""
    return f"<{array.dtype.kind}{array.dtype.itemsize}"


def value_sections(field: str) -> tuple[str, str, str, str]:
    """The four sections of a filter field."""
    return f"value.{field}.text", f"value.{field}.start", f"value.{field}.code", f"value.{field}.at"


def sections_of(arrays: SegmentArrays, slots: Array) -> Iterator[tuple[str, Array]]:
    """The sections in the order of the file, all but `check`."""
    yield "term.text", arrays.terms.text
    yield "term.start", arrays.terms.start
    yield SLOTS, slots
    yield "term.documents", arrays.term_documents
    yield "term.posting", arrays.term_posting
    yield "term.position", arrays.term_position
    yield "posting.document", arrays.posting_document
    yield "posting.frequency", arrays.posting_frequency
    yield "large.posting", arrays.large_posting
    yield "large.frequency", arrays.large_frequency
    yield "position", arrays.position
    yield "id.text", arrays.ids.text
    yield "id.start", arrays.ids.start
    yield "id.rank", arrays.id_rank
    yield "day", arrays.day
    for field, lengths in arrays.lengths.items():
        yield f"length.{field}", lengths
    for field, values in arrays.values.items():
        parts = (values.texts.text, values.texts.start, values.code, values.at)
        yield from zip(value_sections(field), parts, strict=True)
    yield "release.dictionary", arrays.dictionary
    yield "release.data", arrays.releases.text
    yield "release.start", arrays.releases.start


def arrays_of(documents: int, fields: tuple[str, ...], held: Mapping[str, Array]) -> SegmentArrays:
    """The segment whose sections these are."""
    lengths = {name.partition(".")[2]: array for name, array in held.items() if name.startswith("length.")}
    return SegmentArrays(
        documents=documents,
        fields=fields,
        terms=Texts(held["term.text"], held["term.start"]),
        term_documents=held["term.documents"],
        term_posting=held["term.posting"],
        term_position=held["term.position"],
        posting_document=held["posting.document"],
        posting_frequency=held["posting.frequency"],
        large_posting=held["large.posting"],
        large_frequency=held["large.frequency"],
        position=held["position"],
        ids=Texts(held["id.text"], held["id.start"]),
        id_rank=held["id.rank"],
        day=held["day"],
        lengths=lengths,
        values={field: _values(field, held) for field in value_fields(held)},
        dictionary=held["release.dictionary"],
        releases=Texts(held["release.data"], held["release.start"]),
    )


def value_fields(names: Mapping[str, object]) -> tuple[str, ...]:
    """The filter fields among the sections."""
    return tuple(
        name[len("value.") : -len(".at")] for name in names if name.startswith("value.") and name[-3:] == ".at"
    )


def _values(field: str, held: Mapping[str, Array]) -> Values:
    text, start, code, at = (held[name] for name in value_sections(field))
    return Values(Texts(text, start), code, at)


def little(array: Array) -> Array:
    """The array as it stands in the file."""
    return np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
