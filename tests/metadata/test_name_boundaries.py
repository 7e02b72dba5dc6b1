"""Where names begin and end in running text; all bodies but the known ones are invented."""

import pytest

from indexer.metadata.authority import load_authority
from indexer.metadata.document import prepare
from indexer.metadata.organization_names import read_names

CASES = [
    (
        "the Congress of Local and Regional Councillors Group on 5 May",
        ["Congress of Local and Regional Councillors Group"],
    ),
    (
        "OSCE Coast Safety and Harbour Unit and the Polish Border Guard",
        ["OSCE Coast Safety and Harbour Unit", "Polish Border Guard"],
    ),
    ("the Bureau of Rivers, Lakes, and Harbours", ["Bureau of Rivers, Lakes, and Harbours"]),
    ("the Institute for Harbours and the Rule of Law", ["Institute for Harbours and the Rule of Law"]),
    ("the Fund for Victims of Trafficking in Persons on 5 May", ["Fund for Victims of Trafficking in Persons"]),
    (
        "the Harbour Commission for Latin America and the Caribbean",
        ["Harbour Commission for Latin America and the Caribbean"],
    ),
    ("HARBOR - Centre for Coast Safety, UNDP", ["HARBOR - Centre for Coast Safety", "UNDP"]),
    ("the International NGO ‘Coast Dialogue’ and UNDP", ["International NGO ‘Coast Dialogue’", "UNDP"]),
    ("the Public Foundation “Harbour”.", ["Public Foundation “Harbour”"]),
    ("the Anna C. Harbour Institute on 5 May", ["Anna C. Harbour Institute"]),
    ("the German government and UNDP", ["German government", "UNDP"]),
    ("the Academy of Harbour Law in Riga", ["Academy of Harbour Law"]),
    ("the Harbour Academy in Riga", ["Harbour Academy in Riga"]),
    ("DCAF Expert Meeting on Harbours", ["DCAF"]),
    ("UNDP and the Ministry of Interior", ["UNDP", "Ministry of Interior"]),
    ("UNDP Latvia and UNICEF", ["UNDP Latvia", "UNICEF"]),
    ("UNDP Acting Head of Mission Anna Berg and the WHO", ["UNDP", "WHO"]),
    ("UNDP Resident Representative Anna Berg.", ["UNDP"]),
    ("the Chief Prosecutor's Office of Latvia and UNDP", ["Chief Prosecutor's Office of Latvia", "UNDP"]),
    ("the Union of Judges of Uzbekistan and Harbour Academy", ["Union of Judges of Uzbekistan", "Harbour Academy"]),
    ("the Court of Japan, Coast Guard and WHO", ["Court of Japan", "Coast Guard", "WHO"]),
    ("the University named after Anna Berg and UNDP", ["University named after Anna Berg", "UNDP"]),
    ("the Tribunal for the former Coast and UNDP", ["Tribunal for the former Coast", "UNDP"]),
    ("the Federation of Ports and Fishing Societies", ["Federation of Ports and Fishing Societies"]),
    (
        "the Latvian Centre for Chemical, Biological and Nuclear Safety and UNDP",
        ["Latvian Centre for Chemical, Biological and Nuclear Safety", "UNDP"],
    ),
    ("UNDP, the Framework for Clean Seas and WHO", ["UNDP", "Framework for Clean Seas", "WHO"]),
    (
        "the Harbour Centre for Central Asia, the Asia-Pacific Coast Union",
        ["Harbour Centre for Central Asia", "Asia-Pacific Coast Union"],
    ),
    ("the Coast Force in Cyprus, the Harbour Bank and UNDP", ["Coast Force in Cyprus", "Harbour Bank", "UNDP"]),
    ("the Harbour Academy in Riga, Latvia, and UNDP", ["Harbour Academy in Riga", "UNDP"]),
]


@pytest.mark.parametrize(("text", "names"), CASES, ids=lambda case: case if isinstance(case, str) else "")
def test_a_name_ends_where_its_words_end(text: str, names: list[str]) -> None:
    head = "Headline\nThe course was given by "
    document = prepare(head + text, load_authority())
    read = read_names(document, len(head), len(document.text))
    assert [document.written(span) for span in read.spans] == names
