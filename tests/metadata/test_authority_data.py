"""The data files keep the promises that their README makes."""

from collections import Counter, defaultdict

from indexer.metadata.authority.data import ORGANIZATION_FILES, plain_tables, read_records
from indexer.metadata.authority.levelling import level

RECORDS = read_records()


def test_every_parent_is_an_organization_and_nothing_is_its_own_ancestor() -> None:
    for entry in RECORDS.organizations.values():
        seen = {entry.name}
        parent = entry.parent
        while parent:
            assert parent in RECORDS.organizations, f"{entry.name}: parent {parent}"
            assert parent not in seen, f"{entry.name} is its own ancestor"
            seen.add(parent)
            parent = RECORDS.organizations[parent].parent


def test_no_form_stands_for_two_organizations() -> None:
    meanings: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for entry in RECORDS.organizations.values():
        for form in entry.forms:
            meanings[level(form)].add(entry.name)
    assert {form: names for form, names in meanings.items() if len(names) > 1} == {}


def test_no_organization_has_two_entries() -> None:
    names = [
        entry["name"] for file in ORGANIZATION_FILES for entry in plain_tables(RECORDS.texts[file], "organization")
    ]
    assert {name for name in names if names.count(name) > 1} == set()


def test_no_country_name_stands_for_two_countries() -> None:
    meanings: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for country in RECORDS.countries:
        for form in (country.name, *country.others, *country.russian):
            meanings[level(form)].add(country.name)
    assert {form: names for form, names in meanings.items() if len(names) > 1} == {}


def test_every_country_has_a_code_and_a_russian_name() -> None:
    codes = [country.iso for country in RECORDS.countries]
    assert len(set(codes)) == len(codes) >= 195
    assert [country.name for country in RECORDS.countries if not country.russian] == []


def test_every_city_lies_in_a_known_country_and_no_form_in_two_cities() -> None:
    countries = {country.name for country in RECORDS.countries}
    assert [city for city in RECORDS.cities if city.country not in countries] == []
    meanings: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for city in RECORDS.cities:
        for form in (city.name, *city.others):
            meanings[level(form)].add(city.name)
    assert {form: names for form, names in meanings.items() if len(names) > 1} == {}


def test_every_province_lies_in_a_known_country_and_no_form_in_two_provinces() -> None:
    countries = {country.name for country in RECORDS.countries}
    assert [each for each in RECORDS.provinces if each.country not in countries] == []
    forms = Counter(form for each in RECORDS.provinces for form in (each.name, *each.others))
    assert [form for form, count in forms.items() if count > 1] == []


def test_there_are_a_hundred_organizations_at_least() -> None:
    assert len(RECORDS.organizations) >= 100
