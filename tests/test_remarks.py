"""What is told of an answer beside it: facets that are not listed whole, chosen values that nothing has."""

import pytest

from indexer.engine.memory import MemoryEngine
from indexer.engine.request import Facet, FacetValue
from indexer.metadata.authority import load_authority
from indexer.params import FACET_MAX_VALUES, SearchParams, to_request
from indexer.release import Mention, Place, Release
from indexer.remarks import cut_facets, with_absent_values


@pytest.fixture
def engine() -> MemoryEngine:
    made = MemoryEngine(load_authority())
    with made.writer() as writer:
        writer.put(Release(id="1", title="", text="Police", organizers=(Mention("OSCE", "OSCE"),)))
        writer.put(Release(id="2", title="", text="Border", place=Place("Almaty", "Kazakhstan")))
    return made


def told(engine: MemoryEngine, params: SearchParams) -> list[tuple[str, str]]:
    request, _ = to_request(params, load_authority())
    results = with_absent_values(engine, params, engine.search(request), load_authority())
    return [(notice.code, notice.message) for notice in results.notices if notice.code == "no_such_value"]


def test_a_chosen_value_that_no_release_has_is_named_with_its_filter(engine: MemoryEngine) -> None:
    params = SearchParams(filters={"organizer": ("OSCE", "Nobody"), "city": ("Almaty", "Nowhere")})

    assert told(engine, params) == [
        ("no_such_value", "organizer: no release in the archive has “Nobody”."),
        ("no_such_value", "city: no release in the archive has “Nowhere”."),
    ]


def test_a_value_that_only_these_words_do_not_meet_is_not_called_absent(engine: MemoryEngine) -> None:
    assert told(engine, SearchParams(words="border", filters={"organizer": ("osce",), "city": ("Almaty",)})) == []


def test_a_facet_that_is_listed_in_part_is_named() -> None:
    values = tuple(FacetValue(str(number), str(number), 1) for number in range(FACET_MAX_VALUES))
    whole = Facet("organizer", "Organizer", values[1:], 0)

    (notice,) = cut_facets((whole, Facet("partner", "Partner", values, 0)))

    assert notice.code == "facet_cut"
    assert notice.message.startswith("partner: ")
