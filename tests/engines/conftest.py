"""What the engine tests share: a small authority of our own and releases made of few words."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from indexer.engine import Engine
from indexer.opening import open_engine
from indexer.query import parse_query
from indexer.query.nodes import Query
from indexer.whoosh_engine import WhooshEngine

PARENTS = {"Unit": "Department", "Department": "Body", "Office": "Body"}
NAMES = {"Body": ("BDY", "Body of Bodies", "Bodipol"), "Other": ("OTH", "Other Body for Things", "OtB")}


class SmallAuthority:
    """Four organizations in a tree and one beside it."""

    digest = "small"

    def names(self, canonical: str) -> tuple[str, ...]:
        return NAMES.get(canonical, (canonical,))

    def ancestors(self, canonical: str) -> tuple[str, ...]:
        above: tuple[str, ...] = ()
        while canonical in PARENTS:
            canonical = PARENTS[canonical]
            above = (*above, canonical)
        return above

    def label(self, canonical: str) -> str:
        return canonical

    def place_names(self, name: str) -> tuple[str, ...]:
        return (name, "Гана") if name == "Ghana" else (name,)

    def beginning(self, begins: Callable[[str], bool]) -> Iterable[str]:
        return ("Body", "Other")


AUTHORITY = SmallAuthority()


def opened_at(name: str, folder: Path) -> Engine:
    """An engine by its name here; "whoosh-plain" answers by the plain executor from the same files as "whoosh"."""
    if name == "whoosh-plain":
        return WhooshEngine(folder, AUTHORITY, executor="plain")
    return open_engine("memory:" if name == "memory" else str(folder), AUTHORITY)


@pytest.fixture(params=["memory", "whoosh", "whoosh-plain"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Every engine in turn, empty."""
    opened = opened_at(request.param, tmp_path / "index")
    with opened.writer():
        pass
    yield opened
    opened.close()


def ask(text: str) -> Query:
    """The query of a text, with the small authority."""
    return parse_query(text, AUTHORITY).query
