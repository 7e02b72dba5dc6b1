import json
from dataclasses import asdict, replace
from datetime import date

import pytest

from indexer.record import from_json, to_json
from indexer.release import Attendance, Mention, Person, Place, Release, Span

FULL = Release(
    id="a\ud800",
    title="Ж\0",
    text="x",
    language="ru",
    published=date(2004, 5, 1),
    place=Place("Accra", "Ghana", Span(0, 1)),
    organizers=(Mention("BDY", "Body", Span(1, 2)),),
    people=(Person("A. B", None, True),),
    attendance=(Attendance(40, "officers", None, Span(3, 9)),),
    acronyms={"BDY": "Body"},
    evidence={"title": Span(0, 2)},
    inferred=("organizers",),
    corrected=("country",),
)


def test_a_record_has_every_field_of_a_release_and_of_its_parts() -> None:
    assert json.loads(to_json(FULL)) == json.loads(json.dumps(asdict(FULL), default=date.isoformat))


@pytest.mark.parametrize("id", ["a", "a\ud800"])
@pytest.mark.parametrize("number", [40, 1 << 70])
def test_a_release_comes_back_from_its_record(id: str, number: int) -> None:
    given = replace(FULL, id=id, attendance=(replace(FULL.attendance[0], number=number),))
    assert from_json(to_json(given)) == given
    assert from_json(to_json(given).decode()) == given


def test_a_record_with_a_lone_surrogate_is_like_any_other() -> None:
    whole, broken = (json.loads(to_json(replace(FULL, id=id))) for id in ("a", "\ud800"))
    assert whole | {"id": "\ud800"} == broken
