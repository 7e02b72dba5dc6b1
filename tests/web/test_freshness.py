"""A page that has not changed is not sent again, and one that may have changed always is."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from indexer.engine.memory import MemoryEngine
from indexer.metadata.authority import Authority, load_authority
from indexer.opening import open_engine
from indexer.release import Release
from web import create_app
from web.app import create_app_over
from web.headers import ALWAYS

PAGES = ["/", "/?q=police", "/releases/police-2015?q=police", "/api/search?q=police", "/api/releases/police-2015"]


def again(client: FlaskClient, page: str, tag: str, method: str = "GET") -> int:
    return client.open(page, method=method, headers={"If-None-Match": tag}).status_code


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_unchanged_page_is_not_sent_again(client: FlaskClient, page: str, method: str) -> None:
    first = client.get(page)
    second = client.open(page, method=method, headers={"If-None-Match": f'"other", {first.headers["ETag"]}'})

    assert (first.status_code, second.status_code) == (200, 304)
    assert second.data == b""
    assert second.headers["ETag"] == first.headers["ETag"]
    assert second.headers["Cache-Control"] == first.headers["Cache-Control"] == "no-cache"
    assert {name: second.headers.get(name) for name in ALWAYS} == dict(ALWAYS)
    assert "Content-Type" not in second.headers


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_sent_anew_after_any_commit(client: FlaskClient, engine: MemoryEngine, page: str) -> None:
    tag = client.get(page).headers["ETag"]
    with engine.writer() as writer:
        writer.remove("unknown")

    assert again(client, page, tag) == 200
    assert client.get(page).headers["ETag"] != tag


def test_no_page_is_taken_for_another(client: FlaskClient) -> None:
    pages = [*PAGES, "/?q=police&page=1", "/?q=drugs", "/?organizer=OSCE"]
    tags = [client.get(page).headers["ETag"] for page in pages]

    assert len(set(tags)) == len(pages)


def test_names_of_ones_own_make_other_pages(engine: MemoryEngine, client: FlaskClient, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[organization]]\nname = "Harbour Watch"\n', encoding="utf-8")

    assert again(create_app(engine, load_authority(own)).test_client(), "/", client.get("/").headers["ETag"]) == 200


def test_what_changes_while_a_page_is_made_is_not_missed(authority: Authority, engine: MemoryEngine) -> None:
    """A commit between the look at the generation and the search."""

    class Overtaken(MemoryEngine):
        def generation(self) -> str:
            before = super().generation()
            if before.endswith("-1"):
                with self.writer() as writer:
                    writer.put(Release(id="late", title="Late news", text="Late news."))
            return before

    overtaken = Overtaken(authority)
    overtaken.__dict__.update(engine.__dict__)
    client = create_app(overtaken, authority).test_client()
    first = client.get("/?q=news")
    second = client.get("/?q=news", headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, second.status_code) == (200, 200)


@pytest.mark.parametrize(
    "page",
    [
        "/releases/nowhere",
        "/nowhere",
        "/?page=99",
        "/api/search?limit=x",
        "/api/releases/nowhere",
        f"/?q={'x' * 20_000}",
    ],
)
def test_an_error_is_neither_kept_nor_taken_for_unchanged(client: FlaskClient, page: str) -> None:
    answer = client.get(page, headers={"If-None-Match": "*"})

    assert answer.status_code >= 400
    assert "ETag" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


def test_health_is_always_told_anew(client: FlaskClient) -> None:
    answer = client.get("/healthz", headers={"If-None-Match": "*"})

    assert answer.status_code == 200
    assert "ETag" not in answer.headers


@pytest.fixture
def where(tmp_path: Path, authority: Authority) -> Path:
    with open_engine(str(tmp_path / "index"), authority).writer() as writer:
        writer.put(Release(id="1", title="A title", text="A text."))
    return tmp_path / "index"


def app_of(where: Path, authority: Authority) -> Flask:
    return create_app_over(lambda: open_engine(str(where), authority), authority)


def test_two_workers_give_one_tag_and_both_see_a_commit(where: Path, authority: Authority) -> None:
    clients = [app_of(where, authority).test_client() for _ in range(2)]
    tags = {client.get("/").headers["ETag"] for client in clients}
    with open_engine(str(where), authority).writer() as writer:
        writer.put(Release(id="2", title="A second title", text="A text."))

    assert len(tags) == 1
    assert [again(client, "/", *tags) for client in clients] == [200, 200]
    assert ["A second title" in client.get("/").text for client in clients] == [True, True]


def test_an_index_that_vanished_is_told_and_its_pages_are_not_fresh(where: Path, authority: Authority) -> None:
    client = app_of(where, authority).test_client()
    tag = client.get("/").headers["ETag"]
    where.rename(where.with_name("elsewhere"))

    answer = client.get("/", headers={"If-None-Match": tag})

    assert answer.status_code == 503
    assert "ETag" not in answer.headers
