"""The page job: everything a results page needs, of every engine in turn, so that noise hits all alike."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

from benchmarks.search.contender import Contender, ResultsPage, Searcher
from benchmarks.search.figures import Asked
from benchmarks.search.questions import Question


@dataclass(frozen=True, slots=True)
class Patience:
    """How often every question is asked, and after how many seconds an engine is not asked another round; how often an
    index is built whose first building took no longer than so many seconds."""

    rounds: int = 5
    engine_seconds: float = 90.0
    builds: int = 3
    build_seconds: float = 15.0


def ask_all(
    contenders: Mapping[str, tuple[Contender, Searcher]],
    questions: Sequence[Question],
    patience: Patience,
    tell: Callable[[str], None],
) -> tuple[Asked, ...]:
    """Ask every engine every question: once to compare answers, then in rounds to measure."""
    totals: list[dict[str, int]] = []
    first: list[dict[str, float]] = []
    for question in questions:
        pages, seconds = _asked_first(contenders, question)
        totals.append({name: page.total for name, page in pages.items()})
        first.append(seconds)
        for difference in differences(pages):
            tell(f"{question.kind}: {question}: {difference}")
    taken = _rounds(contenders, questions, totals, patience)
    return tuple(
        Asked(question, held, {name: min(taken[at, name]) for name in held}, first[at])
        for at, (question, held) in enumerate(zip(questions, totals, strict=True))
    )


def _asked_first(
    contenders: Mapping[str, tuple[Contender, Searcher]], question: Question
) -> tuple[dict[str, ResultsPage], dict[str, float]]:
    pages, seconds = {}, {}
    for name, (peer, searcher) in contenders.items():
        if peer.lacks(question) is None:
            began = perf_counter()
            pages[name] = searcher.answer(question)
            seconds[name] = perf_counter() - began
    return pages, seconds


def _rounds(
    contenders: Mapping[str, tuple[Contender, Searcher]],
    questions: Sequence[Question],
    totals: Sequence[Mapping[str, int]],
    patience: Patience,
) -> dict[tuple[int, str], list[float]]:
    taken: dict[tuple[int, str], list[float]] = {}
    spent = dict.fromkeys(contenders, 0.0)
    for _ in range(patience.rounds):
        still = [name for name in contenders if spent[name] < patience.engine_seconds]
        for at, question in enumerate(questions):
            for name in still:
                if name in totals[at]:
                    began = perf_counter()
                    contenders[name][1].answer(question)
                    seconds = perf_counter() - began
                    taken.setdefault((at, name), []).append(seconds)
                    spent[name] += seconds
    return taken


def differences(pages: Mapping[str, ResultsPage]) -> list[str]:
    """Where answers differ from those of the first engine: totals, then counts of values that both name."""
    if not pages:
        return []
    first, *others = pages
    found = []
    for name in others:
        if pages[name].total != pages[first].total:
            found.append(f"{name} finds {pages[name].total:,}, {first} {pages[first].total:,}")
            continue
        for field, values in pages[name].counts.items():
            known = pages[first].counts.get(field, {})
            wrong = [value for value, count in values.items() if known.get(value, count) != count]
            if wrong:
                found.append(
                    f"{name} counts {field} {wrong[0]!r} {values[wrong[0]]:,} times, {first} {known[wrong[0]]:,}"
                )
    return found
