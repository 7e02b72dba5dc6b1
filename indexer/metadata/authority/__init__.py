"""Names of organizations and places: data files, and the lookup from any written form to one canonical name."""

from indexer.metadata.authority.authority import Authority, load_authority
from indexer.metadata.authority.gazetteer import Kind, Sighting

__all__ = ["Authority", "Kind", "Sighting", "load_authority"]
