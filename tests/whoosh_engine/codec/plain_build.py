"""Segment arrays in plain Python, straight from FORMAT.md: slow, and the oracle of the builder."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from indexer.analysis.units import chain_units, chains
from indexer.engine.document import Document, Lineage, document_of
from indexer.fields import DEFAULT_FIELDS, FILTER_FIELDS, TERM_FIELDS
from indexer.record import to_json
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import Array, SegmentArrays, Texts, Values
from indexer.whoosh_engine.codec.codec import CommuniqueSegment, write_toc
from indexer.whoosh_engine.codec.compression import Compressor
from indexer.whoosh_engine.codec.stored import START_FIELDS, encode, pack
from indexer.whoosh_engine.codec.writer import write_segment

SEGMENT_FIELDS = ("id", *(f"t_{name}" for name in TERM_FIELDS), *(f"v_{name}" for name in FILTER_FIELDS))
Posted = dict[int, tuple[int, ...]]


def plain_arrays(releases: Iterable[Release], lineage: Lineage) -> SegmentArrays:
    """A segment of these releases, in their order."""
    documents = [document_of(release, lineage) for release in releases]
    inverted = inverse(documents)
    starts: dict[tuple[tuple[int, tuple[int, ...]], ...], tuple[int, int]] = {}
    numbers: list[int] = []
    frequencies: list[int] = []
    positions: list[int] = []
    shared = []
    for posted in inverted.values():
        key = tuple(posted.items())
        if key not in starts:
            starts[key] = len(numbers), len(positions)
            for number, found in key:
                numbers.append(number)
                frequencies.append(max(1, len(found)))
                positions += found
        shared.append(starts[key])
    ids = [document.release.id for document in documents]
    place = {number: rank for rank, number in enumerate(sorted(range(len(ids)), key=ids.__getitem__))}
    return SegmentArrays(
        documents=len(documents),
        fields=SEGMENT_FIELDS,
        terms=texts(list(inverted)),
        term_documents=np.array([len(posted) for posted in inverted.values()], "<u4"),
        term_posting=np.array([posting for posting, _ in shared], "<u4"),
        term_position=np.array([position for _, position in shared], "<u4"),
        posting_document=np.array(numbers, "<u2"),
        posting_frequency=np.array([min(one, 255) for one in frequencies], "<u1"),
        large_posting=np.array([at for at, one in enumerate(frequencies) if one >= 255], "<u4"),
        large_frequency=np.array([one for one in frequencies if one >= 255], "<u4"),
        position=narrow(positions, "<u2", "<u4"),
        ids=texts([id.encode("utf-8", "surrogatepass") for id in ids]),
        id_rank=np.array([place[number] for number in range(len(ids))], "<u2"),
        day=np.array([document.day or 0 for document in documents], "<i4"),
        lengths={name: np.array([one.lengths[name] for one in documents], "<u4") for name in DEFAULT_FIELDS},
        values={name: column([document.values[name] for document in documents]) for name in FILTER_FIELDS},
        dictionary=np.zeros(0, "<u1"),
        releases=texts([stored(document.release) for document in documents], "<u8"),
    )


def plain_index(folder: Path, history: Iterable[tuple[Sequence[Release], Sequence[str]]], lineage: Lineage) -> None:
    """An index that stock Whoosh opens: a segment for each change (releases put, ids removed), deletions marked."""
    segments: list[CommuniqueSegment] = []
    held: dict[str, tuple[CommuniqueSegment, int]] = {}
    for put, removed in history:
        last = {one.id: one for one in put}
        arrays = plain_arrays(last.values(), lineage)
        segments.append(CommuniqueSegment(arrays.documents))
        write_segment(segments[-1].path(folder), arrays)
        gone = [held.pop(id) for id in last if id in held]
        held.update({arrays.ids[number].decode(): (segments[-1], number) for number in range(arrays.documents)})
        for segment, number in [*gone, *(held.pop(id) for id in dict.fromkeys(removed) if id in held)]:
            segment.delete_document(number)
    write_toc(folder, segments, generation=1)


def inverse(documents: Sequence[Document]) -> dict[bytes, Posted]:
    """Key of each term to its documents and positions, sorted by key."""
    found: dict[bytes, Posted] = {}
    for number, document in enumerate(documents):
        held: dict[str, dict[str, tuple[int, ...]]] = {"id": {document.release.id: ()}}
        held.update({f"t_{name}": dict(document.postings[name]) for name in TERM_FIELDS})
        held.update({f"v_{name}": dict.fromkeys(document.values[name], ()) for name in FILTER_FIELDS})
        for field, terms in held.items():
            for term, positions in terms.items():
                key = bytes((SEGMENT_FIELDS.index(field),)) + term.encode("utf-8", "surrogatepass")
                found.setdefault(key, {})[number] = positions
    return dict(sorted(found.items()))


def column(rows: Sequence[tuple[str, ...]]) -> Values:
    """A filter field as its sorted values and the numbers of each document's."""
    distinct = sorted({value for row in rows for value in row})
    codes = [distinct.index(value) for row in rows for value in row]
    held = texts([value.encode("utf-8", "surrogatepass") for value in distinct])
    return Values(held, np.array(codes, "<u2" if len(distinct) <= 1 << 16 else "<u4"), starts_of(map(len, rows), "<u4"))


def stored(release: Release) -> bytes:
    """What is stored of a release."""
    widths = [positions_of_runs(getattr(release, name)) for name in START_FIELDS]
    odd = [pack(np.array(width, np.int64), [0, len(width)])[0] for width in widths]
    return Compressor().compress(encode(to_json(release), odd))


def positions_of_runs(text: str) -> list[int]:
    """How many positions begin at each run without white space."""
    starts = group_starts(text)
    return [starts.count(found.start()) for found in re.finditer(r"\S+", text)]


def group_starts(text: str) -> list[int]:
    """For each position of the text, the character at which its group begins."""
    runs = [(found.start(), found.end()) for found in re.finditer(r"\S+", text)]
    starts: list[int] = []
    end = 0
    for chain in chains(text):
        if chain[0].start >= end:  # not in the run in which the chain before ended
            begin = max(start for start, _ in runs if start <= chain[0].start)
        starts += [begin] * len(chain_units(text, chain, 0, 0))
        end = min(stop for _, stop in runs if stop >= chain[-1].end)
    return starts


def texts(parts: Sequence[bytes], kind: str = "<u4") -> Texts:
    """Byte strings one after another."""
    return Texts(np.frombuffer(b"".join(parts), np.uint8), starts_of(map(len, parts), kind))


def starts_of(lengths: Iterable[int], kind: str) -> Array:
    """Where things of these lengths begin, and where the last one ends."""
    return np.cumsum([0, *lengths]).astype(kind)


def narrow(held: Sequence[int], *kinds: str) -> Array:
    """The numbers in the first type that holds the greatest."""
    greatest = max(held, default=0)
    return np.array(held, next(kind for kind in kinds if greatest <= np.iinfo(kind).max))
