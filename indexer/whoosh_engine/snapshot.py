"""One generation opened for reading, and the executor that answers from it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal, Protocol, TypeVar

from indexer.engine.document import Lineage
from indexer.engine.request import SearchRequest, SearchResults
from indexer.errors import IndexDamaged
from indexer.query.nodes import MatchAll, Query
from indexer.release import Release
from indexer.whoosh_engine.manifest import Manifest
from indexer.whoosh_engine.open_files import OpenFiles

Executor = Literal["vector", "plain"]
"""The vector executor answers from arrays; the plain one through Whoosh's own readers and queries, for comparison."""


class Archive(Protocol):
    """What the archives of both executors offer: releases by number."""

    def matching(self, query: Query) -> Iterable[int]: ...

    def number(self, id: str) -> int | None: ...

    def id_of(self, number: int) -> str: ...

    def release(self, number: int) -> Release: ...

    def count(self) -> int: ...

    def stated(self, field: str) -> int: ...

    def close(self) -> None: ...


class Snapshot:
    """The archive of a generation, with the way its executor answers from it."""

    def __init__(self, archive: Archive, answer: Callable[[SearchRequest], SearchResults]) -> None:
        self.archive = archive
        self.answer = answer

    def get(self, id: str) -> Release | None:
        """The release with this id, or None."""
        number = self.archive.number(id)
        return None if number is None else self.archive.release(number)

    def unreadable(self) -> Iterable[str]:
        """Releases that cannot be read back, or not be found by their id."""
        for number in sorted(self.archive.matching(MatchAll())):
            id = self.archive.id_of(number)
            if self.archive.release(number).id != id or self.archive.number(id) != number:
                yield f"release {id} is not found by its id"


AnyArchive = TypeVar("AnyArchive", bound=Archive)


def open_snapshot(folder: Path, manifest: Manifest, files: OpenFiles, executor: Executor, lineage: Lineage) -> Snapshot:
    """Open a generation; `files` may have some of its segments open already. Raises IndexDamaged, IndexOutOfDate."""
    if executor == "plain":
        return _plain(folder, manifest, lineage)
    from indexer.whoosh_engine.vector import VectorArchive, answer

    opened = [files.open(folder, entry) for entry in manifest.segments]
    archive = VectorArchive([file.view for file in opened], [entry.dead for entry in manifest.segments])
    return Snapshot(archive, lambda request: answer(archive, request, lineage))


def _plain(folder: Path, manifest: Manifest, lineage: Lineage) -> Snapshot:
    from whoosh import index

    from indexer.engine.answering import answer
    from indexer.whoosh_engine.archive import WhooshArchive
    from indexer.whoosh_engine.schema import schema

    # Whoosh unpickles its table of contents, so it gets to see only one that was written here.
    for file in manifest.files:
        if file.endswith(".toc") and not manifest.whole(folder, file):
            raise IndexDamaged(str(folder.parent), f"{folder.name}/{file} is not as it was written")
    archive = WhooshArchive(index.open_dir(folder, schema=schema()).searcher())
    return Snapshot(archive, lambda request: answer(archive, request, lineage))
