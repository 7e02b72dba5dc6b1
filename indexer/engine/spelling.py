"""Did you mean: for a word that no release has, the nearest word that some have."""

from collections.abc import Callable, Iterable
from typing import Final

from indexer.analysis import fold
from indexer.engine.ranking import fields_of, leaves
from indexer.fields import BY_NAME, DEFAULT_FIELDS
from indexer.notice import Notice
from indexer.query.nodes import Leaf, Query, Same, Term

_SHORT_LETTERS: Final = 5  # two letters changed in a shorter word make any other word
_LEAST_LETTERS: Final = 4
MOST_LETTERS: Final = 2
"""Letters in which a candidate may differ."""


def candidates(word: str, vocabulary: Iterable[str]) -> list[tuple[int, str]]:
    """Words at most two letters away (added, dropped, replaced or swapped), with their distance."""
    # Most searches misspell nothing, and it takes a tenth of a first search to load.
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    folded = fold(word)
    most = 1 if len(folded) < _SHORT_LETTERS else MOST_LETTERS
    near = extract(folded, list(vocabulary), scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(int(distance), candidate) for candidate, distance, _ in near if distance]


def choose(found: Iterable[tuple[int, str]], count: Callable[[str], int]) -> str | None:
    """The nearest candidate that some release has, the commonest among equals."""
    by_distance: dict[int, list[str]] = {}
    for distance, candidate in found:
        by_distance.setdefault(distance, []).append(candidate)
    for distance in sorted(by_distance):
        counted = [(-count(candidate), candidate) for candidate in sorted(by_distance[distance])]
        if counted and min(counted)[0] < 0:
            return min(counted)[1]
    return None


def spelling_notices(
    query: Query, has: Callable[[Leaf | Same], bool], similar: Callable[[str], str | None]
) -> tuple[Notice, ...]:
    """A notice for every written word that no release has, in the text or in the field it was asked of."""
    notices: dict[str, Notice] = {}
    for leaf in leaves(query):
        word = leaf.label if isinstance(leaf, Term | Same) else ""
        if not word or word in notices or has(leaf):
            continue
        fields = fields_of(leaf)
        where = "" if fields == DEFAULT_FIELDS else f" as {BY_NAME[fields[0]].label.lower()}"
        better = similar(word) if not where and _may_be_misspelt(word) else None
        if better is None:
            notices[word] = Notice("no_match", f"No release has “{word}”{where}.", word=word)
        else:
            message = f"No release has “{word}”. Did you mean “{better}”?"
            notices[word] = Notice("did_you_mean", message, better, word)
    return tuple(notices.values())


def _may_be_misspelt(word: str) -> bool:
    """Near a short word or a number there is always another one, which nobody meant."""
    return len(word) >= _LEAST_LETTERS and word.replace("-", "").isalpha()
