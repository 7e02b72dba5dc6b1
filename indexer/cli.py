"""The command `communique`: its subcommands, loaded only when they are called, and the exit codes they share."""

import importlib
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final, NoReturn

import click

from indexer.collector import collect_seldom
from indexer.commands.outcome import EXIT_INDEX, EXIT_USAGE, complain
from indexer.errors import IndexUnavailable, UsageError

EXIT_INTERRUPTED: Final = 128 + signal.SIGINT  # as shells report a death by this signal
EXIT_TERMINATED: Final = 128 + signal.SIGTERM


@dataclass(frozen=True, slots=True)
class Lazy:
    """A subcommand: where it is ("module:name") and its line in the help, so that help need not import it."""

    where: str
    help: str


COMMANDS: Final[Mapping[str, Lazy]] = {
    "index": Lazy("indexer.commands.index:index", "Read releases and bring the index up to date."),
    "search": Lazy("indexer.commands.search:search", "Search the index."),
    "serve": Lazy("web.command:serve", "Show the search pages in a browser."),
    "extract": Lazy(
        "indexer.commands.extract:extract", "Show the facts of releases, each with the sentence that says so."
    ),
    "info": Lazy("indexer.commands.info:info", "Tell what an index holds."),
    "check": Lazy("indexer.commands.check:check", "Verify that an index is whole and current."),
}

HELP: Final = """Communiqué: a search engine for folders of press releases.

\b
Begin with a folder of .txt, .md, .html or .jsonl files:
  communique index my-releases
  communique search cybercrime --organizer OSCE --from 2015
  communique serve

\b
Every command tells more, with examples: communique search --help
Exit codes: 0 done; 1 done with problems, each named; 2 wrong use;
3 the index is missing, locked or damaged.
"""


class Program(click.Group):
    """A group that imports a subcommand when it is called (Click's lazy loading) and tells errors in one way."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        lazy = COMMANDS.get(cmd_name)
        if lazy is None:
            return None
        module, _, name = lazy.where.partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, lazy.help) for name, lazy in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader (head, less) has seen enough. Python would complain again when it flushes at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        return result

    def main(self, args: Sequence[str] | None = None, *rest: Any, **options: Any) -> NoReturn:
        """Run a command line and end the process with the exit code of the contract."""
        options["standalone_mode"] = False
        try:
            code = super().main(args, *rest, **options)
        except click.ClickException as error:
            code = _complain(error.format_message(), error.exit_code, getattr(error, "ctx", None))
        except UsageError as error:
            code = _complain(str(error), EXIT_USAGE)
        except IndexUnavailable as error:
            code = _complain(str(error), EXIT_INDEX)
        except click.Abort:
            code = EXIT_INTERRUPTED
        sys.exit(code if isinstance(code, int) else 0)


def _tell_version(ctx: click.Context, parameter: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from importlib import metadata  # which loads what reads mail and archives, more than a search does

        try:
            version = metadata.version("communique")
        except metadata.PackageNotFoundError:  # run from a checkout
            version = "not installed"
        click.echo(f"communique {version}")
        ctx.exit()


@click.group(
    "communique", cls=Program, help=HELP, context_settings={"help_option_names": ["--help"], "max_content_width": 100}
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Show the version and exit.",
)
def program() -> None:
    pass


def main() -> NoReturn:
    """The entry point of the command."""
    signal.signal(signal.SIGTERM, _end)
    collect_seldom()
    program.main(prog_name="communique")


def _complain(message: str, code: int, ctx: click.Context | None = None) -> int:
    if ctx is not None and code == EXIT_USAGE:
        click.echo(ctx.get_usage(), err=True)
        click.echo(f"Try '{ctx.command_path} --help' for help.", err=True)
    complain(message)
    return code


def _end(signum: int, frame: FrameType | None) -> NoReturn:
    # As an exception, so that an open writer discards what it has and gives its lock back.
    sys.exit(EXIT_TERMINATED)
