"""What every answer says to the browser, and that nothing a release or a reader writes becomes markup."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.engine.memory import MemoryEngine
from indexer.release import Mention, Person, Place, Release, Span
from web.headers import ALWAYS, STRICT_TRANSPORT_SECURITY

Soup = Callable[..., BeautifulSoup]

METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE")
PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "</title><svg onload=alert(1)>",
    "<mark>no match</mark>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;",
)


def addresses(app: Flask) -> Iterator[str]:
    """Every route: as it should be asked, with something wrong, with something missing."""
    for rule in app.url_map.iter_rules():
        if "static" in rule.endpoint:
            yield from ("/static/communique.css", "/static/nowhere.css", "/static/../app.py")
            continue
        good, missing = (rule.rule.replace("<release_id:id>", id_) for id_ in ("police-2015", "nowhere"))
        yield from dict.fromkeys((good, missing, f"{good}?limit=x&page=x", f"{good}?q={'x' * 20_000}"))
    yield "/nowhere"


@pytest.mark.parametrize("method", METHODS)
def test_every_answer_carries_the_headers(app: Flask, method: str) -> None:
    client = app.test_client()
    for address in addresses(app):
        answer = client.open(address, method=method, buffered=True)

        assert answer.status_code < 500, address
        assert {name: answer.headers.get(name) for name in ALWAYS} == dict(ALWAYS), address
        assert "Set-Cookie" not in answer.headers
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert answer.headers["Cache-Control"] == "no-store" or answer.status_code < 400
        assert method in ("GET", "HEAD", "OPTIONS") or answer.status_code in (404, 405, 414), address


def test_the_content_policy_leaves_no_gap() -> None:
    policy = dict(part.split(" ", 1) for part in ALWAYS["Content-Security-Policy"].split("; "))

    assert policy["default-src"] == "'none'"
    assert {"form-action", "base-uri", "frame-ancestors", "object-src"} <= set(policy)
    assert not re.search(r"unsafe|\*", ALWAYS["Content-Security-Policy"])


def test_strict_transport_is_asked_for_only_over_https(client: FlaskClient) -> None:
    assert "Strict-Transport-Security" not in client.get("/").headers
    answer = client.get("/", base_url="https://localhost")
    assert answer.headers["Strict-Transport-Security"] == STRICT_TRANSPORT_SECURITY


def test_an_unchanged_file_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get("/static/communique.css", buffered=True)
    again = client.get("/static/communique.css", headers={"If-None-Match": first.headers["ETag"]}, buffered=True)

    assert again.status_code == 304
    assert again.headers["X-Content-Type-Options"] == "nosniff"


def test_templates_hold_no_style_script_or_handler_of_their_own(app: Flask) -> None:
    assert app.template_folder is not None
    templates = [*Path(app.root_path, str(app.template_folder)).glob("*.html")]

    assert templates
    for template in templates:
        assert not re.search(r"<style|<script|\sstyle=|\son\w+=|javascript:", template.read_text("utf-8")), template


def hostile(payload: str, number: int) -> Release:
    text = f"{payload} stands first. Then word {payload} again.\n\nAnd {payload}"
    mention = Mention(payload, payload, Span(0, len(payload)))
    return Release(
        id=f"r{number}-{payload}",
        title=f"word {payload}",
        text=text,
        language=payload,
        place=Place(payload, payload, Span(0, len(payload))),
        organizers=(mention,),
        partners=(mention,),
        funders=(mention,),
        participants=(mention,),
        people=(Person(payload, payload, False, Span(0, len(payload))),),
        acronyms={payload: payload},
        evidence={"city": Span(0, len(payload))},
        url=f"https://www.example.org/{payload}",
        source=f"folder/{payload}.txt",
    )


def innocent(page: BeautifulSoup) -> None:
    """Fail if the page has any element or attribute that no template of ours writes."""
    assert not page.select("script, style, img, iframe, b, svg:not(.bar), mark mark")
    for element in page.find_all(True):
        for name, value in element.attrs.items():
            assert not name.startswith("on"), element
            assert name not in ("style", "autofocus", "srcdoc"), element
            if name in ("href", "src", "action"):
                assert str(value).startswith(("/", "#", "https://www.example.org/")), element
                assert not str(value).startswith("//"), element


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_in_any_field_is_shown_as_text(payload: str, engine: MemoryEngine, soup: Soup) -> None:
    release = hostile(payload, PAYLOADS.index(payload))
    with engine.writer() as writer:
        writer.put(release)

    for url in ("/", "/?q=word", f"/releases/{quote(release.id)}?q=word", f"/releases/{quote(release.id)}"):
        page = soup(url)
        innocent(page)
        assert " ".join(payload.split()) in " ".join(page.get_text().split())


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_in_any_parameter_is_shown_as_text(payload: str, soup: Soup) -> None:
    written = quote(payload)
    for url in (
        f"/?q={written}",
        f"/?organizer={written}&country={written}&person={written}",
        f"/?{written}={written}&from={written}&sort={written}&page={written}&missing={written}&year={written}",
        f"/?q=police&city={written}&match=all",
        f"/releases/police-2015?q={written}&organizer={written}",
    ):
        innocent(soup(url))
    innocent(soup(f"/releases/{written}", 404))


_PART = st.one_of(
    st.text(max_size=30),
    st.binary(max_size=20).map(lambda raw: raw.decode("latin-1")),
    st.sampled_from(['"', "(", ")", "-", "NOT", "OR", "AND", "~5", "*", "~1", '="x"', "date:2015", "a~99999", "%00"]),
)
_NAME = st.sampled_from(
    ["q", "organizer", "year", "from", "to", "missing", "sort", "match", "limit", "offset", "page", "x"]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.sampled_from(["/", "/api/search", "/releases/police-2015", "/api/releases/police-2015", "/healthz"])
    | st.text(max_size=20).map(lambda text: f"/releases/{quote(text)}"),
    pairs=st.lists(st.tuples(_NAME, st.lists(_PART, max_size=4).map(" ".join)), max_size=6),
)
def test_no_address_is_too_odd_for_an_answer(client: FlaskClient, path: str, pairs: list[tuple[str, str]]) -> None:
    query = "&".join(f"{name}={quote(value, errors='replace')}" for name, value in pairs)

    assert client.get(f"{path}?{query}").status_code in (200, 400, 404, 414)


@pytest.mark.parametrize("query", ["q=%ff%fe", "q=%ed%a0%80", "q=%00", "%ff=%ff", "q=%0d%0aSet-Cookie:x", "&&==&", "q"])
def test_broken_encodings_are_answered(client: FlaskClient, query: str) -> None:
    for path in ("/", "/api/search", "/releases/police-2015"):
        assert client.get(f"{path}?{query}").status_code in (200, 400)


@pytest.mark.parametrize(
    "path",
    ["/../../etc/passwd", "/releases/../../etc/passwd", "/static/..%2f..%2fapp.py", "/releases/%00"],
)
def test_paths_that_climb_find_nothing_and_lead_nowhere(client: FlaskClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 404
    assert "Location" not in answer.headers
