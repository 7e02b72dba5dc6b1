"""What an index of another version still knows of its sources, so that it can be made anew whole."""

import os
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from indexer.changes import STDIN_KEY, Roots, absent
from indexer.ledger import Ledger, key_path
from indexer.reading import Problem, SourceFile
from indexer.reading.sources import known_as, printable


def other_files(former: Ledger, found: Collection[str], home: Path | None) -> dict[str, SourceFile]:
    """The files of the former ledger that were not found in this run's sources and are still there, by key."""
    files = {}
    for key, entry in former.entries.items():
        path = Path(key_path(key, home))
        if key != STDIN_KEY and key not in found and not absent(str(path)):
            name = entry.name or printable(f"{path.parent.name}/{path.name}")
            files[key] = known_as(SourceFile(path=path, name="", id=""), name)
    return files


def roots_of(files: Collection[SourceFile]) -> list[str]:
    """The folders, or single files, that were named when these files were found first."""
    roots: dict[str, None] = {}
    for file in files:
        if file.path is not None:
            below = file.name.count("/")
            roots[str(file.path.parents[below - 1] if below else file.path)] = None
    return list(roots)


def losses(former: Ledger, after: Ledger, roots: Roots, home: Path | None) -> Iterator[Problem]:
    """What of the former ledger could not be read again, other than by being taken out of the sources given."""
    held = {id_ for id_, _ in after.records()}
    folders: Counter[str] = Counter()
    for key, entry in former.entries.items():
        count = len(entry.records.keys() - held)
        if count and key == STDIN_KEY:
            message = (
                f"{count:,} of the releases that came from standard input cannot be read again: pipe them in again"
            )
            yield Problem(STDIN_KEY, "not_renewed", message)
        elif count and key not in after.entries and not roots.vanished(path := key_path(key, home)):
            folders[os.path.dirname(path)] += count
    for folder, count in folders.items():
        message = f"{count:,} of its releases are no longer in the index, since their files are gone; index them again"
        yield Problem(printable(folder), "not_renewed", message)


def kept_from(ledger: Ledger, source: str, home: Path | None) -> int:
    """How many releases of the ledger come from a source, be it there or not."""
    if not source:  # which would be the folder at hand
        return 0
    roots = Roots([source], present=False)
    return sum(
        len(entry.records)
        for key, entry in ledger.entries.items()
        if key != STDIN_KEY and roots.hold(key_path(key, home))
    )
