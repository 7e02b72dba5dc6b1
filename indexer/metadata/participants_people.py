"""Whether the people told of before a country are of it: those who came and learnt, not experts and trainers."""

import re

from indexer.metadata import participant_words as words
from indexer.metadata.cue import Sentence


def came(told: Sentence, start: int) -> bool:
    """Whether those who came from the country are no experts."""
    nearest = nearest_people(told, 0, start)
    return nearest is None or not nearest["experts"]


def _attends(told: Sentence, nearest: re.Match[str], start: int) -> bool:
    """Whether experts or bodies, who else give an event or are told of, came to it."""
    if nearest["experts"] and words.LED_BY.search(
        told, max(0, nearest.start() - words.NEAR_CHARACTERS), nearest.start()
    ):
        return False
    if words.ATTENDED_AFTER.match(told.low, start) is not None:
        return True
    before = told.low[max(0, nearest.start() - words.NEAR_CHARACTERS) : nearest.start()]
    return not before.isascii() and words.GATHERED_RUSSIAN.search(before) is not None


def is_of_people(told: Sentence, start: int) -> bool:
    """Whether those who came, were taught or met are told to be of the country that begins there."""
    near = max(0, start - words.NEAR_CHARACTERS)
    if words.CAME_FROM.search(told, near, start):
        return came(told, start)
    people = words.PEOPLE_IN.search(told, near, start)
    if people and (words.EVENT_OF.search(told, 0, people.start()) or words.LEARN_AFTER.match(told.low, start)):
        return True
    return _named_of_people(told, start)


def _named_of_people(told: Sentence, start: int) -> bool:
    text = told.text
    near = max(0, start - words.NEAR_CHARACTERS)
    if words.TOPIC.search(told, near, start) or words.FOR.search(told, near, start):
        return False
    begin = max((match.end() for match in words.CLAUSE.finditer(text, 0, start)), default=0)
    clause = text[begin:start]
    if words.TALKS_WITH.search(told, max(begin, near), start):
        return True
    if words.IN.search(told, max(begin, near), start):
        return False
    nearest = nearest_people(told, begin, start)
    if nearest is None:
        return bool(re.match(r"\s*$", clause)) and bool(
            re.search(r"\b(?:attended|participated|took part|sent)\b", text[start:])
        )
    if words.GIVEN_BY.search(told, max(0, nearest.start() - words.NEAR_CHARACTERS), nearest.start()):
        return False
    if (nearest["experts"] or nearest["bodies"]) and not _attends(told, nearest, start):
        return False
    between = text[nearest.end() : start]
    if not between.isascii() and words.AS_EXPERTS_RUSSIAN.search(told.low, begin, start):
        return False
    if not between.isascii() and words.IN_RUSSIAN.search(between) and not words.LIST_RUSSIAN.match(text, start):
        return False
    if told.text[nearest.start() : nearest.end()] in ("countries", "states") and words.REGION_AND.fullmatch(between):
        return True  # "graduates from Central Asian countries and Afghanistan"
    if words.IN_OR_TO.search(between) or not (words.FROM.search(between) or not between.isascii()):
        return False
    return not (words.NO_PEOPLE_OF.search(told, near, start) or _is_plain_noun(told.low, near, start))


def _is_plain_noun(low: str, near: int, end: int) -> bool:
    """Whether the last word before a place is a plain noun."""
    last = low.rfind(" ", near, len(low[:end].rstrip())) + 1
    return words.PLAIN_NOUN.search(low, max(near, last), end) is not None


def nearest_people(told: Sentence, begin: int, end: int) -> re.Match[str] | None:
    """The people or experts named last between these places of a sentence."""
    last, low = None, told.low
    for match in words.HUMAN.finditer(told, max(begin, end - words.REACH_CHARACTERS), end):
        # "delegates of the training institutions from": the people are meant.
        if match["bodies"] and last and last["people"]:
            continue
        # "officials and experts from": those who came are named first, the experts among them.
        if not (match["experts"] and last and words.JOINED.fullmatch(low, last.end(), match.start())):
            last = match
    return last
