"""Short names stand for the full ones that the text tells."""

import pytest

from indexer.metadata import extract
from indexer.metadata.authority import load_authority
from indexer.reading.page import Page


@pytest.mark.parametrize(
    ("text", "organizer"),
    [
        (
            "Course opens\nThe OSCE Programme Office in Dushanbe is the home of it. A course was organized by the OSCE "
            "Programme Office on 3 May 2020.",
            "OSCE Programme Office in Dushanbe",
        ),
        (
            "Course opens\nOfficers arrived at the OSCE Border Management Staff College. A course was organized by the "
            "College on 3 May 2020.",
            "OSCE Border Management Staff College",
        ),
        ("Course opens\nOfficers arrived at SELEC. A course was organized by its Secretariat on 3 May 2020.", "SELEC"),
        (
            "Course opens\nThe Coast Union for Harbour Centres (CUHC) met. A course was organized by CUHC in May.",
            "Coast Union for Harbour Centres",
        ),
        (
            "Course opens\nThe Council for Pilot Training (CPT) met. A course was organized by the CPT on 3 May 2020.",
            "Council for Pilot Training",
        ),
        (
            "Course opens\nThe UN Office for Drugs & Crime (UNODC) met. A course was organized by UNODC on 3 May 2020.",
            "UNODC",
        ),
        (
            "Course opens in Almaty\nThe General Prosecutor's Office organized a course with the US Embassy.",
            "Prosecutor General's Office of Kazakhstan",
        ),
        (
            "Course opens in Almaty\nThe US Embassy organized a course on harbours.",
            "US Embassy in Kazakhstan",
        ),
        (
            "Course opens in Riga\nGuests from the State Harbour Service of Ukraine. A course was organized in "
            "Riga, Latvia, by the State Harbour Service on 3 May 2020.",
            "State Harbour Service of Ukraine",
        ),
        (
            "Course opens in Riga\nUkrainian State Harbour Service tours Latvia. A course was organized in Riga by the "
            "State Harbour Service on 3 May 2020.",
            "State Harbour Service of Ukraine",
        ),
        (
            "Course opens\nThe Border Management Programme in Central Asia (BOMCA) is ten. A course was run by the "
            "Border Management Programme on 3 May 2020.",
            "BOMCA",
        ),
        (
            "Course opens\nThe Council of Europe Office in Tbilisi turns ten. A course was organized by the Council of "
            "Europe Office on 3 May 2020.",
            "Council of Europe Office in Tbilisi",
        ),
        (
            "Course opens in Riga\nA course was organized by the National Central Bureau on 3 May 2020.",
            "INTERPOL National Central Bureau in Latvia",
        ),
    ],
)
def test_a_short_name_is_the_full_one(text: str, organizer: str) -> None:
    facts = extract(Page(id="x", source="x.txt", text=text), load_authority())
    assert [mention.entity for mention in facts.organizers] == [organizer]


@pytest.mark.parametrize("group", ["Coordination Centre", "Joint Investigation Team", "Working Group"])
def test_what_is_set_up_for_one_piece_of_work_organizes_nothing(group: str) -> None:
    text = f"Course opens\nA course was organized by UNODC and the {group} on 3 May 2020."
    facts = extract(Page(id="x", source="x.txt", text=text), load_authority())
    assert [mention.entity for mention in facts.organizers] == ["UNODC"]
