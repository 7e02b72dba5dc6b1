"""Releases of several segments with one dictionary; those that have it already are not touched."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.whoosh_engine.codec.arrays import SegmentArrays, Texts
from indexer.whoosh_engine.codec.compression import MIN_DOCUMENTS, Compressor, Decompressor, sampled, trained
from indexer.whoosh_engine.codec.sharing import texts

Mask = NDArray[np.bool_]


def common_dictionary(parts: Sequence[SegmentArrays], alive: Sequence[Mask]) -> bytes:
    """The dictionary for the living documents: one that at least half of them have, or a new one if there may be.

    Raises ValueError if what is stored of a document cannot be read.
    """
    counts = [int(mask.sum()) for mask in alive]
    total = sum(counts)
    if total < MIN_DOCUMENTS:
        return b""
    having: Counter[bytes] = Counter()
    for part, count in zip(parts, counts, strict=True):
        having[part.dictionary.tobytes()] += count
    common, most = having.most_common(1)[0]
    if common and 2 * most >= total:
        return common
    sample: list[bytes] = []
    before = 0
    for part, mask, count in zip(parts, alive, counts, strict=True):
        every = np.arange(before, before + count)
        chosen = np.flatnonzero(mask)[every % sampled(total).step == 0]
        decompressor = Decompressor(part.dictionary.tobytes())
        sample += [decompressor.decompress(part.releases[at]) for at in chosen.tolist()]
        before += count
    return trained(sample, total)


def compressed_by(dictionary: bytes, parts: Sequence[SegmentArrays], alive: Sequence[Mask]) -> list[Texts]:
    """What is stored of the documents of each part, compressed with this dictionary; dead ones are as it comes."""
    compressor = Compressor(dictionary)
    return [
        part.releases if part.dictionary.tobytes() == dictionary else _again(part, mask, compressor)
        for part, mask in zip(parts, alive, strict=True)
    ]


def _again(part: SegmentArrays, alive: Mask, compressor: Compressor) -> Texts:
    decompressor = Decompressor(part.dictionary.tobytes())
    return texts(
        [
            compressor.compress(decompressor.decompress(part.releases[at])) if lives else b""
            for at, lives in enumerate(alive.tolist())
        ],
        "<u8",
    )
