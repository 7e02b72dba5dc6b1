"""Every byte of every file of an index changed, and every file cut: what the engine, the commands and `check` say."""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from click.testing import CliRunner

from indexer.cli import program
from indexer.engine import Engine
from indexer.engine.request import FacetRequest, SearchRequest, Sort
from indexer.errors import IndexDamaged
from indexer.opening import check, open_engine
from indexer.query import parse_query
from tests.engines.helpers import put, release
from tests.whoosh_engine.conftest import generation

_QUERIES: Final = ("red", '"red green"', "gre*", "title:release", "greem~1", "", "blue -red", "red OR blue")
_FACETS: Final = (FacetRequest("organizer"), FacetRequest("country"), FacetRequest("year"))
_EXIT_DAMAGED: Final = 3
_COMMAND: Final = ("search", "red", "--json")

Question = Callable[[Engine], object]


@dataclass
class Tally:
    """What came of the changes; `faults` has a sentence for each thing that must not be."""

    changes: int = 0
    asked: int = 0
    refused: int = 0
    right: int = 0
    commands: int = 0
    harmless: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.changes} changes of files, {self.asked} questions: {self.right} answered rightly, "
            f"{self.refused} refused, {self.commands} commands, {self.harmless} changes that say the same, "
            f"faults: {len(self.faults)}"
        )


def make(folder: Path) -> None:
    """A small index with two segments, deletions and a record."""
    engine = open_engine(str(folder))
    colours = ("red green", "green blue", "red red blue", "blue", "green red")
    put(engine, [release(f"{n}", text, organizers=["OSCE"], country="Austria") for n, text in enumerate(colours)])
    with engine.writer() as writer:
        writer.put(release("5", "red green red", title="Red", organizers=["UNODC"], country="Chad"))
        writer.remove("1")
        writer.keep("notes", b"some notes")
    engine.close()


@dataclass(frozen=True, slots=True)
class Depth:
    """How much is tried: every so many bytes flipped, from `first` on; of these every so many cut at, and so on."""

    flipped: int = 1
    first: int = 0
    cut: int = 1
    checked: int = 1
    commanded: int = 20
    questions: int | None = None


def sweep(folder: Path, depth: Depth, seed: int) -> Tally:
    """Change the files of an index, one at a time."""
    draw = random.Random(seed)
    damage = _Damage(folder, depth)
    for path in sorted([folder / "current", *generation(folder).iterdir()]):
        data = path.read_bytes()
        for number, at in enumerate(range(depth.first % depth.flipped, len(data), depth.flipped)):
            flipped = data[:at] + bytes((data[at] ^ 1 << draw.randrange(8),)) + data[at + 1 :]
            for changed in (flipped, data[:at]) if number % depth.cut == 0 else (flipped,):
                _write(path, changed)
                what = "flipped" if changed is flipped else "cut"
                damage.look(path, f"{path.name} {what} at byte {at} of {len(data)}", _same(path, data, changed))
        path.unlink()
        damage.look(path, f"{path.name} gone", same=False)
        path.write_bytes(data)
    faults = check(str(folder))
    if faults:
        damage.tally.faults.append(f"not whole at the end: {faults}")
    return damage.tally


def _write(path: Path, data: bytes) -> None:
    """In place: to empty a file first takes the system longer than all that is asked then."""
    with path.open("r+b") as file:
        file.write(data)
        file.truncate()


def _same(path: Path, before: bytes, after: bytes) -> bool:
    """Whether a file says the same as before: white space does not matter in some."""
    if path.name == "current":
        return before.strip() == after.strip()
    if path.name == "manifest.json":
        try:
            return bool(json.loads(before) == json.loads(after))
        except ValueError:
            return False
    return False


class _Damage:
    """Asks a damaged index what was asked when it was whole."""

    def __init__(self, folder: Path, depth: Depth) -> None:
        self.tally = Tally()
        self._depth = depth
        self._next = 0
        self._folder = folder
        self._questions = dict(_questions())
        engine = open_engine(str(folder))
        self._answers = {name: ask(engine) for name, ask in self._questions.items()}
        engine.close()
        self._printed = _untimed(CliRunner().invoke(program, [*_COMMAND, "--index", str(folder)]).stdout)

    def look(self, path: Path, place: str, same: bool) -> None:
        """Ask as much as is asked of one change, `check` and the command."""
        tally = self.tally
        if tally.changes % self._depth.commanded == 0:
            self._command(path, place)
        tally.changes += 1
        tally.harmless += same
        engine = open_engine(str(self._folder))
        try:
            for name in self._some():
                tally.asked += 1
                self._ask(engine, self._questions[name], name, path, place)
            if tally.changes % self._depth.checked == 0:
                self._check(path, place, same)
        except Exception as error:  # any but the named errors is a fault to report, not the end of the sweep
            tally.faults.append(f"{place}: {error!r}")
        finally:
            engine.close()

    def _some(self) -> list[str]:
        """The questions whose turn it is."""
        every = list(self._questions)
        count = self._depth.questions or len(every)
        self._next += count
        return [every[(self._next + number) % len(every)] for number in range(count)]

    def _check(self, path: Path, place: str, same: bool) -> None:
        tally = self.tally
        faults = check(str(self._folder))
        if bool(faults) == same or not all(path.name in fault for fault in faults[:1]):
            tally.faults.append(f"{place}: check says {faults}")
        elif path.suffix == ".cqs" and path.exists() and not re.search(r"at byte \d+|bytes instead of", faults[0]):
            tally.faults.append(f"{place}: check names no byte in {faults}")

    def _ask(self, engine: Engine, ask: Question, name: str, path: Path, place: str) -> None:
        try:
            answer = ask(engine)
        except IndexDamaged as error:
            self.tally.refused += 1
            if path.name not in str(error):
                self.tally.faults.append(f"{place}: {name} is refused with {error}")
            return
        self.tally.right += 1
        if answer != self._answers[name]:
            self.tally.faults.append(f"{place}: {name} is answered with {answer}")

    def _command(self, path: Path, place: str) -> None:
        """The command answers rightly, or says with exit code 3 which file is damaged."""
        self.tally.commands += 1
        result = CliRunner().invoke(program, [*_COMMAND, "--index", str(self._folder)])
        right = result.exit_code == 0 and _untimed(result.stdout) == self._printed
        if not right and not (result.exit_code == _EXIT_DAMAGED and path.name in result.stderr):
            self.tally.faults.append(f"{place}: the command gives {result.exit_code} {result.output}")


def _questions() -> Iterator[tuple[str, Question]]:
    for text in _QUERIES:
        asked = SearchRequest(query=parse_query(text).query, facets=_FACETS, limit=20)
        yield f"{text!r} by relevance", partial(_found, replace(asked, sort=Sort.RELEVANCE))
        yield f"{text!r} by date", partial(_found, replace(asked, sort=Sort.NEWEST))
    for number in range(7):
        yield f"release {number}", lambda engine, number=number: engine.get(f"{number}")  # type: ignore[misc]
    yield "count", lambda engine: engine.count()
    yield "stated", lambda engine: engine.info().fields
    yield "notes", lambda engine: engine.kept("notes")


def _found(asked: SearchRequest, engine: Engine) -> object:
    return replace(engine.search(asked), took=0.0)


def _untimed(printed: str) -> Any:
    return {**json.loads(printed), "took_ms": 0} if printed else None
