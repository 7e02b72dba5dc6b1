"""Who speaks in an English sentence, in direct or reported speech, and with what role they stand there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from indexer.metadata import people_words as words
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.name_descriptions import is_apposed
from indexer.metadata.people_names import Named, find_names
from indexer.metadata.people_roles import body_after, role_after, role_before

# A name that nothing beside it tells to be a person's must speak, with words that follow.
_SAYS: Final = re.compile(
    rf"\s+(?:also\s+|then\s+|further\s+)?{words.SPEECH}(?:\s+(?:that|how|why|his|her|the|their|it)\b|\s*:|,)"
)
_BEFORE_CHARACTERS: Final = 80
_ARTICLE_CHARACTERS: Final = 4
_FOLLOWED: Final = re.compile(
    r"\s*(?:\([^()\n]{0,60}\))?(?:,|\.|:|;|$|\s+(?:and|who|as|in|at|on|also)\b)|\s+" + words.SPEECH
)


# Not frozen, as making a frozen one takes three times as long and a text has many.
@dataclass(slots=True)
class Mention:
    """A person in a sentence: the name, role, whether known to be a person, to speak, and to be the subject."""

    named: Named
    role: str | None
    certain: bool
    speaks: bool
    leads: bool


def find_mentions(document: Document, told: Sentence) -> Iterator[Mention]:
    """The people of a sentence, in order."""
    text, offset = document.text, told.span.start
    names = tuple(find_names(document, told.span, told.text))
    speech = words.SPOKEN.is_in(told)
    floor = offset
    appositions_lead: bool | None = None
    for number, named in enumerate(names):
        if (named.family and not (named.honored or speech)) or is_apposed(text, named.end):
            continue
        others = names[number + 1 :]
        before = role_before(text, floor, named, over_comma=False)
        after = role_after(text, told.span.end, named, others)
        if before is None and (after is None or not appositions_lead):
            over_comma = role_before(text, floor, named, over_comma=True)
            opens = over_comma is not None and over_comma[1] <= floor + _ARTICLE_CHARACTERS
            if opens or _FOLLOWED.match(text, named.end):
                before = over_comma
        if appositions_lead is None and (before or after):
            appositions_lead = after is not None
        role, begin, stop = _chosen(text, named, before, after)
        body = body_after(text, told.span.end, named) if after is None and speech and not named.family else None
        stop = body[1] if body else stop
        limit = others[0].start if others else told.span.end
        speaks = speech and not named.possessive and _speaks(text, offset, begin, stop, named.end, limit)
        certain = named.honored or role is not None
        if body and role is None and speaks:
            role, certain = body[0], True
        if not certain and speaks and not named.family:
            certain = _SAYS.match(text, named.end) is not None or (
                _may_be_spoken_by(text[max(offset, begin - _BEFORE_CHARACTERS) : begin])
                and words.SPOKEN_BY.search(text, max(offset, begin - _BEFORE_CHARACTERS), begin) is not None
            )
        if named.family and not (named.honored or speaks):
            continue
        leads = not text[offset:begin].strip(" “\"«'‘(•*-–—") or speaks
        yield Mention(named, role, certain, speaks, leads)
        floor = stop


def _chosen(
    text: str, named: Named, before: tuple[str, int] | None, after: tuple[str, int] | None
) -> tuple[str | None, int, int]:
    """The role, where the whole mention begins and where it ends."""
    begin = before[1] if before else named.begin
    if after and (before is None or _is_title(before[0])):
        return after[0], begin, after[1]
    if after and before and _mark_before(text, named.begin) != ",":
        return before[0], begin, after[1]
    return (before[0] if before else None), begin, named.end


def _is_title(role: str) -> bool:
    return all(word.lower().strip(".,") in words.HONORIFICS | words.RANKS for word in role.split())


def _speaks(text: str, floor: int, begin: int, stop: int, end: int, limit: int) -> bool:
    """Whether a verb of speech follows the mention, comes before it after a quotation, or goes on later."""
    if words.SPEAKS.match(text, stop) or words.SPEAKS.match(text, end) or words.SPEAKS_WITH_COLON.match(text, stop):
        return True
    near = max(floor, begin - _BEFORE_CHARACTERS)
    before = text[near:begin]
    if _may_be_spoken_by(before) and words.SPOKEN_BY.search(before):
        return True
    leads = not text[floor:begin].strip(" “\"«'‘(•*-–—") or _mark_before(text, begin) in (",", ";")
    return leads and words.SPEAKS_LATER.search(text, stop, max(stop, limit)) is not None


def _may_be_spoken_by(before: str) -> bool:
    """Whether the last word may be one behind which whoever speaks is named; the pattern is tried at every letter."""
    spoken = before.split()
    last = spoken.pop() if spoken else ""
    if last in ("the", "our") and spoken:
        last = spoken.pop()
    return not last.isalpha() or last in words.SPOKEN_BY_ENDS


def _mark_before(text: str, place: int) -> str:
    """The last character before a place that is no white space."""
    while place and text[place - 1].isspace():
        place -= 1
    return text[place - 1 : place] if place else ""


def pronoun_speaks(told: Sentence) -> bool:
    """Whether "he" or "she" speaks in the sentence."""
    if not (words.PRONOUNS.is_in(told) and words.SPOKEN.is_in(told)):
        return False
    return words.PRONOUN.search(told.text) is not None


def roles_speaking(told: Sentence) -> Sequence[str]:
    """The roles by which people are quoted without a name: "the Director said"."""
    if not words.SPOKEN.is_in(told):
        return ()
    return tuple(match["role"] for match in words.BY_ROLE.finditer(told))
