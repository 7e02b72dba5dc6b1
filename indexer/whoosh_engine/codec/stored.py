"""What is stored of a document: its record and where its groups of text begin. FORMAT.md has the grammar."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array

START_FIELDS: Final = ("title", "text")
"""Fields whose groups are kept, in the order they are stored."""

_LEVEL: Final = 1
"""One tenth larger than level 6, at half the time; a release is compressed once for every build of it."""

_WIDE: Final = 255
_DICTIONARY: Final = (
    b'{"span":{"start":,"end":},"role":null,"quoted":true,"quoted":false},{"name":"Ministry of Internal Affairs of '
    b'the Republic of ","entity":"Ministry of Foreign Affairs of the European Union United Nations Organization for '
    b'Security and Co-operation in Europe workshop training participants law enforcement officers the of and in to",'
    b'"place":null,"published":null,"event_start":null,"event_end":null,"people":[],"acronyms":{},"evidence":{"title":'
    b'{"start":0,"end":},"language":"en","partners":[],"funders":[],"participants":[],"url":null,"source":"",'
    b'"corrected":[]},"organizers":[{"name":"","entity":"","span":null}],"url":"https://www.{"id":"","title":"",'
    b'"text":"'
)
"""Frequent strings of records; part of the format, so it never changes within a version."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The record as JSON bytes, and for each of START_FIELDS the character at which each position's group begins."""

    record: bytes
    starts: Mapping[str, Array]


def encode(record: bytes, starts: Mapping[str, Sequence[int] | Array]) -> bytes:
    """Compress a record and its starts; starts are ascending."""
    parts = [len(record).to_bytes(4, "little"), record]
    for field in START_FIELDS:
        packed = _packed(starts[field])
        parts += [len(packed).to_bytes(4, "little"), packed]
    squeezer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15, zdict=_DICTIONARY)
    return squeezer.compress(b"".join(parts)) + squeezer.flush()


def decode(data: bytes) -> Stored:
    """What `encode` made. Raises ValueError or zlib.error for anything else."""
    raw = zlib.decompressobj(-15, zdict=_DICTIONARY).decompress(data)
    end = 4 + int.from_bytes(raw[:4], "little")
    record = raw[4:end]
    starts: dict[str, Array] = {}
    for field in START_FIELDS:
        length = int.from_bytes(raw[end : end + 4], "little")
        starts[field] = _unpacked(raw[end + 4 : end + 4 + length])
        end += 4 + length
    if end != len(raw):
        raise ValueError("a stored release does not end where it should")
    return Stored(record, starts)


def _packed(starts: Sequence[int] | Array) -> bytes:
    found = np.asarray(starts, dtype=np.int64)
    if not len(found):
        return b""
    steps = np.diff(found, prepend=0)
    if int(steps.max()) < _WIDE:
        return steps.astype(np.uint8).tobytes()
    return b"".join(
        bytes((step,)) if step < _WIDE else bytes((_WIDE,)) + int(step).to_bytes(4, "little") for step in steps.tolist()
    )


def _unpacked(packed: bytes) -> Array:
    if _WIDE not in packed:
        return np.cumsum(np.frombuffer(packed, dtype=np.uint8), dtype=np.int64)
    steps, at = [], 0
    while at < len(packed):
        step = packed[at]
        if step == _WIDE:
            step, at = int.from_bytes(packed[at + 1 : at + 5], "little"), at + 4
        steps.append(step)
        at += 1
    return np.cumsum(np.array(steps, dtype=np.int64))
