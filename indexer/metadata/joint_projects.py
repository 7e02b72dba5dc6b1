"""Projects of two bodies that are called by both: "the joint European Union – Council of Europe Harbour project"."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.release import Span

_LINK: Final = re.compile(r"\s?(?:[/–—-]|and(?: the)?)\s?")
_PROJECT: Final = re.compile(
    r" (?:[A-Z“\"][\w+“”\"’'-]* (?:(?:for|on|of|and|in|against|the) ){0,2}){0,6}?"
    r"(?:[Jj]oint )?(?:[Pp]roject|[Pp]rogramme?|[Aa]ction)\b"
    r"(?: [“\"][A-Z][^“”\"\n]{1,60}[”\"]| [A-Z][\w+-]*[A-Z0-9+][\w+-]*)?"
)


def joint_project(document: Document, start: int, limit: int) -> Span | None:
    """The project whose two owners are named from `start` on, right behind "the joint"."""
    first = document.at(start, Kind.ORGANIZATION)
    link = _LINK.match(document.text, first.span.end) if first else None
    second = document.at(link.end(), Kind.ORGANIZATION) if link else None
    project = _PROJECT.match(document.text, second.span.end, limit) if second else None
    return Span(start, project.end()) if project else None
