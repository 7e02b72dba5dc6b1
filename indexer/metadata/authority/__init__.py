"""Names of organizations and places: data files, and the lookup from any written form to one canonical name."""

from typing import TYPE_CHECKING, Any

from indexer.metadata.authority.authority import Authority, load_authority

if TYPE_CHECKING:
    from indexer.metadata.authority.gazetteer import Kind, Sighting

__all__ = ["Authority", "Kind", "Sighting", "load_authority"]


def __getattr__(name: str) -> Any:
    # A search asks for no names in texts, and what looks for them takes as long to load as the authority to read.
    if name not in {"Kind", "Sighting"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from indexer.metadata.authority import gazetteer

    value = globals()[name] = getattr(gazetteer, name)
    return value
