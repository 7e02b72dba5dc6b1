"""The last step to a segment's terms: those with equal postings and positions share them, types are narrowed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array, Texts
from indexer.whoosh_engine.codec.invert import Lists, blocks, ranges


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The terms of a segment and their postings, as SegmentArrays names them."""

    terms: Texts
    term_documents: Array
    term_posting: Array
    term_position: Array
    posting_document: Array
    posting_frequency: Array
    position: Array


def dictionary(ids: Lists, words: Lists, values: Lists) -> Dictionary:
    """The terms of ids, of fields with positions, and of filter fields, in this order of their keys."""
    plain_first, _, plain, plain_frequency, _ = _shared(joined([ids, values]))
    word_first, position_first, document, frequency, position = _shared(words)
    # No two ids share their postings, so these lie first, as many as they were.
    low = len(ids.document)
    value_first = plain_first[len(ids.keys) :]
    value_first = value_first + np.where(value_first >= low, len(document), 0)
    starts = (plain_first[: len(ids.keys)], word_first + low, value_first)
    none = np.zeros(len(ids.keys), dtype=np.int64), np.zeros(len(values.keys), dtype=np.int64)
    return Dictionary(
        texts([*ids.keys, *words.keys, *values.keys]),
        np.concatenate((ids.documents, words.documents, values.documents)).astype("<u4"),
        np.concatenate(starts).astype("<u4"),
        np.concatenate((none[0], position_first, none[1])).astype("<u4"),
        np.concatenate((plain[:low], document, plain[low:])).astype("<u2"),
        narrowed(
            np.concatenate((plain_frequency[:low], frequency, plain_frequency[low:])),
            ("<u1", "<u2", "<u4"),
        ),
        narrowed(position, ("<u2", "<u4")),
    )


def joined(lists: Iterable[Lists]) -> Lists:
    """Several fields as one, in the order they are given."""
    held = list(lists)
    positions = [one.position for one in held if one.position is not None]
    return Lists(
        [key for one in held for key in one.keys],
        np.concatenate([one.documents for one in held]),
        np.concatenate([one.document for one in held]),
        np.concatenate([one.frequency for one in held]),
        np.concatenate(positions) if positions else None,
    )


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


def narrowed(held: Array, types: tuple[str, ...]) -> Array:
    """The array in the narrowest of the types that holds its greatest number."""
    most = int(held.max()) if len(held) else 0
    return held.astype(next(one for one in types if most <= np.iinfo(one).max), copy=False)


def starts_of(count: Array) -> Array:
    """Where each of several ranges begins when they lie one after another."""
    ends = np.cumsum(count, dtype=np.int64)
    return ends - count


def _shared(lists: Lists) -> tuple[Array, Array, Array, Array, Array]:
    """First posting and position of each term, and documents, frequencies and positions, equal ones once."""
    start = starts_of(lists.documents)
    if not len(start):
        none = np.zeros(0, dtype=np.int64)
        return none, none, lists.document, lists.frequency, none
    count = lists.documents
    if lists.position is None:
        owner = _owners([(lists.document, start, count)], _sums(lists, start, count))
        kept = owner == np.arange(len(owner))
        first = starts_of(np.where(kept, count, 0))[owner]
        own = np.repeat(kept, count)
        return first, first, lists.document[own], lists.frequency[own], np.zeros(0, dtype=np.uint16)
    many = np.add.reduceat(lists.frequency, start, dtype=np.int64)
    at = starts_of(many)
    columns = [(lists.document, start, count), (lists.frequency, start, count), (lists.position, at, many)]
    owner = _owners(columns, _sums(lists, at, many))
    kept = owner == np.arange(len(owner))
    own, own_positions = np.repeat(kept, count), np.repeat(kept, many)
    return (
        starts_of(np.where(kept, count, 0))[owner],
        starts_of(np.where(kept, many, 0))[owner],
        lists.document[own],
        lists.frequency[own],
        lists.position[own_positions],
    )


def _sums(lists: Lists, at: Array, many: Array) -> Array:
    """One number for all entries of a term, equal where the entries are; a chance equality is one in 2^64."""
    sums = np.empty(len(many), dtype=np.uint64)
    start = starts_of(lists.documents)
    for block in blocks(many):
        low, high = int(start[block][0]), int(start[block][-1]) + int(lists.documents[block][-1])
        entry = lists.document[low:high].astype(np.uint64)
        if lists.position is not None:
            entry = np.repeat(entry << np.uint64(32), lists.frequency[low:high])
            entry |= lists.position[int(at[block][0]) : int(at[block][0]) + len(entry)]
        sums[block] = np.add.reduceat(_mixed(entry), at[block] - at[block][0])
    return sums + many.astype(np.uint64)


def _mixed(entry: Array) -> Array:
    """The finalizer of SplitMix64 (Steele, Lea, Flood 2014), which spreads near numbers over all 64 bits."""
    entry = entry + np.uint64(0x9E3779B97F4A7C15)
    entry = (entry ^ (entry >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    entry = (entry ^ (entry >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: Array = entry ^ (entry >> np.uint64(31))
    return mixed


def _owners(columns: list[tuple[Array, Array, Array]], sums: Array) -> Array:
    """For each term the first one with the same entries in all columns, each given with its starts and counts."""
    order = np.argsort(sums, kind="stable")
    first = np.concatenate(([True], sums[order][1:] != sums[order][:-1]))
    owner = np.empty(len(sums), dtype=np.int64)
    owner[order] = order[np.flatnonzero(first)[np.cumsum(first) - 1]]
    for column, start, count in columns:
        twin = np.flatnonzero(owner != np.arange(len(owner)))
        owner[twin[count[twin] != count[owner[twin]]]] = twin[count[twin] != count[owner[twin]]]
        twin = np.flatnonzero(owner != np.arange(len(owner)))
        for block in blocks(count[twin]):
            mine = twin[block]
            same = column[ranges(start[mine], count[mine])] == column[ranges(start[owner[mine]], count[mine])]
            wrong = mine[~np.logical_and.reduceat(same, starts_of(count[mine]))]
            owner[wrong] = wrong
    return owner
