"""The engine as the pages use it: one thread at a time, opened when first needed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

from flask import Flask, current_app

from indexer import Authority, Engine, IndexUnavailable, Release, SearchRequest, SearchResults

T = TypeVar("T")

_KEY = "communique.archive"


@dataclass(frozen=True, slots=True)
class Health:
    """That the archive answers: how many releases it has, and in which state."""

    releases: int
    generation: str


class Watch:
    """The health of the archive, told while searches run; the releases of each state are counted once."""

    def __init__(self, lend_engine: Callable[[], AbstractContextManager[Engine]]) -> None:
        self._lend = lend_engine
        self._seen: Health | None = None
        self._lock = Lock()

    def look(self) -> Health:
        """Raises IndexUnavailable where the index cannot answer."""
        with self._lock, self._lend() as engine:
            generation = engine.generation()
            if self._seen is None or self._seen.generation != generation:
                self._seen = Health(engine.count(), generation)
            return self._seen

    def forget(self) -> None:
        """Look at the index afresh next time."""
        with self._lock:
            self._seen = None


class Archive:
    """The reading half of an engine, for the server's threads.

    After IndexUnavailable the engine is opened anew for the next request, so that a server outlives a rebuilt index.
    """

    def __init__(self, open_engine: Callable[[], Engine], authority: Authority | None, watch: Watch) -> None:
        self.authority = authority
        self._open = open_engine
        self._engine: Engine | None = None
        self._lock = Lock()
        self._watch = watch

    def search(self, request: SearchRequest) -> SearchResults:
        return self._ask(lambda engine: engine.search(request))

    def get(self, id: str) -> Release | None:
        return self._ask(lambda engine: engine.get(id))

    def generation(self) -> str:
        """The state of the archive, without waiting for a search. Raises IndexUnavailable."""
        return self._opened().generation()

    def health(self) -> Health:
        """Whether the index answers, without waiting for a search. Raises IndexUnavailable if it does not."""
        return self._watch.look()

    def _opened(self) -> Engine:
        engine = self._engine
        if engine is None:
            with self._lock:
                engine = self._engine = self._engine or self._open()
        return engine

    def _ask(self, question: Callable[[Engine], T]) -> T:
        with self._lock:
            if self._engine is None:
                self._engine = self._open()
            try:
                return question(self._engine)
            except IndexUnavailable:
                self._engine = None
                self._watch.forget()
                raise


def keep(app: Flask, archive: Archive) -> None:
    """Let the application's views find the archive."""
    app.extensions[_KEY] = archive


def archive() -> Archive:
    """The archive of the application that answers now."""
    found = current_app.extensions[_KEY]
    assert isinstance(found, Archive)
    return found
