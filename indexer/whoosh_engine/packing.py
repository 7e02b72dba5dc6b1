"""Spreads the work of a writer over processes, of which its own is one: each makes segments of what it is given."""

from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from threading import Thread
from typing import Final, TypeVar

from indexer.processes import Processes, ProcessExpired, result_of
from indexer.record import to_json
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import MAX_DOCUMENTS
from indexer.whoosh_engine.manifest import SegmentEntry
from indexer.whoosh_engine.pack import Filling, Merger, Packer, Written

START_RELEASES: Final = 128
"""Releases after which the processes are started: so many are written here while one starts that fewer are no gain."""

AT_ONCE_RELEASES: Final = 5_000
"""Releases of which it is known beforehand that they come, from which on the processes are started before the first:
3,000 fell into two equal segments then, which took a fifteenth more room than a large and a small one."""

CHUNK_RELEASES: Final = 128
"""Releases that cross to a process at once, few enough that all end together."""

CHUNK_BYTES: Final = 1 << 20
"""Bytes of releases after which a chunk crosses, whatever the number of releases."""

AHEAD_BYTES: Final = 1 << 20
"""Bytes of releases per process that wait or are worked on; what comes while all have so many is written here. They
last for some 50 ms: while this process works, a chunk takes up to 20 ms to cross. So long this one waits in the end."""

MEANWHILE_BYTES: Final = 48 << 20
"""Bytes of releases per process that are given before this process makes a segment, which takes as long as to write
some 16,000 of them."""

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

    def expect(self, releases: int) -> None:
        """Start the processes now if so many releases are worth it; it is not waited for."""
        if releases >= AT_ONCE_RELEASES:
            self._start()

    def add(self, release: Release, key: int, number: int, ahead: int = AHEAD_BYTES) -> bool:
        """Give a release to a process; False when all have enough to do, and the caller should write it.

        `key` and `number` come back with the segment that it is in. `ahead` bytes are enough for a process.
        """
        if not self._left or (self._taker is None and ahead > AHEAD_BYTES and self._children):
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
            Thread(target=child.close).start()
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
        # The first task starts the process, which takes until that has read what it needs: it is not waited for here.
        starter = ThreadPoolExecutor(1)
        self._starting = starter.submit(self.processes.submit, _nothing)
        starter.shutdown(wait=False)
        self._chunk: list[bytes] = []
        self._bytes = 0
        self._sent = 0
        self._ahead: deque[tuple[int, Future[list[SegmentEntry]]]] = deque()
        self._ahead_bytes = 0
        self._done: list[SegmentEntry] = []
        self._keys = array("q")
        self._numbers = array("q")

    @property
    def ready(self) -> bool:
        """Whether it has started. Raises ChildProcessError if it could not."""
        started = self._starting.result() if self._starting.done() else None
        if started is None or not started.done():
            return False
        _result(started)
        return True

    def close(self) -> None:
        """End the process; one that is only starting is waited for, as it could not be ended."""
        wait((self._starting,))
        self.processes.close()

    @property
    def waiting(self) -> int:
        """Bytes of releases that wait or are worked on."""
        while self._ahead and self._ahead[0][1].done():
            self._take_done()
        return self._ahead_bytes

    def add(self, release: Release, key: int, number: int) -> bool:
        """Whether there is room for more in the chunk."""
        self._chunk.append(to_json(release))
        self._bytes += len(self._chunk[-1])
        self._keys.append(key)
        self._numbers.append(number)
        return self._bytes < CHUNK_BYTES

    def send(self) -> None:
        if self._chunk:
            self._ahead.append((self._bytes, self.processes.submit(_fill, self._sent, self._chunk)))
            self._ahead_bytes += self._bytes
            self._sent += len(self._chunk)
            self._chunk, self._bytes = [], 0

    def finish(self) -> None:
        self.send()
        if self._sent:
            self._ahead.append((0, self.processes.submit(_finish, self._sent)))

    def written(self) -> "list[Written]":
        if self._keys:
            while self._ahead:
                self._take_done()
        found = []
        for entry in self._done:
            found.append(Written(entry, self._keys[: entry.documents], self._numbers[: entry.documents]))
            del self._keys[: entry.documents], self._numbers[: entry.documents]
        self._done = []
        return found

    def _take_done(self) -> None:
        size, future = self._ahead.popleft()
        self._ahead_bytes -= size
        entries = _result(future)
        self._done += entries


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
