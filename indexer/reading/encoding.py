"""Bytes to text: byte order mark, then UTF-8, then what the file declares, then what the letters look like."""

import codecs
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from indexer.reading.text import REPLACEMENT

_HEAD_BYTES: Final = 8192
_MAX_CONTROL_SHARE: Final = 0.1
_GUESS_BYTES: Final = 1 << 16  # as much as tells one alphabet from another; more only takes longer
_FEW_LETTERS: Final = 10  # beyond ASCII; fewer than in a paragraph of German, and several alphabets may fit them
_MAX_DOUBTFUL_CHAOS: Final = 0.1  # of charset-normalizer; the right encodings of real texts stay near 0
_MAX_NAME_CHARS: Final = 40
_DECLARATION_BYTES: Final = 4096  # browsers look at 1024; a few archives put a long comment first

# 32 before 16: the mark of UTF-16 LE begins that of UTF-32 LE.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"\x7fELF", "a program"),
)
# Guessed among these, the earlier one where two fit equally well: what releases of the last decades were written in.
# Among all encodings there are, rare ones would be found in ordinary text.
_GUESSABLE: Final = (
    "cp1252", "cp1251", "koi8_r", "koi8_u", "cp1250", "iso8859_2", "cp1254", "cp1253", "cp1257", "cp1255", "cp1256",
    "cp866", "iso8859_5", "cp932", "euc_jp", "gb18030", "big5", "cp949",
)  # fmt: skip
# What browsers read under these names, by the WHATWG Encoding Standard.
_BROWSER_NAMES: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_DECLARABLE: Final = {codecs.lookup(name).name for name in (*_GUESSABLE, "iso8859-15", "iso2022_jp", "mac_cyrillic")}
_META: Final = re.compile(
    rb"""<(?:meta|\?xml)[^<>]{0,1000}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})"""
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding it was in; `lost` counts the places where bytes fitted no character.

    `doubt` says why the text may be another one; it is empty where the encoding is beyond doubt.
    """

    text: str
    encoding: str
    lost: int = 0
    doubt: str = ""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of these bytes, whatever they are; never raises. `declared` is the encoding the file claims."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    if (wide := _wide(data)) is not None:
        return _replacing(data, wide)
    if (decoded := _strictly(data, "utf-8")) is not None:
        return decoded
    if _is_damaged_utf8(data):
        return _replacing(data, "utf-8")
    if (claimed := _known(declared)) is not None and (decoded := _strictly(data, claimed)) is not None:
        return decoded
    guess = _guessed(data)
    decoded = _replacing(data, guess.encoding)
    if declared:
        return replace(decoded, doubt=f"is not written in the encoding that it names ({declared[:_MAX_NAME_CHARS]!r})")
    return replace(decoded, doubt="" if guess.sure else "is not UTF-8, and too little in it tells what else it is")


def doubtful(decoded: Decoded) -> str:
    """What a person is told of a text that was read in doubt."""
    return f"{decoded.doubt}; read as {decoded.encoding}, look whether its letters came out right and save it as UTF-8"


def declared_in_markup(data: bytes) -> str | None:
    """The encoding that an HTML page names in its head, if any."""
    found = _META.search(data[:_DECLARATION_BYTES].lower())
    return found[1].decode("ascii") if found else None


def binary_kind(data: bytes) -> str | None:
    """What the bytes are if they are no text ("a PDF document", "binary data"), else None."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or _wide(data) is not None:
        return None
    head = data[:_HEAD_BYTES]
    controls = sum(head.count(byte) for byte in range(32) if byte not in b"\t\n\f\r\x1b")
    if b"\0" in head or controls > _MAX_CONTROL_SHARE * len(head):
        return "binary data"
    return None


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: the zero bytes stand regularly, and nearly all that comes out is writing."""
    head = data[: _HEAD_BYTES // 4 * 4]
    if b"\0" not in head or len(data) % 2:
        return None
    for encoding, unit in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        text = head[: len(head) // unit * unit].decode(encoding, "replace")
        if text and sum(map(_is_writing, text)) >= 0.9 * len(text):
            return encoding
    return None


def _is_writing(character: str) -> bool:
    # Up to Arabic, and general punctuation: within this range the right byte order is plain to see.
    return "\x20" <= character <= "\u06ff" or character in "\t\r\n" or "\u2010" <= character <= "\u2044"


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    # A replacement character that the author already had in the file is not our loss.
    kept = data.count(REPLACEMENT.encode(encoding)) if encoding.startswith("utf") else 0
    return Decoded(text, encoding, max(0, text.count(REPLACEMENT) - kept))


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):  # a name with a zero byte or half a character pair is a ValueError
        return None
    name = _BROWSER_NAMES.get(name, name)
    # Python also knows "encodings" such as rot13, hex or idna, which a file must not be able to ask for.
    return name if codecs.lookup(name).name in _DECLARABLE else None


def _is_damaged_utf8(data: bytes) -> bool:
    """UTF-8 with few broken places (a cut in a character, one pasted byte) is still UTF-8, not another encoding."""
    text = data.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    whole = sum(character > "\x7f" for character in text) - broken
    return whole >= 4 and broken * 4 <= whole


@dataclass(frozen=True, slots=True)
class _Guess:
    encoding: str
    sure: bool


def _guessed(data: bytes) -> _Guess:
    from charset_normalizer import from_bytes  # only when a file needs it: its tables take long to load

    sample = data[:_GUESS_BYTES]
    if len(data) > len(sample):  # half a character at the end would rule out the right encoding
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b" ")) + 1] or sample
    ranked = [
        (round(match.chaos, 2), -round(match.coherence, 2), _GUESSABLE.index(match.encoding))
        for match in from_bytes(sample, cp_isolation=list(_GUESSABLE))
        if match.encoding in _GUESSABLE
    ]
    if not ranked:
        return _Guess("cp1252", sure=False)
    ranked.sort()
    texts = [sample.decode(_GUESSABLE[place], "replace") for _, _, place in ranked]
    tied = any(other[:2] == ranked[0][:2] and text != texts[0] for other, text in zip(ranked, texts, strict=True))
    sure = ranked[0][0] <= _MAX_DOUBTFUL_CHAOS and (_only_punctuation(texts[0]) or (not tied and _tells(texts[0])))
    return _Guess(_GUESSABLE[ranked[0][2]], sure)


def _tells(text: str) -> bool:
    """Whether there are letters enough to tell an alphabet by."""
    return sum(character > "\x7f" and character.isalpha() for character in text) >= _FEW_LETTERS


def _only_punctuation(text: str) -> bool:
    """Whether nothing but quotation marks, dashes and the like is beyond ASCII: of them all code pages agree."""
    return all(unicodedata.category(character)[0] in "PZ" for character in text if character > "\x7f")
