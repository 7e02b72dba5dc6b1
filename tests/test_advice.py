"""What is advised when nothing was found, asked of the memory engine."""

from datetime import date

import pytest

from indexer.advice import EXTRA_SEARCHES_MAX_COUNT, advise
from indexer.engine.memory import MemoryEngine
from indexer.engine.request import SearchRequest, SearchResults
from indexer.metadata.authority import load_authority
from indexer.params import SearchParams
from indexer.query.nodes import Match
from indexer.release import Place, Release


@pytest.fixture(scope="module")
def engine() -> MemoryEngine:
    made = MemoryEngine(load_authority())
    with made.writer() as writer:
        for id_, text, country in (("1", "police training", "Kazakhstan"), ("2", "border training", "Tajikistan")):
            writer.put(Release(id=id_, title=text, text=text, published=date(2015, 6, 11), place=Place(None, country)))
    return made


def test_the_filter_in_the_way_is_named_with_what_it_hides(engine: MemoryEngine) -> None:
    advice = advise(engine, SearchParams(words="police", filters={"country": ("Tajikistan",)}))

    assert [(piece.message, piece.count) for piece in advice] == [
        ("leave out country Tajikistan", 1),
        ("leave out the words", 1),
    ]
    assert advice[0].params == SearchParams(words="police")


def test_the_word_in_the_way_is_named(engine: MemoryEngine) -> None:
    advice = advise(engine, SearchParams(words="training aubergine", match=Match.ALL))

    assert [(piece.message, piece.count) for piece in advice] == [
        ("accept any of the words", 2),
        ("leave out “aubergine”", 2),
    ]


def test_a_phrase_is_left_out_as_a_whole(engine: MemoryEngine) -> None:
    advice = advise(engine, SearchParams(words='"training police" border', match=Match.ALL))

    assert 'leave out "training police"' in [piece.message for piece in advice]


def test_dates_in_the_way_are_named(engine: MemoryEngine) -> None:
    advice = advise(engine, SearchParams(words="police", date_from=date(2020, 1, 1)))

    assert advice[0].message == "leave out the dates"
    assert advice[0].count == 1


def test_words_with_operators_are_not_taken_apart(engine: MemoryEngine) -> None:
    assert advise(engine, SearchParams(words="(police OR border) aubergine", match=Match.ALL)) != ()
    assert not [
        piece
        for piece in advise(engine, SearchParams(words="(police OR border) aubergine", match=Match.ALL))
        if piece.message.startswith("leave out “")
    ]


def test_no_more_than_the_allowed_searches_are_made(engine: MemoryEngine) -> None:
    class Counting:
        asked = 0

        def search(self, request: SearchRequest) -> SearchResults:
            self.asked += 1
            return SearchResults(total=0)

    counting = Counting()
    words = " ".join(f"word{number}" for number in range(30))

    assert advise(counting, SearchParams(words=words, filters={"country": ("Chad",)})) == ()
    assert counting.asked == EXTRA_SEARCHES_MAX_COUNT
