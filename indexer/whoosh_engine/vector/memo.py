"""A bounded memory of what was made, the least recently used forgotten first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")


class Memo(Generic[Key, Made]):
    """Like `lru_cache`, but of one object, so that what it holds goes with the object."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[Key, Made] = OrderedDict()

    def get(self, key: Key, make: Callable[[], Made]) -> Made:
        """What was made for the key, made now if it is not there."""
        held = self._held
        if key in held:
            held.move_to_end(key)
            return held[key]
        made = held[key] = make()
        if len(held) > self._most:
            held.popitem(last=False)
        return made
