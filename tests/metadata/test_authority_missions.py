"""Names of missions, consulates, embassies and ministries in the wordings of many states: one canonical name each."""

import pytest

from indexer.metadata.authority import load_authority

_SAME = {
    "Ministry of Internal Affairs of Fiji": (
        "Fiji's MoI",
        "Fijian MOI",
        "MoI of Fiji",
        "Ministry of Interior (Fiji)",
        "the Interior Ministry of the Republic of Fiji",
    ),
    "Ministry of Ports and Family Affairs of Kenya": (
        "Ministry for Ports and the Family Affairs of Kenya",
        "Kenyan Ministry of Ports & Family Affairs",
        "Ports and Family Affairs Ministry of Kenya",
        "Kenya's Ports and Family Affairs Ministry",
        "Ministry of Ports and Family Affairs (Kenya)",
    ),
    "Ministry of Ports and Coordination of National Government of Kenya": (
        "Kenya Ministry of Ports and Co-ordination of National Government",
    ),
    "Supreme Court of Kenya": ("the Supreme Court (Kenya)", "Kenyan Supreme Court"),
    "Permanent Mission of Kenya to the UN": (
        "Kenya's Permanent Mission to the United Nations",
        "Kenyan Mission to the UN",
        "Permanent Mission of the Republic of Kenya to the United Nations in New York",
    ),
    "Permanent Mission of Kenya to the UN in Geneva": (
        "Permanent Mission of Kenya to the United Nations Office in Geneva",
        "Kenyan Permanent Mission to the UN at Geneva",
    ),
    "Permanent Mission of Kenya to OPCW": ("Kenya's Permanent Mission to the OPCW",),
    "Consulate General of Japan in Almaty": (
        "Japanese Consulate General in Almaty",
        "Japan's Consulate-General in Almaty",
        "Consulate-General of Japan, Almaty",
    ),
    "Embassy of Japan in Kenya": ("Embassy of Japan in Nairobi, Kenya", "Embassy of Japan (Kenya)"),
    "US Embassy in Kenya": ("U.S. Embassy in Nairobi, Kenya",),
    "EU Delegation to Zambia": ("Delegation of the European Union to Zambia and COMESA", "EU Delegation Zambia"),
    "HMRC": ("UK HMRC",),
    "Parliament of Ukraine": ("Verkhovna Rada", "Ukrainian Parliament"),
    "Independent Commission Against Corruption of New South Wales": ("NSW Independent Commission Against Corruption",),
    "Royal Thai Police": ("Royal Thai Police of Thailand",),
}
_NOT_SAME = (
    ("Harbour Watch (Kenya)", "Harbour Watch of Kenya"),
    ("Permanent Mission of Kenya to the UN", "Permanent Mission of Kenya to the UN in Vienna"),
    ("US Mission to the OSCE", "US Mission in Kenya"),
    ("High Council of the Judiciary of Serbia", "Judiciary of Serbia"),
)


@pytest.mark.parametrize(("name", "other"), [(name, other) for name, others in _SAME.items() for other in others])
def test_a_body_has_one_name_in_every_wording(name: str, other: str) -> None:
    canonical = load_authority().canonical
    assert canonical(other) == canonical(name)


@pytest.mark.parametrize(("name", "other"), _NOT_SAME)
def test_different_bodies_keep_their_names(name: str, other: str) -> None:
    canonical = load_authority().canonical
    assert canonical(other) != canonical(name)


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Japan's Mission to the EU", "Permanent Mission of Japan to the European Union"),
        ("Kenyan Mission to the OPCW", "Permanent Mission of Kenya to the OPCW"),
        ("Georgia's Mission to NATO", "Permanent Mission of Georgia to NATO"),
    ],
)
def test_a_mission_is_told_with_the_article_of_its_body(name: str, canonical: str) -> None:
    assert load_authority().canonical(name) == canonical
