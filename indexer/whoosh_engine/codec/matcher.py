"""Postings of one term as Whoosh walks them, one after another."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import numpy as np
from whoosh.matching import LeafMatcher, NullMatcher, ReadTooFar

from indexer.whoosh_engine.codec.view import Postings, SegmentView


class ArrayMatcher(LeafMatcher):  # type: ignore[misc] # whoosh ships no types
    """A term's postings. Skips by bisection; says nothing of quality, so nothing is skipped for having too little."""

    def __init__(
        self, view: SegmentView, ordinal: int, format_: Any, term: tuple[str, bytes], scorer: Any = None, at: int = 0
    ) -> None:
        self._view = view
        self._ordinal = ordinal
        self.format = format_
        self.scorer = scorer
        self._term = term
        self._at = at
        self._postings: Postings = view.postings(ordinal)
        self._ids: list[int] = self._postings.document.tolist()

    def term(self) -> tuple[str, bytes]:
        return self._term

    def is_active(self) -> bool:
        return self._at < len(self._ids)

    def reset(self) -> None:
        self._at = 0

    def copy(self) -> "ArrayMatcher":
        return ArrayMatcher(self._view, self._ordinal, self.format, self._term, self.scorer, self._at)

    def replace(self, minquality: float = 0) -> Any:
        return self if self.is_active() else NullMatcher()

    def id(self) -> int:
        return self._ids[self._at]

    def all_ids(self) -> Iterator[int]:
        return iter(self._ids[self._at :])

    def next(self) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at += 1

    def skip_to(self, id: int) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at = bisect_left(self._ids, id, self._at)

    def weight(self) -> float:
        return float(self._postings.frequency[self._at])

    def supports_block_quality(self) -> bool:
        return False

    def score(self) -> float:
        return float(self.scorer.score(self))

    # --- values

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *np.cumsum(self._postings.frequency, dtype=np.int64).tolist()]

    def value(self) -> bytes:
        held: bytes = self.format.encode(self._positions()) if self.format.supports("positions") else b""
        return held

    def value_as(self, astype: str) -> Any:
        if astype == "positions":
            return self._positions()
        if astype in {"frequency", "weight"}:
            return self._postings.frequency[self._at].item()
        return self.format.decoder(astype)(self.value())

    def _positions(self) -> list[int]:
        first, last = self._starts[self._at : self._at + 2]
        held: list[int] = self._view.positions(self._ordinal, first, last).tolist()
        return held
