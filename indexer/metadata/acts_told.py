"""Whether a verb found in a sentence tells that its subject organized the event."""

import re
from typing import Final

from indexer.metadata import act_objects as objects
from indexer.metadata import acts
from indexer.metadata.cue import Sentence
from indexer.metadata.payer_cues import PAID
from indexer.metadata.subjects import PASSIVE_BEFORE
from indexer.metadata.supporter_cues import HELPED

_LOOKED_BACK_CHARACTERS: Final = 40
_FARTHEST_CHARACTERS: Final = 300
# "X had organized it": the event told of before.
_THE_EVENT: Final = re.compile(
    r" (?:it\b|them\b|(?:the|this|these) (?:[a-z-]+ ){0,2}?"
    r"(?:meetings?|events?|workshops?|seminars?|courses?|trainings?|conferences?|exercises?|sessions?|forums?)\b)"
)
# "since the launch of the programme".
_MAY_BE_NOUN: Final = re.compile(r"(?:launch|conduct|start|host)$")
_BEFORE_NOUN: Final = re.compile(r"\b(?:the|an?|its|their|this|that|of|joint|official|formal|new) $", re.IGNORECASE)


def organizes(told: Sentence, match: re.Match[str]) -> bool:
    """Whether the verb found is active and has an event, or people who are trained, as its object."""
    text, start = told.text, match.start()
    before = text[max(0, start - _LOOKED_BACK_CHARACTERS) : start]
    if PASSIVE_BEFORE.search(before) or before[-3:].lower() == "by ":
        return False
    if _MAY_BE_NOUN.match(match.group()) and _BEFORE_NOUN.search(before):
        return False
    if match.group().startswith("had ") and not match.group().startswith(("had been", "had the", "had also the")):
        # What had been done before is not what the release reports.
        whose = objects.RELATIVE.search(told.low, max(0, start - _FARTHEST_CHARACTERS), start)
        return (whose is not None and not acts.LEADS.match(match.group())) or _THE_EVENT.match(
            told.low, match.end()
        ) is not None
    if HELPED.stands_at(told, start) or PAID.stands_at(told, start):
        return False
    if acts.USUAL.match(match.group()) and before.endswith(", which "):
        return False
    return acts.is_about_event(text, match)
