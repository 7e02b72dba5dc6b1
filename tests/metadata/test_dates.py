"""Dates as releases write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.metadata import extract, load_authority
from indexer.metadata.dates import find_days
from indexer.reading.page import Page
from indexer.release import Release

AUTHORITY = load_authority()


def read(text: str) -> Release:
    return extract(Page(id="x", source="x.txt", text=text), AUTHORITY)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("5-6 March 2019", "2019-03-05", "2019-03-06"),
        ("from 1 to 3 December 2010", "2010-12-01", "2010-12-03"),
        ("22–24 November 2022", "2022-11-22", "2022-11-24"),
        ("30 December - 2 January 2020", "2019-12-30", "2020-01-02"),
        ("28 February and 1 March 2023", "2023-02-28", "2023-03-01"),
        ("May 10-13 of 2016", "2016-05-10", "2016-05-13"),
        ("June 30 to July 2, 2021", "2021-06-30", "2021-07-02"),
        ("the 30th of October 2017", "2017-10-30", "2017-10-30"),
        ("May 30th 2018", "2018-05-30", "2018-05-30"),
        ("с 8 по 16 сентября 2025 года", "2025-09-08", "2025-09-16"),
        ("30 Января 2014 г.", "2014-01-30", "2014-01-30"),
        ("2025-05-16", "2025-05-16", "2025-05-16"),
        ("06.12.2010, 22:23", "2010-12-06", "2010-12-06"),
        ("09/23/2019", "2019-09-23", "2019-09-23"),
        ("06 一月 2014", "2014-01-06", "2014-01-06"),
        ("21-May-2021", "2021-05-21", "2021-05-21"),
        ("07. 10. 2016.", "2016-10-07", "2016-10-07"),
        ("2016.10.07", "2016-10-07", "2016-10-07"),
        ("2016/10/07", "2016-10-07", "2016-10-07"),
        ("21 May '19", "2019-05-21", "2019-05-21"),
        ("3-5 and 8 March 2022", "2022-03-03", "2022-03-08"),
        ("11, 12 and 13 May 2022", "2022-05-11", "2022-05-13"),
    ],
)
def test_a_date_or_range_is_read(written: str, first: str, last: str) -> None:
    (found,) = find_days(f"So it was on {written} there")
    assert found.dates() == (day(first), day(last))


@pytest.mark.parametrize("written", ["31 February 2020", "29 February 2019", "45 May 2001", "2020-13-40", "99.99.2020"])
def test_an_impossible_date_is_none(written: str) -> None:
    assert [days for days in find_days(f"on {written} there") if days.has_year] == []


@pytest.mark.parametrize("written", ["they may 12 times", "to march 5 miles", "03/04/2020", "resolution 1267 (1999)"])
def test_what_only_looks_like_a_date_or_cannot_be_told_is_none(written: str) -> None:
    assert find_days(written) == ()


def test_a_numeric_date_of_two_readings_is_of_the_time_told_in_words() -> None:
    assert [days.dates() for days in find_days("Posted 03/04/2020. They met on 1 April 2020.")] == [
        (day("2020-04-03"), day("2020-04-03")),
        (day("2020-04-01"), day("2020-04-01")),
    ]


@given(st.text(alphabet="0123456789 -–/.,JanMrchмартиtoof", max_size=60))
def test_any_text_is_read_without_an_error_and_spans_hold(text: str) -> None:
    for days in find_days(text):
        assert 0 <= days.span.start < days.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("A headline here\nALMATY, Kazakhstan, 11 June 2015 – A workshop began.", "2015-06-11"),
        ("A headline here\nSkopje, March 9, 2024-A course ended.", "2024-03-09"),
        ("A headline here\nJanuary 14, 2021, Tashkent, Uzbekistan – Standards were shown.", "2021-01-14"),
        ("A headline here\n2025-05-16\nThe office has completed a course.", "2025-05-16"),
        ("A headline here\nThursday, December 10, 2020 - 10:15am\nThe agency gave books.", "2020-12-10"),
        (
            "A headline here\n09/05/2019 | Press release | Distributed by Public on 09/05/2019 07:06\nText.",
            "2019-09-05",
        ),
        ("Заголовок сообщения\nБИШКЕК, 29 января 2014 г. – Сегодня прошла встреча.", "2014-01-29"),
        ("A headline here\nThe ministers met. ///nCa, 13 May 2025", "2025-05-13"),
        ("A headline here\nOn 11 June 2021, high-level officers met – in Odesa.", ""),
        ("A headline here\n5-6 March, Almaty, Republic of Kazakhstan\nText.", ""),
        ("A headline here\nLYON, France – Police met this week.", ""),
    ],
)
def test_the_release_date_stands_in_dateline_line_or_signature(text: str, published: str) -> None:
    release = read(text)
    assert release.published == day(published)
    assert ("published" in release.evidence) == bool(published)


LEAD = "Officers learn about forged passports\nTIRANA, 8 May 2018 – "


@pytest.mark.parametrize(
    ("body", "start", "end"),
    [
        ("A two-day workshop on forged passports began today in Tirana.", "2018-05-08", "2018-05-09"),
        ("A three-day workshop on forged passports concluded today in Tirana.", "2018-05-06", "2018-05-08"),
        ("Today a seminar opened in Tirana. It will last two days.", "2018-05-08", "2018-05-09"),
        ("A meeting takes place tomorrow in Tirana.", "2018-05-09", "2018-05-09"),
        ("A four-week course concluded today in Tirana.", "", "2018-05-08"),
        ("A workshop was held in Tirana on 2-4 May.", "2018-05-02", "2018-05-04"),
        ("A workshop was held on 3 May 2018. The first had been held on 1 March 2017.", "2018-05-03", "2018-05-03"),
        ("A seminar is being held in Tirana from May 7, 2018. It will continue until May 11, 2018.",
         "2018-05-07", "2018-05-11"),
        ("The convention of 14 March 2001 was explained to forty officers.", "", ""),
    ],
)  # fmt: skip
def test_event_days_are_stated_or_counted_from_the_release(body: str, start: str, end: str) -> None:
    release = read(LEAD + body)
    assert (release.event_start, release.event_end) == (day(start), day(end))


def test_a_day_without_a_year_stays_unknown_without_a_release_date() -> None:
    release = read("Cadets learn about malware\nOn 1 June the academy held a course in Tashkent.")
    assert release.event_start is None
    assert release.event_end is None
