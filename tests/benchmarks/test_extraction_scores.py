"""The scorer scores right on tiny cases, and the floors hold on the labelled releases."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.extraction import below_floor, main, score
from benchmarks.labels import Labelled, read_folder
from benchmarks.matching import body, same_name, same_person, same_role
from benchmarks.scoring import Scores, Tally

EMPTY: dict[str, Any] = {
    "title": None, "date": None, "event_start": None, "event_end": None, "city": None, "country": None,
    "organizers": [], "organizers_canonical": [], "partners": [], "funders": [], "participant_countries": [],
    "people": [], "acronyms": {},
}  # fmt: skip


def tallies(label: dict[str, Any], **facts: Any) -> dict[str, Tally]:
    scores = Scores()
    scores.add(Labelled("x", "en", "", label), {**EMPTY, **facts})
    return scores.tallies


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("UN Office on Drugs and Crime", "the United Nations Office on Drugs and Crime (UNODC)"),
        ("Organisation for Harbour Co-operation", "Organization for Harbour Cooperation"),
        ("Regional Harbour Training Centre for Pilots", "Regional Harbour Training Centre"),
        ("Центр ОБСЕ в Бишкеке", "Центром ОБСЕ в Бишкеке"),
        ("Ministry of Justice of the Republic of Latvia", "Ministry of Justice of Latvia"),
    ],
)
def test_spellings_of_one_name_match(left: str, right: str) -> None:
    assert same_name(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("OSCE Programme Office in Astana", "OSCE Programme Office in Dushanbe"),
        ("Harbour School", "Harbour Bank"),
        ("Central Asian Training Centre of Latvia", "Central Asian Training Centre of Estonia"),
    ],
)
def test_names_of_different_places_or_words_do_not_match(left: str, right: str) -> None:
    assert not same_name(left, right)


def test_a_family_name_alone_is_no_person_and_half_of_a_role_is_enough() -> None:
    assert same_person("Ada Lovelace", "Ada M. Lovelace")
    assert not same_person("Lovelace", "Ada Lovelace")
    assert same_role("the Head of the Office", "Head of the Regional Office")
    assert not same_role("Head of the Office", "Chief Engineer at a Bank")


def test_units_roll_up_to_their_body_but_not_to_the_united_nations() -> None:
    assert body("OSCE Programme Office in Astana") == "OSCE"
    assert body("UNCCT") == "UNOCT"


def test_one_found_name_matches_one_wanted_name() -> None:
    found = tallies({"partners": ["Europol"], "funders": []}, partners=["Europol", "EUROPOL"])["partners"]
    assert (found.right, found.found, found.wanted) == (1, 2, 1)
    assert found.f1 == pytest.approx(2 / 3)


def test_a_partner_given_as_organizer_is_wrong_only_in_the_strict_row() -> None:
    found = tallies({"organizers": ["Europol"], "partners": ["Frontex"]}, organizers=["Europol", "Frontex"])
    assert found["organizers, strict"].precision == 0.5
    assert found["organizers, lenient"].precision == 1.0


def test_merged_partners_and_funders_forgive_the_choice() -> None:
    found = tallies({"partners": ["Europol"], "funders": []}, funders=["Europol"])
    assert (found["partners"].f1, found["funders"].f1, found["partners and funders"].f1) == (0.0, 0.0, 1.0)


def test_a_short_form_of_an_organizer_counts_where_the_label_accepts_it() -> None:
    label = {"organizers": ["Harbour Staff College"], "accept": {"organizers": {"College": "Harbour Staff College"}}}
    assert tallies(label, organizers=["College"])["organizers, strict"].f1 == 1.0


def test_a_guess_where_nothing_is_stated_is_wrong_but_an_inferred_country_is_right() -> None:
    found = tallies({"city": None, "country": None, "country_inferred": "Latvia"}, city="Riga", country="Latvia")
    assert (found["city"].f1, found["country"].f1) == (0.0, 1.0)
    assert found["not stated"].f1 == 0.5


def test_quoted_people_are_required_others_neither_required_nor_wrong() -> None:
    label = {
        "people": [
            {"name": "Ada Lovelace", "role": "Head", "quoted": True},
            {"name": "Emmy Noether", "role": "Chair", "quoted": False},
        ]
    }
    people = [
        {"name": name, "role": "Head", "quoted": True} for name in ("Ada Lovelace", "Emmy Noether", "Harbour Bay")
    ]
    found = tallies(label, people=people)["quoted people"]
    assert (found.right, found.found, found.wanted) == (1, 2, 1)


def test_ignored_countries_are_neither_wanted_nor_wrong() -> None:
    label = {"participant_countries": ["Latvia"], "participant_countries_ignore": ["Spain"]}
    assert tallies(label, participant_countries=["Latvia", "Spain"])["participant countries"].f1 == 1.0


def test_an_acronym_needs_its_expansion() -> None:
    label = {"acronyms": {"HSC": "Harbour Staff College"}}
    assert tallies(label, acronyms={"HSC": "the Harbour Staff College"})["acronyms"].f1 == 1.0
    assert tallies(label, acronyms={"HSC": "Hill Sheep Club"})["acronyms"].f1 == 0.0


def test_a_field_below_its_floor_is_named_and_fails_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "labelled.jsonl"
    row = {"id": "x", "lang": "en", "text": "Harbour news of the week\nNothing.", "title": "Another headline"}
    file.write_text(json.dumps(row), encoding="utf-8")
    assert main(["--releases", str(file)]) == 0
    assert main(["--releases", str(file), "--check", "--misses"]) == 1
    shown = capsys.readouterr().out
    assert "title: 0.000 is below its floor" in shown
    assert "x: title wanted Another headline, found Harbour news of the week" in shown


def test_missing_releases_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--releases", str(tmp_path / "none")]) == 2
    assert "--releases" in capsys.readouterr().err


@pytest.mark.shared
def test_no_field_is_below_its_floor_on_the_labelled_releases(shared: Path) -> None:
    assert below_floor(score(read_folder(shared / "releases"))) == []
