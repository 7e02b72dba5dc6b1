"""The command as a whole: its help, its exit codes, and what it loads."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.cli import COMMANDS, program


def run(*args: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of the real program."""
    done = subprocess.run([sys.executable, "-m", "indexer", *args], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def test_the_help_names_every_command_and_gives_an_example() -> None:
    result = CliRunner().invoke(program, ["--help"])

    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)
    assert "communique search cybercrime" in result.stdout


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "serve"])
def test_the_help_of_a_command_begins_with_its_line_in_the_list_and_gives_an_example(name: str) -> None:
    result = CliRunner().invoke(program, [name, "--help"])

    assert result.exit_code == 0
    assert COMMANDS[name].help.rstrip(".") in " ".join(result.stdout.split())
    assert f"communique {name}" in result.stdout.partition("Example")[2]


@pytest.mark.parametrize(
    "args",
    [
        ["serach"],
        ["search", "--organiser", "OSCE"],
        ["search", "--limit", "many"],
        ["search", "--from", "yesterday"],
        ["search", "--missing", "colour"],
        ["index", "--jobs", "0"],
        ["info", "extra"],
    ],
)
def test_wrong_use_is_exit_code_2_with_one_line_under_the_name_of_the_program(args: list[str]) -> None:
    result = CliRunner().invoke(program, args)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line for line in result.stderr.splitlines() if line.startswith("communique: ")] != []
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("command", ["search", "info", "check"])
def test_a_missing_index_is_exit_code_3_and_the_message_names_the_command_to_run(command: str, tmp_path: Path) -> None:
    code, out, err = run(command, "--index", str(tmp_path / "none"))

    assert (code, out) == (3, "")
    assert err.startswith("communique: ")
    assert f"communique index SOURCE --index {tmp_path / 'none'}" in err
    assert err.count("\n") == 1
    assert not (tmp_path / "none").exists()


def test_searching_loads_nothing_that_only_reading_and_serving_need(tmp_path: Path) -> None:
    program = (
        "import sys; from indexer.cli import program\n"
        f"try: program.main(['search', 'word', '--index', {str(tmp_path)!r}])\n"
        "finally: print(sorted({'flask', 'bs4', 'trafilatura', 'pebble', 'granian', 'markdown'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert done.returncode == 3
    assert done.stdout.strip() == "[]"


def test_the_list_of_commands_loads_none_of_them() -> None:
    program = (
        "import sys; from indexer.cli import program\n"
        "try: program.main(['--help'])\n"
        "finally: print([name for name in sys.modules if name in ('whoosh', 'flask', 'web', 'indexer.pipeline')])"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert done.stdout.splitlines()[-1] == "[]"


def test_a_reader_who_has_seen_enough_ends_the_program_quietly(tmp_path: Path) -> None:
    lines = "".join('{"text": "Workshop on cybercrime in Almaty."}\n' for _ in range(300))
    (tmp_path / "a.jsonl").write_text(lines)
    extract = subprocess.Popen(
        [sys.executable, "-m", "indexer", "extract", str(tmp_path), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert extract.stdout is not None
    assert extract.stderr is not None

    extract.stdout.readline()
    extract.stdout.close()
    errors = extract.stderr.read()
    extract.stderr.close()

    assert errors == ""
    assert extract.wait() == 0
