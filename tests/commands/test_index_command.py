"""`communique index` from outside: what it says, how it ends, and what a sudden end leaves."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer.cli import program

COMMAND = (sys.executable, "-m", "indexer")


def run(*args: object, text: str | None = None) -> Result:
    return CliRunner().invoke(program, [str(arg) for arg in args], input=text)


def records(path: Path, count: int, word: str) -> Path:
    """So many releases that have this word."""
    objects = ({"id": f"{n:04}", "title": f"Workshop {n}", "text": f"Word {word} number {n}."} for n in range(count))
    path.write_text("".join(json.dumps(one) + "\n" for one in objects))
    return path


def total(where: Path, word: str) -> int:
    result = run("search", word, "--index", where, "--json")
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)["total"]
    assert isinstance(found, int)
    return found


def test_the_end_tells_what_was_done_and_what_is_lacking(tmp_path: Path) -> None:
    source = records(tmp_path / "a.jsonl", 2, "alpha")

    first = run("index", source, "--index", tmp_path / "index")
    second = run("index", source, "--index", tmp_path / "index")

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "Indexed 2 releases (2 new, 0 changed, 0 unchanged, 0 removed) in " in first.stdout
    assert "Indexed 2 releases (0 new, 0 changed, 2 unchanged, 0 removed) in " in second.stdout
    assert "Of the 2 releases in the index, 2 lack a date, 2 lack a place, 2 lack an organizer" in second.stdout


def test_what_is_wrong_with_a_source_is_named_on_a_line_and_the_rest_is_indexed(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "good.txt").write_text("Workshop opens\n\nALMATY, 11 June 2015 – It opened.\n")
    (folder / "x.txt").touch()

    result = run("index", folder, "--index", tmp_path / "index")

    assert result.exit_code == 1
    assert result.stderr.startswith("communique: seeds/x.txt: ")
    assert result.stderr.count("\n") == 1
    assert "Indexed 1 release (1 new" in result.stdout
    assert "1 problem, named above" in result.stdout


def test_standard_input_adds_to_the_index(tmp_path: Path) -> None:
    run("index", records(tmp_path / "a.jsonl", 2, "alpha"), "--index", tmp_path / "index")

    result = run("index", "-", "--index", tmp_path / "index", text='{"id": "piped", "text": "alpha from a pipe"}\n')

    assert result.exit_code == 0
    assert total(tmp_path / "index", "alpha") == 3


def test_the_environment_says_where_the_index_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_INDEX", str(tmp_path / "archive"))

    run("index", records(tmp_path / "a.jsonl", 2, "alpha"))

    assert total(tmp_path / "archive", "alpha") == 2
    assert run("check").exit_code == 0


def test_without_a_source_the_samples_in_the_folder_at_hand_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "corpus").mkdir()
    records(tmp_path / "corpus" / "a.jsonl", 3, "alpha")
    monkeypatch.chdir(tmp_path)

    assert run("index").exit_code == 0
    assert total(tmp_path / ".communique", "alpha") == 3


def test_a_place_that_cannot_be_written_to_is_exit_code_3(tmp_path: Path) -> None:
    source = records(tmp_path / "a.jsonl", 1, "alpha")

    result = run("index", source, "--index", source / "below")

    assert result.exit_code == 3
    assert f"the index at {source / 'below'} cannot be written" in result.stderr


def test_an_index_made_with_other_names_is_rebuilt_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, names = records(tmp_path / "a.jsonl", 2, "alpha"), tmp_path / "names.toml"
    run("index", source, "--index", tmp_path / "index")
    names.write_text('[[organization]]\nname = "Example Fund"\n')
    monkeypatch.setenv("COMMUNIQUE_AUTHORITY", str(names))

    refused = run("search", "alpha", "--index", tmp_path / "index")
    result = run("index", source, "--index", tmp_path / "index")

    assert refused.exit_code == 3
    assert result.exit_code == 0
    assert "out of date" in result.stderr
    assert "rebuilding it from the sources given" in result.stderr
    assert "(2 new, 0 changed, 0 unchanged, 0 removed)" in result.stdout
    assert total(tmp_path / "index", "alpha") == 2


def test_an_index_that_another_run_is_writing_is_exit_code_3(tmp_path: Path) -> None:
    where = tmp_path / "index"
    writing = subprocess.Popen([*COMMAND, "index", "-", "--index", where], stdin=subprocess.PIPE, text=True)
    assert writing.stdin is not None
    writing.stdin.write('{"id": "1", "text": "alpha"}\n')
    writing.stdin.flush()
    while not (where / "lock.holder").exists():
        assert writing.poll() is None

    result = run("index", records(tmp_path / "a.jsonl", 1, "beta"), "--index", where)
    writing.stdin.close()

    assert result.exit_code == 3
    assert str(writing.pid) in result.stderr
    assert writing.wait() == 0
    assert total(where, "alpha") == 1


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_told_to_stop_ends_cleanly_and_changes_nothing(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    where = tmp_path / "index"
    run("index", records(tmp_path / "a.jsonl", 2, "alpha"), "--index", where)
    writing = subprocess.Popen(
        [*COMMAND, "index", "-", "--index", where], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    while not (where / "lock.holder").exists():
        assert writing.poll() is None

    writing.send_signal(number)
    _, errors = writing.communicate()

    assert writing.returncode == code
    assert "Traceback" not in errors
    assert total(where, "alpha") == 2
    assert not (where / "lock.holder").exists()


def test_a_run_killed_at_any_moment_leaves_the_old_answers_and_the_next_one_completes(tmp_path: Path) -> None:
    count = 600  # enough that the extraction is spread over processes
    source, where = records(tmp_path / "a.jsonl", count, "alpha"), tmp_path / "index"
    assert run("index", source, "--index", where).exit_code == 0
    arguments = [*COMMAND, "index", str(source), "--jobs", "2", "--index"]
    started = time.monotonic()
    subprocess.run([*arguments, tmp_path / "measured"], check=True, capture_output=True)
    needed = time.monotonic() - started
    old = "alpha"

    for share in (0.3, 0.6, 0.8, 0.9, 0.97):
        new = f"beta{share}".replace(".", "")
        records(source, count, new)
        with subprocess.Popen([*arguments, where], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as writing:
            try:
                writing.wait(timeout=needed * share)
            except subprocess.TimeoutExpired:
                os.kill(writing.pid, signal.SIGKILL)
        # All of one state, whichever; never a mixture, never nothing.
        assert (total(where, old), total(where, new)) in {(count, 0), (0, count)}
        old = old if total(where, old) else new

    records(source, count, "omega")
    subprocess.run([*arguments, where], check=True, capture_output=True)
    assert (total(where, old), total(where, "omega")) == (0, count)
    assert run("check", "--index", where).exit_code == 0


def test_a_killed_run_leaves_no_process_behind(tmp_path: Path) -> None:
    source = records(tmp_path / "a.jsonl", 3000, "alpha")
    command = [*COMMAND, "index", str(source), "--jobs", "2", "--index", str(tmp_path / "index")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as writing:
        assert writing.stderr is not None
        assert writing.stderr.readline() == "1,000 releases\n"
        writing.kill()

        # Ends only when the last process that inherited stderr has ended.
        writing.communicate(timeout=30)
