"""The embedded engine: a Whoosh index in a folder. `whoosh` is imported nowhere else."""

from indexer.whoosh_engine.engine import WhooshEngine

__all__ = ["WhooshEngine"]
