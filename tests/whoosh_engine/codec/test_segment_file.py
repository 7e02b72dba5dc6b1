"""The file of a segment: what was written comes back, and nothing that was not written ever does."""

import json
import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from indexer.errors import IndexDamaged, IndexOutOfDate
from indexer.whoosh_engine.codec.arrays import SegmentArrays
from indexer.whoosh_engine.codec.faults import faults
from indexer.whoosh_engine.codec.layout import BLOCK_BYTES
from indexer.whoosh_engine.codec.reader import open_segment
from indexer.whoosh_engine.codec.view import SegmentView, slots_of
from indexer.whoosh_engine.codec.writer import write_segment
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import release
from tests.whoosh_engine.codec.plain_build import plain_arrays, texts

SMALL = [release("b", "red red car", "Red", country="Chad"), release("a", "red", "Car", organizers=["Unit"])]


def contents(view: SegmentView) -> dict[str, Any]:
    """Everything a segment can be asked."""
    found: dict[str, Any] = {"fields": view.fields, "documents": view.documents}
    for ordinal in range(view.terms):
        field, term = view.field_of(ordinal), view.term(ordinal)
        assert view.ordinal(field, term) == ordinal
        held = view.postings(ordinal)
        positions = view.positions(ordinal, 0, int(held.frequency.sum())) if field.startswith("t_") else held.document
        found[f"{field}:{term!r}"] = (held.document.tolist(), held.frequency.tolist(), positions.tolist())
    for number in range(view.documents):
        found[f"{number}"] = (view.id_of(number), view.stored(number))
    for field in view.value_fields:
        values = view.values(field)
        every = [values.texts[at] for at in range(len(values.texts))]
        found[f"v_{field}"] = (every, values.code.tolist(), values.at.tolist())
    found["days"], found["ranks"] = view.day.tolist(), view.id_rank.tolist()
    found["lengths"] = {field: lengths.tolist() for field, lengths in view.lengths.items()}
    return found


@pytest.fixture
def small(tmp_path: Path) -> Path:
    write_segment(tmp_path / "small.cqs", plain_arrays(SMALL, AUTHORITY))
    return tmp_path / "small.cqs"


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A segment of several blocks."""
    chance = random.Random(4)
    releases = [
        release(f"r{n}", " ".join(f"w{chance.randrange(3000)}" for _ in range(600)), country=f"Land {n}")
        for n in range(60)
    ]
    write_segment(tmp_path / "large.cqs", plain_arrays(releases, AUTHORITY))
    return tmp_path / "large.cqs"


def in_memory(arrays: SegmentArrays) -> SegmentView:
    return SegmentView(arrays, slots_of([arrays.terms[ordinal] for ordinal in range(len(arrays.terms))]))


@pytest.mark.parametrize("releases", [SMALL, SMALL[:1], []], ids=["two", "one", "none"])
def test_what_is_written_comes_back(tmp_path: Path, releases: list[Any]) -> None:
    arrays = plain_arrays(releases, AUTHORITY)

    write_segment(tmp_path / "a.cqs", arrays)

    assert contents(open_segment(tmp_path / "a.cqs").view) == contents(in_memory(arrays))
    assert faults(tmp_path / "a.cqs") == ()


def test_a_term_that_is_not_there_is_not_found(small: Path) -> None:
    view = open_segment(small).view

    assert view.ordinal("t_text", b"zebra") is None
    assert view.ordinal("t_nothing", b"red") is None
    assert view.ordinal("t_text", b"") is None


def test_every_byte_that_is_flipped_is_found_at_opening_or_at_the_first_use(small: Path, tmp_path: Path) -> None:
    data = small.read_bytes()
    flipped = tmp_path / "flipped.cqs"
    for at in range(len(data)):
        flipped.write_bytes(data[:at] + bytes((data[at] ^ 0xFF,)) + data[at + 1 :])
        with pytest.raises(IndexDamaged, match=r"flipped\.cqs at byte \d+"):
            contents(open_segment(flipped).view)


def test_a_single_bit_that_is_flipped_is_found(small: Path, tmp_path: Path) -> None:
    data = small.read_bytes()
    flipped = tmp_path / "flipped.cqs"
    for at in range(0, len(data), 5):
        flipped.write_bytes(data[:at] + bytes((data[at] ^ 1 << at % 8,)) + data[at + 1 :])
        assert len(faults(flipped)) == 1


def test_a_file_cut_anywhere_is_found_at_opening(small: Path, tmp_path: Path) -> None:
    data = small.read_bytes()
    cut = tmp_path / "cut.cqs"
    for length in range(0, len(data), 7):
        cut.write_bytes(data[:length])
        with pytest.raises(IndexDamaged, match=r"cut\.cqs"):
            open_segment(cut)


def test_a_damaged_block_is_named_and_the_others_are_read(large: Path) -> None:
    data = bytearray(large.read_bytes())
    blocks = json.loads(data[int.from_bytes(data[-32:-24], "little") : -32])["sections"]["check"][2]
    whole = contents(open_segment(large).view)
    assert blocks > 4
    for block in range(blocks):
        damaged = bytearray(data)
        damaged[min(block * BLOCK_BYTES + 1000, len(data) - 3000)] ^= 4
        large.unlink()
        large.write_bytes(damaged)

        (fault,) = faults(large)
        with pytest.raises(IndexDamaged, match="not as it was written"):
            contents(open_segment(large).view)

        assert f"large.cqs at byte {block * BLOCK_BYTES}: " in fault
        assert every_answer_is_right_or_refused(open_segment(large).view, whole)


def every_answer_is_right_or_refused(view: SegmentView, whole: dict[str, Any]) -> bool:
    for number in range(view.documents):
        try:
            answer = view.id_of(number), view.stored(number)
        except IndexDamaged:
            continue
        assert answer == whole[f"{number}"]
    for asked in whole:
        field, _, term = asked.partition(":")
        try:
            ordinal = view.ordinal(field, eval(term)) if term else None
            held = view.postings(ordinal) if ordinal is not None else None
        except IndexDamaged:
            continue
        assert held is None or (held.document.tolist(), held.frequency.tolist()) == whole[asked][:2]
        assert not (term and held is None)
    return True


def test_the_error_names_the_folder_that_the_commands_name(tmp_path: Path) -> None:
    generation = tmp_path / "g00000001-abcd"
    generation.mkdir()
    (tmp_path / "current").write_text(generation.name)
    (generation / "MAIN_x.cqs").write_bytes(b"")

    with pytest.raises(IndexDamaged, match=r"g00000001-abcd.MAIN_x\.cqs.*--index \S*$") as caught:
        open_segment(generation / "MAIN_x.cqs")

    assert str(caught.value).endswith(f"--index {tmp_path}")


def test_a_file_that_is_missing_is_damage(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match=r"none\.cqs"):
        open_segment(tmp_path / "none.cqs")
    assert len(faults(tmp_path / "none.cqs")) == 1


def test_a_file_of_another_version_is_out_of_date(small: Path) -> None:
    data = bytearray(small.read_bytes())
    data[:16] = struct.pack("<6sHQ", b"CMQSEG", 9, 0)
    data[-12:-8] = struct.pack("<I", zlib.crc32(data[:16]))
    small.write_bytes(data)

    with pytest.raises(IndexOutOfDate, match="version 9"):
        open_segment(small)


def with_table(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the table and make its checksum right."""
    data = path.read_bytes()
    start = int.from_bytes(data[-32:-24], "little")
    held = json.loads(data[start:-32])
    change(held)
    table = json.dumps(held).encode()
    footer = struct.pack("<QQI", start, len(table), zlib.crc32(table)) + data[-12:]
    path.write_bytes(data[:start] + table + footer)


@pytest.mark.parametrize(
    "change",
    [
        lambda held: held.pop("documents"),
        lambda held: held.update(documents=3),
        lambda held: held.update(documents=70_000),
        lambda held: held.update(documents="two"),
        lambda held: held.update(fields=["id", "id"]),
        lambda held: held.update(totals={"text": 3}),
        lambda held: held["sections"].pop("position"),
        lambda held: held["sections"].pop("value.country.code"),
        lambda held: held["sections"].update(more=["<u1", 64, 1]),
        lambda held: held["sections"]["day"].__setitem__(0, "<f8"),
        lambda held: held["sections"]["day"].__setitem__(1, 65),
        lambda held: held["sections"]["day"].__setitem__(1, -64),
        lambda held: held["sections"]["day"].__setitem__(1, 1 << 40),
        lambda held: held["sections"]["day"].__setitem__(2, -1),
        lambda held: held["sections"]["term.slot"].__setitem__(2, 3),
        lambda held: held["sections"]["position"].__setitem__(2, 1 << 20),
        lambda held: held["sections"]["check"].__setitem__(2, 0),
        lambda held: held["sections"]["day"].append(1),
        lambda held: held["sections"].update(day=held["sections"]["id.rank"]),
    ],
)
def test_a_table_that_makes_no_sense_is_refused_at_opening(
    small: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    with_table(small, change)

    with pytest.raises(IndexDamaged, match=r"small\.cqs at byte"):
        open_segment(small)


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("term_posting", 999, "postings where there are none"),
        ("term_documents", 0, "postings where there are none"),
        ("term_position", 999, "positions where there are none"),
        ("posting_document", 9, "document that there is not"),
        ("posting_frequency", 0, "no time"),
        ("id_rank", 7, "order of ids"),
    ],
)
def test_check_finds_numbers_that_lead_nowhere(tmp_path: Path, name: str, value: int, fault: str) -> None:
    arrays = plain_arrays(SMALL, AUTHORITY)
    wrong = getattr(arrays, name).copy()
    wrong[2 if len(wrong) > 2 else 0] = value
    write_segment(tmp_path / "a.cqs", arrays._replace(**{name: wrong}))

    assert any(fault in found for found in faults(tmp_path / "a.cqs"))


def test_check_finds_terms_out_of_order_and_values_that_are_not_there(tmp_path: Path) -> None:
    arrays = plain_arrays(SMALL, AUTHORITY)
    values = arrays.values["country"]
    wrong = arrays._replace(
        terms=texts([arrays.terms[1], arrays.terms[0], *(arrays.terms[at] for at in range(2, len(arrays.terms)))]),
        values={**arrays.values, "country": values._replace(code=values.code + np.uint16(5))},
    )
    write_segment(tmp_path / "a.cqs", wrong)

    found = " ".join(faults(tmp_path / "a.cqs"))

    assert "terms are not sorted" in found
    assert "a value of country that there is not" in found


def test_a_number_that_leads_out_of_a_section_is_damage_even_with_the_right_checksum(tmp_path: Path) -> None:
    arrays = plain_arrays(SMALL, AUTHORITY)
    write_segment(tmp_path / "a.cqs", arrays._replace(term_posting=arrays.term_posting + np.uint32(10_000)))
    view = open_segment(tmp_path / "a.cqs").view

    with pytest.raises(IndexDamaged, match=r"posting\.document"):
        view.postings(0)
    with pytest.raises(IndexDamaged, match=r"id\.start"):
        view.id_of(2)


def test_a_failed_write_leaves_no_file_and_a_file_is_never_written_over(tmp_path: Path) -> None:
    arrays = plain_arrays(SMALL, AUTHORITY)
    with pytest.raises(ValueError, match="day"):
        write_segment(tmp_path / "a.cqs", arrays._replace(day=arrays.day.astype("<i8")))
    assert list(tmp_path.iterdir()) == []

    write_segment(tmp_path / "a.cqs", arrays)
    written = (tmp_path / "a.cqs").read_bytes()
    with pytest.raises(FileExistsError):
        write_segment(tmp_path / "a.cqs", plain_arrays([], AUTHORITY))

    assert (tmp_path / "a.cqs").read_bytes() == written


def test_arrays_outlive_the_open_file(small: Path) -> None:
    day = open_segment(small).view.day
    small.unlink()

    assert day.tolist() == [0, 0]
    assert not day.flags.writeable
