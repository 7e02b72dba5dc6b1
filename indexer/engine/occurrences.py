"""Where a leaf of a query occurs: arithmetic on positions, shared by ranking and highlighting."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import assert_never

from indexer.analysis import EXACT, LEVELLED
from indexer.analysis.spelling import level
from indexer.query.nodes import Fuzzy, Leaf, Near, Phrase, Prefix, Same, Slot, Term

Positions = Mapping[str, Sequence[int]]


def starts(leaf: Leaf | Same, terms: Positions) -> set[int]:
    """Positions in one field at which the leaf begins; `terms` maps the field's terms to their positions."""
    match leaf:
        case Term():
            return set(terms.get(leaf.term, ()))
        case Phrase():
            return phrase_starts([slot_positions(slot, terms) for slot in leaf.slots])
        case Near():
            found = near_windows([slot_positions(slot, terms) for slot in leaf.slots], leaf.distance)
            return {min(window) for window in found}
        case Prefix() | Fuzzy():
            accepts = word_test(leaf)
            return {at for term, positions in terms.items() if accepts(term) for at in positions}
        case Same():
            return {at for form in leaf.forms for at in starts(form, terms)}
        case _:
            assert_never(leaf)


def slot_positions(slot: Slot, terms: Positions) -> set[int]:
    """Positions at which any term of the slot stands."""
    return {at for term in slot for at in terms.get(term, ())}


def phrase_starts(slots: Sequence[set[int]]) -> set[int]:
    """Positions of the first slot from which all slots stand one after another."""
    found = set(slots[0])
    for step, positions in enumerate(slots[1:], start=1):
        found &= {at - step for at in positions}
        if not found:
            break
    return found


def near_windows(slots: Sequence[set[int]], distance: int) -> list[tuple[int, ...]]:
    """Stretches, each from one of the positions on, in which every slot stands with at most `distance` others.

    A slot asked for twice needs two positions. Gives the slots' positions inside each stretch, ascending.
    """
    if not all(slots):
        return []
    wide = len(slots) + distance
    needed = Counter(frozenset(slot) for slot in slots)
    every = sorted(set().union(*slots))
    found = []
    end = 0
    for first, at in enumerate(every):
        while end < len(every) and every[end] < at + wide:
            end += 1
        window = every[first:end]
        if all(sum(position in slot for position in window) >= count for slot, count in needed.items()):
            found.append(tuple(window))
    return found


def word_test(leaf: Prefix | Fuzzy) -> Callable[[str], bool]:
    """A test of terms: the words, as written or levelled, that a prefix or a fuzzy word stands for."""
    if isinstance(leaf, Prefix):
        begins = _beginnings(leaf.prefix)
        return lambda term: term[:1] in (EXACT, LEVELLED) and term[1:].replace("-", "").startswith(begins)
    from rapidfuzz.distance import Levenshtein  # few searches are fuzzy, and it takes long to load

    word, most = leaf.word, leaf.distance

    def close(term: str) -> bool:
        if term[:1] not in (EXACT, LEVELLED) or term[1:2] != word[0]:
            return False
        return bool(Levenshtein.distance(word, term[1:], score_cutoff=most) <= most)

    return close


def accepted(leaf: Prefix | Fuzzy, terms: Sequence[str]) -> list[int]:
    """Where among the terms those stand that `word_test` accepts; made for thousands of terms at once."""
    if isinstance(leaf, Prefix):
        marked = tuple(kind + begin for kind in (EXACT, LEVELLED) for begin in _beginnings(leaf.prefix))
        return [at for at, term in enumerate(terms) if term.replace("-", "").startswith(marked)]
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import extract

    first = (EXACT + leaf.word[0], LEVELLED + leaf.word[0])
    words = {at: term[1:] for at, term in enumerate(terms) if term.startswith(first)}
    near = extract(leaf.word, words, scorer=Levenshtein.distance, score_cutoff=leaf.distance, limit=None)
    return sorted(at for _, _, at in near)


def _beginnings(prefix: str) -> tuple[str, ...]:
    """The prefix without hyphens, and in American spelling: "organis" is the beginning of "organized", too."""
    plain = prefix.replace("-", "")
    american = re.sub(r"(?<=\w{3})is(?=$|[aei])", "iz", plain)
    return tuple(dict.fromkeys((plain, american, level(plain))))


def ranges(leaf: Prefix | Fuzzy) -> tuple[str, ...]:
    """Prefixes of terms between which all words of the leaf lie, so that a dictionary need not be read whole."""
    # Two letters: the third may be a hyphen in the dictionary ("co-operation"), or differ between spellings.
    stem = leaf.prefix.replace("-", "")[:2] if isinstance(leaf, Prefix) else leaf.word[0]
    return EXACT + stem, LEVELLED + stem
