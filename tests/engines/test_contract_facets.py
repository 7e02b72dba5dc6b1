"""What every engine owes: filters and facets. Written against the port only, run by every engine."""

from datetime import date

import pytest

from indexer.engine import Engine
from indexer.engine.request import (
    AnyValue,
    DateRange,
    FacetRequest,
    SearchRequest,
)
from tests.engines.helpers import counts, facet_of, ids, put, release, search


class TestFilters:
    @pytest.fixture(autouse=True)
    def _archive(self, engine: Engine) -> None:
        put(engine, [
            release("unit", "red", organizers=["Unit"], country="Ghana", published=date(2019, 12, 31)),
            release("office", "red", organizers=["Office", "Other"], country="Togo", published=date(2020, 1, 1)),
            release("body", "green", organizers=["Body"], country="Togo", event_start=date(2020, 12, 31)),
            release("other", "red", organizers=["Other"], published=date(2021, 1, 1)),
            release("none", "green"),
        ])  # fmt: skip

    def test_values_of_a_field_widen_and_fields_narrow(self, engine: Engine) -> None:
        both = AnyValue("organizer", ("Unit", "Other"))

        assert sorted(ids(search(engine, "", both))) == ["office", "other", "unit"]
        assert sorted(ids(search(engine, "", AnyValue("organizer", ("Unit",)), AnyValue("organizer", ("Other",))))) == [
            "office",
            "other",
            "unit",
        ]
        assert ids(search(engine, "", both, AnyValue("country", ("Togo",)))) == ["office"]

    def test_a_body_stands_for_everything_below_it(self, engine: Engine) -> None:
        assert sorted(ids(search(engine, "", AnyValue("organizer", ("Body",))))) == ["body", "office", "unit"]
        assert ids(search(engine, "", AnyValue("organizer", ("Department",)))) == ["unit"]

    def test_not_stated_can_be_chosen_alone_and_with_values(self, engine: Engine) -> None:
        assert ids(search(engine, "", AnyValue("organizer", missing=True))) == ["none"]
        assert sorted(ids(search(engine, "", AnyValue("country", ("Ghana",), missing=True)))) == [
            "none",
            "other",
            "unit",
        ]

    def test_date_ranges_include_both_ends(self, engine: Engine) -> None:
        assert sorted(ids(search(engine, "", DateRange(date(2020, 1, 1), date(2020, 12, 31))))) == ["body", "office"]
        assert sorted(ids(search(engine, "", DateRange(None, date(2019, 12, 31))))) == ["unit"]
        assert sorted(ids(search(engine, "", DateRange(date(2021, 1, 1), None)))) == ["other"]

    def test_a_facet_is_counted_without_its_own_filter(self, engine: Engine) -> None:
        free = counts(engine, "organizer", text="red")
        chosen = counts(engine, "organizer", AnyValue("organizer", ("Unit",)), text="red")

        assert chosen == free == {"Body": 2, "Department": 1, "Unit": 1, "Office": 1, "Other": 2}
        assert counts(engine, "country", AnyValue("organizer", ("Unit",))) == {"Ghana": 1}

    def test_a_parent_counts_the_union_of_itself_and_its_units(self, engine: Engine) -> None:
        put(engine, [release("joint", "red", organizers=["Unit", "Office", "Body"])])
        facet = facet_of(engine, "organizer")

        held = {value.value: (value.count, value.parent) for value in facet.values}
        assert held["Body"] == (4, None)
        assert held["Department"] == (2, "Body")
        assert held["Unit"] == (2, "Department")
        order = [value.value for value in facet.values]
        assert order.index("Body") < order.index("Department") < order.index("Unit")

    def test_releases_without_a_value_are_counted(self, engine: Engine) -> None:
        assert facet_of(engine, "organizer").missing == 1
        assert facet_of(engine, "country", AnyValue("country", missing=True)).missing == 2
        assert facet_of(engine, "country", AnyValue("country", missing=True)).missing_selected
        assert facet_of(engine, "year").missing == 1

    def test_a_chosen_value_never_vanishes(self, engine: Engine) -> None:
        facet = facet_of(engine, "organizer", AnyValue("organizer", ("Nobody",)), AnyValue("country", ("Ghana",)))

        chosen = [value for value in facet.values if value.selected]
        assert [(value.value, value.count) for value in chosen] == [("Nobody", 0)]

    def test_years_are_told_newest_first(self, engine: Engine) -> None:
        assert [value.value for value in facet_of(engine, "year").values] == ["2021", "2020", "2019"]

    def test_a_facet_can_be_cut_but_keeps_what_is_chosen_and_its_parents(self, engine: Engine) -> None:
        request = SearchRequest(filters=(AnyValue("organizer", ("Unit",)),), facets=(FacetRequest("organizer", 1),))

        values = engine.search(request).facets[0].values

        assert [value.value for value in values] == ["Body", "Department", "Unit"]
