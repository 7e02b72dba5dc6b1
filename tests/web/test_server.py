"""The production server: it starts, answers, says one line and stops when asked."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from urllib.request import urlopen

import pytest

from indexer.errors import UsageError
from web.server import serve

WAIT_SECONDS = 60
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


def test_a_port_in_use_is_told_with_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as held, pytest.raises(UsageError, match="--port"):
        serve("memory:", None, "127.0.0.1", held.getsockname()[1], 1)
