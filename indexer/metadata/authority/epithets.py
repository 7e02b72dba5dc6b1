"""Words before or behind a name that are none of it: who pays or leads, what kind of body it is, a state's initials."""

import re
from collections.abc import Iterator
from typing import Final

# "EU-funded", "Dutch-led", "UNDP-implemented", "joint", "2024".
LED: Final = re.compile(
    r"^[A-Z]\S*(?:\s+[A-Z]\S*){0,2}[-‑–](?:funded|financed|led|supported|backed|sponsored|assisted|run|implemented|"
    r"managed|coordinated|hosted|based)\s+(?=\S)|^joint\s+(?=\S)|^(?:19|20)\d\d\s+(?=[A-Z])"
)
_JOINT: Final = re.compile(r"^(?:[Jj]oint|[Rr]egional|[Ii]nternational|[Ll]ocal|\d{1,2}(?:st|nd|rd|th))\s+(?=\S)")
# "European border agency X", "NGO X", "project “X”".
_KIND: Final = re.compile(
    r"^(?:\S+\s+){0,6}?(?:[Pp]roject|[Pp]rogram(?:me)?|[Ii]nitiative|[Aa]gency|[Nn]etwork|[Oo]rgani[sz]ation|"
    r"[Ff]oundation|[Ff]und|NGO|[Aa]ssociation|[Cc]harity|[Cc]ompany|[Cc]oalition|[Tt]hink[- ]tank|[Uu]nion|"
    r"[Aa]lliance|[Mm]ovement|[Cc]ampaign|[Cc]onsortium|[Pp]latform|[Cc]entre|[Cc]enter|[Gg]roup|[Mm]ission)"
    r"\s+[“«\"‘']?(?P<name>[a-z]?[A-Z][^“”«»\"()]{1,80}?)[”»\"’']?$"
)
# "общественный фонд «X»", "проект «X»".
_KIND_RUSSIAN: Final = re.compile(
    r"^(?:[А-ЯЁа-яё-]+\s+){0,4}?(?:фонд|объединени|организаци|ассоциаци|союз|центр|проект|программ|инициатив|НПО|ОФ|ОО|НКО|"
    r"НОО|РОО|учреждени|сет|платформ|компани)[а-яё]{0,4}\s+[«“\"](?P<name>[^«»“”\"]{3,120})[»”\"]?$",
    re.IGNORECASE,
)
# "Академия X имени А. Асанова", "имени генерал-майора милиции А. Асанова".
NAMED_AFTER: Final = re.compile(r"\s+(?:имени|им\.)\s+(?:[а-яё-]{3,20}\s+){0,3}(?:[А-ЯЁ]\S{0,30}\s*){1,4}$")
# What a body has made its own is that body's: "UNDP's X project".
_NAMED: Final = re.compile(
    r"^(?!.*['’]s\s)(?P<name>[A-Z].*?)\s+(?:[Pp]roject|[Pp]rogram(?:me)?|[Ii]nitiative|[Nn]etwork)$"
)

# As releases of these states write them in English: "RA Police", "Ministry of Justice of the RK".
_STATES: Final = {
    "RA": "Armenia",
    "RK": "Kazakhstan",
    "RT": "Tajikistan",
    "RUz": "Uzbekistan",
    "KR": "Kyrgyzstan",
    "RM": "Moldova",
    "RF": "Russia",
}
_STATE_ACRONYM: Final = re.compile(
    r"^(?P<first>RA|RK|RUz)\s+(?=(?:Ministr|Police|Government|National|Prosecut|General|Investigat|Human|Central|"
    r"Constitutional|Supreme|State|Anti|Customs|Migration|Rescue|President|Parliament|Embassy))|(?<=\sof)\s+(?:the\s+)?(?P<last>RA|RK|RT|RUz|KR|RM|RF)$"
)


def without_epithets(name: str) -> Iterator[str]:
    """What may be the name itself, where words that are none of it stand beside it; the longest first."""
    for pattern in (LED, _JOINT):
        before = pattern.match(name)
        if before:
            rest = name[before.end() :]
            yield rest
            yield from _named(rest)
            return
    yield from _named(name)


def _named(name: str) -> Iterator[str]:
    for pattern in (_KIND, _NAMED, _KIND_RUSSIAN):
        match = pattern.match(name)
        if match:
            yield match["name"]


def in_full(name: str) -> str:
    """The name with a state that is told by its initials in full, and without the person whose name it bears."""
    return NAMED_AFTER.sub("", _STATE_ACRONYM.sub(_state, name))


def _state(acronym: re.Match[str]) -> str:
    return f"{_STATES[acronym['first']]} " if acronym["first"] else f" {_STATES[acronym['last']]}"
