"""The index side from end to end: find the sources, read them, extract the facts, put the releases."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from indexer.changes import STDIN_KEY, Change, Roots
from indexer.engine.port import Engine, Writer
from indexer.errors import IndexMissing, IndexOutOfDate
from indexer.intake import Intake
from indexer.ledger import NAME, Ledger, key_path, load_ledger, source_key
from indexer.metadata import extract, load_authority
from indexer.metadata.version import EXTRACTION_VERSION
from indexer.reading import Corrections, Page, Problem, Reader, SourceFile, find_files, read_corrections
from indexer.release import Release
from indexer.report import IndexReport, Tally, Unwatched, Watch
from indexer.workers import Extract, extract_all


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

    An index of another version is rebuilt from the sources given. Raises IndexUnavailable and UsageError; whatever is
    wrong with a source becomes a problem of the report, and the rest goes on.
    """
    started = perf_counter()
    # With other names or other rules, other facts are read out of releases that have not changed.
    names = f"{load_authority(task.authority).digest} {EXTRACTION_VERSION}"
    tally = Tally(watch or Unwatched())
    files = _find(task, tally)
    if tally.problems and not files:
        return tally.report(seconds=perf_counter() - started)  # a slip in the name of a source must not empty an index
    corrections = read_corrections(task.sources)
    for problem in corrections.problems:
        tally.problem(problem)
    run = _Run(task, engine, files, corrections, names, tally)
    try:
        ledger = run.go(fresh=task.rebuild)
    except IndexOutOfDate as error:
        tally.note(f"{error}; rebuilding it from the sources given")
        ledger = run.go(fresh=True)
    return tally.report(ledger=ledger, files=len(files), seconds=perf_counter() - started)


class _NothingChanged(Exception):
    """Leaves the writer without a commit, so that nothing is written for nothing."""


@dataclass(frozen=True, slots=True)
class _Run:
    """One pass over the files (by ledger key); `names` tells the authority and the rules that facts are read by."""

    task: Task
    engine: Engine
    files: dict[str, SourceFile]
    corrections: Corrections
    names: str
    tally: Tally

    def go(self, *, fresh: bool) -> Ledger:
        """One commit of all that changed, or none; gives the ledger after it."""
        with suppress(_NothingChanged), self.engine.writer(fresh=fresh) as writer:
            # Only with the lock in hand: a run that has just ended must not be undone by an older ledger.
            kept = None if fresh else self._kept()
            before = load_ledger(kept, str(self.task.home)) if kept is not None else Ledger(authority=self.names)
            roots = Roots(self.task.sources)
            change = Change(before, self.files.keys(), roots, self.task.home, self.names)
            self._fill(writer, change)
            ledger = change.finish()
            self.tally.settle(change.releases(self.files), len(change.gone()))
            data = ledger.dump()
            if data == kept:
                raise _NothingChanged
            writer.keep(NAME, data)
        return ledger

    def _kept(self) -> bytes | None:
        try:
            return self.engine.kept(NAME)
        except IndexMissing:
            return None

    def _fill(self, writer: Writer, change: Change) -> None:
        intake = Intake(self.files, self.corrections, change, self.tally)
        with Reader() as reader:
            prepare = partial(_prepare, self.task.authority)
            for page, outcome in extract_all(intake.pages(reader), prepare, self.task.jobs):
                work = intake.work.pop(page.id)
                if isinstance(outcome, Problem):
                    self.tally.problem(outcome)
                    release = _without_facts(page)
                    change.fail(work.key, release)
                else:
                    release = outcome
                    change.put(work.key, release, work.digest)
                writer.put(release)
                self.tally.count(new=page.id not in change.old)
        for id_ in change.gone():
            writer.remove(id_)
        for problem in self.corrections.strays(dict(self._places(change))):
            self.tally.problem(problem)

    def _places(self, change: Change) -> Iterator[tuple[str, Path]]:
        """The releases that have a correction, each with its file."""
        for key, entry in change.after.entries.items():
            for id_ in entry.records.keys() & self.corrections.ids:
                yield id_, Path(key_path(key, self.task.home))


def _find(task: Task, tally: Tally) -> dict[str, SourceFile]:
    """The files by their key; one that is named twice is read once."""
    files: dict[str, SourceFile] = {}
    for found in find_files(task.sources):
        if isinstance(found, Problem):
            tally.problem(found)
        else:
            files.setdefault(STDIN_KEY if found.path is None else source_key(found.path, task.home), found)
    tally.start(len(files))
    return files


def _without_facts(page: Page) -> Release:
    """The release with its text alone, so that a fault of the extraction does not keep it from being found."""
    title = page.given.title or page.markup.title or page.text.partition("\n")[0]
    return Release(id=page.id, title=title, text=page.text, url=page.given.url or page.markup.url, source=page.source)


def _prepare(authority: Path | None) -> Extract:
    return partial(extract, authority=load_authority(authority))
