"""What is wrong with a segment's file, for `check`: every block verified, every number seen to lead somewhere."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np

from indexer.errors import IndexUnavailable
from indexer.whoosh_engine.codec.arrays import POSITIONS_PREFIX, Array, SegmentArrays, Texts, Values
from indexer.whoosh_engine.codec.frequency import LARGE, whole
from indexer.whoosh_engine.codec.layout import BLOCK_BYTES
from indexer.whoosh_engine.codec.reader import SegmentFile, damaged, open_segment


def faults(path: Path) -> tuple[str, ...]:
    """The faults of a segment's file, each naming the file, and the byte where a block is not as it was written."""
    try:
        file = open_segment(path)
    except IndexUnavailable as error:
        return (str(error),)
    found = tuple(
        str(damaged(path, "the block is not as it was written", block * BLOCK_BYTES))
        for block in range(len(file.blocks.verified))
        if not file.blocks.whole(block)
    )
    return found or tuple(str(damaged(path, fault)) for fault in _senseless(file))


def _senseless(file: SegmentFile) -> Iterator[str]:
    arrays = file.arrays
    for name, texts in (("term", arrays.terms), ("id", arrays.ids), ("release", arrays.releases)):
        yield from _starts(name, texts.start, len(texts.text))
    for field, values in arrays.values.items():
        yield from _of_values(field, values)
    for field, lengths in arrays.lengths.items():
        if int(lengths.sum(dtype=np.uint64)) != file.table.totals[field]:
            yield f"the lengths of {field} do not add up"
    if sorted(arrays.id_rank.tolist()) != list(range(arrays.documents)):
        yield "the order of ids is none"
    wrong = list(_of_terms(arrays))
    yield from wrong
    if not wrong:
        yield from _of_lookups(file)


def _starts(name: str, start: Array, end: int) -> Iterator[str]:
    wide = start.astype(np.int64)
    if wide[0] != 0 or wide[-1] != end or (np.diff(wide) < 0).any():
        yield f"the starts of {name} do not ascend from the first byte to the last"


def _of_values(field: str, values: Values) -> Iterator[str]:
    yield from _starts(f"value.{field}", values.texts.start, len(values.texts.text))
    yield from _starts(f"the documents' values of {field}", values.at, len(values.code))
    if len(values.code) and int(values.code.max()) >= len(values.texts):
        yield f"a document has a value of {field} that there is not"
    if not _ascending(values.texts):
        yield f"the values of {field} are not sorted"


def _ascending(texts: Texts) -> bool:
    every = [texts[at] for at in range(len(texts))]
    return all(left < right for left, right in pairwise(every))


def _of_terms(arrays: SegmentArrays) -> Iterator[str]:
    if not _ascending(arrays.terms):
        yield "the terms are not sorted"
        return
    first = arrays.terms.text[arrays.terms.start[:-1]]
    if len(first) and int(first.max()) >= len(arrays.fields):
        yield "a term is of a field that there is not"
        return
    if len(arrays.posting_document) and int(arrays.posting_document.max()) >= arrays.documents:
        yield "a posting is of a document that there is not"
    start, count = arrays.term_posting.astype(np.int64), arrays.term_documents.astype(np.int64)
    if (count == 0).any() or (start + count > len(arrays.posting_document)).any():
        yield "a term has postings where there are none"
        return
    large = np.flatnonzero(arrays.posting_frequency == LARGE)
    if not np.array_equal(large, arrays.large_posting) or (arrays.large_frequency < LARGE).any():
        yield "the large frequencies are not those of the postings that refer to them"
        return
    yield from _of_postings(arrays, first, start, count)


def _of_postings(arrays: SegmentArrays, field: Array, start: Array, count: Array) -> Iterator[str]:
    documents = arrays.posting_document.astype(np.int64)
    fell = np.concatenate(([0], np.cumsum(np.diff(documents) <= 0))) if len(documents) else np.zeros(1, np.int64)
    if len(start) and (fell[start + count - 1] != fell[start]).any():
        yield "the documents of a term do not ascend"
    frequency = whole(arrays)
    summed = np.concatenate(([0], np.cumsum(frequency, dtype=np.int64)))
    positions = summed[start + count] - summed[start]
    held = np.array([name.startswith(POSITIONS_PREFIX) for name in arrays.fields], dtype=bool)[field]
    if (arrays.term_position.astype(np.int64) + positions > len(arrays.position))[held].any():
        yield "a term has positions where there are none"
    elif (frequency == 0).any():
        yield "a posting is there no time"


def _of_lookups(file: SegmentFile) -> Iterator[str]:
    view = file.view
    if any(view.ordinal(view.field_of(ordinal), view.term(ordinal)) != ordinal for ordinal in range(view.terms)):
        yield "a term is not found by its slot"
