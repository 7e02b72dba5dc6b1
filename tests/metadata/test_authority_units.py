"""Units, embassies and bodies with their country before them: many ways to write one name."""

import pytest

from indexer.metadata.authority import load_authority


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Prison Service under the Justice Ministry of Latvia", "Prison Service, Ministry of Justice of Latvia"),
        (
            "Lab Unit at the Interior Ministry of the Kyrgyz Republic",
            "Lab Unit, Ministry of Internal Affairs of Kyrgyzstan",
        ),
        ("Interior Ministry's Police Academy", "Police Academy, Ministry of Internal Affairs"),
        ("Department for Public Safety of the OSCE Mission to Serbia", "OSCE Mission to Serbia"),
        ("Justice Section of UNODC", "UNODC Justice Section"),
        ("Latvia Anti-Fraud Agency", "Anti-Fraud Agency of Latvia"),
        ("Latvian Ministry of Fisheries", "Ministry of Fisheries of Latvia"),
        ("Embassy of the United States of America in the Republic of Latvia", "US Embassy in Latvia"),
        ("American Embassy in Riga", "US Embassy in Latvia"),
        ("Embassy of the Federal Republic of Germany in the Republic of Iraq", "Embassy of Germany in Iraq"),
        ("Delegation of the European Union to the Republic of Korea", "EU Delegation to South Korea"),
        ("European Union Delegation to Jordan", "EU Delegation to Jordan"),
        ("United States Forest Watch", "US Forest Watch"),
        ("Dutch Embassy in the Republic of Latvia", "Embassy of the Netherlands in Latvia"),
        ("American Embassy to the Harbour Police", "US Embassy"),
        ("Embassy of Japan to Latvia", "Embassy of Japan in Latvia"),
        ("INTERPOL General Secretariat in Lyon", "INTERPOL"),
        ("GUAM Secretariat, based in Kyiv", "GUAM"),
        ("Council of Heads of Government of the CIS", "CIS"),
        ("Heads of State Council of the SCO", "SCO"),
        ("INTERPOL's Clean Harbours and Rivers Programme", "INTERPOL"),
        ("World Bank Group", "World Bank"),
        ("Office of the Attorney General of Jamaica", "Attorney General's Office of Jamaica"),
        ("Ombudsperson of Latvia", "Ombudsman of Latvia"),
    ],
)
def test_a_unit_an_embassy_and_a_body_after_its_country_have_one_name(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize("name", ["Dutch National Police", "Polish Border Guard", "Norwegian Refugee Council"])
def test_a_proper_name_that_begins_with_a_nationality_stays(name: str) -> None:
    assert load_authority().canonical(name) == name
