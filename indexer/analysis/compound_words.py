"""Runs without white space that are no single word: their terms, those of plain ones in half of the usual time."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from indexer.analysis.forms import EXACT, LEVELLED, MOST_TERM_LETTERS, capitals_of, made_forms
from indexer.analysis.made import Made
from indexer.analysis.plain_words import PlainWords, is_plain
from indexer.analysis.units import first_halves, is_head, may_follow, may_lead, second_halves
from indexer.analysis.words import Word, terms_of, words_among

_MOST_LETTERS: Final = MOST_TERM_LETTERS // 2  # terms of longer ones may be cut


class Compound(NamedTuple):
    """The terms of a run with their positions, and whether a listed compound may end with its first piece, or begin
    with its last."""

    terms: list[str]
    relative: list[int]
    ends: bool
    leads: bool


class _Part(NamedTuple):
    terms: tuple[str, ...]  # but for capitals
    level: str
    is_head: bool


class CompoundWords:
    """Says of runs what `words_among` and `may_follow`, `may_lead` say. Not for use by several threads."""

    def __init__(self, plain: PlainWords) -> None:
        self._plain = plain
        self._parts: Made[_Part] = Made(self._part)
        self._second_halves = second_halves()
        self._first_halves = first_halves()

    def __len__(self) -> int:
        """How many parts of compounds are kept."""
        return len(self._parts)

    def of(self, run: str) -> Compound:
        """What is said of a run in which letters or digits stand."""
        hyphened = self._hyphened(run) if len(run) <= _MOST_LETTERS and run.isascii() else None
        return hyphened or Compound(*terms_among(words_among(run, ())), may_follow(run), may_lead(run))

    def _hyphened(self, run: str) -> Compound | None:
        """Of ASCII letters and digits that hyphens bind: "three-day".

        None of any other run, and where parts might fuse: "co-operation".
        """
        names = run.lower().split("-")
        if len(names) < 2 or not all(map(str.isalnum, names)):
            return None
        written = None if run.islower() else run.split("-")
        terms: list[str] = []
        relative: list[int] = []
        for at, name in enumerate(names):
            part = self._parts[name]
            if part.is_head and at < len(names) - 1:
                return None
            terms += part.terms
            if written and (capitals := capitals_of(written[at])):
                terms.append(capitals)
            relative += [at] * (len(terms) - len(relative))
        for at in range(len(names) - 1):
            self._join(names[at : at + 2], at, terms, relative)
        if len(names) > 2:
            self._join(names, 0, terms, relative)
        return Compound(
            terms, relative, self._parts[names[0]].terms[0] in self._second_halves, names[-1] in self._first_halves
        )

    def _part(self, name: str) -> _Part:
        if not is_plain(name):
            forms = made_forms(name)
            return _Part(terms_of(forms, True), forms.level, is_head(name))
        term, exact, *others = self._plain.of(name)[0]
        levelled = others[:1] if others and others[0][0] == LEVELLED else []
        return _Part((term, exact, *levelled), levelled[0][1:] if levelled else name, is_head(name))

    def _join(self, names: list[str], at: int, terms: list[str], relative: list[int]) -> None:
        """Add the terms of parts as one word: "train-the-trainer" is also "trainthetrainer"."""
        parts = self._parts
        joined = "".join([parts[name].level for name in names])
        if joined.isdigit():
            return  # "5-6 March" is not "56 March"
        term = self._plain.of(joined)[0][0] if is_plain(joined) else made_forms(joined).term
        terms += (term, EXACT + "-".join(names), LEVELLED + joined)
        relative += (at, at, at)


def terms_among(found: Iterable[Word]) -> tuple[list[str], list[int]]:
    """The terms of words, and the position of each term."""
    entries = [(term, word.position) for word in found for term in word.terms]
    return [term for term, _ in entries], [position for _, position in entries]
