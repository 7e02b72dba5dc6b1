"""Sets as arrays against Python's sets, at the sizes where each way of doing it is taken."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from indexer.whoosh_engine.vector.sets import ascending, contains, runs, shared, union

DOCUMENTS = 5000
sizes = st.sampled_from((0, 1, 7, 60, 900, DOCUMENTS))
seeds = st.integers(0, 1 << 32)


def some(seed: int, size: int) -> NDArray[np.uint16]:
    return np.sort(np.random.default_rng(seed).choice(DOCUMENTS, size, replace=False)).astype(np.uint16)


@settings(deadline=None)
@given(seeds, sizes, sizes)
def test_needles_are_told_from_those_not_in_the_hay(seed: int, one: int, other: int) -> None:
    hay, needles = some(seed, one), some(seed + 1, other)

    held = set(hay.tolist())
    assert contains(hay, needles, DOCUMENTS).tolist() == [needle in held for needle in needles.tolist()]


@settings(deadline=None)
@given(seeds, sizes, sizes)
def test_shared_documents_are_found_in_both_sets(seed: int, one: int, other: int) -> None:
    left, right = some(seed, one), some(seed + 1, other)

    here, there = shared(left, right, DOCUMENTS)

    both = sorted(set(left.tolist()) & set(right.tolist()))
    assert left[here].tolist() == right[there].tolist() == both


@settings(deadline=None)
@given(seeds, st.lists(sizes, max_size=4))
def test_a_union_has_each_document_once_in_order(seed: int, several: list[int]) -> None:
    sets = [some(seed + number, size) for number, size in enumerate(several)]

    assert union(sets, DOCUMENTS).tolist() == sorted({one for held in sets for one in held.tolist()})


@settings(deadline=None)
@given(st.lists(st.integers(0, DOCUMENTS - 1), max_size=1000))
def test_documents_in_any_order_come_out_ascending_each_once(documents: list[int]) -> None:
    found = ascending([np.array(documents, dtype=np.uint16)], DOCUMENTS)

    assert found.tolist() == sorted(set(documents))


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 6))))
def test_runs_are_the_stretches_one_after_another(stretches: list[tuple[int, int]]) -> None:
    starts, counts = np.array([*stretches, (0, 0)], dtype=np.intp).T

    assert runs(starts, counts).tolist() == [start + step for start, count in stretches for step in range(count)]
