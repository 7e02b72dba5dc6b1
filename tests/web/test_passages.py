"""The layout of a text: nothing lost, matches numbered, sentences addressable."""

from hypothesis import given
from hypothesis import strategies as st

from indexer.engine.request import SnippetPart
from indexer.release import Span
from web.pages.passages import Body, after_title, apart, body, sentence_anchor


def text_of(laid: Body) -> str:
    return "".join(
        piece.text
        for paragraph in laid.paragraphs
        for stretch in paragraph.stretches
        for piece in stretch.pieces
    )  # fmt: skip


def test_blank_lines_part_paragraphs_and_single_ones_then_do_not() -> None:
    laid = body((SnippetPart("one\ntwo\n \nthree"),), "", ())

    assert len(laid.paragraphs) == 2


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    laid = body((SnippetPart("one\ntwo\nthree\n"),), "", ())

    assert len(laid.paragraphs) == 3


def test_a_title_at_the_head_of_the_text_is_left_out_whatever_its_spacing() -> None:
    assert after_title(" A  title \n\nThe text", "a title") == len(" A  title \n\n")
    assert after_title("A title goes on", "A title") == 0
    assert after_title("A title", "A title") == 0


def test_a_match_across_two_paragraphs_has_one_number() -> None:
    laid = body((SnippetPart("a "), SnippetPart("b\nc", matched=True), SnippetPart(" d")), "", ())
    numbers = [piece.number for paragraph in laid.paragraphs for piece in paragraph.stretches[0].pieces]

    assert laid.matches == 1
    assert numbers == [None, 1, None, None]


def test_a_sentence_inside_another_is_found_at_the_outer_one() -> None:
    sentences = apart([Span(5, 9), Span(0, 20), Span(0, 4), Span(20, 30)])

    assert sentences == (Span(0, 20), Span(20, 30))
    assert sentence_anchor(Span(5, 9), sentences) == "sentence-0"


_PARTS = st.lists(st.builds(SnippetPart, st.text("ab \n.", max_size=8), st.booleans()), max_size=12)


@given(parts=_PARTS, title=st.text("ab ", max_size=4), data=st.data())
def test_nothing_of_a_text_is_lost_and_matches_count_up(
    parts: list[SnippetPart], title: str, data: st.DataObject
) -> None:
    text = "".join(part.text for part in parts)
    ends = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair))), max_size=5))
    laid = body(tuple(parts), title, apart(span for span in spans if span.start < span.end))
    numbers = [
        piece.number
        for paragraph in laid.paragraphs
        for stretch in paragraph.stretches
        for piece in stretch.pieces
        if piece.number
    ]

    assert "".join(text_of(laid).split()) == "".join(text[after_title(text, title) :].split())
    assert numbers == list(range(1, laid.matches + 1))
