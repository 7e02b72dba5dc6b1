"""The port and all that engines share; `indexer.opening` finds the engine for a location."""

from indexer.engine.port import Engine, Writer

__all__ = ["Engine", "Writer"]
