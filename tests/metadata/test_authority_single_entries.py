"""An organization read by itself is the one that is read with all others."""

import pickle

import pytest

from indexer.metadata.authority.data import ORGANIZATION_FILES, PlainOrganizations, read_records

TEXT = "\n".join(read_records().texts[name] for name in ORGANIZATION_FILES)
EVERY = {entry.name: entry for entry in PlainOrganizations(TEXT).values()}


def test_each_organization_that_we_ship_is_read_by_its_name_alone() -> None:
    singly = PlainOrganizations(TEXT)

    assert {name: singly.get(name) for name in EVERY} == EVERY


@pytest.mark.parametrize("name", ["", "None of ours", 'name = "OSCE"', "United", 'A "quoted" \\ name'])
def test_a_name_that_is_none_of_ours_gives_no_organization(name: str) -> None:
    singly = PlainOrganizations(TEXT)

    assert singly.get(name) is None
    assert name not in singly
    with pytest.raises(KeyError):
        singly[name]


@pytest.mark.parametrize("letters", ["Oo", "ОО", "Éé", "[]^-\\", "z9"])
def test_the_organizations_with_a_form_of_some_first_letters_are_all_found(letters: str) -> None:
    found = PlainOrganizations(TEXT).beginning(letters.__contains__)

    assert found == [entry for entry in EVERY.values() if any(form[0] in letters for form in entry.forms) or
                     (entry in found and entry.parent is not None and entry.parent[0] in letters)]  # fmt: skip


def test_they_cross_to_another_process() -> None:
    assert dict(pickle.loads(pickle.dumps(PlainOrganizations(TEXT)))) == EVERY
