"""What one run changes in the ledger: which source holds which release, and what has gone."""

import hashlib
import os
import re
import stat
from collections.abc import Collection, Iterable
from enum import Enum
from pathlib import Path
from typing import Final

from indexer.ledger import Entry, Ledger, Record, key_path

STDIN_KEY: Final = "-"
"""Standard input in the ledger. What once came from it stays; a file that states the same id takes it over."""

SUFFIX_DIGITS: Final = 6
"""Hexadecimal digits that tell apart two files of one name; they name the file, so they stay the same for it."""


class Claim(Enum):
    """Whether a source may have an id: yes, no, or only once the source that had it has been read."""

    GRANTED = "granted"
    TAKEN = "taken"
    LATER = "later"


class Roots:
    """The sources as the user gave them: what lies under them and is not found there any more has vanished."""

    def __init__(self, sources: Iterable[str], *, present: bool = True) -> None:
        paths = [os.path.realpath(source) for source in sources if source != STDIN_KEY]
        # A root that is not there itself may be a disk not mounted or a slip of the hand: nothing of it has vanished.
        self._roots = [path for path in paths if not present or os.path.exists(path)]

    def hold(self, path: str) -> bool:
        """Whether a file of this path would lie under a root, or be one."""
        return any(path == root or path.startswith(root.rstrip(os.sep) + os.sep) for root in self._roots)

    def vanished(self, path: str) -> bool:
        """Whether the file lay under a root and is no longer there; one that cannot be looked at has not vanished."""
        return self.hold(path) and absent(path)


def absent(path: str) -> bool:
    """Whether there is surely no file at the path. A folder that may not be entered leaves it open: no."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False


def tell_apart(id_: str, name: str) -> str:
    """Another id, made from a name of its file, for a release whose derived id another release has."""
    return f"{id_}~{hashlib.blake2b(name.encode('utf-8', 'surrogateescape')).hexdigest()[:SUFFIX_DIGITS]}"


class Change:
    """The ledger before and after a run, source by source.

    For every source found: `unchanged`, or `open`, then `claim` and `same` for its pages, then `close`; later `put` or
    `fail` for each of its pages that was not the same, and `finish` at the end of all.

    `former` is the ledger of an index that is made anew: its releases keep their ids, but none is there any more.
    """

    def __init__(
        self,
        before: Ledger,
        found: Collection[str],
        roots: Roots,
        home: Path | None,
        authority: str,
        former: Ledger | None = None,
    ) -> None:
        self.before = before
        self._known = former or before
        self.after = Ledger(authority=authority)
        self.old = dict(before.records())
        self._home = home
        self._found = found
        self._unread = {key for key in found if key in self._known.entries}
        self._spoiled: set[str] = set()
        self._seen: dict[str, str] = {}  # id: where in this run
        self._owners: dict[str, str] = {}
        for key, entry in before.entries.items():
            if key not in found and key != STDIN_KEY and roots.vanished(key_path(key, home)):
                continue
            if key not in found:
                self.after.entries[key] = Entry(entry.digest, dict(entry.records), entry.name)
            self._owners.update(dict.fromkeys(entry.records, key))
        for key in self._unread:
            self._owners.update(dict.fromkeys(self._known.entries[key].records, key))

    def name(self, key: str) -> str:
        """What the source was called when it was found first; empty if it is new."""
        entry = self._known.entries.get(key)
        return entry.name if entry else ""

    def kept_id(self, key: str, derived: str) -> str:
        """The id that a release of the source has already, in the place of one that derives from its name."""
        entry = self._known.entries.get(key)
        if entry is None or derived in entry.records:
            return derived
        apart = re.compile(re.escape(derived) + f"~[0-9a-f]{{{SUFFIX_DIGITS}}}")
        return next(filter(apart.fullmatch, entry.records), derived)

    def unchanged(self, key: str, digest: str | None) -> bool:
        """Whether the source is as it was; if so its releases stay as they are."""
        entry = self.before.entries.get(key)
        if digest is None or entry is None or entry.digest != digest or self.before.authority != self.after.authority:
            return False
        self.after.entries[key] = entry
        self._unread.discard(key)
        return True

    def open(self, key: str, digest: str | None, name: str = "") -> None:
        """Begin to read the source."""
        entry = self.before.entries.get(key)
        kept = dict(entry.records) if entry and key == STDIN_KEY else {}
        self.after.entries[key] = Entry(digest, kept, name)

    def spoil(self, key: str) -> None:
        """Something is wrong with the source: it will be read, and its problems named, again in the next run."""
        self._spoiled.add(key)

    def close(self, key: str, *, whole: bool) -> None:
        """The source has been read; one that could not be read whole keeps the releases it had and did not give."""
        self._unread.discard(key)
        before = self.before.entries.get(key)
        if before is not None and not whole:
            records = self.after.entries[key].records
            records.update(item for item in before.records.items() if item[0] not in self._seen)

    def claim(self, key: str, id_: str, place: str) -> Claim:
        """Whether the release with this id, which stands at `place`, is the source's to give."""
        if id_ in self._seen:
            return Claim.TAKEN
        owner = self._owners.get(id_, key)
        if owner != key:
            if owner in self._unread:
                return Claim.LATER
            entry = self.after.entries.get(owner)
            given_up = owner in self._found and (entry is None or id_ not in entry.records)
            if not given_up and not absent(key_path(owner, self._home)):
                return Claim.TAKEN
            if entry is not None:
                entry.records.pop(id_, None)
        self._owners[id_] = key
        self._seen[id_] = place
        return Claim.GRANTED

    def holder(self, id_: str) -> str:
        """The place that has the id, for a message."""
        return self._seen.get(id_) or os.path.relpath(key_path(self._owners[id_], self._home))

    def releases(self, keys: Iterable[str]) -> int:
        """How many releases these sources hold after the run."""
        return sum(len(self.after.entries[key].records) for key in keys if key in self.after.entries)

    def same(self, key: str, id_: str, digest: str) -> bool:
        """Whether the release is as it was; if so it stays."""
        old = self.old.get(id_)
        if old is None or old.digest != digest or self.before.authority != self.after.authority:
            return False
        self.after.entries[key].records[id_] = old
        return True

    def put(self, key: str, id_: str, record: Record) -> None:
        """The release was put into the index."""
        self.after.entries[key].records[id_] = record

    def fail(self, key: str, id_: str, lacks: str) -> None:
        """The release was put without facts, since none could be read out of it: the next run tries again."""
        self.spoil(key)
        self.put(key, id_, Record("", lacks))

    def finish(self) -> Ledger:
        """The ledger after the run."""
        for key in self._spoiled:
            self.after.entries[key].digest = None
        return self.after

    def gone(self) -> list[str]:
        """The ids that were in the archive and are in none of its sources now."""
        now = {id_ for id_, _ in self.after.records()}
        return [id_ for id_, _ in self._known.records() if id_ not in now]
