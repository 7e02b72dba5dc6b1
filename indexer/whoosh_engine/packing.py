"""Spreads the work of a writer over processes, of which its own is one: each makes segments of what it is given."""

from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from threading import Thread
from typing import Final, TypeVar

from indexer.processes import Processes, ProcessExpired, result_of
from indexer.record import to_json
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import MAX_DOCUMENTS
from indexer.whoosh_engine.manifest import SegmentEntry
from indexer.whoosh_engine.pack import Filling, Merger, Packer, Written

START_RELEASES: Final = 512
"""Releases after which the processes are started: to start one takes as long as to write a thousand."""

CHUNK_RELEASES: Final = 128
"""Releases that cross to a process at once, few enough that all end together."""

CHUNK_BYTES: Final = 1 << 20
"""Bytes of releases after which a chunk crosses, whatever the number of releases."""

CHUNKS_AHEAD: Final = 2
"""Chunks per process that wait or are worked on; what comes while all have so many is written here."""

CHUNKS_MEANWHILE: Final = 32
"""Chunks per process that are given before this process makes a segment; that takes longer still, but each may have
CHUNK_BYTES."""

MERGED_AT_ONCE: Final = MAX_DOCUMENTS
"""Documents that are merged at one time by all processes; each takes some 15 KB for as long."""

_WORTH_PROCESSES: Final = 20_000  # documents merged here in the time that the processes take to start

Result = TypeVar("Result")


class Packing:
    """The processes of one writer, besides its own. They start when there is work that is worth it."""

    def __init__(self, jobs: int, packer: Packer) -> None:
        self._others = jobs - 1
        self._packer = packer
        self._children: list[_Child] = []
        self._taker: _Child | None = None
        self._left = START_RELEASES

    def add(self, release: Release, key: int, number: int, ahead: int = CHUNKS_AHEAD) -> bool:
        """Give a release to a process; False when all have enough to do, and the caller should write it.

        `key` and `number` come back with the segment that it is in. `ahead` chunks are enough for a process.
        """
        if not self._left or (self._taker is None and ahead > CHUNKS_AHEAD and self._children):
            self._taker, self._left = self._free(ahead), CHUNK_RELEASES
        self._left -= 1
        if self._taker is None:
            return False
        if not self._taker.add(release, key, number) or not self._left:
            self._taker.send()
            self._left = 0
        return True

    def finish(self) -> None:
        """Let the processes write what they have; `written` waits for it."""
        for child in self._children:
            child.finish()
        self._taker, self._left = None, START_RELEASES if not self._children else 0

    def written(self) -> "list[Written]":
        """The segments that were written since it was asked last. Raises ChildProcessError if a process died."""
        return [one for child in self._children for one in child.written()]

    def merged(self, merger: Merger, parts: Sequence[Sequence[SegmentEntry]]) -> Iterator[SegmentEntry]:
        """The merged segments, each as soon as those before it are done."""
        sizes = [sum(entry.living for entry in part) for part in parts]
        if len(parts) < 2 or sum(sizes) < _WORTH_PROCESSES:
            yield from map(merger, parts)
            return
        self._start()
        ahead: deque[tuple[int, Future[SegmentEntry]]] = deque()
        for at, (part, size) in enumerate(zip(parts, sizes, strict=True)):
            while ahead and size + sum(other for other, _ in ahead) > MERGED_AT_ONCE:
                yield _result(ahead.popleft()[1])
            child = self._children[at % len(self._children)]
            ahead.append((size, child.processes.submit(_merge, merger, part)))
        yield from (_result(future) for _, future in ahead)

    def close(self) -> None:
        """End the processes. It is not waited for: they have nothing left to do."""
        for child in self._children:
            Thread(target=child.processes.close).start()
        self._children = []

    def _free(self, ahead: int) -> "_Child | None":
        self._start()
        child = min(self._children, key=lambda child: child.waiting)
        return child if child.ready and child.waiting < ahead else None

    def _start(self) -> None:
        while len(self._children) < self._others:
            self._children.append(_Child(self._packer))


class _Child:
    """A process that fills segments, with what is known here of the releases it was given."""

    def __init__(self, packer: Packer) -> None:
        self.processes = Processes(1, partial(_filling, packer))
        self._started = self.processes.submit(_nothing)
        self._chunk: list[bytes] = []
        self._bytes = 0
        self._sent = 0
        self._ahead: deque[Future[list[SegmentEntry]]] = deque()
        self._done: list[SegmentEntry] = []
        self._keys = array("q")
        self._numbers = array("q")

    @property
    def ready(self) -> bool:
        """Whether it has started. Raises ChildProcessError if it could not."""
        if self._started.done():
            _result(self._started)
            return True
        return False

    @property
    def waiting(self) -> int:
        """Chunks that wait or are worked on."""
        while self._ahead and self._ahead[0].done():
            written = _result(self._ahead.popleft())
            self._done += written
        return len(self._ahead)

    def add(self, release: Release, key: int, number: int) -> bool:
        """Whether there is room for more in the chunk."""
        self._chunk.append(to_json(release))
        self._bytes += len(self._chunk[-1])
        self._keys.append(key)
        self._numbers.append(number)
        return self._bytes < CHUNK_BYTES

    def send(self) -> None:
        if self._chunk:
            self._ahead.append(self.processes.submit(_fill, self._sent, self._chunk))
            self._sent += len(self._chunk)
            self._chunk, self._bytes = [], 0

    def finish(self) -> None:
        self.send()
        if self._sent:
            self._ahead.append(self.processes.submit(_finish, self._sent))

    def written(self) -> "list[Written]":
        if self._keys:
            self._done += [entry for future in self._ahead for entry in _result(future)]
            self._ahead.clear()
        found = []
        for entry in self._done:
            found.append(Written(entry, self._keys[: entry.documents], self._numbers[: entry.documents]))
            del self._keys[: entry.documents], self._numbers[: entry.documents]
        self._done = []
        return found


def _filling(packer: Packer) -> Filling:
    return Filling(packer.folder, packer.lineage)


def _nothing(_: Filling) -> None:
    return None


def _fill(filling: Filling, before: int, records: Sequence[bytes]) -> list[SegmentEntry]:
    return filling.add(before, records)


def _finish(filling: Filling, before: int) -> list[SegmentEntry]:
    return filling.rest(before)


def _merge(_: Filling, merger: Merger, part: Sequence[SegmentEntry]) -> SegmentEntry:
    return merger(part)


def _result(future: "Future[Result]") -> Result:
    try:
        return result_of(future)
    except ProcessExpired as error:
        raise ChildProcessError(f"a process that wrote a part of the index died ({error})") from error
