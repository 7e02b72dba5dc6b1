"""The port: what every engine offers, and no more. `tests/engines/test_contract.py` says what it owes."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from indexer.engine.request import IndexInfo, SearchRequest, SearchResults
from indexer.release import Release

Packer = Callable[[Sequence[Release]], Any]
"""Prepares releases for `Writer.take`, here or in another process: it can be pickled, and so can what it makes."""


class Writer(Protocol):
    """One change of the archive. Nothing of it shows before a clean exit of its `with`, all of it after."""

    def put(self, release: Release) -> None:
        """Add the release, or replace the one with its id; put twice, the last one stays."""

    def remove(self, id: str) -> None:
        """Remove the release with this id, if there is one."""

    def packer(self) -> Packer:
        """What makes packs for this writer, and for no other one."""

    def take(self, pack: Any) -> None:
        """Put the releases of a pack; a pack is taken once."""

    def keep(self, name: str, data: bytes) -> None:
        """Keep a small record of the caller's with this state of the archive; `Engine.kept` gives it back."""


class Engine(Protocol):
    """An archive of releases that can be searched and changed. One engine serves one thread at a time."""

    def search(self, request: SearchRequest) -> SearchResults:
        """Answer a request. Raises UnknownField before any work, IndexUnavailable when the index cannot answer."""

    def get(self, id: str) -> Release | None:
        """The release with this id, or None."""

    def count(self) -> int:
        """How many releases there are."""

    def writer(self, *, fresh: bool = False, jobs: int = 1) -> AbstractContextManager[Writer]:
        """Change the archive: commit on clean exit, discard all on error. Raises IndexLocked if another one writes.

        `fresh` starts from an empty archive, beside the present one, which answers until the clean exit. `jobs` is
        how many processes may share the work, if the engine can share it.
        """

    def kept(self, name: str) -> bytes | None:
        """The record that the writer of the present state, or of an earlier one, kept under this name."""

    def rebuild(self, releases: Iterable[Release], *, jobs: int = 1) -> None:
        """Replace the whole archive; readers keep the old answers until it returns, a failure leaves the old one.

        `jobs` as for `writer`. Where `releases` tell how many they are (`operator.length_hint`), an engine can start
        its processes before the first of many.
        """

    def generation(self) -> str:
        """A name for the present state; it changes with every committed change."""

    def info(self) -> IndexInfo:
        """Counts, size, versions."""

    def close(self) -> None:
        """Give back files and memory. The engine must not be used after."""
