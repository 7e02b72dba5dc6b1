"""Dates of the query language: a day, a month or a year, and ranges of them."""

import re
from datetime import date, timedelta
from typing import Final

_DECEMBER: Final = 12
_POINT: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def first_day(text: str) -> date | None:
    """The first day of "2015", "2015-06" or "2015-06-11"; None if that is no date."""
    found = _POINT.fullmatch(text)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None


def last_day(text: str) -> date | None:
    """The last day of "2015", "2015-06" or "2015-06-11"; None if that is no date."""
    first = first_day(text)
    found = _POINT.fullmatch(text)
    if first is None or found is None or found[3]:
        return first
    if not found[2] or first.month == _DECEMBER:
        return date(first.year, _DECEMBER, 31)
    return date(first.year, first.month + 1, 1) - timedelta(days=1)


def day_range(text: str) -> tuple[date | None, date | None] | None:
    """Both ends of "2015", "2015-06..2015-08", "2015.." or "..2015-08"; None if that is no range."""
    start, dots, end = text.partition("..")
    if not dots:
        first, last = first_day(text), last_day(text)
        return (first, last) if first and last else None
    first = first_day(start) if start else None
    last = last_day(end) if end else None
    if (start and first is None) or (end and last is None) or not (start or end):
        return None
    return (first, last) if not (first and last and first > last) else None
