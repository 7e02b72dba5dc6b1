"""Reads a source file into pages: the one place that knows every kind of file."""

import os
import sys
from collections.abc import Iterator
from types import TracebackType
from typing import BinaryIO, Final, Self

from indexer.reading.converter import Converter
from indexer.reading.encoding import Decoded, binary_kind, declared_in_markup, decode, doubtful
from indexer.reading.frontmatter import FrontMatter, split_front_matter
from indexer.reading.given import GivenFacts, read_given
from indexer.reading.guard import CONVERSION_SECONDS
from indexer.reading.jsonlines import Record, name_keys, read_records
from indexer.reading.page import Page, Problem
from indexer.reading.sources import SourceFile, open_regular, reason, suffix_of
from indexer.reading.text import normalise

MAX_FILE_BYTES: Final = 10_000_000  # one release; the longest real ones have some 100 kB
_KINDS: Final = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}


class Reader:
    """Reads files one after the other; use it in a `with`, because conversions run in a process of its own."""

    def __init__(self, *, conversion_seconds: float = CONVERSION_SECONDS, stdin: BinaryIO | None = None) -> None:
        self._converter = Converter(conversion_seconds)
        self._stdin = stdin

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._converter.close()

    def read(self, file: SourceFile) -> Iterator[Page | Problem]:
        """The pages of the file, lazily, and what could not be read. Never raises for bad input."""
        try:
            if file.path is None:
                stream = self._stdin or sys.stdin.buffer
                yield from self._read_lines(stream, file.name, by_content=True)
            elif (suffix_of(file.name) or "").startswith(".jsonl"):
                with open_regular(file.path) as stream:
                    yield from self._read_lines(stream, file.name, by_content=False)
            else:
                yield self._read_one(file)
        except OSError as error:
            yield Problem(file.name, "unreadable", f"cannot be read: {reason(error)}")

    def _read_lines(self, stream: BinaryIO, name: str, by_content: bool) -> Iterator[Page | Problem]:
        for record in read_records(stream, name, by_content):
            yield record if isinstance(record, Problem) else self._page_of(record, name)

    def _page_of(self, record: Record, name: str) -> Page | Problem:
        converted, problems = self._converter.convert(record.kind, record.body, name, record.line)
        if not converted.text:
            return Problem(name, "empty", "there is no text in it", record.line)
        return Page(
            id=record.id,
            source=f"{name}:{record.line}",
            text=converted.text,
            given=record.facts.given,
            markup=converted.markup,
            problems=(*_lost(record.lost, name, record.line), *record.facts.problems, *problems),
            derived=not record.facts.id,
        )

    def _read_one(self, file: SourceFile) -> Page | Problem:
        data = _content(file)
        if isinstance(data, Problem):
            return data
        if (what := binary_kind(data)) is not None:
            return Problem(file.name, "binary", f"is {what}, not text; export it as text or HTML")
        kind = _KINDS[suffix_of(file.name) or ".txt"]
        decoded = decode(data, declared_in_markup(data) if kind == "html" else None)
        return self._page(file, kind, normalise(decoded.text), _misread(decoded, file.name))

    def _page(self, file: SourceFile, kind: str, text: str, lost: tuple[Problem, ...]) -> Page | Problem:
        front = split_front_matter(text) if kind == "markdown" else FrontMatter(text)
        facts = read_given(front.values, file.name)
        converted, problems = self._converter.convert(kind, front.body, file.name)
        if not converted.text:
            return Problem(file.name, "empty", "there is no text in it")
        return Page(
            id=facts.id or file.id,
            source=file.name,
            text=converted.text,
            given=facts.given,
            markup=converted.markup,
            problems=(*lost, *_front_matter_problems(front, facts, file.name), *facts.problems, *problems),
            derived=not facts.id,
        )


def _content(file: SourceFile) -> bytes | Problem:
    """The bytes of a file of one release; its size is looked at first, so that nothing huge is ever loaded."""
    assert file.path is not None
    with open_regular(file.path) as stream:
        size = os.fstat(stream.fileno()).st_size
        data = b"" if size > MAX_FILE_BYTES else stream.read(MAX_FILE_BYTES + 1)
    if max(size, len(data)) > MAX_FILE_BYTES:  # the file may have grown meanwhile
        message = (
            f"is larger than {MAX_FILE_BYTES // 1_000_000} MB, too large for one release; split it, or use JSON Lines"
        )
        return Problem(file.name, "too_large", message)
    return data if data.strip() else Problem(file.name, "empty", "there is nothing in it")


def _misread(decoded: Decoded, name: str) -> tuple[Problem, ...]:
    """What is to be said of the encoding of a file."""
    if decoded.doubt:
        return (Problem(name, "bad_encoding", doubtful(decoded)),)
    return _lost(decoded.lost, name)


def _lost(places: int, name: str, line: int | None = None) -> tuple[Problem, ...]:
    message = f"{places} places could not be read as characters and are shown as \ufffd; save it as UTF-8"
    return (Problem(name, "bad_encoding", message, line),) if places else ()


def _front_matter_problems(front: FrontMatter, facts: GivenFacts, name: str) -> Iterator[Problem]:
    if front.reason:
        yield Problem(name, "bad_front_matter", front.reason)
    if facts.unknown:
        yield Problem(name, "unknown_keys", f"unknown keys of the front matter left out: {name_keys(facts.unknown)}")
