"""Where runs without white space begin in texts, as `str.split` finds them."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

_LAST_BLANK: Final = 0x3000  # the last character of white space; the one behind it stands for all that come later


def run_starts(texts: Sequence[str]) -> tuple[Array, Array]:
    """The characters at which runs begin, and those at which texts begin and the last ends.

    Characters of all texts are counted on, with one between a text and the next.
    """
    ink = np.frombuffer(b"\0".join([b"", *map(_ink, texts)]), dtype=np.uint8)
    return np.flatnonzero(ink[1:] > ink[:-1]), np.cumsum([0, *(len(text) + 1 for text in texts)])


def _ink(text: str) -> bytes:
    """For each character 1, but 0 for white space."""
    if text.isascii():
        return text.encode("ascii").translate(_ascii_ink())
    character = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    ink: Array = _every_ink()[np.minimum(character, _LAST_BLANK + 1)]
    return ink.tobytes()


@cache
def _every_ink() -> Array:
    return np.array([not chr(code).isspace() for code in range(_LAST_BLANK + 2)], dtype=np.uint8)


@cache
def _ascii_ink() -> bytes:
    return _every_ink()[:256].tobytes()
