"""Where groups begin is stored in half bytes, and comes back."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.whoosh_engine.codec.stored import decode, encode, pack, unpacked, unpacked_each

STEPS = st.lists(st.one_of(st.integers(0, 20), st.integers(240, 300), st.integers(0, 1 << 31)), max_size=9)


def starts_by_the_format(packed: bytes) -> list[int]:
    """The words of FORMAT.md, in plain Python."""
    count = int.from_bytes(packed[:4], "little")
    halves = [half for byte in packed[4 : 4 + (count + 1) // 2] for half in (byte & 15, byte >> 4)][:count]
    wide = packed[4 + (count + 1) // 2 :][: halves.count(15)]
    rest = packed[4 + (count + 1) // 2 + len(wide) :]
    assert len(rest) == 4 * wide.count(255)
    words = iter([int.from_bytes(rest[at : at + 4], "little") for at in range(0, len(rest), 4)])
    told_apart = iter([next(words) if byte == 255 else byte for byte in wide])
    at, found = 0, []
    for half in halves:
        at += next(told_apart) if half == 15 else half
        found.append(at)
    return found


@given(st.lists(STEPS, max_size=5))
def test_starts_of_several_texts_come_back(steps: list[list[int]]) -> None:
    starts = [np.cumsum(one, dtype=np.int64).tolist() for one in steps]
    edges = np.cumsum([0, *map(len, starts)]).tolist()

    packed = pack(np.array([start for one in starts for start in one], dtype=np.int64), edges)

    assert [unpacked(one).tolist() for one in packed] == starts
    assert [one.tolist() for one in unpacked_each(packed)] == starts
    assert [starts_by_the_format(one) for one in packed] == starts


def test_common_words_take_half_a_byte() -> None:
    (packed,) = pack(np.arange(0, 5000, 5))

    assert len(packed) == 4 + 500


@given(st.binary(), STEPS, STEPS)
def test_what_is_stored_comes_back(record: bytes, title: list[int], text: list[int]) -> None:
    starts = [np.cumsum(steps, dtype=np.int64) for steps in (title, text)]

    stored = decode(encode(record, [pack(one)[0] for one in starts]))

    assert stored.record == record
    assert [stored.starts["title"].tolist(), stored.starts["text"].tolist()] == [one.tolist() for one in starts]
