"""BM25F: how much a release is about the words of a query. Arithmetic only.

Per field, weighted and summed, with one document frequency over all fields, as in Robertson and Zaragoza, "The
Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3, and with the idf of Lucene, which is never
negative. Statistics are those of the releases that can be found: deleted ones do not count.
"""

from collections.abc import Mapping
from math import log
from typing import Final, NamedTuple

from indexer.fields import BY_NAME
from indexer.query.nodes import AllOf, AnyOf, Fuzzy, Leaf, MatchAll, Near, Not, Phrase, Prefix, Query, Range, Same, Term

K1: Final = 1.2
"""How soon another occurrence stops counting; the usual value for news-length texts (Robertson and Zaragoza, 3.1)."""


class Statistics(NamedTuple):
    """Releases in the archive, and the average length of each field searched by default, in positions."""

    releases: int
    average_lengths: Mapping[str, float]


def idf(matching: int, releases: int) -> float:
    """Weight of a leaf that `matching` of `releases` have."""
    return log(1 + (releases - matching + 0.5) / (matching + 0.5))


def field_weight(field: str, frequency: int, length: int | None, statistics: Statistics) -> float:
    """Weight of `frequency` occurrences in a field of `length` positions (None where lengths do not count)."""
    declared = BY_NAME[field]
    average = statistics.average_lengths.get(field, 0.0)
    norm = 1.0
    if length is not None and average > 0:
        norm = 1 - declared.norm + declared.norm * length / average
    return declared.boost * frequency * (K1 + 1) / (frequency + K1 * norm)


def leaves(query: Query) -> tuple[Leaf | Same, ...]:
    """The leaves that rank, in the order they are written; a word written twice counts twice."""
    match query:
        case Term() | Phrase() | Near() | Prefix() | Fuzzy() | Same():
            return (query,)
        case AllOf() | AnyOf():
            return tuple(leaf for part in query.parts for leaf in leaves(part))
        case Not() | Range() | MatchAll():
            return ()


def fields_of(leaf: Leaf | Same) -> tuple[str, ...]:
    """The fields a leaf asks for."""
    return leaf.forms[0].fields if isinstance(leaf, Same) else leaf.fields
