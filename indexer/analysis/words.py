"""Text to words: every term a text can be found by, with position and offsets."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from indexer.analysis.forms import EXACT, LEVELLED, Forms, exact_of, forms_of
from indexer.analysis.units import Unit, chain_units, chains, joined_parts

_MEMO_WORDS: Final = 1 << 17

Spans = tuple[tuple[int, int], ...]


class Word(NamedTuple):
    """Terms that stand at one position; `start` and `end` are the characters to mark when one of them matches."""

    position: int
    start: int
    end: int
    terms: tuple[str, ...]


def words(text: str) -> list[Word]:
    """Every word of the text. Several may share a position: a compound, its parts, its joined form."""
    return words_among(text, shouted_lines(text))


def words_among(text: str, shouting: Spans) -> list[Word]:
    """The words of a text with the stretches that are in capitals throughout, as far as they are told."""
    found: list[Word] = []
    position = 0
    for chain in chains(text):
        if len(chain) == 1:
            start, end, surface = chain[0]
            shouted = bool(shouting) and _within(shouting, start)
            found.append(Word(position, start, end, _single_terms(surface, shouted)))
            position += 1
            continue
        bound = chain_units(text, chain, position, 0)
        for unit in bound:
            found.extend(_unit_words(unit, shouting))
        if len(bound) > 1:
            found.extend(_chain_words(text, bound))
        position += len(bound)
    return found


def shouted_lines(text: str) -> Spans:
    """Lines in capitals throughout: there a word in capitals is no acronym."""
    spans = []
    start = 0
    for line in text.split("\n"):
        if line.isupper() and " " in line.strip():
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)


def terms_of(forms: Forms, shouted: bool) -> tuple[str, ...]:
    """The terms of one written word; no acronym where all is in capitals."""
    terms = [forms.term, EXACT + forms.exact]
    if forms.level != forms.exact:
        terms.append(LEVELLED + forms.level)
    if forms.capitals and not shouted:
        terms.append(forms.capitals)
    return tuple(terms)


def _within(spans: Spans, at: int) -> bool:
    return any(start <= at < end for start, end in spans)


@lru_cache(_MEMO_WORDS)
def _single_terms(surface: str, shouted: bool) -> tuple[str, ...]:
    return single_terms(forms_of(surface), shouted)


def single_terms(forms: Forms, shouted: bool) -> tuple[str, ...]:
    """The terms of a word that is in no compound."""
    return (*terms_of(forms, shouted), *joined_parts().get(forms.term, ()))


def _unit_words(unit: Unit, shouting: Spans) -> Iterator[Word]:
    shouted = bool(shouting) and _within(shouting, unit.start)
    yield Word(unit.position, unit.start, unit.end, terms_of(unit.forms, shouted))
    for part in unit.parts:
        yield Word(unit.position, part.start, part.end, terms_of(forms_of(part.surface), shouted))


def _chain_words(text: str, chain: list[Unit]) -> Iterator[Word]:
    """Joined forms of neighbours in a chain, and of the whole: "train-the-trainer" is also "trainthetrainer"."""
    spans = [(at, at + 2) for at in range(len(chain) - 1)]
    if len(chain) > 2:
        spans.append((0, len(chain)))
    for first, last in spans:
        part = chain[first:last]
        start, end = part[0].start, part[-1].end
        joined = "".join(unit.forms.level for unit in part)
        if joined.isdigit():
            continue  # "5-6 March" is not "56 March"
        exact = exact_of(text[start:end]).replace("\u2010", "-").replace("\u2011", "-")
        yield Word(part[0].position, start, end, (forms_of(joined).term, EXACT + exact, LEVELLED + joined))
