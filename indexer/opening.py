"""From a location to an engine."""

from pathlib import Path
from typing import Final

from indexer.engine.document import Lineage
from indexer.engine.port import Engine
from indexer.errors import BadLocation

_SCHEMES: Final = ("memory:", "a folder")


def open_engine(location: str, lineage: Lineage | None = None) -> Engine:
    """The engine for "memory:" or the path of a folder. Opening reads nothing yet; a missing index is told on use.

    Raises BadLocation for a location of another kind.
    """
    if lineage is None:
        from indexer.metadata import load_authority

        lineage = load_authority()
    if location == "memory:":
        from indexer.engine.memory import MemoryEngine

        return MemoryEngine(lineage)
    return _whoosh(location, lineage)


def check(location: str, lineage: Lineage | None = None) -> tuple[str, ...]:
    """The faults of the index at a location, none if it is whole and current. Raises IndexMissing."""
    if location == "memory:":
        return ()
    if lineage is None:
        from indexer.metadata import load_authority

        lineage = load_authority()
    from indexer.whoosh_engine.check import check_folder

    return check_folder(_folder(location), lineage)


def _whoosh(location: str, lineage: Lineage) -> Engine:
    # Imported here, so that nothing loads whoosh that only uses another engine.
    from indexer.whoosh_engine import WhooshEngine

    return WhooshEngine(_folder(location), lineage)


def _folder(location: str) -> Path:
    if "://" in location or not location.strip():
        raise BadLocation(f"no engine for {location!r}; a location is one of: {', '.join(_SCHEMES)}")
    return Path(location)
