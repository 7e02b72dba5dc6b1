"""Columns counted together give what each gives alone, whatever the documents and however many values they have."""

import random

import numpy as np
import pytest

from indexer.release import Mention, Release
from indexer.whoosh_engine.vector.columns import FacetColumn
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.together import FacetColumns
from tests.whoosh_engine.vector.archives import view_of

NAMES = [f"Body {letter}" for letter in "abcdefghijklmnopqrst"]


def release(draw: random.Random, number: int) -> Release:
    partners, funders = (some_names(draw, draw.choice((0, 1, 1, 2, 7, most))) for most in (15, 5))
    language = draw.choice((None, "en", "ru"))
    return Release(id=str(number), title="", text="", language=language, partners=partners, funders=funders)


def some_names(draw: random.Random, number: int) -> tuple[Mention, ...]:
    return tuple(Mention(name, name) for name in draw.sample(NAMES, number))


@pytest.mark.parametrize("seed", range(20))
def test_columns_together_count_what_each_counts(seed: int) -> None:
    draw = random.Random(seed)
    parts = [[release(draw, at) for at in range(draw.choice((1, 30)))] for _ in range(draw.choice((1, 2)))]
    segments = [Segment(view_of(part), None, 0) for part in parts]
    columns = [FacetColumn(segments, field) for field in ("language", "partner", "country", "funder")]
    together = FacetColumns(columns)

    for share in (draw.choice((0.0, 0.5, 1.0)), 0.0, 0.5, 1.0):  # the first answer is counted in another way
        chosen = [[at for at in range(len(part)) if draw.random() < share] for part in parts]
        documents = [np.array(own, dtype=np.uint16) for own in chosen]
        expected = [column.counts(documents) for column in columns]

        found = together.counts(documents)
        assert [(counts.tolist(), none) for counts, none in found] == [(each.tolist(), none) for each, none in expected]
    every = together.counts([segment.everything for segment in segments])
    assert [none for _, none in every] == [none for _, none in expected]
