"""The engines by name, each loaded when it is asked for: a peer that is not installed is missed only then."""

from importlib.util import find_spec
from typing import Final

from benchmarks.search.contender import Contender

ENGINES: Final = ("ours", "tantivy", "fts5", "whoosh")


def engine_named(name: str) -> Contender:
    """The engine of a name. Raises ValueError for another name, ImportError if it is not installed."""
    match name:
        case "ours":
            from benchmarks.search.ours import Ours

            return Ours()
        case "tantivy":
            from benchmarks.search.tantivy_peer import Tantivy

            return Tantivy()
        case "fts5":
            from benchmarks.search.fts5_peer import Fts5

            return Fts5()
        case "whoosh":
            from benchmarks.search.whoosh_peer import StockWhoosh

            return StockWhoosh()
        case _:
            raise ValueError(f"unknown engine {name!r}; there are: {', '.join(ENGINES)}")


def is_installed(name: str) -> bool:
    """Whether the library of an engine is there; ours, SQLite and Whoosh always are."""
    return name != "tantivy" or find_spec("tantivy") is not None
