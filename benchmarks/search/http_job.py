"""Results pages over HTTP: our server with two workers on this machine, a few clients that wait for each answer."""

import http.client
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from queue import Empty, SimpleQueue
from statistics import median
from time import monotonic, perf_counter, sleep
from typing import Final
from urllib.parse import urlencode

from benchmarks.search.figures import Served
from benchmarks.search.questions import Question, in_our_language

_HOST: Final = "127.0.0.1"
_WORKERS: Final = 2
_CLIENTS: Final = 4
_REQUESTS: Final = 1_200
_WARMING: Final = 60  # both workers have opened the index and compiled the templates by then
_MOST_SECONDS: Final = 60.0
_START_SECONDS: Final = 60.0
_ANSWER_SECONDS: Final = 30.0


def serve(folder: Path, questions: Sequence[Question]) -> Served:
    """Ask for results pages in a closed loop."""
    paths = [path_of(question) for question in questions]
    with _server(folder) as port:
        _load(port, paths, _WARMING)
        began = perf_counter()
        seconds, failures = _load(port, paths, _REQUESTS)
        taken = perf_counter() - began
    return Served(median(seconds), len(seconds) / taken, failures)


def path_of(question: Question) -> str:
    """The address of a results page."""
    pairs = [("q", in_our_language(question))]
    if question.chosen is not None and question.chosen.field == "year":
        pairs += [("from", question.chosen.value), ("to", question.chosen.value)]
    elif question.chosen is not None:
        pairs.append((question.chosen.field, question.chosen.value))
    if question.newest:
        pairs.append(("sort", "newest"))
    return f"/?{urlencode(pairs)}"


def _load(port: int, paths: Sequence[str], requests: int) -> tuple[list[float], int]:
    """Seconds of each answer, and how many were none."""
    waiting: SimpleQueue[str] = SimpleQueue()
    for path in islice(cycle(paths), requests):
        waiting.put(path)
    seconds: list[float] = []
    failures: list[str] = []
    end = monotonic() + _MOST_SECONDS
    clients = [threading.Thread(target=_ask, args=(port, waiting, seconds, failures, end)) for _ in range(_CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return seconds, len(failures)


def _ask(port: int, waiting: "SimpleQueue[str]", seconds: list[float], failures: list[str], end: float) -> None:
    connection = http.client.HTTPConnection(_HOST, port, timeout=_ANSWER_SECONDS)
    while monotonic() < end:
        try:
            path = waiting.get_nowait()
        except Empty:
            break
        began = perf_counter()
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            if answer.status != http.client.OK:
                failures.append(path)
        except (OSError, http.client.HTTPException):
            failures.append(path)
            connection.close()
        seconds.append(perf_counter() - began)
    connection.close()


@contextmanager
def _server(folder: Path) -> Iterator[int]:
    with socket.socket() as found:
        found.bind((_HOST, 0))
        port = int(found.getsockname()[1])
    command = [sys.executable, "-m", "indexer", "serve", "--index", str(folder), "--host", _HOST]
    command += ["--port", str(port), "--workers", str(_WORKERS)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ)  # noqa: S603 - our own program
    try:
        _wait(process, port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    end = monotonic() + _START_SECONDS
    while monotonic() < end and process.poll() is None:
        try:
            socket.create_connection((_HOST, port), timeout=1).close()
        except OSError:
            sleep(0.05)
        else:
            return
    raise RuntimeError("the server did not start")
