"""Changes of a small archive of which a test sees whether they were made: wholly, or not at all."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from indexer.engine import Engine
from indexer.errors import IndexMissing
from indexer.opening import open_engine
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import put, release, search

State = tuple[tuple[tuple[str, str], ...], bytes | None]
"""Ids and texts of all releases, and the record that is kept with them."""

OLD: Final[State] = ((("0", "red"), ("1", "red"), ("2", "red")), None)
NEW: Final[State] = ((("0", "green"), ("2", "red"), ("3", "red")), b"after")
NONE: Final[State] = ((), None)


def _update(engine: Engine) -> None:
    with engine.writer() as writer:
        writer.put(release("3", "red"))
        writer.put(release("0", "green"))
        writer.remove("1")
        writer.keep("notes", b"after")


def _rebuild(engine: Engine) -> None:
    with engine.writer(fresh=True) as writer:
        for one in (release("0", "green"), release("2", "red"), release("3", "red")):
            writer.put(one)
        writer.keep("notes", b"after")


CHANGES: Final[dict[str, Callable[[Engine], None]]] = {
    "build": _rebuild,
    "update": _update,
    "rebuild": _rebuild,
    "merge": _update,
}
"""Each makes NEW of OLD; the first one begins without an index, the last one merges eight segments."""


def prepare(folder: Path, change: str) -> None:
    """The archive before a change."""
    if change == "build":
        return
    engine = open_engine(str(folder), AUTHORITY)
    for number in range(7 if change == "merge" else 0):
        put(engine, [release(f"blue{number}", "blue")])
    put(engine, [release(id, text) for id, text in OLD[0]])
    engine.close()


def copied(before: Path, folder: Path) -> Path:
    """A copy of an archive, also of none."""
    if before.exists():
        shutil.copytree(before, folder)
    return folder


def state_of(engine: Engine) -> State:
    """What the archive holds, but for the blue releases; NONE if there is no index."""
    try:
        found = search(engine, "-blue", limit=50).hits
        releases = tuple(sorted((hit.release.id, hit.release.text) for hit in found))
        assert all(engine.get(id) is not None for id, _ in releases)
        return releases, engine.kept("notes")
    except IndexMissing:
        return NONE


def state(folder: Path) -> State:
    """What the archive in a folder holds."""
    engine = open_engine(str(folder), AUTHORITY)
    try:
        return state_of(engine)
    finally:
        engine.close()
