"""Extraction spread over processes, whatever the extraction does."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from indexer.engine import Engine
from indexer.engine.request import SearchRequest
from indexer.opening import open_engine
from indexer.reading import Page
from indexer.workers import CHUNK_PAGES, CHUNKS_AHEAD, FIRST_CHUNK_PAGES, POOL_FROM_PAGES, Done, Prepare, fill

JOBS = 2
RELEASE = "__import__('indexer.release', fromlist=['Release']).Release(id=page.id, title='A title', text=page.text)"


def extraction(expression: str = RELEASE) -> Prepare:
    """An extraction that every process can make for itself; a function of this module none of them could import."""
    return partial(eval, f"lambda page: {expression}")


def pages(count: int) -> Iterator[Page]:
    return (Page(id=str(number), source=f"a.jsonl:{number}", text="Text") for number in range(count))


@pytest.fixture(params=["memory", "whoosh"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    opened = open_engine("memory:" if request.param == "memory" else str(tmp_path / "index"))
    yield opened
    opened.close()


def filled(engine: Engine, count: int, prepare: Prepare, jobs: int = JOBS) -> list[Done]:
    with engine.writer(jobs=jobs) as writer:
        return list(fill(writer, pages(count), prepare, jobs))


def ids(engine: Engine) -> set[str]:
    return {hit.release.id for hit in engine.search(SearchRequest(limit=100_000)).hits}


@pytest.mark.parametrize("count", [0, 1, POOL_FROM_PAGES - 1, POOL_FROM_PAGES, POOL_FROM_PAGES + CHUNK_PAGES + 1])
def test_every_page_is_put_and_told_of_in_order_here_and_apart(engine: Engine, count: int) -> None:
    done = filled(engine, count, extraction())

    assert done == [Done(str(number), "dpo") for number in range(count)]
    assert ids(engine) == {str(number) for number in range(count)}


@pytest.mark.parametrize("jobs", [1, JOBS])
def test_a_page_that_cannot_be_extracted_is_named_and_put_without_facts(engine: Engine, jobs: int) -> None:
    done = filled(engine, POOL_FROM_PAGES, extraction(f"{RELEASE} if page.id != '7' else 1 / 0"), jobs)

    failed = [one.problem for one in done if one.problem]
    assert [(problem.source, problem.code) for problem in failed] == [("a.jsonl:7", "extraction_failed")]
    assert "ZeroDivisionError" in failed[0].message
    assert len(ids(engine)) == POOL_FROM_PAGES
    release = engine.get("7")
    assert release is not None
    assert release.text == release.title == "Text"


def test_a_page_that_kills_its_process_is_named_and_the_others_are_not_lost(engine: Engine) -> None:
    done = filled(engine, POOL_FROM_PAGES, extraction(f"{RELEASE} if page.id != '7' else __import__('os')._exit(1)"))

    assert [one.problem.source for one in done if one.problem] == ["a.jsonl:7"]
    assert [one.id for one in done] == [str(number) for number in range(POOL_FROM_PAGES)]
    assert len(ids(engine)) == POOL_FROM_PAGES


def test_the_pages_read_ahead_are_bounded() -> None:
    taken = 0

    def counted() -> Iterator[Page]:
        nonlocal taken
        for page in pages(20 * CHUNK_PAGES * CHUNKS_AHEAD):
            taken += 1
            yield page

    with open_engine("memory:").writer() as writer:
        done = fill(writer, counted(), extraction(), JOBS)
        next(done)
        done.close()  # type: ignore[attr-defined]  # a generator, which ends its processes when it is closed

    first = sum(min(FIRST_CHUNK_PAGES << number, CHUNK_PAGES) for number in range(JOBS * CHUNKS_AHEAD + 1))
    assert taken <= max(POOL_FROM_PAGES, first)


def test_where_there_is_no_page_nothing_is_prepared() -> None:
    with open_engine("memory:").writer() as writer:
        assert list(fill(writer, [], extraction("1 / 0"), 1)) == []
