"""The floors that hold on the labelled releases of our own, batch by batch."""

from pathlib import Path

import pytest

from benchmarks.extraction import score
from benchmarks.floors import LEDE_FLOORS, OWN_FLOORS
from benchmarks.labels import read_labelled

RELEASES = Path(__file__).resolve().parents[1] / "metadata" / "releases"
LEDES = RELEASES.with_name("ledes")
FLOORS = {**OWN_FLOORS, **LEDE_FLOORS}
EVERY = [*sorted(RELEASES.glob("*.jsonl")), *sorted(LEDES.glob("*.jsonl"))]


@pytest.mark.parametrize("batch", EVERY, ids=lambda path: path.stem)
def test_no_field_falls_below_its_floor_on_releases_of_our_own(batch: Path) -> None:
    tallies = score(read_labelled(batch)).tallies

    low = {
        floor.field: tallies[floor.field].f1 for floor in FLOORS[batch.stem] if tallies[floor.field].f1 < floor.floor
    }

    assert low == {}


def test_every_batch_has_floors() -> None:
    assert {path.stem for path in EVERY} == FLOORS.keys()


@pytest.mark.parametrize("batch", EVERY, ids=lambda path: path.stem)
def test_labels_name_what_stands_in_the_text(batch: Path) -> None:
    """A label that cannot be found was copied wrongly, and would teach the rules something false."""
    strange = [
        (row.id, name)
        for row in read_labelled(batch)
        for field in ("organizers", "partners", "funders")
        for name in row.label.get(field, ())
        if name not in row.text
    ]

    assert strange == []
