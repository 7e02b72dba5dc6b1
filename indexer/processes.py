"""Work done in other processes, which may die or hang without harm to this one."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future
from multiprocessing import connection
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from indexer.collector import collect_seldom

__all__ = ["ProcessExpired", "Processes", "end_with_parent", "result_of"]

Result = TypeVar("Result")

_tools: Any = None
"""What this worker process works with; set once as it starts, since tasks can share nothing else."""


class Processes:
    """Some processes, each made ready by `prepare`; it crosses to them, and so does every task."""

    def __init__(self, jobs: int, prepare: Callable[[], Any]) -> None:
        # spawn, never fork: a forked child would inherit the lock and the open files of the index being written.
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPool(jobs, initializer=_begin, initargs=(prepare,), context=context)

    def submit(self, task: Callable[..., Result], *arguments: object, seconds: float | None = None) -> "Future[Result]":
        """Run `task(tools, *arguments)`, where `prepare` made the tools.

        The future raises ProcessExpired if the process died, TimeoutError if it took longer than `seconds`.
        """
        future: Future[Result] = self._pool.schedule(_run, args=(task, *arguments), timeout=seconds)
        return future

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it unannotated
        self._pool.join()


def result_of(future: "Future[Result]") -> Result:
    """What a task gave. Raises ProcessExpired and TimeoutError as `submit` says, ChildProcessError if none can run."""
    try:
        return future.result()
    except BrokenExecutor as error:
        raise ChildProcessError("the processes for the work died as they started; try --jobs 1") from error


def _begin(prepare: Callable[[], Any]) -> None:
    """Ready a process: the interrupt is for the parent to handle, and without a parent there is no work."""
    global _tools
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    collect_seldom()
    _tools = prepare()


def end_with_parent() -> None:
    """End this process as soon as the one that started it is gone: if killed, it cannot stop those that wait for it."""
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _run(task: Callable[..., Result], *arguments: object) -> Result:
    return task(_tools, *arguments)
