"""The words, marks and brackets of which a list of names is made."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from indexer.release import Span

_made: Final = tuple.__new__


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


class TokenReader:
    """Tokens read on demand, with a place among them: most lists end after a few of the words up to the limit."""

    def __init__(self, matches: Iterator[re.Match[str]], most: int) -> None:
        self.tokens: list[Token] = []
        self.position = 0
        self._unread = matches
        self._most = most

    def _has(self, place: int) -> bool:
        """Whether there is a token of this number, which is read now if need be."""
        tokens = self.tokens
        while len(tokens) <= place:
            match = next(self._unread, None)
            if match is None or len(tokens) >= self._most:
                return False
            text, kind = match.group(), match.lastgroup
            if kind == "newline":
                self._unread = iter(())
            # Half the time of calling the class.
            tokens.append(_made(Token, (text, text.lower(), *match.span(), kind == "bracket")))
        return True

    def _peek(self, ahead: int = 0) -> Token | None:
        place = self.position + ahead
        if 0 <= place < len(self.tokens):
            return self.tokens[place]
        return self.tokens[place] if place >= 0 and self._has(place) else None

    def _tokens_until(self, end: int) -> int:
        tokens, place = self.tokens, self.position
        while (place < len(tokens) or self._has(place)) and tokens[place].start < end:
            place += 1
        return place - self.position
