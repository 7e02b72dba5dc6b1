"""Loose keys and values, as people write them in front matter and JSON, to `Given` facts; the rest is named."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from indexer.reading.page import Given, Problem
from indexer.reading.sources import MAX_ID_CHARS
from indexer.reading.text import one_line, shortened

# Field of Given (or "id") → the keys that mean it, in order of preference.
_KEYS: Final = {
    "id": ("id",),
    "title": ("title", "headline"),
    "url": ("url", "link", "canonical_url", "canonical"),
    "language": ("language", "lang"),
    "published": ("published", "date", "date_published", "datepublished", "published_at", "release_date"),
    "event_start": ("event_start", "start_date", "event_date"),
    "event_end": ("event_end", "end_date"),
    "city": ("city", "place"),
    "country": ("country",),
    "organizers": ("organizers", "organizer", "organisers", "organiser"),
    "partners": ("partners", "partner"),
    "funders": ("funders", "funder", "donors", "donor"),
    "participants": ("participants", "participant", "participant_countries", "participating_countries"),
}
_FIELD_OF: Final = {key: field for field, keys in _KEYS.items() for key in keys}
_DATES: Final = frozenset({"published", "event_start", "event_end"})
_DOTS: Final = frozenset({".", ".."})  # browsers resolve these in an address before they ask for it
LISTS: Final = frozenset({"organizers", "partners", "funders", "participants"})

_DATE: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?\s?(?:[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9_-]{1,30})?")
_MAX_LIST_ITEMS: Final = 1000  # more organizers than any event has; a longer list is a mistake or an attack


@dataclass(frozen=True, slots=True)
class GivenFacts:
    """What the keys gave: `id` None where missing, the facts, the keys we do not know, what was wrong."""

    id: str | None
    given: Given
    unknown: tuple[str, ...]
    problems: tuple[Problem, ...]


def read_given(values: Mapping[str, object], source: str, line: int | None = None) -> GivenFacts:
    """The facts these keys state. A value of the wrong type or an impossible date drops that value only."""
    facts: dict[str, object] = {}
    unknown: list[str] = []
    problems: list[Problem] = []
    for key, value in sorted(values.items(), key=lambda item: _meaning(item[0])[0]):
        _, field = _meaning(key)
        if field is None:
            unknown.append(shortened(key, 40))
            continue
        try:
            fact = _fact(field, value)
        except _Unfit as unfit:
            problems.append(Problem(source, unfit.code, f"{key}: {shortened(str(value))!r} {unfit.wanted}", line))
            fact = unfit.rest
        if fact is not None and (clash := _merge(facts, field, fact)):
            problems.append(Problem(source, "conflicting_keys", f"{key}: {clash}", line))
    identity = facts.pop("id", None)
    return GivenFacts(
        id=identity if isinstance(identity, str) else None,
        given=Given(**facts),  # type: ignore[arg-type]  # _fact gives each field its type
        unknown=tuple(unknown),
        problems=tuple(problems),
    )


def field_of(key: str) -> str | None:
    """The field of Given that a key means, or "id"; None for a key we do not know."""
    return _meaning(key)[1]


def iso_date(value: object) -> date | None:
    """The day of an ISO 8601 date or date-time, None for anything else or a day there is not."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _DATE.fullmatch(value.strip()) if isinstance(value, str) and len(value) < 60 else None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def web_address(value: object) -> str | None:
    """The value if it is an http or https address, else None: other schemes could run code where it is shown."""
    if not isinstance(value, str) or len(value) > 4000:
        return None
    address = value.strip()
    try:
        parts = urlsplit(address)
        fit = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return address if fit and address.isprintable() and " " not in address else None


def language_code(value: object) -> str | None:
    """The language of a code such as "en", "en-GB" or "pt_BR", in small letters and without the region."""
    if not isinstance(value, str) or len(value) > 40:
        return None
    found = _LANGUAGE.fullmatch(value.strip().lower())
    return found[1] if found else None


class _Unfit(Exception):
    """A value that does not fit its key; `rest` is what of it can be kept."""

    def __init__(self, code: str, wanted: str, rest: object = None) -> None:
        super().__init__(wanted)
        self.code, self.wanted, self.rest = code, wanted, rest


@lru_cache(maxsize=256)  # every line of a file has the same keys
def _meaning(key: str) -> tuple[int, str | None]:
    """How preferred a key is among those of its field (0 the most), and the field, None if we do not know the key."""
    folded = key.strip().lower().replace("-", "_").replace(" ", "_") if len(key) < 60 else ""
    field = _FIELD_OF.get(folded)
    return (_KEYS[field].index(folded) if field else 0), field


def _fact(field: str, value: object) -> object:
    if value is None or value == "":
        return None
    if field in _DATES:
        if (day := iso_date(value)) is None:
            raise _Unfit("bad_date", "is not a date; write it as year-month-day, such as 2015-06-11")
        return day
    if field in LISTS:
        return tuple(_names(value))
    if field == "url":
        if (address := web_address(value)) is None:
            raise _Unfit("bad_value", "is not a web address; it must begin with http:// or https://")
        return address
    if field == "language":
        if (code := language_code(value)) is None:
            raise _Unfit("bad_value", "is not a language code, such as en or ru")
        return code
    text = _text(value)
    if field == "id" and text is not None and len(text) > MAX_ID_CHARS:
        raise _Unfit("id_too_long", f"is longer than {MAX_ID_CHARS} characters; another id is used")
    if field == "id" and text is not None and not _DOTS.isdisjoint(text.split("/")):
        raise _Unfit(
            "bad_id", "has . or .. between its slashes, which no link can lead to; another id is used: change it"
        )
    return text


def _text(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _Unfit("bad_value", "is not a text")
    return one_line(str(value)) or None


def _names(value: object) -> Iterator[str]:
    items = value if isinstance(value, list) else value.split(";") if isinstance(value, str) else [value]
    names = [one_line(item) for item in items[:_MAX_LIST_ITEMS] if isinstance(item, str)]
    kept = tuple(dict.fromkeys(filter(None, names)))
    if len(names) < len(items):
        raise _Unfit("bad_value", f"is not a list of at most {_MAX_LIST_ITEMS} names", kept or None)
    return iter(kept)


def _merge(facts: dict[str, object], field: str, fact: object) -> str | None:
    """Take the fact in; where two keys mean one field, lists are joined and the preferred key's value stays."""
    known = facts.setdefault(field, fact)
    if isinstance(known, tuple) and isinstance(fact, tuple):
        facts[field] = tuple(dict.fromkeys((*known, *fact)))
    elif known != fact:
        return f"is left out, because another key says {shortened(str(known))!r}"
    return None
