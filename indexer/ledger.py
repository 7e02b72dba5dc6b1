"""What an index remembers of its sources, so that the next run reads only what has changed."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from operator import itemgetter
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from msgspec import Struct, field

from indexer.errors import IndexOutOfDate
from indexer.reading.page import Page
from indexer.release import Release

NAME: Final = "ledger"
"""Under this name the index keeps the ledger."""

FORMAT: Final = 2
"""Raised whenever the written form or the meaning of a digest changes; an older ledger then asks for a rebuild."""

Kind = TypeVar("Kind")

DIGEST_BYTES: Final = 10
"""Enough that two contents of one id never meet by accident (1 in 10^24), and half the size of a full digest."""

FACTS: Final = ("date", "place", "organizer")
"""The facts whose absence is counted; a record lists the absent ones by their first letter."""


class Record(Struct, frozen=True, array_like=True, gc=False):
    """One release of a source: the digest of its page and the first letters of the FACTS it lacks.

    An archive has a hundred thousand of them: as they are, they are read and written in a tenth of the time.
    """

    digest: str
    lacks: str = ""


class Entry(Struct, array_like=True, gc=False):
    """One source and its releases by id. `digest` is None where the source must be read again next time.

    `name` is what the source was called when it was found first; ids derive from it. Empty in ledgers of old.
    """

    digest: str | None
    records: dict[str, Record] = field(default_factory=dict)
    name: str = ""


@dataclass(slots=True)
class Ledger:
    """The sources of an archive by key. `authority` is the digest of the names that the extraction used."""

    authority: str = ""
    entries: dict[str, Entry] = dataclass_field(default_factory=dict)

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every release of the archive with its id."""
        for entry in self.entries.values():
            yield from entry.records.items()

    def lacking(self) -> dict[str, int]:
        """How many releases of the archive lack each of the FACTS."""
        marks = [record.lacks for _, record in self.records()]
        return {fact: sum(fact[0] in lacks for lacks in marks) for fact in FACTS}

    def dump(self) -> bytes:
        """The ledger as bytes, the same for the same content."""
        # Not by msgspec's own order: to sort names that are in order but for one, it compares each with each.
        entries = {key: _ordered(entry) for key, entry in sorted(self.entries.items(), key=itemgetter(0))}
        content = _Written(FORMAT, self.authority, entries)
        try:
            return msgspec.json.encode(content)
        except UnicodeEncodeError:
            # A file name that is no UTF-8 comes with half characters in it, which only ASCII has a way to write.
            return json.dumps(msgspec.to_builtins(content), separators=(",", ":")).encode("ascii")


def _ordered(entry: Entry) -> Entry:
    if len(entry.records) < 2:
        return entry
    return Entry(entry.digest, dict(sorted(entry.records.items(), key=itemgetter(0))), entry.name)


class _Written(Struct):
    """A ledger as it is written."""

    format: int
    authority: str
    sources: dict[str, Entry]


class _Format(Struct):
    """What a ledger of any format tells."""

    format: object


def load_ledger(data: bytes, where: str) -> Ledger:
    """Read a ledger back. Raises IndexOutOfDate when it is not one of this FORMAT; `where` names its index."""
    try:
        content = _read(data, _Written)
    except ValueError as error:
        raise IndexOutOfDate(where, _unreadable(data)) from error
    if content.format != FORMAT:
        raise IndexOutOfDate(where, _unreadable(data))
    return Ledger(authority=content.authority, entries=content.sources)


def _unreadable(data: bytes) -> str:
    """Why a ledger cannot be read, in words."""
    try:
        written = _read(data, _Format).format
    except ValueError:
        written = FORMAT
    if written == FORMAT:
        return "its ledger cannot be read"
    return f"its ledger has format {written}, this program writes {FORMAT}"


def _read(data: bytes, kind: type[Kind]) -> Kind:
    """Raises ValueError for what cannot be read as that kind."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError:
        raise
    except ValueError:  # half characters, perhaps
        return msgspec.convert(json.loads(data), kind)


def page_digest(page: Page) -> str:
    """A digest of all that a release is made from, its source line included, since the release shows it."""
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for part in (page.source, page.text, repr(page.given), repr(page.markup), repr(page.corrected)):
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()


def lacks(release: Release) -> str:
    """The first letters of the FACTS that the release does not state."""
    stated = {"date": release.date, "place": release.city or release.country, "organizer": release.organizers}
    return "".join(fact[0] for fact in FACTS if not stated[fact])


def source_key(path: Path, home: Path | None) -> str:
    """The name of a file, given by its real path, in the ledger: as seen from the index, so that both may move."""
    if home is None:
        return str(path)
    try:
        return Path(os.path.relpath(path, os.path.realpath(home))).as_posix()
    except ValueError:  # another drive of Windows
        return str(path)


def key_path(key: str, home: Path | None) -> str:
    """The absolute path that a key stands for."""
    return os.path.normpath(os.path.join(os.path.realpath(home), key)) if home is not None else key
