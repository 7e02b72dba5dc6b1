"""What every engine owes, clause by clause. Written against the port only, run by every engine."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from indexer.engine import Engine, open_engine
from indexer.engine.request import (
    AnyValue,
    DateRange,
    Facet,
    FacetRequest,
    Filter,
    Match,
    SearchRequest,
    SearchResults,
    Sort,
)
from indexer.errors import IndexLocked, UnknownField
from indexer.fields import FACET_FIELDS
from indexer.query.nodes import MatchAll, Term
from indexer.release import Mention, Place, Release
from tests.engines.conftest import AUTHORITY, ask


def release(id: str, text: str = "", title: str = "", **facts: Any) -> Release:
    """A release from few words; organizations and countries are given by canonical name."""
    for field in ("organizers", "partners", "funders", "participants"):
        facts[field] = tuple(Mention(name, name) for name in facts.get(field, ()))
    if "country" in facts:
        facts["place"] = Place(None, facts.pop("country"))
    return Release(id=id, title=title or f"Release {id}", text=text, **facts)


def put(engine: Engine, releases: Iterable[Release]) -> None:
    with engine.writer() as writer:
        for one in releases:
            writer.put(one)


def search(engine: Engine, text: str = "", *filters: Filter, **request: Any) -> SearchResults:
    return engine.search(SearchRequest(query=ask(text), filters=filters, **request))


def ids(results: SearchResults) -> list[str]:
    return [hit.release.id for hit in results.hits]


def counts(engine: Engine, field: str, *filters: Filter, text: str = "") -> dict[str, int]:
    facet = facet_of(engine, field, *filters, text=text)
    return {value.value: value.count for value in facet.values}


def facet_of(engine: Engine, field: str, *filters: Filter, text: str = "") -> Facet:
    return search(engine, text, *filters, facets=(FacetRequest(field),)).facets[0]


class TestFinding:
    @pytest.mark.parametrize(
        ("text", "asked"),
        [
            ("International co-operation grows", "cooperation"),
            ("International cooperation grows", "co operation"),
            ("International co operation grows", '"co-operation"'),
            ("The cyber-crime unit", "cybercrimes"),
            ("The law-enforcement unit", "lawenforcement"),
            ("The lawenforcement unit", "law-enforcement"),
            ("The law enforcement unit", "lawenforcement"),
            ("An organised programme", "organized program"),
            ("Kraków and Beyoğlu", "krakow beyoglu"),
            ("O’Brien spoke", "obrien"),
            ("The U.S. delegation", "US"),
            ("Training of officers", "trainings officer"),
            ("Борьба с киберпреступностью", "киберпреступность"),
            ("Ёлка стояла", "елка"),
            ("The Body of Bodies met", "BDY"),
            ("BDY met", "body of bodies"),
            ("COVID-19 rules", "covid19"),
            ("Train-the-trainer course", "train-the-trainer"),
        ],
    )
    def test_equal_spellings_find_each_other(self, engine: Engine, text: str, asked: str) -> None:
        put(engine, [release("a", text), release("b", "Nothing of the kind")])

        assert ids(search(engine, asked)) == ["a"]

    @pytest.mark.parametrize(
        ("text", "asked"),
        [
            ("a co-operation agreement", '="cooperation"'),
            ("oth is a word here", "OTH"),
            ("the operation", "cooperation"),
            ("organs were taken", "organization"),
            ("an international team", "intern"),
            ("a body and an oath", "BDY"),
            ("this is land", "island"),
        ],
    )
    def test_different_words_stay_different(self, engine: Engine, text: str, asked: str) -> None:
        put(engine, [release("a", text)])

        assert search(engine, asked, match=Match.ALL).total == 0

    def test_every_term_of_title_and_text_finds_its_release(self, engine: Engine) -> None:
        from indexer.analysis import words

        one = release("a", "The OSCE’s 2nd co-operation—“кибер-угрозы”, U.S. and O'Neil at 3.5 %", "Über-Titel 7")
        put(engine, [one, release("b", "other")])

        for field, text in (("title", one.title), ("text", one.text)):
            for word in words(text):
                for term in word.terms:
                    found = engine.search(SearchRequest(query=Term(term, (field,))))
                    assert ids(found) == ["a"], (field, term)

    def test_a_title_word_outranks_the_same_word_in_the_text(self, engine: Engine) -> None:
        put(engine, [release("text", "cybercrime " * 30), release("title", "other words", "On cybercrime today")])

        assert ids(search(engine, "cybercrime")) == ["title", "text"]

    def test_fields_are_searched_by_name(self, engine: Engine) -> None:
        put(engine, [release("a", organizers=["Unit"], country="Ghana"), release("b", "Unit Ghana")])

        assert ids(search(engine, "organizer:unit")) == ["a"]
        assert ids(search(engine, "organizer:BDY")) == ["a"]
        assert ids(search(engine, "country:ghana")) == ["a"]

    def test_operators_mean_what_they_say(self, engine: Engine) -> None:
        put(engine, [release("a", "red green"), release("b", "green blue"), release("c", "blue red")])

        assert sorted(ids(search(engine, "red OR (green AND blue)"))) == ["a", "b", "c"]
        assert sorted(ids(search(engine, "green -red"))) == ["b"]
        assert sorted(ids(search(engine, "NOT green"))) == ["c"]
        assert sorted(ids(search(engine, "gre*"))) == ["a", "b"]
        assert sorted(ids(search(engine, "grean~1"))) == ["a", "b"]

    def test_a_phrase_and_nearness_ask_for_positions(self, engine: Engine) -> None:
        put(
            engine,
            [
                release("a", "programme office here"),
                release("b", "office of the programme"),
                release("c", "programme x x x x x x office"),
            ],
        )

        assert ids(search(engine, '"programme office"')) == ["a"]
        assert sorted(ids(search(engine, '"programme office"~2'))) == ["a", "b"]

    def test_dates_are_asked_for_in_the_query(self, engine: Engine) -> None:
        put(
            engine,
            [release("a", published=date(2015, 6, 30)), release("b", event_start=date(2015, 7, 1)), release("c")],
        )

        assert ids(search(engine, "date:2015-06")) == ["a"]
        assert sorted(ids(search(engine, "date:2015-06..2015"))) == ["a", "b"]

    def test_auto_falls_back_to_most_words_and_says_so(self, engine: Engine) -> None:
        put(engine, [release("one", "red"), release("two", "red green"), release("none", "yellow")])

        found = search(engine, "red green blue")

        assert ids(found) == ["two", "one"]
        assert "most_words" in {notice.code for notice in found.notices}
        assert search(engine, "red green blue", match=Match.ALL).total == 0
        assert search(engine, "red yellow", match=Match.ANY).total == 3

    def test_a_word_nobody_has_gets_the_nearest_that_somebody_has(self, engine: Engine) -> None:
        put(engine, [release("a", "cybercrime"), release("b", "cyberspace")])
        with engine.writer() as writer:
            writer.remove("b")

        notices = search(engine, "cybercrme").notices

        assert [(n.code, n.suggestion) for n in notices] == [("did_you_mean", "cybercrime")]
        assert search(engine, "cyberspac").notices[0].suggestion is None


class TestTotalsAndOrder:
    def test_updates_and_removals_count_at_once(self, engine: Engine) -> None:
        put(engine, [release(str(n), "red") for n in range(10)])
        put(engine, [release("3", "green")])
        with engine.writer() as writer:
            writer.remove("5")
            writer.remove("never there")

        assert search(engine, "red").total == 8
        assert search(engine, "green").total == 1
        assert engine.count() == 9
        assert engine.get("5") is None

    def test_put_twice_in_one_change_the_last_stays(self, engine: Engine) -> None:
        with engine.writer() as writer:
            writer.put(release("a", "red"))
            writer.put(release("b", "red"))
            writer.put(release("a", "green"))
            writer.remove("b")

        assert engine.count() == 1
        assert search(engine, "green").total == 1
        assert search(engine, "red").total == 0

    def test_pages_visit_every_hit_once_also_when_scores_tie(self, engine: Engine) -> None:
        put(engine, [release(f"{n:02}", "red", published=date(2020, 1, 1 + n % 3)) for n in range(23)])

        pages = [search(engine, "red", offset=at, limit=5) for at in range(0, 30, 5)]

        seen = [id for page in pages for id in ids(page)]
        assert sorted(seen) == [f"{n:02}" for n in range(23)]
        assert {page.total for page in pages} == {23}
        assert pages[-1].hits == ()

    def test_ties_break_by_newest_then_id(self, engine: Engine) -> None:
        put(
            engine,
            [
                release("b", "red", published=date(2020, 1, 1)),
                release("a", "red"),
                release("d", "red", published=date(2021, 1, 1)),
                release("c", "red", published=date(2020, 1, 1)),
            ],
        )

        assert ids(search(engine, "red")) == ["d", "b", "c", "a"]

    def test_undated_releases_come_last_either_way(self, engine: Engine) -> None:
        put(
            engine,
            [
                release("b"),
                release("new", published=date(2021, 1, 1)),
                release("old", event_start=date(2019, 1, 1)),
                release("a"),
            ],
        )

        assert ids(search(engine, sort=Sort.NEWEST)) == ["new", "old", "a", "b"]
        assert ids(search(engine, sort=Sort.OLDEST)) == ["old", "new", "a", "b"]
        assert ids(search(engine)) == ["new", "old", "a", "b"]

    def test_scores_are_only_given_when_words_rank(self, engine: Engine) -> None:
        put(engine, [release("a", "red")])

        assert search(engine, "red").hits[0].score is not None
        assert search(engine, "red", sort=Sort.NEWEST).hits[0].score is None
        assert search(engine).hits[0].score is None

    def test_a_word_asked_for_twice_counts_twice(self, engine: Engine) -> None:
        put(engine, [release("a", "red green"), release("b", "green")])

        once, twice = search(engine, "red").hits[0].score, search(engine, "red red").hits[0].score

        assert once is not None
        assert twice == pytest.approx(2 * once)


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


class TestSnippets:
    def snippet_texts(self, engine: Engine, asked: str) -> list[tuple[str, list[str]]]:
        hit = search(engine, asked).hits[0]
        return [(s.field, [part.text for part in s.parts if part.matched]) for s in hit.snippets]

    def test_joined_they_are_stretches_of_the_stored_text(self, engine: Engine) -> None:
        text = (
            "First things first. " * 30 + "Then the cyber-crime unit met in Minsk. " + "More words follow here. " * 30
        )
        put(engine, [release("a", text, "A title on cybercrime")])

        hit = search(engine, "cybercrime minsk").hits[0]

        assert {s.field for s in hit.snippets} == {"title", "text"}
        for snippet in hit.snippets:
            stored = hit.release.title if snippet.field == "title" else hit.release.text
            assert stored[snippet.start : snippet.start + len(snippet.text)] == snippet.text
            assert len(snippet.text) <= 260

    def test_variants_that_matched_are_marked(self, engine: Engine) -> None:
        put(engine, [release("a", "Here co-operation, cooperation and co operation; operation is another word")])

        assert self.snippet_texts(engine, "cooperation") == [("text", ["co-operation", "cooperation", "co operation"])]

    def test_a_phrase_is_marked_only_where_it_is_a_phrase(self, engine: Engine) -> None:
        put(engine, [release("a", "The programme began. The programme office opened; that office is new.")])

        assert self.snippet_texts(engine, '"programme office"') == [("text", ["programme office"])]

    def test_a_full_name_is_marked_for_its_acronym(self, engine: Engine) -> None:
        put(engine, [release("a", "The Body of Bodies met. BDY said so.")])

        assert self.snippet_texts(engine, "BDY") == [("text", ["Body of Bodies", "BDY"])]

    def test_no_match_in_the_text_gives_the_opening_sentence(self, engine: Engine) -> None:
        put(
            engine,
            [
                release(
                    "a",
                    "Heading here\nThe first sentence stands here. The second does not.",
                    "Heading here",
                    organizers=["Other"],
                )
            ],
        )

        hit = search(engine, "organizer:other").hits[0]

        assert [s.text for s in hit.snippets] == ["The first sentence stands here."]

    def test_excluded_words_are_not_marked(self, engine: Engine) -> None:
        put(engine, [release("a", "red and green")])

        assert self.snippet_texts(engine, "red -blue") == [("text", ["red"])]

    def test_markup_stays_text(self, engine: Engine) -> None:
        text = "<script>alert('x')</script> & <mark>cybercrime</mark> &amp; more"
        put(engine, [release("a", text)])

        snippet = search(engine, "cybercrime").hits[0].snippets[0]

        assert snippet.text == text
        assert [part.text for part in snippet.parts if part.matched] == ["cybercrime"]


class TestWriting:
    def test_nothing_is_visible_before_a_clean_exit(self, engine: Engine) -> None:
        before = engine.generation()
        with engine.writer() as writer:
            writer.put(release("a", "red"))
            assert engine.count() == 0
            assert search(engine, "red").total == 0

        assert search(engine, "red").total == 1
        assert engine.generation() != before

    def test_nothing_is_visible_after_an_error(self, engine: Engine) -> None:
        put(engine, [release("a", "red")])
        before = engine.generation()
        with pytest.raises(RuntimeError, match="told to"), engine.writer() as writer:
            writer.put(release("b", "red"))
            writer.remove("a")
            raise RuntimeError("told to")

        assert engine.generation() == before
        assert ids(search(engine, "red")) == ["a"]
        put(engine, [release("b", "red")])
        assert search(engine, "red").total == 2

    def test_a_release_comes_back_as_it_was_put(self, engine: Engine) -> None:
        from indexer.release import Person, Span

        one = Release(
            id="a/b c?", title="T", text="At Minsk.", language="en", published=date(2020, 2, 29),
            event_start=date(2020, 2, 27), event_end=date(2020, 2, 28), place=Place("Minsk", "Belarus", Span(3, 8)),
            organizers=(Mention("the Body", "Body", Span(0, 2)),), partners=(Mention("O", "Other"),),
            people=(Person("Somebody", "Head", True, Span(1, 2)),), acronyms={"BDY": "Body"},
            evidence={"city": Span(3, 8)}, url="https://example.org/a", source="x.txt",
        )  # fmt: skip
        put(engine, [one])

        assert engine.get("a/b c?") == one
        assert search(engine, "minsk").hits[0].release == one

    def test_a_rebuild_replaces_everything_and_a_failed_one_nothing(self, engine: Engine) -> None:
        put(engine, [release("a", "red")])

        def failing() -> Iterable[Release]:
            yield release("b", "red")
            assert engine.count() == 1
            raise RuntimeError("told to")

        with pytest.raises(RuntimeError, match="told to"):
            engine.rebuild(failing())
        assert ids(search(engine, "red")) == ["a"]
        engine.rebuild([release("c", "red")])
        assert ids(search(engine, "red")) == ["c"]

    def test_records_are_kept_with_the_state_they_belong_to(self, engine: Engine) -> None:
        with engine.writer() as writer:
            writer.keep("notes", b"one")
        with pytest.raises(RuntimeError, match="told to"), engine.writer() as writer:
            writer.keep("notes", b"two")
            raise RuntimeError("told to")
        put(engine, [release("a")])

        assert engine.kept("notes") == b"one"
        assert engine.kept("nothing") is None
        with engine.writer(fresh=True):
            pass
        assert engine.kept("notes") is None

    def test_a_second_writer_is_refused(self, engine: Engine, tmp_path: Any) -> None:
        with engine.writer() as writer:
            writer.put(release("a", "red"))
            with pytest.raises(IndexLocked), _impatient(engine).writer():
                pass

        assert engine.count() == 1

    @pytest.mark.parametrize(
        "request_",
        [
            SearchRequest(filters=(AnyValue("colour", ("red",)),)),
            SearchRequest(facets=(FacetRequest("text"),)),
            SearchRequest(query=Term("red", ("colour",))),
        ],
        ids=["filter", "facet", "query"],
    )
    def test_unknown_fields_are_named_before_any_work(self, engine: Engine, request_: SearchRequest) -> None:
        with pytest.raises(UnknownField, match="organizer"):
            engine.search(request_)

    def test_an_index_tells_what_it_holds(self, engine: Engine) -> None:
        put(engine, [release("a", organizers=["Unit"]), release("b")])

        info = engine.info()

        assert info.releases == 2
        assert info.fields["organizer"] == 1


def _impatient(engine: Engine) -> Engine:
    from indexer.engine.memory import MemoryEngine
    from indexer.whoosh_engine import WhooshEngine

    if isinstance(engine, MemoryEngine):
        return engine
    assert isinstance(engine, WhooshEngine)
    return WhooshEngine(engine._generations.root, AUTHORITY, lock_seconds=0.05)
