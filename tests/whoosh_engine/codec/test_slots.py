"""The hash table of terms: every key is reached from its slot."""

import zlib

import pytest

from indexer.whoosh_engine.codec.view import slots_of


@pytest.mark.parametrize("count", [0, 1, 2, 3, 500])
def test_every_key_is_reached_from_its_slot(count: int) -> None:
    keys = [f"key {number}".encode() for number in range(count)]

    slots = slots_of(keys).tolist()

    assert 2 * len(slots) > 3 * count
    for ordinal, key in enumerate(keys):
        slot = zlib.crc32(key) % len(slots)
        while slots[slot] != ordinal + 1:
            assert slots[slot] != 0
            slot = (slot + 1) % len(slots)
    assert sorted(slots)[len(slots) - count :] == list(range(1, count + 1))


def test_keys_that_meet_at_the_end_of_the_table_go_on_at_its_beginning() -> None:
    last = [key for key in (f"key {number}".encode() for number in range(2000)) if zlib.crc32(key) % 16 == 15][:8]

    slots = slots_of(last).tolist()

    assert sorted(slots[:7] + slots[15:]) == [1, 2, 3, 4, 5, 6, 7, 8]
