"""The vector executor: answers requests from the arrays of segments. Nothing here knows of Whoosh or of files."""

from indexer.whoosh_engine.vector.answer import answer
from indexer.whoosh_engine.vector.archive import VectorArchive

__all__ = ["VectorArchive", "answer"]
