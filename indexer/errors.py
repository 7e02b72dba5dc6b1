"""Every error a caller of `indexer` may meet.

    CommuniqueError
    ├── UsageError             the request cannot be answered as asked: 400, exit code 2
    │   ├── UnknownField
    │   └── BadLocation
    └── IndexUnavailable       the index cannot answer: 503, exit code 3
        ├── IndexMissing
        ├── IndexOutOfDate
        ├── IndexDamaged
        └── IndexLocked

Each message names what is wrong and what to do about it, so that it can be shown as it is.
"""


class CommuniqueError(Exception):
    """The root of all our errors. They cross from one process to another as they are."""

    def __reduce__(self) -> tuple[object, ...]:
        # By default the message would be taken for what it was made of.
        return _again, (type(self), *self.args), self.__dict__


def _again(kind: type[CommuniqueError], *args: object) -> CommuniqueError:
    return kind.__new__(kind, *args)


class UsageError(CommuniqueError):
    """Wrong use: the caller can mend it by asking differently."""


class UnknownField(UsageError):
    """A field that the archive does not have, or not for this purpose."""

    def __init__(self, field: str, allowed: tuple[str, ...]) -> None:
        super().__init__(f"unknown field {field!r}; allowed are: {', '.join(allowed)}")
        self.field = field


class BadLocation(UsageError):
    """A location of an index that names no engine we have."""


class IndexUnavailable(CommuniqueError):
    """The index cannot answer now; the message names the command that mends it."""


class IndexMissing(IndexUnavailable):
    """There is no index at this location."""

    def __init__(self, where: str) -> None:
        super().__init__(f"there is no index at {where}; build one with: communique index SOURCE --index {where}")


class IndexOutOfDate(IndexUnavailable):
    """The index was written by another version of the program, its analysis or its authority."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(
            f"the index at {where} is out of date ({reason}); "
            f"rebuild it with: communique index --rebuild SOURCE --index {where}"
        )


class IndexDamaged(IndexUnavailable):
    """A file of the index is missing or not as it was written."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(
            f"the index at {where} is damaged ({reason}); "
            f"rebuild it with: communique index --rebuild SOURCE --index {where}"
        )


class IndexLocked(IndexUnavailable):
    """Another process is writing to the index."""

    def __init__(self, where: str, holder: str) -> None:
        super().__init__(
            f"the index at {where} is being written by {holder}; try again when it has finished "
            f"(communique info --index {where} shows the last update)"
        )
