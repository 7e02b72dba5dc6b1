"""Lists with equal entries lie in a segment once; each term still has the entries that it was given."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.whoosh_engine.codec.invert import Lists, without_positions
from indexer.whoosh_engine.codec.sharing import Dictionary, dictionary

Posting = tuple[int, tuple[int, ...]]

_postings = st.dictionaries(
    st.integers(0, 5), st.sets(st.integers(0, 6), min_size=1, max_size=3).map(sorted).map(tuple), min_size=1, max_size=3
).map(lambda held: tuple(sorted(held.items())))


def _lists(held: list[tuple[Posting, ...]]) -> Lists:
    """The lists, each of a term of its own."""
    return Lists(
        [b"%06d" % at for at in range(len(held))],
        np.arange(len(held)),
        np.array([len(one) for one in held], dtype=np.uint32),
        np.array([document for one in held for document, _ in one], dtype=np.uint16),
        np.array([len(positions) for one in held for _, positions in one], dtype=np.uint8),
        np.array([sum(len(positions) for _, positions in one) for one in held], dtype=np.int64),
        np.array([place for one in held for _, positions in one for place in positions], dtype=np.uint16),
    )


def _shared(held: list[tuple[Posting, ...]]) -> Dictionary:
    none = np.zeros(0, dtype=np.uint16)
    plain = without_positions([], none.astype(np.uint32), none)
    return dictionary(plain, _lists(held), plain)


def _told(made: Dictionary, at: int) -> tuple[Posting, ...]:
    begin, place = int(made.term_posting[at]), int(made.term_position[at])
    told = []
    for posting in range(begin, begin + int(made.term_documents[at])):
        often = int(made.posting_frequency[posting])
        told.append((int(made.posting_document[posting]), tuple(made.position[place : place + often].tolist())))
        place += often
    return tuple(told)


@given(st.lists(_postings, min_size=1, max_size=12))
def test_each_term_keeps_its_postings_and_equal_ones_lie_there_once(held: list[tuple[Posting, ...]]) -> None:
    made = _shared(held)

    assert [_told(made, at) for at in range(len(held))] == held
    assert len(made.posting_document) == sum(map(len, set(held)))


def test_lists_behind_a_twin_are_moved_however_many_they_are() -> None:
    twin: tuple[Posting, ...] = ((1, (2,)), (3, (4, 5)))
    long: list[tuple[Posting, ...]] = [
        tuple((document, (document % 7 + word,)) for document in range(40_000)) for word in range(4)
    ]
    held = [twin, twin, *long, twin]

    made = _shared(held)

    assert [_told(made, at) for at in range(len(held))] == held
    assert len(made.posting_document) == 2 + 4 * 40_000
