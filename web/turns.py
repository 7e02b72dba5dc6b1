"""Pages are made one at a time in each worker.

Python runs one thread at a time. Pages made side by side, each for a slice of 5 ms, would all be late; one after the
other, the first is not. The engine, too, is made for one thread at a time.
"""

from collections.abc import Callable
from functools import wraps
from threading import Lock

from flask.typing import ResponseReturnValue

_turn = Lock()


def in_turn(view: Callable[..., ResponseReturnValue]) -> Callable[..., ResponseReturnValue]:
    """The view, entered only when no other of these is at work."""

    @wraps(view)
    def wait_and_show(**arguments: str) -> ResponseReturnValue:
        with _turn:
            return view(**arguments)

    return wait_and_show
