"""From a page to a release: finders that read facts out of text, each with its evidence, and the authority of names.

Names are loaded when they are first asked for: a search needs the authority alone, not the finders.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from indexer.metadata.authority import Authority, load_authority
    from indexer.metadata.extraction import extract
    from indexer.metadata.record import facts_record
    from indexer.metadata.sentences import sentence_around
    from indexer.metadata.version import EXTRACTION_VERSION

__all__ = ["EXTRACTION_VERSION", "Authority", "extract", "facts_record", "load_authority", "sentence_around"]

_ROOMS: Final = {
    "Authority": "authority",
    "load_authority": "authority",
    "extract": "extraction",
    "facts_record": "record",
    "sentence_around": "sentences",
    "EXTRACTION_VERSION": "version",
}


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    globals()[name] = value
    return value
