"""Dates and ranges of days as releases write them, in English and Russian, each with its span."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from indexer.metadata.authority.written import Written, written_words
from indexer.metadata.months import FORMS, MONTH_NAME
from indexer.release import Span

_MONTH: Final = MONTH_NAME + r"\b\.?"
_DAY: Final = r"[0-9][0-9]?(?:st|nd|rd|th|-го|-е)?(?![\d:])"
# "May '19" is a year, "May 19" a day; a date of numbers on the next line is one of its own.
_FULL_YEAR: Final = r"(?:19|20)\d\d(?!\d|-\d\d?-\d|[./]\d\d[./]\d)"
_YEAR: Final = rf"(?:{_FULL_YEAR}|['’‘]\d\d(?!\d))"
# "28,2019" without a blank comes from pages whose line breaks were lost.
_BEFORE_YEAR: Final = r"(?:,?\s+(?:(?:of|de)\s+)?|,)"
_TO: Final = r"(?:\s*[-–—‑]\s*|\s+(?:to|and|until|till|through|по|и|до)\s+)(?:the\s+)?"
_WEEKDAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
# "11, 12 and 13 May", "3-5 and 8 March": of several days only the first and the last are kept.
_BETWEEN: Final = rf"(?:,\s*{_DAY}|\s*[-–—‑]\s*{_DAY}(?=\s*(?:,|and|и)\s*\d)){{0,6}}"
_DAY_FIRST: Final = re.compile(
    rf"(?P<d1>{_DAY})(?:(?:\s+(?:of\s+)?(?P<m1>{_MONTH})(?:,?\s+(?P<y1>{_YEAR}))?)?{_BETWEEN}{_TO}{_WEEKDAY}(?P<d2>{_DAY}))?"
    rf"\s+(?:(?:of|de)\s+)?(?P<m2>{_MONTH})(?:{_BEFORE_YEAR}(?P<y2>{_YEAR}))?"
)
_MONTH_FIRST: Final = re.compile(
    rf"(?P<m1>{_MONTH})\s+(?P<d1>{_DAY})(?:{_BEFORE_YEAR}(?P<y1>{_YEAR}))?"
    rf"(?:{_TO}{_WEEKDAY}(?:(?P<m2>{_MONTH})\s+)?(?P<d2>{_DAY})(?:{_BEFORE_YEAR}(?P<y2>{_YEAR}))?)?"
)
_ISO: Final = re.compile(r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d?)-(?P<d>\d\d?)(?![\d-])")
_DOTTED: Final = re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>(?:19|20)\d\d)(?!\d)")
_SHORT_DOTTED: Final = re.compile(r"(?<![\d.])(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>[0-3]\d)(?![\d%]|\.\d)")
_YEAR_FIRST: Final = re.compile(r"(?<![\d./])(?P<y>(?:19|20)\d\d)(?P<mark>[./])(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?!\d)")
_SLASHED: Final = re.compile(r"(?<![\d/])(?P<a>\d{1,2})\s?/\s?(?P<b>\d{1,2})\s?/\s?(?P<y>(?:19|20)\d\d)(?!\d)")
# "21-May-2021", as databases write it.
_HYPHENED: Final = re.compile(rf"(?<![\d-])(?P<d>\d{{1,2}})-(?P<m>{_MONTH})-(?P<y>(?:19|20)\d\d)(?!\d)")
# "10Nov2015" from pages that lost their blanks.
_GLUED: Final = re.compile(rf"(?<![\d.,/:-])(?P<d>\d{{1,2}})\s?(?P<m>{MONTH_NAME})\.?\s?(?P<y>{_FULL_YEAR})")
_DASHED: Final = re.compile(r"(?<![\d-])(?P<d>\d\d)-(?P<m>\d\d)-(?P<y>(?:19|20)\d\d)(?![\d-])")
_BY_MARK: Final = {"-": (_ISO, _HYPHENED, _DASHED), ".": (_DOTTED, _YEAR_FIRST, _SHORT_DOTTED), "/": (_YEAR_FIRST,)}
_CYRILLIC: Final = re.compile(r"[а-яё]{3}")
_OPENING_CHARACTERS: Final = 200
_CENTURY: Final = 2000
# Signs that a page counts months first: a twelve-hour clock, or the line of an American distributor.
_AMERICAN: Final = re.compile(
    r"\b\d{1,2}:\d\d\s*[ap]\.?m\b|\bDistributed by Public\b|\b(?:E[SD]T|P[SD]T)\b", re.IGNORECASE
)
_MOST_DAY_DIGITS: Final = 2
_DIGITS: Final = re.compile(r"\d+")
_MONTH_BEFORE: Final = re.compile(rf"{_MONTH}\s+$")
_MONTHS_END: Final = frozenset(form[-2:] for form in FORMS)
# The longest month with a stop and some white space.
_LONGEST_MONTH_CHARACTERS: Final = 14
_LONGEST_RANGE_DAYS: Final = 366
# "26 November 2018 @ 8:00 am - 27 November 2018 @ 5:00 pm", as calendars have it.
_JOINT: Final = re.compile(
    r"(?:,?\s(?:@\s|at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?)?\s?[-–—]\s?|\s(?:to|until|till|through|по|до)\s"
)
# A numeric date that may be read in two ways is of the time that the text speaks of in words.
_NEAR_DAYS: Final = 20
# "Tue, 08/03/2010": of both readings one is a Tuesday.
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_BEFORE: Final = re.compile(rf"\b(?P<day>{'|'.join(_WEEKDAYS)})[a-z]{{0,6}}\.?,?\s+$", re.IGNORECASE)
_LONGEST_WEEKDAY_CHARACTERS: Final = 14
# Who counts the hours to twenty-four, or sets blanks around the marks, writes the day first.
_DAY_FIRST_AFTER: Final = re.compile(r"\s*[-–,|]?\s*(?:at\s)?(?:1[3-9]|2[0-3])[:.]\d\d\b(?!\s?[apAP]\.?[mM])")


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; `year` is None where the text gives none."""

    year: int | None
    month: int
    day: int

    def at(self, year: int | None) -> date | None:
        """The date in its own year or else this one; None if there is no such day or no year."""
        chosen = self.year or year
        try:
            return date(chosen, self.month, self.day) if chosen else None
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Days:
    """A day or a range of days in the text; of a single day both ends are the same."""

    first: Day
    last: Day
    span: Span

    @property
    def is_range(self) -> bool:
        return self.first != self.last

    @property
    def has_year(self) -> bool:
        return self.last.year is not None

    def dates(self, year: int | None = None) -> tuple[date, date] | None:
        """Both ends as dates, in `year` where the text gives none; None where that is no real stretch of days."""
        last = self.last.at(year)
        first = self.first.at(self.last.year or year)
        if first is None or last is None or not 0 <= (last - first).days <= _LONGEST_RANGE_DAYS:
            return None
        return first, last


def find_days(text: str, written: Written | None = None) -> tuple[Days, ...]:
    """Every day and range of days in the text, in order; impossible ones are left out. `written` are its words."""
    unsettled: list[re.Match[str]] = []
    # Every date holds a number, and most texts hold few: only there the patterns are tried.
    numbered = (written or written_words(text)).numbered
    numbers = [number.span() for start, behind in numbered for number in _DIGITS.finditer(text, start, behind - 1)]
    candidates = list(_candidates(text, numbers, unsettled))
    candidates += [days for match in unsettled for days in _settled(match, candidates)]
    found = sorted(candidates, key=lambda days: (days.span.start, -days.span.end))
    kept: list[Days] = []
    for days in found:
        if not kept or days.span.start >= kept[-1].span.end:
            kept.append(days)
    return tuple(_joined(text, kept))


def _joined(text: str, found: list[Days]) -> Iterator[Days]:
    """Two full days with a dash or "to" between them as one range: "20/11/2023 - 24/11/2023"."""
    held: Days | None = None
    for days in found:
        if held and _JOINT.fullmatch(text, held.span.end, days.span.start):
            both = Days(held.first, days.last, Span(held.span.start, days.span.end))
            if held.has_year and not (held.is_range or days.is_range) and both.is_range and both.dates():
                held = both
                continue
        if held:
            yield held
        held = days
    if held:
        yield held


def _candidates(text: str, numbers: list[tuple[int, int]], unsettled: list[re.Match[str]]) -> Iterator[Days]:
    """Days and ranges; numeric ones that may be read in two ways go to `unsettled`."""
    american = None
    for start, end in numbers:
        # What stands beside the number tells which of the patterns can match.
        following = text[end : end + 1]
        if end - start <= _MOST_DAY_DIGITS:
            yield from _beginning_with_day(text, start)
            if text[start - 1 : start].isspace():
                yield from _ending_with_day(text, start)
        yield from _in_numbers(text, start, following)
        slashed = _SLASHED.match(text, start) if following == "/" or text[end : end + 3] == " / " else None
        if slashed:
            if american is None:
                american = bool(_AMERICAN.search(text))
            # Russian writes the day first.
            if (
                american
                or _CYRILLIC.search(text, 0, _OPENING_CHARACTERS)
                or slashed["a"] == slashed["b"]
                or max(int(slashed["a"]), int(slashed["b"])) > 12
            ):
                yield from _slashed(slashed, american)
            else:
                unsettled.append(slashed)


def _in_numbers(text: str, start: int, following: str) -> Iterator[Days]:
    for pattern in _BY_MARK.get(following, ()):
        match = pattern.match(text, start)
        if match:
            month = int(match["m"]) if match["m"].isdigit() else FORMS[match["m"].rstrip(".")]
            year = int(match["y"])
            yield from _single(year if year > _CENTURY - 200 else _CENTURY + year, month, int(match["d"]), match)


def _settled(match: re.Match[str], others: list[Days]) -> Iterator[Days]:
    """The reading of a numeric date that is of its weekday or near what the text dates in words, if only one is."""
    readings = [days for first in (True, False) for days in _slashed(match, first)]
    told = [day for each in others if (day := each.last.at(None))]
    same = {(each.last.month, each.last.day) for each in others}
    weekday = _WEEKDAY_BEFORE.search(match.string, max(0, match.start() - _LONGEST_WEEKDAY_CHARACTERS), match.start())
    dated = [(days, day) for days in readings if (day := days.last.at(None))]
    named = [days for days, day in dated if weekday and _WEEKDAYS[day.weekday()] == weekday["day"].lower()]
    near = [days for days, day in dated if any(abs((day - other).days) <= _NEAR_DAYS for other in told)]
    again = [days for days, day in dated if (day.month, day.day) in same]
    for fitting in (named, near, again):
        if len(fitting) == 1:
            yield from fitting
            return
    if " " in match.group() or _DAY_FIRST_AFTER.match(match.string, match.end()):
        yield from _slashed(match, american=False)


def _beginning_with_day(text: str, start: int) -> Iterator[Days]:
    if start and text[start - 1].isalnum():
        return
    match = _DAY_FIRST.match(text, start)
    if match:
        yield from _worded(match)
    if (match is None or match["y2"] is None) and (glued := _GLUED.match(text, start)):
        month = _month(glued["m"])
        assert month is not None
        yield from _single(int(glued["y"]), month, int(glued["d"]), glued)


def _ending_with_day(text: str, start: int) -> Iterator[Days]:
    begin = max(0, start - _LONGEST_MONTH_CHARACTERS)
    if text[begin:start].rstrip().rstrip(".")[-2:] not in _MONTHS_END:
        return
    month = _MONTH_BEFORE.search(text, begin, start)
    match = _MONTH_FIRST.match(text, month.start()) if month else None
    if match and (match.start() == 0 or not text[match.start() - 1].isalnum()):
        yield from _worded(match)


def _slashed(match: re.Match[str], american: bool) -> Iterator[Days]:
    a, b = int(match["a"]), int(match["b"])
    month, day = (a, b) if (american or b > 12) else (b, a)
    yield from _single(int(match["y"]), month, day, match)


def _worded(match: re.Match[str]) -> Iterator[Days]:
    y1, y2 = _year(match["y1"]), _year(match["y2"])
    m1, m2 = _month(match["m1"]), _month(match["m2"])
    month = m2 or m1
    assert month is not None
    if match["d2"] is None:
        yield from _single(y1 or y2, month, _number(match["d1"]), match)
        return
    first = Day(y1 or y2, m1 or month, _number(match["d1"]))
    last = Day(y2, month, _number(match["d2"]))
    if y2 and not y1 and first.month > last.month:
        first = Day(y2 - 1, first.month, first.day)  # 30 December - 2 January 2020
    days = Days(first, last, Span(match.start(), _end(match)))
    if days.dates() if y2 else days.dates(2000):
        yield days


def _year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if written.isdigit() else _CENTURY + int(written[1:])


def _month(written: str | None) -> int | None:
    return FORMS[written.rstrip(".")] if written else None


def _single(year: int | None, month: int, day: int, match: re.Match[str]) -> Iterator[Days]:
    one = Day(year, month, day)
    # Without a year a leap year tells whether there can be such a day at all.
    if one.at(2000) is not None and (year is None or one.at(None) is not None):
        yield Days(one, one, Span(match.start(), _end(match)))


def _end(match: re.Match[str]) -> int:
    return match.start() + len(match.group().rstrip("."))


def _number(day: str) -> int:
    return int(day[:2] if day[:2].isdigit() else day[0])
