"""One clause for all finders that ask about the same sentence: to read it word by word again would cost as much."""

from indexer.metadata.clauses_russian import Clause
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.once_per_text import once_per_text


def clause_of(document: Document, told: Sentence) -> Clause:
    """The sentence with its tokens and names, read once while the finders of one text ask for it."""
    clauses = _clauses(document)
    if id(told) not in clauses:
        clauses[id(told)] = Clause(document, told)  # it holds the sentence, whose id no other can have meanwhile
    return clauses[id(told)]


@once_per_text
def _clauses(_: Document) -> dict[int, Clause]:
    """The clauses read so far, by the ids of their sentences."""
    return {}
