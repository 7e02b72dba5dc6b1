"""Ids that stay whatever is named, sources that are not there, and an index of another version made anew."""

import json
import shutil
from pathlib import Path

import pytest

from indexer.engine import Engine
from indexer.engine.request import SearchRequest
from indexer.opening import open_engine
from indexer.pipeline import Task, index
from indexer.report import IndexReport
from indexer.whoosh_engine.manifest import sealed


class Archive:
    """An index folder, opened anew for each run as the command does."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def run(self, *sources: Path, rebuild: bool = False) -> IndexReport:
        engine = open_engine(str(self.home))
        try:
            return index(Task(sources=tuple(map(str, sources)), home=self.home, rebuild=rebuild), engine)
        finally:
            engine.close()

    def found(self) -> dict[str, str]:
        """The ids with the sources of their releases."""
        engine: Engine = open_engine(str(self.home))
        try:
            hits = engine.search(SearchRequest(limit=100)).hits
            return {hit.release.id: hit.release.source for hit in hits}
        finally:
            engine.close()

    def titled(self, id_: str) -> str | None:
        engine = open_engine(str(self.home))
        try:
            release = engine.get(id_)
            return release.title if release else None
        finally:
            engine.close()

    def outdate(self) -> None:
        """As an earlier version of the program would have written it."""
        (manifest,) = self.home.glob(f"{(self.home / 'current').read_text().strip()}/manifest.json")
        content = json.loads(manifest.read_text())
        content["stamp"]["analysis"] = "0"
        manifest.write_bytes(sealed(content))

    def lose_the_ledger(self) -> None:
        engine = open_engine(str(self.home))
        with engine.writer() as writer:
            writer.keep("ledger", b"{}")
        engine.close()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "index")


def write(path: Path, title: str = "A workshop opens") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{title}\n\nVIENNA, 11 June 2015 – Something happened in {path.parent.name}.\n")
    return path


def test_an_id_stays_when_a_folder_below_or_the_file_itself_is_named(archive: Archive, tmp_path: Path) -> None:
    path = write(tmp_path / "o1" / "sub" / "k.txt")
    archive.run(tmp_path / "o1")

    for number, source in enumerate((tmp_path / "o1" / "sub", path, tmp_path / "o1", tmp_path)):
        write(path, f"Title number {number}")
        report = archive.run(source)
        assert (report.new, report.changed, report.removed) == (0, 1, 0)
        assert archive.found() == {"sub/k": "o1/sub/k.txt"}
        assert archive.titled("sub/k") == f"Title number {number}"


def test_lines_without_ids_stay_the_same_releases_when_a_folder_below_is_named(
    archive: Archive, tmp_path: Path
) -> None:
    path = tmp_path / "o1" / "sub" / "k.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text('{"text": "One."}\n{"text": "Two."}\n')
    archive.run(tmp_path / "o1")
    before = archive.found()
    path.write_text('{"text": "One."}\n{"text": "Second."}\n')

    report = archive.run(tmp_path / "o1" / "sub")

    assert (report.new, report.changed, report.unchanged) == (0, 1, 1)
    assert archive.found() == before


def test_the_order_of_the_folders_does_not_swap_ids(archive: Archive, tmp_path: Path) -> None:
    one, two = write(tmp_path / "o1" / "k.txt"), write(tmp_path / "o2" / "k.txt")
    archive.run(one.parent, two.parent)
    before = archive.found()
    write(one, "One, mended")
    write(two, "Two, mended")

    report = archive.run(two.parent, one.parent)

    assert (report.new, report.changed, report.removed) == (0, 2, 0)
    assert archive.found() == before
    assert before["k"] == "o1/k.txt"


def test_the_id_that_tells_files_apart_does_not_depend_on_where_the_index_lies(tmp_path: Path) -> None:
    folders = [write(tmp_path / name / "k.txt").parent for name in ("o1", "o2", "a/o2", "b/o2")]
    homes = [Archive(tmp_path / "index"), Archive(tmp_path / "deep" / "down" / "index")]
    for archive in homes:
        assert archive.run(*folders).problems == ()

    assert homes[0].found() == homes[1].found()
    assert len(homes[0].found()) == 4


def test_an_index_out_of_date_is_made_anew_with_all_folders_it_knows(archive: Archive, tmp_path: Path) -> None:
    one, two = write(tmp_path / "o1" / "k.txt"), write(tmp_path / "o2" / "k.txt")
    (tmp_path / "o2" / "corrections.yaml").write_text("a:\n  title: Set right\n")
    write(tmp_path / "o2" / "a.txt")
    archive.run(one.parent, two.parent)
    before = archive.found()
    archive.outdate()

    report = archive.run(two.parent)

    assert report.problems == ()
    assert (report.archive, report.removed) == (3, 0)
    assert archive.found() == before
    archive.outdate()
    archive.run(one.parent)
    assert archive.found() == before
    assert archive.titled("a") == "Set right"
    assert archive.run(one.parent, two.parent).unchanged == 3


def test_a_rebuild_of_an_index_out_of_date_holds_the_sources_given_only(archive: Archive, tmp_path: Path) -> None:
    one, two = write(tmp_path / "o1" / "a.txt"), write(tmp_path / "o2" / "b.txt")
    archive.run(one.parent, two.parent)
    archive.outdate()

    assert archive.run(two.parent, rebuild=True).problems == ()
    assert set(archive.found()) == {"b"}


def test_what_cannot_be_read_again_is_named(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, three = (write(tmp_path / f"o{name}" / f"{name}.txt") for name in "123")
    archive.run(one.parent, two.parent, three.parent)
    piped = tmp_path / "piped.jsonl"
    piped.write_text('{"id": "piped", "text": "Text."}\n')
    with piped.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        archive.run(Path("-"))
    shutil.rmtree(one.parent)
    three.unlink()
    archive.outdate()

    report = archive.run(three.parent, two.parent)

    assert set(archive.found()) == {"2"}
    assert report.removed == 3
    named = {problem.source: problem for problem in report.problems}
    assert set(named) == {"-", str(one.parent)}
    assert {problem.code for problem in report.problems} == {"not_renewed"}
    assert "standard input" in named["-"].message


def test_an_index_out_of_date_whose_sources_cannot_be_told_says_so(archive: Archive, tmp_path: Path) -> None:
    one, two = write(tmp_path / "o1" / "a.txt"), write(tmp_path / "o2" / "b.txt")
    archive.run(one.parent, two.parent)
    archive.lose_the_ledger()
    archive.outdate()

    report = archive.run(two.parent)

    assert set(archive.found()) == {"b"}
    assert [problem.code for problem in report.problems] == ["unknown_sources"]
    assert "index these folders again" in report.problems[0].message


@pytest.mark.parametrize("with_other", [True, False])
def test_a_folder_that_is_gone_is_told_with_what_the_index_keeps_of_it(
    archive: Archive, tmp_path: Path, with_other: bool
) -> None:
    one, two = write(tmp_path / "o1" / "a.txt"), write(tmp_path / "o2" / "b.txt")
    write(two.with_name("c.txt"))
    archive.run(one.parent, two.parent)
    shutil.rmtree(two.parent)

    report = archive.run(*[one.parent][:with_other], two.parent)

    (problem,) = report.problems
    assert problem.code == "missing"
    assert "keeps 2 releases from there" in problem.message
    assert "--rebuild" in problem.message
    assert set(archive.found()) == {"a", "b", "c"}
    assert "keeps" not in archive.run(one.parent, two.parent, rebuild=True).problems[0].message
    assert set(archive.found()) == {"a"}
