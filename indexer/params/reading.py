"""The gate: every parameter that comes from outside is read, bounded and named here."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final, TypeVar

from indexer.engine.request import Sort
from indexer.fields import FILTER_FIELDS
from indexer.params.search import (
    PAGE_SIZE,
    PAGE_SIZE_MAX,
    QUERY_MAX_CHARACTERS,
    VALUE_MAX_CHARACTERS,
    VALUES_MAX_COUNT,
    WINDOW_MAX_HITS,
    ParamProblem,
    Position,
    SearchParams,
)
from indexer.query.dates import first_day, last_day
from indexer.query.nodes import Match

_ONCE: Final = ("q", "from", "to", "sort", "match", "limit")
_YEAR = re.compile(r"[0-9]{4}")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,5}")
_PAGE = re.compile(r"[1-9][0-9]{0,5}")

T = TypeVar("T")


def read_params(
    pairs: Iterable[tuple[str, str]], *, page_size: int = PAGE_SIZE, position: Position = "offset"
) -> tuple[SearchParams, tuple[ParamProblem, ...]]:
    """Read parameters by name and value; what cannot be used is left out and told.

    `position` is the parameter that says where in the results to start: `offset` in hits or `page` from 1.
    """
    reading = _Reading(position)
    for name, value in pairs:
        reading.take(name, clean(value))
    return reading.params(page_size), tuple(reading.problems)


def clean(value: str) -> str:
    """The value as documents are kept: composed, without control characters, surrogates or outer blanks."""
    whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    kept = "".join(" " if char in "\t\r\n" else char for char in whole if char in "\t\r\n" or not _is_control(char))
    return unicodedata.normalize("NFC", kept).strip()


class _Reading:
    """The values seen so far and what was wrong with the others."""

    def __init__(self, position: Position) -> None:
        self.position: Position = position
        self.once = (*_ONCE, position)
        self.known = (*self.once, "missing", *FILTER_FIELDS)
        self.single: dict[str, str] = {}
        self.values: dict[str, list[str]] = {}
        self.problems: list[ParamProblem] = []
        self.count = 0

    def take(self, name: str, value: str) -> None:
        if name not in self.known:
            shown = clean(name)[:40]
            self._problem(shown, value, f"there is no parameter {shown!r}", ", ".join(self.known))
        elif not value:
            # A form sends its empty boxes, too; they ask for nothing.
            return
        elif self.count >= VALUES_MAX_COUNT:
            # One line is enough, however many values were sent.
            if self.count == VALUES_MAX_COUNT:
                self.count += 1
                self._problem(name, value, "too many values were given", f"{VALUES_MAX_COUNT} values in all")
        elif name in self.single:
            self._problem(name, value, f"{name} was given more than once", "one value")
        elif self._fits(name, value):
            self.count += 1
            if name in self.once:
                self.single[name] = value
            else:
                self.values.setdefault(name, []).append(value)

    def params(self, page_size: int) -> SearchParams:
        date_from, date_to = self._date("from", first_day), self._date("to", last_day)
        if date_from and date_to and date_from > date_to:
            self._problem("from", self.single["from"], "from lies after to", f"a date up to {date_to}")
            date_from = date_to = None
        limit = self._limit(page_size)
        return SearchParams(
            words=self.single.get("q", ""),
            filters={name: tuple(dict.fromkeys(self.values[name])) for name in FILTER_FIELDS if name in self.values},
            missing=tuple(dict.fromkeys(self.values.get("missing", ()))),
            date_from=date_from,
            date_to=date_to,
            sort=self._choice("sort", {sort.value: sort for sort in Sort}),
            match=self._choice("match", {match.value: match for match in Match}) or Match.AUTO,
            limit=limit,
            offset=self._offset(limit),
        )

    def _fits(self, name: str, value: str) -> bool:
        most = QUERY_MAX_CHARACTERS if name == "q" else VALUE_MAX_CHARACTERS
        if len(value) > most:
            self._problem(name, value, f"{name} is too long ({len(value)} characters)", f"up to {most} characters")
        elif name == "missing" and value not in FILTER_FIELDS:
            self._problem(name, value, f"missing={value[:40]!r} names no field", ", ".join(FILTER_FIELDS))
        elif name == "year" and not _YEAR.fullmatch(value):
            self._problem(name, value, f"year={value[:40]!r} is no year", "a year of four digits, as 2015")
        else:
            return True
        return False

    def _date(self, name: str, complete: Callable[[str], date | None]) -> date | None:
        value = self.single.get(name)
        if value is None:
            return None
        day = complete(value)
        if day is None:
            message = f"{name}={value[:40]!r} is no date"
            self._problem(name, value, message, "a date, a month or a year: 2015-06-11, 2015-06 or 2015")
        return day

    def _choice(self, name: str, choices: Mapping[str, T]) -> T | None:
        value = self.single.get(name)
        if value is not None and value not in choices:
            self._problem(name, value, f"{name}={value[:40]!r} is not possible", ", ".join(choices))
        return choices.get(value) if value is not None else None

    def _limit(self, page_size: int) -> int:
        value = self.single.get("limit")
        if value is None:
            return page_size
        if _NUMBER.fullmatch(value) and 1 <= int(value) <= PAGE_SIZE_MAX:
            return int(value)
        self._problem("limit", value, f"limit={value[:40]!r} is not possible", f"a whole number, 1 to {PAGE_SIZE_MAX}")
        return page_size

    def _offset(self, limit: int) -> int:
        value = self.single.get(self.position)
        if value is None:
            return 0
        furthest = WINDOW_MAX_HITS - limit
        if self.position == "page":
            offset = (int(value) - 1) * limit if _PAGE.fullmatch(value) else -1
            allowed = f"a whole number, 1 to {furthest // limit + 1}"
        else:
            offset = int(value) if _NUMBER.fullmatch(value) else -1
            allowed = f"a whole number, 0 to {furthest}"
        if 0 <= offset <= furthest:
            return offset
        self._problem(self.position, value, f"{self.position}={value[:40]!r} is not possible", allowed)
        return 0

    def _problem(self, name: str, value: str, message: str, allowed: str) -> None:
        self.problems.append(ParamProblem(name, value[:VALUE_MAX_CHARACTERS], message, allowed))


def _is_control(char: str) -> bool:
    return unicodedata.category(char) == "Cc"
