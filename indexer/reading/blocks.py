"""An HTML tree to plain text, one line for each block: paragraph, heading, list item, table row."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement, Tag

_BLOCKS: Final = frozenset(
    {
        *("[document]", "html", "body", "main", "article", "section", "aside", "header", "footer", "nav", "menu"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "hr", "p", "pre", "blockquote", "address", "center", "div"),
        *("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr"),
        *("figure", "figcaption", "details", "summary", "form", "fieldset"),
    }
)
# Entities declared in a page are never expanded; lxml would leave the end of such a declaration in the text.
_DECLARATIONS: Final = re.compile(
    r"\s*(?:<\?xml[^<>]*>\s*)?<!doctype[^<>\[]*\[.{0,20000}?\]\s*>", re.IGNORECASE | re.DOTALL
)
_UNSEEN: Final = ("script", "style", "template", "noscript", "iframe", "object", "svg")


def parse(html: str) -> "BeautifulSoup":
    """The tree of an HTML page or fragment, by lxml: Python's own parser needs quadratic time on unclosed tags."""
    import warnings

    from bs4 import BeautifulSoup

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "looks like XML", "looks like a file name": we know what we read
        declared = _DECLARATIONS.match(html)
        return BeautifulSoup(html[declared.end() :] if declared else html, "lxml")


def drop_unseen(tree: "BeautifulSoup") -> None:
    """Take out what no reader of the page sees: code, styles, templates."""
    for tag in tree.find_all(_UNSEEN):
        tag.decompose()


def block_text(root: "Tag") -> str:
    """The text under `root`: blocks on lines of their own, list items with a hyphen, cells with a bar between."""
    from bs4.element import CData, NavigableString, Tag

    lines = _Lines()
    for element in root.descendants:
        if isinstance(element, Tag):
            if element.name == "br":
                lines.end()
            elif element.name in ("td", "th"):
                lines.cell()
        elif type(element) in (NavigableString, CData):  # comments and declarations are subclasses, and unseen
            lines.add(str(element), _block_of(element))
    return lines.text()


def _block_of(element: "PageElement") -> "Tag | None":
    parent = element.parent
    while parent is not None and parent.name not in _BLOCKS:
        parent = parent.parent
    return parent


class _Lines:
    """Lines under construction: a new one begins whenever the text comes from another block."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._block: Tag | None = None
        self._items: set[int] = set()
        self._pending_cell = False

    def add(self, text: str, block: "Tag | None") -> None:
        if block is not self._block:
            self.end()
            self._block = block
        if block is not None and block.name == "pre":
            *whole, text = text.split("\n")
            for line in whole:
                self._line.append(line)
                self.end()
        if text.strip() and not "".join(self._line).strip():
            self._line = [self._bullet(block)]
        elif self._pending_cell and text.strip():
            self._line.append(" | ")
        if text.strip():
            self._pending_cell = False
        self._line.append(text)

    def cell(self) -> None:
        self._pending_cell = True

    def end(self) -> None:
        if line := " ".join("".join(self._line).split()):
            self._lines.append(line)
        self._line = []
        self._pending_cell = False

    def text(self) -> str:
        self.end()
        return "\n".join(self._lines)

    def _bullet(self, block: "Tag | None") -> str:
        """The hyphen of a list item, before its first line only."""
        item = block if block is None or block.name == "li" else block.find_parent("li")
        if item is None or id(item) in self._items:
            return ""
        self._items.add(id(item))
        return "- "
