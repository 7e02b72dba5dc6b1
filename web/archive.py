"""The engine as the pages use it: one thread at a time, opened when first needed."""

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from flask import Flask, current_app

from indexer import Authority, Engine, IndexUnavailable, Release, SearchRequest, SearchResults

T = TypeVar("T")

_KEY = "communique.archive"


class Archive:
    """The reading half of an engine, for the server's threads.

    After IndexUnavailable the engine is opened anew for the next request, so that a server outlives a rebuilt index.
    """

    def __init__(self, open_engine: Callable[[], Engine], authority: Authority | None) -> None:
        self.authority = authority
        self._open = open_engine
        self._engine: Engine | None = None
        self._lock = Lock()

    def search(self, request: SearchRequest) -> SearchResults:
        return self._ask(lambda engine: engine.search(request))

    def get(self, id: str) -> Release | None:
        return self._ask(lambda engine: engine.get(id))

    def count(self) -> int:
        return self._ask(lambda engine: engine.count())

    def generation(self) -> str:
        return self._ask(lambda engine: engine.generation())

    def _ask(self, question: Callable[[Engine], T]) -> T:
        with self._lock:
            if self._engine is None:
                self._engine = self._open()
            try:
                return question(self._engine)
            except IndexUnavailable:
                self._engine = None
                raise


def keep(app: Flask, archive: Archive) -> None:
    """Let the application's views find the archive."""
    app.extensions[_KEY] = archive


def archive() -> Archive:
    """The archive of the application that answers now."""
    found = current_app.extensions[_KEY]
    assert isinstance(found, Archive)
    return found
