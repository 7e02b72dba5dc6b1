"""Long lists of countries: those of a footnote take part, and those whose experts met."""

import re
from typing import Final

from indexer.metadata import participant_words as words
from indexer.metadata.cue import Sentence

FEWEST_LISTED: Final = 3
"""So many countries are a long list."""

_REACH_CHARACTERS: Final = 400
# "There were 45 experts on fees from Fiji, Samoa and Tonga", "experts are coming from".
_MET: Final = re.compile(
    r"\b(?:there (?:were|are)|attended by|brought together|brings together|gathered|gathers|united|assembled|"
    r"in attendance were|among them|participants were|participants are) [^.;]{0,40}?"
    r"\bexperts (?:[^.;,]{2,60} )?from (?:the )?$|"
    r"\bexperts (?:[^.;,]{2,60} )?(?:are coming|is coming|came|have come|had come|will come|travelled|arrived|gathered|"
    r"met|assembled|were drawn|are drawn) (?:[a-z]+ )?from (?:the )?$"
)
_TAUGHT_BY: Final = re.compile(
    r"\b(?:led|taught|trained|delivered|conducted|facilitated|given|moderated|run|supported|advised|assisted|"
    r"presented|instructed|lectures|trainers|lecturers|instructors)\b"
)
_TO_TEACH: Final = re.compile(
    r"\bto (?:teach|train|lead|speak|lecture|instruct|advise|assist|help|support|deliver|"
    r"share (?:their|its) (?:experience|knowledge) with)\b|"
    r"\b(?:taught|trained|led|lectured|instructed|delivered|facilitated)\b"
)


def experts_met(told: Sentence, start: int) -> bool:
    """Whether experts of the many countries that begin here met: "experts are coming from Fiji, Samoa and Tonga"."""
    if not told.low.endswith(("from ", "from the "), 0, start):
        return False
    begin = max(0, start - _REACH_CHARACTERS)
    if _MET.search(told.low, begin, start) is None or _TAUGHT_BY.search(told.low, begin, start):
        return False
    return _TO_TEACH.search(told.low, start) is None


def in_footnote(told: Sentence, start: int, number: int) -> bool:
    """ "* Algeria, Bahrain and Iraq", told of the "10 countries*" above."""
    return number >= FEWEST_LISTED and words.FOOTNOTE.fullmatch(told.text, 0, start) is not None
