"""What an engine must do to be measured."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.search.corpus import Entry
from benchmarks.search.questions import Question


@dataclass(frozen=True, slots=True)
class Shown:
    """One hit as a page shows it: stored fields and highlighted snippets."""

    id: str
    title: str
    country: str | None
    organizers: tuple[str, ...]
    snippets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """What the page job gives: exact total, first hits, and the commonest values of each counted field."""

    total: int
    hits: tuple[Shown, ...]
    counts: Mapping[str, Mapping[str, int]]


class Searcher(Protocol):
    """An open index."""

    def answer(self, question: Question) -> ResultsPage:
        """Do the page job in one call."""

    def replace(self, entry: Entry) -> None:
        """Exchange one release; when this returns it is committed, synced to disk and found by `answer`."""

    def close(self) -> None:
        """Give back files and memory."""


class Contender(Protocol):
    """An engine with its best reasonable settings."""

    @property
    def name(self) -> str: ...

    def build(self, entries: Iterable[Entry], folder: Path) -> None:
        """Build the index of the releases in an empty folder; when this returns it is committed.

        The entries tell how many they are (`operator.length_hint`), as whoever indexes a file may know beforehand.
        """

    def open(self, folder: Path) -> Searcher:
        """Open what `build` made."""

    def lacks(self, question: Question) -> str | None:
        """Why the engine cannot be asked this question, or None if it can."""
