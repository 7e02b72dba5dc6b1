"""A bounded memory of what was made, the least recently used forgotten first, and what is heavy before what is not."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final, Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")

_HEAVY_SHARE: Final = 32  # a few such would else drive out all the others, which are asked for more often


class Memo(Generic[Key, Made]):
    """Like `lru_cache`, but of one object, so that what it holds goes with the object.

    What is held weighs `most` at most, by `weigh`; without it each counts one. The last one made stays in any case.
    """

    def __init__(self, most: int, weigh: Callable[[Made], int] | None = None) -> None:
        self._most = most
        self._weigh = weigh
        self._weight = 0
        self._light: OrderedDict[Key, Made] = OrderedDict()
        self._heavy: OrderedDict[Key, Made] = OrderedDict()

    def get(self, key: Key, make: Callable[[], Made]) -> Made:
        """What was made for the key, made now if it is not there."""
        for held in (self._light, self._heavy):
            if key in held:
                held.move_to_end(key)
                return held[key]
        made = make()
        weight = self._weight_of(made)
        held = self._heavy if weight * _HEAVY_SHARE > self._most and self._weigh else self._light
        held[key] = made
        self._weight += weight
        while self._weight > self._most and len(self._light) + len(self._heavy) > 1:
            others = self._heavy if len(self._heavy) > (held is self._heavy) else self._light
            self._weight -= self._weight_of(others.popitem(last=False)[1])
        return made

    def clear(self) -> None:
        """Forget everything."""
        self._light.clear()
        self._heavy.clear()
        self._weight = 0

    def _weight_of(self, made: Made) -> int:
        return self._weigh(made) if self._weigh else 1
