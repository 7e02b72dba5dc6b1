"""A web page to its main text and what its head says of it. Runs in the guarded process."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from indexer.reading.blocks import block_text, drop_unseen, parse
from indexer.reading.given import iso_date, language_code, web_address
from indexer.reading.marked import Converted
from indexer.reading.page import Given
from indexer.reading.text import normalise, one_line

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag

_AROUND: Final = ("nav", "footer", "aside", "button", "select", "textarea", "dialog")
_AROUND_ROLES: Final = ("navigation", "contentinfo", "search", "complementary", "dialog", "alertdialog")
_MAIN: Final = ("main", "article")
_NOTICE: Final = re.compile(r"(?i)(?:^|[-_])(?:cookies?|gdpr)(?:$|[-_])")
_ARTICLES: Final = frozenset(
    {"Article", "NewsArticle", "ReportageNewsArticle", "PressRelease", "Report", "BlogPosting"}
)
_DATE_METAS: Final = (
    "article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "dcterms.created", "publishdate", "pubdate", "publication_date", "date",
)  # fmt: skip
_MAX_LINKED_DATA_NODES: Final = 1000


def convert_html(html: str) -> Converted:
    """The main text of a web page and what its markup gives: title, address, language, release date."""
    tree = parse(html)
    facts = _Markup(tree).given()
    drop_unseen(tree)
    return Converted(_main_text(tree), facts)


def _main_text(tree: "BeautifulSoup") -> str:
    import trafilatura

    _drop_surroundings(tree)
    # Pages of a few sentences may be "nothing" to the extractor, which looks for articles among menus.
    found = trafilatura.extract(str(tree), include_comments=False, include_tables=True, deduplicate=False)
    lines = (line.strip() for line in normalise(found or "").split("\n"))
    root = tree.find("main") or tree.find("article") or tree.body or tree
    return "\n".join(filter(None, lines)) or normalise(block_text(root)).strip()


def _drop_surroundings(tree: "BeautifulSoup") -> None:
    """Take out what the markup itself calls menu, footer or notice; on short pages the extractor would keep it."""
    # Not forms: some site systems put the whole page into one. Not a header with the headline or inside the article.
    for tag in tree.find_all(_AROUND) + tree.find_all(role=_AROUND_ROLES) + tree.find_all(hidden=True):
        tag.decompose()
    for tag in tree.find_all("header"):
        if tag.find("h1") is None and tag.find_parent(_MAIN) is None:
            tag.decompose()
    for tag in tree.find_all(["div", "section", "p"], id=_NOTICE) + tree.find_all(
        ["div", "section", "p"], class_=_NOTICE
    ):
        if not tag.decomposed and tag.find(["h1", *_MAIN]) is None:
            tag.decompose()


class _Markup:
    """What the head, the article's elements and the linked data of a page say."""

    def __init__(self, tree: "BeautifulSoup") -> None:
        self._tree = tree
        self._metas = dict(_metas(tree))
        self._article = next(_linked_articles(tree), {})

    def given(self) -> Given:
        return Given(title=self._title(), url=self._url(), language=self._language(), published=self._published())

    def _title(self) -> str | None:
        """The headline as the page shows it; the names in the head often carry the site's name behind a bar."""
        named = [_text(self._article.get("headline")), self._metas.get("og:title"), self._head_title()]
        names = [name for name in named if name]
        headings = [heading for tag in self._tree.find_all("h1") if (heading := one_line(block_text(tag)))]
        shown = (heading for heading in headings if any(heading in name for name in names))
        return next(shown, None) or next(iter(names or headings), None)

    def _head_title(self) -> str | None:
        return one_line(self._tree.title.get_text(" ")) if self._tree.title else None

    def _url(self) -> str | None:
        link = self._tree.find("link", rel="canonical", href=True)
        entity = self._article.get("mainEntityOfPage")
        candidates = (
            link["href"] if link else None,
            self._metas.get("og:url"),
            entity.get("@id") if isinstance(entity, dict) else entity,
            self._article.get("url"),
        )
        return next(filter(None, map(web_address, candidates)), None)

    def _language(self) -> str | None:
        html = self._tree.html
        spoken = self._article.get("inLanguage")
        candidates = (
            html.get("lang") if html else None,
            html.get("xml:lang") if html else None,
            spoken.get("alternateName") if isinstance(spoken, dict) else spoken,
            self._metas.get("og:locale"),
            self._metas.get("content-language"),
        )
        return next(filter(None, map(language_code, candidates)), None)

    def _published(self) -> date | None:
        candidates = (
            self._article.get("datePublished"),
            *(self._metas.get(name) for name in _DATE_METAS),
            *(tag.get("content") or tag.get("datetime") for tag in self._tree.find_all(itemprop="datePublished")),
            *(tag.get("datetime") for tag in self._times()),
        )
        return next(filter(None, map(iso_date, candidates)), None)

    def _times(self) -> "Iterator[Tag]":
        """<time> elements: those marked as the date of publishing, then the first of the article."""
        yield from self._tree.find_all("time", attrs={"pubdate": True})
        root = self._tree.find("article") or self._tree.find("main")
        if root is not None and (first := root.find("time", datetime=True)) is not None:
            yield first


def _metas(tree: "BeautifulSoup") -> Iterator[tuple[str, str]]:
    for tag in reversed(tree.find_all("meta", content=True)):  # reversed: in a dict the first on the page stays
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        content = one_line(str(tag["content"]))
        if isinstance(name, str) and content:
            yield name.strip().lower(), content


def _linked_articles(tree: "BeautifulSoup") -> Iterator[dict[str, object]]:
    """The articles that the schema.org JSON-LD of the page describes."""
    for script in tree.find_all("script", type="application/ld+json"):
        try:
            waiting = [json.loads(script.get_text())]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MAX_LINKED_DATA_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting.extend(node)
            elif isinstance(node, dict):
                kinds = node.get("@type")
                if _ARTICLES.intersection(filter(_text, kinds if isinstance(kinds, list) else [kinds])):
                    yield node
                waiting.extend(node.get(key) for key in ("@graph", "mainEntity"))


def _text(value: object) -> str | None:
    return one_line(value) or None if isinstance(value, str) else None
