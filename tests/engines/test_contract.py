"""What every engine owes: finding, totals and order. Written against the port only, run by every engine."""

from datetime import date

import pytest

from indexer.analysis import words
from indexer.engine import Engine
from indexer.engine.request import (
    Match,
    SearchRequest,
    Sort,
)
from indexer.query.nodes import Term
from tests.engines.helpers import ids, put, release, search


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

    @pytest.mark.parametrize(
        "compound", ["anti corruption", "border guard", "cyber crime", "co operation", "law enforcement"]
    )
    @pytest.mark.parametrize("quoted", [False, True], ids=["words", "phrase"])
    def test_spaced_hyphened_and_joined_forms_find_each_other(
        self, engine: Engine, compound: str, quoted: bool
    ) -> None:
        forms = [compound, compound.replace(" ", "-"), compound.replace(" ", "")]
        put(engine, [release(f"{n}", f"The {form} agency") for n, form in enumerate(forms)])

        for form in forms:
            assert sorted(ids(search(engine, f'"{form}"' if quoted else form))) == ["0", "1", "2"], form

    @pytest.mark.parametrize("asked", ["BDY", "Body of Bodies", "Bodipol", '"BDY"', '"bodies of bodies"', "bdy OR BDY"])
    def test_every_name_of_a_body_finds_every_other(self, engine: Engine, asked: str) -> None:
        texts = ["The BDY met", "The Body of Bodies met", "Then Bodipol met"]
        put(engine, [release(f"{n}", text) for n, text in enumerate(texts)])

        assert sorted(ids(search(engine, asked))) == ["0", "1", "2"]
        assert search(engine, "bodipol").total == 1

    @pytest.mark.parametrize(
        "asked", ['"BDY experts"~3', '"Body of Bodies experts"~3', '"BDY experts"', '"Bodipol experts"']
    )
    def test_names_are_equal_inside_phrases_and_near_searches(self, engine: Engine, asked: str) -> None:
        texts = ["BDY experts met", "Body of Bodies experts met", "Bodipol experts met", "experts only"]
        put(engine, [release(f"{n}", text) for n, text in enumerate(texts)])

        assert sorted(ids(search(engine, asked))) == ["0", "1", "2"]

    @pytest.mark.parametrize("asked", ['"wellbeing programme"', '"well-being program"', '"well being programmes"'])
    def test_compounds_are_equal_inside_longer_phrases(self, engine: Engine, asked: str) -> None:
        texts = ["a wellbeing programme", "a well-being programme", "a well being programme", "well programme"]
        put(engine, [release(f"{n}", text) for n, text in enumerate(texts)])

        assert sorted(ids(search(engine, asked))) == ["0", "1", "2"]

    @pytest.mark.parametrize(
        "asked", ["organis*", "organiz*", "co-op*", "coop*", "Cyber-c*", "cyberc*", "co-operatoin~2", "program*"]
    )
    def test_a_beginning_and_a_slip_are_levelled_as_words_are(self, engine: Engine, asked: str) -> None:
        put(engine, [release("a", "Organised co-operation and cyber-crime programmes")])
        put(engine, [release("b", "Organized cooperation and cybercrime programs")])

        assert sorted(ids(search(engine, asked))) == ["a", "b"]

    def test_a_prefix_that_is_a_word_needs_no_neighbour(self, engine: Engine) -> None:
        put(engine, [release("a", "Cooperation on cyber threats"), release("b", "cyber")])

        assert ids(search(engine, "cyber cooperation", match=Match.ALL)) == ["a"]

    def test_every_term_of_title_and_text_finds_its_release(self, engine: Engine) -> None:
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
        assert ids(search(engine, "country:Гане")) == ["a"]

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

    def test_more_of_the_words_come_before_a_better_score(self, engine: Engine) -> None:
        filler = [release(f"x{n}", "red green") for n in range(5)]
        put(engine, [release("rare", "nothing", "Zebra zebra"), *filler])

        assert ids(search(engine, "red green zebra quagga"))[-1] == "rare"
        assert ids(search(engine, "red green zebra quagga", match=Match.ANY))[0] == "rare"

    def test_a_word_nobody_has_gets_the_nearest_that_somebody_has(self, engine: Engine) -> None:
        put(engine, [release("a", "cybercrime"), release("b", "cyberspace")])
        with engine.writer() as writer:
            writer.remove("b")

        notices = search(engine, "cybercrme").notices

        assert [(n.code, n.suggestion) for n in notices] == [("did_you_mean", "cybercrime")]
        assert search(engine, "cyberspac").notices[0].suggestion is None

    def test_nothing_is_suggested_for_short_words_numbers_and_fields(self, engine: Engine) -> None:
        put(engine, [release("a", "of cybercrime 2015", organizers=["Unit"])])

        for asked in ("off", "2016", "organizer:cybercrime"):
            assert [notice.suggestion for notice in search(engine, asked).notices] == [None], asked
        assert "as organizer" in search(engine, "organizer:cybercrime").notices[0].message


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
