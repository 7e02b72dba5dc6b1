"""`communique index`: read releases and bring the index up to date."""

import os
from pathlib import Path

import click

from indexer.commands.options import authority_option, default_corpus, folder_of, index_option, opened
from indexer.commands.outcome import EXIT_PROBLEMS
from indexer.commands.progress import watch_run
from indexer.errors import IndexUnavailable, UsageError
from indexer.pipeline import Task
from indexer.pipeline import index as run
from indexer.report import IndexReport


@click.command(context_settings={"max_content_width": 100})
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@index_option
@authority_option
@click.option("--rebuild", is_flag=True, help="Start from nothing: the index then holds these sources and no others.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    default=lambda: os.cpu_count() or 1,
    help="Extract the facts in N processes at once.  [default: one for each processor]",
)
@click.pass_context
def index(
    ctx: click.Context, sources: tuple[str, ...], where: str, authority: Path | None, rebuild: bool, jobs: int
) -> None:
    """Read releases and bring the index up to date.

    SOURCE is a folder (walked), a file (.txt .md .html .htm .jsonl .jsonl.gz) or "-" (JSON Lines on standard input).
    Without SOURCE the sample releases in corpus/ are read.

    Only what changed since the last run is read: changed files are replaced, vanished ones removed, and what other
    folders brought into the index stays. What is wrong with a source is named, and the rest goes on (exit code 1).

    \b
    Examples:
      communique index my-releases
      communique index my-releases more.jsonl.gz --index archive
      zcat releases.jsonl.gz | communique index -
      communique index my-releases --rebuild
    """
    chosen = sources or _samples()
    task = Task(sources=chosen, rebuild=rebuild, jobs=jobs, home=folder_of(where), authority=authority)
    with watch_run() as watch:
        try:
            with opened(where, authority) as engine:
                report = run(task, engine, watch)
        except OSError as error:
            raise IndexUnavailable(f"the index at {where} cannot be written: {error}") from error
    for line in summary(report):
        click.echo(line)
    if report.problems:
        ctx.exit(EXIT_PROBLEMS)


def _samples() -> tuple[str, ...]:
    corpus = default_corpus()
    if corpus is None:
        raise UsageError("name a SOURCE: there is no folder corpus/ here that could be read instead")
    return (str(corpus),)


def summary(report: IndexReport) -> list[str]:
    """What was done and understood, in lines for people."""
    counts = ", ".join(f"{getattr(report, name):,} {name}" for name in ("new", "changed", "unchanged", "removed"))
    lines = [f"Indexed {_count(report.releases, 'release')} ({counts}) in {report.seconds:.1f} s"]
    if report.lacking:
        parts = [f"{count:,} {_lack(count)} {_article(fact)}" for fact, count in report.lacking.items()]
        lines.append(f"Of the {_count(report.archive, 'release')} in the index, {', '.join(parts)}")
    if report.problems:
        lines.append(f"{_count(len(report.problems), 'problem')}, named above")
    return lines


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _lack(number: int) -> str:
    return "lacks" if number == 1 else "lack"


def _article(fact: str) -> str:
    return f"an {fact}" if fact[0] in "aeiou" else f"a {fact}"
