"""Where a Russian release leaves its event for what the body is and how it came to be: "Справочно. Совет создан"."""

import re
from typing import Final

from indexer.metadata.document import Document, is_prose
from indexer.metadata.once_per_text import once_per_text

_BEGINS: Final = re.compile(
    r"(?:(?:для|историческая|краткая|наша)\s+)?справ(?:ка|очно|ки)\s*(?:[.:–—-]|о\b|$)|для справки\b|"
    r"из истории (?:вопроса|организации|создания)",
    re.IGNORECASE,
)


@once_per_text
def background_start(document: Document) -> int:
    """Where the background begins; the length of the text where there is none."""
    begun = False
    for told in document.told:
        # A bullet may stand before it. Above the story, "Справка" is the help in a menu.
        if begun and _BEGINS.match(told.text.lstrip("*• \t")):
            return told.span.start
        begun = begun or is_prose(told.text)
    return len(document.text)
