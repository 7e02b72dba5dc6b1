"""Loose keys and values of front matter and JSON."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import Given
from indexer.reading.given import iso_date, language_code, read_given, web_address


def test_every_field_is_taken_under_its_own_key() -> None:
    facts = read_given(
        {
            "id": 17,
            "title": " A\n title ",
            "url": "https://example.org/1",
            "language": "en",
            "published": "2015-06-11",
            "event_start": "2015-06-11T09:00:00+06:00",
            "event_end": date(2015, 6, 12),
            "city": "Almaty",
            "country": "Kazakhstan",
            "organizers": ["OSCE", "UNODC", "OSCE"],
            "partners": "Interpol; Europol",
            "funders": [],
            "participants": None,
        },
        "x.jsonl",
        3,
    )
    assert facts.id == "17"
    assert facts.given == Given(
        title="A title",
        url="https://example.org/1",
        language="en",
        published=date(2015, 6, 11),
        event_start=date(2015, 6, 11),
        event_end=date(2015, 6, 12),
        city="Almaty",
        country="Kazakhstan",
        organizers=("OSCE", "UNODC"),
        partners=("Interpol", "Europol"),
        funders=(),
        participants=None,
    )
    assert facts.problems == ()
    assert facts.unknown == ()


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("Headline", "title"), ("link", "url"), ("lang", "language"), ("organiser", "organizers"),
        ("partner", "partners"),        ("funder", "funders"), ("participant", "participants"), ("place", "city"),
        ("Date Published", "published"),
        ("event-start", "event_start"),
    ],
)  # fmt: skip
def test_other_words_for_a_key_are_understood(key: str, field: str) -> None:
    values = {"url": "http://a.b/", "language": "ru", "published": "2020-01-02", "event_start": "2020-01-02"}
    facts = read_given({key: values.get(field, "Name")}, "x.md")
    assert getattr(facts.given, field) is not None
    assert facts.unknown == ()


def test_singular_and_plural_are_joined_and_a_second_scalar_is_named() -> None:
    facts = read_given({"organizer": "UNODC", "organizers": ["OSCE"], "headline": "B", "title": "A"}, "x.md")
    assert facts.given.organizers == ("OSCE", "UNODC")
    assert facts.given.title == "A"
    assert [problem.code for problem in facts.problems] == ["conflicting_keys"]


def test_a_wrong_value_drops_its_field_only_and_is_named_with_key_value_and_line() -> None:
    facts = read_given({"title": ["A"], "date": "2015-02-30", "city": "Minsk", "organizers": ["OSCE", 3]}, "x.jsonl", 9)
    assert facts.given == Given(city="Minsk", organizers=("OSCE",))
    by_code = {problem.code: str(problem) for problem in facts.problems}
    assert by_code["bad_date"].startswith("x.jsonl:9: date: '2015-02-30' is not a date; write it as year-month-day")
    assert len(facts.problems) == 3


@pytest.mark.parametrize(
    "value",
    [
        "2015", "2015-06", "20150611", "11/06/2015", "2015-W24-4", "2015-13-01", "0000-00-00", "2015-02-30", "May", "",
        "٢٠١٥-٠٦-١١", "2015-06-11 and more", "2015-06-11T", 20150611, 12.5, True, None, [], {}, "9" * 5000,
    ],
)  # fmt: skip
def test_only_a_full_iso_date_is_a_date(value: object) -> None:
    assert iso_date(value) is None


@pytest.mark.parametrize(
    "value",
    ["2015-06-11", " 2015-06-11 ", "2015-06-11T23:30:00Z", "2015-06-11 10:00", "2015-06-11T10:00:00.123+0600",
     date(2015, 6, 11), datetime(2015, 6, 11, 23, 59)],
)  # fmt: skip
def test_a_date_time_keeps_its_day(value: object) -> None:
    assert iso_date(value) == date(2015, 6, 11)


@pytest.mark.parametrize(
    "value",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.b",
        "//a.b",
        "https://",
        "http://[",
        "http://a b",
        "a.b",
        3,
        None,
    ],
)
def test_only_web_addresses_are_kept(value: object) -> None:
    assert web_address(value) is None


def test_a_language_loses_its_region() -> None:
    assert [language_code(code) for code in ("EN", "en-GB", "pt_BR", "zh-Hans-CN")] == ["en", "en", "pt", "zh"]
    assert [language_code(code) for code in ("English", "", "e", None, 5)] == [None] * 5


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
KEYS = st.sampled_from(["id", "title", "url", "lang", "date", "event_end", "city", "organizer", "partners"]) | st.text()


@given(st.dictionaries(KEYS, JSON))
def test_no_value_breaks_the_mapping(values: dict[str, object]) -> None:
    facts = read_given(values, "x.jsonl", 1)
    assert facts.id is None or facts.id.strip()
    assert facts.given.title is None or facts.given.title.strip()


@pytest.mark.parametrize("id_", [".", "..", "x/../y", "./x", "x/.."])
def test_an_id_that_no_link_can_lead_to_is_refused(id_: str) -> None:
    facts = read_given({"id": id_}, "a.jsonl", 3)
    assert facts.id is None
    assert [(problem.code, problem.line) for problem in facts.problems] == [("bad_id", 3)]
    assert "change it" in facts.problems[0].message


@pytest.mark.parametrize("id_", ["...", "x.y", "a/b", ".x/y..", "2015-06-11"])
def test_an_id_with_other_dots_and_slashes_is_kept(id_: str) -> None:
    facts = read_given({"id": id_}, "a.jsonl", 3)
    assert (facts.id, facts.problems) == (id_, ())
