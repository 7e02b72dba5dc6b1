"""Words beside a name that are none of it, and embassies that are told without an "in"."""

import pytest

from indexer.metadata.authority import load_authority


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("EU-funded LEICA programme", "LEICA"),
        ("UNODC-led Airport Communication Programme", "AIRCOP"),
        ("Swiss-backed Harbour Inspectorate of Latvia", "Harbour Inspectorate of Latvia"),
        ("joint EU-Council of Europe project GLACY+", "GLACY+"),
        ("European border agency Frontex", "Frontex"),
        ("international organization INTERPOL", "INTERPOL"),
        ("11th European Development Fund", "European Development Fund"),
        ("local NGO “Harbour Light”", "Harbour Light"),
        ("2019 Slovak OSCE Chairmanship", "OSCE Chairmanship"),
        ("US Department of Justice's ICITAP", "ICITAP"),
        ("US Department of Energy/NNSA", "NNSA"),
        ("Spain's Guardia Civil", "Guardia Civil"),
        ("EU in Serbia", "European Union"),
        ("RA Ministry of Justice", "Ministry of Justice of Armenia"),
        ("Supreme Court of the RK", "Supreme Court of Kazakhstan"),
        ("Ministry of Justice of Latvia's Harbour Academy", "Harbour Academy, Ministry of Justice of Latvia"),
    ],
)
def test_words_beside_a_name_are_none_of_it(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("British Embassy Riga", "Embassy of the United Kingdom in Latvia"),
        ("U.S. Embassy Bishkek", "US Embassy in Kyrgyzstan"),
        ("Embassy of Sweden Tirana", "Embassy of Sweden in Albania"),
        ("Royal Norwegian Embassy", "Embassy of Norway"),
        ("Embassy of the Kingdom of the Netherlands", "Embassy of the Netherlands"),
        ("European Union Delegation", "EU Delegation"),
        ("EU Delegation in Dushanbe", "EU Delegation to Tajikistan"),
        ("British Embassy Riga's Political Section", "Political Section, Embassy of the United Kingdom in Latvia"),
        ("Embassy of Japan in Latvia's Economic Section", "Economic Section, Embassy of Japan in Latvia"),
        ("U.S. Embassy in Riga's Export Control and Related Border Security Program", "EXBS"),
        ("US Embassy's Office of Defense Cooperation", "Office of Defense Cooperation, US Embassy"),
        ("US Embassy's guests", "US Embassy"),
    ],
)
def test_an_embassy_is_of_one_state_in_another(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Uganda's Ethics and Anti-Corruption Commission", "Ethics and Anti-Corruption Commission of Uganda"),
        ("UNDP's EU-BOMNAF project", "UNDP"),
        ("Assembly of Albania", "Assembly of Albania"),
        ("Joint Harbour Training Centre", "Joint Harbour Training Centre"),
        ("11th Harbour Fund", "11th Harbour Fund"),
        ("RA Harbour", "RA Harbour"),
    ],
)
def test_what_belongs_to_a_name_stays(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Общественный фонд «Голос свободы»", "Voice of Freedom Foundation"),
        ("ОО «Сана Сезим»", "Sana Sezim"),
        ("ОО «Маяк залива»", 'Public Association "Mayak zaliva"'),
        (
            "Академия МВД Кыргызской Республики имени А. Асанова",
            "Academy of the Ministry of Internal Affairs of Kyrgyzstan",
        ),
        ("Председательство Словакии в ОБСЕ", "OSCE Chairmanship"),
        ("УНП ООН в Узбекистане", "UNODC Programme Office in Uzbekistan"),
        ("Страновой офис ПРООН в Казахстане", "UNDP Kazakhstan"),
        ("Офис Совета Европы в Кишиневе", "Council of Europe Office in Chisinau"),
    ],
)
def test_russian_names_are_those_that_english_ones_give(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical
