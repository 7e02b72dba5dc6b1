"""The first hits in order are those that sorting all matches gives, wherever keys tie and segments meet."""

import random
from datetime import date

import numpy as np
import pytest

from indexer.release import Release
from indexer.whoosh_engine.vector.order import Matches, first, highest, newest
from indexer.whoosh_engine.vector.segment import Segment
from tests.whoosh_engine.vector.archives import view_of


@pytest.mark.parametrize("seed", range(60))
def test_a_page_is_a_stretch_of_the_whole_order(seed: int) -> None:
    draw = random.Random(seed)
    ids = [f"{number:03}" for number in range(90)]
    draw.shuffle(ids)
    parts = [ids[:40], ids[40:41], ids[41:]]
    segments = [Segment(view_of([Release(id=id, title="", text="") for id in part]), None, 0) for part in parts]
    documents = [np.array([at for at in range(len(part)) if draw.random() < 0.8], np.uint16) for part in parts]
    matches = Matches.of(segments, documents)
    held = [part[at] for part, own in zip(parts, documents, strict=True) for at in own.tolist()]
    one, other = (np.array([draw.randrange(wide) for _ in held]) for wide in (3, draw.choice((1, 2, 50))))
    offset, limit = draw.choice((0, 0, 1, 5, 30, 89, 200)), draw.choice((0, 1, 3, 10, 100))

    found = first(matches, [lambda places: one[places], lambda places: other[places]], offset, limit)

    expected = sorted(range(len(held)), key=lambda at: (one[at], other[at], held[at]))
    assert found == expected[offset : offset + limit]
    assert [parts[segment][document] for segment, document in matches.at(found)] == [held[at] for at in found]


@pytest.mark.parametrize("seed", range(40))
def test_the_highest_scores_stand_as_in_the_whole_order(seed: int) -> None:
    draw = random.Random(seed)
    days = [date(2020, 1, draw.randrange(1, 20)) for _ in range(60)]
    segments = [
        Segment(
            view_of([Release(id=f"{at}", title="", text="", published=day) for at, day in enumerate(part)]), None, 0
        )
        for part in (days[:25], days[25:])
    ]
    repeats = draw.choice((1, 1, 60))  # long enough, the bound is looked for among some of the scores first
    documents = [np.repeat(segment.everything, repeats) for segment in segments]
    matches = Matches.of(segments, documents)
    scores = np.array([draw.randrange(draw.choice((4, 100_000))) / 7 for _ in range(matches.total)])
    offset, limit = draw.choice((0, 0, 1, 5, 58)), draw.choice((0, 1, 10, 100))

    found = highest(matches, scores, offset, limit)

    ranked = -scores
    assert found is None or found == first(matches, [lambda at: ranked[at], newest(matches)], offset, limit)
    assert found is not None or len(np.unique(scores)) < len(scores)


def test_scores_that_all_differ_are_ordered_without_ids() -> None:
    segment = Segment(view_of([Release(id=f"{number}", title="", text="") for number in range(50)]), None, 0)
    matches = Matches.of([segment], [segment.everything])

    assert highest(matches, np.arange(50.0), 5, 3) == [44, 43, 42]
    assert highest(matches, np.zeros(50), 0, 10) is None
