"""Python's cycle collector, held back where work makes many objects that stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_OBJECTS_BEFORE_COLLECTING: Final = 20_000
"""Python's own 700 let it look for garbage fifty times while modules are loaded, all of which stay."""


def collect_seldom() -> None:
    """Let the collector run after many objects only, in a process that is ours alone."""
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Without the collector: what is taken in stays, and to look it through again and again would cost a third of the
    time of a first reading."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()
