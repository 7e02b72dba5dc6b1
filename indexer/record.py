"""A release as JSON text and back, for engines that store it; the outside contract is in `wire` and `extract`."""

import json
import sys
from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from indexer.release import Attendance, Mention, Person, Place, Release, Span

if TYPE_CHECKING:
    from msgspec.json import Decoder, Encoder

RECORD_VERSION: Final = "4"
"""Raised when the stored shape changes; an index of another version must be rebuilt."""

_FEW: Final = 32
"""To load msgspec takes as long as so many releases without it: the first page of a new process is there before."""

_SLOWLY_READ: Final = count()
_ENCODER: Final = json.JSONEncoder(default=lambda held: _plain(held), separators=(",", ":"))
_DATES: Final = ("published", "event_start", "event_end")
_MENTIONS: Final = ("organizers", "partners", "funders", "participants")
_KEYS: Final = ("inferred", "corrected")
_LISTS: Final = (*_MENTIONS, *_KEYS, "people", "attendance")


def to_json(release: Release) -> bytes:
    """The release as one JSON object; lone surrogates survive as escapes."""
    try:
        return _encoder().encode(release)
    except (UnicodeEncodeError, OverflowError):  # a lone surrogate, or a number of more than 64 bits
        return _ENCODER.encode(release).encode()


def from_json(text: str | bytes) -> Release:
    """The release that `to_json` wrote."""
    if "msgspec" not in sys.modules and next(_SLOWLY_READ) < _FEW:
        return _slowly(text)
    try:
        return _decoder().decode(text)
    except ValueError:  # msgspec takes no lone surrogate
        return _slowly(text)


@cache
def _encoder() -> "Encoder":
    from msgspec.json import Encoder  # it takes longer to load than a command that reads no release may take

    return Encoder(enc_hook=dict)


@cache
def _decoder() -> "Decoder[Release]":
    from msgspec.json import Decoder

    return Decoder(Release)


def _slowly(text: str | bytes) -> Release:
    held: dict[str, Any] = json.loads(text if isinstance(text, str) else text.decode())
    for name in _DATES:
        if held[name] is not None:
            held[name] = date.fromisoformat(held[name])
    for name in _LISTS:
        if not held[name]:
            held[name] = ()  # most lists of most releases: to read them one by one would cost as much as the text
    for name in _MENTIONS:
        if held[name]:
            held[name] = tuple(Mention(one["name"], one["entity"], _span(one["span"])) for one in held[name])
    if held["people"]:
        held["people"] = tuple(
            Person(one["name"], one["role"], one["quoted"], _span(one["span"])) for one in held["people"]
        )
    if held["attendance"]:
        held["attendance"] = tuple(
            Attendance(one["number"], one["people"], one["women"], Span(**one["span"])) for one in held["attendance"]
        )
    place = held["place"]
    held["place"] = Place(place["city"], place["country"], _span(place["span"])) if place else None
    held["evidence"] = {name: Span(**span) for name, span in held["evidence"].items()}
    for name in _KEYS:
        held[name] = tuple(held[name])
    return Release(**held)


def _plain(held: Any) -> Any:
    """A part of a release as JSON can take it. `asdict` copies every string, which took longer than the writing."""
    if isinstance(held, date):
        return held.isoformat()
    names = _names(held.__class__)
    return {name: getattr(held, name) for name in names} if names else dict(held)


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _span(held: dict[str, int] | None) -> Span | None:
    return Span(**held) if held else None
