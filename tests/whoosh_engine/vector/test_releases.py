"""Releases that are kept: where their words begin is found once, and a bad one is named among others."""

import pytest

from indexer.release import Release
from indexer.whoosh_engine.vector.releases import KeptRelease, find_starts
from tests.whoosh_engine.vector.archives import view_of

TEXTS = ("We met again.", "Well-known people\ncame", "One two three")


def kept() -> list[KeptRelease]:
    releases = [Release(id=str(number), title="Heading", text=text) for number, text in enumerate(TEXTS)]
    view = view_of(releases)
    return [KeptRelease(view, document) for document in range(len(TEXTS))]


def test_starts_of_several_releases_are_those_of_each_alone() -> None:
    together, alone = kept(), kept()

    find_starts([(one, field) for one in together for field in ("text", "title")])
    for one in alone:
        find_starts([(one, "text")])

    assert [one.starts["text"].tolist() for one in together] == [one.starts["text"].tolist() for one in alone]
    assert together[2].starts["text"].tolist() == [0, 4, 8]
    assert together[0].starts["title"].tolist() == [0]


def test_a_release_whose_words_cannot_be_placed_is_named_among_others() -> None:
    good, bad, other = kept()
    bad.packed = {**bad.packed, "text": b"\x01"}

    with pytest.raises(ValueError, match="words of the text of document 1 stand cannot be read"):
        find_starts([(good, "text"), (bad, "text"), (other, "text")])

    assert good.starts["text"].tolist() == [0, 3, 7]


def test_what_a_kept_release_weighs_grows_with_its_text() -> None:
    short, long = (KeptRelease(view_of([Release(id="a", title="", text="word " * count)]), 0) for count in (1, 20_000))

    assert long.bytes > short.bytes + 2 * 100_000
