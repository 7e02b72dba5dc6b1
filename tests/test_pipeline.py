"""From sources to an index, again and again."""

import gzip
import json
import os
from pathlib import Path

import pytest

from indexer.engine import Engine
from indexer.engine.request import SearchRequest
from indexer.opening import open_engine
from indexer.pipeline import Task, index
from indexer.reading import Problem
from indexer.report import IndexReport, Unwatched


class Seen(Unwatched):
    """Remembers what was looked at."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.problems: list[Problem] = []

    def file(self, name: str) -> None:
        self.names.append(name)

    def problem(self, problem: Problem) -> None:
        self.problems.append(problem)


@pytest.fixture
def engine() -> Engine:
    return open_engine("memory:")


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "releases"
    folder.mkdir()
    write(folder / "a.txt", "Workshop on cybercrime opens in Almaty")
    write(folder / "b.txt", "Seminar on corruption ends in Vienna")
    return folder


def write(path: Path, title: str) -> None:
    path.write_text(f"{title}\n\nVIENNA, 11 June 2015 – The event was about something else than last year.\n")


def records(path: Path, *ids: str, text: str = "A text that says enough.") -> Path:
    path.write_text("".join(json.dumps({"id": id_, "title": "A title", "text": text}) + "\n" for id_ in ids))
    return path


def run(engine: Engine, *sources: Path, rebuild: bool = False, jobs: int = 1) -> IndexReport:
    return index(Task(sources=tuple(map(str, sources)), rebuild=rebuild, jobs=jobs), engine)


def counts(report: IndexReport) -> tuple[int, int, int, int]:
    return report.new, report.changed, report.unchanged, report.removed


def ids(engine: Engine) -> set[str]:
    return {hit.release.id for hit in engine.search(SearchRequest(limit=100)).hits}


def test_lines_without_ids_of_two_files_of_one_name_are_all_kept(engine: Engine, tmp_path: Path) -> None:
    folders = [tmp_path / "2014", tmp_path / "2015"]
    for folder in folders:
        folder.mkdir()
        (folder / "data.jsonl").write_text(json.dumps({"text": f"Somebody met in {folder.name}."}))

    for _ in range(2):
        report = run(engine, *(folder / "data.jsonl" for folder in folders))
        assert report.problems == ()
        assert engine.count() == 2


def test_what_did_not_change_is_neither_read_nor_written_again(engine: Engine, releases: Path) -> None:
    assert counts(run(engine, releases)) == (2, 0, 0, 0)
    generation = engine.generation()
    (releases / "a.txt").touch()

    assert counts(run(engine, releases)) == (0, 0, 2, 0)
    assert engine.generation() == generation


def test_changed_new_and_vanished_files_are_all_that_is_done(engine: Engine, releases: Path) -> None:
    run(engine, releases)
    write(releases / "a.txt", "Workshop on trafficking opens in Almaty")
    write(releases / "c.txt", "Meeting on borders begins in Dushanbe")
    (releases / "b.txt").unlink()

    assert counts(run(engine, releases)) == (1, 1, 0, 1)
    assert ids(engine) == {"a", "c"}
    changed = engine.get("a")
    assert changed is not None
    assert "trafficking" in changed.title


def test_of_a_changed_file_only_the_changed_records_are_put(engine: Engine, tmp_path: Path) -> None:
    path = records(tmp_path / "a.jsonl", "x", "y")
    run(engine, path)
    path.write_text(path.read_text() + json.dumps({"id": "z", "text": "Another text."}) + "\n")

    assert counts(run(engine, path)) == (1, 0, 2, 0)
    assert ids(engine) == {"x", "y", "z"}


def test_sources_of_another_run_stay(engine: Engine, releases: Path, tmp_path: Path) -> None:
    run(engine, releases)
    report = run(engine, records(tmp_path / "more.jsonl", "x"))

    assert counts(report) == (1, 0, 0, 0)
    assert report.archive == 3
    assert ids(engine) == {"a", "b", "x"}


def test_a_rebuild_holds_the_sources_given_and_no_others(engine: Engine, releases: Path, tmp_path: Path) -> None:
    run(engine, releases)

    assert counts(run(engine, records(tmp_path / "more.jsonl", "x"), rebuild=True)) == (1, 0, 0, 0)
    assert ids(engine) == {"x"}


def test_a_mistyped_source_is_named_and_empties_nothing(engine: Engine, releases: Path) -> None:
    run(engine, releases)

    report = run(engine, releases.with_name("relaeses"), rebuild=True)

    assert len(report.problems) == 1
    assert ids(engine) == {"a", "b"}


def test_an_id_given_twice_is_named_with_both_places_and_the_first_stays(engine: Engine, tmp_path: Path) -> None:
    one, two = records(tmp_path / "one.jsonl", "x"), records(tmp_path / "two.jsonl", "x", "y", text="The second text.")

    report = run(engine, one, two)

    assert [(problem.code, problem.source) for problem in report.problems] == [("duplicate_id", "two.jsonl:1")]
    assert "one.jsonl:1" in report.problems[0].message
    assert ids(engine) == {"x", "y"}
    first = engine.get("x")
    assert first is not None
    assert first.text == "A text that says enough."


def test_files_of_one_name_are_two_releases_whose_ids_stay(engine: Engine, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder / "a.txt", f"Release of folder {folder}")

    run(engine, tmp_path / "one", tmp_path / "two")
    found = ids(engine)
    write(tmp_path / "two" / "a.txt", "Release of folder two, mended")
    report = run(engine, tmp_path / "two", tmp_path / "one")

    assert len(found) == 2
    assert "a" in found
    assert counts(report) == (0, 1, 1, 0)
    assert ids(engine) == found


def test_a_problem_is_named_in_every_run_until_it_is_mended(engine: Engine, tmp_path: Path) -> None:
    path = records(tmp_path / "a.jsonl", "x")
    good = path.read_text()
    path.write_text(good + "{broken\n")

    first, second = run(engine, path), run(engine, path)
    path.write_text(good)
    third = run(engine, path)

    assert [(problem.source, problem.line) for problem in first.problems] == [("a.jsonl", 2)]
    assert second.problems == first.problems
    assert counts(second) == (0, 0, 1, 0)
    assert third.problems == ()
    assert counts(third) == (0, 0, 1, 0)


def test_a_file_that_is_cut_short_keeps_what_it_held(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    lines = "".join(json.dumps({"id": str(n), "text": f"Text number {n}."}) + "\n" for n in range(500))
    whole = gzip.compress(lines.encode())
    path.write_bytes(whole)
    run(engine, path)
    path.write_bytes(whole[: len(whole) // 2])

    report = run(engine, path)

    assert len(report.problems) == 1
    assert report.removed == 0
    assert engine.count() == 500


def test_an_empty_folder_makes_an_empty_index_rather_than_none(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert run(engine, tmp_path / "empty").problems == ()
    assert engine.count() == 0
    assert engine.kept("ledger") is not None


def test_the_report_says_what_the_archive_lacks(engine: Engine, releases: Path, tmp_path: Path) -> None:
    run(engine, releases)
    report = run(engine, records(tmp_path / "bare.jsonl", "bare", text="nothing is said here"))

    assert report.archive == 3
    assert report.lacking["date"] == 1
    assert report.lacking["organizer"] >= 1


def test_several_processes_put_the_same_as_one(tmp_path: Path) -> None:
    path = records(tmp_path / "many.jsonl", *(f"{number:03}" for number in range(260)))
    one, two = open_engine("memory:"), open_engine("memory:")

    assert counts(run(one, path, jobs=1)) == counts(run(two, path, jobs=2)) == (260, 0, 0, 0)
    assert [one.get(id_) for id_ in sorted(ids(one))] == [two.get(id_) for id_ in sorted(ids(two))]


def test_a_run_tells_each_file_and_problem_as_it_goes(engine: Engine, releases: Path) -> None:
    (releases / "empty.txt").touch()
    watch = Seen()

    report = index(Task(sources=(str(releases),)), engine, watch)

    assert watch.names == ["releases/a.txt", "releases/b.txt", "releases/empty.txt"]
    assert tuple(watch.problems) == report.problems
    assert [problem.code for problem in watch.problems] == ["empty"]


def test_a_file_whose_name_is_no_utf8_is_indexed_once_and_known_again(releases: Path, tmp_path: Path) -> None:
    write(Path(os.fsdecode(os.fsencode(releases) + b"/na\xffme.txt")), "A release under an old name")
    engine = open_engine(str(tmp_path / "index"))
    task = Task(sources=(str(releases),), home=tmp_path / "index")

    first, second = index(task, engine), index(task, engine)

    assert first.problems == second.problems == ()
    assert counts(first) == (3, 0, 0, 0)
    assert counts(second) == (0, 0, 3, 0)
    assert ids(engine) == {"a", "b", "na\\xffme"}
    engine.close()
