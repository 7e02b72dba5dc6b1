"""Organizers, partners and funders, by cue, order and list."""

import pytest

from indexer.metadata import extract, facts_record, load_authority
from indexer.reading.page import Given, Page
from indexer.release import Release

AUTHORITY = load_authority()
RUSSIAN_HEADLINE = "Таможенники учатся распознавать поддельные документы\n"
HEADLINE = "Customs officers learn to find forged documents\n"


def read(text: str, headline: str = HEADLINE) -> Release:
    return extract(Page(id="x", source="x.txt", text=headline + text), AUTHORITY)


def organizers(release: Release) -> list[str]:
    return [mention.entity for mention in release.organizers]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The seminar was organized by UNODC and the State Customs Service of Turkmenistan.",
         ["UNODC", "State Customs Service of Turkmenistan"]),
        ("The OSCE Mission to Serbia, jointly with Europol and Frontex, organized a seminar in Belgrade.",
         ["OSCE Mission to Serbia", "Europol", "Frontex"]),
        ("On 3-4 May 2017, the World Customs Organization (WCO) held a regional workshop in Skopje.", ["WCO"]),
        ("The event was co-hosted by the Ministry of Interior of the Republic of Armenia and EUBAM.",
         ["Ministry of Internal Affairs of Armenia", "EUBAM"]),
        ("Organizers of the course were SELEC, CEPOL and the OSCE Presence in Albania.",
         ["SELEC", "CEPOL", "OSCE Presence in Albania"]),
        ("Officers met in Odesa under the auspices of EUBAM.", ["EUBAM"]),
        ("The course, which the IAEA organized, took place in Vienna.", ["IAEA"]),
        ("The International Organization for Migration (IOM) in Moldova conducted a training in Chisinau.",
         ["IOM Moldova"]),
        ("It was organized by the Department of Nuclear Safety and Security and the Institute of Roads and Bridges.",
         ["Department of Nuclear Safety and Security", "Institute of Roads and Bridges"]),
    ],
)  # fmt: skip
def test_organizers_are_found_by_their_cue(sentence: str, expected: list[str]) -> None:
    assert organizers(read(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Семинар был организован ОБСЕ.", ["OSCE"]),
        ("Обучение организовали ОБСЕ, Контртеррористический центр ООН (КТЦ ООН) и Интерпол.",
         ["OSCE", "UNCCT", "INTERPOL"]),
        ("Центр ОБСЕ в Бишкеке провел семинар для таможенников совместно с Интерполом.",
         ["OSCE Centre in Bishkek", "INTERPOL"]),
        ("Тренинг для прокуроров Программа БОМКА провела в Алматы.", ["BOMCA"]),
    ],
)  # fmt: skip
def test_organizers_of_a_release_in_russian_are_found_by_their_cue(sentence: str, expected: list[str]) -> None:
    assert organizers(read(sentence, RUSSIAN_HEADLINE)) == expected


def test_a_name_broken_by_the_wrapping_of_its_line_is_one_name() -> None:
    text = (
        "\nOn 4 May 2017 the customs officers of the region came to Tirana, where the United\n"
        "Nations Office on Drugs and Crime held a seminar for them and for their guests there.\n"
        "They looked at stamps, seals and watermarks, learned how a forger works and what he is\n"
        "afraid of, and compared what they had seen at their own borders during the last years\n"
        "and months. All of them said that they would gladly come again, if they were asked to.\n"
    )
    (mention,) = read(text).organizers
    assert (mention.entity, mention.name) == ("UNODC", "United\nNations Office on Drugs and Crime")


@pytest.mark.parametrize(
    "sentence",
    [
        "The seminar was attended by UNODC and opened by the European Union.",
        "Officers visited the OSCE Mission to Moldova.",
        "“The workshop organized by Europol two years ago in The Hague was of great use to us here,” an officer said.",
    ],
)
def test_who_attends_opens_or_is_quoted_about_is_no_organizer(sentence: str) -> None:
    assert organizers(read(sentence)) == []


def test_the_college_stands_for_the_full_name_above() -> None:
    release = read(
        "Officers met at the OSCE Border Management Staff College in Dushanbe. "
        "The event was co-organized by the College and UNODC."
    )
    assert organizers(release) == ["OSCE Border Management Staff College", "UNODC"]
    assert [mention.name for mention in release.organizers] == ["College", "UNODC"]


def test_co_operation_makes_a_partner_and_money_a_funder() -> None:
    release = read(
        "UNODC organized the workshop in close co-operation with CARICC "
        "and with the support of the OSCE Centre in Almaty. "
        "It was funded by the government of Finland and the European Union."
    )
    assert organizers(release) == ["UNODC"]
    assert [mention.entity for mention in release.partners] == ["CARICC", "OSCE Centre in Almaty"]
    assert [mention.entity for mention in release.funders] == ["Government of Finland", "European Union"]


def test_thanks_for_funding_name_the_funders() -> None:
    release = read("UNODC held a workshop. UNODC thanked the government of Norway and Japan for funding the workshop.")
    assert [mention.entity for mention in release.funders] == ["Government of Norway", "Japan"]


def test_a_host_is_a_partner_where_another_organized() -> None:
    release = read("The workshop, organized by Europol, was hosted by the Ministry of Interior of Croatia.")
    assert organizers(release) == ["Europol"]
    assert [mention.entity for mention in release.partners] == ["Ministry of Internal Affairs of Croatia"]


def test_the_headline_names_the_organizer_where_the_text_does_not() -> None:
    release = read("Thirty officers came to Bucharest.", headline="SELEC Council holds its ninth meeting\n")
    assert organizers(release) == ["SELEC"]


def test_given_organizers_win_and_have_no_span() -> None:
    given = Given(organizers=("United Nations Office on Drugs and Crime",))
    page = Page(id="x", source="x.md", text=HEADLINE + "The event was organized by the OSCE.", given=given)
    (mention,) = extract(page, AUTHORITY).organizers
    assert (mention.entity, mention.span) == ("UNODC", None)


def test_every_mention_is_written_so_in_the_text_and_proved_by_its_sentence() -> None:
    release = read("Thirty came. The event was organized by the UN Office on Drugs and Crime (UNODC). It rained.")
    (mention,) = release.organizers
    assert mention.span is not None
    assert release.text[mention.span.start : mention.span.end] == mention.name == "UN Office on Drugs and Crime"
    evidence = facts_record(release)["evidence"]
    assert isinstance(evidence, dict)
    sentence = "The event was organized by the UN Office on Drugs and Crime (UNODC)."
    assert [proof["sentence"] for proof in evidence["organizers"]] == [sentence]
