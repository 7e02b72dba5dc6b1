"""One clause for all finders that ask about the same sentence: to read it word by word again would cost as much."""

from functools import lru_cache
from typing import Final

from indexer.metadata.clauses_russian import Clause
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document

# Finders read one text after the other; what is kept of a text keeps the whole of it in memory.
_TEXTS_KEPT: Final = 1


class _Text:
    """A document told apart by identity, as comparing two would compare all of their texts."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Text) and self.document is other.document

    def __hash__(self) -> int:
        return id(self.document)


def clause_of(document: Document, told: Sentence) -> Clause:
    """The sentence with its tokens and names, read once while the finders of one text ask for it."""
    clauses = _clauses(_Text(document))
    if id(told) not in clauses:
        clauses[id(told)] = Clause(document, told)  # it holds the sentence, whose id no other can have meanwhile
    return clauses[id(told)]


@lru_cache(maxsize=_TEXTS_KEPT)
def _clauses(_: _Text) -> dict[int, Clause]:
    """The clauses read so far, by the ids of their sentences."""
    return {}
