"""What a disk may hold after the power was cut at any moment, made up from the operations that were done before.

What was synced is there. Of the content of a file that was not, all, half, nothing or zeros may be there; of the names
in a folder that was not, each change may have been done or not, whatever became of the others (POSIX promises no more).
"""

import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from indexer.opening import check, open_engine
from tests.engines.conftest import AUTHORITY
from tests.whoosh_engine.changes import CHANGES, NEW, NONE, OLD, prepare, state, state_of
from tests.whoosh_engine.disk import Disk, Half, Step


@dataclass(eq=False)
class File:
    """A file by whatever names; `safe` is what was last synced."""

    content: bytes = b""
    safe: bytes = b""

    def damaged(self, draw: random.Random) -> bytes:
        """What the disk may hold of it."""
        if self.content == self.safe:
            return self.content
        half = len(self.content) // 2
        zeros = bytes(len(self.content))
        torn = self.content[:half] + zeros[half:]
        return draw.choice([self.safe, b"", self.content[:half], zeros, torn, zeros[half:] + self.content[half:]])


Thing = File | None
"""What a name stands for; None for a folder."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A change of names in one folder: one goes, one comes, or both at once."""

    gone: Path | None
    come: Path | None = None
    thing: Thing = None

    @property
    def folder(self) -> Path:
        path = self.come or self.gone
        assert path is not None
        return path.parent


@dataclass
class Names:
    """All that is in a folder, by path."""

    held: dict[Path, Thing] = field(default_factory=dict)

    def do(self, naming: Naming) -> None:
        if naming.gone is not None:
            self.held.pop(naming.gone, None)
        if naming.come is not None:
            self.held[naming.come] = naming.thing


class Model:
    """The disk as programs see it, and as it is for sure."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen = Names()
        self._sure = Names()
        self._open: list[Naming] = []
        for path in sorted(root.rglob("*")):
            thing = File(path.read_bytes(), path.read_bytes()) if path.is_file() else None
            for names in (self._seen, self._sure):
                names.held[path] = thing

    def do(self, step: Step) -> None:
        """One operation more."""
        path, seen = step.path, self._seen.held
        if step.kind == "open to write":
            found = seen.get(path)
            if found is None:
                self._name(Naming(None, path, File()))
            elif path.name != "lock":  # which filelock opens as it is
                found.content = b""
        elif step.kind == "write":
            found = seen[path]
            assert found is not None
            found.content = found.content[: step.at].ljust(step.at, b"\0") + step.data
        elif step.kind == "sync":
            self._sync(path)
        elif step.kind in ("rename", "link"):
            self._name(Naming(path if step.kind == "rename" else None, step.to, seen[path]))
        elif step.kind == "mkdir":
            self._name(Naming(None, path))
        elif step.kind in ("unlink", "rmdir"):
            self._name(Naming(path))

    def _name(self, naming: Naming) -> None:
        self._seen.do(naming)
        self._open.append(naming)

    def _sync(self, path: Path) -> None:
        found = self._seen.held.get(path)
        if found is not None:
            found.safe = found.content
            return
        for naming in self._open:
            if naming.folder == path:
                self._sure.do(naming)
        self._open = [naming for naming in self._open if naming.folder != path]

    def cut(self, draw: random.Random, target: Path) -> None:
        """Make one of the states that the disk may be in after a power cut; into a new folder."""
        share = draw.choice((0.0, 0.5, 0.9, 1.0))
        names = Names(dict(self._sure.held))
        for naming in self._open:
            if draw.random() < share:
                names.do(naming)
        kept = draw.random() < 0.2
        for path, thing in sorted(names.held.items()):
            place = target / path.relative_to(self._root)
            if not place.parent.is_dir() and place.parent != target:
                continue  # the name of its folder was lost
            if thing is None:
                place.mkdir(parents=True, exist_ok=True)
            else:
                target.mkdir(exist_ok=True)
                place.write_bytes(thing.content if kept else thing.damaged(draw))


@dataclass(frozen=True, slots=True)
class History:
    """All operations of a change on what is in the folder `before`. After the last of them the commit returned."""

    before: Path
    steps: Sequence[Step]


class _Died(BaseException):
    """The end of a writer that does nothing more, not even clean up."""


def record(home: Path, change: str, dies_at: int | None = None) -> History:
    """Make a change, and remember how; before that, another writer began the same change and was killed."""
    (home / "before").mkdir(parents=True)
    prepare(home / "before" / "index", change)
    steps: list[Step] = []

    def watch(step: Step, _: Half) -> None:
        steps.append(step)

    def die(step: Step, half: Half) -> None:
        if dies_at is None or len(steps) >= dies_at:
            raise _Died
        watch(step, half)

    shutil.copytree(home / "before", home / "work")
    for seen in (die, watch):
        engine = open_engine(str(home / "work" / "index"), AUTHORITY)
        with suppress(_Died), Disk(home / "work", seen).installed():
            CHANGES[change](engine)
        engine.close()
    assert state(home / "work" / "index") == NEW
    moved = [_moved(step, home / "work", home / "before") for step in steps]
    return History(home / "before", moved)


def _moved(step: Step, origin: Path, to: Path) -> Step:
    def move(path: Path | None) -> Path | None:
        return path and to / path.relative_to(origin)

    return Step(step.kind, move(step.path) or to, move(step.to), step.data, step.at)


def sweep(home: Path, change: str, seed: int, states: int, every: int = 1) -> Iterator[str]:
    """Cut the power before each operation, or every so many, and after the last; look at so many states of each."""
    once = len(record(home / "once", change).steps)
    # In half of all runs a writer died before the one that is cut off; most have little left to do then.
    draw = random.Random(f"{seed} {change}")
    dies_at = draw.choice([None, once - int(once * draw.random() ** 2)])
    history = record(home / "all", change, dies_at)
    last = len(history.steps)
    old = NONE if change == "build" else OLD
    for moment in [*range(seed % every, last, every), last]:
        for number in range(states):
            place = f"{change}, power cut before operation {moment} of {last}, seed {seed}, state {number}"
            draw = random.Random(f"{seed} {moment} {number}")
            model = Model(history.before)
            for step in history.steps[:moment]:
                model.do(step)
            target = home / f"cut {moment} {number}"
            model.cut(draw, target)
            allowed = (NEW,) if moment == last else (old, NEW)
            _see(target / "index", place, allowed)
            shutil.rmtree(target, ignore_errors=True)
            yield place


def _see(folder: Path, place: str, allowed: Sequence[object]) -> None:
    found = state(folder)
    assert found in allowed, f"{place}: {found}"
    if found != NONE:
        assert check(str(folder), AUTHORITY) == (), place
    engine = open_engine(str(folder), AUTHORITY)
    CHANGES["update"](engine)
    assert state_of(engine)[1] == NEW[1], place
    engine.close()
    assert check(str(folder), AUTHORITY) == (), place
    assert len(list(folder.glob("g*"))) <= 3, place
