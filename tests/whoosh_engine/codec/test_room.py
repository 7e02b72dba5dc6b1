"""A column is what was added to it, in the type of the widest part."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.whoosh_engine.codec.room import Column, room

_parts = st.lists(st.lists(st.integers(0, 70_000), max_size=20), max_size=8)


@given(_parts)
def test_a_column_holds_all_parts_one_after_another(parts: list[list[int]]) -> None:
    column = Column(sum(map(len, parts)) + 3, "<u1")

    for part in parts:
        column.add(np.array(part, dtype=np.min_scalar_type(max(part, default=0))))

    assert column.array().tolist() == [number for part in parts for number in part]


def test_a_column_is_no_wider_than_its_widest_part() -> None:
    column = Column(4, "<u1")

    column.add(np.array([1, 2], dtype="<u1"))
    column.add(np.array([300], dtype="<u2"))
    column.add(np.array([4], dtype="<u1"))

    assert column.array().dtype == np.dtype("<u2")
    assert column.array().tolist() == [1, 2, 300, 4]


def test_more_than_the_system_has_is_a_matter_of_memory() -> None:
    with pytest.raises(MemoryError, match="no room for 70,368,744,177,664 entries of 4 bytes"):
        room(1 << 46, "<u4")
