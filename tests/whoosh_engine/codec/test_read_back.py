"""What is not read as it lies in the file: large frequencies and what is stored."""

from pathlib import Path

import numpy as np
import pytest

from indexer.engine.request import SearchRequest
from indexer.errors import IndexDamaged
from indexer.query.nodes import Term
from indexer.whoosh_engine.codec.compression import Compressor
from indexer.whoosh_engine.codec.faults import faults
from indexer.whoosh_engine.codec.reader import open_segment
from indexer.whoosh_engine.codec.stored import encode, pack
from indexer.whoosh_engine.codec.view import SegmentView, slots_of
from indexer.whoosh_engine.codec.writer import write_segment
from indexer.whoosh_engine.vector import VectorArchive, answer
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import release
from tests.whoosh_engine.codec.plain_build import plain_arrays, texts

SMALL = [release("b", "red red car"), release("a", "red")]


def test_frequencies_that_are_told_apart_are_read_with_the_others(tmp_path: Path) -> None:
    texts_of = ["red " * 300 + "car", "red car " * 256 + "blue " * 254, "red"]
    arrays = plain_arrays([release(f"r{n}", text) for n, text in enumerate(texts_of)], AUTHORITY)
    write_segment(tmp_path / "a.cqs", arrays)
    view = open_segment(tmp_path / "a.cqs").view

    found = {word: view.ordinal("t_text", word) for word in (b"blue", b"car", b"red")}
    each = [view.postings(ordinal or 0).frequency.tolist() for ordinal in found.values()]
    many = view.many(np.array(list(found.values())))

    assert each == [[254], [1, 256], [300, 256, 1]]
    assert many.frequency.tolist() == [254, 1, 256, 300, 256, 1]
    assert view.positions_of(many, np.array([3])).tolist() == list(range(300))
    assert faults(tmp_path / "a.cqs") == ()


def test_check_finds_a_large_frequency_that_is_not_told(tmp_path: Path) -> None:
    arrays = plain_arrays([release("a", "red " * 300)], AUTHORITY)
    write_segment(tmp_path / "a.cqs", arrays._replace(large_posting=arrays.large_posting + np.uint32(1)))

    assert any("large frequencies" in fault for fault in faults(tmp_path / "a.cqs"))


@pytest.mark.parametrize("stored", [b"", b"no frame", b"\x28\xb5\x2f\xfd\x20\x04\x21\x00\x00\x05\x00\x00\x00"])
def test_what_is_stored_and_cannot_be_read_is_damage_even_with_the_right_checksum(
    tmp_path: Path, stored: bytes
) -> None:
    write_segment(tmp_path / "a.cqs", plain_arrays(SMALL, AUTHORITY)._replace(releases=texts([stored] * 2, "<u8")))

    with pytest.raises(IndexDamaged, match=r"a\.cqs: what is stored of document 1 cannot be read"):
        open_segment(tmp_path / "a.cqs").view.stored(1)


def test_a_dictionary_that_is_none_is_damage(tmp_path: Path) -> None:
    arrays = plain_arrays(SMALL, AUTHORITY)
    write_segment(tmp_path / "a.cqs", arrays._replace(dictionary=np.frombuffer(b"no dictionary", np.uint8)))

    with pytest.raises(IndexDamaged, match="cannot be read"):
        open_segment(tmp_path / "a.cqs").view.stored(0)


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"\x03\0\0\0",
        b"\x02\0\0\0\0\0\0\0",
        pack(np.array([1, 1, 1, 1, 1, 1, 0]), [0, 7])[0],
        pack(np.array([1 << 31, 1]), [0, 2])[0],
        b"\x01\0\0\0\xff\xff\0",
    ],
    ids=["none", "cut", "too few", "too far", "too many", "wide ones missing"],
)
def test_starts_of_words_that_make_no_sense_are_damage_even_with_the_right_checksum(
    tmp_path: Path, packed: bytes
) -> None:
    arrays = plain_arrays(SMALL, AUTHORITY)
    view = SegmentView(arrays, slots_of([arrays.terms[at] for at in range(len(arrays.terms))]))
    compressor = Compressor(arrays.dictionary.tobytes())
    stored = [
        compressor.compress(encode(one.record, [one.packed["title"], packed])) for one in map(view.stored, range(2))
    ]
    write_segment(tmp_path / "a.cqs", arrays._replace(releases=texts(stored, "<u8")))
    archive = VectorArchive([open_segment(tmp_path / "a.cqs").view], [None])

    with pytest.raises(IndexDamaged, match=r"a\.cqs"):
        answer(archive, SearchRequest(query=Term("car", ("text",))), AUTHORITY)
