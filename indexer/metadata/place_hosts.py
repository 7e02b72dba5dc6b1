"""How a release tells that a town or a country was host, or the place, of what it reports."""

import re
from typing import Final

from indexer.metadata.events import EVENT_NOUN

# "Lilongwe was host to a workshop", "played host to".
_AS_HOST: Final = (
    r"(?:(?:is|was|were|will be|has been) (?:the )?host(?= (?:to|of|for)\b)|"
    r"(?:plays|played|will play|acts as|acted as|will act as|serves as|served as|will serve as) (?:the )?host)"
)
HOST: Final = re.compile(
    r"^(?:/[A-ZÀ-ÖØ-ÞĀ-ž][\w’'-]+|,\s*(?:Republic of )?[A-Z]\w+(?: (?:and )?[A-Z]\w+){0,2},?|,)?\s+"
    r"(?:hosts?|hosted|to host|will host|saw|welcomed|welcomes|(?:will )?celebrate[sd]?|marked its|"
    rf"became the venue|(?:was|is|will be) (?:(?:on|from|between) [^.]{{0,40}} )?the (?:place|venue|scene|site)|"
    rf"{_AS_HOST}|is hosting|принял|принимает)\b"
)
# "Riga was the place of": no word of what had been there before takes from it.
TOLD_AS_PLACE: Final = (
    r"(?:/[A-ZÀ-ÖØ-ÞĀ-ž][\w’'-]+)?\s+(?:was|is|will be|became) (?:(?:[a-z]+|on|from|between) [^.;]{0,40}?)?"
    r"the (?:meeting )?(?:place|venue|scene|site)\b"
)
WAS_PLACE: Final = re.compile(TOLD_AS_PLACE)
HOSTS: Final = re.compile(
    rf"\s+(?:hosts?|hosted|will host|is hosting|to host|"
    rf"(?:is|was|will be) the venue (?:of|for)|{_AS_HOST})\b[^.;\n]{{0,80}}?\b{EVENT_NOUN}(?!\w)"
)
# "was hosted by Botswana": a state that is host is the place.
HOSTED_BY: Final = re.compile(
    r"\b(?:hosted|welcomed) by (?:the )?(?:(?:Republic|Government|Kingdom|State) of (?:the )?)?$"
)
HOSTS_TOO: Final = re.compile(r",? and\b|, (?:the )?[A-Z]")
