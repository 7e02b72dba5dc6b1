import json
from dataclasses import asdict
from datetime import date

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
    corrected=("country",),
)


def test_a_record_has_every_field_of_a_release_and_of_its_parts() -> None:
    assert json.loads(to_json(FULL)) == json.loads(json.dumps(asdict(FULL), default=date.isoformat))


def test_a_release_comes_back_from_its_record() -> None:
    assert from_json(to_json(FULL)) == FULL
    assert from_json(to_json(FULL).encode("ascii")) == FULL
