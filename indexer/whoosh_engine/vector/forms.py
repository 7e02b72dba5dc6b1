"""A leaf as far as one segment has it: forms whose terms are all in the dictionary, as ordinals.

Most forms of a word (the ways to take it apart) end here, so nothing later need look at them again.
"""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

import numpy as np

from indexer.engine.occurrences import accepted, ranges
from indexer.query.nodes import Fuzzy, Leaf, Near, Phrase, Prefix, Same, Term
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.segment import Segment


class TermForm(NamedTuple):
    """A term that the segment has."""

    leaf: Term
    ordinal: int


class SlotsForm(NamedTuple):
    """A phrase, or words near one another, each slot with those of its terms that there are, and their ordinals."""

    leaf: Phrase | Near
    slots: tuple[tuple[tuple[str, int], ...], ...]


class WordsForm(NamedTuple):
    """All terms that a prefix or a fuzzy word stands for, by their ordinals, ascending."""

    leaf: Prefix | Fuzzy
    ordinals: Array


Form = TermForm | SlotsForm | WordsForm


def forms_in(segment: Segment, field: str, leaf: Leaf | Same) -> Iterator[Form]:
    """The forms of a leaf that a field of the segment may have."""
    match leaf:
        case Same():
            for form in leaf.forms:
                yield from forms_in(segment, field, form)
        case Term():
            ordinal = _ordinal(segment, field, leaf.term)
            if ordinal is not None:
                yield TermForm(leaf, ordinal)
        case Phrase() | Near():
            slots = []
            for slot in leaf.slots:
                known = tuple((term, at) for term in slot if (at := _ordinal(segment, field, term)) is not None)
                if not known:
                    return
                slots.append(known)
            yield SlotsForm(leaf, tuple(slots))
        case Prefix() | Fuzzy():
            ordinals = np.array(sorted(_expanded(segment, field, leaf)), dtype=np.intp)
            if len(ordinals):
                yield WordsForm(leaf, ordinals)
        case _:
            assert_never(leaf)


def _ordinal(segment: Segment, field: str, term: str) -> int | None:
    return segment.view.ordinal(f"t_{field}", term.encode("utf-8", "surrogatepass"))


def _expanded(segment: Segment, field: str, leaf: Prefix | Fuzzy) -> Iterator[int]:
    for stem in dict.fromkeys(ranges(leaf)):
        ordinals, terms = segment.words(f"t_{field}", stem)
        for at in accepted(leaf, terms):
            yield ordinals[at]
