"""The known body whose acronym stands in brackets behind a name that nobody knows."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.coreference import defined
from indexer.metadata.document import Document
from indexer.release import Span

_ACRONYM_BEHIND: Final = re.compile(r"\s*\((?:далее\s*[–—-]\s*)?(?P<acronym>[^()\n]{2,20})\)")
# "X Programme (FCPO)", "X Programme in the Far Coast - Phase 3 (FCPO 3)".
_DEFINED: Final = re.compile(
    r"(?:\s+(?:in|for|on)\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,3})?(?:(?:,|\s*[-–—])?\s+[Pp]hase\s+\w{1,4})?"
    r"\s*\((?P<acronym>[^()\n]{2,20})\)"
)
# "Harbour Promotion Agency - HARPRO".
_DASHED: Final = re.compile(r"\s+[-–—]\s+(?P<acronym>[A-Z]{3,12})(?![\w-])")
_OWN_BRACKET: Final = re.compile(r"\s*\((?P<acronym>[^()]{2,20})\)$")


def by_english_bracket(document: Document, span: Span, written: str, entity: str) -> str:
    """The known body whose acronym stands in brackets, or behind a dash, after a name of it that is not known."""
    own = _OWN_BRACKET.search(written)
    bracket = own or _DEFINED.match(document.text, span.end) or _DASHED.match(document.text, span.end)
    authority = document.authority
    known = authority.organization(bracket["acronym"]) if bracket else None
    if known is None or bracket is None or " " not in written or authority.organization(entity):
        return entity
    name = written[: own.start()] if own else document.text[span.start : bracket.start("acronym")].rstrip(" (–—-")
    end = span.start + len(name)
    inside = [each for each in document.within(span, Kind.ORGANIZATION) if each.span.end <= end]
    if any(known in (each.entity, *authority.ancestors(each.entity)) for each in inside):
        return entity  # "Council of Ports of the Harbour Union (HU)": the owner's acronym
    return known if defined(document, bracket["acronym"], name) == known else entity


def by_bracket(document: Document, span: Span, entity: str, acronyms: dict[str, str]) -> str:
    """The body that the acronym in brackets stands for, where the name before it is none that is known."""
    bracket = _ACRONYM_BEHIND.match(document.text, span.end)
    if document.authority.organization(entity) or bracket is None or bracket["acronym"] not in acronyms:
        return entity
    if any(span.start < known.span.start for known in document.within(span, Kind.ORGANIZATION)):
        return entity  # "совета прокуроров Содружества Независимых Государств (СНГ)": the owner's acronym
    return document.authority.organization(bracket["acronym"]) or entity
