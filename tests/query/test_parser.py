"""The query language: what each form means, and that there is no input that fails."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.fields import DEFAULT_FIELDS, QUERY_FIELDS
from indexer.query import parse_query
from indexer.query.nodes import (
    AllOf,
    AnyOf,
    Fuzzy,
    MatchAll,
    Near,
    Not,
    Phrase,
    Prefix,
    Query,
    Range,
    Same,
    Term,
)
from indexer.query.parser import MAX_QUERY_CHARACTERS, MAX_TERMS
from tests.engines.conftest import AUTHORITY

D = DEFAULT_FIELDS


def read(text: str) -> Query:
    return parse_query(text, AUTHORITY).query


def codes(text: str) -> set[str]:
    return {notice.code for notice in parse_query(text, AUTHORITY).notices}


def plain(query: Query) -> Query:
    """The query without the other forms of its words, taken apart or joined, which are tested on their own."""
    match query:
        case Same(forms):
            return forms[0]
        case AllOf(parts, implied):
            return AllOf(tuple(plain(part) for part in parts), implied)
        case AnyOf(parts, coverage):
            return AnyOf(tuple(plain(part) for part in parts), coverage)
        case Not(part):
            return Not(plain(part))
        case _:
            return query


RED, BLUE, GREY = Term("red", D), Term("blue", D), Term("gray", D)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", MatchAll()),
        ("   ", MatchAll()),
        ("*", MatchAll()),
        ("red", RED),
        ("RED", RED),
        ("red blue", AllOf((RED, BLUE), implied=True)),
        ("red AND blue", AllOf((RED, BLUE))),
        ("red OR blue", AnyOf((RED, BLUE))),
        ("red and", AllOf((RED, Term("and", D)), implied=True)),
        ("red OR blue grey", AnyOf((RED, AllOf((BLUE, GREY), implied=True)))),
        ("(red OR blue) grey", AllOf((AnyOf((RED, BLUE)), GREY), implied=True)),
        ("red -blue", AllOf((RED, Not(BLUE)), implied=True)),
        ("red NOT blue", AllOf((RED, Not(BLUE)), implied=True)),
        ("NOT NOT red", Not(Not(RED))),
        ('-"red blue"', Not(Phrase((("red",), ("blue",)), D))),
        ("-(red blue)", Not(AllOf((RED, BLUE), implied=True))),
        ('"red blue"', Phrase((("red",), ("blue",)), D)),
        ("“red blue”", Phrase((("red",), ("blue",)), D)),
        ("«red blue»", Phrase((("red",), ("blue",)), D)),
        ('"red"', RED),
        ('"red blue"~5', Near((("red",), ("blue",)), 5, D)),
        ("title:red", Term("red", ("title",))),
        ("Title:red", Term("red", ("title",))),
        ("organizer:(red OR blue)", AnyOf((Term("red", ("organizer",)), Term("blue", ("organizer",))))),
        ('country:"red blue"', Phrase((("red",), ("blue",)), ("country",))),
        ("red*", Prefix("red", D)),
        ("Co-Op*", Prefix("co-op", D)),
        ("red~1", Fuzzy("red", 1, D)),
        ("red~", Fuzzy("red", 1, D)),
        ('="Grey"', Term("=grey", D)),
        ("=co-operation", Term("=co-operation", D)),
        ('="red blue"', Phrase((("=red",), ("=blue",)), D)),
        ('="law-enforcement red"', Phrase((("=law-enforcement",), ("=enforcement",), ("=red",)), D)),
        ("date:2015", Range(date(2015, 1, 1), date(2015, 12, 31))),
        ("date:2015-06..2015-08", Range(date(2015, 6, 1), date(2015, 8, 31))),
        ("date:2016-02-29", Range(date(2016, 2, 29), date(2016, 2, 29))),
        ("date:..2015", Range(None, date(2015, 12, 31))),
        ("date:2015..", Range(date(2015, 1, 1), None)),
        ("co operation", Term("cooperation", D)),
        ("cyber crime", Term("cybercrim", D)),
        ('"co operation"', Term("cooperation", D)),
    ],
)
def test_each_form_means_what_the_guide_says(text: str, expected: Query) -> None:
    assert plain(read(text)) == expected
    assert codes(text) <= {"limited"}


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ('"red blue', "unbalanced", AllOf((RED, BLUE), implied=True)),
        ("(red blue", "unbalanced", AllOf((RED, BLUE), implied=True)),
        ("red) blue", "unbalanced", AllOf((RED, BLUE), implied=True)),
        ("red AND", "operator", RED),
        ("OR red", "operator", RED),
        ("NOT", "operator", MatchAll()),
        ("colour:red", "unknown_field", AllOf((Term("color", D), RED), implied=True)),
        ("date:2015-13 red", "date", None),
        ("date:2015-02-30", "date", None),
        ("date:2016..2015", "date", None),
        ("r*", "prefix", Term("r", D)),
        ("red~9", "limited", Fuzzy("red", 2, D)),
        ('"red blue"~99', "limited", Near((("red",), ("blue",)), 10, D)),
        ("!!!", "no_words", MatchAll()),
        ('""', "no_words", MatchAll()),
        ("-colour:red", "unknown_field", Not(AllOf((Term("color", D), RED)))),
        ("re*d", "star", None),
        ("*red", "star", RED),
        ('"red blu*"', "star", None),
        ("date:(2015 OR 2016)", "date", None),
        ("organizer: red", "field", None),
        ("aa* bb* cc* dd* ee*", "limited", None),
        ("(" * 30 + "red", "too_deep", None),
    ],
)
def test_what_cannot_be_read_is_read_as_words_and_named(text: str, code: str, expected: Query | None) -> None:
    assert code in codes(text)
    assert expected is None or plain(read(text)) == expected


def test_an_acronym_in_capitals_and_the_full_name_are_the_same_query() -> None:
    assert read("BDY") == read("Body of Bodies") == read('"body of bodies"')
    assert isinstance(read("BDY"), Same)
    assert read("bdy") == Term("bdi", D)


def test_a_name_is_found_inside_other_words() -> None:
    query = read("meeting of the BDY today")

    assert isinstance(query, AllOf)
    assert read("BDY") in query.parts


def test_a_name_inside_a_phrase_stands_in_all_its_forms() -> None:
    query = read('"BDY meeting"')

    assert isinstance(query, Same)
    assert Phrase((("bodi",), ("of",), ("bodi",), ("meet",)), D) in query.forms
    assert Phrase((("BDY",), ("meet",)), D) in query.forms


def test_the_exact_sign_turns_names_off() -> None:
    assert read('="BDY"') == Term("=bdy", D)


def test_a_joined_word_may_stand_apart_but_never_in_words_of_grammar() -> None:
    query = read("borderguard")
    assert isinstance(query, Term | Same)
    apart = read("lawenforcement")
    assert isinstance(apart, Same)
    assert Phrase((("law",), ("enforc",)), D) in apart.forms
    assert all(("is",) not in form.slots for form in getattr(read("island"), "forms", ()) if isinstance(form, Phrase))


def test_only_so_many_words_are_read() -> None:
    query = read(" ".join(f"w{n}" for n in range(100)))

    assert isinstance(query, AllOf)
    assert len(query.parts) == MAX_TERMS
    assert "too_many" in codes(" ".join(f"w{n}" for n in range(100)))


def test_a_long_query_is_cut_and_says_so() -> None:
    assert "query_cut" in codes("x" * (MAX_QUERY_CHARACTERS + 1))
    assert "query_cut" not in codes("x" * MAX_QUERY_CHARACTERS)


@pytest.mark.parametrize("field", QUERY_FIELDS)
def test_every_query_field_can_be_named(field: str) -> None:
    assert read(f"{field}:red") == Term("red", (field,))


pieces = st.lists(
    st.one_of(
        st.sampled_from(
            ['"', "(", ")", "-", "~", "*", "=", ":", "AND", "OR", "NOT", "title:", "date:", "..", "~1", " ", "“", "BDY"]
        ),
        st.text(max_size=6),
    ),
    max_size=25,
)  # fmt: skip


@given(st.one_of(st.text(max_size=600), pieces.map("".join), pieces.map(" ".join)))
@example("(" * 600)
@example("-" * 600)
@example('"' * 600)
@example("NOT " * 150)
@example("(-" * 300)
@example("a:" * 300)
@example("=~*")
@example("\ud800 \x00")
def test_any_text_is_a_query(text: str) -> None:
    parsed = parse_query(text, AUTHORITY)

    assert isinstance(parsed.interpreted, str)
    assert parsed == parse_query(text, AUTHORITY)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('="co-operation"', '="co-operation"'),
        ('"law enforcement agencies"', '"law enforcement agencies"'),
        ('"BDY Almaty"~10', '"BDY Almaty"~10'),
        ('="BDY experts"', '="BDY experts"'),
        ("co-operation programmes", "co-operation AND programmes"),
        ("body of bodies -red", '"body of bodies" AND NOT red'),
        ("title:(red OR blue)", "title:red OR title:blue"),
    ],
)
def test_a_query_is_shown_in_the_readers_own_words(text: str, shown: str) -> None:
    assert parse_query(text, AUTHORITY).interpreted == shown


@given(st.sampled_from(["red", "co-operation", "BDY", '"red blue"', "title:red", "gre*", '"a b"~2', "date:2015..2016"]))
def test_what_is_shown_can_be_typed_again(text: str) -> None:
    parsed = parse_query(text, AUTHORITY)

    assert parse_query(parsed.interpreted, AUTHORITY).query == parsed.query
