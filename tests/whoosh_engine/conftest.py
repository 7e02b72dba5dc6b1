"""What the tests of indexes on disk share: a small index, and engines that are closed in the end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from indexer.engine import Engine
from indexer.opening import open_engine
from tests.engines.conftest import AUTHORITY, SmallAuthority
from tests.engines.helpers import put, release

Opener = Callable[..., Engine]


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens engines and closes them in the end."""
    engines: list[Engine] = []

    def open_at(folder: Path, authority: SmallAuthority = AUTHORITY) -> Engine:
        engines.append(open_engine(str(folder), authority))
        return engines[-1]

    yield open_at
    for engine in engines:
        engine.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An index of twenty releases."""
    folder = tmp_path / "index"
    engine = open_engine(str(folder), AUTHORITY)
    put(engine, [release(f"{n:02}", "red green blue", organizers=["Unit"]) for n in range(20)])
    engine.close()
    return folder


def generation(folder: Path) -> Path:
    """The folder of the current generation."""
    return folder / (folder / "current").read_text().strip()
