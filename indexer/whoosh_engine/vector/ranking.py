"""The scoring kernel: BM25F over arrays. Arithmetic only; the formula is that of `indexer.engine.ranking`.

Each operation is done on doubles in the order in which `field_weight` does it, so scores come out identical.
"""

import numpy as np
from numpy.typing import NDArray

from indexer.engine.ranking import K1
from indexer.fields import BY_NAME
from indexer.whoosh_engine.codec.arrays import Array

Doubles = NDArray[np.float64]


def damping(field: str, lengths: Array, average: float) -> Doubles | None:
    """K1 times the norm of every document by its length in a field; None where lengths do not count."""
    if average <= 0:
        return None
    norm = BY_NAME[field].norm
    damped: Doubles = K1 * (1 - norm + norm * lengths / average)
    return damped


def weights(field: str, frequency: Array, damped: Doubles | None) -> Doubles:
    """Weight of the occurrences in a field; `damped` is `damping` of the same documents."""
    boost = BY_NAME[field].boost
    found: Doubles = frequency.astype(np.float64)
    below = found + (K1 * 1.0 if damped is None else damped)
    if boost != 1:  # which would change nothing
        found *= boost
    found *= K1 + 1
    found /= below
    return found
