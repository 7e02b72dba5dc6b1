"""What is stored of a document: its record and where its groups of text begin. FORMAT.md has the grammar."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array

START_FIELDS: Final = ("title", "text")
"""Fields whose groups are kept, in the order they are stored."""

_HALF: Final = 15  # the greatest of half a byte says that the step stands apart, in a byte
_BYTE: Final = 255  # so does the greatest of a byte
_WORD: Final = (1 << 32) - 1
_HALVES: Final = (np.arange(256) & _HALF | np.arange(256) >> 4 << 8).astype("<u2")
"""The two halves of each byte, as two bytes."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The record as JSON bytes, and the starts of each of START_FIELDS as they are packed."""

    record: bytes
    packed: Mapping[str, bytes]

    @property
    def starts(self) -> Mapping[str, Array]:
        """For each of START_FIELDS the character at which each position's group begins."""
        return {field: unpacked(packed) for field, packed in self.packed.items()}


def encode(record: bytes, starts: Iterable[bytes]) -> bytes:
    """A record and the starts of each of START_FIELDS, as `pack` made them, as one."""
    parts = [len(record).to_bytes(4, "little"), record]
    for one in starts:
        parts += [len(one).to_bytes(4, "little"), one]
    return b"".join(parts)


def pack(starts: Array, at: Sequence[int] | None = None) -> list[bytes]:
    """The starts of several texts one after another, as they are stored; those of text i are `at[i]` to `at[i + 1]`."""
    edges = np.array((0, len(starts)) if at is None else at, dtype=np.int64)
    counts = np.diff(edges)
    begins = edges[:-1][counts > 0]
    steps = np.diff(starts, prepend=0)
    steps[begins] = starts[begins]
    halves = 2 * np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum((counts + 1) // 2)))
    narrow = np.zeros(int(halves[-1]), dtype=np.uint8)
    narrow[np.arange(len(steps)) + np.repeat(halves[:-1] - edges[:-1], counts)] = np.minimum(steps, _HALF)
    paired = (narrow[::2] | narrow[1::2] << 4).tobytes()
    parts = [_cut(paired, halves // 2)]
    for least, most, kind in ((_HALF, _BYTE, "<u1"), (_BYTE, _WORD, "<u4")):
        wide = np.flatnonzero(steps >= least)
        held = np.minimum(steps[wide], most).astype(kind)
        parts.append(_cut(held.tobytes(), np.searchsorted(wide, edges) * held.itemsize))
    return [b"".join((count.to_bytes(4, "little"), *one)) for count, *one in zip(counts.tolist(), *parts, strict=True)]


def _cut(held: bytes, edges: Array) -> list[bytes]:
    return [held[low:high] for low, high in pairwise(edges.tolist())]


def decode(data: bytes) -> Stored:
    """What `encode` made. Raises ValueError for anything else."""
    end = 4 + int.from_bytes(data[:4], "little")
    record = data[4:end]
    packed: dict[str, bytes] = {}
    for field in START_FIELDS:
        length = int.from_bytes(data[end : end + 4], "little")
        packed[field] = data[end + 4 : end + 4 + length]
        end += 4 + length
    if end != len(data):
        raise ValueError("a stored release does not end where it should")
    return Stored(record, packed)


def unpacked_each(packed: Sequence[bytes]) -> list[Array]:
    """What `unpacked` gives for each of several, made in one go: ten of them cost little more than one."""
    if len(packed) < 2:
        return [unpacked(one) for one in packed]
    counts = [int.from_bytes(one[:4], "little") for one in packed]
    ends = [4 + (count + 1) // 2 for count in counts]
    paired = np.frombuffer(b"".join([one[4:end] for one, end in zip(packed, ends, strict=True)]), dtype=np.uint8)
    steps: Array = _HALVES[paired].view(np.uint8)
    wide = (steps == _HALF).nonzero()[0]
    held = b"".join([one[end:] for one, end in zip(packed, ends, strict=True)])
    if len(held) != len(wide) or _BYTE in held:
        return [unpacked(one) for one in packed]  # a step of more than a byte, which stands after those of its field
    steps[wide] = np.frombuffer(held, dtype=np.uint8)
    starts = steps.cumsum(dtype=np.int64)
    found: list[Array] = []
    begin = before = 0
    for count in counts:
        found.append(starts[begin : begin + count] - before)
        begin += count + (count & 1)
        before = int(starts[begin - 1]) if begin else 0
    return found


def unpacked(packed: bytes) -> Array:
    """The starts of one field: ascending, one for each position. Raises ValueError for what `pack` has not made."""
    count = int.from_bytes(packed[:4], "little")
    paired = np.frombuffer(packed, dtype=np.uint8, count=(count + 1) // 2, offset=4)
    steps: Array = _HALVES[paired].view(np.uint8)[:count]
    wide, end = (steps == _HALF).nonzero()[0], 4 + len(paired)
    if len(wide):
        steps[wide] = held = np.frombuffer(packed, dtype=np.uint8, count=len(wide), offset=end)
        if _BYTE in packed[end:]:
            wide, end = wide[held == _BYTE], end + len(wide)
            steps = steps.astype(np.int64)
            steps[wide] = np.frombuffer(packed, dtype="<u4", count=len(wide), offset=end)
    return steps.cumsum(dtype=np.int64)
