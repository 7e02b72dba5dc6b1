"""Cues: a pattern is asked only where one of its words stands, so the words must cover the pattern."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.labels import read_labelled
from indexer.metadata import (
    acts,
    attendance_words,
    event_date_words,
    events,
    gifts,
    numerals,
    organizer_cues,
    participant_words,
    payer_cues,
    people_words,
    place_words,
    roles,
    supporter_cues,
)
from indexer.metadata.authority.written import written_words
from indexer.metadata.cue import Cue, Sentence, sentences_of, small_letters
from indexer.metadata.first_words import first_words
from indexer.release import Span

ROLES = (acts, gifts, organizer_cues, payer_cues, supporter_cues)
CUES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": each
    for module in (*ROLES, events, event_date_words, participant_words, attendance_words, people_words, place_words)
    for name, each in vars(module).items()
    if isinstance(each, Cue)
}
# Letters that words are made of, and what stands between words; others would only be tried in vain.
LETTERS: Final = "abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюяABCXYZА 0123456789.,;:-–—'’()“\n"
CASES: Final = Path(__file__).with_name("cases.jsonl")


@cache
def lines() -> tuple[Sentence, ...]:
    """The lines of the cases, each as a sentence, made once for all cues."""
    return tuple(whole(line) for case in read_labelled(CASES) for line in case.text.splitlines())


def whole(text: str) -> Sentence:
    return sentences_of(text, written_words(text), (Span(0, len(text)),))[0]


def asked(cue: Cue, sentence: Sentence) -> bool:
    return not cue.words or not cue.words.isdisjoint(sentence.words)


def places(cue: Cue, sentence: Sentence) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where the cue is found, and where its pattern stands."""
    looked_at = sentence.text if cue.written else sentence.low
    return [m.span() for m in cue.finditer(sentence)], [m.span() for m in cue.pattern.finditer(looked_at)]


@pytest.mark.parametrize("name", CUES)
def test_every_match_of_a_cue_holds_one_of_its_words_and_is_found(name: str) -> None:
    cue = CUES[name]

    # Patterns with many conditions on what stands beside them refuse most of what is made for them.
    @settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.filter_too_much])
    @given(st.from_regex(cue.pattern, alphabet=st.sampled_from(LETTERS)))
    def found(text: str) -> None:
        sentence = whole(text)
        assert asked(cue, sentence), text
        seen, standing = places(cue, sentence)
        assert seen == standing, text

    found()


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_found_wherever_its_pattern_stands_in_the_cases(name: str) -> None:
    cue = CUES[name]
    for sentence in lines():
        seen, standing = places(cue, sentence)
        assert seen == standing, sentence.text
        assert not standing or asked(cue, sentence), sentence.text


@pytest.mark.parametrize("name", [name for name, cue in CUES.items() if not cue.written])
def test_a_cue_tried_on_small_letters_asks_for_no_capital(name: str) -> None:
    literal = re.sub(r"\\.|\(\?P<\w+>", "", CUES[name].pattern.pattern)
    assert literal == literal.lower()
    assert not CUES[name].pattern.flags & re.IGNORECASE


def test_no_cue_is_missing_from_those_without_which_a_sentence_names_nobody() -> None:
    found = [cue for module in ROLES for cue in vars(module).values() if isinstance(cue, Cue)]
    assert all(cue.bit & roles.CUE_BITS for cue in found)


@given(st.lists(st.sampled_from(("Two", "officers", "said", "he", "курсанты", "Harbour", "of")), max_size=4))
def test_a_hint_is_in_a_sentence_with_one_of_its_words(spoken: list[str]) -> None:
    sentence = whole(" ".join(spoken))
    for hint in (people_words.SPOKEN, people_words.PRONOUNS, attendance_words.ANY_PEOPLE, numerals.SPELLED):
        assert hint.is_in(sentence) == (not hint.words.isdisjoint(sentence.words))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:co-?)?organi[sz]ed by", {"co", "coorganised", "coorganized", "organised", "organized"}),
        (r"(?<![\w-])(?:has |have )?signed(?!\w)", {"has", "have", "signed"}),
        (r"^(?:The\s+)?course", {"the"}),
        (r"\bпредставител\w+", {"предс"}),
    ],
)
def test_the_first_words_of_a_pattern_are_read_from_it(pattern: str, words: set[str]) -> None:
    found = first_words(re.compile(pattern))
    assert found is not None
    assert found.words == words


def test_what_follows_on_the_beginning_of_a_word_is_not_told() -> None:
    found = first_words(re.compile(r"\b(?:laborator\w*|course)"))
    assert found is not None
    assert set(found.beginnings) == {"labor", "cours"}


@pytest.mark.parametrize("pattern", ["held by", r"\b\w+ by", r"\b[A-Z]\w+", r"\s+by", r"(?:\bheld)?"])
def test_no_first_words_are_told_of_a_pattern_that_may_begin_with_any(pattern: str) -> None:
    assert first_words(re.compile(pattern)) is None


@pytest.mark.parametrize(
    "cue",
    [
        acts.ACTIVE,
        acts.BY,
        organizer_cues.ORGANIZERS_ARE,
        supporter_cues.PARTNERED,
        supporter_cues.HELPED,
        payer_cues.FUNDED,
        payer_cues.FUNDED_WITH,
        payer_cues.PAID,
        participant_words.TOOK_PART,
    ],
)
def test_the_dearest_cues_are_tried_only_at_words_with_which_they_can_begin(cue: Cue) -> None:
    assert first_words(cue.begins or cue.pattern) is not None


def test_a_cue_that_opens_a_sentence_is_found_there_alone() -> None:
    cue = supporter_cues.PARTNERS_OPEN
    assert cue.opening(whole("the local partners: X")) is not None
    assert cue.opening(whole("with the local partners: X")) is None


def test_small_letters_stand_where_their_capitals_do() -> None:
    assert small_letters("İZMİR Ökonomie") == "izmir ökonomie"
