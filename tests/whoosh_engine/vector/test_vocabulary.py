"""No word that is near a misspelt one is lost before the two are compared."""

from typing import cast

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from indexer.engine.spelling import MOST_LETTERS
from indexer.whoosh_engine.codec.arrays import Texts
from indexer.whoosh_engine.codec.view import SegmentView
from indexer.whoosh_engine.vector.vocabulary import Vocabulary


class Terms:
    """The written words of a segment, after a term of another field, as its file has them."""

    def __init__(self, words: list[str]) -> None:
        self._keys = [b"\x00other", *(b"\x01=" + word.encode("utf-8", "surrogatepass") for word in words)]

    def ordinals(self, field: str, prefix: bytes) -> range:
        return range(1, len(self._keys))

    def keys(self, ordinals: range) -> Texts:
        held = self._keys[ordinals.start : ordinals.stop]
        start = np.cumsum([0, *map(len, held)], dtype=np.uint32)
        return Texts(np.frombuffer(b"".join(held), dtype=np.uint8), start)


def near(words: list[str], word: str) -> list[str]:
    return Vocabulary(cast(SegmentView, Terms(words)), "text").near(word, MOST_LETTERS)


WORDS = st.text(st.sampled_from("abcоеё€𝄞z'"), min_size=1, max_size=12)


@given(st.lists(WORDS, max_size=30), WORDS)
@example(["а" * 300, "а" * 255, "а" * 44], "а" * 299)
@example(["a" * 257, "a" * 1], "a" * 255)
@example(["𝄞€"], "€𝄞")
@example(["abcdefghijklmnopqrstuvwxyzабвгдежз"], "bacdefghijklmnopqrstuvwxyzабвгдежз")
def test_every_near_word_is_among_those_found(words: list[str], word: str) -> None:
    wanted = {each for each in words if OSA.distance(each, word) <= MOST_LETTERS}

    assert wanted <= set(near(words, word)) <= set(words)


@pytest.mark.parametrize("word", ["harbour", "гавань"])
def test_words_of_other_letters_or_lengths_are_not_even_read(word: str) -> None:
    assert near([word, "h", "qqqqqqq", "ццццццц", word * 2], word) == [word]
