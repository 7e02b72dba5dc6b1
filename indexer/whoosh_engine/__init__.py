"""The embedded engine: a Whoosh index in a folder. `whoosh` is imported nowhere else."""

import os
import sys
from typing import Final

_THREADS: Final = "OPENBLAS_NUM_THREADS"


def _load_numpy() -> None:
    """numpy without the threads for linear algebra, of which there is none here: to start them takes half its time.

    Whoever has loaded it already, or says how many threads there should be, keeps what he has.
    """
    if "numpy" in sys.modules or _THREADS in os.environ:
        return
    os.environ[_THREADS] = "1"
    try:
        import numpy  # noqa: F401 - only so that it is loaded
    finally:
        del os.environ[_THREADS]


_load_numpy()  # before any room of the engine does

from indexer.whoosh_engine.engine import WhooshEngine  # noqa: E402 - it loads numpy, too

__all__ = ["WhooshEngine"]
