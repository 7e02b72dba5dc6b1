"""Counts of a column are those of the releases' values, however many a release has and in however many segments."""

import random
from collections import Counter

import numpy as np
import pytest

from indexer.release import Mention, Release
from indexer.whoosh_engine.vector.columns import FacetColumn
from indexer.whoosh_engine.vector.segment import Segment
from tests.whoosh_engine.vector.archives import view_of


def release(number: int, partners: list[str]) -> Release:
    return Release(id=str(number), title="", text="", partners=tuple(Mention(name, name) for name in partners))


@pytest.mark.parametrize("seed", range(20))
def test_every_value_of_every_document_counts_once(seed: int) -> None:
    draw = random.Random(seed)
    names = [f"Body {letter}" for letter in "abcdefghijklmnopqrst"]
    most = draw.choice((1, 4, 12, 13, 18))
    held = [[draw.sample(names, draw.randint(0, most)) for _ in range(30)] for _ in range(draw.choice((1, 2)))]
    segments = [Segment(view_of([release(at, own) for at, own in enumerate(part)]), None, 0) for part in held]
    column = FacetColumn(segments, "partner")

    for share in (0.0, 0.5, 1.0):
        chosen = [[at for at in range(len(part)) if draw.random() < share] for part in held]
        counts, missing = column.counts([np.array(own, dtype=np.uint16) for own in chosen])
        found = [part[at] for part, own in zip(held, chosen, strict=True) for at in own]

        expected = Counter(name for own in found for name in own)
        assert {name: int(counts[at]) for at, name in enumerate(column.values) if counts[at]} == dict(expected)
        assert missing == sum(not own for own in found)
    everything = [segment.everything for segment in segments]
    assert column.counts(everything)[0].tolist() == column.counts([one.copy() for one in everything])[0].tolist()
