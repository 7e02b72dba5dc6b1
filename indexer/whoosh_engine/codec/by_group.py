"""The groups of documents turned round: from those of each document to the places of each group."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.codec.places import PLACE_BITS, Occurrences, Places
from indexer.whoosh_engine.codec.room import room
from indexer.whoosh_engine.codec.stretches import edges, starts_of

_NUMBER_SHIFT: Final = np.uint64(PLACE_BITS)


@dataclass(frozen=True, slots=True)
class ByGroup:
    """The places of all groups, those of one group together and ascending; group g has `count[g]`."""

    count: Array
    place: Array
    places: Places


def by_group(found: Occurrences, width: Array) -> ByGroup | None:
    """Told how many positions each group has; None where there is no position at all."""
    count = np.zeros(len(width), dtype=np.int64)
    positions = np.zeros(len(found.at) - 1, dtype=np.int64)
    for stretch in found.stretches(width):
        count += np.bincount(stretch.number, minlength=len(width))
        positions[stretch.documents] = np.diff(stretch.begin)
    if not positions.any():
        return None
    places = Places.of(found, width, positions)
    place = room(len(found.number), "<u4")
    free = starts_of(count)
    for stretch in found.stretches(width):
        # One sort puts the places of each group together, which are then put behind those of the documents before.
        keys = stretch.number.astype(np.uint64)
        keys <<= _NUMBER_SHIFT
        keys |= places.first(stretch)
        keys.sort()
        number = (keys >> _NUMBER_SHIFT).astype(np.uint32)
        begin = edges(number[1:] != number[:-1])
        size = np.diff(begin, append=len(keys))
        groups = number[begin]
        place[np.arange(len(keys)) + np.repeat(free[groups] - begin, size)] = keys.astype(np.uint32)
        free[groups] += size
    return ByGroup(count, place, places)
