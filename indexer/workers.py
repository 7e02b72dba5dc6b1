"""Extracts the facts of many pages and puts the releases, in this process or spread over several."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import Any, Final

from indexer.correcting import as_corrected
from indexer.engine.port import Packer, Writer
from indexer.ledger import lacks
from indexer.processes import Processes, ProcessExpired, result_of
from indexer.reading.page import Page, Problem
from indexer.release import Release

Extract = Callable[[Page], Release]
Prepare = Callable[[], Extract]
"""Makes the extraction ready, once in each process; it crosses to them, so it must be picklable."""

POOL_FROM_PAGES: Final = 200
"""Fewer pages are done sooner here than the processes take to start and load their tables (about a second)."""

FIRST_CHUNK_PAGES: Final = 64
"""The first chunks are small, each twice the one before, so that a short run is shared out evenly, too."""

CHUNK_PAGES: Final = 1_024
"""Pages that cross to a process at once: what is packed together shares a dictionary, and merging it is cheap."""

CHUNK_CHARACTERS: Final = 1 << 22
"""Characters of texts that cross at once, whatever the number of pages."""

CHUNKS_AHEAD: Final = 2
"""Chunks per process that are read but not yet put; this bounds the memory, whatever the size of the archive."""

LIMIT_SECONDS: Final = 120
"""A page takes some milliseconds; past this it has sent some pattern astray, and the run must not hang on it."""

LIMIT_CHUNK_SECONDS: Final = 300
"""A chunk takes some ten seconds on a slow machine."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a page: its release was put, lacking these facts; with a problem it was put without facts."""

    id: str
    lacks: str
    problem: Problem | None = None


def fill(writer: Writer, pages: Iterable[Page], prepare: Prepare, jobs: int) -> Iterator[Done]:
    """Extract and put each page, in the order of the pages."""
    waiting = iter(pages)
    first = list(islice(waiting, POOL_FROM_PAGES)) if jobs > 1 else []
    if len(first) < POOL_FROM_PAGES:
        yield from _fill_here(writer, chain(first, waiting), prepare)
    else:
        yield from _fill_apart(writer, chain(first, waiting), prepare, jobs)


def attempt(extract: Extract, page: Page) -> Release | Problem:
    """The release of one page; an error in it becomes a problem of this page alone."""
    try:
        return as_corrected(extract(page), page)
    except Exception as error:  # a fault met by one text must not cost the rest of the archive
        return _failure(page, f"({type(error).__name__}: {error}); please report this")


def _failure(page: Page, reason: str) -> Problem:
    return Problem(page.source, "extraction_failed", f"its facts could not be extracted {reason}")


def _taken(page: Page, outcome: Release | Problem) -> tuple[Release, Done]:
    """The release to put, with its text alone where nothing else is known, so that it is found in any case."""
    if isinstance(outcome, Release):
        return outcome, Done(page.id, lacks(outcome))
    title = page.given.title or page.markup.title or page.text.partition("\n")[0]
    url = page.given.url or page.markup.url
    release = Release(id=page.id, title=title, text=page.text, url=url, source=page.source)
    return release, Done(page.id, lacks(release), outcome)


def _fill_here(writer: Writer, pages: Iterable[Page], prepare: Prepare) -> Iterator[Done]:
    extract: Extract | None = None
    for page in pages:
        extract = extract or prepare()  # only once a page is there: a run that finds nothing to do loads nothing
        release, done = _taken(page, attempt(extract, page))
        writer.put(release)
        yield done


# --- in other processes


@dataclass(frozen=True, slots=True)
class _Tools:
    """What a process works with."""

    extract: Extract
    pack: Packer


Packed = tuple[list[Done], Any]


def _fill_apart(writer: Writer, pages: Iterator[Page], prepare: Prepare, jobs: int) -> Iterator[Done]:
    chunks = _chunks(pages)
    processes = Processes(jobs, partial(_tools, prepare, writer.packer()))
    ahead: deque[tuple[list[Page], Future[Packed]]] = deque()

    def send(count: int) -> None:
        for chunk in islice(chunks, count):
            ahead.append((chunk, processes.submit(_extract_and_pack, chunk, seconds=LIMIT_CHUNK_SECONDS)))

    try:
        send(jobs * CHUNKS_AHEAD)
        while ahead:
            chunk, future = ahead.popleft()
            try:
                done, pack = result_of(future)
            except (ProcessExpired, TimeoutError):
                yield from _fill_alone(writer, chunk, processes)
            else:
                send(1)
                writer.take(pack)
                yield from done
            send(jobs * CHUNKS_AHEAD - len(ahead))
    finally:
        processes.close()


def _chunks(pages: Iterator[Page]) -> Iterator[list[Page]]:
    most = FIRST_CHUNK_PAGES
    chunk: list[Page] = []
    characters = 0
    for page in pages:
        chunk.append(page)
        characters += len(page.text)
        if len(chunk) >= most or characters >= CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
            most = min(2 * most, CHUNK_PAGES)
    if chunk:
        yield chunk


def _fill_alone(writer: Writer, chunk: Sequence[Page], processes: Processes) -> Iterator[Done]:
    """A chunk whose process died or hung: each page again on its own, to find the culprit."""
    alone = [(page, processes.submit(_extract_one, page, seconds=LIMIT_SECONDS)) for page in chunk]
    for page, future in alone:
        try:
            outcome = result_of(future)
        except (ProcessExpired, TimeoutError) as error:
            reason = f"it took over {LIMIT_SECONDS} s" if isinstance(error, TimeoutError) else "the process died of it"
            outcome = _failure(page, f"({reason}); leave it out or shorten it")
        release, done = _taken(page, outcome)
        writer.put(release)
        yield done


def _tools(prepare: Prepare, pack: Packer) -> _Tools:
    return _Tools(prepare(), pack)


def _extract_one(tools: _Tools, page: Page) -> Release | Problem:
    return attempt(tools.extract, page)


def _extract_and_pack(tools: _Tools, chunk: Sequence[Page]) -> Packed:
    taken = [_taken(page, attempt(tools.extract, page)) for page in chunk]
    return [done for _, done in taken], tools.pack([release for release, _ in taken])
