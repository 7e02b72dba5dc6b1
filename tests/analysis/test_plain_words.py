from itertools import chain

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis.forms import forms_of
from indexer.analysis.plain_words import PlainWords, is_plain
from indexer.analysis.tables import compounds, spellings, stem_overrides
from indexer.analysis.units import may_end, may_lead
from indexer.analysis.words import single_terms

LISTED = sorted(
    {*spellings(), *spellings().values(), *stem_overrides(), *chain(*compounds()), *map("".join, compounds())}
)
ENDINGS = ("", "s", "ed", "er", "ing", "isation", "ise", "ising", "isationally", "yse", "lysing", "lyses", "ss", "e")


def told(word: str) -> tuple[list[str], bool, bool]:
    """What the road that any word may take says of it."""
    forms = forms_of(word)
    return list(single_terms(forms, True)), may_end(forms.term), may_lead(word)


@given(st.builds(str.__add__, st.text("abcdeilmnorsty", max_size=56), st.sampled_from(ENDINGS)).filter(is_plain))
@example("organisation")
@example("x" * 60)
def test_a_plain_word_has_the_terms_that_any_word_would_have(word: str) -> None:
    assert PlainWords().of(word) == told(word)


def test_listed_words_that_are_plain_have_the_terms_that_any_word_would_have() -> None:
    plain = PlainWords()
    words = [word for word in LISTED if is_plain(word)]

    assert len(words) > len(LISTED) // 2
    assert [plain.of(word) for word in words] == list(map(told, words))


@pytest.mark.parametrize("word", ["", "Word", "WORD", "d1", "é", "слово", "ʼ", "o'brien", "x" * 61])
def test_other_words_are_not_taken_for_plain_ones(word: str) -> None:
    assert not is_plain(word)
