"""Where a Russian release leaves its event for what the body is and how it came to be: "Справочно. Совет создан"."""

import re
from typing import Final

from indexer.metadata.document import Document

_BEGINS: Final = re.compile(
    r"(?:(?:для|историческая|краткая|наша)\s+)?справ(?:ка|очно|ки)\s*(?:[.:–—-]|о\b|$)|для справки\b|"
    r"из истории (?:вопроса|организации|создания)",
    re.IGNORECASE,
)
_LETTERS: Final = frozenset("СсДдИиКкНн")


def background_start(document: Document) -> int:
    """Where the background begins; the length of the text where there is none."""
    for told in document.told:
        # Behind a cross or a star at the begin of the line.
        text = told.text if told.text[:1] in _LETTERS else told.text.lstrip("*• \t")
        if text[:1] in _LETTERS and _BEGINS.match(text):
            return told.span.start
    return len(document.text)
