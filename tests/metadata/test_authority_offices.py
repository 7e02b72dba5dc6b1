"""One name for an office that a body has in many countries, whatever its kind and place are called."""

import pytest

from indexer.metadata.authority import load_authority
from indexer.metadata.authority.data import read_records


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("IOM Riga", "IOM Latvia"),
        ("IOM Mission to Latvia", "IOM Latvia"),
        ("IOM's Country Office in the Republic of Latvia", "IOM Latvia"),
        ("UNDP Latvia Country Office", "UNDP Latvia"),
        ("Country Office of the United Nations Development Programme in Latvia", "UNDP Latvia"),
        ("UNHCR Representation in Latvia", "UNHCR Latvia"),
        ("WHO Country Office, Latvia", "WHO Country Office in Latvia"),
        ("WHO Latvia", "WHO Country Office in Latvia"),
        ("UNODC Tajikistan", "UNODC Programme Office in Tajikistan"),
        ("UNODC Office for Pakistan", "UNODC Country Office in Pakistan"),
        ("UNESCO Almaty", "UNESCO Almaty Regional Office"),
        ("Council of Europe Programme Office in Belgrade", "Council of Europe Office in Belgrade"),
        ("Council of Europe Office in Georgia", "Council of Europe Office in Tbilisi"),
        ("INTERPOL NCB Riga", "INTERPOL National Central Bureau in Latvia"),
        ("Latvian National Central Bureau of Interpol", "INTERPOL National Central Bureau in Latvia"),
        ("National Central Bureau of INTERPOL", "INTERPOL National Central Bureau"),
        ("НЦБ Интерпола в Латвии", "INTERPOL National Central Bureau in Latvia"),
        ("Royal Danish Embassy in Riga", "Embassy of Denmark in Latvia"),
        ("Посольство США в Риге", "US Embassy in Latvia"),
        ("Embassy of Latvia to the United States", "Embassy of Latvia in the United States"),
        (
            "Danish, Dutch and U.S. Embassies in Riga",
            "Embassies of Denmark, the Netherlands and the United States in Latvia",
        ),
        ("OSCE Programme Office in Tajikistan", "OSCE Programme Office in Dushanbe"),
        ("US Embassy's Bureau of International Narcotics and Law Enforcement Affairs", "INL"),
    ],
)
def test_an_office_has_one_name(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize(
    "written",
    ["IOM Ventspils", "IOM Brussels", "UNDP Latvia Mine Action Centre", "UNODC Latvia", "OSCE Office in Latvia"],
)
def test_another_office_keeps_its_name(written: str) -> None:
    assert load_authority().canonical(written) == written


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("GUAM Working Group on Harbours, Rivers and Lakes", "GUAM"),
        ("Special Working Group (SWG) of the Commonwealth of Independent States", "CIS"),
        ("INTERPOL's Harbours and Rivers units", "INTERPOL"),
        ("Far Coast Ports Organization (FCPO) Regional Centre for Divers", "FCPO Regional Centre for Divers"),
        ("Harbour Component of the UNODC Programme for Central Asia", "UNODC Programme for Central Asia"),
        ("European Union – Council of Europe CyberSouth project", "CyberSouth"),
        ("EU/Council of Europe CyberEast Project", "CyberEast"),
        ("CADAP 6", "CADAP"),
        ("State Committee of the Republic of Latvia on Harbours", "State Committee on Harbours of Latvia"),
        (
            "State Financial Intelligence Service of the Kyrgyz Republic",
            "State Financial Intelligence Service of Kyrgyzstan",
        ),
        ("Regional Office for Capacity Building", "WCO Regional Office for Capacity Building"),
    ],
)
def test_what_a_body_sets_up_of_its_members_is_the_body(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


def test_a_unit_named_before_its_body_belongs_to_it() -> None:
    assert load_authority().ancestors("Harbour Friends of the UNODC") == ("UNODC",)
    assert load_authority().ancestors("Harbour Friends of Latvia") == ()


def test_every_capital_is_a_town_of_its_country() -> None:
    towns = {(city.name, city.country) for city in read_records().cities}
    assert [
        land.name for land in read_records().countries if land.capital and (land.capital, land.name) not in towns
    ] == []


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (
            "United Nations Office on Drugs and Crime for Central America and the Caribbean",
            "UNODC Regional Office for Central America and the Caribbean",
        ),
        (
            "United Nations Office on Drugs and Crime for Central America and the Caribbean in Panama",
            "UNODC Regional Office for Central America and the Caribbean",
        ),
        ("Regional Representation of UNODC in Central Asia", "UNODC Regional Office for Central Asia"),
        ("UNODC's office for South Asia", "UNODC Regional Office for South Asia"),
        ("UNODC Regional Office in Bangkok", "UNODC Regional Office for Southeast Asia and the Pacific"),
        ("WHO in Africa", "WHO Regional Office for Africa"),
        ("INTERPOL Africa", "INTERPOL Africa"),
        ("UNODC South Asia Harbour Centre", "UNODC South Asia Harbour Centre"),
    ],
)
def test_a_body_of_a_region_is_its_regional_office(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("UNDP Latvia's Safe Harbours Project", "UNDP Latvia"),
        ("USAID Latvia’s Safe Harbours for Boats in Distress (SHBD) program", "USAID Latvia"),
        ("UNODC Pakistan's experts", "UNODC Country Office in Pakistan"),
        ("UNDP Latvia's Mine Action Centre", "UNDP Latvia's Mine Action Centre"),
        ("INTERPOL Riga", "INTERPOL National Central Bureau in Latvia"),
        ("NCB Riga", "INTERPOL National Central Bureau in Latvia"),
        ("INTERPOL Nairobi", "INTERPOL Nairobi"),
    ],
)
def test_the_work_of_an_office_is_that_of_the_office(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical
