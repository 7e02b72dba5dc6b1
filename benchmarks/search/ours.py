"""Our engine, through its port alone: whatever stands behind the port is what is measured."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import length_hint
from pathlib import Path
from typing import Final

from benchmarks.search.contender import ResultsPage, Shown
from benchmarks.search.corpus import COUNTED_FIELDS, Entry
from benchmarks.search.questions import FACET_VALUES, PAGE_HITS, Question, in_our_language
from indexer import (
    AnyValue,
    FacetRequest,
    Hit,
    Mention,
    Place,
    Release,
    SearchRequest,
    Snippet,
    Sort,
    load_authority,
    open_engine,
    parse_query,
)

_FACETS: Final = tuple(FacetRequest(field, FACET_VALUES) for field in COUNTED_FIELDS)


class Ours:
    """The engine that `open_engine` opens for a folder."""

    name = "ours"

    def build(self, entries: Iterable[Entry], folder: Path) -> None:
        engine = open_engine(str(folder), load_authority())
        engine.rebuild(_Releases(entries), jobs=os.cpu_count() or 1)
        engine.close()

    def open(self, folder: Path) -> "OurSearcher":
        return OurSearcher(folder)

    def lacks(self, question: Question) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class _Releases:
    """Entries as releases, which tell how many they are as the entries do."""

    entries: Iterable[Entry]

    def __iter__(self) -> Iterator[Release]:
        return map(_release, self.entries)

    def __length_hint__(self) -> int:
        return length_hint(self.entries)


class OurSearcher:
    """An open index of ours."""

    def __init__(self, folder: Path) -> None:
        self._authority = load_authority()
        self._engine = open_engine(str(folder), self._authority)

    def answer(self, question: Question) -> ResultsPage:
        chosen = question.chosen
        results = self._engine.search(
            SearchRequest(
                query=parse_query(in_our_language(question), self._authority).query,
                filters=(AnyValue(chosen.field, (chosen.value,)),) if chosen else (),
                facets=_FACETS,
                sort=Sort.NEWEST if question.newest else None,
                limit=PAGE_HITS,
            )
        )
        counts = {facet.field: {value: count for value, _, count, *_ in facet.values} for facet in results.facets}
        return ResultsPage(results.total, tuple(map(_shown, results.hits)), counts)

    def replace(self, entry: Entry) -> None:
        with self._engine.writer() as writer:
            writer.put(_release(entry))

    def close(self) -> None:
        self._engine.close()


def _release(entry: Entry) -> Release:
    return Release(
        id=entry.id,
        title=entry.title,
        text=entry.text,
        language=entry.language,
        published=entry.published,
        place=_place(entry.country) if entry.country else None,
        organizers=tuple(map(_mention, entry.organizers)),
        partners=tuple(map(_mention, entry.partners)),
    )


# The same few hundred names stand in every release.
@cache
def _place(country: str) -> Place:
    return Place(None, country)


@cache
def _mention(name: str) -> Mention:
    return Mention(name, name)


def _shown(hit: Hit) -> Shown:
    release = hit.release
    organizers = tuple(mention.entity for mention in release.organizers)
    return Shown(release.id, release.title, release.country, organizers, tuple(map(_marked, hit.snippets)))


def _marked(snippet: Snippet) -> str:
    return "".join([f"<b>{text}</b>" if matched else text for text, matched in snippet.parts])
