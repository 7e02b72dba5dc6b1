"""The JSON routes: exact shapes, strict parameters, errors that scripts can read."""

import pytest
from flask.testing import FlaskClient

from indexer.engine.memory import MemoryEngine
from indexer.metadata.authority import Authority
from indexer.params import FACET_MAX_VALUES
from indexer.release import Mention, Release
from web import create_app


def test_a_search_answers_with_the_promised_keys(client: FlaskClient) -> None:
    answer = client.get("/api/search?q=cybercrime&limit=1&offset=1")
    record = answer.get_json()

    assert answer.status_code == 200
    assert list(record) == [
        "query", "interpreted", "total", "offset", "limit", "took_ms", "notices", "hits", "facets",
    ]  # fmt: skip
    assert (record["query"], record["total"], record["offset"], record["limit"]) == ("cybercrime", 2, 1, 1)
    assert list(record["hits"][0]) == [
        "id", "title", "url", "source", "language", "date", "event_start", "event_end", "city", "country",
        "organizers", "score", "snippets",
    ]  # fmt: skip
    assert list(record["facets"][0]) == ["field", "label", "missing", "values"]
    assert list(record["facets"][0]["values"][0]) == ["value", "label", "count", "parent", "selected"]


def test_names_in_filters_are_looked_up(client: FlaskClient) -> None:
    written, canonical = (
        client.get("/api/search", query_string={"organizer": name}).get_json()
        for name in ("UN Office on Drugs and Crime", "UNODC")
    )

    assert [hit["id"] for hit in written["hits"]] == ["drugs-2019"]
    assert written["hits"] == canonical["hits"]


@pytest.mark.parametrize("url", ["/api/search?organizer=Nobody&q=police", "/?organizer=Nobody&q=police"])
def test_a_chosen_value_that_no_release_has_is_told_in_the_api_and_on_the_page(client: FlaskClient, url: str) -> None:
    assert "organizer: no release in the archive has “Nobody”." in client.get(url).text
    assert "no release in the archive has" not in client.get(url.replace("Nobody", "osce")).text


def test_a_facet_of_which_a_part_is_listed_is_told_in_the_api_and_on_the_page(authority: Authority) -> None:
    engine = MemoryEngine(authority)
    with engine.writer() as writer:
        for number in range(FACET_MAX_VALUES + 1):
            body = Mention(f"Body {number}", f"Body {number}")
            writer.put(Release(id=str(number), title="A title", text="A text.", partners=(body,)))
    client = create_app(engine, authority).test_client()

    notices = client.get("/api/search").get_json()["notices"]

    assert [(notice["code"], notice["message"].partition(":")[0]) for notice in notices] == [("facet_cut", "partner")]
    assert client.get("/").text.count(f"The {FACET_MAX_VALUES} most frequent are listed") == 1


@pytest.mark.parametrize(
    ("query", "parameter", "allowed"),
    [
        ("limit=0", "limit", "1 to 100"),
        ("limit=1_0", "limit", "1 to 100"),
        ("offset=-1", "offset", "0 to 9990"),
        ("from=2015-02-30", "from", "2015-06-11, 2015-06 or 2015"),
        ("from=2016&to=2015", "from", "up to 2015-12-31"),
        ("sort=best", "sort", "relevance, newest, oldest"),
        ("match=none", "match", "auto, all, any"),
        ("missing=title", "missing", "organizer"),
        ("year=next", "year", "four digits"),
        ("q=" + "x" * 513, "q", "512"),
        ("q=a&q=b", "q", "one value"),
        ("page=2", "page", "offset"),
        ("organiser=OSCE", "organiser", "organizer"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(client: FlaskClient, query: str, parameter: str, allowed: str) -> None:
    answer = client.get(f"/api/search?{query}")
    error = answer.get_json()["error"]

    assert answer.status_code == 400
    assert error["code"] == "bad_parameter"
    assert error["parameter"] == parameter
    assert allowed in error["allowed"]
    assert parameter in error["message"]


def test_a_release_comes_whole(client: FlaskClient) -> None:
    record = client.get("/api/releases/police-2015").get_json()

    assert record["organizers_canonical"] == ["OSCE Programme Office in Astana"]
    assert record["partners"] == ["UN Office on Drugs and Crime"]
    assert record["text"].startswith("Police of two countries meet")
    assert "held a workshop on cybercrime" in record["evidence"]["organizers"][0]["sentence"]


def test_a_release_with_slashes_in_its_id_is_found(client: FlaskClient) -> None:
    assert client.get("/api/releases/borders/2016%20%C3%BC").get_json()["language"] == "ru"


@pytest.mark.parametrize(
    ("method", "url", "status", "code"),
    [
        ("GET", "/api/releases/nowhere", 404, "not_found"),
        ("GET", "/api/nowhere", 404, "not_found"),
        ("POST", "/api/search", 405, "method_not_allowed"),
        ("GET", "/api/search?q=" + "x" * 20_000, 414, "address_too_long"),
    ],
)
def test_errors_are_json(client: FlaskClient, method: str, url: str, status: int, code: str) -> None:
    answer = client.open(url, method=method)

    assert answer.status_code == status
    assert answer.mimetype == "application/json"
    assert answer.get_json()["error"]["code"] == code


def test_the_health_of_the_archive_is_told(client: FlaskClient) -> None:
    record = client.get("/healthz").get_json()

    assert record["status"] == "ok"
    assert record["releases"] == 4
    assert record["generation"]
