"""`communique extract`: the facts of releases, each with its evidence; no index is needed."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from indexer.commands.facts import describe
from indexer.commands.options import authority_option, json_option, read_authority
from indexer.commands.outcome import EXIT_PROBLEMS, complain
from indexer.metadata import extract as extract_facts
from indexer.metadata import facts_record
from indexer.reading import Page, Problem, Reader, find_files
from indexer.workers import attempt


@click.command(context_settings={"max_content_width": 100})
@click.argument("files", nargs=-1, metavar="[FILE]...")
@authority_option
@json_option
@click.pass_context
def extract(ctx: click.Context, files: tuple[str, ...], authority: Path | None, as_json: bool) -> None:
    """Show the facts of releases, each with the sentence that says so. No index is needed.

    FILE is a file (.txt .md .html .htm .jsonl .jsonl.gz), a folder or "-" (JSON Lines on standard input, also
    without FILE). With --json one object a line; unknown is null or [], and what is inferred is listed.

    \b
    Examples:
      communique extract release.txt
      communique extract my-releases --json > facts.jsonl
    """
    names = read_authority(authority)
    if not files and sys.stdin.isatty():
        raise click.UsageError("name a FILE, or send JSON Lines to standard input", ctx=ctx)
    problems = 0
    for found in read_all(files or ("-",)):
        outcome = attempt(lambda page: extract_facts(page, names), found) if isinstance(found, Page) else found
        if isinstance(outcome, Problem):
            complain(outcome)
            problems += 1
        elif as_json:
            click.echo(json.dumps(facts_record(outcome), ensure_ascii=False))
        else:
            click.echo("\n".join([*describe(outcome), ""]))
    if problems:
        ctx.exit(EXIT_PROBLEMS)


def read_all(files: Iterable[str]) -> Iterator[Page | Problem]:
    """Every page and every problem of the files, in their order; a page's own problems come before it."""
    with Reader() as reader:
        for file in find_files(tuple(files)):
            for found in (file,) if isinstance(file, Problem) else reader.read(file):
                if isinstance(found, Page):
                    yield from found.problems
                yield found
