"""Towns by their Russian adjectives, for offices that are called so and for names that are translated word by word."""

import pytest

from indexer.metadata import load_authority
from indexer.metadata.authority.town_adjectives_russian import towns_meant


@pytest.mark.parametrize(
    ("root", "town"),
    [("Гроднен", "Гродно"), ("Душанбин", "Душанбе"), ("Бакин", "Баку"), ("Москов", "Москва"), ("Мин", "Минск")],
)
def test_a_town_is_among_those_its_adjective_may_mean(root: str, town: str) -> None:
    assert town in towns_meant(root)


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("ереванский офис ОБСЕ", "OSCE Office in Yerevan"),
        ("Минская таможня", "Minsk Customs"),
        ("Гродненский университет", "Grodno University"),
    ],
)
def test_offices_and_translated_names_read_the_town_of_an_adjective_alike(name: str, english: str) -> None:
    assert load_authority().canonical(name) == english
