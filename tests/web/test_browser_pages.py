"""The pages in a real browser: with mouse, keyboard, phone, dark mode and the rules for accessibility."""

import os
import re
import shutil
from collections.abc import Iterator
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect, sync_playwright
from werkzeug.serving import make_server

pytestmark = pytest.mark.browser

# No sandbox, since tests often run as a user who may not make one; nothing that calls out by itself.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
SEARCH = "/?q=cybercrime&organizer=OSCE&organizer=UNODC&country=Kazakhstan"
PAGES = ["/", SEARCH, "/?q=aubergine&country=Japan", "/releases/police-2015?q=cybercrime", "/nowhere"]


def chromium() -> str:
    """The browser to drive: the one named in the environment, else the first one installed."""
    named = os.environ.get("COMMUNIQUE_CHROMIUM")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        sentence = "There is no Chromium here: install one or name it in COMMUNIQUE_CHROMIUM."
        if os.environ.get("CI"):
            pytest.fail(sentence)
        pytest.skip(sentence)
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    executable = chromium()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page on a desktop; whatever the browser complains of fails the test."""
    yield from opened(browser, address, DESKTOP)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    yield from opened(browser, address, PHONE)


def opened(browser: Browser, address: str, size: dict[str, int]) -> Iterator[Page]:
    context = browser.new_context(base_url=address, viewport={"width": size["width"], "height": size["height"]})
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # An error page is asked for on purpose, and the browser mentions its status.
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            complaints.append(message.text)

    made = context.new_page()
    made.on("console", note)
    made.set_default_timeout(10_000)
    yield made
    context.close()
    assert complaints == []


def unfold(page: Page) -> None:
    """Open everything that can be opened."""
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")


def checkbox(page: Page, name: str) -> Locator:
    """The box with this label; browsers differ in whether the parts of a label are a space apart."""
    value, comma, count = name.partition(",")
    return page.get_by_role("checkbox", name=re.compile(rf"^{re.escape(value)}\s*{comma}{count}$"))


def test_from_words_to_the_next_match(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox", name="Search press releases").fill("cybercrime")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2 releases for “cybercrime”")

    checkbox(page, "OSCE, 1 release").check()
    checkbox(page, "UNODC, 1 release").check()
    page.get_by_role("button", name="Apply filters").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2 releases for “cybercrime” by OSCE or UNODC")

    page.get_by_role("link", name="Police of two countries meet").click()
    page.get_by_role("link", name="Go to the first").click()
    page.get_by_role("link", name="Match 2 of 3, next").click()
    expect(page.locator("mark:target")).to_have_text("Cybercrime")
    expect(page.locator("mark:target")).to_be_in_viewport()
    expect(page.get_by_text("2 of 3", exact=True)).to_be_visible()

    page.get_by_role("link", name="Back to the results").click()
    expect(checkbox(page, "OSCE, 1 release")).to_be_checked()


def test_a_quotation_leads_to_its_sentence_in_the_text(page: Page) -> None:
    page.goto("/releases/police-2015")
    page.get_by_role("link", name="Officers from Afghanistan").click()

    expect(page.locator(".evidence:target")).to_contain_text("Officers from Afghanistan trained together.")


def test_a_chip_takes_a_choice_back(page: Page) -> None:
    page.goto(SEARCH)
    page.get_by_role("link", name="Remove Organizer OSCE").click()

    expect(checkbox(page, "UNODC, 1 release")).to_be_checked()
    expect(checkbox(page, "OSCE, 1 release")).not_to_be_checked()


def test_dates_are_chosen_in_the_form(page: Page) -> None:
    page.goto("/")
    page.get_by_label("From", exact=True).fill("2016-01-01")
    page.get_by_label("To", exact=True).fill("2016-12-31")
    page.get_by_role("button", name="Apply filters").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("1 release, 2016")


def test_everything_is_reached_by_keyboard(page: Page) -> None:
    page.goto("/?q=cybercrime")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the results")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the filters")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the filters")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox").first).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")

    expect(page.locator(".chips li")).to_have_count(1)


def test_the_keyboard_shows_where_it_is(page: Page) -> None:
    page.goto(SEARCH)
    for _ in range(40):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize("url", PAGES)
def test_a_phone_never_scrolls_sideways(phone: Page, url: str) -> None:
    phone.goto(url)
    unfold(phone)

    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_phone_shows_results_before_filters(phone: Page) -> None:
    phone.goto("/?q=cybercrime")
    result, filters = phone.locator(".hit").first.bounding_box(), phone.locator("#filters").bounding_box()

    assert result is not None
    assert filters is not None
    assert result["y"] < filters["y"]
    phone.get_by_role("link", name="Filters", exact=True).click()
    expect(phone.get_by_role("heading", name="Filters")).to_be_in_viewport()


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_rules_of_accessibility_are_kept(page: Page, url: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(url)
    unfold(page)
    results = Axe().run(page)

    assert results.violations_count == 0, results.generate_report()


def test_a_phone_keeps_the_rules_of_accessibility(phone: Page) -> None:
    phone.goto(SEARCH)
    results = Axe().run(phone)

    assert results.violations_count == 0, results.generate_report()
