"""The build job: JSON Lines with given fields to a committed, searchable index, each engine in a process of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.search.child import in_child
from benchmarks.search.corpus import Corpus, Entry
from benchmarks.search.engines import engine_named
from benchmarks.search.figures import Built


def build(engine: str, corpus: Corpus, folder: Path) -> Built:
    """Build the index of a corpus anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    done = in_child(_build, engine, corpus, folder)
    seconds, text_bytes = done.result
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Built(engine, corpus.releases, seconds, size, text_bytes, done.peak_bytes)


def _build(engine: str, corpus: Corpus, folder: Path) -> tuple[float, int]:
    contender, entries = engine_named(engine), _Counted(corpus)
    began = perf_counter()
    contender.build(entries, folder)
    return perf_counter() - began, entries.text_bytes


class _Counted:
    """The releases of a corpus, once; `text_bytes` are those of the texts given so far."""

    def __init__(self, corpus: Corpus) -> None:
        self.text_bytes = 0
        self._corpus = corpus

    def __iter__(self) -> Iterator[Entry]:
        for entry in self._corpus.entries():
            self.text_bytes += entry.text_bytes
            yield entry

    def __length_hint__(self) -> int:
        return self._corpus.releases
