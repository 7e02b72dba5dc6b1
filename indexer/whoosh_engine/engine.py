"""The Whoosh engine: generations on disk, an executor to answer."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from operator import length_hint
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from indexer.engine.checking import check_request
from indexer.engine.document import Lineage
from indexer.engine.request import IndexInfo, SearchRequest, SearchResults
from indexer.engine.stamp import difference, stamp
from indexer.errors import IndexDamaged, IndexMissing, IndexOutOfDate, UsageError
from indexer.fields import FILTER_FIELDS
from indexer.release import Release
from indexer.whoosh_engine.generations import LOCK_SECONDS, Generation, Generations, Written
from indexer.whoosh_engine.manifest import FORMAT_VERSION
from indexer.whoosh_engine.open_files import OpenFiles
from indexer.whoosh_engine.snapshot import Executor, Snapshot, open_snapshot

if TYPE_CHECKING:
    from indexer.whoosh_engine.write import WhooshWriter

Answer = TypeVar("Answer")
_TRIES: Final = 5  # a writer may sweep a generation between our reading its name and opening its files


class WhooshEngine:
    """An archive in a folder. Follows the generations: a change by another process shows in the next search."""

    def __init__(
        self, folder: Path, lineage: Lineage, lock_seconds: float = LOCK_SECONDS, executor: Executor = "vector"
    ) -> None:
        self._generations = Generations(folder)
        self._lineage = lineage
        self._lock_seconds = lock_seconds
        self._executor: Executor = executor
        self._files = OpenFiles()
        self._name: str | None = None
        self._answering: Generation | None = None
        self._snapshot: Snapshot | None = None

    # --- reading

    def search(self, request: SearchRequest) -> SearchResults:
        check_request(request)
        found = self._read(lambda snapshot: snapshot.answer(request))
        self._files.ease()
        return found

    def get(self, id: str) -> Release | None:
        return self._read(lambda snapshot: snapshot.get(id))

    def count(self) -> int:
        return self._read(lambda snapshot: snapshot.archive.count())

    def generation(self) -> str:
        return self._generations.current()

    def kept(self, name: str) -> bytes | None:
        # Of an index out of date, too: it is to be made anew from it.
        for _ in range(_TRIES):
            current = self._generations.current()
            try:
                return self._generations.record(current, name)
            except (IndexDamaged, OSError):
                if current == self._pointer():
                    raise
        raise self._too_fast()

    def info(self) -> IndexInfo:
        stated = self._read(lambda snapshot: {field: snapshot.archive.stated(field) for field in FILTER_FIELDS})
        current = self._answering
        assert current is not None
        manifest = current.manifest
        size = sum(size for size, _ in manifest.files.values())
        root = str(self._generations.root)
        return IndexInfo(root, manifest.releases, current.name, manifest.created, size, manifest.stamp, stated)

    def unreadable(self) -> tuple[str, ...]:
        """Releases that cannot be read back, or not be found by their id; for `check`."""
        return self._read(lambda snapshot: tuple(snapshot.unreadable()))

    def close(self) -> None:
        self._let_go()
        self._files.forget()

    def _let_go(self) -> None:
        if self._snapshot is not None:
            self._snapshot.archive.close()
        self._name = self._snapshot = None

    def _current(self) -> Generation:
        """The current generation, checked against the versions of this program."""
        name = self._generations.current()
        manifest = self._generations.manifest(name)
        reason = difference(manifest.stamp, stamp(self._lineage, FORMAT_VERSION))
        if reason is not None:
            raise IndexOutOfDate(str(self._generations.root), reason)
        return Generation(name, manifest)

    def _read(self, ask: Callable[[Snapshot], Answer]) -> Answer:
        """Ask the current generation; once more if it was swept away meanwhile."""
        for attempt in range(_TRIES):
            try:
                return ask(self._opened())
            except (UsageError, IndexMissing, IndexOutOfDate):
                raise
            except Exception as error:
                # What a damaged file makes of a reader, of Whoosh's above all, may be any error. Whether that is the
                # reason is seen from the checksums; what is not is raised on as the bug it is.
                failed = self._name
                swept = failed != self._pointer()
                self.close()
                if swept and attempt + 1 < _TRIES:
                    continue
                if isinstance(error, IndexDamaged):
                    raise
                faults = self._generations.faults(failed) if failed is not None else ()
                if faults:
                    raise IndexDamaged(str(self._generations.root), faults[0]) from error
                raise
        raise self._too_fast()

    def _too_fast(self) -> IndexDamaged:
        return IndexDamaged(str(self._generations.root), "it changed faster than it could be read")

    def _pointer(self) -> str | None:
        try:
            return self._generations.current()
        except (IndexMissing, IndexDamaged):
            return None

    def _opened(self) -> Snapshot:
        name = self._generations.current()
        if self._snapshot is None or name != self._name:
            self._let_go()
            self._name = name
            current = self._current()
            self._name = current.name
            folder = self._generations.root / current.name
            self._snapshot = open_snapshot(folder, current.manifest, self._files, self._executor, self._lineage)
            self._answering = current
            self._files.forget(others_than={entry.id for entry in current.manifest.segments})
        return self._snapshot

    # --- writing

    @contextmanager
    def writer(self, *, fresh: bool = False, jobs: int = 1) -> Iterator["WhooshWriter"]:
        # What it needs, Whoosh above all, takes longer to load than a search takes.
        from indexer.whoosh_engine.write import WhooshWriter

        with self._generations.lock(self._lock_seconds):
            base = None if fresh else self._base()
            folder = self._generations.begin(base)
            try:
                segments = base.manifest.segments if base else ()
                writer = WhooshWriter(folder, self._lineage, segments, self._files.copy(), jobs)
                try:
                    yield writer
                    entries = writer.commit()
                finally:
                    writer.close()
                releases = sum(entry.living for entry in entries)
                self._generations.publish(
                    folder, base, Written(stamp(self._lineage, FORMAT_VERSION), releases, entries)
                )
            except BaseException:
                self._generations.discard(folder)
                raise

    def _base(self) -> Generation | None:
        try:
            return self._current()
        except IndexMissing:
            return None

    def rebuild(self, releases: Iterable[Release], *, jobs: int = 1) -> None:
        with self.writer(fresh=True, jobs=jobs) as writer:
            writer.expect(length_hint(releases))
            for release in releases:
                writer.put(release)
