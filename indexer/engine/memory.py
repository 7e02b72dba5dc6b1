"""The memory engine: the contract in plain Python. Read this first; the other engines are compared with it."""

import secrets
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import assert_never

from indexer.analysis import EXACT
from indexer.engine.answering import Numbers, answer
from indexer.engine.document import Document, Lineage, document_of
from indexer.engine.occurrences import starts
from indexer.engine.port import Packer
from indexer.engine.ranking import Statistics, field_weight, fields_of, idf, leaves
from indexer.engine.request import AnyValue, IndexInfo, SearchRequest, SearchResults
from indexer.engine.spelling import candidates, choose
from indexer.errors import IndexLocked
from indexer.fields import DEFAULT_FIELDS, FIELDS
from indexer.query.nodes import (
    AllOf,
    AnyOf,
    Fuzzy,
    Leaf,
    MatchAll,
    Near,
    Not,
    Phrase,
    Prefix,
    Query,
    Range,
    Same,
    Term,
)
from indexer.release import Release


class MemoryArchive:
    """Documents by number. Every question is answered by asking every document."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = tuple(documents)
        lengths = {
            field: sum(document.lengths[field] for document in self._documents) / max(1, len(self._documents))
            for field in DEFAULT_FIELDS
        }
        self._statistics = Statistics(len(self._documents), lengths)

    def matching(self, query: Query) -> set[int]:
        return {number for number, document in enumerate(self._documents) if matches(query, document)}

    def passing(self, chosen: AnyValue) -> set[int]:
        wanted = set(chosen.values)
        held = self.values(chosen.field)
        return {n for n in range(len(self._documents)) if (wanted & set(held(n)) if held(n) else chosen.missing)}

    def between(self, start: date | None, end: date | None) -> set[int]:
        return self.matching(Range(start, end))

    def scores(self, query: Query, numbers: Numbers) -> Mapping[int, float]:
        scores = dict.fromkeys(numbers, 0.0)
        for leaf in leaves(query):
            weight = idf(len(self.matching(leaf)), self._statistics.releases)
            for number in scores:
                scores[number] += weight * self._weight(leaf, self._documents[number])
        return scores

    def _weight(self, leaf: Leaf | Same, document: Document) -> float:
        weight = 0.0
        for field in fields_of(leaf):
            frequency = len(starts(leaf, document.postings[field]))
            if frequency:
                weight += field_weight(field, frequency, document.lengths.get(field), self._statistics)
        return weight

    def values(self, field: str) -> Callable[[int], tuple[str, ...]]:
        return lambda number: self._documents[number].values[field]

    def day(self, number: int) -> int | None:
        return self._documents[number].day

    def id_of(self, number: int) -> str:
        return self._documents[number].release.id

    def release(self, number: int) -> Release:
        return self._documents[number].release

    def has(self, leaf: Leaf | Same) -> bool:
        return any(matches(leaf, document) for document in self._documents)

    def similar(self, word: str) -> str | None:
        counts: Counter[str] = Counter()
        for document in self._documents:
            written = {term[1:] for field in DEFAULT_FIELDS for term in document.postings[field] if term[0] == EXACT}
            counts.update(written)
        return choose(candidates(word, counts), counts.__getitem__)


def matches(query: Query, document: Document) -> bool:
    """Whether a document matches: the meaning of every query node."""
    match query:
        case MatchAll():
            return True
        case Term() | Phrase() | Near() | Prefix() | Fuzzy() | Same():
            return any(starts(query, document.postings[field]) for field in fields_of(query))
        case Range():
            day = document.release.date
            after = query.start is None or (day is not None and day >= query.start)
            before = query.end is None or (day is not None and day <= query.end)
            return day is not None and after and before
        case AllOf():
            return all(matches(part, document) for part in query.parts)
        case AnyOf():
            return any(matches(part, document) for part in query.parts)
        case Not():
            return not matches(query.part, document)
        case _:
            assert_never(query)


class MemoryWriter:
    """Changes in a copy of the archive's dictionary; the engine takes it over on a clean exit."""

    def __init__(self, documents: dict[str, Document], records: dict[str, bytes], lineage: Lineage) -> None:
        self.documents = documents
        self.records = records
        self._lineage = lineage

    def put(self, release: Release) -> None:
        self.documents[release.id] = document_of(release, self._lineage)

    def remove(self, id: str) -> None:
        self.documents.pop(id, None)

    def packer(self) -> Packer:
        return partial(_documents, self._lineage)

    def take(self, pack: tuple[Document, ...]) -> None:
        self.documents.update((document.release.id, document) for document in pack)

    def keep(self, name: str, data: bytes) -> None:
        self.records[name] = data


def _documents(lineage: Lineage, releases: Sequence[Release]) -> tuple[Document, ...]:
    return tuple(document_of(release, lineage) for release in releases)


class MemoryEngine:
    """An archive that lives as long as its process."""

    def __init__(self, lineage: Lineage) -> None:
        self._lineage = lineage
        self._documents: dict[str, Document] = {}
        self._records: dict[str, bytes] = {}
        self._archive = MemoryArchive(())
        # Another engine, after a restart perhaps, must not call another archive by the same name.
        self._name, self._generation = secrets.token_hex(4), 0
        self._lock = threading.Lock()

    def search(self, request: SearchRequest) -> SearchResults:
        return answer(self._archive, request, self._lineage)

    def get(self, id: str) -> Release | None:
        document = self._documents.get(id)
        return document.release if document else None

    def count(self) -> int:
        return len(self._documents)

    @contextmanager
    def writer(self, *, fresh: bool = False, jobs: int = 1) -> Iterator[MemoryWriter]:
        if not self._lock.acquire(blocking=False):
            raise IndexLocked("memory:", "another writer of this process")
        try:
            writer = MemoryWriter(
                {} if fresh else dict(self._documents), {} if fresh else dict(self._records), self._lineage
            )
            yield writer
            self._documents, self._records = writer.documents, writer.records
            self._archive = MemoryArchive(self._documents.values())
            self._generation += 1
        finally:
            self._lock.release()

    def rebuild(self, releases: Iterable[Release], *, jobs: int = 1) -> None:
        with self.writer(fresh=True, jobs=jobs) as writer:
            for release in releases:
                writer.put(release)

    def kept(self, name: str) -> bytes | None:
        return self._records.get(name)

    def generation(self) -> str:
        return f"{self._name}-{self._generation}"

    def info(self) -> IndexInfo:
        stated = {
            field.name: sum(bool(field.values(document.release)) for document in self._documents.values())
            for field in FIELDS
        }
        return IndexInfo("memory:", self.count(), self.generation(), fields=stated)

    def close(self) -> None:
        self._documents, self._archive = {}, MemoryArchive(())
