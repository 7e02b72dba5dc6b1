"""What `normalise` keeps and what it changes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import normalise
from indexer.reading.text import one_line, shortened


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("one\r\ntwo\rthree\u2028four\x0cfive", "one\ntwo\nthree\nfour\nfive"),
        ("line\r\x00\nend", "line\nend"),
        ("tab\tand  two spaces ", "tab\tand  two spaces "),
        ("10\u00a0000\u202feuros\u3000", "10 000 euros "),
        ("co\u00adopera\u200btion\ufeff", "cooperation"),
        ("e\u200b\u0301", "é"),
        ("a\x00b\x07c\x1b\x9f", "abc"),
        ("\u202etxt.exe\u202c", "txt.exe"),
        ("half \ud83d of a pair, \ufdd0 and \U0010ffff", "half \ufffd of a pair, \ufffd and \ufffd"),
        ("family \N{MAN} \N{GRINNING FACE}", "family \N{MAN} \N{GRINNING FACE}"),
        ("Алматы – «кибер»", "Алматы – «кибер»"),
    ],
)
def test_characters_are_written_one_way(written: str, kept: str) -> None:
    assert normalise(written) == kept


@given(st.text(st.characters(codec=None)))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(st.characters(codec=None)))
def test_normalised_text_can_be_stored_and_has_no_control_characters(text: str) -> None:
    kept = normalise(text)
    kept.encode()
    assert not [c for c in kept if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"]


def test_a_title_is_one_line() -> None:
    assert one_line(" A title\r\n on\u00a0two  lines ") == "A title on two lines"


def test_a_long_value_is_shortened_for_a_message() -> None:
    assert len(shortened("x" * 1_000_000)) == 80
