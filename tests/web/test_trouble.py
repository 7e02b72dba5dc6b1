"""When the index cannot answer, and when we are at fault."""

import logging

import pytest
from flask import Flask

from indexer.engine.memory import MemoryEngine
from indexer.engine.request import SearchRequest, SearchResults
from indexer.errors import IndexMissing, UnknownField
from web import create_app
from web.app import create_app_over

PATHS = ["/", "/releases/r1", "/api/search", "/api/releases/r1"]


class Troubled(MemoryEngine):
    """A memory engine whose every answer is an error."""

    error: Exception = IndexMissing("archive")

    def search(self, request: SearchRequest) -> SearchResults:
        raise self.error

    def get(self, id: str) -> None:
        raise self.error

    def count(self) -> int:
        raise self.error


@pytest.fixture
def troubled(engine: MemoryEngine) -> Troubled:
    made = Troubled.__new__(Troubled)
    made.__dict__.update(engine.__dict__)
    return made


@pytest.mark.parametrize("path", PATHS)
def test_a_missing_index_names_the_command_to_run(troubled: Troubled, path: str) -> None:
    answer = create_app(troubled).test_client().get(path)

    assert answer.status_code == 503
    assert "communique index SOURCE --index archive" in answer.text
    assert answer.headers["Retry-After"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_health_says_that_the_index_is_missing(troubled: Troubled) -> None:
    answer = create_app(troubled).test_client().get("/healthz")

    assert answer.status_code == 503
    assert answer.get_json()["status"] == "unavailable"


@pytest.mark.parametrize("path", PATHS)
def test_wrong_use_is_told(troubled: Troubled, path: str) -> None:
    troubled.error = UnknownField("flavour", ("organizer",))
    answer = create_app(troubled).test_client().get(path)

    assert answer.status_code == 400
    assert "flavour" in answer.text


@pytest.mark.parametrize("path", PATHS)
def test_our_own_fault_tells_nothing_of_the_inside(
    troubled: Troubled, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    troubled.error = RuntimeError("a secret of /srv/index")
    with caplog.at_level(logging.CRITICAL):
        answer = create_app(troubled).test_client().get(path)

    assert answer.status_code == 500
    for inner in ("secret", "/srv", "RuntimeError", "Traceback", "web."):
        assert inner not in answer.text


def test_an_index_that_is_made_later_is_found_without_a_restart(engine: MemoryEngine) -> None:
    made: list[MemoryEngine] = []

    def open_engine() -> MemoryEngine:
        if not made:
            raise IndexMissing("archive")
        return made[0]

    client = create_app_over(open_engine).test_client()

    assert client.get("/healthz").status_code == 503
    made.append(engine)
    assert client.get("/healthz").get_json()["releases"] == 4


def test_a_damaged_index_is_opened_anew_for_the_next_request(troubled: Troubled, engine: MemoryEngine) -> None:
    engines = iter([troubled, engine])
    client = create_app_over(lambda: next(engines)).test_client()

    assert [client.get("/").status_code for _ in range(3)] == [503, 200, 200]


def test_nothing_is_opened_before_the_first_question() -> None:
    def open_engine() -> MemoryEngine:
        raise AssertionError("opened too early")

    assert isinstance(create_app_over(open_engine), Flask)
