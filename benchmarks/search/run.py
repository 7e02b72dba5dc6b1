"""One run: every corpus, every engine, every job."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.search.build_job import build
from benchmarks.search.choosing import choose
from benchmarks.search.cold_job import first_answers
from benchmarks.search.contender import Contender, Searcher
from benchmarks.search.corpus import Corpus
from benchmarks.search.engines import engine_named
from benchmarks.search.figures import Asked, Built, Measured
from benchmarks.search.http_job import serve
from benchmarks.search.memory_job import resident
from benchmarks.search.page_job import Patience, ask_all
from benchmarks.search.questions import Question, Word
from benchmarks.search.sample import SAMPLE_RELEASES, sample_of
from benchmarks.search.update_job import update

SLOW_ENGINE: Final = "whoosh"
SLOW_RELEASES: Final = 3_000  # stock Whoosh takes a second for a page of ten thousand
_ASKED_RELEASES: Final = {SLOW_ENGINE: SLOW_RELEASES, "fts5": 200_000}
"""Releases up to which an engine is asked: SQLite takes seconds for a page of a million, too."""
_BUILT_RELEASES: Final = {SLOW_ENGINE: 10_000}  # in half a minute
LARGE_RELEASES: Final = 50_000
"""From here on an archive is large: starting, serving, changing and memory are measured, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to measure; `folder` holds the indexes, `tell` shows what goes on."""

    engines: tuple[str, ...]
    folder: Path
    tell: Callable[[str], None]
    patience: Patience = Patience()  # noqa: RUF009 - frozen


def measure(corpus: Corpus, generated: bool, plan: Plan) -> Measured:
    """All jobs of one corpus."""
    plan.tell(f"{corpus.name}: choosing questions")
    questions = choose(sample_of(islice(corpus.entries(), SAMPLE_RELEASES)))
    made = {name: plan.folder / f"{corpus.path.stem}-{corpus.releases}" / name for name in plan.engines}
    builds = _builds(made, corpus, plan)
    folders = {
        name: folder for name, folder in made.items() if corpus.releases <= _ASKED_RELEASES.get(name, corpus.releases)
    }
    asked = _ask(folders, questions, corpus, plan)
    small = Measured(corpus.name, corpus.releases, generated, builds, asked)
    return small if corpus.releases < LARGE_RELEASES else _large(small, corpus, folders, plan)


def _large(small: Measured, corpus: Corpus, folders: dict[str, Path], plan: Plan) -> Measured:
    questions = [one.question for one in small.asked]
    plan.tell(f"{corpus.name}: first answers of new processes")
    colds = first_answers(folders, _a_word(questions))
    plan.tell(f"{corpus.name}: memory after many searches")
    held = tuple(resident(name, folder, questions) for name, folder in folders.items())
    served = None
    if "ours" in folders:
        plan.tell(f"{corpus.name}: pages over HTTP")
        served = serve(folders["ours"], questions)
    plan.tell(f"{corpus.name}: single changes")  # last, because they change the indexes
    updates = tuple(update(name, corpus, folder) for name, folder in folders.items())
    return Measured(
        small.corpus, small.releases, small.generated, small.builds, small.asked, updates, colds, held, served
    )


def _a_word(questions: Sequence[Question]) -> str:
    words = [part.word for question in questions for part in question.must if isinstance(part, Word)]
    return words[len(words) // 2]


def _builds(made: dict[str, Path], corpus: Corpus, plan: Plan) -> tuple[Built, ...]:
    """The quickest of the builds of each engine, which build in turns."""
    best: dict[str, Built] = {}
    for _ in range(plan.patience.builds):
        for name, folder in made.items():
            if corpus.releases > _BUILT_RELEASES.get(name, corpus.releases):
                continue
            if name not in best or best[name].seconds <= plan.patience.build_seconds:
                built = _build(name, corpus, folder, plan)
                best[name] = min(best.get(name, built), built, key=lambda one: one.seconds)
    return tuple(best.values())


def _build(engine: str, corpus: Corpus, folder: Path, plan: Plan) -> Built:
    built = build(engine, corpus, folder)
    plan.tell(f"{corpus.name}: {engine} built {built.releases_a_second:,.0f} releases a second")
    return built


def _ask(folders: dict[str, Path], questions: Sequence[Question], corpus: Corpus, plan: Plan) -> tuple[Asked, ...]:
    contenders: dict[str, tuple[Contender, Searcher]] = {}
    for name, folder in folders.items():
        contender = engine_named(name)
        contenders[name] = (contender, contender.open(folder))
    plan.tell(f"{corpus.name}: asking {len(questions)} questions")
    asked = ask_all(contenders, questions, plan.patience, plan.tell)
    for _, searcher in contenders.values():
        searcher.close()
    return asked
