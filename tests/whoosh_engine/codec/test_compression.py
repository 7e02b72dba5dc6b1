"""What is stored is compressed with a dictionary of the segment's own, and nothing else is ever decompressed."""

import zlib
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from indexer.whoosh_engine.codec.compression import (
    MAX_STORED_BYTES,
    MIN_DOCUMENTS,
    Compressor,
    Decompressor,
    Frames,
    sampled,
    trained,
)


def raws(count: int) -> list[bytes]:
    chance = Random(5)
    words = [f"word{chance.randrange(10**6)}" for _ in range(2000)]
    return [" ".join(chance.choices(words, k=300)).encode() for _ in range(count)]


@pytest.fixture(scope="module")
def dictionary() -> bytes:
    return trained(raws(300), 300)


@given(st.binary())
def test_what_is_compressed_comes_back(raw: bytes) -> None:
    assert Decompressor().decompress(Compressor().compress(raw)) == raw


def test_a_dictionary_makes_small_and_is_needed_to_read(dictionary: bytes) -> None:
    raw = raws(1)[0]

    with_it, without = Compressor(dictionary).compress(raw), Compressor().compress(raw)

    assert len(with_it) < 0.9 * len(without)
    assert Decompressor(dictionary).decompress(with_it) == raw
    with pytest.raises(ValueError, match="decompression error"):
        Decompressor().decompress(with_it)


def test_few_or_small_documents_have_no_dictionary() -> None:
    every = raws(300)

    assert trained(every[: MIN_DOCUMENTS - 1], MIN_DOCUMENTS - 1) == b""
    assert trained([raw[:100] for raw in every], 300) == b""
    assert trained([], 0) == b""


@pytest.mark.parametrize(
    "sample",
    [[b"x" * 1000] * 400, [*[b""] * 299, b"y" * 10_000_000], [b"z" * 10_000_000], [b"short"] * 400],
    ids=["all the same", "one long", "only one", "short"],
)
def test_documents_from_which_nothing_is_learnt_are_compressed_all_the_same(sample: list[bytes]) -> None:
    dictionary = trained(sample, 65_536)

    assert Decompressor(dictionary).decompress(Compressor(dictionary).compress(sample[-1])) == sample[-1]


@pytest.mark.parametrize("documents", [0, 1, 799, 800, 801, 65_536])
def test_the_sample_is_of_a_bounded_size_and_from_the_whole_segment(documents: int) -> None:
    chosen = range(documents)[sampled(documents)]

    assert min(documents, 400) <= len(chosen) <= 800
    assert documents - 1 - (chosen[-1] if chosen else -1) <= chosen.step


def frame(raw: bytes, *, size: bool = True) -> bytes:
    return zstandard.ZstdCompressor(write_content_size=size).compress(raw)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"text",
        zlib.compress(b"text"),
        frame(b"text")[:-1],
        frame(b"text") + b"more",
        frame(b"text", size=False),
        b"\x28\xb5\x2f\xfd\xe0" + (MAX_STORED_BYTES + 1).to_bytes(8, "little") + b"\x01\0\0",
        b"\x28\xb5\x2f\xfd\xe0" + b"\xff" * 8 + b"\x01\0\0",
        b"\x28\xb5\x2f\xfd\xa0" + (1 << 20).to_bytes(4, "little") + b"\x01\0\0",
    ],
    ids=["nothing", "text", "zlib", "cut", "more", "no size", "too large", "much too large", "less than told"],
)
def test_what_is_no_whole_frame_of_bounded_size_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Decompressor().decompress(data)


def test_threads_may_share_a_decompressor(dictionary: bytes) -> None:
    compressor, decompressor = Compressor(dictionary), Decompressor(dictionary)
    every = raws(400)
    frames = [compressor.compress(raw) for raw in every]

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(decompressor.decompress, frames)) == every


def test_documents_are_compressed_as_they_come_once_enough_are_there_to_learn_from() -> None:
    every, frames = raws(200) * 45, Frames()
    waiting = []
    for raw in every:
        frames.add(raw)
        waiting.append(frames.bytes)

    dictionary, held = frames.compressed()

    compressed = [held[at] for at in range(len(held))]
    assert len(dictionary) > 1000
    assert max(waiting) < sum(map(len, every[:8_200]))
    assert waiting[-1] == sum(map(len, compressed)) < sum(map(len, every)) / 2
    assert list(map(Decompressor(dictionary).decompress, compressed)) == every
