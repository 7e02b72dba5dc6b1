"""Input made to hang, crash or bloat a converter is read as plain text within the time limit."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.reading import Page, Problem, Reader, SourceFile
from indexer.reading.converter import MAX_HTML_CHARS, MAX_MARKDOWN_CHARS
from indexer.reading.guard import ConversionRefused, Guard
from indexer.reading.plain import strip_tags

LIMIT_SECONDS = 1.0
START_SECONDS = 20.0  # a killed process is started anew for the next page; on a loaded machine that takes seconds


@pytest.fixture(scope="module")
def impatient() -> Iterator[Reader]:
    with Reader(conversion_seconds=LIMIT_SECONDS) as reader:
        yield reader


def outcome(reader: Reader, path: Path, content: str) -> Page | Problem:
    path.write_text(content)
    start = time.monotonic()
    (found,) = reader.read(SourceFile(path=path, name=path.name, id=path.stem))
    assert time.monotonic() - start < LIMIT_SECONDS + START_SECONDS
    return found


@pytest.mark.parametrize(
    "content",
    ["[" * 50_000, "<a " * 25_000, "".join("  " * depth + "- x\n" for depth in range(1000))],
    ids=["brackets", "unclosed tags", "nested list"],
)
def test_hostile_markdown_is_read_as_plain_text_and_named(impatient: Reader, tmp_path: Path, content: str) -> None:
    page = outcome(impatient, tmp_path / "a.md", content)
    assert isinstance(page, Page)
    assert page.text == content.strip()
    assert [problem.code in ("too_slow", "conversion_failed") for problem in page.problems] == [True]
    assert "read as plain text" in page.problems[0].message


def test_a_hostile_page_is_read_as_plain_text_and_named(impatient: Reader, tmp_path: Path) -> None:
    attributes = " ".join(f"a{number}=1" for number in range(100_000))
    page = outcome(impatient, tmp_path / "a.html", f"<p {attributes}>The text.</p>")
    assert isinstance(page, Page)
    assert page.text == "The text."
    assert [problem.code for problem in page.problems] == ["too_slow"]


@pytest.mark.parametrize("content", ["<a " * 100_000, "<!--" * 100_000, "<script>" * 100_000])
def test_pages_of_markup_alone_are_named_as_empty(impatient: Reader, tmp_path: Path, content: str) -> None:
    problem = outcome(impatient, tmp_path / "a.html", content)
    assert isinstance(problem, Problem)
    assert problem.code == "empty"


def test_a_hundred_thousand_nested_tags_keep_their_text(impatient: Reader, tmp_path: Path) -> None:
    page = outcome(impatient, tmp_path / "a.html", "<div>" * 100_000 + "deep" + "</div>" * 100_000)
    assert isinstance(page, Page)
    assert page.text == "deep"


def test_ordinary_pages_are_read_after_hostile_ones(impatient: Reader, tmp_path: Path) -> None:
    page = outcome(impatient, tmp_path / "a.md", "# Head\n\nAn *ordinary* text.")
    assert isinstance(page, Page)
    assert (page.text, page.problems) == ("Head\nAn ordinary text.", ())


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.md", "*word* " * (MAX_MARKDOWN_CHARS // 6)), ("a.html", "<p>word</p>" * (MAX_HTML_CHARS // 10))],
)
def test_what_is_too_large_to_convert_is_read_as_plain_text(
    impatient: Reader, tmp_path: Path, name: str, content: str
) -> None:
    page = outcome(impatient, tmp_path / name, content)
    assert isinstance(page, Page)
    assert [problem.code for problem in page.problems] == ["too_large_to_convert"]
    assert page.text.count("word") == content.count("word")


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<script>", "<", "</", "&#", "<p>", "<!-- -->", "<!["])
def test_stripping_takes_linear_time(piece: str) -> None:
    start = time.monotonic()
    strip_tags(piece * 300_000)
    assert time.monotonic() - start < 10  # quadratic time would be hours


def fill_memory(text: str) -> str:
    return text * (1 << 40)


def end_process(text: str) -> str:
    os._exit(3)


def give_back(text: str) -> str:
    return text


def test_a_crash_or_a_lack_of_memory_is_survived() -> None:
    with Guard() as guard:
        for convert in (fill_memory, end_process):
            with pytest.raises(ConversionRefused) as refused:
                guard.run(convert, "text")
            assert refused.value.code == "conversion_failed"
        assert guard.run(give_back, "text") == "text"
