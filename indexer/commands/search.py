"""`communique search`: ask an index."""

import json
import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from indexer.advice import Advice, advise
from indexer.commands.hits import describe
from indexer.commands.options import authority_option, index_option, json_option, opened, read_authority
from indexer.engine.request import Sort
from indexer.fields import BY_NAME, FILTER_FIELDS, NOT_STATED
from indexer.params import PAGE_SIZE, PAGE_SIZE_MAX, SearchParams, read_params, to_pairs, to_request
from indexer.query.nodes import Match
from indexer.remarks import with_absent_values
from indexer.wire import search_record

Command = TypeVar("Command", bound=Callable[..., Any])

_SHORT_OPTION = re.compile(r"-[A-Za-z]")

VALUE_HELP = {"language": "Written in this language (en, ru …)", "year": "Dated in this year"}
"""Where the label of a field alone would not say what its option does."""


def filter_options(command: Command) -> Command:
    """One repeatable option for each field that can be filtered by."""
    for name in reversed(FILTER_FIELDS):
        text = VALUE_HELP.get(name, f"{BY_NAME[name].label} with this name")
        option = click.option(f"--{name}", name, multiple=True, metavar="VALUE", help=f"{text}; may be repeated.")
        command = option(command)
    return command


class SearchCommand(click.Command):
    """A command of long options only, whose words may begin with a hyphen; a letter by itself is no such word."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        for word in self._outside_values(args):
            if _SHORT_OPTION.fullmatch(word):
                # Taken for an excluded word, "-n 5" would quietly find something else than the first five.
                advice = f"to leave out the word {word[1:]!r}, write it after two hyphens: -- {word}"
                raise click.UsageError(f"no such option: {word}; {advice}", ctx=ctx)
        return super().parse_args(ctx, args)

    def _outside_values(self, args: Sequence[str]) -> Iterator[str]:
        """The words of a command line up to "--" that are not the value of the option before them."""
        takes_value = {
            name
            for option in self.params
            if isinstance(option, click.Option) and not option.is_flag
            for name in option.opts
        }
        rest = iter(args)
        for word in rest:
            if word == "--":
                return
            if word in takes_value:
                next(rest, None)
            else:
                yield word


@click.command(
    cls=SearchCommand,
    context_settings={
        "max_content_width": 100,
        # "-word" leaves a word out; without this it would be taken for a row of short options.
        "ignore_unknown_options": True,
    },
)
@click.argument("words", nargs=-1)
@index_option
@authority_option
@filter_options
@click.option("--from", "from_", metavar="DATE", help="Dated on or after this day, month or year (2015-06).")
@click.option("--to", metavar="DATE", help="Dated on or before this day, month or year.")
@click.option(
    "--missing", multiple=True, metavar="FIELD", help=f"Does not state this field ({NOT_STATED}); may be repeated."
)
@click.option("--sort", metavar="|".join(sort.value for sort in Sort), help="Order of the hits.")
@click.option("--match", metavar="|".join(match.value for match in Match), help="How many of the words must be there.")
@click.option("--limit", metavar="N", help=f"Show N hits, at most {PAGE_SIZE_MAX}.  [default: {PAGE_SIZE}]")
@click.option("--offset", metavar="N", help="Skip the first N hits.")
@json_option
def search(
    words: tuple[str, ...], where: str, authority: Path | None, as_json: bool, from_: str | None, **asked: Any
) -> None:
    """Search the index. Without WORDS every release is a hit, newest first.

    All words must be there, in any spelling (cyber-crime, cybercrime). Also: "a phrase" (within quotes for the
    shell), -word, AND OR NOT, (brackets), title:word, "two words"~5, cyber*, cybercrme~1, ="exactly so".
    Several values of one option widen the search, several options narrow it. To leave out a word of one letter,
    write it after the options and two hyphens: -- -x

    \b
    Examples:
      communique search cybercrime workshop
      communique search '"money laundering"' -cash --organizer OSCE --organizer UNODC
      communique search --country Kazakhstan --from 2015 --sort newest --json
    """
    params = _params({"q": _words(words), "from": from_} | asked)
    names = read_authority(authority)
    with opened(where, authority) as engine:
        request, parsed = to_request(params, names)
        results = with_absent_values(engine, params, engine.search(request), names)
        if as_json:
            click.echo(json.dumps(search_record(params, parsed, results), ensure_ascii=False))
            return
        advice = advise(engine, params, names) if results.total == 0 else ()
    for line in describe(params, results):
        click.echo(line)
    for notice in dict.fromkeys((*parsed.notices, *results.notices)):
        click.echo(notice.message, err=True)
    for change in advice:
        click.echo(f"{change.message}: {change.count:,} — {command_line(change)}", err=True)


def _words(words: tuple[str, ...]) -> str:
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word.partition("=")[0], ctx=click.get_current_context())
    return " ".join(words)


def _params(asked: dict[str, Any]) -> SearchParams:
    """The parameters, all of them usable. Raises a usage error that names those that are not."""
    params, problems = read_params(_pairs(asked))
    if problems:
        raise click.UsageError("; ".join(map(str, problems)), ctx=click.get_current_context())
    return params


def _pairs(asked: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in asked.items():
        for one in value if isinstance(value, tuple) else (value,):
            if one is not None:
                yield name, one


def command_line(advice: Advice) -> str:
    """The advised search as one would type it."""
    pairs = to_pairs(advice.params)
    words = [shlex.quote(value) for name, value in pairs if name == "q"]
    return " ".join(
        ["communique search", *words, *(f"--{name} {shlex.quote(value)}" for name, value in pairs if name != "q")]
    )
