"""The production server: it starts, answers, says one line and stops when asked."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from urllib.request import urlopen

import pytest

from indexer.errors import UsageError
from indexer.metadata import load_authority
from indexer.opening import open_engine
from indexer.release import Release
from web.server import serve

WAIT_SECONDS = 60
SOON_SECONDS = 1.0
SERVE_FOLDER = """
import sys
from web.server import serve
serve(sys.argv[2], None, '127.0.0.1', int(sys.argv[1]), 2)
"""
START = "import sys; from web.server import serve; serve('memory:', None, '127.0.0.1', int(sys.argv[1]), 2)"


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


@pytest.fixture
def server(port: int) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", START, str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as started:
        yield started
        started.kill()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_server_starts_answers_and_stops_quietly(
    server: subprocess.Popen[str], port: int, stop: signal.Signals
) -> None:
    assert server.stdout is not None
    assert server.stderr is not None
    line = server.stdout.readline()
    assert line == f"Serving on http://127.0.0.1:{port}\n", server.stderr.read()
    with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=WAIT_SECONDS) as answer:
        assert json.load(answer)["status"] == "ok"

    server.send_signal(stop)

    assert server.communicate(timeout=WAIT_SECONDS) == ("", "")
    assert server.returncode == 0


def test_the_workers_of_a_killed_server_end(server: subprocess.Popen[str], port: int) -> None:
    assert server.stdout is not None
    assert server.stdout.readline()

    server.kill()

    # They hold the ends of these pipes, so that all is read only when they are gone.
    server.communicate(timeout=WAIT_SECONDS)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_every_worker_answers_with_a_commit_within_a_second(port: int, tmp_path: Path) -> None:
    engine = open_engine(str(tmp_path), load_authority())
    with engine.writer() as writer:
        writer.put(Release(id="1", title="First", text="Harbours."))
    with subprocess.Popen(
        [sys.executable, "-c", SERVE_FOLDER, str(port), str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as server:
        try:
            assert server.stdout is not None
            assert server.stdout.readline()
            # Each answer on a connection of its own, so that both workers get some.
            assert {total(port) for _ in range(20)} == {1}
            with engine.writer() as writer:
                writer.put(Release(id="2", title="Second", text="Harbours."))
            began = monotonic()
            seen = [total(port) for _ in range(20)]
            taken = monotonic() - began
        finally:
            server.kill()

    # The first answer is asked for at once, and none is old: there is nothing to wait for.
    assert set(seen) == {2}
    assert taken / len(seen) < SOON_SECONDS


def total(port: int) -> int:
    with urlopen(f"http://127.0.0.1:{port}/api/search?q=harbours", timeout=WAIT_SECONDS) as answer:
        found: int = json.load(answer)["total"]
    return found


def test_a_port_in_use_is_told_with_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as held, pytest.raises(UsageError, match="--port"):
        serve("memory:", None, "127.0.0.1", held.getsockname()[1], 1)
