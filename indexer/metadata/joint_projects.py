"""Projects of two bodies that are called by both: "the joint European Union – Council of Europe Harbour project"."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.name_kinds import government_end
from indexer.metadata.name_tokens import Token
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


# "Container Programme of the FCPO and": whose it is, so far.
_OF_OWNER: Final = re.compile(
    r"(?P<work>(?:[A-Z][\w-]+ ){0,6}(?:Program(?:me)?|Project|Initiative))\s+of\s+(?:the\s+)?(?P<owner>[A-Z].*)"
)


def second_owner_end(document: Document, left: Span, token: Token) -> int:
    """The end of the second owner of "Joint Programme of X and Y", or of whose "Ministry of Y, Government of X" is."""
    start = token.start
    if of_state := government_end(document, left, token):
        return of_state
    of = _OF_OWNER.fullmatch(document.text, left.start, left.end)
    if of is None:
        return 0
    article = start + len("the ") if document.text.startswith("the ", start) else start
    owner, other = document.at(of.start("owner"), Kind.ORGANIZATION), document.at(article, Kind.ORGANIZATION)
    if owner is None or other is None or owner.span.end != left.end:
        return 0
    known = document.authority.canonical(of["work"])
    told = all(re.search(rf"\b{re.escape(each.entity)}\b", known) for each in (owner, other))
    return other.span.end if told or "Joint " in of["work"] else 0
