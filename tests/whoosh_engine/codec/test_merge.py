from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import SegmentArrays
from indexer.whoosh_engine.codec.build import SegmentBuilder
from indexer.whoosh_engine.codec.merge import merge
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import release
from tests.whoosh_engine.codec.archives import comparable, releases


def built(held: list[Release]) -> SegmentArrays:
    builder = SegmentBuilder(AUTHORITY)
    for one in held:
        builder.add(one)
    return builder.arrays()


def all_alive(parts: list[SegmentArrays]) -> list[np.ndarray]:
    return [np.ones(part.documents, dtype=np.bool_) for part in parts]


@given(releases(), st.data())
@settings(deadline=None)
def test_merged_parts_are_what_their_living_releases_make_at_once(held: list[Release], data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(held)), max_size=3)))
    alive = np.array(data.draw(st.lists(st.booleans(), min_size=len(held), max_size=len(held))), dtype=np.bool_)
    edges = [0, *cuts, len(held)]
    stretches = [slice(low, high) for low, high in pairwise(edges)]

    merged = merge([built(held[one]) for one in stretches], [alive[one] for one in stretches])

    assert comparable(merged) == comparable(built([one for one, lives in zip(held, alive, strict=True) if lives]))


def test_a_merge_of_merges_is_the_merge_of_all() -> None:
    parts = [built([release(f"{name}{number}", f"{name} {number} word") for number in range(5)]) for name in "abc"]

    first = merge(parts[:2], all_alive(parts[:2]))

    nested = [first, parts[2]]
    assert comparable(merge(nested, all_alive(nested))) == comparable(merge(parts, all_alive(parts)))


def test_terms_and_values_of_dead_documents_alone_vanish() -> None:
    part = built([release("a", "zebra", organizers=["Unit"]), release("b", "yak", organizers=["Other"])])

    merged = merge([part], [np.array([False, True])])

    assert b"zebra" not in b" ".join(merged.terms[at] for at in range(len(merged.terms)))
    assert [merged.values["organizer"].texts[at] for at in range(len(merged.values["organizer"].texts))] == [b"Other"]


def test_positions_are_as_narrow_and_frequencies_told_apart_as_the_living_need() -> None:
    long = release("a", "word " * 70_000)
    part = built([long, release("b", "word")])

    both, one = merge([part], [np.array([True, True])]), merge([part], [np.array([False, True])])

    assert (both.large_frequency.tolist(), both.position.dtype.str) == ([70_000], "<u4")
    assert (one.large_frequency.tolist(), one.position.dtype.str) == ([], "<u2")


def many(name: str, count: int) -> list[Release]:
    words = [f"{name}{number}" for number in range(90)]
    return [release(f"{name}{n}", " ".join((words * 3)[n % 90 : n % 90 + 100])) for n in range(count)]


def test_releases_keep_their_bytes_where_most_have_one_dictionary() -> None:
    large, small = built(many("a", 400)), built(many("b", 40))
    assert len(large.dictionary) > 1000
    assert len(small.dictionary) == 0

    merged = merge([small, large], all_alive([small, large]))

    assert merged.dictionary.tobytes() == large.dictionary.tobytes()
    assert [merged.releases[40 + at] for at in range(400)] == [large.releases[at] for at in range(400)]
    assert comparable(merged) == comparable(built([*many("b", 40), *many("a", 400)]))


def test_parts_of_like_size_get_a_new_dictionary_and_few_living_releases_none() -> None:
    parts = [built(many(name, 300)) for name in "abc"]
    few = [np.arange(300) < 20] * 3

    merged, rest = merge(parts, all_alive(parts)), merge(parts, few)

    assert len(merged.dictionary) > 1000
    assert merged.dictionary.tobytes() not in [part.dictionary.tobytes() for part in parts]
    assert comparable(merged) == comparable(built([*many("a", 300), *many("b", 300), *many("c", 300)]))
    assert len(rest.dictionary) == 0
    assert comparable(rest) == comparable(built([*many("a", 20), *many("b", 20), *many("c", 20)]))


def test_nothing_alive_is_a_segment_without_documents() -> None:
    part = built([release("a", "word")])

    assert comparable(merge([part], [np.array([False])])) == comparable(built([]))


def test_more_living_documents_than_fit_a_segment_are_refused() -> None:
    many = [built([release(f"{name}{number}") for number in range(300)]) for name in "ab"]
    parts = many * 150

    with pytest.raises(ValueError, match="do not fit one segment"):
        merge(parts, all_alive(parts))
