"""The crude way from HTML to text, for pages that no parser gets to the end of: one pass, linear time, no tree."""

import re
from html import unescape
from typing import Final

from indexer.reading.text import normalise

_NAME: Final = re.compile(r"/?([a-z][a-z0-9]*)", re.IGNORECASE)
_HIDING: Final = frozenset({"script", "style", "template", "noscript", "head", "title"})
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
)


def strip_tags(html: str) -> str:
    """The text between the tags, a new line for every tag that is not inside a sentence."""
    pieces: list[str] = []
    hidden = ""  # the element, or "--" for a comment, whose end we wait for
    first, *rest = html.split("<")
    pieces.append(first)
    for piece in rest:
        if hidden == "--":
            if "-->" in piece:
                hidden = ""
                pieces.append(piece.partition("-->")[2])
            continue
        name = _tag_name(piece)
        if hidden:
            if name == hidden and piece.startswith("/"):
                hidden = ""
            continue
        if piece.startswith("!--") and "-->" not in piece[3:]:
            hidden = "--"
        elif name in _HIDING and not piece.startswith("/"):
            hidden = name
        elif name or piece.startswith(("!", "?", "/")):
            pieces.append(("" if name in _INLINE else "\n") + piece.partition(">")[2])
        else:
            pieces.append("<" + piece)  # less than, not a tag
    lines = (" ".join(line.split()) for line in unescape("".join(pieces)).split("\n"))
    return normalise("\n".join(line for line in lines if line)).strip()


def _tag_name(piece: str) -> str:
    found = _NAME.match(piece)
    return found[1].lower() if found else ""
