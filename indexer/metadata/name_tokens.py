"""The words, marks and brackets of which a list of names is made."""

from typing import NamedTuple

from indexer.release import Span


class Token(NamedTuple):
    """A word, a mark or a whole bracket of the text, as written and in small letters."""

    text: str
    low: str
    start: int
    end: int
    bracket: bool


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space and marks at its end."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:'’"):
        end -= 1
    return Span(start, end)
