"""What a release without a title is called, and where a text begins for somebody who has read its title."""

import pytest

from indexer.naming import FIRST_WORDS_MAX_CHARACTERS, Headline, begins_at, headline
from indexer.release import Release


def release(title: str = "", text: str = "", source: str = "folder/a.txt") -> Release:
    return Release(id="1", title=title, text=text, source=source)


def test_a_title_stands_for_its_release() -> None:
    assert headline(release("A title", "A text.")) == Headline("A title", stated=True)


def test_without_a_title_the_first_whole_words_of_the_text_do() -> None:
    found = headline(release(" ", "\n\n Police  met\nin Almaty " + "today " * 50))

    assert not found.stated
    assert found.text.startswith("Police met in Almaty today")
    assert found.text.endswith("today …")
    assert len(found.text) <= FIRST_WORDS_MAX_CHARACTERS + 2
    assert headline(release(text="Short.\n")).text == "Short."


def test_a_single_endless_word_is_cut() -> None:
    assert headline(release(text="x" * 500)).text == "x" * FIRST_WORDS_MAX_CHARACTERS + " …"


def test_without_any_text_the_file_and_at_last_the_id_do() -> None:
    assert headline(release()).text == "a.txt"
    assert headline(release(source="")).text == "1"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A title\n\nThe text.", "The", True),
        (" A\ntitle The text.", "The", True),
        ("The text.", "The", True),
        ("  \nThe text.", "The", True),
        ("A title\n\nThe text.", "text", False),
        ("Press release\nA title\nThe text.", "The", False),
    ],
)
def test_a_text_begins_where_nothing_but_the_title_stands_before(text: str, words: str, expected: bool) -> None:
    assert begins_at(release("A Title", text), text.index(words)) is expected
