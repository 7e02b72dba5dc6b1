"""From what the caller names (folders, files, standard input) to the files to read, in one order on every machine."""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

from indexer.reading.page import Problem
from indexer.reading.text import one_line

SUFFIXES: Final = (".txt", ".md", ".html", ".htm", ".jsonl", ".jsonl.gz")
STDIN: Final = "-"
MAX_FOLDER_DEPTH: Final = 64  # folders below folders; deeper is a loop of mounts or an attack, not an archive
MAX_ID_CHARS: Final = 512  # an id is a key of the index and part of a URL
_CHUNK_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. `path` is None for standard input.

    `name` is what people see ("seeds/000_x.txt"); `id` the id of the release of a one-release file ("000_x").
    """

    path: Path | None
    name: str
    id: str
    root: Path | None = None


def find_files(sources: Sequence[str]) -> Iterator[SourceFile | Problem]:
    """The files behind folders, file names and "-", folders walked in sorted order; what cannot be read is named."""
    for source in sources:
        if source == STDIN:
            yield SourceFile(path=None, name=STDIN, id=STDIN)
        else:
            yield from _find(source)


def digest(file: SourceFile) -> str:
    """A digest of the file's content, in hex. Raises OSError, also for standard input, which is read only once."""
    if file.path is None:
        raise OSError(errno.ESPIPE, "standard input can be read only once")
    total = hashlib.blake2b(digest_size=16)
    with open_regular(file.path) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            total.update(chunk)
    return total.hexdigest()


def known_as(file: SourceFile, name: str) -> SourceFile:
    """The file under the name that it had before, if any, and the id that derives from that name."""
    if name in ("", file.name) or file.path is None:
        return file
    return replace(file, name=name, id=_identity(name.partition("/")[2] or name, name))


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading. Raises OSError for anything else, and never waits for a pipe's other end."""
    # Without O_NONBLOCK, opening a FIFO waits forever; O_NOFOLLOW: the walk has already decided about links.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not a regular file")
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def suffix_of(name: str) -> str | None:
    """The suffix by which a file is read (".jsonl.gz", not ".gz"), or None if we do not read such files."""
    lowered = name.lower()
    return max((suffix for suffix in SUFFIXES if lowered.endswith(suffix)), key=len, default=None)


def reason(error: Exception) -> str:
    """What the system says is wrong, in words for people."""
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


def _find(source: str) -> Iterator[SourceFile | Problem]:
    name = printable(source) or "(empty name)"
    try:
        if not source:
            raise FileNotFoundError(errno.ENOENT, "no name")
        path = Path(source).resolve(strict=True)
        mode = path.stat().st_mode
    except FileNotFoundError:
        yield Problem(name, "missing", "there is no such file or folder")
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: a loop of links, before Python 3.13
        yield Problem(name, "unreadable", f"cannot be opened: {reason(error)}")
    else:
        if stat.S_ISDIR(mode):
            yield from _walk(_Folder(root=path, path=path, depth=0))
        else:
            yield _named(Path(source).name or path.name, path, mode)


def _named(name: str, path: Path, mode: int) -> SourceFile | Problem:
    if suffix_of(name) is None:
        return Problem(printable(name), "unknown_suffix", f"is not one of the files we read: {' '.join(SUFFIXES)}")
    if not stat.S_ISREG(mode):
        return _not_a_file(printable(name))
    return _source_file(path, printable(name), name, None)


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder met on the walk, `depth` folders below the root."""

    root: Path
    path: Path
    depth: int

    def shown(self, name: str) -> str:
        """How people see an entry of this folder: the root's name and the way from there."""
        return printable(f"{self.root.name}/{self.relative(name)}".lstrip("/"))

    def relative(self, name: str) -> str:
        return (self.path / name).relative_to(self.root).as_posix()


def _walk(folder: _Folder) -> Iterator[SourceFile | Problem]:
    try:
        with os.scandir(folder.path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(folder.shown(""), "unreadable", f"the folder cannot be listed: {reason(error)}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield from _link(folder, entry.name)
        elif entry.is_dir(follow_symlinks=False):
            yield from _below(folder, entry.name)
        elif _is_release(entry.name):
            if entry.is_file(follow_symlinks=False):
                yield _entry(folder, entry.name, folder.path / entry.name)
            else:
                yield _not_a_file(folder.shown(entry.name))


def _below(folder: _Folder, name: str) -> Iterator[SourceFile | Problem]:
    if folder.depth >= MAX_FOLDER_DEPTH:
        message = f"is more than {MAX_FOLDER_DEPTH} folders deep; move it up or name it on the command line"
        yield Problem(folder.shown(name), "too_deep", message)
    else:
        yield from _walk(_Folder(folder.root, folder.path / name, folder.depth + 1))


def _link(folder: _Folder, name: str) -> Iterator[SourceFile | Problem]:
    """A link to a file elsewhere under the root is read; one that leads round in a circle or out of the root is not."""
    shown = folder.shown(name)
    try:
        target = (folder.path / name).resolve(strict=True)
        mode = target.stat().st_mode
    except (OSError, RuntimeError) as error:
        looped = isinstance(error, RuntimeError) or error.errno == errno.ELOOP
        what = (
            "is a link that leads back to itself" if looped else f"is a link that cannot be followed: {reason(error)}"
        )
        yield Problem(shown, "link_loop" if looped else "broken_link", what)
        return
    if stat.S_ISDIR(mode):
        if (folder.path / name).is_relative_to(target):
            yield Problem(shown, "link_loop", "is a link to a folder above it; not followed")
        else:
            yield Problem(shown, "link_to_folder", "is a link to a folder; not followed: name the folder itself")
    elif not _is_release(name):
        return
    elif not target.is_relative_to(folder.root):
        yield Problem(shown, "link_outside", "is a link out of the folder; not followed: name the file itself")
    elif not stat.S_ISREG(mode):
        yield _not_a_file(shown)
    elif not _is_walked(target.relative_to(folder.root)):
        yield _entry(folder, name, target)
    # Otherwise the file is read under its own name, and a second copy of the release would help nobody.


def _entry(folder: _Folder, name: str, path: Path) -> SourceFile | Problem:
    return _source_file(path, folder.shown(name), folder.relative(name), folder.root)


def _source_file(path: Path, shown: str, relative: str, root: Path | None) -> SourceFile | Problem:
    identity = _identity(relative, shown)
    if len(identity) > MAX_ID_CHARS:
        return Problem(shown, "id_too_long", f"path is over {MAX_ID_CHARS} characters; shorten the names on the way")
    return SourceFile(path=path, name=shown, id=identity, root=root)


def _identity(relative: str, shown: str) -> str:
    identity = printable(relative[: -len(suffix_of(relative) or "")])
    # ".txt" and "..txt", named themselves: no link could lead to such an id.
    return shown if identity in ("", ".", "..") else identity


def _is_release(name: str) -> bool:
    # A README tells people about the folder; as a release it would turn up in their searches.
    return suffix_of(name) is not None and name.lower().partition(".")[0] != "readme"


def _is_walked(relative: Path) -> bool:
    return _is_release(relative.name) and not any(part.startswith(".") for part in relative.parts)


def _not_a_file(shown: str) -> Problem:
    return Problem(shown, "not_a_file", "is a pipe, socket or device, not a file; not read")


def printable(name: str) -> str:
    """A name fit for screens and ids; bytes that are no text are written as \\xff, so that two names stay two."""
    return one_line(name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"))
