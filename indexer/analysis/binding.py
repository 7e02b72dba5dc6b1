"""Which runs without white space a compound binds to one group."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer.analysis.units import chains
from indexer.analysis.words import Spans

Array = NDArray[Any]

# What a run says of its neighbours, in the low bits of its code; above them stands what its words are.
LEADS, HYPHENED, FOLLOWS, BEGINS = 1, 2, 4, 8
CODE_BITS: Final = 4

_REMEMBERED_PAIRS: Final = 1 << 14


class Bound(NamedTuple):
    """A group of the runs from `low` to `high` (excluded): its text, and the stretches of it in a shouted line."""

    low: int
    high: int
    text: str
    shouting: Spans


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The runs of a text by the character at which each `start`s, and the lines in capitals, `shouting`."""

    text: str
    start: Array
    shouting: Spans

    def bound(self, code: Array, at: Array) -> list[Bound]:
        """The groups of several runs, told the codes of all runs, and where those of each text begin."""
        lefts, rights = code[:-1], code[1:]
        perhaps = ((lefts & LEADS) != 0) & ((rights & FOLLOWS) != 0)
        perhaps |= ((lefts & HYPHENED) != 0) & ((rights & BEGINS) != 0)
        last_of_text = at[1:] - 1
        perhaps[last_of_text[(last_of_text >= 0) & (last_of_text < len(perhaps))]] = False
        found: list[tuple[int, int]] = []
        for place in np.flatnonzero(perhaps).tolist():
            left, right = self._run(place), self._run(place + 1)
            between = self.text[int(self.start[place]) + len(left) : int(self.start[place + 1])]
            if _binds(left, between, right):
                low = found.pop()[0] if found and found[-1][1] == place + 1 else place
                found.append((low, place + 2))
        return [Bound(low, high, *self._stretch(low, high)) for low, high in found]

    def _run(self, place: int) -> str:
        start = int(self.start[place])
        end = int(self.start[place + 1]) if place + 1 < len(self.start) else len(self.text)
        return self.text[start:end].rstrip()

    def _stretch(self, low: int, high: int) -> tuple[str, Spans]:
        start = int(self.start[low])
        end = int(self.start[high - 1]) + len(self._run(high - 1))
        inside = ((max(a, start) - start, min(b, end) - start) for a, b in self.shouting if a < end and b > start)
        return self.text[start:end], tuple(inside)


@lru_cache(_REMEMBERED_PAIRS)
def _binds(left: str, between: str, right: str) -> bool:
    return any(
        chain[0].start < len(left) and chain[-1].end > len(left) + len(between)
        for chain in chains(left + between + right)
    )
