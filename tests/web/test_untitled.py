"""Releases without a title: something to follow, and no doubt that it is no title."""

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from indexer.engine.memory import MemoryEngine
from indexer.metadata.authority import Authority
from indexer.release import Release
from web import create_app

TEXT = "Police of two countries met in Almaty on Monday, and talked for two days about the training of officers."


@pytest.fixture
def untitled(authority: Authority) -> Flask:
    engine = MemoryEngine(authority)
    with engine.writer() as writer:
        writer.put(Release(id="u1", title="", text=TEXT, source="folder/u1.txt"))
    return create_app(engine, authority)


def page(app: Flask, url: str) -> BeautifulSoup:
    return BeautifulSoup(app.test_client().get(url).data, "lxml")


def test_in_the_list_the_first_words_can_be_followed_and_are_marked_as_no_title(untitled: Flask) -> None:
    heading = page(untitled, "/?q=police").select_one("article h3")

    assert heading is not None
    assert heading.select_one("a .untitled") is not None
    assert heading.get_text(" ", strip=True).startswith("Police of two countries met in Almaty on Monday")
    assert heading.get_text(" ", strip=True).endswith("… no title")


def test_its_own_page_has_a_heading_and_a_title_of_the_window(untitled: Flask) -> None:
    found = page(untitled, "/releases/u1")

    assert found.h1 is not None
    assert found.h1.get_text().startswith("Police of two countries")
    assert "no title" in found.h1.get_text()
    assert found.title is not None
    assert found.title.get_text().startswith("Police of two countries")
    assert "(no title)" in found.title.get_text()


def test_a_release_with_a_title_says_nothing_of_it(app: Flask) -> None:
    assert "no title" not in page(app, "/").get_text()
    assert page(app, "/").select(".untitled") == []
