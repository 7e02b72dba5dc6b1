"""At which runs of a text not one position begins is stored, and tells where every position begins."""

import re

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.whoosh_engine.codec.stored import decode, encode, pack, starts_each
from tests.whoosh_engine.codec.plain_build import group_starts, positions_of_runs

BLANKS = st.sampled_from((" ", "\n", "  ", "\u3000", "\x1f", "\u00a0"))
RUNS = st.sampled_from(("red", "–", "law-enforcement", "co", "operation", "è", "a-b-c-d-e-f-g", "\U0001f600", "law-"))
TEXTS = st.lists(
    st.lists(st.tuples(BLANKS, RUNS), max_size=9).map(lambda held: "".join(map("".join, held))), max_size=5
)


def odd_by_the_format(packed: bytes) -> dict[int, int]:
    """The words of FORMAT.md, in plain Python."""
    count = int.from_bytes(packed[:4], "little")
    held = list(packed[4 : 4 + 2 * count])
    rest = packed[4 + 2 * count :]
    assert len(rest) == 4 * held.count(255)
    apart = iter([int.from_bytes(rest[at : at + 4], "little") for at in range(0, len(rest), 4)])
    held = [next(apart) if one == 255 else one for one in held]
    run, found = -1, {}
    for step, width in zip(held[:count], held[count:], strict=True):
        run += 1 + step
        found[run] = width
    return found


def packed_by(texts: list[str]) -> list[bytes]:
    widths = [positions_of_runs(text) for text in texts]
    edges = np.cumsum([0, *map(len, widths)]).tolist()
    return pack(np.array([width for one in widths for width in one], dtype=np.int64), edges)


@given(TEXTS)
@example(["", "–", "", "red", "– red"])
@example([" red" * 300 + " – " + "-".join("abcdefgh" * 40), "law- enforcement"])
def test_where_positions_begin_comes_back(texts: list[str]) -> None:
    packed = packed_by(texts)

    assert [one.tolist() for one in starts_each(packed, texts)] == [group_starts(text) for text in texts]
    assert [odd_by_the_format(one) for one in packed] == [
        {run: width for run, width in enumerate(positions_of_runs(text)) if width != 1} for text in texts
    ]


def test_common_words_take_nothing() -> None:
    assert packed_by(["red car " * 100]) == [bytes(4)]


def test_no_text_has_no_starts() -> None:
    assert starts_each([], []) == []


@given(st.binary(), st.binary(), st.binary())
def test_what_is_stored_comes_back(record: bytes, title: bytes, text: bytes) -> None:
    stored = decode(encode(record, [title, text]))

    assert stored.record == record
    assert stored.packed == {"title": title, "text": text}


@given(st.lists(st.binary(max_size=20), min_size=2, max_size=2))
@example([b"\x01\0\0\0\0\xff\xff\xff\xff\x7f", bytes(4)])
def test_other_bytes_are_an_error_or_as_many_starts_as_they_tell(packed: list[bytes]) -> None:
    texts = ["red car", "– law-enforcement"]

    try:
        found = starts_each(packed, texts)
    except ValueError:
        return

    for text, starts in zip(texts, found, strict=True):
        assert set(starts.tolist()) <= {run.start() for run in re.finditer(r"\S+", text)}
