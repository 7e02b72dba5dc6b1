"""What a reader should know about how a search was read or answered."""

from typing import NamedTuple


class Notice(NamedTuple):
    """Something the reader should know about how the search was read or answered.

    `code` is stable for scripts; `message` is a sentence for people; `suggestion` is what to write instead of `word`.
    """

    code: str
    message: str
    suggestion: str | None = None
    word: str | None = None
