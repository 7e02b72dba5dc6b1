"""What several commands share: their options and how they open an index."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from indexer.engine import Engine
from indexer.errors import UsageError
from indexer.metadata import Authority, load_authority
from indexer.opening import open_engine
from indexer.settings import AUTHORITY_VARIABLE, INDEX_VARIABLE, read_settings

Command = TypeVar("Command", bound=Callable[..., Any])


def index_option(command: Command) -> Command:
    """--index WHERE, by default what the environment says."""
    return click.option(
        "--index",
        "where",
        metavar="WHERE",
        default=lambda: read_settings().index,
        help=f"The folder of the index.  [default: ${INDEX_VARIABLE}, else .communique]",
    )(command)


def json_option(command: Command) -> Command:
    """--json, for scripts."""
    return click.option("--json", "as_json", is_flag=True, help="Write JSON, for scripts.")(command)


def authority_option(command: Command) -> Command:
    """--authority FILE, by default what the environment says."""
    return click.option(
        "--authority",
        metavar="FILE",
        type=click.Path(path_type=Path),
        default=lambda: read_settings().authority,
        help=f"A file of further names of organizations.  [default: ${AUTHORITY_VARIABLE}, else none]",
    )(command)


def read_authority(file: Path | None) -> Authority:
    """The names of organizations and places, with those of the user's own file. Raises UsageError naming its fault."""
    try:
        return load_authority(file)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        if file is None:
            raise
        # TOML of another shape, such as a text where a list of tables belongs, is met as a value of the wrong type.
        reason = f"{error}; an entry begins with [[organization]]"
        raise UsageError(f"the authority file {file} cannot be used: {reason}") from error


@contextmanager
def opened(where: str, names: Path | None) -> Iterator[Engine]:
    """The engine of an index, closed afterwards; `names` is the user's own file of names."""
    engine = open_engine(where, read_authority(names))
    try:
        yield engine
    finally:
        engine.close()


def folder_of(where: str) -> Path | None:
    """The folder of an index, None where its location is not a folder."""
    return None if where == "memory:" or "://" in where else Path(where)


def default_corpus() -> Path | None:
    """The sample releases: `corpus/` here or beside the package, None if there is neither."""
    places = (Path("corpus"), Path(__file__).parents[2] / "corpus")
    return next((place for place in places if place.is_dir()), None)
