"""A city that may be the place of the event, and how well what its sentence tells fits."""

from dataclasses import dataclass
from typing import Final

from indexer.metadata.cue import Sentence
from indexer.metadata.events import EARLIER, EVENT_NAMED, HAPPENED
from indexer.release import Span

# So far behind a town, words of another event are said of it.
_BESIDE_CHARACTERS: Final = 40

# What a town of the dateline gets.
OF_DATELINE: Final = 8
# And where what is told took place "here".
OF_HERE: Final = 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """A city with its country; the greatest score is the place."""

    score: int
    city: str
    country: str | None
    span: Span


def score_of_sentence(stretch: Sentence, number: int, end: int) -> int:
    """How well what the sentence tells fits the place of the event; `end` of the place in it."""
    score = 12 - min(number, 6) + (4 if HAPPENED.is_in(stretch) else 0) + (3 if EVENT_NAMED.is_in(stretch) else 0)
    if number > 1:
        earlier = [match.start() for match in EARLIER.finditer(stretch)]
        if any(place < end + _BESIDE_CHARACTERS for place in earlier if not _of_series(stretch.low, place)):
            return 0
    return score


def _of_series(low: str, place: int) -> bool:
    """Whether "first of six", "the second in the region" tells of the event itself."""
    return low.startswith(("first", "is the"), place)
