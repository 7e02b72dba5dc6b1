"""The words, marks and brackets of which a list of names is made."""

from dataclasses import dataclass

from indexer.release import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a whole bracket of the text."""

    text: str
    start: int
    end: int
    bracket: bool = False


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space and marks at its end."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:'’"):
        end -= 1
    return Span(start, end)
