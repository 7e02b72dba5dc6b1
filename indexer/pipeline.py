"""The index side from end to end: find the sources, read them, extract the facts, put the releases."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Final

from indexer.changes import STDIN_KEY, Change, Roots
from indexer.engine.port import Engine, Writer
from indexer.errors import IndexMissing, IndexOutOfDate, IndexUnavailable
from indexer.intake import Intake
from indexer.ledger import NAME, Ledger, Record, key_path, load_ledger, source_key
from indexer.metadata import Authority, extract, load_authority
from indexer.metadata.version import EXTRACTION_VERSION
from indexer.reading import Corrections, Problem, Reader, SourceFile, find_files, read_corrections
from indexer.renewal import kept_from, losses, other_files, roots_of
from indexer.report import IndexReport, Tally, Unwatched, Watch
from indexer.workers import Extract, fill

_UNKNOWN_SOURCES: Final = (
    "what it was made from cannot be read; if it had releases of other folders than those given, "
    "index these folders again"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be indexed, and how. `home` is the folder of the index, `authority` a file of further names."""

    sources: tuple[str, ...]
    rebuild: bool = False
    jobs: int = 1
    home: Path | None = None
    authority: Path | None = None


def index(task: Task, engine: Engine, watch: Watch | None = None) -> IndexReport:
    """Bring the index up to date with the sources: only what changed since the last run is read and put.

    An index of another version is rebuilt from the sources given and the others that it knows. Raises IndexUnavailable
    and UsageError; whatever is wrong with a source becomes a problem of the report, and the rest goes on.
    """
    started = perf_counter()
    # With other names or other rules, other facts are read out of releases that have not changed.
    authority = load_authority(task.authority)
    names = f"{authority.digest} {EXTRACTION_VERSION}"
    tally = Tally(watch or Unwatched())
    files, missing = _find(task, tally)
    run = _Run(task, engine, files, missing, read_corrections(task.sources), authority, names, tally)
    if (tally.problems or missing) and not files:
        run.tell_missing(run.former() or Ledger())
        return tally.report(seconds=perf_counter() - started)  # a slip in the name of a source must not empty an index
    for problem in run.corrections.problems:
        tally.problem(problem)
    try:
        ledger = run.go(fresh=task.rebuild)
    except IndexOutOfDate as error:
        tally.note(f"{error}; rebuilding it from the sources given and the others that it knows")
        ledger = run.renew()
    return tally.report(ledger=ledger, files=len(files), seconds=perf_counter() - started)


class _NothingChanged(Exception):
    """Leaves the writer without a commit, so that nothing is written for nothing."""


@dataclass(frozen=True, slots=True)
class _Run:
    """One pass over the files (by ledger key); `names` tells the authority and the rules that facts are read by.

    `missing` has a problem for each source, as the user named it, that is not there.
    """

    task: Task
    engine: Engine
    files: dict[str, SourceFile]
    missing: dict[str, Problem]
    corrections: Corrections
    authority: Authority
    names: str
    tally: Tally

    def go(self, *, fresh: bool) -> Ledger:
        """One commit of all that changed, or none; gives the ledger after it."""
        with suppress(_NothingChanged), self.engine.writer(fresh=fresh, jobs=self.task.jobs) as writer:
            # Only with the lock in hand: a run that has just ended must not be undone by an older ledger.
            kept = None if fresh else self._kept()
            before = load_ledger(kept, str(self.task.home)) if kept is not None else Ledger(authority=self.names)
            self.tell_missing(before)
            roots = Roots(self.task.sources)
            change = Change(before, self.files.keys(), roots, self.task.home, self.names)
            ledger = self._apply(writer, change)
            data = ledger.dump()
            if data == kept:
                raise _NothingChanged
            writer.keep(NAME, data)
        return ledger

    def renew(self) -> Ledger:
        """An index of another version made anew: from the sources given, and from the others that it knows."""
        home, roots = self.task.home, Roots(self.task.sources)
        with self.engine.writer(fresh=True, jobs=self.task.jobs) as writer:
            self.tell_missing(Ledger())
            former = self.former()
            if former is None:
                self.tally.problem(Problem(str(home or "index"), "unknown_sources", _UNKNOWN_SOURCES))
                former = Ledger()
            run = self._with(other_files(former, self.files, home))
            empty = Ledger(authority=self.names)
            ledger = run._apply(writer, Change(empty, run.files.keys(), roots, home, self.names, former))
            for problem in losses(former, ledger, roots, home):
                self.tally.problem(problem)
            writer.keep(NAME, ledger.dump())
        return ledger

    def former(self) -> Ledger | None:
        """The ledger of the present index, of whatever version it is; None if there is none that can be read."""
        with suppress(IndexUnavailable):
            kept = self.engine.kept(NAME)
            return load_ledger(kept, str(self.task.home)) if kept is not None else None
        return None

    def tell_missing(self, before: Ledger) -> None:
        """Name the sources that are not there, and what the index keeps of them."""
        for source, problem in self.missing.items():
            if count := kept_from(before, source, self.task.home):
                kept = f"the index keeps {count:,} {'release' if count == 1 else 'releases'} from there"
                remedy = "to take them out: communique index --rebuild with all sources that remain"
                problem = replace(problem, message=f"{problem.message}; {kept}; {remedy}")
            self.tally.problem(problem)

    def _with(self, others: dict[str, SourceFile]) -> "_Run":
        """The same run over these files, too."""
        if not others:
            return self
        corrections = read_corrections([*self.task.sources, *roots_of(others.values())])
        for problem in corrections.problems:
            if problem not in self.corrections.problems:
                self.tally.problem(problem)
        self.tally.start(len(self.files) + len(others))
        return replace(self, files=self.files | others, corrections=corrections)

    def _apply(self, writer: Writer, change: Change) -> Ledger:
        self._fill(writer, change)
        ledger = change.finish()
        self.tally.settle(change.releases(self.files), len(change.gone()))
        return ledger

    def _kept(self) -> bytes | None:
        try:
            return self.engine.kept(NAME)
        except IndexMissing:
            return None

    def _fill(self, writer: Writer, change: Change) -> None:
        intake = Intake(self.files, self.corrections, change, self.tally)
        with Reader() as reader:
            prepare = partial(_prepare, self.authority)
            for done in fill(writer, intake.pages(reader), prepare, self.task.jobs):
                work = intake.work.pop(done.id)
                if done.problem is not None:
                    self.tally.problem(done.problem)
                    change.fail(work.key, done.id, done.lacks)
                else:
                    change.put(work.key, done.id, Record(work.digest, done.lacks))
                self.tally.count(new=done.id not in change.old)
        for id_ in change.gone():
            writer.remove(id_)
        for problem in self.corrections.strays(dict(self._places(change))):
            self.tally.problem(problem)

    def _places(self, change: Change) -> Iterator[tuple[str, Path]]:
        """The releases that have a correction, each with its file."""
        for key, entry in change.after.entries.items():
            for id_ in entry.records.keys() & self.corrections.ids:
                yield id_, Path(key_path(key, self.task.home))


def _find(task: Task, tally: Tally) -> tuple[dict[str, SourceFile], dict[str, Problem]]:
    """The files by their key; one that is named twice is read once. And the sources that are not there."""
    files: dict[str, SourceFile] = {}
    missing: dict[str, Problem] = {}
    for source in dict.fromkeys(task.sources):
        for found in find_files([source]):
            if not isinstance(found, Problem):
                files.setdefault(STDIN_KEY if found.path is None else source_key(found.path, task.home), found)
            elif found.code == "missing":
                missing[source] = found
            else:
                tally.problem(found)
    tally.start(len(files))
    return files, missing


def _prepare(authority: Authority) -> Extract:
    return partial(extract, authority=authority)
