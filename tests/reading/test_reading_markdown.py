"""Markdown files: front matter, the text under the markup, and bad blocks that cost no text."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading.frontmatter import MAX_FRONT_MATTER_CHARS, split_front_matter
from indexer.reading.marked import convert_markdown

ReadFile = Callable[[str, bytes | str], Any]  # gives an Outcome, see conftest

MARKDOWN = """# The *head*line

A [link](https://example.org), an ![image](x.png) and
a wrapped line.<br>After a break.

- one
- two

    more of two

| a | b |
|---|---|
| 1 | 2 |

```
code  here
```

<script>alert(1)</script>

A < B &amp; C <!-- unseen --> <b>end</b>
"""


def test_markup_becomes_plain_lines() -> None:
    converted = convert_markdown(MARKDOWN)
    assert converted.text.split("\n") == [
        "The headline", "A link, an and a wrapped line.", "After a break.", "- one", "- two", "more of two",
        "a | b", "1 | 2", "code here", "A < B & C end",
    ]  # fmt: skip
    assert converted.markup.title == "The headline"


def test_front_matter_is_given_and_the_first_heading_is_markup(read_file: ReadFile) -> None:
    page = read_file(
        "a.md",
        "---\r\ntitle: Given title\nid: my-id\ndate: 2015-06-11\norganizers: [OSCE, UNODC]\npartner: Interpol\n"
        "lang: no\nfunders: []\ncountry:\n---\n# Heading\n\nBody.\n",
    ).page
    assert page.id == "my-id"
    assert (page.given.title, page.markup.title) == ("Given title", "Heading")
    assert (page.given.published, page.given.language) == (date(2015, 6, 11), "no")
    assert (page.given.organizers, page.given.partners, page.given.funders) == (("OSCE", "UNODC"), ("Interpol",), ())
    assert page.given.country is None
    assert page.text == "Heading\nBody."
    assert page.problems == ()


def test_an_impossible_date_drops_only_itself(read_file: ReadFile) -> None:
    outcome = read_file("a.md", "---\ntitle: T\ndate: 2015-02-30\nevent_end: 0000-00-00\n---\nBody.")
    assert (outcome.page.given.title, outcome.page.given.published) == ("T", None)
    assert [problem.code for problem in outcome.problems] == ["bad_date", "bad_date"]


def test_unknown_keys_are_named(read_file: ReadFile) -> None:
    outcome = read_file("a.md", "---\nlayout: post\ntags: [a, {b: c}]\ntitle: T\n---\nBody.")
    assert outcome.page.given.title == "T"
    assert outcome.problem.code == "unknown_keys"
    assert "layout, tags" in outcome.problem.message


@pytest.mark.parametrize(
    "block",
    [
        "title: [unclosed",
        "title: a: b",
        "\ttitle: x",
        "- a\n- b",
        "just prose",
        "a: &a [x]\nb: *a",
        "a: " + "[" * 5000,
        "a: [[[[[[x]]]]]]",
        "? [a, b]\n: c",
        "title: %@`",
    ],
)
def test_a_bad_block_is_named_and_the_body_is_read(read_file: ReadFile, block: str) -> None:
    outcome = read_file("a.md", f"---\n{block}\n---\nBody.")
    assert outcome.page.text == "Body."
    assert [problem.code for problem in outcome.problems] == ["bad_front_matter"]


def test_a_tag_constructs_nothing(read_file: ReadFile) -> None:
    page = read_file("a.md", "---\ntitle: !!python/object/apply:os.getcwd []\ncity: Minsk\n---\nBody.").page
    assert page.given.city == "Minsk"
    assert page.given.title is None


def test_a_block_without_end_or_too_long_is_named_and_read_as_text(read_file: ReadFile) -> None:
    outcome = read_file("a.md", "---\ntitle: T\n\nBody.")
    assert "Body." in outcome.page.text
    assert outcome.problem.code == "bad_front_matter"
    long = read_file("b.md", "---\ntitle: " + "x" * MAX_FRONT_MATTER_CHARS + "\n---\nBody.")
    assert long.problem.code == "bad_front_matter"
    assert long.page.text.endswith("Body.")


def test_a_line_of_hyphens_at_the_top_is_no_front_matter(read_file: ReadFile) -> None:
    outcome = read_file("a.md", "---\n\nA release that opens with a line.")
    assert outcome.page.text == "A release that opens with a line."
    assert outcome.problems == ()


def test_front_matter_alone_is_an_empty_release(read_file: ReadFile) -> None:
    assert read_file("a.md", "---\ntitle: T\n---\n \n").problem.code == "empty"


def test_front_matter_is_text_in_a_text_file(read_file: ReadFile) -> None:
    page = read_file("a.txt", "---\ntitle: T\n---\nBody.").page
    assert page.text.startswith("---\ntitle: T")
    assert page.given.title is None


@given(st.text(st.characters(codec="utf-8")) | st.from_regex(r"([a-z]+: [&*!\[{\"'|>-]*[^\n]*\n)*", fullmatch=True))
def test_no_block_raises(block: str) -> None:
    split_front_matter(f"---\n{block}\n---\nBody.")
