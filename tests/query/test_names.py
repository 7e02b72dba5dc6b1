"""Names of organizations in queries: found whichever name is asked for first."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import units
from indexer.metadata.authority import load_authority
from indexer.query.names import NameIndex

NAMES = {
    "Board of Harbours": ("Board of Harbours", "BOH", "Harbour Board"),
    "Enquiry Office": ("Enquiry Office", "Office for Enquiries", "EO"),
    "Łódź Port": ("Łódź Port", "Œuvre de Łódź", "Ёлка порта"),
    "Watch": ("U.N. Watch of Harbours", "UN Watch of Harbours", "co-operation watch"),
}


class FourBodies:
    """An authority of four organizations."""

    digest = "four"

    def names(self, canonical: str) -> tuple[str, ...]:
        return NAMES[canonical]

    def beginning(self, begins: Callable[[str], bool]) -> Iterable[str]:
        return [canonical for canonical, names in NAMES.items() if any(begins(name[0]) for name in names)]


def found(index: NameIndex, text: str) -> str | None:
    written = list(units(text))
    known = index.find(text, written, 0)
    assert known is None or known.last == len(written)
    return known.canonical if known else None


EVERY = [(name, canonical) for canonical, names in NAMES.items() for name in names]


@pytest.mark.parametrize(("name", "canonical"), EVERY)
def test_a_name_is_found_by_whoever_asks_first(name: str, canonical: str) -> None:
    assert found(NameIndex(FourBodies()), name) == canonical


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("inquiry office", "Enquiry Office"),
        ("LODZ PORT", "Łódź Port"),
        ("oeuvre de lodz", "Łódź Port"),
        ("елка порта", "Łódź Port"),
        ("cooperation watch", "Watch"),
        ("boh", None),
    ],
)
def test_a_name_is_found_in_other_spellings(written: str, canonical: str | None) -> None:
    assert found(NameIndex(FourBodies()), written) == canonical


@given(st.permutations(EVERY))
def test_the_order_in_which_names_are_asked_for_changes_nothing(order: list[tuple[str, str]]) -> None:
    index = NameIndex(FourBodies())

    assert [found(index, name) for name, _ in order] == [canonical for _, canonical in order]


def test_every_name_that_we_ship_is_found() -> None:
    authority = load_authority()
    index = NameIndex(authority)
    named = dict.fromkeys(canonical for _, canonical in authority.full_names())
    names = [name for canonical in named for name in authority.names(canonical)]

    assert [name for name in names if not is_found(index, name)] == []


def is_found(index: NameIndex, name: str) -> bool:
    written = list(units(name))
    known = index.find(name, written, 0)
    return known is not None and known.last == len(written)
