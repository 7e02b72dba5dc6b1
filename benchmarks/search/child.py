"""Work in a process of its own, and how much memory it took."""

import multiprocessing
import os
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, Generic, TypeVar

_WATCH_SECONDS: Final = 0.05

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What the work gave, and the most memory that its process and those it started held at one time."""

    result: T
    peak_bytes: int


def in_child(work: Callable[..., T], *arguments: object) -> Done[T]:
    """Do the work in a fresh interpreter. Raises RuntimeError, with its words, if the work failed."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(theirs, work, arguments))
    process.start()
    theirs.close()
    peak = 0
    while not ours.poll(_WATCH_SECONDS):
        peak = max(peak, tree_bytes(process.pid or 0))
        if not process.is_alive() and not ours.poll():
            raise RuntimeError(f"the process ended with {process.exitcode} and gave nothing")
    result, failure, own = ours.recv()
    process.join()
    if failure:
        raise RuntimeError(failure)
    return Done(result, max(peak, own))


def _run(answer: Connection, work: Callable[..., object], arguments: tuple[object, ...]) -> None:
    try:
        result = work(*arguments)
        # Its own greatest, too: work shorter than a look from outside would else seem to have taken nothing.
        answer.send((result, "", resident_bytes(kind="VmHWM")))
    except Exception as error:  # whatever it was, it must not die here unseen: the parent raises it with its words
        answer.send((None, f"{type(error).__name__}: {error}", 0))


def resident_bytes(process: int | None = None, kind: str = "VmRSS") -> int:
    """Memory that a process holds now, 0 if there is no such process.

    `kind` is VmRSS for all of it, mapped files that it has read included, VmHWM for the most of that so far, or
    RssAnon for what no other process shares.
    """
    try:
        status = Path(f"/proc/{process or os.getpid()}/status").read_text("ascii", "replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith(f"{kind}:")), 0)


def tree_bytes(process: int) -> int:
    """Memory of a process and all it started."""
    return resident_bytes(process) + sum(map(tree_bytes, _children(process)))


def _children(process: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found.extend(map(int, task.read_text("ascii").split()))
        except OSError:
            continue  # it has just ended
    return found
