"""The last step to a segment's terms: those with equal postings and positions share them, types are narrowed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array, Texts
from indexer.whoosh_engine.codec.equal import mixed, owners
from indexer.whoosh_engine.codec.frequency import parted
from indexer.whoosh_engine.codec.invert import POSITION_TYPES, Lists, emptied, narrowed
from indexer.whoosh_engine.codec.stretches import blocks, ranges, starts_of


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The terms of a segment and their postings, as SegmentArrays names them."""

    terms: Texts
    term_documents: Array
    term_posting: Array
    term_position: Array
    posting_document: Array
    posting_frequency: Array
    large_posting: Array
    large_frequency: Array
    position: Array


def dictionary(ids: Lists, words: Lists, values: Lists) -> Dictionary:
    """The terms of ids, of fields with positions, and of filter fields, in this order of their keys.

    The arrays of `words` are overwritten: they may be most of the memory.
    """
    plain_first, _, plain, plain_frequency, _ = _shared(joined([ids, values]))
    word_keys, word_documents = words.keys, words.documents[words.of]
    handed = [words]
    del words  # it holds as much as all that is made of it, and is given up on the way
    word_first, position_first, document, frequency, position = _shared(handed.pop())
    # No two ids share their postings, so these lie first, as many as they were.
    low = len(ids.document)
    value_first = plain_first[len(ids.keys) :]
    value_first = value_first + np.where(value_first >= low, len(document), 0)
    starts = (plain_first[: len(ids.keys)], word_first + low, value_first)
    none = np.zeros(len(ids.keys), dtype=np.int64), np.zeros(len(values.keys), dtype=np.int64)
    return Dictionary(
        texts([*ids.keys, *word_keys, *values.keys]),
        np.concatenate((ids.documents, word_documents, values.documents)).astype("<u4", copy=False),
        np.concatenate(starts).astype("<u4", copy=False),
        np.concatenate((none[0], position_first, none[1])).astype("<u4", copy=False),
        np.concatenate((plain[:low], document, plain[low:])).astype("<u2", copy=False),
        *parted(np.concatenate((plain_frequency[:low], frequency, plain_frequency[low:]))),
        narrowed(position, POSITION_TYPES),
    )


def joined(lists: Iterable[Lists]) -> Lists:
    """Several fields as one, in the order they are given."""
    keys: list[bytes] = []
    of: list[Array] = []
    count = 0
    columns: tuple[list[Array], ...] = ([], [], [], [], [])
    for one in lists:
        keys += one.keys
        of.append(one.of + count)
        count += len(one.documents)
        for column, part in zip(columns, one.columns(), strict=True):
            column.append(part)
        del one  # or the last would be held twice
    return Lists(keys, emptied(of), *map(emptied, columns))


def texts(held: Sequence[bytes], start_type: str = "<u4") -> Texts:
    """Byte strings one after another."""
    start = np.zeros(len(held) + 1, dtype=np.int64)
    np.cumsum(np.fromiter(map(len, held), dtype=np.int64, count=len(held)), out=start[1:])
    return Texts(np.frombuffer(b"".join(held), dtype=np.uint8), start.astype(start_type))


def id_ranks(ids: Sequence[bytes]) -> tuple[Array, Array]:
    """The documents in the order of their ids, and the place of each in it."""
    order = np.array(sorted(range(len(ids)), key=ids.__getitem__), dtype=np.int64)
    rank = np.empty(len(ids), dtype="<u2")
    rank[order] = np.arange(len(ids))
    return order, rank


def _shared(lists: Lists) -> tuple[Array, Array, Array, Array, Array]:
    """First posting and position of each term, and documents, frequencies and positions, equal ones once."""
    documents, document, frequency, positions, position = lists.columns()
    posting, place = starts_of(documents), starts_of(positions)
    columns = [(document, posting, documents), (frequency, posting, documents)]
    if len(position):
        columns.append((position, place, positions))
    owner = owners(columns, _sums(lists, posting, place))
    of = lists.of
    del lists, columns
    kept = owner == np.arange(len(owner))
    return (
        starts_of(np.where(kept, documents, 0))[owner[of]],
        starts_of(np.where(kept, positions, 0))[owner[of]],
        _closed(document, kept, documents),
        _closed(frequency, kept, documents),
        _closed(position, kept, positions),
    )


def _closed(column: Array, kept: Array, count: Array) -> Array:
    """The entries of the lists that are kept, told how many each list has; they are moved together where they lie."""
    read = written = 0
    for block in blocks(count):
        size = int(count[block].sum())
        entries = column[read : read + size]
        own = entries if kept[block].all() else entries[np.repeat(kept[block], count[block])]
        if read != written or len(own) != size:
            column[written : written + len(own)] = own
        read, written = read + size, written + len(own)
    return column[:written]


def _sums(lists: Lists, posting: Array, place: Array) -> Array:
    """One number for the entries of each list, equal where they are; a chance equality is one in 2^64."""
    sums = _ends(lists, posting, place)
    _, number, often = np.unique(sums, return_inverse=True, return_counts=True)
    alike = np.flatnonzero(often[number] > 1)  # most lists begin or end as no other, and need not be gone through
    count, start = (lists.positions, place) if len(lists.position) else (lists.documents, posting)
    for block in blocks(count[alike]):
        mine = alike[block]
        entry = lists.document[ranges(posting[mine], lists.documents[mine])].astype(np.uint64)
        if len(lists.position):
            frequency = lists.frequency[ranges(posting[mine], lists.documents[mine])]
            entry = np.repeat(entry << np.uint64(32), frequency)
            entry |= lists.position[ranges(start[mine], count[mine])]
        sums[mine] += np.add.reduceat(mixed(entry), starts_of(count[mine]))
    return sums


def _ends(lists: Lists, posting: Array, place: Array) -> Array:
    """One number for how many entries each list has, and the first and the last of them."""
    sums = mixed(lists.documents.astype(np.uint64) << np.uint64(32) | lists.positions.astype(np.uint64))
    for column, start, count in ((lists.document, posting, lists.documents), (lists.position, place, lists.positions)):
        if len(column):
            for at in (start, start + count - 1):
                sums = mixed(sums ^ column[at].astype(np.uint64))
    return sums
