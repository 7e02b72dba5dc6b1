"""The JSON of the outside contract, key by key."""

from datetime import date
from typing import cast

from indexer.engine.request import Facet, FacetValue, Hit, SearchResults, Snippet, SnippetPart
from indexer.notice import Notice
from indexer.params import FACET_MAX_VALUES, SearchParams
from indexer.query.nodes import MatchAll
from indexer.query.parser import ParsedQuery
from indexer.release import Attendance, Mention, Person, Place, Release, Span
from indexer.wire import release_record, search_record

TEXT = "Almaty, 11 June. The OSCE Centre met police. All agreed."
PARSED = ParsedQuery(MatchAll(), (), "")
RELEASE = Release(
    id="r1",
    title="A meeting",
    text=TEXT,
    language="en",
    event_start=date(2015, 6, 11),
    event_end=date(2015, 6, 12),
    place=Place("Almaty", "Kazakhstan"),
    organizers=(
        Mention("OSCE Centre", "OSCE Centre in Astana", Span(21, 32)),
        Mention("Centre", "OSCE Centre in Astana"),
    ),
    people=(Person("Guy Vinet", "Head", True),),
    attendance=(Attendance(40, "police", 7, Span(37, 43)),),
    acronyms={"OSCE": "Organization for Security and Co-operation in Europe"},
    evidence={"city": Span(0, 6)},
    url="https://www.example.org/1",
    source="r1.txt",
    inferred=("organizers",),
    corrected=("event_start", "organizers"),
)


def test_an_answer_has_the_promised_keys_in_order() -> None:
    notice = Notice("did_you_mean", "Did you mean “x”?", "x", "y")
    results = SearchResults(
        total=31,
        hits=(Hit(RELEASE, 1.5, (Snippet("text", (SnippetPart("The "), SnippetPart("OSCE", True))),)),),
        facets=(Facet("organizer", "Organizer", (FacetValue("OSCE Unit", "Unit", 2, "OSCE", True),), 3, True),),
        notices=(notice,),
        took=0.0123456,
    )

    record = search_record(SearchParams(words="q", offset=30), ParsedQuery(MatchAll(), (notice,), "all"), results)

    assert record == {
        "query": "q",
        "interpreted": "all",
        "total": 31,
        "offset": 30,
        "limit": 10,
        "took_ms": 12.346,
        "notices": [{"code": "did_you_mean", "message": "Did you mean “x”?", "suggestion": "x"}],
        "hits": [
            {
                "id": "r1",
                "title": "A meeting",
                "url": "https://www.example.org/1",
                "source": "r1.txt",
                "language": "en",
                "date": "2015-06-11",
                "event_start": "2015-06-11",
                "event_end": "2015-06-12",
                "city": "Almaty",
                "country": "Kazakhstan",
                "organizers": ["OSCE Centre in Astana"],
                "score": 1.5,
                "snippets": [
                    {"field": "text", "parts": [{"text": "The ", "matched": False}, {"text": "OSCE", "matched": True}]}
                ],
            }
        ],
        "facets": [
            {
                "field": "organizer",
                "label": "Organizer",
                "missing": 3,
                "values": [
                    {"value": "OSCE Unit", "label": "Unit", "count": 2, "parent": "OSCE", "selected": True}
                ],
            }
        ],
    }  # fmt: skip
    assert list(record)[:4] == ["query", "interpreted", "total", "offset"]


def test_a_release_without_a_title_has_none() -> None:
    results = SearchResults(total=1, hits=(Hit(Release(id="r2", title="", text="Some words."), None),))

    (hit,) = cast(list[dict[str, object]], search_record(SearchParams(), PARSED, results)["hits"])

    assert hit["title"] is None


def test_a_facet_listed_in_part_is_told() -> None:
    values = tuple(FacetValue(str(number), str(number), 1) for number in range(FACET_MAX_VALUES))
    results = SearchResults(total=1, facets=(Facet("partner", "Partner", values, 0),))

    (notice,) = cast(list[dict[str, str]], search_record(SearchParams(), PARSED, results)["notices"])

    assert notice["code"] == "facet_cut"
    assert "partner" in notice["message"]


def test_a_release_comes_with_the_sentence_behind_each_fact() -> None:
    record = release_record(RELEASE)

    assert record["date"] is None
    assert record["funders"] == []
    assert record["organizers"] == ["OSCE Centre", "Centre"]
    assert record["text"] == TEXT
    assert record["attendance"] == [{"number": 40, "people": "police", "women": 7}]
    assert record["inferred"] == ["organizers"]
    assert record["corrected"] == ["event_start", "organizers"]
    assert record["evidence"] == {
        "city": [{"name": "Almaty", "entity": "Almaty", "start": 0, "end": 6, "sentence": "Almaty, 11 June."}],
        "organizers": [
            {
                "name": "OSCE Centre",
                "entity": "OSCE Centre in Astana",
                "start": 21,
                "end": 32,
                "sentence": "The OSCE Centre met police.",
            }
        ],
        "attendance": [
            {"name": "police", "entity": "police", "start": 37, "end": 43, "sentence": "The OSCE Centre met police."}
        ],
    }
