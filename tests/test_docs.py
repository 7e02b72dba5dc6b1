"""The README and its companions against the program: what exists is described, what is described exists."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from indexer.cli import program
from indexer.commands import outcome
from indexer.engine.request import Sort
from indexer.fields import FACET_FIELDS, FIELDS, FILTER_FIELDS, QUERY_FIELDS
from indexer.query.nodes import Match
from indexer.reading.sources import SUFFIXES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
OPERATORS = ('"', "“", "~5", "AND", "OR", "NOT", " -", "(", "*", "~1", '="', "date:", "..", ":")


def section(title: str) -> str:
    """What stands under a heading of the README, up to the next of the same level."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, f"README.md has no section {title!r}"
    return found[1]


def first_cells(text: str) -> str:
    """The first column of the tables, which names what the row is about."""
    return "\n".join(line.split(" | ")[0] for line in text.splitlines() if line.startswith("| "))


def commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(program)
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        assert command is not None
        yield name, command


@pytest.mark.parametrize("name", sorted(program.list_commands(click.Context(program))))
def test_every_command_is_described_with_its_options(name: str) -> None:
    command = dict(commands())[name]
    row = next(line for line in section("Commands").splitlines() if line.startswith(f"| `communique {name}"))
    filters = {f"--{filter_}" for filter_ in (*FILTER_FIELDS, "from", "to", "missing")}
    flags = {flag for option in command.params if isinstance(option, click.Option) for flag in option.opts}

    described = set(re.findall(r"`(--[\w-]+)", row)) | (filters if "filters" in row else set())

    assert described == {flag for flag in flags if flag.startswith("--")} - {"--help"}


def test_every_option_is_explained() -> None:
    shared = {"--help", *(f"--{name}" for name in (*FILTER_FIELDS, "from", "to", "missing"))}
    flags = {flag for _, command in commands() for option in command.params for flag in option.opts}
    explained = set(re.findall(r"`(--[\w-]+)", first_cells(section("Commands"))))

    assert explained == {flag for flag in flags if flag.startswith("--")} - shared


def test_every_filter_is_described() -> None:
    described = re.findall(r"`(\w+)`", first_cells(section("Filters")))

    assert sorted(described) == sorted((*FILTER_FIELDS, "from", "to", "missing"))


def test_every_facet_is_named_in_the_first_paragraph_of_the_filters_or_the_introduction() -> None:
    named = (README.split("## Start")[0] + section("Filters")).lower()

    assert [name for name in FACET_FIELDS if name not in named] == []


def test_every_field_and_operator_of_the_query_language_is_described() -> None:
    language = section("Query language")
    row = next(line for line in language.splitlines() if "a word of one field" in line)

    assert [name for name in QUERY_FIELDS if f"`{name}`" not in row] == []
    assert [sign for sign in OPERATORS if sign not in first_cells(language)] == []


@pytest.mark.parametrize("choice", [*Sort, *Match], ids=str)
def test_every_choice_of_order_and_match_is_described(choice: Sort | Match) -> None:
    assert re.search(rf"\b{choice.value}\b", first_cells(section("Commands")))


def test_every_exit_code_is_described() -> None:
    codes = {0, *(value for name, value in vars(outcome).items() if name.startswith("EXIT_"))}

    assert set(map(int, re.findall(r"^\| (\d) \|", section("Exit codes"), re.MULTILINE))) == codes


def test_every_environment_variable_is_described() -> None:
    read = {
        name
        for package in ("indexer", "web")
        for path in (ROOT / package).rglob("*.py")
        for name in re.findall(r"\bCOMMUNIQUE_[A-Z_]+\b", path.read_text(encoding="utf-8"))
    } - {"COMMUNIQUE_SERVED_INDEX"}  # the server's word to its own processes, not for people

    assert set(re.findall(r"\bCOMMUNIQUE_[A-Z_]+\b", first_cells(section("Environment variables")))) == read


@pytest.mark.parametrize("page", ["README.md", "corpus/README.md"])
def test_every_kind_of_file_is_named(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")

    assert [suffix for suffix in SUFFIXES if f"`{suffix}`" not in text] == []


def test_every_dependency_has_its_reason_in_the_readme() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[\s<>=!~\[;]", entry)[0] for entry in project["dependencies"]}

    assert set(re.findall(r"^\| ([a-z0-9-]+) \|", section("Dependencies"), re.MULTILINE)) == declared


@pytest.mark.parametrize("mark", ["serve", "test"])
def test_the_readme_has_its_two_commands_where_ci_looks_for_them(mark: str) -> None:
    found = re.findall(rf"<!-- {mark} -->\n```sh\n(.+)\n```", README)

    assert len(found) == 1
    assert found[0].startswith("python3 -m venv .venv && .venv/bin/pip install ")


def test_architecture_names_every_room() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {
        path.parent.relative_to(ROOT).as_posix()
        for package in ("indexer", "web", "benchmarks")
        for path in (ROOT / package).rglob("*.py")
    }

    assert [room for room in sorted(rooms | {"corpus", "tests"}) if f"`{room}/`" not in text] == []


def test_architecture_names_no_room_that_is_not_there() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")

    named = set(re.findall(r"`((?:indexer|web|tests|corpus|benchmarks)/[\w/]*(?:\.\w+)?)`", text))

    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize(
    "page", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "corpus/README.md"]
)
def test_links_inside_the_repository_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in target]

    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()] == []


def test_every_field_has_a_label_of_its_own() -> None:
    labels = [field.label for field in FIELDS]

    assert len(set(labels)) == len(labels)
