"""Corrections from the file to the index: they win, they survive, and they come and go."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.cli import program
from indexer.engine import Engine
from indexer.opening import open_engine
from indexer.pipeline import Task, index
from indexer.release import Release
from indexer.report import IndexReport

TEXT = """---
organizers: [Interpol]
---
Police train in Vienna

VIENNA, 11 June 2015 – A two-day workshop for police, supported by the Government of Norway, began in Vienna today.
"""


@pytest.fixture
def engine() -> Engine:
    return open_engine("memory:")


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "releases"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.md").write_text(TEXT)
    return folder


def correct(folder: Path, text: str) -> None:
    (folder / "corrections.yaml").write_text(text)


def run(engine: Engine, *sources: Path, rebuild: bool = False) -> IndexReport:
    return index(Task(sources=tuple(map(str, sources)), rebuild=rebuild), engine)


def counts(report: IndexReport) -> tuple[int, int, int, int]:
    return report.new, report.changed, report.unchanged, report.removed


def release(engine: Engine, id_: str = "a") -> Release:
    found = engine.get(id_)
    assert found is not None
    return found


def organizers(engine: Engine) -> list[str]:
    return [mention.name for mention in release(engine).organizers]


def test_a_correction_wins_over_the_text_and_over_front_matter(engine: Engine, releases: Path) -> None:
    correct(releases, "a:\n  organizers: [UNODC]\n  published: 2016-01-02\n  funders: []\n")

    assert run(engine, releases).problems == ()

    assert organizers(engine) == ["UNODC"]
    assert release(engine).published == date(2016, 1, 2)
    assert release(engine).funders == ()
    assert release(engine).corrected == ("published", "organizers", "funders")
    assert [mention.name for mention in release(engine, "b").organizers] == ["Interpol"]
    assert release(engine, "b").corrected == ()


def test_a_corrected_organizer_is_inferred_no_more(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Workshop on safe harbours\n"
        "Harbour Watch Foundation this week kept thirty port workers busy with a workshop on first aid in Suva.\n"
        "The workers came from five ports of the islands.\n"
        "They exercised rescue with boats and stretchers.\n"
    )
    run(engine, tmp_path)
    assert release(engine).inferred == ("organizers",)

    correct(tmp_path, "a:\n  organizers: [Interpol]\n")
    run(engine, tmp_path)
    assert release(engine).inferred == ()
    assert release(engine).corrected == ("organizers",)


def test_a_correction_is_added_changed_and_removed_without_the_releases_changing(
    engine: Engine, releases: Path
) -> None:
    run(engine, releases)
    found = []
    for text in ("a: {organizers: [UNODC]}\n", "a: {organizers: [Europol]}\n", ""):
        correct(releases, text)
        found.append((counts(run(engine, releases)), organizers(engine)))

    assert found == [((0, 1, 1, 0), ["UNODC"]), ((0, 1, 1, 0), ["Europol"]), ((0, 1, 1, 0), ["Interpol"])]


def test_a_file_of_corrections_that_is_deleted_has_no_effect_any_more(engine: Engine, releases: Path) -> None:
    correct(releases, "a: {organizers: [UNODC]}\n")
    run(engine, releases)
    (releases / "corrections.yaml").unlink()

    assert counts(run(engine, releases)) == (0, 1, 1, 0)
    assert organizers(engine) == ["Interpol"]
    assert release(engine).corrected == ()


def test_a_correction_survives_a_changed_release_and_a_rebuild(engine: Engine, releases: Path) -> None:
    correct(releases, "a: {organizers: [UNODC]}\n")
    run(engine, releases)
    (releases / "a.md").write_text(TEXT + "\nMore was said.\n")

    assert counts(run(engine, releases)) == (0, 1, 1, 0)
    assert organizers(engine) == ["UNODC"]
    run(engine, releases, rebuild=True)
    assert organizers(engine) == ["UNODC"]


def test_nothing_is_done_when_neither_releases_nor_corrections_changed(engine: Engine, releases: Path) -> None:
    correct(releases, "a: {organizers: [UNODC]}\n")
    run(engine, releases)
    generation = engine.generation()

    assert counts(run(engine, releases)) == (0, 0, 2, 0)
    assert engine.generation() == generation


def test_a_value_that_says_what_was_read_anyway_is_still_shown_as_corrected(engine: Engine, releases: Path) -> None:
    run(engine, releases)
    correct(releases, "a: {organizers: [Interpol]}\n")

    assert counts(run(engine, releases)) == (0, 1, 1, 0)
    assert release(engine).corrected == ("organizers",)


@pytest.mark.parametrize("field", ["published", "event_start", "event_end", "city", "country", "language"])
def test_a_fact_read_out_of_the_text_can_be_set_to_unknown(engine: Engine, releases: Path, field: str) -> None:
    run(engine, releases)
    before = {name: getattr(release(engine), name) for name in ("city", "country", "event_start", "language")}
    assert getattr(release(engine), field) is not None

    correct(releases, f"a: {{{field}: null}}\n")
    run(engine, releases)

    assert getattr(release(engine), field) is None
    assert field not in release(engine).evidence
    assert release(engine).corrected == (field,)
    others = before.keys() - {field, *(("event_start",) if field == "published" else ())}
    assert {name: getattr(release(engine), name) for name in others} == {name: before[name] for name in others}


def test_lines_of_json_are_corrected_by_their_ids(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text('{"id": "x", "text": "Alpha."}\n{"id": "y", "text": "Beta."}\n')
    correct(tmp_path, "y: {city: Almaty}\n")

    run(engine, tmp_path)

    assert (release(engine, "x").city, release(engine, "y").city) == (None, "Almaty")


def test_a_file_named_alone_keeps_its_corrections(engine: Engine, releases: Path) -> None:
    correct(releases, "a: {organizers: [UNODC]}\nb: {city: Almaty}\n")
    run(engine, releases)

    report = run(engine, releases / "a.md")

    assert (counts(report), report.problems) == ((0, 0, 1, 0), ())
    assert organizers(engine) == ["UNODC"]


def test_a_release_found_by_a_fact_is_found_by_the_corrected_one(releases: Path, tmp_path: Path) -> None:
    correct(releases, "a: {country: Uzbekistan, city: Tashkent}\n")
    where = str(tmp_path / "index")
    runner = CliRunner()

    indexed = runner.invoke(program, ["index", str(releases), "--index", where])
    found = runner.invoke(program, ["search", "--country", "Uzbekistan", "--index", where])

    assert indexed.exit_code == 0
    assert "1 release" in found.stdout


def test_what_is_wrong_with_corrections_is_named_in_every_run_and_is_exit_code_1(
    releases: Path, tmp_path: Path
) -> None:
    correct(releases, "nobody: {city: Almaty}\na: {colour: red, published: 2015-02-30}\nb: {city: Almaty}\n")
    command = ["index", str(releases), "--index", str(tmp_path / "index")]

    first, second = (CliRunner().invoke(program, command) for _ in range(2))

    assert (first.exit_code, second.exit_code) == (1, 1)
    for result in (first, second):
        lines = [line for line in result.stderr.splitlines() if line.startswith("communique: ")]
        assert len(lines) == 3
        assert all("releases/corrections.yaml" in line for line in lines)
        assert all(any(name in line for line in lines) for name in ("nobody", "colour", "2015-02-30"))


def test_a_broken_file_is_named_and_the_releases_are_indexed(engine: Engine, releases: Path) -> None:
    correct(releases, "a: [")

    report = run(engine, releases)

    assert [problem.code for problem in report.problems] == ["bad_corrections"]
    assert counts(report) == (2, 0, 0, 0)
    assert organizers(engine) == ["Interpol"]
