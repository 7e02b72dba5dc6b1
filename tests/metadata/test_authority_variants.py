"""Every name of the data leads to its organization in the spellings and word orders that releases use."""

from collections.abc import Iterator

import pytest

from indexer.metadata.authority import load_authority
from indexer.metadata.authority.data import Organization, read_records

ORGANIZATIONS = read_records().organizations
_SPELLINGS = (
    ("United Nations", "UN"),
    ("United Nations", "U.N."),
    ("European Union", "EU"),
    ("U.S.", "United States"),
    ("U.S.", "US"),
    ("Centre", "Center"),
    ("Organization", "Organisation"),
    ("Programme", "Program"),
    ("Co-operation", "Cooperation"),
    ("Cooperation", "Co-operation"),
    ("Counter-Terrorism", "Counterterrorism"),
    ("Counter-Terrorism", "Counter Terrorism"),
    ("Southeast", "South-East"),
    ("Cybercrime", "Cyber Crime"),
    ("Inter-Agency", "Interagency"),
    ("Nonproliferation", "Non-Proliferation"),
    ("Defence", "Defense"),
    ("Labour", "Labor"),
    (" and ", " & "),
)


def _spellings(form: str) -> Iterator[str]:
    yield f"the {form}"
    yield f"{form} (ABCD)"
    for one, other in _SPELLINGS:
        if one in form:
            yield form.replace(one, other)


def _orders(organization: Organization) -> Iterator[str]:
    parent = ORGANIZATIONS.get(organization.parent or "")
    if parent is None or not organization.name.startswith(f"{parent.name} ") or not parent.name.isupper():
        return
    unit = organization.name.removeprefix(f"{parent.name} ")
    for owner in (parent.name, *parent.names[:1]):
        yield f"{unit} of the {owner}"
        yield f"{owner}'s {unit}"
        yield f"{owner} {unit}"
        yield f"{owner} ({parent.name}) {unit}"


def _misses(organization: Organization) -> list[tuple[str, str]]:
    canonical = load_authority().canonical
    forms = [form for form in (organization.name, *organization.names) if form.isascii() and " " in form]
    written = [*organization.acronyms, *organization.russian, *organization.aliases]
    written += [each for form in forms for each in _spellings(form)]
    written += _orders(organization)
    return [(each, canonical(each)) for each in written if canonical(each) != organization.name]


def test_every_known_name_is_known_in_every_spelling_and_order() -> None:
    misses = {name: found for name, entry in ORGANIZATIONS.items() if (found := _misses(entry))}
    # A few names hold another known name, which is then the whole of what is recognised.
    assert len(misses) <= len(ORGANIZATIONS) // 100, misses


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("United Nations Food and Agriculture Organization", "FAO"),
        ("UN World Health Organization", "WHO"),
        ("Office on Drugs and Crime", "UNODC"),
        ("High Commissioner for Refugees", "UNHCR"),
        ("EU agency Frontex", "Frontex"),
        ("European Union's CEPOL", "CEPOL"),
        ("Office of the United Nations for Drugs and Crime", "UNODC"),
        ("Mission of the OSCE to Serbia", "OSCE Mission to Serbia"),
        ("Chairmanship of the OSCE", "OSCE Chairmanship"),
        (
            "Regional Office of the UN High Commissioner for Refugees for Central Asia",
            "UNHCR Regional Office for Central Asia",
        ),
        ("Country Office of the World Health Organization in Tajikistan", "WHO Country Office in Tajikistan"),
        (
            "Liaison Office for Eastern Africa of the World Customs Organization",
            "WCO Liaison Office for Eastern Africa",
        ),
        ("Royal Government of Thailand", "Government of Thailand"),
        (
            "Committee of Emergency Situations, Government of Tajikistan",
            "Committee of Emergency Situations of Tajikistan",
        ),
        ('UNODC Project "Safer Harbours"', "UNODC"),
        ("ILO Fair Ports project", "ILO"),
    ],
)
def test_a_known_body_is_told_from_its_wordings(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize("name", ["Police Academy", "Academy Police", "Harbour Project Office", "Bank of Crops"])
def test_words_that_name_no_known_body_stay_as_they_are(name: str) -> None:
    assert load_authority().organization(name) is None
    assert load_authority().canonical(name) == name
