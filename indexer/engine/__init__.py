"""The port and all that engines share; `open_engine` finds the engine for a location."""

from indexer.engine.opening import check, open_engine
from indexer.engine.port import Engine, Writer

__all__ = ["Engine", "Writer", "check", "open_engine"]
