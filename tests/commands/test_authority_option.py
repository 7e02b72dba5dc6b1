"""`--authority FILE`: names of the user's own, in every command that knows names."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer.cli import program

NAMES = """
[[organization]]
name = "Harbour Watch"
acronyms = ["HRBW"]
names = ["Harbour Watch Network"]
"""
TEXT = """Harbour police train in Vienna

VIENNA, 11 June 2015 – The Harbour Watch Network held a workshop for harbour police today.
"""


def run(*args: object) -> Result:
    return CliRunner().invoke(program, [str(arg) for arg in args])


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.toml"
    path.write_text(NAMES)
    return path


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "releases"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    return folder


def test_facts_are_told_by_the_names_of_the_file(releases: Path, names: Path) -> None:
    without = json.loads(run("extract", releases, "--json").stdout)
    with_names = json.loads(run("extract", releases, "--json", "--authority", names).stdout)

    assert without["organizers_canonical"] != ["Harbour Watch"]
    assert with_names["organizers_canonical"] == ["Harbour Watch"]


def test_an_index_made_with_a_file_is_searched_checked_and_described_with_it(
    releases: Path, names: Path, tmp_path: Path
) -> None:
    place = ("--index", tmp_path / "index", "--authority", names)

    assert run("index", releases, *place).exit_code == 0
    found = json.loads(run("search", "HRBW", "--organizer", "Harbour Watch", "--json", *place).stdout)
    assert found["total"] == 1
    assert run("check", *place).exit_code == 0
    assert run("info", *place).exit_code == 0


@pytest.mark.parametrize("command", ["search", "check", "info"])
def test_without_its_file_an_index_is_refused_rather_than_searched_by_other_names(
    command: str, releases: Path, names: Path, tmp_path: Path
) -> None:
    run("index", releases, "--index", tmp_path / "index", "--authority", names)

    result = run(command, "--index", tmp_path / "index")

    assert result.exit_code == 3
    assert "--authority FILE" in result.stderr


def test_the_option_goes_before_the_environment(
    releases: Path, names: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_AUTHORITY", str(tmp_path / "none.toml"))

    assert run("extract", releases).exit_code == 2
    assert run("extract", releases, "--authority", names).exit_code == 0


@pytest.mark.parametrize("command", ["index", "search", "extract", "serve", "check", "info"])
def test_a_file_that_is_not_there_is_exit_code_2_and_named(command: str, releases: Path, tmp_path: Path) -> None:
    sources = [releases] if command in ("index", "extract", "serve") else []
    place = [] if command == "extract" else ["--index", tmp_path / "index"]

    result = run(command, *sources, *place, "--authority", tmp_path / "none.toml")

    assert result.exit_code == 2
    assert str(tmp_path / "none.toml") in result.stderr
    assert not (tmp_path / "index").exists()


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("not = [toml", "not TOML"),
        ('[[organization]]\nacronyms = ["X"]\n', "organization 1"),
        (NAMES + '[[organization]]\nname = "Port Fund"\ncolour = "red"\n', "organization 2 (Port Fund)"),
        ('[[organization]]\nname = "Port Fund"\nparent = "Nobody at all"\n', "Port Fund"),
        ('organization = "Port Fund"\n', "[[organization]]"),
        ("organization = 3\n", "[[organization]]"),
        ('[organization]\nname = "Port Fund"\n', "[[organization]]"),
    ],
    ids=["not TOML", "no name", "unknown key", "no such parent", "a text", "a number", "a single table"],
)
def test_a_malformed_file_is_exit_code_2_and_the_entry_is_named(
    content: str, named: str, releases: Path, tmp_path: Path
) -> None:
    path = tmp_path / "names.toml"
    path.write_text(content)

    result = run("extract", releases, "--authority", path)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert str(path) in result.stderr
    assert named in result.stderr
