"""What is worked out once for each key."""

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")


class Made(dict[str, Value]):
    """A dictionary that makes what it does not have; looked up in C as long as it has."""

    def __init__(self, make: Callable[[str], Value]) -> None:
        self._make = make

    def __missing__(self, key: str) -> Value:
        made = self[key] = self._make(key)
        return made
