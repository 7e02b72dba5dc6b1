import numpy as np
import pytest
from hypothesis import given, settings

from indexer.record import from_json
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import MAX_DOCUMENTS
from indexer.whoosh_engine.codec.build import FULL_POSITIONS, SegmentBuilder
from indexer.whoosh_engine.codec.compression import Decompressor
from indexer.whoosh_engine.codec.stored import decode, starts_each
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import release
from tests.whoosh_engine.codec.archives import comparable, releases
from tests.whoosh_engine.codec.plain_build import plain_arrays


def built(held: list[Release]) -> SegmentBuilder:
    builder = SegmentBuilder(AUTHORITY)
    for one in held:
        builder.add(one)
    return builder


@given(releases())
@settings(deadline=None)
def test_a_segment_is_what_the_format_says(held: list[Release]) -> None:
    assert comparable(built(held).arrays()) == comparable(plain_arrays(held, AUTHORITY))


def test_more_releases_than_are_read_together_stay_in_order() -> None:
    held = [release(f"r{number % 7}-{number}", "word " * (number % 5) + f"n{number}") for number in range(400)]

    assert comparable(built(held).arrays()) == comparable(plain_arrays(held, AUTHORITY))


def test_a_release_is_stored_as_it_was_given() -> None:
    given = release("a", "Law-\nenforcement in Ghana", organizers=["Unit"], country="Ghana")

    arrays = built([given]).arrays()

    stored = decode(Decompressor().decompress(arrays.releases[0]))
    assert from_json(stored.record) == given
    (starts,) = starts_each([stored.packed["text"]], [given.text])
    assert starts.tolist() == [0, 0, 17, 20]


def test_an_id_put_twice_has_two_postings() -> None:
    arrays = built([release("a", "one"), release("a", "two")]).arrays()

    assert arrays.terms[0] == b"\0a"
    assert arrays.term_documents[0] == 2
    assert arrays.id_rank.tolist() == [0, 1]


def test_words_that_always_stand_together_share_postings() -> None:
    arrays = built([release("a", "zebra"), release("b", "zebra yak")]).arrays()
    keys = [arrays.terms[at] for at in range(len(arrays.terms))]
    text = bytes((arrays.fields.index("t_text"),))

    stem, exact = keys.index(text + b"zebra"), keys.index(text + b"=zebra")

    assert arrays.term_posting[stem] == arrays.term_posting[exact]
    assert arrays.term_position[stem] == arrays.term_position[exact]


@pytest.mark.parametrize(("times", "large"), [(254, []), (255, [255]), (70_000, [70_000])])
def test_a_word_255_times_or_more_in_a_text_is_told_apart(times: int, large: list[int]) -> None:
    arrays = built([release("a", "word " * times), release("b", "word")]).arrays()

    assert sorted(set(arrays.posting_frequency.tolist())) == [1, min(times, 255)]
    assert arrays.large_frequency.tolist() == large
    assert arrays.posting_frequency[arrays.large_posting].tolist() == [255] * len(large)


def test_a_position_beyond_two_bytes_widens_the_positions() -> None:
    arrays = built([release("a", "word " * 65_537)]).arrays()

    assert arrays.position.dtype == np.dtype("<u4")
    assert arrays.position.max() == 65_536


def test_a_builder_is_full_when_it_has_all_the_positions_it_should_hold() -> None:
    builder = SegmentBuilder(AUTHORITY)
    one = release("a", "word " * (1 << 18))

    added = 0
    while not builder.full:
        builder.add(one)
        added += 1

    assert added == FULL_POSITIONS >> 18


def test_a_segment_without_documents_has_no_terms() -> None:
    arrays = built([]).arrays()

    assert (arrays.documents, len(arrays.terms), len(arrays.position)) == (0, 0, 0)


def test_more_documents_than_a_segment_may_have_are_refused() -> None:
    builder = SegmentBuilder(AUTHORITY)
    builder.documents = MAX_DOCUMENTS

    with pytest.raises(ValueError, match="begin another"):
        builder.add(release("a"))
