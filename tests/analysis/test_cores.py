"""A run without the signs around it: where only letters and digits are left, it has one word, which is all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis.cores import core_of
from indexer.analysis.words import words_among

SIGNS = "\"'()[]<>«».,;:!?-–—/…*•|&%$#"
LETTERS = st.text("abcXYZ0189äßéñЖийёﬁ", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("run", "core"),
    [
        ("(cooperation),", "cooperation"),
        ("U.N.),", "U.N."),
        ("«ОБСЕ»", "ОБСЕ"),
        ("co-operation.", "co-operation"),
        ("—", ""),
    ],
)
def test_signs_around_a_run_are_taken_off(run: str, core: str) -> None:
    assert core_of(run) == core


@given(st.text(SIGNS, max_size=3), LETTERS, st.text(SIGNS, max_size=3))
def test_letters_and_digits_are_the_only_word_of_their_run(before: str, letters: str, after: str) -> None:
    run = before + letters + after
    assert core_of(run) == letters
    assert [(word.position, word.start, word.end) for word in words_among(run, ())] == [
        (0, len(before), len(before) + len(letters))
    ]
