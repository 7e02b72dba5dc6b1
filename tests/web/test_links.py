"""Links that a page has many of are made of parts; they lead where the single ones lead."""

from flask import Flask, url_for
from hypothesis import given
from hypothesis import strategies as st

from indexer import SearchParams
from web.urls import release_urls, search_url, search_urls

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
IDS = TEXTS.filter(lambda id: not id.startswith("/"))


@given(TEXTS, TEXTS, TEXTS)
def test_the_search_with_one_value_is_the_one_that_is_linked_by_itself(words: str, before: str, value: str) -> None:
    params = SearchParams(words=words, filters={"organizer": (before,), "country": ("organizer=%00",)}, offset=20)
    with _app().test_request_context("/"):
        assert search_urls(params, "organizer")(value) == search_url(params.with_values("organizer", [value]))


@given(IDS, TEXTS)
def test_a_release_has_the_address_that_the_routes_give_it(id: str, words: str) -> None:
    with _app().test_request_context("/"):
        state = search_url(SearchParams(words=words)).removeprefix("/")
        assert release_urls(SearchParams(words=words))(id) == url_for("releases.show", id=id) + state


def test_markup_and_the_text_that_it_equals_are_told_apart() -> None:
    from markupsafe import Markup

    app = _app()
    page = app.jinja_env.from_string("{{ first }}{{ second }}{{ third }}")

    assert page.render(first=Markup("<b>"), second="<b>", third=Markup("<b>")) == "<b>&lt;b&gt;<b>"


def _app() -> Flask:
    from indexer import open_engine
    from web.app import create_app

    return create_app(open_engine("memory:"))
