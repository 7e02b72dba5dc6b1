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
# A look at the first letter spares most sentences the pattern.
_LETTERS: Final = frozenset("СсДдИиКкНн")


@once_per_text
def background_start(document: Document) -> int:
    """Where the background begins; the length of the text where there is none."""
    begun = False
    for told in document.told:
        # A bullet may stand before it.
        text = told.text if told.text[:1] in _LETTERS else told.text.lstrip("*• \t")
        # Above the story, "Справка" is the help in a menu.
        if begun and text[:1] in _LETTERS and _BEGINS.match(text):
            return told.span.start
        begun = begun or is_prose(told.text)
    return len(document.text)
