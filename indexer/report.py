"""What a run of indexing tells: while it runs (Watch) and at its end (IndexReport)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from indexer.ledger import Ledger
from indexer.reading.page import Problem


class Watch(Protocol):
    """Is told how a run gets on, in its order of events."""

    def note(self, message: str) -> None:
        """Something the user should know, in a sentence."""

    def start(self, files: int) -> None:
        """The sources are found: this many files."""

    def file(self, name: str) -> None:
        """One more file is being looked at."""

    def release(self, total: int) -> None:
        """One more release was put into the index, the total-th of this run."""

    def problem(self, problem: Problem) -> None:
        """Something is wrong with a source."""

    def commit(self, total: int) -> None:
        """All is put; what follows, and may take a while, is writing it down."""


class Unwatched:
    """A Watch that nobody looks at."""

    def note(self, message: str) -> None:
        pass

    def start(self, files: int) -> None:
        pass

    def file(self, name: str) -> None:
        pass

    def release(self, total: int) -> None:
        pass

    def problem(self, problem: Problem) -> None:
        pass

    def commit(self, total: int) -> None:
        pass


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexReport:
    """What one run did. `new`, `changed`, `unchanged` and `removed` count the releases of the sources given.

    `archive` is the number of releases in the whole index after the run, `lacking` how many of those lack each fact
    (date, place, organizer). `seconds` is wall clock.
    """

    files: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    archive: int = 0
    lacking: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0

    @property
    def releases(self) -> int:
        """How many releases the sources of this run hold."""
        return self.new + self.changed + self.unchanged


class Tally:
    """Counts while a run goes on, and tells a Watch; itself a Watch, so that whoever meets a problem tells it here."""

    def __init__(self, watch: Watch) -> None:
        self.problems: list[Problem] = []
        self.note = watch.note
        self.start = watch.start
        self.file = watch.file
        self._watch = watch
        self._new = self._changed = self._held = self._removed = 0

    def release(self, total: int) -> None:
        self._watch.release(total)

    def commit(self, total: int) -> None:
        self._watch.commit(total)

    def problem(self, problem: Problem) -> None:
        self.problems.append(problem)
        self._watch.problem(problem)

    def count(self, *, new: bool) -> None:
        """One release was put."""
        self._new += new
        self._changed += not new
        self._watch.release(self._new + self._changed)

    def settle(self, held: int, removed: int) -> None:
        """All is put: the sources hold this many releases, and this many have gone."""
        self._held, self._removed = held, removed
        self._watch.commit(self._new + self._changed)

    def report(self, *, seconds: float, ledger: Ledger | None = None, files: int = 0) -> IndexReport:
        return IndexReport(
            files=files,
            new=self._new,
            changed=self._changed,
            unchanged=self._held - self._new - self._changed,
            removed=self._removed,
            archive=sum(len(entry.records) for entry in ledger.entries.values()) if ledger else 0,
            lacking=ledger.lacking() if ledger else {},
            problems=tuple(self.problems),
            seconds=seconds,
        )
