"""What stands between the names of a list and within one besides its words: brackets, marks, numbers, who paid."""

import re
from collections.abc import Iterator

from indexer.metadata import name_words as words
from indexer.metadata.document import Document
from indexer.metadata.name_kinds import tells_payer
from indexer.metadata.name_tokens import TokenReader


class ListReader(TokenReader):
    """Steps over what is no name in a list of names."""

    def __init__(self, document: Document, matches: Iterator[re.Match[str]]) -> None:
        super().__init__(matches, words.MOST_TOKENS)
        self.document = document

    def _payer(self) -> int:
        """The tokens of "U.S. Government-supported" before a name; 0 if none stand here."""
        for ahead in range(words.MOST_PAYER_TOKENS):
            token = self._peek(ahead)
            if token is None or not token.text[0].isupper():
                return 0
            if "-" in token.text and tells_payer(self.document, token):
                return ahead + 1
        return 0

    def _skip_brackets(self) -> None:
        while (token := self._peek()) and token.bracket:
            self.position += 1

    def _closed(self, end: int) -> int:
        """Step over the quotation mark that closes a name whose opening one was stepped over."""
        token = self._peek()
        if token is None or token.text not in words.CLOSING:
            return end
        self.position += 1
        return token.end

    def _number(self) -> int:
        before, after = self._peek(-1), self._peek(1)
        here = self._peek()
        if before and here and before.text in ("Project", "Component", "Phase") and len(here.text) <= 2:
            return 1
        return 1 if before and before.low.endswith("programme") and after and after.text == "of" else 0
