"""Alternatives grouped by their first letters: they match what they matched in a row."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.metadata.alternatives import apart, either_of

WORDS = st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("abc", max_size=8))
def test_alternatives_by_first_letters_match_what_they_match_in_a_row(words: list[str], text: str) -> None:
    plain, grouped = re.match("|".join(words), text), re.match(either_of(words), text)
    assert (plain and plain.span()) == (grouped and grouped.span())


@pytest.mark.parametrize("pattern", ["(?:co-)?led", "[sz]one", r"\w+", "a?bove"])
def test_an_alternative_without_a_plain_first_character_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="plain character"):
        either_of([pattern])


def test_alternatives_within_brackets_stay_together() -> None:
    assert apart(r"study (?:tours?|visits?)|round[ -|]?table|talks") == [
        "study (?:tours?|visits?)",
        "round[ -|]?table",
        "talks",
    ]


@pytest.mark.parametrize("pattern", [r"led \(held\)|ran", r"led\|ran", r"led \[held|ran"])
def test_a_pattern_with_an_escaped_bracket_or_bar_is_not_taken_apart(pattern: str) -> None:
    with pytest.raises(ValueError, match="escaped"):
        apart(pattern)
