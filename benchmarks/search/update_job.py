"""One changed release: until it is committed, synced to disk and found."""

from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Final

from benchmarks.search.corpus import Corpus
from benchmarks.search.engines import engine_named
from benchmarks.search.figures import Updated
from benchmarks.search.questions import Question, Word
from benchmarks.search.vocabulary import word_at

_UPDATES: Final = 30
_UNUSED_RANK: Final = 10**9  # words of such a rank stand in no corpus


def update(engine: str, corpus: Corpus, folder: Path) -> Updated:
    """Change releases one by one. Raises RuntimeError if one is not found by its new word."""
    searcher = engine_named(engine).open(folder)
    seconds: list[float] = []
    try:
        searcher.answer(_asking(_UNUSED_RANK))
        for number, entry in enumerate(islice(corpus.entries(), _UPDATES), start=1):
            rank = _UNUSED_RANK + number
            changed = replace(entry, text=f"{entry.text} {word_at(rank).capitalize()}.")
            began = perf_counter()
            searcher.replace(changed)
            page = searcher.answer(_asking(rank))
            seconds.append(perf_counter() - began)
            if [hit.id for hit in page.hits] != [entry.id]:
                raise RuntimeError(f"{engine} does not find {entry.id} by the word it was given")
    finally:
        searcher.close()
    return Updated(engine, tuple(seconds))


def _asking(rank: int) -> Question:
    return Question(kind="new word", must=(Word(word_at(rank)),))
