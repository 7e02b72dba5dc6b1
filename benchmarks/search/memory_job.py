"""What a process holds after many searches."""

from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import Final

from benchmarks.search.child import in_child, resident_bytes
from benchmarks.search.engines import engine_named
from benchmarks.search.figures import Resident
from benchmarks.search.questions import Question

_SEARCHES: Final = 1_000
_MOST_SECONDS: Final = 120.0


def resident(engine: str, folder: Path, questions: Sequence[Question]) -> Resident:
    """Memory of a fresh process after 1,000 searches, or as many as it did in two minutes."""
    held, own, searches = in_child(_search, engine, folder, tuple(questions)).result
    return Resident(engine, held, own, searches)


def _search(engine: str, folder: Path, questions: Sequence[Question]) -> tuple[int, int, int]:
    contender = engine_named(engine)
    searcher = contender.open(folder)
    able = [question for question in questions if contender.lacks(question) is None]
    began, done = perf_counter(), 0
    for question in islice(cycle(able), _SEARCHES):
        searcher.answer(question)
        done += 1
        if perf_counter() - began > _MOST_SECONDS:
            break
    held, own = resident_bytes(), resident_bytes(kind="RssAnon")
    searcher.close()
    return held, own, done
