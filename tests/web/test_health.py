"""`/healthz` says whether the archive answers, whatever else it is doing."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from flask import Flask
from flask.testing import FlaskClient

from indexer.engine.memory import MemoryEngine
from indexer.engine.request import SearchRequest, SearchResults
from indexer.metadata.authority import Authority
from indexer.opening import open_engine
from indexer.release import Release
from web import create_app
from web.app import create_app_over

LONGEST_WAIT_SECONDS = 20


class Slow(MemoryEngine):
    """A memory engine that searches until it is let go."""

    begun: Event
    let_go: Event

    def search(self, request: SearchRequest) -> SearchResults:
        self.begun.set()
        self.let_go.wait(LONGEST_WAIT_SECONDS)
        return super().search(request)


@pytest.fixture
def busy(authority: Authority) -> Iterator[Flask]:
    """An application in the middle of a search."""
    engine = Slow(authority)
    engine.begun, engine.let_go = Event(), Event()
    app = create_app(engine, authority)
    search = Thread(target=lambda: app.test_client().get("/?q=police"))
    search.start()
    assert engine.begun.wait(LONGEST_WAIT_SECONDS)
    yield app
    engine.let_go.set()
    search.join()


@pytest.fixture
def where(tmp_path: Path, authority: Authority) -> Path:
    put(tmp_path / "index", authority, "1")
    return tmp_path / "index"


def put(where: Path, authority: Authority, id: str) -> None:
    with open_engine(str(where), authority).writer() as writer:
        writer.put(Release(id=id, title="A title", text="A text."))


def client_of(where: Path, authority: Authority) -> FlaskClient:
    return create_app_over(lambda: open_engine(str(where), authority), authority).test_client()


def test_health_does_not_wait_for_a_search(busy: Flask) -> None:
    answers: list[int] = []
    asking = Thread(target=lambda: answers.append(busy.test_client().get("/healthz").status_code), daemon=True)
    asking.start()
    asking.join(LONGEST_WAIT_SECONDS / 2)

    assert answers == [200]


def test_health_tells_a_change_of_the_index(where: Path, authority: Authority) -> None:
    client = client_of(where, authority)
    before = client.get("/healthz").get_json()
    put(where, authority, "2")
    after = client.get("/healthz").get_json()

    assert (before["releases"], after["releases"]) == (1, 2)
    assert before["generation"] != after["generation"]


def test_health_sees_an_index_vanish_and_return(where: Path, tmp_path: Path, authority: Authority) -> None:
    client = client_of(where, authority)
    statuses = [client.get("/healthz").status_code]
    where.rename(tmp_path / "elsewhere")
    statuses.append(client.get("/healthz").status_code)
    (tmp_path / "elsewhere").rename(where)
    statuses.append(client.get("/healthz").status_code)

    assert statuses == [200, 503, 200]


def test_health_sees_a_damaged_index(where: Path, authority: Authority) -> None:
    client = client_of(where, authority)
    assert client.get("/healthz").status_code == 200
    (where / "current").write_text("nonsense")

    assert client.get("/healthz").status_code == 503


def test_what_a_search_found_to_be_damaged_health_does_not_call_whole(where: Path, authority: Authority) -> None:
    client = client_of(where, authority)
    assert client.get("/healthz").status_code == 200
    for file in where.glob("g*/*"):
        if file.suffix != ".json":
            file.unlink()
    assert client.get("/").status_code == 503

    assert client.get("/healthz").status_code == 503
