"""What people ask for: read with care, looked up, and written back as short as it can be said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.engine.request import AnyValue, DateRange, FacetRequest, Sort
from indexer.fields import FACET_FIELDS, FILTER_FIELDS
from indexer.metadata.authority import load_authority
from indexer.params import (
    FACET_MAX_VALUES,
    PAGE_SIZE_MAX,
    QUERY_MAX_CHARACTERS,
    VALUES_MAX_COUNT,
    WINDOW_MAX_HITS,
    SearchParams,
    canonical,
    read_params,
    to_pairs,
    to_request,
)
from indexer.query.nodes import Match


def test_every_parameter_is_read() -> None:
    params, problems = read_params(
        [
            ("q", "police  training"),
            ("organizer", "OSCE"),
            ("organizer", "UNODC"),
            ("year", "2015"),
            ("missing", "country"),
            ("from", "2015"),
            ("to", "2015-02"),
            ("sort", "oldest"),
            ("match", "any"),
            ("limit", "20"),
            ("offset", "40"),
        ]
    )

    assert problems == ()
    assert params == SearchParams(
        words="police  training",
        filters={"organizer": ("OSCE", "UNODC"), "year": ("2015",)},
        missing=("country",),
        date_from=date(2015, 1, 1),
        date_to=date(2015, 2, 28),
        sort=Sort.OLDEST,
        match=Match.ANY,
        limit=20,
        offset=40,
    )


@pytest.mark.parametrize(
    ("given_from", "given_to", "start", "end"),
    [
        ("2015", "2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2016-02", "2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-12", "9999-12", date(2015, 12, 1), date(9999, 12, 31)),
        ("2015-06-11", "2015-06-11", date(2015, 6, 11), date(2015, 6, 11)),
    ],
)
def test_a_year_or_month_reaches_from_its_first_to_its_last_day(
    given_from: str, given_to: str, start: date, end: date
) -> None:
    params, problems = read_params([("from", given_from), ("to", given_to)])

    assert problems == ()
    assert (params.date_from, params.date_to) == (start, end)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("from", "2024-02-30"),
        ("from", "2015-00"),
        ("from", "2015-05-00"),
        ("from", "2015-13"),
        ("to", "9999-99-99"),
        ("to", "0000"),
        ("to", "now-7d"),
        ("to", "٢٠١٥"),
        ("to", "2015 -01"),
        ("limit", "0"),
        ("limit", "-1"),
        ("limit", "+5"),
        ("limit", "101"),
        ("limit", "1_0"),
        ("limit", "٥"),
        ("limit", "1e1"),
        ("limit", "9" * 250),
        ("offset", "-1"),
        ("offset", "1_000"),
        ("offset", str(WINDOW_MAX_HITS)),
        ("sort", "best"),
        ("match", "ALL"),
        ("missing", "title"),
        ("year", "15"),
        ("year", "20156"),
        ("q", "x" * (QUERY_MAX_CHARACTERS + 1)),
        ("organizer", "x" * 10_000),
        ("page", "2"),
        ("organiser", "OSCE"),
    ],
)
def test_a_wrong_value_is_left_out_and_named_with_what_is_allowed(name: str, value: str) -> None:
    params, problems = read_params([(name, value)])

    assert params == SearchParams()
    assert [problem.parameter for problem in problems] == [name]
    assert problems[0].allowed
    assert len(str(problems[0])) < 500


@pytest.mark.parametrize("value", ["0", "-1", "01", "1_0", " 7 x", "٧", "1e3", "1" * 5_000, "1000001", "1001"])
def test_a_page_is_a_plain_number_within_the_window(value: str) -> None:
    params, problems = read_params([("page", value)], position="page")

    assert params.offset == 0
    assert [problem.parameter for problem in problems] == ["page"]


def test_a_page_becomes_an_offset() -> None:
    params, problems = read_params([("page", "3"), ("limit", "20")], position="page")

    assert problems == ()
    assert (params.offset, params.page) == (40, 3)


def test_limits_are_inclusive() -> None:
    params, problems = read_params(
        [
            ("q", "x" * QUERY_MAX_CHARACTERS),
            ("limit", str(PAGE_SIZE_MAX)),
            ("offset", str(WINDOW_MAX_HITS - PAGE_SIZE_MAX)),
        ]
    )

    assert problems == ()
    assert params.offset + params.limit == WINDOW_MAX_HITS


def test_the_first_of_two_single_values_counts_and_the_second_is_told() -> None:
    params, problems = read_params([("q", "one"), ("q", "two")])

    assert params.words == "one"
    assert [problem.parameter for problem in problems] == ["q"]


def test_a_range_that_ends_before_it_begins_is_a_problem() -> None:
    params, problems = read_params([("from", "2016"), ("to", "2015")])

    assert (params.date_from, params.date_to) == (None, None)
    assert [problem.parameter for problem in problems] == ["from"]


def test_values_beyond_the_limit_are_left_out_with_one_problem() -> None:
    params, problems = read_params([("country", f"Land {number}") for number in range(VALUES_MAX_COUNT + 10)])

    assert len(params.filters["country"]) == VALUES_MAX_COUNT
    assert len(problems) == 1


def test_empty_values_of_a_form_ask_for_nothing() -> None:
    assert read_params([("q", " "), ("from", ""), ("organizer", ""), ("sort", "")]) == (SearchParams(), ())


def test_values_are_composed_and_lose_control_characters() -> None:
    params, _ = read_params([("q", "cafe\u0301\x00 \ud800x\ty"), ("country", " Côte d’Ivoire\x1b ")])

    assert params.words == "café \ufffdx y"
    assert params.filters == {"country": ("Côte d’Ivoire",)}


@pytest.mark.parametrize(
    ("field", "written", "canonical_name"),
    [
        ("organizer", "UN Office on Drugs and Crime", "UNODC"),
        ("partner", "United Nations Office on Drugs and Crime", "UNODC"),
        ("organizer", "osce", "OSCE"),
        ("partner", "Unodc", "UNODC"),
        ("funder", "harbour Watch", "harbour Watch"),
        ("country", "Republic of Kazakhstan", "Kazakhstan"),
        ("participant", "Russian Federation", "Russia"),
        ("city", "Алматы", "Almaty"),
        ("language", "English", "en"),
        ("language", "RU", "ru"),
        ("language", "tlh", "tlh"),
        ("person", "Guy Vinet", "Guy Vinet"),
        ("country", "Nowhere in Particular", "Nowhere in Particular"),
    ],
)
def test_names_are_looked_up(field: str, written: str, canonical_name: str) -> None:
    params = canonical(SearchParams(filters={field: (written, canonical_name)}), load_authority())

    assert params.filters == {field: (canonical_name,)}


def test_a_request_joins_values_and_not_stated_of_one_field() -> None:
    params = SearchParams(
        filters={"organizer": ("OSCE",)}, missing=("organizer", "country"), date_from=date(2015, 1, 1)
    )
    request, _ = to_request(params)

    assert set(request.filters) == {
        AnyValue("organizer", ("OSCE",), missing=True),
        AnyValue("country", (), missing=True),
        DateRange(date(2015, 1, 1), None),
    }
    assert request.facets == tuple(FacetRequest(name, FACET_MAX_VALUES) for name in FACET_FIELDS)


def test_a_request_counts_facets_only_when_asked() -> None:
    assert to_request(SearchParams(), facets=False)[0].facets == ()


def test_defaults_leave_no_trace_in_an_address() -> None:
    assert to_pairs(SearchParams()) == []


def test_whole_years_and_months_are_written_short() -> None:
    params = SearchParams(date_from=date(2015, 1, 1), date_to=date(2016, 2, 29))

    assert to_pairs(params) == [("from", "2015"), ("to", "2016-02")]


_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(str.strip)
_DAYS = st.one_of(st.none(), st.dates())


@given(
    words=_WORDS,
    filters=st.dictionaries(
        st.sampled_from([name for name in FILTER_FIELDS if name != "year"]),
        st.lists(_WORDS.filter(bool), min_size=1, max_size=3),
    ),
    missing=st.lists(st.sampled_from(FILTER_FIELDS), unique=True),
    days=st.tuples(_DAYS, _DAYS),
    sort=st.sampled_from([None, *Sort]),
    match=st.sampled_from(Match),
    page=st.integers(1, 100),
)
def test_what_is_written_into_an_address_is_read_back_the_same(
    words: str,
    filters: dict[str, list[str]],
    missing: list[str],
    days: tuple[date | None, date | None],
    sort: Sort | None,
    match: Match,
    page: int,
) -> None:
    pairs = [("q", words), *((name, value) for name, values in filters.items() for value in values)]
    params, problems = read_params(pairs)
    start, end = sorted(days) if all(days) else days  # type: ignore[type-var]  # no None where both are given
    params = SearchParams(
        words=params.words,
        filters=params.filters,
        missing=tuple(name for name in FILTER_FIELDS if name in missing),
        date_from=start,
        date_to=end,
        sort=sort,
        match=match,
        offset=(page - 1) * 10,
    )

    assert problems == ()
    assert read_params(to_pairs(params, "page"), position="page") == (params, ())


@given(st.lists(st.tuples(st.sampled_from(["q", "from", "to", "limit", "page", "year", "x"]) | st.text(), st.text())))
def test_any_pairs_are_survived_and_bounded(pairs: list[tuple[str, str]]) -> None:
    params, _ = read_params(pairs, position="page")

    assert len(params.words) <= QUERY_MAX_CHARACTERS
    assert 0 <= params.offset <= WINDOW_MAX_HITS - params.limit
    assert sum(map(len, params.filters.values())) <= VALUES_MAX_COUNT


def test_any_word_is_shown_as_a_choice_of_words() -> None:
    params, _ = read_params([("q", "workshop -minsk training"), ("match", "any")])

    assert to_request(params)[1].interpreted == "(workshop OR training) AND NOT minsk"
