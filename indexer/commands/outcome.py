"""How every command ends: its exit codes, and the one way to name what is wrong."""

from typing import Final

import click

EXIT_PROBLEMS: Final = 1
"""Done, but something was wrong with a source; it has been named on stderr."""

EXIT_USAGE: Final = 2
"""Wrong use: nothing was done."""

EXIT_INDEX: Final = 3
"""The index is missing, locked, damaged or out of date."""


def complain(message: object) -> None:
    """One line on stderr under the program's name."""
    click.echo(f"communique: {message}", err=True)
