"""The table of a segment file: what it holds and where each section lies."""

import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final, NamedTuple

from indexer.whoosh_engine.codec.arrays import MAX_DOCUMENTS, MAX_POSITIONS
from indexer.whoosh_engine.codec.layout import (
    ALIGNMENT_BYTES,
    BLOCK_BYTES,
    CHECK,
    HEADER,
    REQUIRED,
    SLOTS,
    types_of,
    value_fields,
    value_sections,
)

MAX_FIELDS: Final = 255  # the number of a field is one byte of its terms' keys


class Section(NamedTuple):
    """A stretch of the file: `entries` numbers of `type`, from byte `offset` on."""

    type: str
    offset: int
    entries: int

    @property
    def size(self) -> int:
        """Bytes of one entry."""
        return int(self.type[2:])

    @property
    def end(self) -> int:
        """The byte after the last entry."""
        return self.offset + self.size * self.entries


class Table(NamedTuple):
    """The table. `check` is the CRC-32 of the section of that name; `totals` the sum of each length column."""

    documents: int
    fields: tuple[str, ...]
    totals: Mapping[str, int]
    check: int
    sections: Mapping[str, Section]

    def json(self) -> bytes:
        """As it stands in the file."""
        sections = {name: [one.type, one.offset, one.entries] for name, one in self.sections.items()}
        held = {
            "documents": self.documents,
            "fields": self.fields,
            "totals": self.totals,
            "check": self.check,
            "sections": sections,
        }
        return json.dumps(held, separators=(",", ":"), ensure_ascii=False).encode()


def table_from(data: bytes, end: int) -> Table:
    """Read a table that begins at byte `end`. Raises ValueError, naming what makes no sense in it."""
    try:
        held: dict[str, Any] = json.loads(data)
        sections = {
            str(name): Section(str(kind), int(offset), int(count))
            for name, (kind, offset, count) in held["sections"].items()
        }
        fields = tuple(str(name) for name in held["fields"])
        totals = {str(name): int(total) for name, total in held["totals"].items()}
        table = Table(int(held["documents"]), fields, totals, int(held["check"]), sections)
    except (KeyError, TypeError, AttributeError, UnicodeError) as error:
        raise ValueError(f"the table cannot be read: {error!r}") from error
    for fault in _faults(table, end):
        raise ValueError(fault)
    return table


def _faults(table: Table, end: int) -> Iterator[str]:
    if not 0 <= table.documents <= MAX_DOCUMENTS:
        yield f"a segment cannot have {table.documents} documents"
    if len(table.fields) > MAX_FIELDS or len(set(table.fields)) != len(table.fields):
        yield "a segment cannot have these fields"
    yield from _missing(table)
    yield from _misplaced(table, end)
    yield from _miscounted(table)


def _missing(table: Table) -> Iterator[str]:
    columns = [name for field in value_fields(table.sections) for name in value_sections(field)]
    columns += [f"length.{name}" for name in table.totals]
    for name in (*REQUIRED, *columns):
        if name not in table.sections:
            yield f"there is no section {name}"
    for name, section in table.sections.items():
        known = name in REQUIRED or name in columns
        if not known or section.type not in types_of(name):
            yield f"there can be no section {name} of {section.type}"


def _misplaced(table: Table, end: int) -> Iterator[str]:
    placed = sorted(table.sections.items(), key=lambda item: (item[1].offset, item[1].end))
    if not placed or placed[-1][0] != CHECK or placed[-1][1].end != end:
        yield "the table does not follow the checksums"
    for name, section in placed:
        if section.offset < HEADER.size or section.offset % ALIGNMENT_BYTES or section.entries < 0 or section.end > end:
            yield f"the section {name} does not lie where one can"
    for (left, one), (right, other) in pairwise(placed):
        if one.end > other.offset:
            yield f"the sections {left} and {right} overlap"


def _miscounted(table: Table) -> Iterator[str]:
    count = {name: section.entries for name, section in table.sections.items()}
    terms = count["term.documents"]
    expected = dict.fromkeys(("id.start", "release.start"), table.documents + 1)
    expected |= dict.fromkeys(("id.rank", "day", *(f"length.{name}" for name in table.totals)), table.documents)
    expected |= {f"value.{field}.at": table.documents + 1 for field in value_fields(count)}
    expected |= {"term.start": terms + 1, "term.posting": terms, "term.position": terms}
    expected |= {"posting.frequency": count["posting.document"], "large.frequency": count["large.posting"]}
    expected |= {CHECK: -(-table.sections[CHECK].offset // BLOCK_BYTES)}
    for name, wanted in expected.items():
        if count[name] != wanted:
            yield f"the section {name} has {count[name]} entries instead of {wanted}"
    slots = count[SLOTS]
    if 2 * slots <= 3 * terms or slots & (slots - 1):
        yield f"the section {SLOTS} has {slots} entries for {terms} terms"
    if count["position"] >= MAX_POSITIONS:
        yield f"a segment cannot have {count['position']} positions"
    if any(count[f"value.{field}.start"] < 1 for field in value_fields(count)):
        yield "a column of values has no start"
