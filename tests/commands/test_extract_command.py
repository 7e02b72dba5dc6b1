"""`communique extract`: facts with their evidence, without any index."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from indexer.cli import program

TEXT = """OSCE holds workshop on cybercrime in Almaty

ALMATY, Kazakhstan, 11 June 2015 – A two-day workshop organized by the OSCE Programme Office in Astana began today.
"""
KEYS = [
    *("id", "source", "title", "language", "date", "event_start", "event_end", "city", "country"),
    *("organizers", "organizers_canonical", "partners", "funders", "participant_countries", "people"),
    *("attendance", "acronyms", "inferred", "evidence"),
]


def run(*args: object, text: str | None = None) -> Result:
    return CliRunner().invoke(program, ["extract", *map(str, args)], input=text)


def test_json_is_one_object_a_line_with_the_keys_of_the_contract(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT)

    result = run(tmp_path, "--json")

    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [list(one) for one in found] == [KEYS, KEYS]
    assert [one["id"] for one in found] == ["a", "b"]
    assert found[0]["date"] == "2015-06-11"
    assert found[0]["city"] == "Almaty"


INFERRED = """Workshop on safe harbours

Harbour Watch Foundation this week kept thirty port workers busy with a workshop on first aid in Suva.
The workers came from five ports of the islands.
They exercised rescue with boats and stretchers.
"""


def test_what_no_phrase_states_is_said_to_be_inferred(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(INFERRED)
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "c.md").write_text(f"---\norganizers: [Interpol]\n---\n{INFERRED}")

    found = [json.loads(line) for line in run(tmp_path, "--json").stdout.splitlines()]

    assert [one["inferred"] for one in found] == [["organizers"], [], []]
    assert found[0]["organizers"] == ["Harbour Watch Foundation"]
    assert run(tmp_path).stdout.count("inferred: no phrase states it") == 1


def test_people_see_each_fact_with_the_sentence_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    result = run(tmp_path / "a.txt")

    assert result.exit_code == 0
    assert "2015-06-11" in result.stdout
    assert "not stated" in result.stdout
    assert "two-day workshop organized by the OSCE Programme Office" in " ".join(result.stdout.split())


def test_people_see_how_many_took_part_and_how_many_of_them_are_women(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT + "More than 1,200 officers, including 300 women, attended it.\n")

    result = run(tmp_path / "a.txt")

    assert "1,200 officers (women: 300)" in result.stdout


def test_standard_input_is_read_and_what_is_wrong_with_it_is_named() -> None:
    result = run("--json", text='{"id": "1", "text": "Something."}\n{broken\n')

    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["1"]
    assert result.stderr.startswith("communique: -:2: ")


def test_a_file_that_is_not_there_is_named_and_the_others_are_shown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    result = run(tmp_path / "none.txt", tmp_path / "a.txt", "--json")

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "none.txt" in result.stderr
