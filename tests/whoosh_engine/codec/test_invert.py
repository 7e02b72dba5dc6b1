"""Places of words are told by a few bits where that is enough, and by tables where it is not: to the same lists."""

import numpy as np
import pytest

from indexer.analysis.groups import GroupMemo
from indexer.whoosh_engine.codec.arrays import MAX_DOCUMENTS
from indexer.whoosh_engine.codec.invert import Inverter
from indexer.whoosh_engine.codec.places import Occurrences

# With as many documents as there may be, 16 of 32 bits are left for positions.
MANY = 1 << 16


@pytest.mark.parametrize("gap", [0, 100])
@pytest.mark.parametrize("long", [3, MANY - 1, MANY, MANY + 1, 3 * MANY])
@pytest.mark.parametrize("documents", [3, MAX_DOCUMENTS])
def test_every_position_is_found_however_long_one_text_is(documents: int, long: int, gap: int) -> None:
    memo = GroupMemo()
    red, car = memo.read(["red car"]).number.tolist()
    number = np.full(long + 1, red)
    number[-2] = car
    at = np.full(documents + 1, long + 1)
    at[:3] = (0, 1, 1)  # one red, nothing, many reds and a car before the last one

    found = Inverter(memo).lists([(b"k", Occurrences(number, at, gap))])

    lists = dict(zip(found.keys, found.of.tolist(), strict=True))
    assert sorted(lists) == [b"k=car", b"k=red", b"kcar", b"kred"]
    reds = lists[b"kred"]
    postings = slice(int(found.documents[:reds].sum()), int(found.documents[: reds + 1].sum()))
    places = slice(int(found.positions[:reds].sum()), int(found.positions[: reds + 1].sum()))
    assert found.document[postings].tolist() == [0, 2]
    assert found.frequency[postings].tolist() == [1, long - 1]
    expected = np.arange(long) * (1 + gap)
    assert found.position[places].tolist() == [0, *expected[:-2].tolist(), int(expected[-1])]


def test_a_word_of_many_terms_and_one_of_few_are_told_together() -> None:
    memo = GroupMemo()
    long = "-".join(f"word{at}" for at in range(30))
    held = memo.read([f"red {long} red", long])

    found = Inverter(memo).lists([(b"", Occurrences(held.number, held.at, 0))])

    at = int(found.of[found.keys.index(b"word7")])
    first = int(found.positions[:at].sum())
    assert found.position[first : first + 2].tolist() == [8, 7]


def test_terms_of_the_same_words_have_one_list() -> None:
    memo = GroupMemo()
    held = memo.read(["red Cars car red"])

    found = Inverter(memo).lists([(b"", Occurrences(held.number, held.at, 0))])

    lists = dict(zip(found.keys, found.of.tolist(), strict=True))
    assert lists[b"red"] == lists[b"=red"]
    assert len({lists[b"car"], lists[b"=car"], lists[b"=cars"]}) == 3
    assert len(found.documents) == 4


@pytest.mark.parametrize("gap", [0, 7])
def test_a_word_of_many_documents_is_found_in_each_at_each_position(gap: int) -> None:
    memo = GroupMemo()
    numbers = memo.read(["red car-park blue green"]).number
    documents, words = 900, 400
    at = np.arange(documents + 1) * words
    number = numbers[np.arange(documents * words) * 7 % 11 % 4]  # more than are sorted at once

    found = Inverter(memo).lists([(b"", Occurrences(number, at, gap))])

    for term, place in ((b"red", 0), (b"blue", 2)):
        which = int(found.of[found.keys.index(term)])
        posting, first = int(found.documents[:which].sum()), int(found.positions[:which].sum())
        width = np.where(number.reshape(documents, words) == numbers[1], 2, 1)
        begin = np.cumsum(width + gap, axis=1) - width - gap
        stands = number.reshape(documents, words) == numbers[place]
        document = found.document[posting : posting + int(found.documents[which])]
        assert document.tolist() == np.flatnonzero(stands.any(axis=1)).tolist()
        assert found.position[first : first + int(found.positions[which])].tolist() == begin[stands].tolist()
