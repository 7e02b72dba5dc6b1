"""From a page to a release: finders that read facts out of text, each with its evidence, and the authority of names."""

from indexer.metadata.authority import Authority, load_authority
from indexer.metadata.extraction import extract
from indexer.metadata.record import facts_record
from indexer.metadata.sentences import sentence_around

__all__ = ["Authority", "extract", "facts_record", "load_authority", "sentence_around"]
