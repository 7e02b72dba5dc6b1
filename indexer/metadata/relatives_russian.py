"""Relative clauses of Russian sentences: where they end, and whom their "который" means."""

import re
from collections.abc import Sequence
from typing import Final

from indexer.metadata.cases_russian import NOMINATIVE, agrees, gender_by_stem, is_verb
from indexer.metadata.name_tokens import Token
from indexer.metadata.name_words_russian import HEAD
from indexer.metadata.names_russian import Name, Words

_WHICH: Final = {"который": "m", "которая": "f", "которое": "n", "которые": "p"}
_REACH_TOKENS: Final = 9
_LONGEST_LIST_TOKENS: Final = 40
# "директор Центра X, который организовал": the person may be meant.
_PERSON: Final = re.compile(
    r"^(?:директор|глав|руководител|представител|сотрудник|эксперт|посол|посл|министр|координатор|председател|"
    r"специалист|тренер|инструктор|заместител|начальник|офицер|преподавател|секретар|участни|членам|членов|члены)"
)


def relative_end(tokens: Sequence[Token], number: int, verb: int) -> int:
    """The token after the comma that closes the clause of a "который" before the verb; 0 if none does."""
    spoken = False
    for place in range(number, verb):
        spoken = spoken or is_verb(tokens[place].low)
        if spoken and tokens[place].text == ",":
            return place + 1
    return 0


def antecedents(words: Words, verb: int, *, countries: bool = False) -> tuple[Name, ...]:
    """The bodies that a "который" right before the verb means: "сообщил Центр X, который провёл семинар"."""
    tokens = words.tokens
    for number in range(verb - 1, max(1, verb - _REACH_TOKENS), -1):
        low = tokens[number].low
        if low in _WHICH:
            behind = words.names(verb + 1, NOMINATIVE, countries=True)
            if behind or tokens[number - 1].text != "," or not agrees(low, tokens[verb].low):
                # "Центр, который открыла ОБСЕ", "фонд, который финансирует Япония"
                return words.names(verb + 1, NOMINATIVE, countries=countries) if behind else ()
            names = _ending_at(words, number - 1, countries=countries)
            if _WHICH[low] == "p":
                return names if len(names) > 1 else ()
            return names[-1:] if names and _is_meant(words, names[-1], _WHICH[low]) else ()
        if tokens[number].text in ",;:" or low.startswith("котор") or low in ("что", "где", "чтобы"):
            return ()
    return ()


def _is_meant(words: Words, name: Name, gender: str) -> bool:
    """Whether the head of the name has the gender of the "который", and no person leads it."""
    if name.number and _PERSON.match(words.tokens[name.number - 1].low):
        return False
    head = next((each.low for each in words.tokens[name.number : name.following] if HEAD.match(each.text)), "")
    return gender_by_stem(head) in ("", gender)


def _ending_at(words: Words, number: int, *, countries: bool) -> tuple[Name, ...]:
    """The longest list of names that ends right before a token."""
    for first in range(max(0, number - _LONGEST_LIST_TOKENS), number):
        name = words.name(first)
        for case in sorted(name.cases) if name else ():
            names = words.names(first, case, countries=countries)
            if names and names[-1].following == number:
                return names
    return ()
