"""`communique check`: verify an index."""

from pathlib import Path

import click

from indexer.commands.options import authority_option, index_option, read_authority
from indexer.commands.outcome import EXIT_INDEX, complain
from indexer.opening import check as find_faults


@click.command(context_settings={"max_content_width": 100})
@index_option
@authority_option
@click.pass_context
def check(ctx: click.Context, where: str, authority: Path | None) -> None:
    """Verify that an index is whole and current for this version of the program.

    Exit code 0 only if it is; otherwise 3, with each fault named.

    \b
    Example:
      communique check --index archive
    """
    faults = find_faults(where, read_authority(authority))
    for fault in faults:
        complain(fault)
    if faults:
        remedy = f"communique index --rebuild SOURCE --index {where}"
        if not any(remedy in fault for fault in faults):
            complain(f"rebuild the index with: {remedy}")
        ctx.exit(EXIT_INDEX)
    click.echo(f"The index at {where} is whole and current.")
