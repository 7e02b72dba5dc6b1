"""What the figures were measured on: no names of hosts or folders."""

import os
import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

_QUIET_LOAD: Final = 0.5  # processes that wanted a processor in the last minute
_LIBRARIES: Final = ("numpy", "whoosh", "tantivy")


def describe_machine() -> str:
    """Processor, cores, memory, system and versions, in one sentence."""
    parts = [
        f"{len(os.sched_getaffinity(0))} cores of {_processor()}",
        f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB of memory",
        f"{platform.system()} {platform.release().split('-')[0]}",
        f"Python {platform.python_version()}",
        f"SQLite {sqlite3.sqlite_version}",
        *_versions(),
    ]
    return ", ".join(parts)


def describe_noise() -> str:
    """Whether other work disturbs what is measured from now on."""
    busy = os.getloadavg()[0]
    if busy < _QUIET_LOAD:
        return "It ran alone."
    return f"Other processes kept {busy:.1f} cores busy when it began, so the times are too long and uneven."


def _processor() -> str:
    try:
        described = Path("/proc/cpuinfo").read_text("utf-8", "replace")
    except OSError:
        return platform.machine()
    names = (line.partition(":")[2].strip() for line in described.splitlines() if line.startswith("model name"))
    return next(names, platform.machine())


def _versions() -> list[str]:
    found = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return found
