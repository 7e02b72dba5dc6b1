"""What is stored of a document: its record, and what is odd in its texts. FORMAT.md has the grammar."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

import numpy as np

from indexer.analysis.runs import plain_run_starts, run_starts
from indexer.whoosh_engine.codec.arrays import Array

START_FIELDS: Final = ("title", "text")
"""Fields of whose positions it is known where they begin, in the order they are stored."""

_NONE_ODD: Final = bytes(4)
_BYTE: Final = 255  # says that the number stands apart, in four bytes


class Stored(NamedTuple):
    """The record as JSON bytes, and the odd runs of each of START_FIELDS as they are packed."""

    record: bytes
    packed: Mapping[str, bytes]


def encode(record: bytes, odd: Iterable[bytes]) -> bytes:
    """A record and the odd runs of each of START_FIELDS, as `pack` made them, as one."""
    parts = [len(record).to_bytes(4, "little"), record]
    for one in odd:
        parts += [len(one).to_bytes(4, "little"), one]
    return b"".join(parts)


def pack(width: Array, at: Sequence[int]) -> list[bytes]:
    """How many positions begin at each run of several texts, as it is stored; the runs of text i are `at[i]` to
    `at[i + 1]`. Only those are told at which not one position begins."""
    odd = np.flatnonzero(width != 1)
    edges = np.searchsorted(odd, at)
    steps = np.diff(odd, prepend=-1) - 1  # runs passed over
    first = edges[:-1][np.diff(edges) > 0]
    steps[first] = odd[first] - np.asarray(at)[:-1][np.diff(edges) > 0]
    parts = [_cut(np.minimum(held, _BYTE).astype("<u1"), edges) for held in (steps, width[odd])]
    for held in (steps, width[odd]):
        apart = np.flatnonzero(held >= _BYTE)
        parts.append(_cut(held[apart].astype("<u4"), np.searchsorted(apart, edges)))
    return [
        b"".join((count.to_bytes(4, "little"), *one))
        for count, *one in zip(np.diff(edges).tolist(), *parts, strict=True)
    ]


def _cut(held: Array, edges: Array) -> list[bytes]:
    raw = held.tobytes()
    return [raw[low:high] for low, high in pairwise((edges * held.itemsize).tolist())]


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


def starts_each(packed: Sequence[bytes], texts: Sequence[str]) -> list[Array]:
    """For each of several texts the character at which the group of each position begins, ascending; `packed` are its
    odd runs. Raises ValueError for what `pack` has not made of these texts."""
    start, begin = _runs_of(texts)
    at = start.searchsorted(begin)
    ends = at
    if any(map(_NONE_ODD.__ne__, packed)):
        run, positions, counts = _odd_each(packed)
        if (run >= np.repeat(np.diff(at), counts)).any():
            raise ValueError("a text has fewer words than are told of")
        width = np.ones(len(start), dtype=np.int64)
        width[run + np.repeat(at[:-1], counts)] = positions
        ends = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(width)))[at]
        if ends[-1] > begin[-1]:
            raise ValueError("a text has fewer characters than positions are told of")
        start = np.repeat(start, width)
    return [start[low:high] - first for first, (low, high) in zip(begin, pairwise(ends.tolist()), strict=False)]


def _runs_of(texts: Sequence[str]) -> tuple[Array, list[int]]:
    """What `run_starts` gives."""
    plain = plain_run_starts(texts)
    return run_starts(texts)[0] if plain is None else plain, [0, *accumulate([len(text) + 1 for text in texts])]


def _odd_each(packed: Sequence[bytes]) -> tuple[Array, Array, list[int]]:
    """The odd runs of several texts, how many positions begin at each, and how many each text has."""
    counts = [int.from_bytes(one[:4], "little") for one in packed]
    apart = [one[4 + 2 * count :] for one, count in zip(packed, counts, strict=True)]
    steps = b"".join([one[4 : 4 + count] for one, count in zip(packed, counts, strict=True)])
    widths = b"".join([one[4 + count : 4 + 2 * count] for one, count in zip(packed, counts, strict=True)])
    if len(widths) != sum(counts) or min(map(len, packed), default=4) < 4:
        raise ValueError("the odd words of a text are cut off")
    held = np.frombuffer(steps + widths, dtype=np.uint8).astype(np.int64)
    if any(apart):
        _put_apart(held, apart, counts)
    past = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(held[: len(steps)] + 1)))
    first = np.cumsum([0, *counts])[:-1]
    return past[1:] - 1 - np.repeat(past[first], counts), held[len(steps) :], counts


def _put_apart(held: Array, apart: Sequence[bytes], counts: Sequence[int]) -> None:
    """Put the numbers that stand apart to their places among the steps of all texts and, behind them, the widths."""
    total, done = sum(counts), 0
    for one, count in zip(apart, counts, strict=True):
        own = np.concatenate((np.arange(done, done + count), np.arange(total + done, total + done + count)))
        held[own[held[own] == _BYTE]] = np.frombuffer(one, dtype="<u4")
        done += count
