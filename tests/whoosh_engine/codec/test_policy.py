"""When segments are merged: seldom for each document, often enough that they stay few."""

import random
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.whoosh_engine.codec.arrays import MAX_DOCUMENTS
from indexer.whoosh_engine.codec.policy import FAN, TIERS, Size, bound, due


@dataclass
class Simulated:
    """Segments as their sizes, changed as a writer does; each segment knows how often its documents were merged."""

    segments: list[tuple[Size, int]] = field(default_factory=list)
    most: int = 0
    written: int = 0
    deleted: int = 0

    @property
    def living(self) -> int:
        return sum(size.living for size, _ in self.segments)

    def change(self, put: list[int], delete: dict[int, int]) -> None:
        """New segments of these sizes; of some old segments so many documents deleted."""
        held = []
        for place, (size, times) in enumerate(self.segments):
            gone = min(size.living, delete.get(place, 0))
            self.deleted += gone
            held.append((Size(size.documents, size.living - gone), times))
        held += [(Size(count, count, new=True), 0) for count in put]
        groups = due([size for size, _ in held])
        taken = [place for group in groups for place in group]
        assert len(set(taken)) == len(taken)
        kept = [(size, times) for place, (size, times) in enumerate(held) if place not in taken and size.living]
        for group in groups:
            living = sum(held[place][0].living for place in group)
            times = 1 + max(held[place][1] for place in group)
            self.written += living
            self.most = max(self.most, times)
            kept.append((Size(living, living), times))
        self.segments = [(Size(size.documents, size.living), times) for size, times in kept]


changes = st.lists(
    st.tuples(
        st.lists(st.sampled_from((1, 1, 1, 2, 7, 8, 63, 500, 4_096, 9_000, 32_767, 40_000, MAX_DOCUMENTS)), max_size=9),
        st.dictionaries(st.integers(0, 30), st.sampled_from((1, 3, 100, 5_000, MAX_DOCUMENTS)), max_size=4),
    ),
    max_size=40,
)


@settings(max_examples=300, deadline=None)
@given(changes)
def test_segments_stay_few_and_small_enough_whatever_happens(history: list[tuple[list[int], dict[int, int]]]) -> None:
    archive = Simulated()
    for put, delete in history:
        archive.change(put, delete)

        assert len(archive.segments) <= bound(archive.living)
        for size, _ in archive.segments:
            assert 0 < size.living <= size.documents <= MAX_DOCUMENTS
            assert 2 * size.living >= size.documents


def test_a_document_that_others_follow_one_by_one_is_written_again_once_a_tier_and_a_doubling() -> None:
    archive = Simulated()
    for _ in range(20_000):
        archive.change([1], {})

    assert archive.living == 20_000
    assert archive.most <= TIERS + 3  # the first few ones double the archive
    assert archive.written <= (TIERS + 1) * 20_000
    assert len(archive.segments) <= bound(20_000)


def test_deleting_costs_no_more_than_writing_did() -> None:
    draw = random.Random(3)
    archive = Simulated()
    archive.change([50_000, 3_000, 40], {})
    for _ in range(3_000):
        archive.change([draw.randrange(1, 9)], {draw.randrange(9): draw.randrange(1, 9)})

    assert archive.written <= (TIERS + 1) * 3_000 * 9 + 2 * 53_040 + archive.deleted


def test_a_large_segment_of_a_build_is_not_written_again_for_what_is_small_beside_it() -> None:
    sizes = [Size(count, count, new=True) for count in (40_000, 40_000, 9_000, 8_000)]

    assert due(sizes) == [(2, 3)]


def test_a_build_is_written_together_and_an_addition_is_not() -> None:
    built = [Size(9_000, 9_000, new=True)] * 11

    assert due(built) == [tuple(range(7)), tuple(range(7, 11))]
    assert due([Size(60_000, 60_000), Size(39_000, 39_000), Size(500, 500, new=True)]) == []


def test_a_large_segment_stays_beside_another_and_two_small_ones_become_one() -> None:
    assert due([Size(5_000, 5_000, new=True), Size(4_000, 4_000, new=True)]) == []
    assert due([Size(5_000, 5_000, new=True), Size(40, 40, new=True)]) == [(0, 1)]
    assert due([Size(9_000, 9_000, new=True), Size(40, 40, new=True)]) == []
    assert due([Size(5_000, 5_000, new=True), Size(5_000, 2_000, new=True)]) == [(1,)]


def test_segments_of_one_tier_become_one_and_what_that_makes_due_at_once() -> None:
    ones = [Size(1, 1)] * FAN
    eights = [Size(8, 8)] * (FAN - 1)

    assert due([Size(9_000, 9_000), *ones[:-1]]) == []
    (group,) = due([Size(9_000, 9_000), *eights, *ones])
    assert sorted(group) == list(range(1, 2 * FAN))


def test_a_segment_more_than_half_dead_is_written_anew_alone() -> None:
    assert due([Size(10_000, 4_999), Size(1_000, 500)]) == [(0,)]
    assert due([Size(10_000, 0)]) == []
