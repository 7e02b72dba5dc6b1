"""Whose a body is that is named without its state: by the countries in the names of those beside it."""

import re
from collections.abc import Iterable
from typing import Final

from indexer.metadata.document import Document
from indexer.metadata.parts import Part

# "IOM Latvia", "OSCE Mission to Skopje", "Supreme Court of the Republic of Latvia".
_PLACE_LAST: Final = re.compile(
    r"(?:^[A-Z]{2,}|\s(?:in|to|of|for)(?:\s+the)?)\s+(?P<place>(?:Republic\s+of\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})$"
)
_EMBASSY: Final = re.compile(r"\b(?:[Ee]mbass|[Cc]onsul|Permanent Mission)")


def country_of_others(document: Document, parts: Iterable[Part]) -> str | None:
    """The one country in which the names of the parties end."""
    found = {country_of_name(document, document.written(part.span)) for part in parts} - {None}
    return found.pop() if len(found) == 1 else None


def country_of_name(document: Document, name: str) -> str | None:
    """The country, or the country of the town, in which a name ends; an embassy's name holds two."""
    last = _PLACE_LAST.search(name)
    if last is None or _EMBASSY.search(name):
        return None
    city = document.authority.city(last["place"])
    return document.authority.country(last["place"]) or (city[1] if city else None)
