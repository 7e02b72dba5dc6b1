"""Releases as every engine gets them: the given fields of a file, names already brought to one form."""

import gzip
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final, TextIO

from benchmarks.search.generated import GENERATOR_VERSION, write_generated
from indexer import load_authority

COUNTED_FIELDS: Final = ("organizer", "country", "year", "language")
"""The fields that a results page counts and filters by."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One release: text, the facts that pages show, and the values that are counted and filtered by.

    `organizers` and `partners` are canonical names; `bodies` are the organizers with everything above them.
    """

    id: str
    title: str
    text: str
    language: str | None
    published: date | None
    country: str | None
    organizers: tuple[str, ...]
    partners: tuple[str, ...]
    bodies: tuple[str, ...]

    @property
    def year(self) -> int | None:
        return self.published.year if self.published else None

    @property
    def day(self) -> int:
        """The proleptic ordinal of the date, 0 where undated: sorted downwards, these come last."""
        return self.published.toordinal() if self.published else 0

    @property
    def text_bytes(self) -> int:
        return len(self.title.encode()) + len(self.text.encode())


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file of releases, of which the first `releases` are meant; `name` is shown in tables."""

    name: str
    path: Path
    releases: int

    def entries(self) -> Iterator[Entry]:
        """The releases in order, read as they are asked for."""
        return islice(read_entries(self.path), self.releases)


def generated_corpus(releases: int, cache_folder: Path | None = None) -> Corpus:
    """A generated corpus, written once into the cache."""
    folder = cache_folder or Path(tempfile.gettempdir()) / "communique-benchmarks"
    path = folder / f"generated-{GENERATOR_VERSION}-{releases}.jsonl"
    if not path.exists():
        write_generated(path, releases)
    return Corpus(f"{releases:,} generated", path, releases)


def file_corpus(path: Path, limit: int | None = None) -> Corpus:
    """The corpus of a file (.jsonl or .jsonl.gz), or the first `limit` releases of it."""
    with _open(path) as lines:
        count = sum(1 for _ in islice(lines, limit))
    return Corpus(f"{count:,} of {path.name.partition('.')[0]}", path, count)


def read_entries(path: Path) -> Iterator[Entry]:
    """The releases of a file of JSON Lines."""
    with _open(path) as lines:
        for line in lines:
            yield _entry(json.loads(line))


def _open(path: Path) -> TextIO:
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")


def _entry(given: dict[str, Any]) -> Entry:
    published = given.get("published")
    organizers = tuple(_canonical(name) for name in given.get("organizers", ()))
    return Entry(
        id=given["id"],
        title=given["title"],
        text=given["text"],
        language=given.get("language"),
        published=date.fromisoformat(published) if published else None,
        country=_country(given["country"]) if given.get("country") else None,
        organizers=organizers,
        partners=tuple(_canonical(name) for name in given.get("partners", ())),
        bodies=tuple(dict.fromkeys(above for name in organizers for above in _with_ancestors(name))),
    )


# The same few hundred names stand in every release.
@cache
def _canonical(name: str) -> str:
    return load_authority().canonical(name)


@cache
def _country(name: str) -> str:
    return load_authority().country(name) or name


@cache
def _with_ancestors(name: str) -> tuple[str, ...]:
    return (name, *load_authority().ancestors(name))
