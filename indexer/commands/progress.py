"""Shows how a run of indexing gets on: a moving line on a terminal, plain lines otherwise. All on stderr."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from indexer.commands.outcome import complain
from indexer.reading.page import Problem
from indexer.report import Watch

LINE_EVERY_RELEASES: Final = 1000
"""A plain line this often: a log of 20,000 releases stays on one screen."""

NAME_MAX_CHARACTERS: Final = 40
"""Of a file's name, so that the moving line stays one line."""


@contextmanager
def watch_run() -> Iterator[Watch]:
    """A Watch for the stderr at hand."""
    if not sys.stderr.isatty():
        yield Lines()
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TextColumn("files, {task.fields[releases]} releases"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Bar(progress)


class Lines:
    """Plain lines, for logs and pipes."""

    def note(self, message: str) -> None:
        complain(message)

    def start(self, files: int) -> None:
        pass

    def file(self, name: str) -> None:
        pass

    def release(self, total: int) -> None:
        if total % LINE_EVERY_RELEASES == 0:
            click.echo(f"{total:,} releases", err=True)

    def problem(self, problem: Problem) -> None:
        complain(problem)

    def commit(self, total: int) -> None:
        if total >= LINE_EVERY_RELEASES:
            click.echo(f"{total:,} releases read; writing the index", err=True)


class Bar:
    """A bar of files and a count of releases, for eyes; problems and notes stay above it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("Looking for files", total=None, releases="0")

    def note(self, message: str) -> None:
        self._line(message)

    def start(self, files: int) -> None:
        self._progress.update(self._task, total=files, completed=-1)

    def file(self, name: str) -> None:
        shown = name if len(name) <= NAME_MAX_CHARACTERS else f"…{name[1 - NAME_MAX_CHARACTERS :]}"
        self._progress.update(self._task, description=escape(shown), advance=1)

    def release(self, total: int) -> None:
        self._progress.update(self._task, releases=f"{total:,}")

    def problem(self, problem: Problem) -> None:
        self._line(str(problem))

    def commit(self, total: int) -> None:
        self._progress.update(self._task, description="Writing the index", advance=1)

    def _line(self, message: str) -> None:
        self._progress.console.print(f"communique: {message}", markup=False, highlight=False, soft_wrap=True)
