"""Markdown to plain text. Runs in the guarded process: Python-Markdown takes for ever on some input."""

from dataclasses import dataclass
from typing import Final

from indexer.reading.blocks import block_text, drop_unseen, parse
from indexer.reading.page import Given
from indexer.reading.text import normalise, one_line

_EXTENSIONS: Final = ("tables", "fenced_code", "footnotes", "def_list", "sane_lists")
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Converted:
    """The plain text of a document and what its markup says of it."""

    text: str
    markup: Given


def convert_markdown(text: str) -> Converted:
    """The plain text of a Markdown body, one line for each block; its first heading is the title."""
    from markdown import markdown

    tree = parse(markdown(text, extensions=list(_EXTENSIONS)))
    drop_unseen(tree)
    heading = tree.find(_HEADINGS)
    title = one_line(block_text(heading)) if heading else ""
    return Converted(normalise(block_text(tree)).strip(), Given(title=title or None))
