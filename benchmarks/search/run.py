"""One run: every corpus, every engine, every job."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.search.build_job import build
from benchmarks.search.choosing import choose
from benchmarks.search.contender import Contender, Searcher
from benchmarks.search.corpus import Corpus
from benchmarks.search.engines import engine_named
from benchmarks.search.figures import Asked, Built, Measured
from benchmarks.search.page_job import ask_all
from benchmarks.search.questions import Question
from benchmarks.search.sample import SAMPLE_RELEASES, sample_of

WHOOSH_RELEASES: Final = 3_000  # stock Whoosh takes seconds for a page of more, and minutes to build
_ROUNDS: Final = 5
_SLOW: Final = "whoosh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to measure; `folder` holds the indexes, `tell` shows what goes on."""

    engines: tuple[str, ...]
    folder: Path
    tell: Callable[[str], None]
    rounds: int = _ROUNDS


def measure(corpus: Corpus, generated: bool, plan: Plan) -> Measured:
    """All jobs of one corpus."""
    plan.tell(f"{corpus.name}: choosing questions")
    questions = choose(sample_of(islice(corpus.entries(), SAMPLE_RELEASES)))
    engines = [name for name in plan.engines if name != _SLOW or corpus.releases <= WHOOSH_RELEASES]
    builds = tuple(_build(name, corpus, plan) for name in engines)
    asked = _ask(engines, questions, corpus, plan)
    return Measured(corpus.name, corpus.releases, generated, builds, asked)


def folder_of(engine: str, corpus: Corpus, plan: Plan) -> Path:
    """Where the index of an engine lies."""
    return plan.folder / f"{corpus.path.stem}-{corpus.releases}" / engine


def _build(engine: str, corpus: Corpus, plan: Plan) -> Built:
    built = build(engine, corpus, folder_of(engine, corpus, plan))
    plan.tell(f"{corpus.name}: {engine} built {built.releases_a_second:,.0f} releases a second")
    return built


def _ask(engines: Sequence[str], questions: Sequence[Question], corpus: Corpus, plan: Plan) -> tuple[Asked, ...]:
    contenders: dict[str, tuple[Contender, Searcher]] = {}
    for name in engines:
        contender = engine_named(name)
        contenders[name] = (contender, contender.open(folder_of(name, corpus, plan)))
    asked = ask_all(contenders, questions, plan.rounds, plan.tell)
    for _, searcher in contenders.values():
        searcher.close()
    return asked
