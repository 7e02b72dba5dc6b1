"""Whether a day belongs to another event than the one told of, to a document, or to the title of something."""

import re

from indexer.metadata import event_date_words as words
from indexer.metadata.cue import Sentence
from indexer.metadata.dates import Days
from indexer.metadata.event_days import BESIDE_CHARACTERS
from indexer.metadata.events import EARLIER, HAPPENED


def refused_as_earlier(sentence: Sentence, before: str, days: Days) -> int:
    """What a day loses for words of earlier or later events: most where they stand before it or right beside it."""
    places = [match.start() for match in EARLIER.finditer(sentence)]
    if not places:
        return 0
    end = days.span.end - sentence.span.start
    return 6 if any(place < len(before) or place < end + BESIDE_CHARACTERS for place in places) else 3


def of_event(sentence: Sentence, days: Days, before: str) -> bool:
    """ "The meeting of 25-26 October was organised by": the days are of the sentence's own event."""
    return days.is_range and words.EVENT_OF.search(before) is not None and HAPPENED.is_in(sentence)


def of_a_document(near: str) -> bool:
    """Whether the words before a day make it one of a resolution or project, not of "..., on 7 June"."""
    found = words.PROJECT.search(near[-40:])
    if found is None or words.DONE.search(near[-40:], found.end()):
        return False
    return not (
        words.SIGNS.search(near) or words.PROGRAMME_RUNS.search(near) or re.search(r",\s*(?:on|from)\s+$", near)
    )


def is_in_title(text: str, place: int) -> bool:
    """Whether the place lies in the title of something, set in quotation marks: "Harbours of today"."""
    if text.count('"', 0, place) % 2 and '"' in text[place:]:
        return True
    opened = max(text.rfind(mark, 0, place) for mark in "“«")
    return (
        opened >= 0
        and not any(mark in text[opened:place] for mark in "”»")
        and any(mark in text[place:] for mark in "”»")
    )
