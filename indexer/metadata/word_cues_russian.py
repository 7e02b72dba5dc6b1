"""Which single words a cue asks for, told once for every word: releases share their words."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class WordCue:
    """A pattern for one word in small letters."""

    pattern: re.Pattern[str]

    def match(self, word: str) -> bool:
        """Whether the word is of this kind."""
        return self.pattern.match(word) is not None


def word_cue(pattern: str) -> WordCue:
    """The cue for words that match, from their first letter on."""
    return WordCue(re.compile(pattern))
