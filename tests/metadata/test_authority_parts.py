"""The authority makes its parts when they are asked for; what it answers does not depend on that."""

import tomllib
from pathlib import Path

import pytest

from indexer.metadata.authority import Authority, load_authority
from indexer.metadata.authority.data import ORGANIZATION_FILES, plain_tables, read_records
from indexer.metadata.authority.gazetteer import Gazetteer, Kind, Known
from indexer.metadata.authority.levelling import initial, level

RECORDS = read_records()
FORMS = [
    *(form for entry in RECORDS.organizations.values() for form in entry.forms),
    *(form for country in RECORDS.countries for form in (*country.names, *country.adjectives)),
    *(form for city in RECORDS.cities for form in city.names),
]
KNOWN = [
    Known("Harbour Watch", Kind.ORGANIZATION, "Harbour Watch"),
    Known("The Ёлка Society", Kind.ORGANIZATION, "Yolka"),
    Known("Łódź", Kind.CITY, "Łódź|Poland"),
    Known("& Sons", Kind.ORGANIZATION, "Sons"),
    Known("U.N. Harbour Fund", Kind.ORGANIZATION, "Harbour Fund"),
    Known("former Harbour Republic", Kind.COUNTRY, "Harbour"),
    Known("гаванский", Kind.NATIONALITY, "Harbour"),
]


@pytest.mark.parametrize(
    ("file", "table"),
    [*((file, "organization") for file in ORGANIZATION_FILES), ("bodies.toml", "body")],
)
def test_the_quick_reader_reads_our_files_as_pythons_own_does(file: str, table: str) -> None:
    assert plain_tables(RECORDS.texts[file], table) == tomllib.loads(RECORDS.texts[file])[table]


@pytest.mark.parametrize("value", ["'One = two # three'", '"""One = two # three"""', '"One = two # three" # four'])
def test_toml_that_is_not_plain_is_read_all_the_same(value: str) -> None:
    text = f'[[body]]\nforms = [\n  "A",\n  "B",\n]\n\n[[body]]\nname = {value}\n'

    assert plain_tables(text, "body") == [{"forms": ["A", "B"]}, {"name": "One = two # three"}]


def test_a_name_is_looked_for_under_the_letter_that_its_levelled_words_begin_with() -> None:
    assert [form for form in FORMS if initial(form) not in ("", initial(level(form)[0]))] == []


@pytest.mark.parametrize("known", KNOWN, ids=[known.form for known in KNOWN])
def test_a_name_is_found_by_whoever_asks_first(known: Known) -> None:
    assert [entry.entity for entry in Gazetteer(KNOWN).lookup(level(known.form))] == [known.entity]
    assert {seen.entity for seen in Gazetteer(KNOWN).find(f"{known.form} met.")} <= {known.entity}


def test_a_text_of_many_words_finds_what_a_short_one_does() -> None:
    short, long = Gazetteer(KNOWN), Gazetteer(KNOWN)

    assert short.find("Harbour Watch met in Łódź.")
    assert [seen.entity for seen in short.find("Harbour Watch met in Łódź.")] == [
        seen.entity for seen in long.find("Harbour Watch met in Łódź." + " Nobody spoke" * 50)
    ]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Harbour Watch Tower", ["Harbour Watch"]),
        ("The Harbour Watch", []),
        ("harbour watch", []),
        ("Tower of Harbour Watch", []),
        ("", []),
    ],
)
def test_the_name_at_the_start_is_the_one_that_is_found_there(text: str, entities: list[str]) -> None:
    gazetteer = Gazetteer(KNOWN)
    found = [seen for seen in gazetteer.find(text) if seen.span.start == 0]

    assert [seen.entity for seen in gazetteer.at_start(text)] == [seen.entity for seen in found] == entities


def test_a_search_reads_no_places_and_levels_no_names() -> None:
    authority = Authority(read_records())

    assert authority.ancestors("UNCCT") == ("UNOCT",)
    assert "UN Office on Drugs and Crime" in authority.names("UNODC")
    assert authority.acronyms()["UNODC"] == "UNODC"
    assert {"_gazetteer", "_namer", "_places"}.isdisjoint(vars(authority))


def test_two_authorities_of_the_same_data_have_one_digest(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[organization]]\nname = "Harbour Watch"\n', encoding="utf-8")

    assert load_authority(own).digest == load_authority(own).digest != load_authority().digest
