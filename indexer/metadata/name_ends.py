"""Head nouns that end what one body is for, where elsewhere they head a body of their own."""

import re
from typing import Final

from indexer.metadata.name_tokens import Token
from indexer.metadata.name_words import HEAD, LAST_SUBJECT

# "UNDP’s Transparency and Accountability Project": what is owned has its head further on.
_OWNED: Final = re.compile(r"['’]s (?P<what>(?:[A-Z][a-z-]+ ?){1,3})$")
# Of these no body is called, but departments are for them: "of the Interior and Local Government".
_TWO_WORDS: Final = frozenset(
    (
        ("Local", "Government"),
        ("Local", "Governments"),
        ("Local", "Authorities"),
        ("Regional", "Government"),
        ("Foreign", "Missions"),
        ("Armed", "Forces"),
    )
)
_ALONE: Final = re.compile(
    r" (?:International|Foundation|Association|Network|Institute|Federation|Society|Commission|Academy|College|"
    r"Authority|Ministry|Alliance|Coalition|Initiative|Consortium|Secretariat|Parliament|Assembly|Government)$"
)
_LINKED: Final = re.compile(r" (?:of|for|on|in|to|against) ")
_GOES_ON: Final = re.compile(r"\s+(?:of|for|in)\b|\s+[A-Z]")
# "Information Centre on NATO and EU".
_ABOUT_BODY: Final = re.compile(
    r"\b(?:Information|Documentation|Contact|Resource|Communication)[^()]* (?:on|about) (?:the )?[A-Z]{2,}$"
)
_AND_BODY: Final = re.compile(r"(?:and|&) [A-Z]{2,}\b")


def ends_alone(written: str) -> bool:
    """Whether nothing of the name can follow an "and": "Legal Aid International", "Harbour Watch Foundation"."""
    return _ALONE.search(written) is not None and _LINKED.search(written) is None


def is_last_subject(token: Token, after: Token | None) -> bool:
    """ "Ministry of the Interior and Administration": a head noun alone ends what the ministry is for."""
    if after is not None and (token.text, after.text) in _TWO_WORDS:
        return True
    if not LAST_SUBJECT.match(token.text):
        return False
    if after is None or after.bracket:
        return True
    return not (after.text[0].isupper() or after.low == "for") and (after.low != "of" or token.text == "Community")


def goes_on(text: str, position: int) -> bool:
    """Whether a capital word or "of" follows at the position."""
    return _GOES_ON.match(text, position) is not None


def waits_behind_owner(written: str) -> bool:
    """Whether no word of what an owner's name is followed by tells a body."""
    owned = _OWNED.search(written)
    return owned is not None and not any(map(HEAD.match, owned["what"].split()))


def is_about(text: str, written: str, position: int) -> bool:
    """Whether "and" at the position joins two bodies that a name is about: "Information Centre on NATO and EU"."""
    return bool(_ABOUT_BODY.search(written)) and bool(_AND_BODY.match(text, position))
