"""Texts made to be slow: the time to read one grows with its length, not with the square of it."""

from collections.abc import Iterator

import pytest

from benchmarks.speed import HOSTILE, of_length, seconds
from indexer.collector import collector_paused
from indexer.metadata import extract, load_authority
from indexer.reading.page import Page

SHORT_CHARACTERS = 60_000
TIMES_LONGER = 8
# A square would cost 64 times as much; a busy machine, or loading at first use, does not cost thrice.
MOST_TIMES_DEARER = 3 * TIMES_LONGER
LEAST_SECONDS = 0.02


@pytest.fixture
def no_collector() -> Iterator[None]:
    """Nothing but reading is timed: a long text would let the collector walk all that other tests have left."""
    with collector_paused():
        yield


@pytest.mark.usefixtures("no_collector")
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_time_to_read_grows_with_the_length_only(piece: str) -> None:
    short, long = of_length(piece, SHORT_CHARACTERS), of_length(piece, TIMES_LONGER * SHORT_CHARACTERS)
    seconds(short)
    base = max(LEAST_SECONDS, seconds(short), seconds(short))
    assert min(seconds(long), seconds(long)) <= MOST_TIMES_DEARER * base


@pytest.mark.parametrize(
    "text",
    [
        "organized by the Office and the word " * 27_000,
        "The workshop was organized by " + "A Office, " * 10_000,
        "(" * 50_000 + ")" * 50_000,
        "(" * 20_000 + "Office (of) " * 20_000,
    ],
    ids=["a megabyte without a stop", "ten thousand commas", "nested brackets", "brackets never closed"],
)
def test_a_hostile_text_names_no_more_organizers_than_a_list_may_hold(text: str) -> None:
    release = extract(Page(id="x", source="x.txt", text="Headline of the day\n" + text), load_authority())
    assert len(release.organizers) <= 40
