"""One clause for all finders that ask about the same sentence: to read it word by word again would cost as much."""

from functools import lru_cache
from typing import Final

from indexer.metadata.clauses_russian import Clause
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document

# A finder asks about the opening and the headline, and the next one about the same again.
_CLAUSES_KEPT: Final = 32


class _Asked:
    """A sentence of one document; documents are told apart by identity, as comparing them would compare all texts."""

    __slots__ = ("document", "told")

    def __init__(self, document: Document, told: Sentence) -> None:
        self.document = document
        self.told = told

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self.document is other.document and self.told is other.told

    def __hash__(self) -> int:
        return id(self.document) ^ id(self.told)


def clause_of(document: Document, told: Sentence) -> Clause:
    """The sentence with its tokens and names, read once while the finders of one text ask for it."""
    return _read(_Asked(document, told))


@lru_cache(maxsize=_CLAUSES_KEPT)
def _read(asked: _Asked) -> Clause:
    return Clause(asked.document, asked.told)
