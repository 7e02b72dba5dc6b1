"""Every operation of a change made to fail once, or from then on: what the archive holds, and what is left lying."""

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from indexer.errors import IndexUnavailable
from indexer.opening import check, open_engine
from tests.engines.conftest import AUTHORITY
from tests.whoosh_engine.changes import CHANGES, NEW, NONE, OLD, State, copied, prepare, state, state_of
from tests.whoosh_engine.disk import Disk, Failing, Half, Step

KILLED = 9


@dataclass(frozen=True, slots=True)
class Fault:
    """An error of the system, once or for good."""

    name: str
    number: int
    sticky: bool


FAULTS = (
    Fault("full disk", errno.ENOSPC, sticky=True),
    Fault("full disk for a moment", errno.ENOSPC, sticky=False),
    Fault("broken disk", errno.EIO, sticky=True),
    Fault("broken disk for a moment", errno.EIO, sticky=False),
)


def today(every: int) -> int:
    """Where to start so that, day by day, every one of so many has its turn."""
    return 1 + date.today().toordinal() % every


def sweep(home: Path, change: str, fault: Fault, every: int = 1, first: int = 1) -> Iterator[str]:
    """Let each operation fail, or every so many, until the change goes through; a sentence each: what was seen."""
    prepare(home / "before", change)
    step, failed = first, True
    while failed:
        folder = copied(home / "before", home / f"{fault.name} {step}" / "index")
        folder.parent.mkdir(parents=True, exist_ok=True)
        faulty = Failing(fault.number, step, sticky=fault.sticky)
        _fail(folder, change, fault, faulty)
        failed = faulty.failed is not None
        yield f"{change}, {fault.name} at operation {step}: {faulty.failed}"
        step += every


def _fail(folder: Path, change: str, fault: Fault, faulty: Failing) -> None:
    old = NONE if change == "build" else OLD
    before = listing(folder)
    engine = open_engine(str(folder), AUTHORITY)
    raised: Exception | None = None
    with Disk(folder.parent, faulty).installed():
        try:
            CHANGES[change](engine)
        except (OSError, IndexUnavailable) as error:
            raised = error
    place = f"{change}, {fault}, {faulty.failed}, {raised!r}"
    found = state(folder)
    assert found in ((old, NEW) if faulty.failed else (NEW,)), f"{place}: {found}"
    assert raised is not None or found == NEW, place
    if isinstance(raised, OSError):
        assert raised.errno == fault.number, place
        assert os.strerror(fault.number) in str(raised), place
    assert state_of(engine) == found, place  # also through the engine that met the error
    if fault.number == errno.ENOSPC and found == old:
        assert listing(folder) <= before | {"lock"}, f"{place}: {listing(folder) - before}"
    if found != NONE:
        assert check(str(folder), AUTHORITY) == (), place
    CHANGES[change](engine)  # at once: nothing holds the lock
    assert state_of(engine) == NEW, place
    assert len([name for name in listing(folder) if name.startswith("g") and "/" not in name]) <= 3, place
    engine.close()


def listing(folder: Path) -> set[str]:
    """All files and folders of an index, but for what the lock's holder says of itself."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.name != "lock.holder"}


def kills(home: Path, change: str, every: int = 1, first: int = 1) -> Iterator[str]:
    """Let a child die at each operation, or every so many, in the middle of a write where it is one."""
    old: State = NONE if change == "build" else OLD
    prepare(home / "before", change)
    step, died = first, True
    while died:
        folder = copied(home / "before", home / f"{step}" / "index")
        folder.parent.mkdir(parents=True, exist_ok=True)
        died = _killed_at(step, folder, change)
        place = f"{change} killed at operation {step}"
        found = state(folder)
        assert found in ((old, NEW) if died else (NEW,)), f"{place}: {found}"
        if found != NONE:
            assert check(str(folder), AUTHORITY) == (), place
        engine = open_engine(str(folder), AUTHORITY)
        CHANGES[change](engine)
        assert state_of(engine) == NEW, place
        engine.close()
        left = sorted(path.name for path in folder.glob("g*"))
        assert len(left) <= 3, f"{place}: {left}"
        yield place
        step += every


def _killed_at(step: int, folder: Path, change: str) -> bool:
    """Make the change in a child that dies at this operation; whether it died before it was through."""
    child = os.fork()
    if child == 0:
        seen = 0

        def watch(_: Step, half: Half) -> None:
            nonlocal seen
            seen += 1
            if seen == step:
                half()
                os._exit(KILLED)

        try:
            with Disk(folder.parent, watch).installed():
                CHANGES[change](open_engine(str(folder), AUTHORITY))
            os._exit(0)
        finally:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, KILLED}, f"{change} ended with {code} at operation {step}"
    return code == KILLED
