"""The Whoosh engine: generations on disk, the plain executor to answer."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from whoosh import index

from indexer.engine.answering import answer
from indexer.engine.checking import check_request
from indexer.engine.document import Lineage
from indexer.engine.request import IndexInfo, SearchRequest, SearchResults
from indexer.engine.stamp import difference, stamp
from indexer.errors import IndexDamaged, IndexMissing, IndexOutOfDate, UsageError
from indexer.fields import FILTER_FIELDS
from indexer.query.nodes import MatchAll
from indexer.release import Release
from indexer.whoosh_engine.archive import WhooshArchive
from indexer.whoosh_engine.generations import LOCK_SECONDS, Generations
from indexer.whoosh_engine.schema import FORMAT_VERSION, schema
from indexer.whoosh_engine.write import WhooshWriter, record_path

Answer = TypeVar("Answer")
_TRIES: Final = 5  # a writer may sweep a generation between our reading its name and opening its files


class WhooshEngine:
    """An archive in a folder. Follows the generations: a change by another process shows in the next search."""

    def __init__(self, folder: Path, lineage: Lineage, lock_seconds: float = LOCK_SECONDS) -> None:
        self._generations = Generations(folder)
        self._lineage = lineage
        self._lock_seconds = lock_seconds
        self._name: str | None = None
        self._archive: WhooshArchive | None = None

    # --- reading

    def search(self, request: SearchRequest) -> SearchResults:
        check_request(request)
        return self._read(lambda archive: answer(archive, request, self._lineage))

    def get(self, id: str) -> Release | None:
        def read(archive: WhooshArchive) -> Release | None:
            number = archive.number(id)
            return None if number is None else archive.release(number)

        return self._read(read)

    def count(self) -> int:
        return self._read(lambda archive: archive.count())

    def generation(self) -> str:
        return self._generations.current()

    def kept(self, name: str) -> bytes | None:
        current = self._generations.current()  # of an index out of date, too: it is to be made anew from it
        try:
            return record_path(self._generations.root / current, name).read_bytes()
        except FileNotFoundError:
            return None

    def info(self) -> IndexInfo:
        name = self._current()
        manifest = self._generations.manifest(name)
        stated = self._read(lambda archive: {field: archive.stated(field) for field in FILTER_FIELDS})
        size = sum(size for size, _ in manifest.files.values())
        root = str(self._generations.root)
        return IndexInfo(root, manifest.releases, name, manifest.created, size, manifest.stamp, stated)

    def unreadable(self) -> tuple[str, ...]:
        """Releases that cannot be read back, or not be found by their id; for `check`."""

        def read(archive: WhooshArchive) -> tuple[str, ...]:
            return tuple(
                f"release {archive.id_of(number)} is not found by its id"
                for number in sorted(archive.matching(MatchAll()))
                if archive.release(number).id != archive.id_of(number)
                or archive.number(archive.id_of(number)) != number
            )

        return self._read(read)

    def close(self) -> None:
        if self._archive is not None:
            self._archive.close()
        self._name = self._archive = None

    def _current(self) -> str:
        """The current generation, checked against the versions of this program."""
        name = self._generations.current()
        reason = difference(self._generations.manifest(name).stamp, stamp(self._lineage, FORMAT_VERSION))
        if reason is not None:
            raise IndexOutOfDate(str(self._generations.root), reason)
        return name

    def _read(self, ask: Callable[[WhooshArchive], Answer]) -> Answer:
        """Ask the current generation; once more if it was swept away meanwhile."""
        for attempt in range(_TRIES):
            try:
                return ask(self._opened())
            except (UsageError, IndexMissing, IndexOutOfDate):
                raise
            except Exception as error:
                # Whoosh raises anything, a bare Exception too, on a file that is not as it wrote it. Whether that is
                # the reason is seen from the checksums; what is not is raised on as the bug it is.
                swept = self._name != self._pointer()
                failed = self._name
                self.close()
                if swept and attempt + 1 < _TRIES:
                    continue
                if isinstance(error, IndexDamaged):
                    raise
                faults = self._generations.faults(failed) if failed is not None else ()
                if faults:
                    raise IndexDamaged(str(self._generations.root), faults[0]) from error
                raise
        raise IndexDamaged(str(self._generations.root), "it changed faster than it could be read")

    def _pointer(self) -> str | None:
        try:
            return self._generations.current()
        except (IndexMissing, IndexDamaged):
            return None

    def _opened(self) -> WhooshArchive:
        name = self._generations.current()
        if self._archive is None or name != self._name:
            self.close()
            self._name = name
            self._current()
            found = index.open_dir(self._generations.root / name, schema=schema())
            self._archive = WhooshArchive(found.searcher())
        return self._archive

    # --- writing

    @contextmanager
    def writer(self, *, fresh: bool = False) -> Iterator[WhooshWriter]:
        with self._generations.lock(self._lock_seconds):
            base = None if fresh else self._base()
            folder = self._generations.begin(base)
            try:
                writer = WhooshWriter(folder, self._lineage, new=base is None)
                try:
                    yield writer
                    writer.commit()
                    releases = writer.close()
                except BaseException:
                    writer.cancel()
                    raise
                self._generations.publish(folder, base, stamp(self._lineage, FORMAT_VERSION), releases)
            except BaseException:
                self._generations.discard(folder)
                raise

    def _base(self) -> str | None:
        try:
            return self._current()
        except IndexMissing:
            return None

    def rebuild(self, releases: Iterable[Release]) -> None:
        with self.writer(fresh=True) as writer:
            for release in releases:
                writer.put(release)
