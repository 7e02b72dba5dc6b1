"""How well and how fast facts are read: `python -m benchmarks.extraction`, with `--help` for what it can show."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import click

from benchmarks.floors import FLOORS
from benchmarks.labels import Labelled, read_folder, read_labelled
from benchmarks.scoring import Scores
from benchmarks.search.corpus import read_entries
from benchmarks.speed import measure, measure_corpus
from indexer.collector import collect_seldom
from indexer.metadata import extract, facts_record, load_authority
from indexer.reading.page import Page

_RELEASES: Final = Path(__file__).resolve().parents[1].parent / "shared" / "releases"
_CORPUS_RELEASES: Final = 1_000  # at least so many of a larger file; a few seconds


def facts_of(text: str) -> dict[str, Any]:
    """The record of facts read from a text with nothing given."""
    return facts_record(extract(Page(id="text", source="text.txt", text=text), load_authority()))


def score(rows: Iterable[Labelled]) -> Scores:
    """The scores of reading all these texts."""
    scores = Scores()
    for row in rows:
        scores.add(row, facts_of(row.text))
    return scores


def below_floor(scores: Scores) -> list[str]:
    """A sentence for each field that falls short of its floor."""
    return [
        f"{each.field}: {scores.tallies[each.field].f1:.3f} is below its floor of {each.floor:.3f}"
        for each in FLOORS
        if each.field in scores.tallies and scores.tallies[each.field].f1 < each.floor
    ]


def table(scores: Scores) -> str:
    """One line a field: precision, recall, F1 (for single fields the accuracy), must and goal."""
    lines = [f"{'field':26}{'precision':>10}{'recall':>8}{'F1':>8}{'must':>7}{'goal':>7}{'wanted':>8}"]
    for each in FLOORS:
        tally = scores.tallies.get(each.field)
        if tally:
            must, goal = (f"{mark:.2f}" if mark else "" for mark in (each.must, each.goal))
            lines.append(
                f"{each.field:26}{tally.precision:10.3f}{tally.recall:8.3f}{tally.f1:8.3f}{must:>7}{goal:>7}"
                f"{tally.wanted:8}"
            )
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Print the scores; 1 where `--check` finds a field below its floor, 2 where there is nothing to read."""
    options = _options(arguments)
    if not options.releases.exists():
        click.echo(f"{options.releases} is not there; name the labelled releases with --releases", err=True)
        return 2
    rows = read_folder(options.releases) if options.releases.is_dir() else list(read_labelled(options.releases))
    for language, name in (("en", "English"), ("ru", "Russian")):
        some = [row for row in rows if row.language == language]
        click.echo(f"{name}, {len(some)} texts\n{table(score(some))}\n")
    scores = score(rows)
    click.echo(f"All, {len(rows)} texts\n{table(scores)}")
    if options.misses:
        for name, tally in scores.tallies.items():
            if name not in ("stated", "not stated"):
                click.echo("\n".join((f"\n{name}", *(f"  {miss}" for miss in tally.misses))))
    if options.speed:
        texts: dict[str, list[str]] = {}
        for row in rows:
            texts.setdefault(row.language, []).append(row.text)
        click.echo("\n" + "\n".join(measure(texts)))
    if options.corpus:
        click.echo("\n" + measure_corpus(_spread(options.corpus)))
    short = below_floor(scores) if options.check else []
    for sentence in short:
        click.echo(sentence)
    return 1 if short else 0


def _spread(corpus: Path) -> list[str]:
    """Texts from every part of a file: neighbours are of one publisher, whose manner may be slow or quick to read."""
    texts = [entry.text for entry in read_entries(corpus)]
    return texts[:: max(1, len(texts) // _CORPUS_RELEASES)]


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("--releases", type=Path, default=_RELEASES, help="folder or JSON Lines file of labelled texts")
    parser.add_argument("--misses", action="store_true", help="list what was missed or wrong, by field")
    parser.add_argument("--check", action="store_true", help="fail where a field is below its floor")
    parser.add_argument("--speed", action="store_true", help="measure the time a release and hostile texts take")
    parser.add_argument(
        "--corpus", type=Path, metavar="FILE", help="measure the time releases of this .jsonl(.gz) take"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    collect_seldom()  # as the command does
    sys.exit(main())
