"""Names whose first letters stand behind them in brackets, which shows how far they reach."""

import re
from typing import Final

from indexer.metadata.document import Document
from indexer.release import Span

_LETTERS: Final = re.compile(r"\s\((?P<letters>[A-Z]{3,8})\)")
# Capital words and the small ones that join them: "Women and Law on the Far Coast (WLFC)".
_DEFINED: Final = re.compile(
    r"(?P<name>[A-Z][\w’'-]*(?:,?\s(?:(?:of|for|on|in|to|with|without|against|and|&|the|de|du|des|la)\s){0,3}"
    r"[A-Z][\w’'-]*){1,12})\s\((?P<letters>[A-Z]{3,8})\)"
)
_WORD: Final = re.compile(r"[^\W_]+")
_FEWEST_WORDS: Final = 3
_MOST_CHARACTERS: Final = 140
# "CAPLA" takes two letters of its first word.
_MOST_LETTERS_OF_A_WORD: Final = 3


def defined_end(text: str, start: int, limit: int) -> int:
    """The end of the name that begins here if its letters stand behind it in brackets, or 0."""
    if text.find("(", start, min(limit, start + _MOST_CHARACTERS)) < 0:
        return 0
    defined = _DEFINED.match(text, start, min(limit, start + _MOST_CHARACTERS))
    return defined.end("name") if defined and spells(defined["name"], defined["letters"]) else 0


def is_abbreviated(document: Document, name: Span) -> bool:
    """Whether its first letters stand behind a name in brackets: "Green Rivers Now (GRN)"."""
    behind = _LETTERS.match(document.text, name.end)
    return behind is not None and spells(document.written(name), behind["letters"])


def spells(name: str, letters: str) -> bool:
    """Whether the capital words of the name, each with its first letters, make the acronym."""
    words = _WORD.findall(name)
    if sum(word[0].isupper() for word in words) < _FEWEST_WORDS:
        return False
    return _spelled(words, letters)


def _spelled(words: list[str], letters: str) -> bool:
    # The letters that are left after each way to read the words so far: few, as each way has another number of them.
    left = {letters}
    for word in words:
        upper = word.upper()
        taken = {
            rest[count:]
            for rest in left
            for count in range(1, _MOST_LETTERS_OF_A_WORD + 1)
            if rest[:count] == upper[:count] and len(rest) >= count
        }
        left = taken if word[0].isupper() else taken | left
        if not left:
            return False
    return "" in left
