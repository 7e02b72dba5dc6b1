"""Which segments to merge: few enough that a search asks few, seldom enough that a change costs little.

A segment's tier is the power of 8 below the number of its living documents. No tier but the highest keeps 8 segments:
they become one of a tier above, so that a document is written again once a tier. A change that at least doubles the
archive writes all of it together, which each document meets as often as the archive doubles; two large segments stay
two, so that what two processes have written side by side is not written once more by one, and a large one is not
written again for what is small beside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from indexer.whoosh_engine.codec.arrays import MAX_DOCUMENTS

FAN: Final = 8
"""Segments of one tier that are merged; fewer would write more often, more would leave more to be searched."""

TIERS: Final = 6
"""Tiers 0 to 5; the highest has the segments of 32,768 documents and more, of which no two fit in one."""

_NEARLY_FULL: Final = MAX_DOCUMENTS * 3 // 4  # there is no room in it that would be worth writing it again


_LARGE_PAIR: Final = 1 << 10
"""Documents of which each of two segments has as many as to stay: a search asks two in little more time than one."""

_LARGE: Final = 1 << 13
"""Documents of a segment that is not written again for others with less than a quarter of as many."""


@dataclass(frozen=True, slots=True)
class Size:
    """A segment as the policy sees it. `new` says that the present change has written it."""

    documents: int
    living: int
    new: bool = False


Group = tuple[int, ...]
"""Places of segments that become one; of a single one only its living documents are written again."""


def due(sizes: Sequence[Size]) -> list[Group]:
    """What to merge before a commit. No segment is in two groups; segments without living documents are in none."""
    kept = [place for place, size in enumerate(sizes) if size.living]
    living = sum(sizes[place].living for place in kept)
    new = sum(sizes[place].living for place in kept if sizes[place].new)
    if len(kept) == 2 and all(sizes[place].living >= _LARGE_PAIR for place in kept):
        groups: list[Group] = [(place,) for place in kept]
    else:
        groups = _packed(sizes, kept) if 2 * new >= living else _by_tier(sizes, kept)
    return [group for group in groups if len(group) > 1 or _half_dead(sizes[group[0]])]


def bound(living: int) -> int:
    """How many segments there are at most, whatever the history, after a commit with this many releases."""
    return (TIERS - 1) * (FAN - 1) + 2 * living // MAX_DOCUMENTS


def tier(living: int) -> int:
    """The tier of a segment with living documents."""
    return min(TIERS - 1, (living.bit_length() - 1) // (FAN.bit_length() - 1))


def _half_dead(size: Size) -> bool:
    return 2 * size.living < size.documents


def _by_tier(sizes: Sequence[Size], places: Iterable[int]) -> list[Group]:
    """From the lowest tier up, so that what a tier gives to the next is merged there at once, if it is due."""
    tiers: list[list[tuple[int, Group]]] = [[] for _ in range(TIERS)]
    for place in places:
        tiers[tier(sizes[place].living)].append((sizes[place].living, (place,)))
    for held in tiers[:-1]:
        while len(held) >= FAN:
            held.sort()
            living, group = _smallest(held)
            tiers[tier(living)].append((living, group))
    return [group for held in tiers for _, group in held]


def _smallest(held: list[tuple[int, Group]]) -> tuple[int, Group]:
    """As many as fit in one segment, taken out: more than the half of it, or all, so a tier above at least."""
    living, group = held.pop(0)
    while held and living + held[0][0] <= MAX_DOCUMENTS:
        more, places = held.pop(0)
        living, group = living + more, group + places
    return living, group


def _packed(sizes: Sequence[Size], places: Iterable[int]) -> list[Group]:
    """As few as is worth it: each into the first segment that has room and is not much larger, the greatest first."""
    bins: list[tuple[int, Group]] = []
    for place in sorted(places, key=lambda place: -sizes[place].living):
        living = sizes[place].living
        for at, (held, group) in enumerate(bins):
            worth = held < _NEARLY_FULL and (held < _LARGE or 4 * living >= held)
            if held + living <= MAX_DOCUMENTS and (len(group) > 1 or worth):
                bins[at] = (held + living, (*group, place))
                break
        else:
            bins.append((living, (place,)))
    return [tuple(sorted(group)) for _, group in bins]
