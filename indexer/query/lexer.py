"""Query text to tokens. Whatever does not fit is a word: there is no input that this refuses."""

import re
from enum import Enum, auto
from typing import Final, NamedTuple

from indexer.fields import QUERY_FIELDS

_QUOTES: Final = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛", "’"))
_TOKEN: Final = re.compile(
    r"""
    (?P<sign>-(?=[^\s)-]))?
    (?:(?P<field>[^\W\d]\w*):(?=[^\s)/]))?
    (?:(?P<open>\()
      |(?P<exact>=)?"(?P<phrase>[^"]*)"(?:~(?P<near>\d{1,9}))?
      |(?P<stray>")
      |(?P<word>[^\s()"]+)
    )
    |(?P<close>\))
    """,
    re.VERBOSE,
)


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    PHRASE = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()


class Token(NamedTuple):
    """One token; `negated` by a leading minus, `field` as written before a colon, `distance` after `~`."""

    kind: Kind
    text: str = ""
    negated: bool = False
    field: str | None = None
    exact: bool = False
    distance: int | None = None


_OPERATORS: Final = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}
_ALL_FIELDS: Final = frozenset((*QUERY_FIELDS, "date"))


def tokens(text: str) -> tuple[list[Token], list[str]]:
    """The tokens of a query and the names written before a colon that are no fields."""
    found: list[Token] = []
    unknown: list[str] = []
    for match in _TOKEN.finditer(text.translate(_QUOTES)):
        if match["stray"] is not None:
            found.append(Token(Kind.WORD, '"'))
            continue
        if match["close"] is not None:
            found.append(Token(Kind.CLOSE))
            continue
        field = match["field"]
        if field is not None and field.lower() not in _ALL_FIELDS:
            unknown.append(field)
            negated = match["sign"] is not None
            if match["word"] is not None:
                found.append(Token(Kind.WORD, f"{field} {match['word']}", negated))
                continue
            found.append(Token(Kind.WORD, field, negated))
            found.append(_token(match, None, negated=negated))
            continue
        found.append(_token(match, field.lower() if field else None, negated=match["sign"] is not None))
    return found, unknown


def _token(match: "re.Match[str]", field: str | None, *, negated: bool) -> Token:
    if match["open"] is not None:
        return Token(Kind.OPEN, negated=negated, field=field)
    if match["phrase"] is not None:
        near = int(match["near"]) if match["near"] else None
        return Token(Kind.PHRASE, match["phrase"], negated, field, match["exact"] is not None, near)
    word = match["word"]
    if field is None and not negated and word in _OPERATORS:
        return Token(_OPERATORS[word])
    if word.startswith("=") and len(word) > 1:
        return Token(Kind.WORD, word[1:], negated, field, exact=True)
    return Token(Kind.WORD, word, negated, field)
