"""Python's cycle collector, held back where work makes many objects that stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_OBJECTS_BEFORE_COLLECTING: Final = 20_000
"""Python's own 700 let it look for garbage fifty times while modules and tables are loaded, all of which stay."""


def collect_seldom() -> None:
    """Let the collector run after many objects only, in a process that is ours alone."""
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Without the collector: what is taken in stays, and to look it through again and again takes a third of the time
    in which a memo reads its first texts."""
    if not gc.isenabled():
        # By whoever pauses or has no use for it. Turned off here once more, it might stay off: with two threads, the
        # one that found it on may be through before.
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
