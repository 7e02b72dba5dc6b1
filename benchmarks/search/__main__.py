"""`python -m benchmarks.search`: one table of ratios."""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.search.corpus import file_corpus, generated_corpus
from benchmarks.search.engines import ENGINES, is_installed
from benchmarks.search.goals import lines
from benchmarks.search.machine import describe_machine, load
from benchmarks.search.results import corpus_section, goal_table, page
from benchmarks.search.run import Plan, measure


def main(arguments: list[str] | None = None) -> int:
    """Measure, show, and write if asked."""
    asked = _parser().parse_args(arguments)
    engines = tuple(asked.engines.split(","))
    for name in engines:
        if name not in ENGINES:
            raise SystemExit(f"unknown engine {name!r}; there are: {', '.join(ENGINES)}")
        if not is_installed(name):
            raise SystemExit(f"{name} is not installed; install it with: pip install .[peers], or leave it out")
    before = load()
    with tempfile.TemporaryDirectory(prefix="communique-", dir=asked.folder) as folder:
        plan = Plan(engines=engines, folder=Path(folder), tell=_tell)
        run = [measure(generated_corpus(int(size)), True, plan) for size in filter(None, asked.generated.split(","))]
        run += [measure(file_corpus(path), False, plan) for path in asked.corpus]
    table = lines(run)
    noise = f"Other processes kept {before:.1f} cores busy when it began." if before >= 0.5 else "It ran alone."
    print("\n\n".join([describe_machine(), noise, *map(corpus_section, run), goal_table(table)]))  # noqa: T201
    if asked.write:
        asked.write.write_text(page(describe_machine(), noise, table, run), encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--engines", default=",".join(filter(is_installed, ENGINES)), metavar="NAMES")
    parser.add_argument("--generated", default="10000,100000", metavar="SIZES", help="releases, with commas between")
    parser.add_argument("--corpus", type=Path, action="append", default=[], metavar="FILE", help=".jsonl or .jsonl.gz")
    parser.add_argument("--folder", type=Path, metavar="FOLDER", help="where indexes are built")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the results as Markdown")
    return parser


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
