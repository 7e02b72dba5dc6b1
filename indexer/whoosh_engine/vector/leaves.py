"""A leaf of a query in one segment: which documents have it, and how much each is about it."""

from typing import Final

import numpy as np

from indexer.engine.ranking import fields_of
from indexer.query.nodes import Leaf, Same
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.forms import Form, forms_in
from indexer.whoosh_engine.vector.occurrences import Occurrences, occurrences
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.sets import Mask, contains, union

_LEAF_BYTES: Final = 2000  # the objects themselves


class LeafHits:
    """What a segment has of a leaf, over all its fields."""

    def __init__(self, segment: Segment, leaf: Leaf | Same) -> None:
        self._segment = segment
        self.forms: dict[str, tuple[Form, ...]] = {}
        self.fields: dict[str, Occurrences] = {}
        for field in fields_of(leaf):
            forms = tuple(forms_in(segment, field, leaf))
            found = occurrences(segment, forms) if forms else None
            if found is not None:
                self.forms[field] = forms
                self.fields[field] = found
        self._lists = sorted((one for found in self.fields.values() for one in found.lists), key=len, reverse=True)
        self.bound: int = sum(map(len, self._lists))
        """Documents that have the leaf, or more."""
        self._documents: Array | None = None
        self._count: int | None = None

    @property
    def bytes(self) -> int:
        """What it takes in memory at most, roughly."""
        return _LEAF_BYTES + 2 * self.bound + sum(found.bytes for found in self.fields.values())

    @property
    def count(self) -> int:
        """How many living documents have the leaf. The longest list is only asked, never walked through."""
        if self._count is None:
            self._count = self._counted()
        return self._count

    def _counted(self) -> int:
        if not self._lists:
            return 0
        segment, (longest, *others) = self._segment, self._lists
        more = union(others, segment.documents)
        if len(more):
            more = more[~contains(longest, more, segment.documents)]
        return len(longest) - segment.gone_among(longest) + len(more) - segment.gone_among(more)

    def documents(self) -> Array:
        """The living documents that have the leaf."""
        if self._documents is None:
            self._documents = self._segment.alive(union(self._lists, self._segment.documents))
        return self._documents

    def among(self, candidates: Array) -> Mask:
        """Which of the candidates have the leaf."""
        if self._documents is not None:
            return contains(self._documents, candidates, self._segment.documents)
        inside = np.zeros(len(candidates), dtype=bool)
        for one in self._lists:
            inside |= contains(one, candidates, self._segment.documents)
        return inside
