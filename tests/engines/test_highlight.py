"""Passages and marks on any text: stretches of it, whole words, every match where it stands."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from indexer.engine.highlight import mark, matches, snippets
from indexer.engine.passages import PASSAGE_CHARACTERS, PASSAGES, best_passages, opening
from indexer.release import Release
from tests.engines.conftest import ask

WORDS = [
    "border",
    "guards",
    "met",
    "in",
    "Minsk",
    "today.",
    "The",
    "co-operation",
    "grew;",
    "Mr.",
    "X",
    "said:",
    "\n",
    "—",
]
texts = st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join)
questions = st.sampled_from(
    ["border", '"border guards"', "cooperation minsk", '"met today"~3', "co*", "mink~1", "NOT met"]
)


@given(texts, questions)
def test_passages_are_stretches_of_whole_words(text: str, asked: str) -> None:
    release = Release(id="a", title="", text=text)

    found = [one for one in snippets(release, ask(asked)) if one.field == "text"]

    assert len(found) <= PASSAGES
    for one in found:
        end = one.start + len(one.text)
        assert text[one.start : end] == one.text
        assert len(one.text) <= PASSAGE_CHARACTERS
        assert one.text == one.text.strip()
        assert one.start == 0 or not (text[one.start - 1].isalnum() and text[one.start].isalnum())
        assert end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())
    assert all(left.start + len(left.text) <= right.start for left, right in pairwise(found))


@given(texts, questions)
def test_a_text_that_matches_shows_a_match(text: str, asked: str) -> None:
    release = Release(id="a", title="", text=text)

    shown = [part for one in snippets(release, ask(asked)) for part in one.parts]

    assert any(part.matched for part in shown) == bool(matches(text, "text", ask(asked)))


@given(texts, questions)
def test_marking_changes_no_character(text: str, asked: str) -> None:
    assert "".join(part.text for part in mark(text, "text", ask(asked))) == text


def test_words_near_one_another_are_marked_each_and_far_ones_not() -> None:
    text = "alpha x beta, and then much later on in the text alpha y y y y y y y y beta"

    assert [part.text for part in mark(text, "text", ask('"alpha beta"~2')) if part.matched] == ["alpha", "beta"]


def test_a_field_is_marked_only_where_it_was_asked_for() -> None:
    assert not any(part.matched for part in mark("red", "text", ask("title:red")))
    assert any(part.matched for part in mark("red", "title", ask("title:red")))


def test_a_word_of_a_thousand_letters_is_shown_whole_or_not_at_all() -> None:
    long = "x" * 1000
    passages = best_passages(f"{long} red", [(1001, 1004, 0)], 0)

    assert [f"{long} red"[one.start : one.end] for one in passages] == ["red"]


@given(st.text('ab .!?…\n"”’)', max_size=150))
def test_a_passage_begins_with_the_sentence_of_its_match(text: str) -> None:
    ends = [sign.end() for sign in re.finditer(r"(?:\n|[.!?…][\"”’)\s])\s*(?=\S)", text)]
    for word in re.finditer(r"\b[ab]+", text):
        (passage,) = best_passages(text, [(*word.span(), 0)], 0)

        assert passage.start == max(
            (end for end in ends if end <= word.start()), default=len(text) - len(text.lstrip())
        )


def test_the_opening_is_the_first_sentence_after_the_title() -> None:
    text = "Title here\n\nFirst sentence, with 3.5 per cent. Second one."

    assert [text[one.start : one.end] for one in opening(text, len("Title here"))] == [
        "First sentence, with 3.5 per cent."
    ]
    assert opening("", 0) == []
    assert [one.end for one in opening("Title only", 10)] == [10]


def test_the_passage_with_more_different_words_is_chosen() -> None:
    filler = "something else entirely goes on here. " * 12
    text = f"Red once. {filler} Red and green together. {filler} Red again. {filler} Red, red, red."

    shown = [one.text for one in snippets(Release(id="a", title="", text=text), ask("red green"))]

    assert any("Red and green together" in passage for passage in shown)


def test_a_headline_that_the_text_wraps_is_not_shown_again() -> None:
    release = Release(
        id="a", title="Border guards meet in Minsk", text="Border guards\nmeet in  Minsk\n\nThey met today."
    )

    assert [one.text for one in snippets(release, ask("zebra"))] == ["They met today."]
    assert [one.text for one in snippets(release, ask("met"))][-1] == "They met today."
