"""What is found once while finders ask about the same text."""

from indexer.metadata import load_authority
from indexer.metadata.bare_names import told_in_full
from indexer.metadata.document import Document, prepare
from indexer.metadata.once_per_text import once_per_text
from indexer.release import Span


def test_a_text_is_read_once_and_another_anew() -> None:
    read: list[str] = []

    @once_per_text
    def first_word(document: Document) -> str:
        read.append(document.text)
        return document.text.split()[0]

    one, same, other = (prepare(text, load_authority()) for text in ("Harbours open", "Harbours open", "Ports close"))

    assert [first_word(each) for each in (one, one, same, other)] == ["Harbours", "Harbours", "Harbours", "Ports"]
    assert read == ["Harbours open", "Harbours open", "Ports close"]


def test_this_faculty_is_the_one_told_last_before() -> None:
    text = "The Faculty of Law met. The Faculty of Arts met. It was held by this Faculty. The Faculty of Ports met."
    start = text.index("this Faculty") + len("this ")

    found = told_in_full(prepare(text, load_authority()), Span(start, start + len("Faculty")))

    assert found is not None
    assert text[found.start : found.end] == "Faculty of Arts"
