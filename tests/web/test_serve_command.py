"""`communique serve` from outside: a real server on a real port."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from click.testing import CliRunner

from indexer.cli import program

COMMAND = (sys.executable, "-m", "indexer")


@contextmanager
def served(*args: object) -> Iterator[str]:
    """The address of a server with these arguments; it is told to end afterwards, and must do so cleanly."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*COMMAND, "serve", *map(str, args), "--port", str(port), "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        lines = iter(server.stdout.readline, "")
        try:
            assert any(line.startswith("Serving on ") for line in lines), "it ended before it served"
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.stdout.read()
    assert server.returncode == 0


def total(address: str) -> int:
    with urlopen(f"{address}/api/search", timeout=30) as answer:
        found = json.load(answer)["total"]
    assert isinstance(found, int)
    return found


def test_the_sources_are_indexed_and_served_and_a_later_change_shows_without_a_restart(tmp_path: Path) -> None:
    source, where = tmp_path / "a.jsonl", tmp_path / "index"
    source.write_text('{"id": "1", "text": "alpha"}\n')

    with served(source, "--index", where) as address:
        before = total(address)
        source.write_text('{"id": "1", "text": "alpha"}\n{"id": "2", "text": "beta"}\n')
        subprocess.run([*COMMAND, "index", source, "--index", where], check=True, capture_output=True)
        after = total(address)

    assert (before, after) == (1, 2)


def test_without_sources_an_index_that_is_there_is_served_as_it_is(tmp_path: Path) -> None:
    source, where = tmp_path / "a.jsonl", tmp_path / "index"
    source.write_text('{"id": "1", "text": "alpha"}\n')
    subprocess.run([*COMMAND, "index", source, "--index", where], check=True, capture_output=True)
    source.unlink()

    with served("--index", where) as address:
        assert total(address) == 1


def test_a_source_that_gives_no_index_ends_with_exit_code_3(tmp_path: Path) -> None:
    result = CliRunner().invoke(program, ["serve", str(tmp_path / "none"), "--index", str(tmp_path / "index")])

    assert result.exit_code == 3
    assert "there is no such file or folder" in result.stderr
    assert "there is no index at" in result.stderr


def test_a_port_in_use_is_exit_code_2_and_names_the_remedy(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text('{"id": "1", "text": "alpha"}\n')
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [*COMMAND, "serve", str(source), "--index", str(tmp_path / "index"), "--port", port]
        result = subprocess.run(command, capture_output=True, text=True)

    assert result.returncode == 2
    assert "--port" in result.stderr


def test_the_servers_processes_know_the_names_of_the_users_file(tmp_path: Path) -> None:
    source, names = tmp_path / "a.jsonl", tmp_path / "names.toml"
    source.write_text('{"id": "1", "text": "alpha", "organizers": ["HRBW"]}\n')
    names.write_text('[[organization]]\nname = "Harbour Watch"\nacronyms = ["HRBW"]\n')

    with (
        served(source, "--index", tmp_path / "index", "--authority", names) as address,
        urlopen(f"{address}/api/releases/1", timeout=30) as answer,
    ):
        assert json.load(answer)["organizers_canonical"] == ["Harbour Watch"]
        assert total(address) == 1
