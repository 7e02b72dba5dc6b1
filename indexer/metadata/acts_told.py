"""Whether a verb found in a sentence tells that its subject organized the event."""

import re
from typing import Final

from indexer.metadata import act_objects as objects
from indexer.metadata import acts
from indexer.metadata.cue import Sentence
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.payer_cues import PAID
from indexer.metadata.subjects import PASSIVE_BEFORE
from indexer.metadata.supporter_cues import HELPED

_LOOKED_BACK_CHARACTERS: Final = 40
_FARTHEST_CHARACTERS: Final = 300
# "X had organized it": the event told of before.
_THE_EVENT: Final = re.compile(
    r" (?:it\b|them\b|[^.;\n]{2,100}? (?:for (?:them|these officers|this group)|there)\b|"
    r"(?:the|this|these) (?:[a-z-]+ ){0,2}?"
    r"(?:meetings?|events?|workshops?|seminars?|courses?|trainings?|conferences?|exercises?|sessions?|forums?)\b)"
)
_OBJECT_NEXT: Final = re.compile(
    r"\s+(?:an?|its|their|two|three|four|several|another|the (?!same|next|following))\s*\w"
)
# "since the launch of the programme".
_MAY_BE_NOUN: Final = re.compile(r"(?:launch|conduct|start|host)$")
# "in a coordinated operation": no verb stands right behind an article.
_PARTICIPLE: Final = re.compile(r"\b(?:an?|the|its|their) (?:co-)?[a-z]+ed$")
# "praised the training which the Academy offers": what a body always does.
_THAT_IT: Final = re.compile(r"[a-z] (?:which|that) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} $")
# "The Harbour Union unites eleven states": what it is made of, where no event is told behind.
_ITS_STATES: Final = re.compile(
    rf" (?:(?!for\b)[\w-]+ ){{0,4}}?(?:states|countries|nations|members|republics?)\b"
    rf"(?![^.;\n]{{0,200}}\b{EVENT_NOUN}(?!\w))"
)
_BEFORE_NOUN: Final = re.compile(r"\b(?:the|an?|its|their|this|that|of|joint|official|formal|new) $", re.IGNORECASE)
# What must follow on a verb of a kind.
_OBJECTS: Final = {
    "ended": objects.EVENT_PHRASE,
    "welcome": objects.WELCOMED_TO,
    "unite": objects.UNITED_FOR,
    "through": objects.THROUGH_EVENT,
    "meet": objects.MET_FOR,
}


def has_object(told: Sentence, match: re.Match[str]) -> bool:
    """Whether the verb before "by" is none of its kind: "X held a workshop on a law passed by"."""
    if not _OBJECT_NEXT.match(match["gap"]):
        return False
    before = told.text[max(0, match.start() - _LOOKED_BACK_CHARACTERS) : match.start()]
    return PASSIVE_BEFORE.search(before) is None


def organizes(told: Sentence, match: re.Match[str]) -> bool:
    """Whether the verb found is active and has an event, or people who are trained, as its object."""
    text, start = told.text, match.start()
    before = text[max(0, start - _LOOKED_BACK_CHARACTERS) : start]
    if PASSIVE_BEFORE.search(before) or before[-3:].lower() == "by ":
        return False
    if _MAY_BE_NOUN.match(match.group()) and _BEFORE_NOUN.search(before):
        return False
    if _PARTICIPLE.search(before + match.group()):
        return False
    if match.group().startswith("had ") and not match.group().startswith(("had been", "had the", "had also the")):
        # What had been done before is not what the release reports.
        if match.lastgroup == "train" and objects.THE_TAUGHT.match(told.low, match.end()):
            return True
        whose = objects.RELATIVE.search(told.low, max(0, start - _FARTHEST_CHARACTERS), start)
        return (whose is not None and not acts.LEADS.match(match.group())) or _THE_EVENT.match(
            told.low, match.end()
        ) is not None
    if HELPED.stands_at(told, start) or PAID.stands_at(told, start):
        return False
    if match.group() == "unites" and _ITS_STATES.match(told.low, match.end()):
        return False
    if acts.USUAL.match(match.group()) and (before.endswith(", which ") or _THAT_IT.search(before)):
        return False
    return _is_about_event(text, match)


def _is_about_event(text: str, match: re.Match[str]) -> bool:
    """Whether the verb found in the text by `acts.ACTIVE` has an event, or who takes part in one, as its object."""
    kind, end = match.lastgroup, match.end()
    inserted = objects.INSERTION.match(text, end)
    end = inserted.end() if inserted else end
    if objects.NO_EVENT.match(text, end):
        return False
    marks = objects.MARKS.match(match.group()) and objects.MARKED_BY.match(text, end)
    if marks or acts.AGREES.match(text, match.start()):
        return True
    if (kind == "begin" and objects.OWN_VISIT.match(text, end)) or (kind == "host" and objects.GUESTS.match(text, end)):
        return False
    if kind == "begin" and objects.GIVES_START.match(text, end):
        return True
    if kind in _OBJECTS:
        return _OBJECTS[kind].match(text, end) is not None
    if kind in ("organize", "sign", "parted"):
        return True
    if kind == "agree":
        return False  # what is announced or reached, but no agreement
    if kind == "train":
        return (objects.PEOPLE_AFTER.match(text, end) or objects.IT.match(text, end)) is not None
    if kind == "brought":
        return (objects.PEOPLE_AFTER.match(text, end) and objects.BROUGHT_TO.match(text, end)) is not None
    if kind == "begin" and objects.RESUMES.search(match.group()):
        event = objects.EVENT_PHRASE.match(text, end)
        if event and event.group().split()[-1] in ("it", "them"):
            return False
    if _event_of(text, match, end):
        return True
    before = text[max(0, match.start() - _FARTHEST_CHARACTERS) : match.start()]
    low = before.lower()
    if low.endswith((", which ", " that ")):
        return False  # "the School, which opened on Monday": the event itself is the subject
    return ("which" in low or "that" in low) and (
        objects.RELATIVE.search(low) is not None and not objects.PAYING.search(low)
    )


def _event_of(text: str, match: re.Match[str], end: int) -> object:
    """What makes an event, or a gathering, of the words behind the verb."""
    kind, verb = match.lastgroup, match.group()
    if kind in ("gather", "apart"):
        return objects.GATHERED.match(text, end)
    if kind == "begin":
        return objects.EVENT_PHRASE.match(text, end) or (
            objects.NEW.search(verb) and objects.NEW_PHRASE.match(text, end)
        )
    if kind == "several":
        found = objects.EVENT_PHRASE.match(text, end) or objects.PEOPLE_AFTER.match(text, end)
    else:
        found = objects.EVENT_AFTER.match(text, end)
    numbered = kind in ("host", "run", "several") and objects.NUMBERED.match(text, end)
    return found or numbered or ("conven" in verb and objects.GATHERED.match(text, end))
