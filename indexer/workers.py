"""Runs the extraction of many pages, in this process or spread over several, and gives the answers in page order."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from itertools import chain, islice
from multiprocessing import connection
from typing import Final

from pebble import ProcessExpired, ProcessPool

from indexer.correcting import as_corrected
from indexer.reading.page import Page, Problem
from indexer.release import Release

Extract = Callable[[Page], Release]
Prepare = Callable[[], Extract]
"""Makes the extraction ready, once in each process; it crosses to them, so it must be picklable."""

Outcome = Release | Problem

POOL_FROM_PAGES: Final = 200
"""Fewer pages are done sooner here than the processes take to start and load their tables (about a second)."""

CHUNK_PAGES: Final = 50
"""Pages that cross to a process at once: enough to make crossing cheap, few enough to share out evenly."""

CHUNKS_AHEAD: Final = 3
"""Chunks per process that are read but not yet put; this bounds the memory, whatever the size of the archive."""

LIMIT_SECONDS: Final = 120
"""A chunk takes under a second; past this a page has sent some pattern astray, and the run must not hang on it."""

_extract: Extract | None = None
"""The extraction of this worker process; set once as it starts, since tasks can share nothing else."""


def extract_all(pages: Iterable[Page], prepare: Prepare, jobs: int) -> Iterator[tuple[Page, Outcome]]:
    """Each page with its release, or with the problem that kept it from becoming one, in the order of the pages."""
    waiting = iter(pages)
    first = list(islice(waiting, POOL_FROM_PAGES)) if jobs > 1 else []
    if len(first) < POOL_FROM_PAGES:
        yield from _extract_here(chain(first, waiting), prepare)
    else:
        yield from _extract_apart(chain(first, waiting), prepare, jobs)


def attempt(extract: Extract, page: Page) -> Outcome:
    """Extract one page; an error in it becomes a problem of this page alone."""
    try:
        return as_corrected(extract(page), page)
    except Exception as error:  # a fault met by one text must not cost the rest of the archive
        reason = f"its facts could not be extracted ({type(error).__name__}: {error}); please report this"
        return Problem(page.source, "extraction_failed", reason)


def _extract_here(pages: Iterable[Page], prepare: Prepare) -> Iterator[tuple[Page, Outcome]]:
    extract: Extract | None = None
    for page in pages:
        extract = extract or prepare()  # only once a page is there: a run that finds nothing to do loads nothing
        yield page, attempt(extract, page)


def _extract_apart(pages: Iterator[Page], prepare: Prepare, jobs: int) -> Iterator[tuple[Page, Outcome]]:
    chunks = iter(lambda: list(islice(pages, CHUNK_PAGES)), [])
    # spawn, never fork: a forked child would inherit the lock and the open files of the index being written.
    pool = ProcessPool(jobs, initializer=_begin, initargs=(prepare,), context=multiprocessing.get_context("spawn"))
    ahead: deque[tuple[list[Page], Future[list[Outcome]]]] = deque()
    try:
        for chunk in islice(chunks, jobs * CHUNKS_AHEAD):
            ahead.append((chunk, pool.schedule(_run, args=(chunk,), timeout=LIMIT_SECONDS)))
        while ahead:
            chunk, future = ahead.popleft()
            outcomes = _collect(pool, chunk, future)
            for following in islice(chunks, 1):
                ahead.append((following, pool.schedule(_run, args=(following,), timeout=LIMIT_SECONDS)))
            yield from zip(chunk, outcomes, strict=True)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it unannotated
        pool.join()


def _collect(pool: ProcessPool, chunk: list[Page], future: "Future[list[Outcome]]") -> list[Outcome]:
    """The outcomes of a chunk; where its process died or hung, each page again on its own, to find the culprit."""
    try:
        return future.result()
    except (ProcessExpired, TimeoutError) as error:
        if len(chunk) == 1:
            reason = f"it took over {LIMIT_SECONDS} s" if isinstance(error, TimeoutError) else "the process died of it"
            message = f"its facts could not be extracted ({reason}); leave it out or shorten it"
            return [Problem(chunk[0].source, "extraction_failed", message)]
    alone = [(page, pool.schedule(_run, args=([page],), timeout=LIMIT_SECONDS)) for page in chunk]
    return [outcome for page, future in alone for outcome in _collect(pool, [page], future)]


def _begin(prepare: Prepare) -> None:
    """Ready a worker process: the interrupt is for the parent to handle, and without a parent there is no work."""
    global _extract
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _extract = prepare()


def _end_with_parent() -> None:
    # A killed parent cannot stop its workers; they would wait for tasks for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _run(chunk: list[Page]) -> list[Outcome]:
    assert _extract is not None
    return [attempt(_extract, page) for page in chunk]
