"""How what is stored of documents is compressed: one Zstandard frame each, with a dictionary of the segment's own."""

from array import array
from collections.abc import Sequence
from threading import Lock
from typing import Final

import numpy as np
import zstandard

from indexer.whoosh_engine.codec.arrays import Texts

MAX_STORED_BYTES: Final = 1 << 28
"""What is stored of a document at most: four times what the longest file of a release that is read can become."""

_LEVEL: Final = 3
"""A tenth smaller than level 1 at a quarter more time; level 6 takes three times as long for little."""

MIN_DOCUMENTS: Final = 256
"""Documents from which on a dictionary of their own is worth its bytes and its training, some 40 ms."""

_SAMPLES: Final = 800
_MIN_SAMPLE_BYTES: Final = (
    64  # the trainer of Zstandard 1.5.7 crashes on empty samples and reads past tiny ones (zstd 4499)
)
_SAMPLE_BYTES: Final = 1 << 14  # one endless release would be all that the dictionary knows, and take as long
_MAX_DICTIONARY_BYTES: Final = 1 << 17
_MIN_DICTIONARY_BYTES: Final = 1 << 12
_DICTIONARY_SHARE: Final = 64  # the part of all bytes to be compressed that a dictionary may have

_LEARNT_FROM: Final = 8_192
"""Documents from which the dictionary of a segment is learnt; from more it learns next to nothing."""

_WAITING_BYTES: Final = 1 << 26  # of documents that wait until there are so many

# Bytes the trainer takes together, and bytes that must be the same: as good as what it finds in five times the time.
_SEGMENT_BYTES: Final = 200
_MATCH_BYTES: Final = 8

_PRESET: Final = (
    b'{"span":{"start":,"end":},"role":null,"quoted":true,"quoted":false},{"name":"Ministry of Internal Affairs of '
    b'the Republic of ","entity":"Ministry of Foreign Affairs of the European Union United Nations Organization for '
    b'Security and Co-operation in Europe workshop training participants law enforcement officers the of and in to",'
    b'"place":null,"published":null,"event_start":null,"event_end":null,"people":[],"acronyms":{},"evidence":{"title":'
    b'{"start":0,"end":},"language":"en","partners":[],"funders":[],"participants":[],"url":null,"source":"",'
    b'"corrected":[]},"organizers":[{"name":"","entity":"","span":null}],"url":"https://www.{"id":"","title":"",'
    b'"text":"'
)
"""Frequent strings of records; part of the format, so it never changes within a version."""


class Compressor:
    """Compresses with one dictionary; an empty one stands for the preset one. Not for use by several threads."""

    def __init__(self, dictionary: bytes = b"") -> None:
        # What is decompressed has its size in front; checksum and number of the dictionary are the file's matter.
        self._zstd = zstandard.ZstdCompressor(
            level=_LEVEL, dict_data=_loaded(dictionary), write_checksum=False, write_dict_id=False
        )

    def compress(self, raw: bytes) -> bytes:
        """One frame. Raises ValueError for more than may be stored of a document."""
        if len(raw) > MAX_STORED_BYTES:
            raise ValueError(f"a release takes {len(raw):,} bytes; at most {MAX_STORED_BYTES:,} can be stored")
        return self._zstd.compress(raw)


class Decompressor:
    """Decompresses what a Compressor with the same dictionary made; several threads may share it.

    Raises ValueError for a dictionary that is none.
    """

    def __init__(self, dictionary: bytes = b"") -> None:
        try:
            self._zstd = zstandard.ZstdDecompressor(dict_data=_loaded(dictionary))
        except zstandard.ZstdError as error:
            raise ValueError(str(error)) from error
        self._lock = Lock()  # the library's object is for one thread at a time; this takes it for some 6 µs

    def decompress(self, frame: bytes | memoryview) -> bytes:
        """What was compressed. Raises ValueError for anything else, before it takes more memory than may be stored."""
        try:
            size = zstandard.frame_content_size(frame)
            if not 0 <= size <= MAX_STORED_BYTES:
                raise ValueError("it does not say how long it is, or is too long")
            with self._lock:
                return self._zstd.decompress(frame, allow_extra_data=False)
        except zstandard.ZstdError as error:
            raise ValueError(str(error)) from error


def sampled(documents: int) -> slice:
    """Which of so many documents to train a dictionary with: some from every part of the segment."""
    return slice(0, documents, max(1, -(-documents // _SAMPLES)))


def trained(sample: Sequence[bytes], documents: int) -> bytes:
    """A dictionary for so many documents, of which this is a sample; empty where it would not be worth its bytes."""
    expected = sum(map(len, sample)) * documents // max(1, len(sample))
    size = min(_MAX_DICTIONARY_BYTES, expected // _DICTIONARY_SHARE)
    if documents < MIN_DOCUMENTS or size < _MIN_DICTIONARY_BYTES:
        return b""
    usable: list[bytes | bytearray | memoryview[int]] = [
        raw[:_SAMPLE_BYTES] for raw in sample if len(raw) >= _MIN_SAMPLE_BYTES
    ]
    try:
        return zstandard.train_dictionary(size, usable, k=_SEGMENT_BYTES, d=_MATCH_BYTES, level=_LEVEL).as_bytes()
    except zstandard.ZstdError:  # there is nothing to be learnt, as from releases that are all the same
        return b""


class Frames:
    """What is stored of the documents of a segment in the making, compressed as soon as its dictionary is known."""

    def __init__(self) -> None:
        self.bytes = 0
        self._waiting: list[bytes] = []
        # One memory that grows: of many frames put together at the end there would be two copies.
        self._frames = bytearray()
        self._ends = array("Q", [0])
        self._dictionary = b""
        self._compressor: Compressor | None = None

    def add(self, raw: bytes) -> None:
        """The next document."""
        if self._compressor is not None:
            self._keep(self._compressor, raw)
            return
        self._waiting.append(raw)
        self.bytes += len(raw)
        if len(self._waiting) >= _LEARNT_FROM or self.bytes >= _WAITING_BYTES:
            self._learn()

    def compressed(self) -> tuple[bytes, Texts]:
        """The dictionary, and one frame for each document; nothing may be added any more."""
        self._learn()
        return self._dictionary, Texts(np.frombuffer(self._frames, dtype=np.uint8), np.array(self._ends, dtype="<u8"))

    def _learn(self) -> None:
        if self._compressor is None:
            documents = len(self._waiting)
            self._dictionary = trained(self._waiting[sampled(documents)], documents)
            self._compressor = Compressor(self._dictionary)
            for raw in self._waiting:
                self._keep(self._compressor, raw)
            self._waiting.clear()

    def _keep(self, compressor: Compressor, raw: bytes) -> None:
        self._frames += compressor.compress(raw)
        self.bytes = len(self._frames)
        self._ends.append(self.bytes)


def _loaded(dictionary: bytes) -> zstandard.ZstdCompressionDict:
    if dictionary:
        return zstandard.ZstdCompressionDict(dictionary, dict_type=zstandard.DICT_TYPE_FULLDICT)
    return zstandard.ZstdCompressionDict(_PRESET, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
