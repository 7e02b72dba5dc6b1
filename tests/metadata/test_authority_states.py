"""Bodies of states: one name in whatever order the state is told, and no body of one state for that of another."""

import pytest

from indexer.metadata.authority import load_authority


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Customs of Switzerland", "Swiss Federal Customs Administration"),
        ("Switzerland's Federal Customs Administration", "Swiss Federal Customs Administration"),
        ("Police Directorate of Norway", "Norwegian Police Directorate"),
        ("National Police Agency of the Republic of Korea", "Korean National Police Agency"),
        ("Economic and Financial Crimes Commission of the Federal Republic of Nigeria", "EFCC of Nigeria"),
        ("Federal Criminal Police Office of the Federal Republic of Germany", "BKA"),
        ("Police Academy of the Azerbaijan Republic", "Police Academy of Azerbaijan"),
        ("Lithuanian Customs Department", "Customs Department of Lithuania"),
        ("Kyrgyz OSCE Programme Office", "OSCE Programme Office in Bishkek"),
        ("Federal Harbour Commission of the Federal Republic of Nigeria", "Federal Harbour Commission of Nigeria"),
    ],
)
def test_the_state_of_a_body_may_stand_before_or_behind_it(written: str, canonical: str) -> None:
    authority = load_authority()
    assert authority.canonical(written) == authority.canonical(canonical)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("National Counter Terrorism Authority of Botswana", "National Counter Terrorism Authority of Botswana"),
        ("European Union Advisory Mission Botswana", "European Union Advisory Mission Botswana"),
        ("Bolivian Radiation and Nuclear Safety Authority", "Bolivian Radiation and Nuclear Safety Authority"),
        ("Denmark's Special Anti-Corruption Structure", "Special Anti-Corruption Structure of Denmark"),
        ("FSB of Bolivia", "FSB of Bolivia"),
        ("Customs of Farland", "Customs of Farland"),
    ],
)
def test_the_body_of_one_state_is_not_that_of_another(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("EU Internet Referral Unit, Europol", "EU Internet Referral Unit"),
        ("EU Internet Referral Unit of Europol", "EU Internet Referral Unit"),
        ("European Cybercrime Centre, Europol", "EC3"),
        ("Our OSCE Academy", "OSCE Academy in Bishkek"),
        ("SELEC headquarters", "SELEC"),
    ],
)
def test_a_known_unit_with_its_body_behind_it_is_that_unit(written: str, canonical: str) -> None:
    authority = load_authority()
    assert authority.canonical(written) == authority.canonical(canonical)
