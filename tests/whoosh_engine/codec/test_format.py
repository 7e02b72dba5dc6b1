"""FORMAT.md is true: its example is what is written, and a reader made from its words alone reads a segment."""

import json
import re
import struct
import zlib
from pathlib import Path

import numpy as np

from indexer.engine.document import document_of
from indexer.whoosh_engine.codec import arrays as module
from indexer.whoosh_engine.codec.arrays import Array, SegmentArrays, Values
from indexer.whoosh_engine.codec.writer import write_segment
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import release
from tests.whoosh_engine.codec.plain_build import inverse, plain_arrays, starts_of, texts

FORMAT = Path(module.__file__).with_name("FORMAT.md").read_text("utf-8")
DUMPED = re.compile(r"^([0-9a-f]{8})  ((?:[0-9a-f]{2} {1,2}){1,16}) *\|(.{1,16})\|", re.MULTILINE)


def example() -> SegmentArrays:
    """The two releases of FORMAT.md."""
    keys = [b"\x00a", b"\x00b", b"\x01car", b"\x01red", b"\x02Chad"]
    return SegmentArrays(
        documents=2,
        fields=("id", "t_text", "v_country"),
        terms=texts(keys),
        term_documents=np.array([1, 1, 1, 2, 1], "<u4"),
        term_posting=np.array([0, 1, 2, 3, 0], "<u4"),
        term_position=np.array([0, 0, 0, 1, 0], "<u4"),
        posting_document=np.array([0, 1, 0, 0, 1], "<u2"),
        posting_frequency=np.array([1, 1, 1, 1, 2], "<u1"),
        large_posting=np.array([], "<u4"),
        large_frequency=np.array([], "<u4"),
        position=np.array([1, 0, 0, 1], "<u2"),
        ids=texts([b"a", b"b"]),
        id_rank=np.array([0, 1], "<u2"),
        day=np.array([735599, 0], "<i4"),
        lengths={"text": np.array([2, 2], "<u4")},
        values={"country": Values(texts([b"Chad"]), np.array([0], "<u2"), starts_of([1, 0], "<u4"))},
        dictionary=np.zeros(0, "<u1"),
        releases=texts([b"", b""], "<u8"),
    )


def test_the_example_is_what_is_written(tmp_path: Path) -> None:
    write_segment(tmp_path / "a.cqs", example())
    data = (tmp_path / "a.cqs").read_bytes()

    lines = DUMPED.findall(FORMAT)
    (table,) = re.findall(r'^\{"documents".*\}$', FORMAT, re.MULTILINE)

    assert len(lines) > 10
    for offset, dumped, shown in lines:
        held = data[int(offset, 16) : int(offset, 16) + 16]
        assert dumped.split() == [f"{byte:02x}" for byte in held], offset
        assert shown == "".join(chr(byte) if 32 <= byte < 127 else "." for byte in held)
    assert table.encode() in data
    assert re.search(rf"\b{len(data):,} bytes", FORMAT)


def read(data: bytes) -> tuple[dict[str, object], dict[str, Array]]:
    """A segment by the words of FORMAT.md, with every checksum verified."""
    offset, length, table_sum, header_sum, end = struct.unpack("<QQII8s", data[-32:])
    assert end == b"CMQEND\r\n"
    assert struct.unpack("<6sHQ", data[:16]) == (b"CMQSEG", 2, 0)
    assert zlib.crc32(data[:16]) == header_sum
    assert offset + length == len(data) - 32
    assert zlib.crc32(data[offset:-32]) == table_sum
    table = json.loads(data[offset:-32])
    sections = {
        name: np.frombuffer(data, kind, count, start) for name, (kind, start, count) in table["sections"].items()
    }
    assert all(start % 64 == 0 for _, start, _ in table["sections"].values())
    assert list(table["sections"])[-1] == "check"
    checked = data[: table["sections"]["check"][1]]
    blocks = [checked[at : at + 65536] for at in range(0, len(checked), 65536)]
    assert sections["check"].tolist() == [zlib.crc32(block) for block in blocks]
    assert zlib.crc32(sections["check"].tobytes()) == table["check"]
    return table, sections


def test_a_reader_made_from_its_words_finds_every_term(tmp_path: Path) -> None:
    releases = [
        release("b", "Train-the-trainer workshop. " * 300, country="Ghana"),
        release("a\udcff", "A workshop on co-operation", organizers=["Unit"]),
        release("à", " ".join(f"word{n}" for n in range(3000))),
    ]
    arrays = plain_arrays(releases, AUTHORITY)
    write_segment(tmp_path / "a.cqs", arrays)
    table, held = read((tmp_path / "a.cqs").read_bytes())

    slots = held["term.slot"]
    large = dict(zip(held["large.posting"].tolist(), held["large.frequency"].tolist(), strict=True))
    assert set(large.values()) == {300}
    for ordinal, (key, posted) in enumerate(inverse([document_of(one, AUTHORITY) for one in releases]).items()):
        slot = zlib.crc32(key) % len(slots)
        while slots[slot] != ordinal + 1:
            assert slots[slot], key
            slot = (slot + 1) % len(slots)
        start, stop = held["term.start"][ordinal : ordinal + 2]
        assert held["term.text"][start:stop].tobytes() == key
        first, count = held["term.posting"][ordinal], held["term.documents"][ordinal]
        assert held["posting.document"][first : first + count].tolist() == list(posted)
        frequencies = [
            large[at] if held["posting.frequency"][at] == 255 else int(held["posting.frequency"][at])
            for at in range(first, first + count)
        ]
        assert frequencies == [max(1, len(positions)) for positions in posted.values()]
        at = int(held["term.position"][ordinal])
        for positions in posted.values():
            assert held["position"][at : at + len(positions)].tolist() == list(positions)
            at += len(positions)
    assert table["totals"] == {"title": 2 + 2 + 2, "text": 300 * 4 + 4 + 3000}
    assert held["id.rank"].tolist() == [1, 0, 2]
