"""JSON Lines, plain or compressed: one release an object, one object a line."""

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, cast

from indexer.reading.encoding import binary_kind, decode, doubtful
from indexer.reading.given import GivenFacts, read_given
from indexer.reading.page import Problem
from indexer.reading.text import normalise

MAX_LINE_BYTES: Final = 10_000_000  # as much as a file of one release may have
_HEAD_BYTES: Final = 8192
_GZIP: Final = b"\x1f\x8b"
_BODIES: Final = ("text", "html", "markdown")
_MAX_NAMED_KEYS: Final = 20


@dataclass(frozen=True, slots=True)
class Record:
    """One line: its facts and its body, which is of the kind "text", "html" or "markdown"."""

    id: str
    line: int
    facts: GivenFacts
    kind: str
    body: str
    lost: int = 0
    doubt: str = ""


def read_records(stream: BinaryIO, name: str, by_content: bool = False) -> Iterator[Record | Problem]:
    """The records of a stream, lazily. `by_content` makes ids of records without one depend on the line's content too.

    Raises OSError if reading fails.
    """
    unknown: dict[str, int] = {}
    doubted: Problem | None = None
    for found in _lines(stream, name):
        if isinstance(found, Problem):
            yield found
            continue
        record = _record(found, name, by_content)
        if isinstance(record, Record):
            if record.doubt and doubted is None:  # one line stands for all: a file is saved as a whole
                doubted = Problem(name, "bad_encoding", record.doubt, record.line)
            for key in record.facts.unknown:
                if len(unknown) <= _MAX_NAMED_KEYS:
                    unknown.setdefault(key, record.line)
        yield record
    if doubted is not None:
        yield doubted
    if unknown:
        yield Problem(name, "unknown_keys", f"unknown keys left out: {name_keys(unknown)}", min(unknown.values()))


def name_keys(keys: "dict[str, int] | tuple[str, ...]") -> str:
    """The keys for a message, not more than a person reads."""
    names = list(keys)
    return ", ".join(names[:_MAX_NAMED_KEYS]) + (" and more" if len(names) > _MAX_NAMED_KEYS else "")


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    data: bytes


def _lines(stream: BinaryIO, name: str) -> Iterator[_Line | Problem]:
    number = 0
    blank = True
    try:
        opened = _opened(stream, name)
        if isinstance(opened, Problem):
            yield opened
            return
        while data := opened.readline(MAX_LINE_BYTES + 1):
            number += 1
            if len(data) > MAX_LINE_BYTES:
                _skip_line(opened)
                message = f"the line has more than {MAX_LINE_BYTES // 1_000_000} MB; skipped"
                yield Problem(name, "too_large", message, number)
                blank = False
            elif data.strip():
                blank = False
                yield _Line(number, data)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        what = "is cut short" if isinstance(error, EOFError) else f"is damaged ({error})"
        message = f"the compressed file {what}; what comes after line {number} is lost: fetch the file again"
        yield Problem(name, "bad_gzip", message, number or None)
    else:
        if blank:
            yield Problem(name, "empty", "there is nothing in it")


def _opened(stream: BinaryIO, name: str) -> BinaryIO | Problem:
    """The stream as lines of text bytes: unpacked if it is gzip, whatever it is called."""
    head = _peek(stream)
    if head.startswith(_GZIP):
        unpacked = gzip.GzipFile(fileobj=stream)
        return cast("BinaryIO", unpacked)
    if name.lower().endswith(".gz") and head:
        return Problem(name, "bad_gzip", "is not a gzip file; remove .gz from its name if it is plain JSON Lines")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(name, "bad_encoding", "is in UTF-16; JSON Lines must be saved as UTF-8")
    if (kind := binary_kind(head)) is not None:
        return Problem(name, "binary", f"is {kind}, not JSON Lines")
    return stream


def _peek(stream: BinaryIO) -> bytes:
    peek = getattr(stream, "peek", None)
    return bytes(peek(_HEAD_BYTES)[:_HEAD_BYTES]) if peek is not None else b""


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass


def _record(line: _Line, name: str, by_content: bool) -> Record | Problem:
    decoded = decode(line.data)
    try:
        values = json.loads(decoded.text.strip().removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        return Problem(name, "bad_json", f"is not JSON: {_reason(error)}", line.number)
    if not isinstance(values, dict):
        return Problem(name, "bad_json", "is JSON, but not an object: { … }", line.number)
    stated = [body for body in _BODIES if values.get(body) is not None]
    kind = next((body for body in stated if values[body]), next(iter(stated), None))
    if kind is None:
        return Problem(name, "no_text", 'has no "text", "html" or "markdown"', line.number)
    body = values[kind]
    if not isinstance(body, str):
        return Problem(name, "bad_value", f'"{kind}" is not a string', line.number)
    facts = read_given({key: value for key, value in values.items() if key not in _BODIES}, name, line.number)
    return Record(
        id=facts.id or _position_id(line, name, by_content),
        line=line.number,
        facts=facts,
        kind=kind,
        body=normalise(body).strip(),
        lost=decoded.lost,
        doubt=doubtful(decoded) if decoded.doubt else "",
    )


def _position_id(line: _Line, name: str, by_content: bool) -> str:
    """The same id whenever this line of this source is read. Standard input has no name that would tell two apart."""
    content = line.data if by_content else b""
    whole = f"{name}\0{line.number}\0".encode() + content
    return hashlib.blake2b(whole, digest_size=8).hexdigest()


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} (column {error.colno})"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)
