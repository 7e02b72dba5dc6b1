"""Build and search the same releases with our engine and with what people would use instead, and compare."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from benchmarks.search.chart import chart
from benchmarks.search.corpus import file_corpus, generated_corpus
from benchmarks.search.engines import ENGINES, is_installed
from benchmarks.search.figures import Measured
from benchmarks.search.gate import faults
from benchmarks.search.goals import lines
from benchmarks.search.machine import describe_machine, describe_noise
from benchmarks.search.page_job import Patience
from benchmarks.search.results import corpus_section, goal_table, page
from benchmarks.search.run import SLOW_ENGINE, SLOW_RELEASES, Plan, measure

_QUICK_RELEASES: Final = 1_500
_QUICK_PATIENCE: Final = Patience(rounds=3, engine_seconds=5.0, builds=1)


def main(arguments: list[str] | None = None) -> int:
    """Measure, show, and write if asked; 1 if the quick mode finds a fault."""
    asked = _parser().parse_args(arguments)
    engines = _engines(asked.engines)
    noise = describe_noise()
    sizes = [_QUICK_RELEASES] if asked.quick else _sizes(asked.generated, engines)
    patience = _QUICK_PATIENCE if asked.quick else Patience()
    with tempfile.TemporaryDirectory(prefix="communique-", dir=asked.folder) as folder:
        plan = Plan(engines=engines, folder=Path(folder), tell=_tell, patience=patience)
        run = [measure(generated_corpus(size), True, plan) for size in sizes]
        run += [measure(file_corpus(path), False, plan) for path in asked.corpus]
    _show(run, noise, asked.write)
    found = faults(run) if asked.quick else []
    for fault in found:
        _tell(fault)
    return 1 if found else 0


def _engines(names: str) -> tuple[str, ...]:
    engines = tuple(names.split(","))
    for name in engines:
        if name not in ENGINES:
            raise SystemExit(f"unknown engine {name!r}; there are: {', '.join(ENGINES)}")
        if not is_installed(name):
            raise SystemExit(f"{name} is not installed; install it with: pip install .[peers], or leave it out")
    return engines


def _sizes(asked: str, engines: tuple[str, ...]) -> list[int]:
    """The sizes asked for, and one that stock Whoosh can be measured with."""
    sizes = {int(size) for size in asked.split(",") if size}
    if SLOW_ENGINE in engines and sizes and min(sizes) > SLOW_RELEASES:
        sizes.add(SLOW_RELEASES)
    return sorted(sizes)


def _show(run: Sequence[Measured], noise: str, path: Path | None) -> None:
    table, machine = lines(run), describe_machine()
    click.echo("\n\n".join([machine, noise, *map(corpus_section, run), goal_table(table)]))
    if path is not None:
        path.write_text(page(machine, noise, table, run), encoding="utf-8")
        path.with_name("chart.svg").write_text(chart(run), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    default = ",".join(filter(is_installed, ENGINES))
    parser.add_argument("--engines", default=default, metavar="NAMES", help="default: %(default)s")
    parser.add_argument("--generated", default="10000,100000", metavar="SIZES", help="releases; default: %(default)s")
    parser.add_argument("--corpus", type=Path, action="append", default=[], metavar="FILE", help=".jsonl or .jsonl.gz")
    parser.add_argument("--quick", action="store_true", help="a minute, wide margins, exit code 1 if one is passed")
    parser.add_argument("--folder", type=Path, metavar="FOLDER", help="where indexes are built")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the results, and chart.svg beside them")
    return parser


def _tell(sentence: str) -> None:
    click.echo(sentence, err=True)
