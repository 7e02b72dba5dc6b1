"""Days that stand for a year or a month: its first where a range begins, its last where it ends."""

from datetime import date, timedelta


def first_day(year: int, month: int | None) -> date:
    return date(year, month if month is not None else 1, 1)


def last_day(year: int, month: int | None) -> date:
    if month is None or month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1) if month else date(year, month, 1)
