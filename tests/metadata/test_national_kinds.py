"""A body told without its state is that of the state the text is about, if many states have one of its kind."""

import pytest

from indexer.metadata import extract
from indexer.metadata.authority import load_authority
from indexer.metadata.national_kinds import is_national, is_national_russian, is_plain_body
from indexer.reading.page import Page


@pytest.mark.parametrize(
    "name",
    [
        "Inland Revenue Department",
        "Drugs and Crime Unit",
        "Independent Commission Against Corruption",
        "Directorate General of Customs and Indirect Taxes",
        "Immigration Training Academy",
        "Special Investigation Service",
        "Commission on Human Rights",
        "Border Police Academy",
        "Criminal Police School",
    ],
)
def test_a_name_of_words_for_the_work_of_states_is_of_a_state(name: str) -> None:
    assert is_plain_body(name)


@pytest.mark.parametrize(
    "name",
    [
        "Women's Rights Centre",
        "Legal Aid Institute",
        "Hague Prosecution Office",
        "International Police Academy",
        "West African Customs Administration",
        "Gulf Police Academy",
        "Odisha Judicial Academy",
        "Kumasi Police School",
        "Police",
        "Department of State",
    ],
)
def test_a_name_with_a_word_of_its_own_is_of_none(name: str) -> None:
    assert not is_national(name)


@pytest.mark.parametrize(
    ("text", "organizer"),
    [
        (
            "Course in Manila\nMANILA, 3 March – A course was organized by the Food and Drug "
            "Administration in Manila, Philippines.",
            "Food and Drug Administration of the Philippines",
        ),
        (
            "Course in Lagos\nLAGOS, 3 March – A course was organized by the Drug Enforcement Administration (DEA) "
            "in Lagos, Nigeria.",
            "DEA",
        ),
        (
            "Korean police teach Uzbek officers\nTASHKENT, 3 March – A course was organized by the National Police "
            "Agency in Tashkent, Uzbekistan.",
            "Korean National Police Agency",
        ),
        (
            "Course in Nairobi\nNAIROBI, 3 March – A course was organized by the UN Country Team in Nairobi, Kenya.",
            "UN Country Team in Kenya",
        ),
        (
            "Strategy for Roma presented\nOn 3 May 2021 the Office of Good Governance held a round table on the rights "
            "of Roma in Pristina, Kosovo.",
            "Office of Good Governance of Kosovo",
        ),
        (
            "Course in Chisinau\nCHISINAU, 3 March – A course was held by the Office of Defense Cooperation of the "
            "U.S. Embassy in Chisinau, Moldova.",
            "Office of Defense Cooperation, US Embassy in Moldova",
        ),
        (
            "Course in Cahul\nCAHUL, 3 March – The Public Affairs Section of the U.S. Embassy held a course in Cahul, "
            "Moldova.",
            "Public Affairs Section, US Embassy in Moldova",
        ),
        (
            "Course in Sarajevo\nSARAJEVO, 3 March – The Inter-ministerial Working Group on Ports held a seminar "
            "in Sarajevo, Bosnia and Herzegovina.",
            "Inter-ministerial Working Group on Ports of Bosnia and Herzegovina",
        ),
        (
            "Course in Skopje\nSKOPJE, 3 March – The National Unit for Suppression of Migrant Smuggling held a seminar "
            "in Skopje, North Macedonia.",
            "National Unit for Suppression of Migrant Smuggling of North Macedonia",
        ),
    ],
)
def test_a_body_of_many_states_is_that_of_the_text(text: str, organizer: str) -> None:
    facts = extract(Page(id="1", source="1.txt", text=text), load_authority())
    assert [each.entity for each in facts.organizers] == [organizer]


@pytest.mark.parametrize(
    "name", ["Border Police Directorate", "Institute for Harbour Studies", "State Service for Ports"]
)
def test_the_english_for_an_unknown_russian_name_may_be_of_any_state(name: str) -> None:
    assert is_national_russian(name, known=False)


def test_a_known_body_of_a_russian_name_is_of_any_state_only_by_its_shape() -> None:
    assert is_national_russian("State Service for Ports", known=True)
    assert not is_national_russian("Institute for Harbour Studies", known=True)
