"""That pages are sound HTML: for browsers, and for those who hear them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import fields
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from flask import Flask, template_rendered
from jinja2 import Template

from web.pages.error import ErrorPage
from web.pages.release import ReleasePage
from web.pages.search import SearchPage

Soup = Callable[..., BeautifulSoup]

ADDRESSES = [
    ("/", 200),
    ("/?q=cybercrime&organizer=OSCE&organizer=UNODC&missing=country&limit=1", 200),
    ("/?q=aubergine&country=Japan", 200),
    ("/?page=99", 404),
    ("/releases/police-2015?q=cybercrime+police", 200),
    ("/releases/unknown", 200),
    ("/nowhere", 404),
]


@pytest.mark.parametrize(("url", "status"), ADDRESSES)
def test_ids_are_unique_and_references_resolve(soup: Soup, url: str, status: int) -> None:
    page = soup(url, status)
    ids = Counter(str(element["id"]) for element in page.select("[id]"))
    referred = {str(element["href"])[1:] for element in page.select('a[href^="#"]')}
    referred |= {
        str(element[name]) for name in ("for", "form", "aria-labelledby") for element in page.select(f"[{name}]")
    }

    assert {name for name, count in ids.items() if count > 1} == set()
    assert referred - set(ids) == set()


@pytest.mark.parametrize(("url", "status"), ADDRESSES)
def test_everything_to_fill_in_has_a_label(soup: Soup, url: str, status: int) -> None:
    page = soup(url, status)
    labels = {str(label["for"]): label.get_text(strip=True) for label in page.select("label[for]")}

    for box in page.select("input:not([type=hidden])"):
        assert labels.get(str(box["id"])), box
    for group in page.select("fieldset"):
        assert group.legend, group
        assert group.legend.get_text(strip=True), group


@pytest.mark.parametrize(("url", "status"), ADDRESSES)
def test_headings_go_down_one_step_at_a_time(soup: Soup, url: str, status: int) -> None:
    levels = [int(str(heading.name)[1]) for heading in soup(url, status).select("h1, h2, h3, h4")]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))


@pytest.mark.parametrize(("url", "status"), ADDRESSES)
def test_landmarks_title_and_language_are_there(soup: Soup, url: str, status: int) -> None:
    page = soup(url, status)

    assert page.html is not None
    assert page.html["lang"] == "en"
    assert page.title is not None
    assert page.title.get_text().endswith("– Communiqué")
    for landmark in ("header", "main#main", "search", "a.skip"):
        assert page.select_one(landmark), landmark


@pytest.mark.parametrize(
    ("url", "status", "kind"),
    [("/", 200, SearchPage), ("/releases/police-2015", 200, ReleasePage), ("/nowhere", 404, ErrorPage)],
)
def test_a_template_is_given_its_documented_page_and_nothing_else(
    app: Flask, url: str, status: int, kind: type[SearchPage | ReleasePage | ErrorPage]
) -> None:
    given: list[dict[str, object]] = []

    def note(sender: Flask, template: Template, context: dict[str, object], **_: object) -> None:
        given.append(context)

    with template_rendered.connected_to(note, app):
        assert app.test_client().get(url).status_code == status

    # What Flask itself adds for every template.
    assert set(given[0]) - {"g", "request", "session"} == {"page"}
    assert type(given[0]["page"]) is kind
    assert fields(kind)
