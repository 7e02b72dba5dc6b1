"""Web pages: the main text without its surroundings, and what the head says."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from indexer.reading import Given
from indexer.reading.plain import strip_tags
from indexer.reading.webpage import convert_html

ReadFile = Callable[[str, bytes | str], Any]  # gives an Outcome, see conftest

LINKED = json.dumps(
    {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Site", "inLanguage": "fr"},
            {
                "@type": ["NewsArticle"],
                "headline": "Border talks open",
                "datePublished": "2016-03-04T23:00:00+0100",
                "inLanguage": "en-GB",
                "url": "https://example.org/linked",
                "publisher": {"@type": "Organization", "name": "The Publisher"},
            },
        ],
    }
)
ARTICLE = """<h1>Border talks open</h1>
<p>VIENNA, 4 March 2016 – Talks on border issues opened today, with officials of <b>four</b> countries taking part.</p>
<p>They go on until Friday, say the <a href="/x">organizers</a>, and their partners in the region agree with them.</p>
<ul><li>First point of the talks</li><li>Second point of the talks</li></ul>
<template>in a template</template><noscript>switch on scripts</noscript><script>var code = 1</script>
<style>p {}</style>"""
PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>Border talks open | The Site</title>
<script type="application/ld+json">{LINKED}</script></head><body>
<header><a href="/">The Site</a></header><nav><ul><li><a href="/a">Menu entry</a></li></ul></nav>
<div id="cookie-banner" class="cookie-consent">We use cookies. <button>Accept all</button></div>
<main><article>{ARTICLE}</article></main>
<aside>Related news</aside><footer>Imprint and copyright</footer></body></html>"""
SURROUNDINGS = ("Menu entry", "cookies", "Accept all", "Related news", "Imprint", "template", "scripts", "code", "{}")


def test_the_main_text_is_kept_and_its_surroundings_left_out() -> None:
    text = convert_html(PAGE).text
    assert text.split("\n")[1:] == [
        "VIENNA, 4 March 2016 – Talks on border issues opened today, with officials of four countries taking part.",
        "They go on until Friday, say the organizers, and their partners in the region agree with them.",
        "- First point of the talks",
        "- Second point of the talks",
    ]
    assert not [words for words in SURROUNDINGS if words in text]


def test_linked_data_gives_title_date_and_language_but_no_organizer() -> None:
    assert convert_html(PAGE).markup == Given(
        title="Border talks open", url="https://example.org/linked", language="en", published=date(2016, 3, 4)
    )


@pytest.mark.parametrize(
    ("head", "body", "markup"),
    [
        ("<title>Name | Site</title>", "<h1>Name</h1>", Given(title="Name")),
        ("<title>Name</title>", "<h1>Site logo</h1>", Given(title="Name")),
        ('<meta property="og:title" content="Shared">', "", Given(title="Shared")),
        ("", "<h1>Co-<b>opera</b>tion<br>grows</h1>", Given(title="Co-operation grows")),
        ('<meta property="article:published_time" content="2015-06-11T10:00:00Z">', "",
         Given(published=date(2015, 6, 11))),
        ('<meta name="DC.date.issued" content="2015-06-11">', "", Given(published=date(2015, 6, 11))),
        ('<meta name="date" content="11 June 2015">', "<article><time datetime='2015-06-12'>x</time></article>",
         Given(published=date(2015, 6, 12))),
        ("", "<span itemprop='datePublished' content='2015-06-11'>x</span>", Given(published=date(2015, 6, 11))),
        ("", "<footer><time datetime='2020-01-01'>now</time></footer>", Given()),
        ('<link rel="canonical" href="https://a.org/1">', "", Given(url="https://a.org/1")),
        ('<link rel="canonical" href="javascript:x"><meta property="og:url" content="http://a.org/2">', "",
         Given(url="http://a.org/2")),
        ('<meta property="og:locale" content="ru_RU">', "", Given(language="ru")),
        ('<script type="application/ld+json">{broken</script><title>T</title>', "", Given(title="T")),
        ('<script type="application/ld+json">' + "[" * 20000 + "</script>", "", Given()),
        ('<script type="application/ld+json">{"@type":"Article","headline":5,"url":[],"inLanguage":{"a":1}}</script>',
         "", Given()),
    ],
)  # fmt: skip
def test_the_head_and_the_elements_say(head: str, body: str, markup: Given) -> None:
    assert convert_html(f"<html><head>{head}</head><body>{body}<p>Text.</p></body></html>").markup == markup


def test_the_language_of_the_page_is_in_its_first_tag() -> None:
    assert convert_html('<html lang="ru-RU"><body>Текст').markup.language == "ru"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>short</p>", "short"),
        ("no tags at all", "no tags at all"),
        ("<p>unclosed <b>bold <p>next", "unclosed bold\nnext"),
        ("<p>&#0;&#xD800;&#99999999; ok &amp; &lt;b&gt;</p>", "\ufffd\ufffd\ufffd ok & <b>"),
        ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>An &e; here</p>', "An &e; here"),
        ("<body><nav>Menu</nav><p>Text</p><footer>Foot</footer></body>", "Text"),
        ("<body><form><header>Site</header><p>Text in a form</p></form></body>", "Text in a form"),
        ("<body><header><h1>Head</h1></header><p>Text</p></body>", "Head\nText"),
        ('<body class="no-cookies"><div id="cookie-bar">We use cookies</div><p>Text</p></body>', "Text"),
        ("<body><div hidden>Not shown</div><p>Text</p></body>", "Text"),
        ("<script>only code</script>", ""),
    ],
)
def test_small_and_malformed_pages_give_their_text(html: str, text: str) -> None:
    assert convert_html(html).text == text


def test_a_declared_encoding_is_used(read_file: ReadFile) -> None:
    html = '<html><head><meta charset="shift_jis"></head><body><p>日本語の短い文。</p></body></html>'
    assert read_file("a.html", html.encode("shift_jis")).page.text == "日本語の短い文。"


def test_a_page_without_text_is_named(read_file: ReadFile) -> None:
    assert read_file("a.htm", "<html><script>x</script></html>").problem.code == "empty"


def test_tags_can_be_stripped_without_a_parser() -> None:
    text = strip_tags(
        "<title>T</title><style>p {}</style><p>One <b>two</b><p>1 < 2 &amp; <!-- a <b> c -->3<script>x<y</script>"
    )
    assert text == "One two\n1 < 2 & 3"
    assert not [words for words in ("script", "code", "{}", "template") if words in strip_tags(PAGE)]
