"""The vector executor against the plain one: any archive, any request, not one difference."""

import random
from dataclasses import replace

import pytest

from indexer.engine.request import SearchResults
from tests.whoosh_engine.vector.archives import Compared, request

_ARCHIVES = 30
_REQUESTS = 20


def without_time(results: SearchResults) -> SearchResults:
    return replace(results, took=0.0)


@pytest.mark.parametrize("seed", range(_ARCHIVES))
def test_the_answer_is_that_of_the_plain_executor(seed: int) -> None:
    draw = random.Random(seed)
    compared = Compared(draw, [draw.choice((0, 1, 5, 12, 30)) for _ in range(draw.randrange(1, 5))])

    for _ in range(_REQUESTS):
        asked = request(draw)
        found, expected = compared.answers(asked)

        assert without_time(found) == without_time(expected), asked


def test_the_answer_is_the_same_from_segments_too_big_for_the_ways_of_small_ones() -> None:
    draw = random.Random(7)
    compared = Compared(draw, [900, 650])

    for _ in range(40):
        asked = request(draw)
        found, expected = compared.answers(asked)

        assert without_time(found) == without_time(expected), asked
