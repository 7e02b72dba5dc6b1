"""A layer between the program and the disk: it sees each operation below a folder, and may let it fail."""

import builtins
import errno
import io
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final
from unittest import mock

ROOM: Final = frozenset({"open to write", "write", "sync", "rename", "link", "mkdir"})
"""Operations that a full disk may refuse."""


@dataclass(frozen=True, slots=True)
class Step:
    """An operation. `to` is the new name of a rename or a link; `data` is written at byte `at`."""

    kind: str
    path: Path
    to: Path | None = None
    data: bytes = b""
    at: int = 0


Half = Callable[[], object]
"""Does half of a write, as a disk may before it fails; nothing for other operations."""

Watch = Callable[[Step, Half], None]
"""Called before each operation; it may raise OSError, or never return."""


class Disk:
    """Watches what this process does below `root`, as long as it is `installed`. Reads are seen as they open."""

    def __init__(self, root: Path, watch: Watch) -> None:
        self._root = str(root)
        self._watch = watch
        self._paths: dict[int, Path] = {}  # of open descriptors
        self._turn = threading.RLock()

    @contextmanager
    def installed(self) -> Iterator["Disk"]:
        """Stand between the program and the system."""
        named = {"unlink": "unlink", "remove": "unlink", "mkdir": "mkdir", "rmdir": "rmdir"}
        patches: list[Any] = [
            mock.patch.object(os, name, partial(self._one, kind, getattr(os, name))) for name, kind in named.items()
        ]
        for name, kind in (("rename", "rename"), ("replace", "rename"), ("link", "link")):
            patches.append(mock.patch.object(os, name, partial(self._two, kind, getattr(os, name))))
        for name in ("open", "close", "fsync"):
            patches.append(mock.patch.object(os, name, partial(getattr(self, f"_{name}"), getattr(os, name))))
        opening = partial(self._open_file, io.open)
        patches += [mock.patch.object(io, "open", opening), mock.patch.object(builtins, "open", opening)]
        # Otherwise files would be removed by descriptors, and copied inside the system, which nobody sees.
        patches += [mock.patch.object(shutil, name, False) for name in ("_use_fd_functions", "_USE_CP_SENDFILE")]
        for patch in patches:
            patch.start()
        try:
            yield self
        finally:
            for patch in reversed(patches):
                patch.stop()

    def step(self, step: Step, half: Half = lambda: None) -> None:
        """Tell of an operation that is about to be done."""
        with self._turn:
            self._watch(step, half)

    def _inside(self, path: Any) -> Path | None:
        if isinstance(path, int):
            return None
        full = os.path.abspath(os.fspath(path))
        return Path(full) if isinstance(full, str) and full.startswith(self._root) else None

    def _one(self, kind: str, real: Callable[..., Any], path: Any, *rest: Any, **more: Any) -> Any:
        found = self._inside(path)
        if found is None or more.get("dir_fd") is not None:
            return real(path, *rest, **more)
        with self._turn:  # the order told is the order done
            self.step(Step(kind, found))
            return real(path, *rest, **more)

    def _two(self, kind: str, real: Callable[..., Any], path: Any, to: Any, **more: Any) -> Any:
        found = self._inside(path)
        if found is None:
            return real(path, to, **more)
        with self._turn:
            self.step(Step(kind, found, self._inside(to)))
            return real(path, to, **more)

    def _open(self, real: Callable[..., int], path: Any, flags: int, *rest: Any, **more: Any) -> int:
        found = self._inside(path)
        if found is None:
            return real(path, flags, *rest, **more)
        with self._turn:
            self.step(Step("open to write" if flags & (os.O_CREAT | os.O_WRONLY | os.O_RDWR) else "open", found))
            number = real(path, flags, *rest, **more)
            self._paths[number] = found
            return number

    def _close(self, real: Callable[[int], None], number: int) -> None:
        self._paths.pop(number, None)
        real(number)

    def _fsync(self, real: Callable[[int], None], number: Any) -> None:
        found = self._paths.get(number)
        if found is None:
            real(number)
            return
        with self._turn:  # not done: what is left of a power cut is made up from what was told
            self.step(Step("sync", found))

    def _open_file(
        self,
        real: Callable[..., Any],
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        *rest: Any,
        **more: Any,
    ) -> Any:
        found = self._inside(file)
        if found is None:
            return real(file, mode, buffering, encoding, *rest, **more)
        if not set(mode) & set("wax+"):
            self.step(Step("open", found))
            return real(file, mode, buffering, encoding, *rest, **more)
        assert "+" not in mode, "a file that is read and written is not modelled"
        buffered = io.BufferedWriter(_Watched(self, found, mode), max(buffering, io.DEFAULT_BUFFER_SIZE))
        return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding or "utf-8", *rest, **more)


class _Watched(io.FileIO):
    """A file that is written."""

    def __init__(self, disk: Disk, path: Path, mode: str) -> None:
        self._disk = disk
        self._path = path
        with disk._turn:
            disk.step(Step("open to write", path))
            super().__init__(path, mode.replace("b", "").replace("t", ""))

    def write(self, data: Any) -> int:
        content = bytes(data)
        with self._disk._turn:
            step = Step("write", self._path, data=content, at=self.tell())
            self._disk.step(step, lambda: super(_Watched, self).write(content[: len(content) // 2]))
            return super().write(content)


class Failing:
    """Lets the operation number `step` fail, and with `sticky` every one after it, as far as the error touches it."""

    def __init__(self, number: int, step: int, *, sticky: bool) -> None:
        self.seen = 0
        self.failed: Step | None = None
        self._number = number
        self._step = step
        self._sticky = sticky

    def __call__(self, step: Step, half: Half) -> None:
        if self._number == errno.ENOSPC and step.kind not in ROOM:
            return
        self.seen += 1
        if self.seen == self._step or (self._sticky and self.failed is not None):
            self.failed = self.failed or step
            half()
            raise OSError(self._number, os.strerror(self._number), str(step.path))
