"""`communique search`, `info` and `check` over a small index."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer.cli import program
from indexer.fields import FILTER_FIELDS

RELEASES = (
    {"id": "1", "title": "Cybercrime workshop", "text": "A workshop on cyber-crime.", "published": "2015-06-11",
     "country": "Kazakhstan", "city": "Almaty", "organizers": ["OSCE"], "language": "en"},
    {"id": "2", "title": "Border seminar", "text": "A seminar on borders and cybercrime.", "published": "2019-03-06",
     "country": "Austria", "city": "Vienna", "organizers": ["UNODC"], "language": "en"},
    {"id": "3", "title": "Budget", "text": "Nothing of the kind."},
)  # fmt: skip


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search")
    (folder / "a.jsonl").write_text("".join(json.dumps(release) + "\n" for release in RELEASES))
    assert run("index", folder / "a.jsonl", "--index", folder / "index").exit_code == 0
    return folder / "index"


def run(*args: object) -> Result:
    return CliRunner().invoke(program, [str(arg) for arg in args])


def ids(where: Path, *args: str) -> set[str]:
    result = run("search", *args, "--index", where, "--json")
    assert result.exit_code == 0, result.stderr
    return {hit["id"] for hit in json.loads(result.stdout)["hits"]}


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ([], {"1", "2", "3"}),
        (["cyber-crime"], {"1", "2"}),
        (["cybercrime", "-border"], {"1"}),
        (["--organizer", "OSCE"], {"1"}),
        (["--organizer", "OSCE", "--organizer", "UNODC"], {"1", "2"}),
        (["--country", "Kazakhstan", "--organizer", "UNODC"], set()),
        (["--city", "Vienna"], {"2"}),
        (["--year", "2015"], {"1"}),
        (["--from", "2015", "--to", "2015"], {"1"}),
        (["--from", "2015-07"], {"2"}),
        (["--missing", "country"], {"3"}),
        (["cybercrime", "budget", "--match", "any"], {"1", "2", "3"}),
    ],
)
def test_words_and_filters_find_what_they_should(where: Path, args: list[str], expected: set[str]) -> None:
    assert ids(where, *args) == expected


def test_every_field_that_filters_has_its_option(where: Path) -> None:
    for name in FILTER_FIELDS:
        assert ids(where, f"--{name}", "2001" if name == "year" else "nobody") == set()


def test_sort_limit_and_offset_choose_the_page(where: Path) -> None:
    result = run("search", "--sort", "oldest", "--limit", "1", "--offset", "1", "--index", where, "--json")

    answer = json.loads(result.stdout)
    assert [hit["id"] for hit in answer["hits"]] == ["2"]
    assert (answer["total"], answer["limit"], answer["offset"]) == (3, 1, 1)


def test_people_see_rank_title_facts_passage_and_counts_without_any_codes(where: Path) -> None:
    result = run("search", "workshop", "--index", where)

    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "1 release"
    assert "  1 Cybercrime workshop" in lines
    assert "    2015-06-11 · Almaty, Kazakhstan · OSCE" in [
        line.replace("Organization for Security and Co-operation in Europe", "OSCE") for line in lines
    ]
    assert "    A workshop on cyber-crime." in lines
    assert any(line.startswith("Country: Kazakhstan 1") for line in lines)
    assert "\x1b" not in result.stdout


def test_where_nothing_is_found_a_search_that_finds_something_is_advised(where: Path) -> None:
    result = run("search", "workshop", "--country", "Austria", "--index", where)

    assert result.exit_code == 0
    assert result.stdout.startswith("0 releases")
    assert "communique search workshop" in result.stderr


def test_notices_go_to_stderr_so_that_the_answer_stays_clean(where: Path) -> None:
    result = run("search", '"cybercrime', "--index", where)

    assert result.exit_code == 0
    assert result.stderr != ""
    assert result.stdout.startswith("2 releases")


def test_info_counts_releases_and_what_they_state(where: Path) -> None:
    found = json.loads(run("info", "--index", where, "--json").stdout)
    shown = run("info", "--index", where).stdout

    assert found["releases"] == 3
    assert found["fields"]["country"] == 2
    assert found["size"] > 0
    assert "Location" in shown
    assert str(where) in shown


def test_check_passes_a_whole_index_and_names_a_damaged_file(where: Path, tmp_path: Path) -> None:
    assert run("check", "--index", where).exit_code == 0
    damaged = tmp_path / "damaged"
    shutil.copytree(where, damaged)
    victim = max((path for path in damaged.rglob("*") if path.is_file()), key=lambda path: path.stat().st_size)
    data = bytearray(victim.read_bytes())
    data[len(data) // 2] ^= 0xFF
    victim.write_bytes(bytes(data))

    result = run("check", "--index", damaged)

    assert result.exit_code == 3
    assert victim.name in result.stderr
    assert "communique index --rebuild" in result.stderr
