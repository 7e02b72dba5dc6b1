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
]


@pytest.mark.parametrize(("text", "names"), CASES, ids=lambda case: case if isinstance(case, str) else "")
def test_a_name_ends_where_its_words_end(text: str, names: list[str]) -> None:
    head = "Headline\nThe course was given by "
    document = prepare(head + text, load_authority())
    read = read_names(document, len(head), len(document.text))
    assert [document.written(span) for span in read.spans] == names
