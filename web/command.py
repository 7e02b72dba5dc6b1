"""`communique serve`: index the sources if any are given, then answer in the browser."""

import os
from pathlib import Path
from typing import Final

import click
from click.exceptions import Exit

from indexer import IndexMissing, authority_option, index_option, open_engine, read_authority

DEFAULT_PORT: Final = 8000
MOST_WORKERS: Final = 4
"""By default; each holds its own view of the index, and a machine of many processors has other work, too."""


@click.command(context_settings={"max_content_width": 100})
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@index_option
@authority_option
@click.option("--host", metavar="H", default="127.0.0.1", show_default=True, help="Answer at this address only.")
@click.option("--port", metavar="P", type=click.IntRange(1, 65535), default=DEFAULT_PORT, show_default=True)
@click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(1, 256),
    default=lambda: min(os.cpu_count() or 1, MOST_WORKERS),
    help=f"Answer in N processes.  [default: one for each processor, at most {MOST_WORKERS}]",
)
@click.pass_context
def serve(
    ctx: click.Context,
    sources: tuple[str, ...],
    where: str,
    authority: Path | None,
    host: str,
    port: int,
    workers: int,
) -> None:
    """Show the search pages in a browser, until interrupted.

    With SOURCE (as for communique index) the index is brought up to date first. Without, the index is served as it
    is; if there is none yet, the sample releases in corpus/ are indexed first. What the command index changes
    meanwhile shows without a restart.

    \b
    Examples:
      communique serve my-releases
      communique serve --index archive --port 8080
      communique serve --host 0.0.0.0          (whoever reaches this machine may search)
    """
    if not sources and not _exists(where, authority):
        click.echo(f"There is no index at {where} yet: indexing the sample releases in corpus/", err=True)
        _index(ctx, sources, where, authority)
    elif sources:
        _index(ctx, sources, where, authority)
    if not _exists(where, authority):
        raise IndexMissing(where)
    from web.server import serve as run  # only now: the help of a command should not need a server

    run(where, authority, host, port, workers)


def _exists(where: str, authority: Path | None) -> bool:
    """Whether there is an index; one that cannot answer raises what is wrong with it."""
    engine = open_engine(where, read_authority(authority))
    try:
        engine.count()
    except IndexMissing:
        return False
    finally:
        engine.close()
    return True


def _index(ctx: click.Context, sources: tuple[str, ...], where: str, authority: Path | None) -> None:
    """Run the command `index`; the problems that it names are no reason not to serve the rest."""
    program = ctx.find_root().command
    assert isinstance(program, click.Group)
    command = program.get_command(ctx, "index")
    assert command is not None
    try:
        ctx.invoke(command, sources=sources, where=where, authority=authority)
    except Exit as end:
        if end.exit_code != 1:
            raise
