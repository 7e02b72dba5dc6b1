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
        (["--organizer", "osce"], {"1"}),
        (["--organizer", "Unodc"], {"2"}),
        (["--city", "Vienna"], {"2"}),
        (["cybercrime -s"], {"1", "2"}),
        (["--year", "2015"], {"1"}),
        (["--from", "2015", "--to", "2015"], {"1"}),
        (["--from", "2015-07"], {"2"}),
        (["--missing", "country"], {"3"}),
        (["cybercrime", "budget", "--match", "any"], {"1", "2", "3"}),
    ],
)
def test_words_and_filters_find_what_they_should(where: Path, args: list[str], expected: set[str]) -> None:
    assert ids(where, *args) == expected


@pytest.mark.parametrize("args", [["-n", "5", "cybercrime"], ["cybercrime", "-j"], ["--city", "Vienna", "-h"]])
def test_a_short_option_that_there_is_not_is_refused_and_the_way_to_exclude_a_letter_told(
    where: Path, args: list[str]
) -> None:
    result = run("search", *args, "--index", where)

    assert result.exit_code == 2
    assert "no such option: -" in result.stderr
    assert "write it after two hyphens: -- -" in result.stderr


def test_after_two_hyphens_a_letter_is_left_out_like_any_word(where: Path) -> None:
    result = run("search", "cybercrime", "--json", "--index", where, "--", "-a", "-x")

    assert json.loads(result.stdout)["query"] == "cybercrime -a -x"


def test_a_hyphen_and_a_letter_may_be_the_value_of_an_option(where: Path) -> None:
    assert ids(where, "--person", "-x") == set()


def test_a_filter_value_that_no_release_has_is_named_on_stderr(where: Path) -> None:
    result = run("search", "--organizer", "Nobody", "--organizer", "OSCE", "--index", where)

    assert result.stdout.startswith("1 release")
    assert "organizer: no release in the archive has “Nobody”" in result.stderr
    assert "OSCE" not in result.stderr


def test_a_release_without_a_title_is_listed_by_its_first_words_in_brackets(tmp_path: Path) -> None:
    given = {"id": "4", "title": "", "text": "1 234 567\n" * 40}
    (tmp_path / "a.jsonl").write_text(json.dumps(given))
    run("index", tmp_path / "a.jsonl", "--index", tmp_path / "index")

    shown = run("search", "--index", tmp_path / "index").stdout
    record = json.loads(run("search", "--index", tmp_path / "index", "--json").stdout)

    assert record["hits"][0]["title"] is None
    assert "  1 [1 234 567 1 234 567" in shown
    assert "1 234 567 …] (no title)" in shown


def test_a_passage_right_after_the_headline_does_not_begin_with_dots(tmp_path: Path) -> None:
    text = "Police meet\n\nThe workshop was held today. " + "Many others took part in it. " * 20 + "It was about drugs."
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "4", "title": "Police meet", "text": text}))
    run("index", tmp_path / "a.jsonl", "--index", tmp_path / "index")

    assert "\n    The workshop was" in run("search", "workshop", "--index", tmp_path / "index").stdout
    assert "\n    … It was about drugs" in run("search", "drugs", "--index", tmp_path / "index").stdout


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
    assert result.stderr.count("communique index --rebuild") == 1


def test_check_of_a_truncated_index_names_the_remedy_once(where: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged"
    shutil.copytree(where, damaged)
    (damaged / "current").write_text("nonsense")

    result = run("check", "--index", damaged)

    assert result.exit_code == 3
    assert result.stderr.count("communique index --rebuild") == 1
