"""One way of writing characters down, used for every text we store and for every query asked of it."""

import re
import unicodedata
from typing import Final

# Control characters that separate: what `str.splitlines` and people take for the end of a line, and a unit separator.
_BREAKS: Final = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES: Final = "\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Invisible characters inside words would make two words of what people see as one: other controls, soft hyphen,
# joiners, marks and overrides of direction, byte order mark, annotation and tag characters.
_INVISIBLE: Final = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
)
# Half of a pair, or a code point that Unicode promises never to assign: UTF-8 or a library would refuse them later.
_IMPOSSIBLE: Final = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_INVISIBLE_BEYOND: Final = "\U000e0000-\U000e007f"
_IMPOSSIBLE_BEYOND: Final = "".join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
_ODD: Final = re.compile(
    f"\r\n|[{_BREAKS}]|([{_SPACES}])|([{_INVISIBLE}{_INVISIBLE_BEYOND}]+)|([{_IMPOSSIBLE}{_IMPOSSIBLE_BEYOND}])"
)
# One class, with all characters beyond the basic plane as one range: so searched, a text that needs no mending, as
# nearly all do, takes a tenth of the time.
_SUSPECT: Final = re.compile(f"[{_BREAKS}{_SPACES}{_INVISIBLE}{_IMPOSSIBLE}\U00010000-\U0010ffff]")
# Removing comes first: "\r\0\n" is one line end, not two.
_TO_REMOVE: Final = re.compile(f"[{_INVISIBLE}{_INVISIBLE_BEYOND}]+")

REPLACEMENT: Final = "\ufffd"


def _mended(match: re.Match[str]) -> str:
    space, invisible, impossible = match.groups()
    if space:
        return " "
    if invisible:
        return ""
    return REPLACEMENT if impossible else "\n"


def normalise(text: str) -> str:
    """The text in NFC, lines ended by \\n, any kind of space a plain one, and nothing invisible or impossible in it."""
    if _SUSPECT.search(text):
        text = _ODD.sub(_mended, _TO_REMOVE.sub("", text))
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """The text normalised, on one line, runs of spaces made one: for titles, names and ids."""
    return " ".join(normalise(text).split())


def shortened(text: str, limit: int = 80) -> str:
    """The text on one line, at most `limit` characters: for naming a bad value in a message."""
    line = one_line(text[: limit * 4])
    return line if len(line) <= limit else line[: limit - 1] + "…"
