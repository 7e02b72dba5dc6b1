"""Generations: every change is made in a new folder beside the present one and becomes current by one rename.

    WHERE/
      current          the name of the generation that answers, replaced atomically
      lock             held by the one writer; the system frees it when the writer dies
      g00000001-5f3a09c1/  a complete Whoosh index, records, and manifest.json with size and digest of every file

A new generation starts with hard links to the files of the one before: Whoosh never changes a file once it is
written. Killed at any moment, a writer leaves the old generation current and a folder that the next writer removes.
"""

import contextlib
import errno
import os
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from indexer.errors import IndexDamaged, IndexLocked, IndexMissing
from indexer.whoosh_engine.manifest import Manifest, SegmentEntry, digest_of, load_manifest

LOCK_SECONDS: Final = 10.0  # an update of a few files takes less; whoever waits longer should be told
_NAME: Final = re.compile(r"g[0-9]{8}-(?:[0-9a-f]{4}){1,2}")  # four digits at the end until format 2
_CURRENT: Final = "current"
_MANIFEST: Final = "manifest.json"
_POINTER_BYTES: Final = 1 << 10  # what names a generation is shorter
_SYNCED_AT_ONCE: Final = 8
_KEPT_GENERATIONS: Final = 2  # a reader that has just opened the previous one may still open files of it


class Generation(NamedTuple):
    """One state of the archive: the name of its folder and what it consists of."""

    name: str
    manifest: Manifest


class Written(NamedTuple):
    """What a writer made of a new generation."""

    stamp: dict[str, str]
    releases: int
    segments: Sequence[SegmentEntry]


def record_name(record: str) -> str:
    """The file of a record that is kept with a generation."""
    return f"kept-{record}"


def _content(path: str) -> bytes:
    """What a small file holds. Every search reads one, and a file object would take longer than the reading."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(file, _POINTER_BYTES)
    finally:
        os.close(file)


class Generations:
    """The generations of one index folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._current = os.fspath(root / _CURRENT)
        # What the pointer held last, and the name that this is: most searches find it so. Cut short, it may be empty.
        self._known: tuple[bytes | None, str] = None, ""

    def current(self) -> str:
        """The name of the current generation. Raises IndexMissing, or IndexDamaged if the pointer makes no sense."""
        try:
            content = _content(self._current)
            if content == self._known[0]:
                return self._known[1]
            name = content.decode("ascii").strip()
        except (FileNotFoundError, NotADirectoryError):
            # A second generation tells that the first one was current once; a writer must not begin anew over them.
            if any(_number(name) > 1 for name in self._names()):
                raise IndexDamaged(str(self.root), f"{_CURRENT} is missing") from None
            raise IndexMissing(str(self.root)) from None
        except (OSError, UnicodeError) as error:
            raise IndexDamaged(str(self.root), f"{_CURRENT} cannot be read: {error}") from error
        if not _NAME.fullmatch(name):
            raise IndexDamaged(str(self.root), f"{_CURRENT} does not name a generation")
        self._known = content, name
        return name

    def manifest(self, name: str) -> Manifest:
        """The manifest of a generation, after a look at every file's size. Raises IndexDamaged."""
        folder = self.root / name
        if not folder.is_dir():
            raise IndexDamaged(str(self.root), f"{_CURRENT} names {name}, which is not there")
        try:
            manifest = load_manifest((folder / _MANIFEST).read_bytes())
        except (OSError, ValueError, KeyError, TypeError, AttributeError, zlib.error) as error:
            raise IndexDamaged(str(self.root), f"{name}/{_MANIFEST} cannot be read: {error}") from error
        for file, (size, _) in manifest.files.items():
            try:
                actual = (folder / file).stat().st_size
            except OSError:
                raise IndexDamaged(str(self.root), f"{name}/{file} is missing") from None
            if actual != size:
                raise IndexDamaged(str(self.root), f"{name}/{file} has {actual} bytes instead of {size}")
        return manifest

    def faults(self, name: str) -> tuple[str, ...]:
        """Files of a generation whose content is not what was written."""
        manifest = self.manifest(name)
        folder = self.root / name
        return tuple(
            _changed(name, file, manifest) for file in sorted(manifest.files) if not manifest.whole(folder, file)
        )

    def record(self, name: str, record: str) -> bytes | None:
        """A record that was kept with a generation, None if there is none. Raises IndexDamaged."""
        file = record_name(record)
        manifest = self.manifest(name)
        if file not in manifest.files:
            return None
        if not manifest.whole(self.root / name, file):
            raise IndexDamaged(str(self.root), _changed(name, file, manifest))
        return (self.root / name / file).read_bytes()

    @contextmanager
    def lock(self, seconds: float = LOCK_SECONDS) -> Iterator[None]:
        """Hold the writer's lock. Raises IndexLocked, naming the holder, if it is not free in time."""
        # A twentieth of a second, which a search need not wait for.
        from filelock import FileLock, Timeout

        _make(self.root)
        holder = self.root / "lock.holder"
        lock = FileLock(self.root / "lock")
        try:
            lock.acquire(timeout=seconds)
        except Timeout:
            with contextlib.suppress(OSError, UnicodeError):
                raise IndexLocked(str(self.root), holder.read_text("utf-8")) from None
            raise IndexLocked(str(self.root), "another process") from None
        try:
            holder.write_text(f"process {os.getpid()} since {_now()}", "utf-8")
            yield
        finally:
            with contextlib.suppress(OSError):  # the lock must be free whatever the disk refuses
                holder.unlink()
            lock.release()

    def begin(self, base: Generation | None) -> Path:
        """A folder for a new generation, with links to the files of `base`. Needs the lock."""
        import secrets  # these and shutil take longer to load than the pointer and the manifest to read

        self._sweep(keep=base.name if base else None)
        number = max(map(_number, self._names()), default=0) + 1
        # The random end tells a reader that its index was deleted and made anew, with numbers from 1 again.
        folder = self.root / f"g{number:08d}-{secrets.token_hex(4)}"
        folder.mkdir()
        try:
            if base is not None:
                self._take_over(base, folder)
        except BaseException:
            self.discard(folder)
            raise
        return folder

    def _take_over(self, base: Generation, folder: Path) -> None:
        for file in base.manifest.files:
            source = self.root / base.name / file
            try:
                os.link(source, folder / file)
            except OSError:
                import shutil

                shutil.copyfile(source, folder / file)  # some file systems have no hard links
                if not base.manifest.whole(folder, file):  # `publish` would give the copy a digest that fits it
                    raise IndexDamaged(str(self.root), _changed(base.name, file, base.manifest)) from None

    def publish(self, folder: Path, base: Generation | None, written: Written) -> None:
        """Make the folder current: when this returns, the change survives a power cut.

        After an error it is not current, unless the last sync alone has failed: then it is, until a power cut perhaps.
        """
        every = sorted(folder.iterdir())
        files = self._shared(folder, every, base)
        new = [path for path in every if path.name not in files]
        from concurrent.futures import ThreadPoolExecutor

        manifest, pointer = folder / _MANIFEST, self.root / f"{_CURRENT}.new"
        # At once: the disk then syncs them in the time of one, and meanwhile the processors make the digests. No order
        # matters among them, only that the pointer turns when all of them are safe.
        with ThreadPoolExecutor(_SYNCED_AT_ONCE) as threads:
            syncing = [threads.submit(_sync, path) for path in new]
            for path, digest in zip(new, threads.map(digest_of, new), strict=True):
                files[path.name] = (path.stat().st_size, digest)
            manifest.write_bytes(Manifest(files, written.stamp, _now(), written.releases, written.segments).dump())
            pointer.write_text(f"{folder.name}\n", "ascii")
            # Above the root, too: whoever made it may have been killed before that was synced.
            above = () if base is not None else (self.root.parent,)
            list(threads.map(_sync, (manifest, pointer, folder, self.root, *above)))
            for one in syncing:
                one.result()
        pointer.replace(self.root / _CURRENT)
        _sync(self.root)

    def _shared(self, folder: Path, every: Sequence[Path], base: Generation | None) -> dict[str, tuple[int, str]]:
        """Size and digest of the files that are those of the generation before, which need not be synced again."""
        if base is None:
            return {}
        known = base.manifest.files
        shared = [path.name for path in every if path.name in known and _same(path, self.root / base.name / path.name)]
        return {name: known[name] for name in shared}

    def discard(self, folder: Path) -> None:
        """Remove a generation that did not become current; one that did stays."""
        try:
            if self.current() == folder.name:
                return
        except IndexMissing:
            pass
        except IndexDamaged:
            return  # which one is current cannot be told now; the next writer sees
        with contextlib.suppress(OSError):
            (self.root / f"{_CURRENT}.new").unlink()
        _remove(folder)

    def _names(self) -> list[str]:
        return sorted(path.name for path in self.root.glob("g*") if _NAME.fullmatch(path.name))

    def _sweep(self, keep: str | None) -> None:
        """Remove what killed writers left, and generations that no reader can still be opening."""
        try:
            current = self.current()
        except (IndexMissing, IndexDamaged):
            current = ""
        else:
            _sync(self.root)  # the writer before may have been killed just before it did
        names = self._names()
        older = [name for name in names if name <= current]
        for name in names:
            if name not in {current, keep} and name not in older[-_KEPT_GENERATIONS:]:
                _remove(self.root / name)


def _number(name: str) -> int:
    return int(name[1:9])


def _changed(name: str, file: str, manifest: Manifest) -> str:
    """That a file is damaged. Where it is, only a segment tells, which has a checksum for each of its blocks."""
    last = manifest.files[file][0] - 1
    return f"{name}/{file} is not as it was written: bytes 0 to {last:,} have one checksum, which differs"


def _same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:  # gone from the base, which no writer changes: it is damaged, and says so when it is read
        return False


def _make(root: Path) -> None:
    """Make a folder and those above it, so that they are there after a power cut."""
    missing = [path for path in (root, *root.parents) if not path.exists()]
    root.mkdir(parents=True, exist_ok=True)
    for path in missing:
        _sync(path.parent)


def _remove(folder: Path) -> None:
    """Remove a folder as far as the system allows it; the next writer tries again."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def _sync(path: Path) -> None:
    try:
        number = os.open(path, os.O_RDONLY)
    except PermissionError:
        if path.is_dir():
            return  # Windows opens no folders; there the rename itself is durable
        raise
    try:
        os.fsync(number)
    except OSError as error:
        # Some network file systems know no sync of folders; there, too, the rename itself is durable.
        if error.errno != errno.EINVAL or not path.is_dir():
            raise
    finally:
        os.close(number)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
