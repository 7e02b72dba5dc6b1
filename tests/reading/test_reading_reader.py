"""Files of one release: what becomes of every kind of bad file, and that the good ones are always read."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.reading import Given, Page, Problem, Reader, SourceFile, normalise
from indexer.reading.reader import MAX_FILE_BYTES

ReadFile = Callable[[str, bytes | str], Any]  # gives an Outcome, see conftest
ReadSources = Callable[..., Any]


def test_a_text_file_is_kept_as_people_have_it(read_file: ReadFile) -> None:
    page = read_file("000_x.txt", "\ufeffTitle\r\n\r\nFirst  paragraph.\r\n").page
    assert page == Page(id="000_x", source="000_x.txt", text="Title\n\nFirst  paragraph.", derived=True)
    assert page.given == page.markup == Given()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\ufeff\u200b\n".encode("utf-16"), "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"%PDF-1.4 and so on", "binary"),
        (b"PK\x03\x04rest of an archive", "binary"),
        (b"text\0with\0zeros", "binary"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_empty_and_binary_files_are_named(read_file: ReadFile, name: str, content: bytes, code: str) -> None:
    problem = read_file(name, content).problem
    assert (problem.source, problem.code) == (name, code)


def test_a_file_beyond_the_limit_is_named_without_being_loaded(tmp_path: Path, read_sources: ReadSources) -> None:
    with (tmp_path / "sparse.txt").open("wb") as stream:
        stream.truncate(1 << 40)  # a terabyte on paper, nothing on disk
    assert read_sources(tmp_path / "sparse.txt").problem.code == "too_large"


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(read_file: ReadFile) -> None:
    assert len(read_file("a.txt", b"x" * MAX_FILE_BYTES).page.text) == MAX_FILE_BYTES
    assert read_file("b.txt", b"x" * (MAX_FILE_BYTES + 1)).problem.code == "too_large"


def test_lost_characters_are_named_and_the_page_is_read(read_file: ReadFile) -> None:
    outcome = read_file("a.txt", "Встреча министров".encode()[:-1])
    assert outcome.page.text == "Встреча министро\ufffd"
    assert outcome.problem.code == "bad_encoding"


def test_an_old_encoding_alone_is_no_problem(read_file: ReadFile) -> None:
    text = "Семинар по борьбе с киберпреступностью открылся сегодня в Алматы при участии экспертов из Казахстана."
    outcome = read_file("a.txt", text.encode("koi8-r"))
    assert (outcome.page.text, outcome.problems) == (text, ())


def test_one_bad_file_of_each_kind_costs_none_of_the_good_ones(tmp_path: Path, read_sources: ReadSources) -> None:
    bad = {
        "b.txt": b"",
        "c.txt": b"\0\0",
        "d.md": b"---\na: [\n---\nBody.",
        "e.jsonl": b"{\n",
        "f.jsonl.gz": b"\x1f\x8b\x08",
    }
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "g.txt").symlink_to(tmp_path / "g.txt")
    for name in ("a.txt", "z.txt"):
        (tmp_path / name).write_text("Good.")
    outcome = read_sources(tmp_path)
    assert [page.id for page in outcome.pages] == ["a", "d", "z"]
    named = {problem.source.rpartition("/")[2] for problem in outcome.problems}
    assert named == {*bad, "g.txt"}


def test_what_vanished_or_became_a_pipe_after_the_walk_is_named(tmp_path: Path, reader: Reader) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "pipe.txt")
    for name in ("gone.txt", "gone.jsonl", "pipe.txt", "pipe.txt", "link.txt"):
        (found,) = reader.read(SourceFile(path=tmp_path / name, name=name, id=name))
        assert isinstance(found, Problem)
        assert found.code == "unreadable"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read any file, so nothing is unreadable")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, read_sources: ReadSources) -> None:
    (tmp_path / "a.txt").write_text("Closed.")
    (tmp_path / "a.txt").chmod(0)
    assert read_sources(tmp_path).problem.code == "unreadable"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary() | st.text(st.characters(codec="utf-8")).map(str.encode), suffix=st.sampled_from(
    [".txt", ".md", ".html", ".jsonl", ".jsonl.gz"]
))  # fmt: skip
def test_no_bytes_make_reading_fail_and_all_text_comes_out_normalised(
    tmp_path: Path, reader: Reader, data: bytes, suffix: str
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    found = list(reader.read(SourceFile(path=path, name=path.name, id="a")))
    assert found
    for page in found:
        if isinstance(page, Page):
            assert page.text
            assert page.text == normalise(page.text).strip()


def test_the_libraries_for_markup_load_only_when_such_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Plain text.")
    program = (
        "import sys; from indexer.reading import Reader, find_files\n"
        "with Reader() as r: [list(r.read(f)) for f in find_files(sys.argv[1:])]\n"
        "print({'bs4', 'lxml', 'markdown', 'trafilatura', 'yaml', 'pebble', 'charset_normalizer'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_a_page_that_is_not_in_the_encoding_it_declares_is_named_and_read(read_file: ReadFile) -> None:
    html = '<meta charset="utf-8"><title>Réunion</title><p>La réunion a été fermée à Genève après déjeuner.</p>'
    outcome = read_file("a.html", html.encode("latin-1"))
    assert "fermée à Genève" in outcome.page.text
    assert outcome.problem.code == "bad_encoding"
    for told in ("utf-8", "cp1252", "save it as UTF-8"):
        assert told in outcome.problem.message


def test_a_text_whose_encoding_can_only_be_guessed_is_named_and_read(read_file: ReadFile) -> None:
    outcome = read_file("a.txt", b"Valid text here about police \xff\xfe\x80 and more \xc3\x28 text about border")
    assert "about police" in outcome.page.text
    assert outcome.problem.code == "bad_encoding"
