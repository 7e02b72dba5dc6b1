"""Extraction spread over processes, whatever the extraction does."""

from collections.abc import Iterator
from functools import partial

import pytest

from indexer.reading import Page, Problem
from indexer.workers import CHUNK_PAGES, CHUNKS_AHEAD, POOL_FROM_PAGES, Prepare, extract_all

JOBS = 2


def extraction(expression: str) -> Prepare:
    """An extraction that every process can make for itself; a function of this module none of them could import."""
    return partial(eval, f"lambda page: {expression}")


def pages(count: int) -> Iterator[Page]:
    return (Page(id=str(number), source=f"a.jsonl:{number}", text="Text") for number in range(count))


@pytest.mark.parametrize("count", [0, 1, POOL_FROM_PAGES - 1, POOL_FROM_PAGES, POOL_FROM_PAGES + CHUNK_PAGES + 1])
def test_answers_come_in_the_order_of_the_pages_here_and_apart(count: int) -> None:
    answers = list(extract_all(pages(count), extraction("page.id"), JOBS))

    assert [(page.id, str(answer)) for page, answer in answers] == [(str(n), str(n)) for n in range(count)]


@pytest.mark.parametrize("jobs", [1, JOBS])
def test_a_page_that_cannot_be_extracted_is_named_and_the_others_are_not_lost(jobs: int) -> None:
    answers = dict(extract_all(pages(POOL_FROM_PAGES), extraction("page.id if page.id != '7' else 1 / 0"), jobs))

    failed = [answer for answer in answers.values() if isinstance(answer, Problem)]
    assert [(problem.source, problem.code) for problem in failed] == [("a.jsonl:7", "extraction_failed")]
    assert "ZeroDivisionError" in failed[0].message
    assert len(answers) == POOL_FROM_PAGES


def test_a_page_that_kills_its_process_is_named_and_the_others_are_not_lost() -> None:
    deadly = extraction("page.id if page.id != '7' else __import__('os')._exit(1)")

    answers = [answer for _, answer in extract_all(pages(POOL_FROM_PAGES), deadly, JOBS)]

    failed = [answer for answer in answers if isinstance(answer, Problem)]
    assert [problem.source for problem in failed] == ["a.jsonl:7"]
    assert [str(answer) for answer in answers if answer not in failed] == [
        str(n) for n in range(POOL_FROM_PAGES) if n != 7
    ]


def test_the_pages_read_ahead_are_bounded() -> None:
    taken = 0

    def counted() -> Iterator[Page]:
        nonlocal taken
        for page in pages(20 * CHUNK_PAGES * CHUNKS_AHEAD):
            taken += 1
            yield page

    answers = extract_all(counted(), extraction("page.id"), JOBS)
    next(answers)
    answers.close()  # type: ignore[attr-defined]  # a generator, which ends its processes when it is closed

    assert taken <= max(POOL_FROM_PAGES, (JOBS * CHUNKS_AHEAD + 1) * CHUNK_PAGES)


def test_where_there_is_no_page_nothing_is_prepared() -> None:
    assert list(extract_all(pages(0), extraction("1 / 0"), 1)) == []
