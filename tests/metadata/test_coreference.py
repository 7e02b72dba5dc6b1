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
    ],
)
def test_a_short_name_is_the_full_one(text: str, organizer: str) -> None:
    facts = extract(Page(id="x", source="x.txt", text=text), load_authority())
    assert [mention.entity for mention in facts.organizers] == [organizer]
