"""Asks the server at a port for what a first visitor would; called by .ci/run."""

import http.client
import json
import sys
import time
from urllib.parse import quote

START_SECONDS = 60  # the promise: first results within a minute of the install's end


def fetch(port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def wait_until_up(port: int) -> float:
    """Seconds until the server answers; ends the program if that takes longer than START_SECONDS."""
    start = time.monotonic()
    while time.monotonic() - start < START_SECONDS:
        try:
            if fetch(port, "/healthz")[0] == 200:
                return time.monotonic() - start
        except OSError:
            pass
        time.sleep(0.2)  # between two looks; the loop is bounded by START_SECONDS
    sys.exit(f"no answer from the server within {START_SECONDS} seconds")


def total(port: int, query: str) -> int:
    status, body = fetch(port, f"/api/search?{query}")
    assert status == 200, f"{query}: {status} {body[:300]}"
    return int(json.loads(body)["total"])


def main(port: int) -> None:
    seconds = wait_until_up(port)
    status, page = fetch(port, "/?q=cybercrime")
    assert status == 200, f"the search page answers {status}"
    assert "<mark>" in page, "nothing is marked on the search page"
    assert "Dushanbe" in page, "the release from Dushanbe is not on the search page"
    assert total(port, "q=co-operation") == total(port, "q=cooperation") >= 3
    assert total(port, "organizer=OSCE") >= 4
    assert total(port, "q=" + quote("киберпреступления")) == 3
    assert fetch(port, "/releases/no-such-release")[0] == 404
    sys.stdout.write(f"the server answered after {seconds:.1f} s\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
