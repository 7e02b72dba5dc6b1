"""A Russian name is the same body in every case."""

import pytest

from indexer.metadata import load_authority
from indexer.metadata.authority.levelling import level

_ASSETS = "Regional Network for Asset Recovery of West and South Asia"


@pytest.mark.parametrize(
    ("nominative", "forms"),
    [
        ("орган", "органа органу органом органе органы"),
        ("филиал", "филиала филиалу филиалом филиале"),
        ("Минздрав", "Минздрава Минздраву Минздравом Минздраве"),
        ("омбудсмен", "омбудсмена омбудсмену омбудсменом"),
        ("муфтият", "муфтията муфтияту муфтиятом"),
        ("охрана", "охраны охране охраной охрану"),
        ("ассамблея", "ассамблеи ассамблее ассамблеей ассамблею"),
    ],
)
def test_a_noun_that_looks_like_a_verb_keeps_its_stem_in_every_case(nominative: str, forms: str) -> None:
    assert {level(form) for form in forms.split()} == {level(nominative)}


def test_first_names_that_begin_countries_are_no_countries() -> None:
    assert level("Армен") != level("Армения")
    assert level("Герман") != level("Германия")


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Минздравом Узбекистана", "Ministry of Health of Uzbekistan"),
        ("Парламентской ассамблеи ОДКБ", "CSTO Parliamentary Assembly"),
        ("Межпарламентской ассамблеей СНГ", "CIS Interparliamentary Assembly"),
        ("Государственной пограничной охране Латвии", "State Border Guard of Latvia"),
        ("Бюро связей НАТО в Центральной Азии", "NATO Liaison Office in Central Asia"),
        ("Академией госуправления Казахстана", "Academy of Public Administration of Kazakhstan"),
        ("Консультативной миссией Европейского союза в Украине", "EUAM Ukraine"),
        ("Страновой командой ООН в Кыргызстане", "United Nations Country Team in Kyrgyzstan"),
        ("Региональная сеть по возврату активов Западной и Южной Азии", _ASSETS),
    ],
)
def test_a_declined_name_leads_to_its_body(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical
