"""A bounded memory of what was made, the least recently used forgotten first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")


class Memo(Generic[Key, Made]):
    """Like `lru_cache`, but of one object, so that what it holds goes with the object.

    What is held weighs `most` at most, by `weigh`; without it each counts one.
    """

    def __init__(self, most: int, weigh: Callable[[Made], int] | None = None) -> None:
        self._most = most
        self._weigh = weigh
        self._weight = 0
        self._held: OrderedDict[Key, Made] = OrderedDict()

    def get(self, key: Key, make: Callable[[], Made]) -> Made:
        """What was made for the key, made now if it is not there."""
        held = self._held
        if key in held:
            held.move_to_end(key)
            return held[key]
        made = held[key] = make()
        self._weight += self._weight_of(made)
        while self._weight > self._most and len(held) > 1:
            self._weight -= self._weight_of(held.popitem(last=False)[1])
        return made

    def clear(self) -> None:
        """Forget everything."""
        self._held.clear()
        self._weight = 0

    def _weight_of(self, made: Made) -> int:
        return self._weigh(made) if self._weigh else 1
