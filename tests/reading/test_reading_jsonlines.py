"""JSON Lines: what a line gives, and that one bad line never costs another."""

import gzip
import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from indexer.reading import Page, Problem, Reader, SourceFile
from indexer.reading.jsonlines import MAX_LINE_BYTES

ReadFile = Callable[[str, bytes | str], Any]  # gives an Outcome, see conftest
STDIN = SourceFile(path=None, name="-", id="-")


def lines(*objects: object) -> bytes:
    return b"".join(json.dumps(value, ensure_ascii=False).encode() + b"\n" for value in objects)


def release(number: int, **more: object) -> dict[str, object]:
    return {"id": f"r{number}", "title": f"Title {number}", "text": f"Text {number}.", **more}


def test_each_object_is_a_page_with_what_it_gives(read_file: ReadFile) -> None:
    outcome = read_file("a.jsonl", lines(release(1, published="2004-05-01", partners=["R"]), release(2)))
    first, second = outcome.pages
    assert (first.id, first.source, first.text) == ("r1", "a.jsonl:1", "Text 1.")
    assert (first.given.title, first.given.published, first.given.partners) == ("Title 1", date(2004, 5, 1), ("R",))
    assert second.source == "a.jsonl:2"
    assert outcome.problems == ()


def test_html_and_markdown_bodies_are_converted(read_file: ReadFile) -> None:
    outcome = read_file(
        "a.jsonl", lines({"html": "<p>One &amp; <b>two</b></p>"}, {"markdown": "# Head\n\n*Text* here."})
    )
    assert [page.text for page in outcome.pages] == ["One & two", "Head\nText here."]
    assert outcome.pages[1].markup.title == "Head"


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (b"{broken", "bad_json"),
        (b"[1, 2]", "bad_json"),
        (b'"text"', "bad_json"),
        (b"[" * 100_000, "bad_json"),
        (b'{"n": ' + b"9" * 10_000 + b"}", "bad_json"),
        (b'{"title": "no text"}', "no_text"),
        (b'{"text": null}', "no_text"),
        (b'{"text": 5}', "bad_value"),
        (b'{"text": " \\u200b\\n "}', "empty"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_the_rest_is_read(read_file: ReadFile, bad: bytes, code: str) -> None:
    outcome = read_file("a.jsonl", lines(release(1)) + b"\n" + bad + b"\r\n" + lines(release(2)))
    assert [page.source for page in outcome.pages] == ["a.jsonl:1", "a.jsonl:4"]
    assert (outcome.problem.code, outcome.problem.line) == (code, 3)
    assert str(outcome.problem).startswith("a.jsonl:3: ")


def test_a_wrong_field_is_named_with_its_line_and_the_page_is_kept(read_file: ReadFile) -> None:
    outcome = read_file("a.jsonl", lines(release(1), release(2, date="2015-02-30", country=["x"])))
    assert len(outcome.pages) == 2
    assert {(problem.code, problem.line) for problem in outcome.pages[1].problems} == {
        ("bad_date", 2),
        ("bad_value", 2),
    }


def test_unknown_keys_are_named_once_for_the_file(read_file: ReadFile) -> None:
    outcome = read_file("a.jsonl", lines(release(1), release(2, tags=["x"]), release(3, tags=["y"], author="z")))
    assert len(outcome.pages) == 3
    assert (outcome.problem.code, outcome.problem.line) == ("unknown_keys", 2)
    assert "tags, author" in outcome.problem.message


def test_the_first_body_that_is_not_empty_is_used(read_file: ReadFile) -> None:
    outcome = read_file(
        "a.jsonl", lines({"text": "", "html": "<p>From HTML</p>"}, {"text": "Text", "html": "<p>no</p>"})
    )
    assert [page.text for page in outcome.pages] == ["From HTML", "Text"]


def test_an_overlong_line_is_skipped_and_the_rest_is_read(read_file: ReadFile) -> None:
    long = lines(release(2, text="x" * (MAX_LINE_BYTES + 1)))
    outcome = read_file("a.jsonl", lines(release(1)) + long + lines(release(3)))
    assert [page.id for page in outcome.pages] == ["r1", "r3"]
    assert (outcome.problem.code, outcome.problem.line) == ("too_large", 2)


def test_gzip_is_unpacked(read_file: ReadFile) -> None:
    outcome = read_file("a.jsonl.gz", gzip.compress(lines(release(1))) + gzip.compress(lines(release(2))))
    assert [page.source for page in outcome.pages] == ["a.jsonl.gz:1", "a.jsonl.gz:2"]


def test_a_truncated_gzip_is_named_and_what_was_readable_is_kept(read_file: ReadFile) -> None:
    data = gzip.compress(lines(*(release(number, text=f"{number * 7919} words") for number in range(5000))))
    outcome = read_file("a.jsonl.gz", data[: len(data) // 2])
    assert 1000 < len(outcome.pages) < 5000
    assert (outcome.problem.code, outcome.problem.line) == ("bad_gzip", len(outcome.pages))
    assert "cut short" in outcome.problem.message


def test_a_damaged_gzip_and_what_is_no_gzip_are_named(read_file: ReadFile) -> None:
    data = bytearray(gzip.compress(lines(*(release(number) for number in range(5000)))))
    data[len(data) // 2 : len(data) // 2 + 8] = b"\0\xff\0\xff\0\xff\0\xff"
    assert [problem.code for problem in read_file("a.jsonl.gz", bytes(data)).problems][-1] == "bad_gzip"
    assert read_file("b.jsonl.gz", lines(release(1))).problem.code == "bad_gzip"


def test_an_empty_or_binary_file_is_named(read_file: ReadFile) -> None:
    assert read_file("a.jsonl", b"").problem.code == "empty"
    assert read_file("a.jsonl", b"\n \r\n").problem.code == "empty"
    assert read_file("a.jsonl.gz", gzip.compress(b"\n")).problem.code == "empty"
    assert read_file("b.jsonl.gz", b"\x1f\x8b\x08").problem.code == "bad_gzip"
    assert read_file("b.jsonl", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").problem.code == "binary"
    assert read_file("c.jsonl", '{"text": "x"}'.encode("utf-16")).problem.code == "bad_encoding"


def test_a_byte_order_mark_and_an_old_encoding_are_read(read_file: ReadFile) -> None:
    text = "Семинар по борьбе с киберпреступностью открылся сегодня в Алматы при участии экспертов из Казахстана."
    assert read_file("a.jsonl", b"\xef\xbb\xbf" + lines(release(1))).page.id == "r1"
    assert read_file("b.jsonl", lines({"text": text}).decode().encode("cp1251")).page.text == text


def test_a_missing_id_is_made_from_source_and_position_and_stays_the_same(read_file: ReadFile) -> None:
    content = lines({"text": "One."}, {"id": " \x00", "text": "One."}, {"id": 7, "text": "One."})
    first, again = read_file("a.jsonl", content), read_file("a.jsonl", content)
    other = read_file("b.jsonl", content)
    ids = [page.id for page in first.pages]
    assert len(set(ids)) == 3
    assert ids[2] == "7"
    assert ids == [page.id for page in again.pages]
    assert set(ids) & {page.id for page in other.pages} == {"7"}


def test_an_overlong_id_is_named_and_replaced(read_file: ReadFile) -> None:
    outcome = read_file("a.jsonl", lines(release(1, id="x" * 513), release(2, id="y" * 512)))
    assert outcome.problem.code == "id_too_long"
    assert [len(page.id) for page in outcome.pages] == [16, 512]


def from_stdin(data: bytes) -> list[Page | Problem]:
    with Reader(stdin=io.BufferedReader(io.BytesIO(data))) as reader:
        return list(reader.read(STDIN))


def test_standard_input_is_json_lines_plain_or_gzip() -> None:
    data = lines(release(1), {"text": "No id."})
    plain, packed = from_stdin(data), from_stdin(gzip.compress(data))
    assert plain == packed
    assert [page.source for page in plain if isinstance(page, Page)] == ["-:1", "-:2"]


def test_ids_made_for_standard_input_depend_on_the_content() -> None:
    one, other = from_stdin(lines({"text": "One."})), from_stdin(lines({"text": "Other."}))
    assert isinstance(one[0], Page)
    assert isinstance(other[0], Page)
    assert one[0].id != other[0].id


def test_lines_are_read_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            line = lines(release(1))
            buffer[: len(line)] = line
            return len(line)

    stream = io.BufferedReader(Endless())  # type: ignore[type-var]  # typeshed wants a file, any raw stream will do
    with Reader(stdin=stream) as reader:
        pages = reader.read(STDIN)
        assert [page.source for page, _ in zip(pages, range(3), strict=False) if isinstance(page, Page)][-1] == "-:3"


def test_a_line_with_an_id_of_dots_is_named_and_read_under_another_id(read_file: ReadFile) -> None:
    outcome = read_file("a.jsonl", '{"id": "..", "text": "Text."}\n')
    assert outcome.page.text == "Text."
    assert outcome.page.id not in ("", "..")
    assert (outcome.problem.code, outcome.problem.line) == ("bad_id", 1)


def test_lines_in_a_guessed_encoding_are_named_once_for_the_file(read_file: ReadFile) -> None:
    lines = '{"text": "Plain."}\n' + '{"text": "Opened in Köln."}\n' * 3
    outcome = read_file("a.jsonl", lines.encode("cp1252"))
    assert len(outcome.pages) == 4
    assert (outcome.problem.code, outcome.problem.line) == ("bad_encoding", 2)
