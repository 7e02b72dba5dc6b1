"""Memory for large arrays of which it is not known how much will be filled."""

from mmap import ACCESS_COPY, mmap

import numpy as np

from indexer.whoosh_engine.codec.arrays import Array


def room(count: int, kind: str) -> Array:
    """An array of anything; memory is taken for what is written, a page at a time.

    Not from numpy, which asks for large pages: where memory is in pieces, the system takes ten times as long for them.
    Copied on writing: memory that may be shared with other processes takes half as long again.

    Raises MemoryError, as numpy does, where the system says that there is not so much.
    """
    dtype = np.dtype(kind)
    try:
        held = mmap(-1, max(1, count) * dtype.itemsize, access=ACCESS_COPY)
    except OSError as error:  # or a command would tell of a file that cannot be written
        raise MemoryError(f"no room for {count:,} entries of {dtype.itemsize} bytes") from error
    return np.frombuffer(held, dtype=dtype, count=count)


class Column:
    """An array that is written part after part, where it stays: of parts put together at the end there would be two
    copies, and memory that is taken anew takes longer to get than to fill."""

    def __init__(self, most: int, kind: str) -> None:
        """`most` entries may be added, of this type as far as they are not wider."""
        self._held = room(most, kind)
        self._used = 0

    def add(self, part: Array) -> None:
        """Put entries behind the others."""
        if part.dtype.itemsize > self._held.dtype.itemsize:
            wider = room(len(self._held), part.dtype.str)
            wider[: self._used] = self._held[: self._used]
            self._held = wider
        self._held[self._used : self._used + len(part)] = part
        self._used += len(part)

    def array(self) -> Array:
        """All that was added."""
        return self._held[: self._used]
