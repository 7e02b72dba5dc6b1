"""What stands between a segment's arrays and those who use them: the file's checks."""

from collections.abc import Callable

Touch = Callable[[str, int, int], None]
"""Called with a section's name and a range of its entries before they are used; raises IndexDamaged for a bad block."""

Fault = Callable[[str], Exception]
"""The error for what makes no sense although every checksum fits."""


def untouched(section: str, start: int, stop: int) -> None:
    """For arrays in memory, which need no check."""
