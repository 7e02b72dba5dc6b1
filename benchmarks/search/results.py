"""The figures of a run as Markdown."""

from collections.abc import Sequence
from statistics import median

from benchmarks.search.engines import ENGINES
from benchmarks.search.figures import Measured, Spread
from benchmarks.search.goals import Line

_TITLES = {"ours": "Communiqué", "tantivy": "tantivy", "fts5": "SQLite FTS5", "whoosh": "stock Whoosh"}


def title_of(engine: str) -> str:
    """The name of an engine for people."""
    return _TITLES[engine]


def goal_table(lines: Sequence[Line]) -> str:
    """Every figure beside what must be reached and what is aimed at."""
    rows = [
        [line.figure, line.corpus, _number(line.value, line.unit), _bound(line, line.must), _bound(line, line.goal),
         line.verdict]
        for line in lines
    ]  # fmt: skip
    return _table(["figure", "corpus", "measured", "must", "goal", "reached"], rows)


def corpus_section(one: Measured) -> str:
    """What each engine did with one corpus."""
    parts = [f"### {one.corpus} releases\n", _builds(one)]
    if one.asked:
        parts.append(_kinds(one))
        parts.append(_agreement(one))
    for updated in one.updates:
        parts.append(
            f"One changed release until committed, synced and found, {title_of(updated.engine)}: median "
            f"{_ms(median(updated.seconds))} ms, worst of {len(updated.seconds)} {_ms(max(updated.seconds))} ms."
        )
    for cold in one.colds:
        parts.append(f"New process to first answer, {title_of(cold.engine)}: {_ms(cold.seconds)} ms.")
    for held in one.resident:
        parts.append(
            f"Memory of a process after {held.searches:,} searches, {title_of(held.engine)}: "
            f"{held.bytes / 1e6:.0f} MB, {held.own_bytes / 1e6:.0f} MB of it without mapped files."
        )
    if one.served is not None:
        parts.append(
            f"Results pages over HTTP: median {_ms(one.served.seconds)} ms, "
            f"{one.served.requests_a_second:.0f} a second, {one.served.failures} failed."
        )
    return "\n\n".join(parts)


def page(machine: str, noise: str, lines: Sequence[Line], run: Sequence[Measured]) -> str:
    """The whole of RESULTS.md."""
    sections = "\n\n".join(map(corpus_section, run))
    return (
        "# Search beside what people would use instead\n\n"
        f"Measured by `python -m benchmarks.search` on {machine}. {noise} Ratios of one run hold from machine to "
        "machine; seconds do not. How it is measured: [README.md](search/README.md).\n\n"
        f"{goal_table(lines)}\n\n## The figures\n\n{sections}\n"
    )


def _builds(one: Measured) -> str:
    rows = []
    for engine in ENGINES:
        built, pages, first = one.build(engine), one.spread(engine), one.spread(engine, first=True)
        if built is None and pages is None:
            continue
        rows.append([
            title_of(engine),
            f"{built.releases:,}" if built else "",
            f"{built.releases_a_second:,.0f}" if built else "",
            f"{built.index_share:.2f}" if built else "",
            f"{built.peak_bytes / 1e6:,.0f}" if built else "",
            *_spread(pages),
            _ms(first.median) if first else "",
        ])  # fmt: skip
    heads = ["", "releases", "built a second", "index ÷ text", "build memory, MB", "page job: median ms", "p90 ms",
             "worst ms", "questions", "when first asked: median ms"]  # fmt: skip
    return _table(heads, rows)


def _spread(pages: Spread | None) -> list[str]:
    if pages is None:
        return [""] * 4
    return [_ms(pages.median), _ms(pages.p90), _ms(pages.worst), str(pages.questions)]


def _kinds(one: Measured) -> str:
    engines = [name for name in ENGINES if any(name in asked.seconds for asked in one.asked)]
    kinds = dict.fromkeys(asked.question.kind for asked in one.asked)
    rows = []
    for kind in kinds:
        of_kind = [asked for asked in one.asked if asked.question.kind == kind]
        totals = [max(asked.totals.values(), default=0) for asked in of_kind]
        times = [[asked.seconds[name] for asked in of_kind if name in asked.seconds] for name in engines]
        rows.append([kind, f"{median(totals):,.0f}", *(_ms(median(held)) if held else "cannot" for held in times)])
    return _table(["median ms by kind of question", "releases found", *map(title_of, engines)], rows)


def _agreement(one: Measured) -> str:
    apart = [asked for asked in one.asked if not asked.agreed]
    if not apart:
        return f"All engines found the same number of releases for each of the {len(one.asked)} questions."
    shown = [
        f"- {asked.question.kind}: {', '.join(f'{title_of(name)} {n:,}' for name, n in asked.totals.items())}"
        for asked in apart
    ]
    return (
        f"The engines found the same number of releases for {len(one.asked) - len(apart)} of {len(one.asked)} "
        "questions; elsewhere their analyses of words differ:\n\n" + "\n".join(shown)
    )


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _ms(seconds: float) -> str:
    return _number(seconds * 1000)


def _bound(line: Line, bound: float) -> str:
    return f"{'≥' if line.rising else '≤'} {_number(bound, line.unit)}" if bound != 0.999 else "< 1.0"


def _number(value: float | None, unit: str = "") -> str:
    if value is None:
        return ""
    digits = f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return f"{digits} {unit}".strip()
