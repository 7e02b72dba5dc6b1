"""What is stored of a document: its record and where its groups of text begin. FORMAT.md has the grammar."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array

START_FIELDS: Final = ("title", "text")
"""Fields whose groups are kept, in the order they are stored."""

_WIDE: Final = 255


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
    stretches = list(pairwise((0, len(starts)) if at is None else at))
    begins = [low for low, high in stretches if low < high]
    steps = np.diff(starts, prepend=0)
    steps[begins] = starts[begins]
    narrow = np.minimum(steps, _WIDE).astype(np.uint8).tobytes()
    found = [narrow[low:high] for low, high in stretches]
    for place, (low, high) in enumerate(stretches if _WIDE in narrow else ()):
        if _WIDE in found[place]:
            found[place] = b"".join(map(_step, steps[low:high].tolist()))
    return found


def _step(step: int) -> bytes:
    return bytes((step,)) if step < _WIDE else bytes((_WIDE,)) + step.to_bytes(4, "little")


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


def unpacked(packed: bytes) -> Array:
    """The starts of one field: ascending, one for each position."""
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
