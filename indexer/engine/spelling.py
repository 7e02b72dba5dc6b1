"""Did you mean: for a word that no release has, the nearest word that some have."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from rapidfuzz.distance import OSA

from indexer.analysis import fold
from indexer.engine.ranking import leaves
from indexer.engine.request import Notice
from indexer.query.nodes import Leaf, Query, Same, Term

_SHORT_LETTERS: Final = 5  # two letters changed in a shorter word make any other word


def nearest(word: str, vocabulary: Mapping[str, int] | Iterable[tuple[str, int]]) -> str | None:
    """The word at the smallest distance (letters added, dropped, replaced or swapped), the commonest among equals."""
    folded = fold(word)
    most = 1 if len(folded) < _SHORT_LETTERS else 2
    best: tuple[int, int, str] | None = None
    pairs = vocabulary.items() if isinstance(vocabulary, Mapping) else vocabulary
    for candidate, count in pairs:
        if abs(len(candidate) - len(folded)) > most:
            continue
        distance = int(OSA.distance(folded, candidate, score_cutoff=most))
        if 0 < distance <= most and (best is None or (distance, -count, candidate) < best):
            best = (distance, -count, candidate)
    return best[2] if best else None


def spelling_notices(
    query: Query, has: Callable[[Leaf | Same], bool], similar: Callable[[str], str | None]
) -> tuple[Notice, ...]:
    """A notice for every written word that no release has."""
    notices: dict[str, Notice] = {}
    for leaf in leaves(query):
        word = leaf.label if isinstance(leaf, Term | Same) else ""
        if not word or word in notices or has(leaf):
            continue
        better = similar(word) if " " not in word else None
        if better is None:
            notices[word] = Notice("no_match", f"No release has “{word}”.", word=word)
        else:
            message = f"No release has “{word}”. Did you mean “{better}”?"
            notices[word] = Notice("did_you_mean", message, better, word)
    return tuple(notices.values())
