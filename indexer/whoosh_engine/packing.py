"""Spreads the work of a writer over processes; what it gives back is in the order it was given."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Final, TypeVar

from indexer.processes import Processes, ProcessExpired, result_of
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import MAX_DOCUMENTS
from indexer.whoosh_engine.manifest import SegmentEntry
from indexer.whoosh_engine.pack import Merger, Pack, Packer

CHUNK_RELEASES: Final = 2_048
"""Releases that cross to a process at once: every chunk has a dictionary of its own, and the last ones end together."""

CHUNK_CHARACTERS: Final = 1 << 23
"""Characters of titles and texts that cross at once; with `CHUNKS_AHEAD` this bounds the memory."""

CHUNKS_AHEAD: Final = 2
"""Chunks per process that wait or are worked on."""

MERGED_AT_ONCE: Final = MAX_DOCUMENTS
"""Documents that are merged at one time by all processes; each takes some 15 KB for as long."""

_WORTH_PROCESSES: Final = 20_000  # documents merged here in the time that the processes take to start

Result = TypeVar("Result")


class Packing:
    """The processes of one writer. They start when there is work that is worth it."""

    def __init__(self, jobs: int, packer: Packer) -> None:
        self._jobs = jobs
        self._packer = packer
        self._processes: Processes | None = None
        self._waiting: list[Release] = []
        self._characters = 0
        self._ahead: deque[Future[Pack]] = deque()

    def add(self, release: Release) -> Sequence[Pack]:
        """Take a release; the packs that are done by now."""
        self._waiting.append(release)
        self._characters += len(release.title) + len(release.text)
        if len(self._waiting) < CHUNK_RELEASES and self._characters < CHUNK_CHARACTERS:
            return ()
        self._ahead.append(self._started().submit(_pack, self._chunk()))
        done = []
        while len(self._ahead) > self._jobs * CHUNKS_AHEAD or (self._ahead and self._ahead[0].done()):
            done.append(_result(self._ahead.popleft()))
        return done

    def rest(self) -> Sequence[Pack]:
        """The packs of what was given to the processes; `left` has what was not."""
        if self._waiting and self._processes is not None:
            self._ahead.append(self._processes.submit(_pack, self._chunk()))
        done = [_result(future) for future in self._ahead]
        self._ahead.clear()
        return done

    def left(self) -> Sequence[Release]:
        """Too few releases to start processes for."""
        return self._chunk()

    def merged(self, merger: Merger, parts: Sequence[Sequence[SegmentEntry]]) -> Iterator[SegmentEntry]:
        """The merged segments, each as soon as those before it are done."""
        sizes = [sum(entry.living for entry in part) for part in parts]
        if len(parts) < 2 or sum(sizes) < _WORTH_PROCESSES:
            yield from map(merger, parts)
            return
        started = self._started()
        ahead: deque[tuple[int, Future[SegmentEntry]]] = deque()
        for part, size in zip(parts, sizes, strict=True):
            while ahead and size + sum(other for other, _ in ahead) > MERGED_AT_ONCE:
                yield _result(ahead.popleft()[1])
            ahead.append((size, started.submit(_merge, merger, part)))
        yield from (_result(future) for _, future in ahead)

    def close(self) -> None:
        """End the processes."""
        if self._processes is not None:
            self._processes.close()
            self._processes = None

    def _chunk(self) -> list[Release]:
        chunk, self._waiting, self._characters = self._waiting, [], 0
        return chunk

    def _started(self) -> Processes:
        if self._processes is None:
            self._processes = Processes(self._jobs, partial(_same, self._packer))
        return self._processes


def _same(packer: Packer) -> Packer:
    return packer


def _pack(packer: Packer, releases: Sequence[Release]) -> Pack:
    return packer(releases)


def _merge(_: Packer, merger: Merger, part: Sequence[SegmentEntry]) -> SegmentEntry:
    return merger(part)


def _result(future: "Future[Result]") -> Result:
    try:
        return result_of(future)
    except ProcessExpired as error:
        raise ChildProcessError(f"a process that wrote a part of the index died ({error})") from error
