"""Acronyms that a bracket defines in another way than by plain initials; all names are invented but the known ones."""

import pytest

from indexer.metadata.acronyms import find_acronyms
from indexer.metadata.authority import load_authority
from indexer.metadata.document import prepare


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Police of Bosnia and Herzegovina (BiH) came.", {"BiH": "Bosnia and Herzegovina"}),
        ("The Harbour Safety Fund of Latvia (HSF Latvia) paid.", {"HSF Latvia": "Harbour Safety Fund of Latvia"}),
        ("Many nongovernment organizations (NGOs) came.", {"NGOs": "nongovernment organizations"}),
        ("The Coast Harbour Union (hereinafter referred to as CHU) met.", {"CHU": "Coast Harbour Union"}),
        ("The Coast Harbour Union (or “CHU”) met.", {"CHU": "Coast Harbour Union"}),
        ("The Coast Harbour Union (CHU, founded in 1999) met.", {"CHU": "Coast Harbour Union"}),
        (
            "The Financial Intelligence Unit of France (Tracfin) met.",
            {"Tracfin": "Financial Intelligence Unit of France"},
        ),
        ("The EU Agency for Asylum (EUAA) came.", {"EUAA": "EU Agency for Asylum"}),
        ("Talks in the Republic of Bosnia and Herzegovina (BiH).", {"BiH": "Republic of Bosnia and Herzegovina"}),
        ("The Latvian Ministry of Ports (MoP) met.", {"MoP": "Latvian Ministry of Ports"}),
        ("The UNDP Harbour Safety Programme (HSP) began.", {"HSP": "UNDP Harbour Safety Programme"}),
        ("The Latvian Harbour Fund (HF Latvia) paid.", {"HF Latvia": "Latvian Harbour Fund"}),
        ("WHO – World Health Organization – met.", {"WHO": "World Health Organization"}),
        ("National Harbour Units (NHUs) met.", {"NHUs": "National Harbour Units"}),
        ("The Union (see page 4) met in May (Riga).", {}),
    ],
)
def test_a_bracket_defines_the_acronym(text: str, pairs: dict[str, str]) -> None:
    assert find_acronyms(prepare("Headline\n" + text, load_authority())) == pairs
