"""The authority: any written form leads to one canonical name."""

from pathlib import Path

import pytest

from indexer.errors import UsageError
from indexer.metadata import Authority, load_authority


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load_authority()


@pytest.mark.parametrize(
    "written",
    [
        "UNODC",
        "United Nations Office on Drugs and Crime",
        "the UN Office on Drugs and Crime (UNODC)",
        "U.N. office on drugs & crime",
        "УНП ООН",
        "Управлением ООН по наркотикам и преступности",
        "Управления Организации Объединенных Наций по наркотикам и преступности",
    ],
)
def test_every_form_of_a_name_leads_to_one_organization(authority: Authority, written: str) -> None:
    assert authority.canonical(written) == "UNODC"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Organisation for Security and Cooperation in Europe", "OSCE"),
        ("OSCE Secretariat’s Transnational Threats Department", "OSCE Transnational Threats Department"),
        ("OSCE Office in Nur-Sultan", "OSCE Programme Office in Astana"),
        ("OSCE Centre in Astana", "OSCE Centre in Astana"),
        ("UN Regional Center for Preventive Diplomacy in Central Asia", "UNRCCA"),
        ("sub-programme 3 of the Regional Program for Afghanistan and Neighboring Countries",
         "UNODC Regional Programme for Afghanistan and Neighbouring Countries"),
        ("United Nations Office on Drugs and Crime (UNODC) Regional Office for Central Asia",
         "UNODC Regional Office for Central Asia"),
        ("UNCCT of the United Nations Office of Counter-Terrorism", "UNCCT"),
        ("SELEC Secretariat", "SELEC"),
        ("UNDP in the Kyrgyz Republic", "UNDP Kyrgyzstan"),
    ],
)  # fmt: skip
def test_units_and_field_offices_have_one_name(authority: Authority, written: str, canonical: str) -> None:
    assert authority.canonical(written) == canonical


@pytest.mark.parametrize(
    "written",
    [
        "Ministry of Interior of the Republic of Kazakhstan",
        "Ministry of Internal Affairs of Kazakhstan",
        "Kazakhstan's Interior Ministry",
        "Министерством внутренних дел Республики Казахстан",
        "МВД Казахстана",
    ],
)
def test_a_national_body_has_one_name_whatever_its_country_is_called(authority: Authority, written: str) -> None:
    assert authority.canonical(written) == "Ministry of Internal Affairs of Kazakhstan"


def test_unknown_organizations_merge_over_article_bracket_quote_and_spelling(authority: Authority) -> None:
    forms = ["the Harbour Security Center (HSC)", "Harbour Security Centre", "“Harbour Security Centre”"]
    assert {authority.canonical(form) for form in forms} == {"Harbour Security Centre"}


def test_unknown_organizations_merge_over_the_possessive_of_their_country(authority: Authority) -> None:
    forms = ["Latvia's Harbour Agency", "Latvia’s Harbour Agency (LHA)", "the Harbour Agency of the Republic of Latvia"]
    assert {authority.canonical(form) for form in forms} == {"Harbour Agency of Latvia"}
    assert authority.canonical("Institute of Fish Organisation") == "Institute of Fish Organization"
    assert authority.canonical("Comité of Harbour Standardisation") == "Comité of Harbour Standardization"


def test_an_unknown_russian_name_is_translated_where_all_words_are_known(authority: Authority) -> None:
    name = "Комитет портового надзора Республики Казахстан"
    assert authority.canonical(name) == "Committee of Port Supervision of Kazakhstan"
    assert authority.canonical("Комитет дивного надзора") == "Комитет дивного надзора"
    assert authority.canonical("Секретариатом ЕАГ") == "EAG"


@pytest.mark.parametrize("written", ["Астана", "Астаны", "Астане", "Астану", "Астаной"])
def test_a_city_is_found_in_every_case(authority: Authority, written: str) -> None:
    assert [sighting.entity for sighting in authority.find(f"город {written}")] == ["Astana|Kazakhstan"]


def test_an_acronym_is_known_only_in_capitals(authority: Authority) -> None:
    assert authority.organization("WHO") == "WHO"
    assert authority.organization("who") is None
    assert not authority.find("those who said it to us")


def test_ancestors_come_nearest_first(authority: Authority) -> None:
    assert authority.ancestors("OSCE Border Management Staff College") == ("OSCE",)
    assert authority.ancestors("UN Security Council 1267 Monitoring Team") == ("UN Security Council", "United Nations")
    assert authority.ancestors("UNCCT") == ("UNOCT",)
    assert authority.ancestors("UNDP Kyrgyzstan") == ("UNDP",)
    assert authority.ancestors("Harbour Security Centre") == ()


def test_names_hold_acronym_full_name_and_russian(authority: Authority) -> None:
    names = authority.names("UNODC")
    assert {"UNODC", "United Nations Office on Drugs and Crime", "UN Office on Drugs and Crime", "УНП ООН"} <= set(
        names
    )
    assert authority.names("Harbour Security Centre") == ("Harbour Security Centre",)


def test_acronyms_and_full_names_are_told_apart(authority: Authority) -> None:
    assert authority.acronyms()["ОБСЕ"] == "OSCE"
    full_names = dict(authority.full_names())
    assert full_names["UN Office on Drugs and Crime"] == "UNODC"
    assert not full_names.keys() & authority.acronyms().keys()


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("I.R. Iran", "Iran"),
        ("the Kyrgyz Republic", "Kyrgyzstan"),
        ("Республики Казахстан", "Kazakhstan"),
        ("Казахстана", "Kazakhstan"),
        ("the former Yugoslav Republic of Macedonia", "North Macedonia"),
        ("Türkiye", "Turkey"),
        ("USA", "United States"),
        ("Hellenic Republic", "Greece"),
        ("Hogwarts", None),
        ("us", None),
    ],
)
def test_countries_are_known_by_any_name(authority: Authority, written: str, country: str | None) -> None:
    assert authority.country(written) == country


def test_cities_are_known_in_english_and_russian(authority: Authority) -> None:
    assert authority.city("ALMATY") == ("Almaty", "Kazakhstan")
    assert authority.city("Ашхабаде") == ("Ashgabat", "Turkmenistan")
    assert authority.city("Nur-Sultan") == ("Astana", "Kazakhstan")
    assert authority.city("Atlantis") is None


def test_a_file_of_ones_own_adds_and_overrides_and_changes_the_digest(authority: Authority, tmp_path: Path) -> None:
    extra = tmp_path / "extra.toml"
    extra.write_text('[[organization]]\nname = "Harbour Watch"\nacronyms = ["HW"]\nparent = "IMO"\n', encoding="utf-8")
    own = load_authority(extra)
    assert own.organization("HW") == "Harbour Watch"
    assert own.ancestors("Harbour Watch") == ("IMO",)
    assert authority.organization("HW") is None
    assert own.digest != authority.digest


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[[organization]]\nname = ""\n', "organization 1: 'name' must be a text"),
        ('[[organization]]\nname = "--"\n', "organization 1: 'name' must be a text"),
        ('[[organization]]\nname = ["A"]\n', "organization 1: 'name' must be a text"),
        ('[[organization]]\nnames = ["A"]\n', "organization 1: 'name' must be a text"),
        ('[[organization]]\nname = "A"\nparent = 3\n', r"organization 1 \(A\): 'parent' must be the name"),
        ('[[organization]]\nname = "A"\nacronyms = [3]\n', r"\(A\): 'acronyms' must be a list of texts .* not 3"),
        ('[[organization]]\nname = "A"\naliases = [" "]\n', r"\(A\): 'aliases' must be a list of texts .* not ' '"),
        ('[[organization]]\nname = "A"\nrussian = {a = "b"}\n', r"\(A\): 'russian' must be a list of texts"),
        ("organization = 3\n", r"'organization' must be a list of entries, .* \[\[organization\]\]"),
        ('organization = "A"\n', "'organization' must be a list of entries"),
        ('[organization]\nname = "A"\n', "'organization' must be a list of entries"),
        ('organization = ["A"]\n', r"organization 1: 'A' is not an entry; begin it with \[\[organization\]\]"),
        ('[[organisation]]\nname = "A"\n', r"unknown key 'organisation'; every entry begins with"),
        ('title = "Ours"\n[[organization]]\nname = "A"\n', "unknown key 'title'"),
        ('[[organization]]\nname = "A"\ncolour = "red"\n', "unknown key 'colour'"),
        ('[[organization]]\nname = "A"\nnames = "B"\n', "'names' must be a list"),
        ('[[organization]]\nname = "A"\nparent = "Nowhere"\n', "the parent 'Nowhere'"),
        ('[[organization]]\nname = "A"\nparent = "A"\n', "its own ancestor"),
        ("[[organization\n", "is not TOML"),
    ],
)
def test_a_faulty_file_is_refused_by_name_and_reason(tmp_path: Path, content: str, told: str) -> None:
    extra = tmp_path / "extra.toml"
    extra.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=told) as caught:
        load_authority(extra)
    assert "extra.toml" in str(caught.value)


ONE = '[[organization]]\nname = "Harbour Watch"\nacronyms = ["HRBW"]\naliases = ["Port Watch"]\n'


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ('name = "Harbour Watch"', r"organization 2 \(Harbour Watch\): 'name' has 'Harbour Watch', which stands for "
         r"organization 1 \(Harbour Watch\), too; keep it in one"),
        ('name = "B"\nacronyms = ["HRBW"]', r"\(B\): 'acronyms' has 'HRBW', which stands for organization 1"),
        ('name = "B"\nnames = ["the port watch"]', r"\(B\): 'names' has 'the port watch', which stands for"),
    ],
)  # fmt: skip
def test_two_entries_of_ones_own_may_not_share_a_name(tmp_path: Path, second: str, told: str) -> None:
    extra = tmp_path / "extra.toml"
    extra.write_text(f"{ONE}[[organization]]\n{second}\n", encoding="utf-8")

    with pytest.raises(UsageError, match=told):
        load_authority(extra)


def test_a_name_that_an_entry_has_twice_is_no_clash(tmp_path: Path) -> None:
    extra = tmp_path / "extra.toml"
    extra.write_text(ONE.replace('"Port Watch"', '"Port Watch", "the Harbour Watch", "HRBW"'), encoding="utf-8-sig")

    assert load_authority(extra).organization("Port Watch") == "Harbour Watch"


def test_an_entry_of_ones_own_takes_the_place_of_the_one_with_its_name(tmp_path: Path) -> None:
    extra = tmp_path / "extra.toml"
    extra.write_text('[[organization]]\nname = "UNODC"\naliases = ["Drugs Office"]\n', encoding="utf-8")
    own = load_authority(extra)

    assert own.organization("Drugs Office") == "UNODC"
    assert "United Nations Office on Drugs and Crime" not in own.names("UNODC")


def test_an_entry_of_ones_own_wins_an_acronym_but_not_a_canonical_name(authority: Authority, tmp_path: Path) -> None:
    extra = tmp_path / "extra.toml"
    extra.write_text('[[organization]]\nname = "Harbour Watch"\nacronyms = ["ОБСЕ"]\n', encoding="utf-8")
    own = load_authority(extra)

    assert authority.organization("ОБСЕ") == "OSCE"
    assert own.organization("ОБСЕ") == "Harbour Watch"
    assert own.organization("OSCE") == "OSCE"
    assert "ОБСЕ" not in own.names("OSCE")

    extra.write_text('[[organization]]\nname = "Harbour Watch"\nacronyms = ["OSCE"]\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"'acronyms' has 'OSCE', the name of .* give this entry the name 'OSCE'"):
        load_authority(extra)


@pytest.mark.parametrize(
    ("behind", "country"),
    [
        (", Virginia, on Monday", "United States"),
        (" (Ont. and", None),
        (", Ontario. The", "Canada"),
        (", New York and Tokyo", None),
        (", Georgia", None),
        (", Ga., on", "United States"),
        (", NSW", "Australia"),
        (", Virginia Smith", None),
        (" Virginia", None),
    ],
)
def test_a_province_behind_a_town_tells_the_country(authority: Authority, behind: str, country: str | None) -> None:
    text = f"Springfield{behind}"
    assert authority.provinces.country_behind(text, len("Springfield")) == country


def test_a_province_called_like_a_country_is_known_as_its_own_countrys(authority: Authority) -> None:
    assert authority.provinces.has("United States", "Georgia")
    assert not authority.provinces.has("Russia", "Georgia")
