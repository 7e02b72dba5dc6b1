"""What the engine tests share: a small authority of our own and releases made of few words."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from indexer.engine import Engine
from indexer.opening import open_engine
from indexer.query import parse_query
from indexer.query.nodes import Query

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

    def acronyms(self) -> Mapping[str, str]:
        return {"BDY": "Body", "OTH": "Other"}

    def full_names(self) -> Iterable[tuple[str, str]]:
        return [("Body of Bodies", "Body"), ("Other Body for Things", "Other")]


AUTHORITY = SmallAuthority()


@pytest.fixture(params=["memory", "whoosh"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Every engine in turn, empty."""
    location = "memory:" if request.param == "memory" else str(tmp_path / "index")
    opened = open_engine(location, AUTHORITY)
    with opened.writer():
        pass
    yield opened
    opened.close()


def ask(text: str) -> Query:
    """The query of a text, with the small authority."""
    return parse_query(text, AUTHORITY).query
