"""Branches of a body in a part of its country: "Управление X по Согдийской области", "областного Управления X"."""

import re
from collections.abc import Callable
from typing import Final

_DIRECTORATE: Final = re.compile(
    r"^(?P<kind>(?:областн|региональн|районн|городск|территориальн|окружн|межрайонн))(?:ого|ому|ым|ом)\s+"
    r"(?P<what>управлени|отделени)(?:я|ю|ем|и)\b",
    re.IGNORECASE,
)
_BRANCH: Final = re.compile(
    r"^(?P<unit>(?:главн[а-яё]{2,3}\s+)?(?:управление|управления|управлению|управлением|департамент|департамента|департаменту|департаментом))\s+"
    r"(?P<body>(?-i:[А-ЯЁ]).+?)\s+по\s+(?P<region>[А-ЯЁ][а-яё-]+ской\s+области|[А-ЯЁ][а-яё-]+скому\s+(?:району|краю)|"
    r"(?:г\.|городу)\s*[А-ЯЁ][а-яё-]+)(?P<state>\s+(?-i:[А-ЯЁ]).*)?$",
    re.IGNORECASE,
)

_RED_SOCIETY: Final = re.compile(
    r"^(?:национальн[а-яё]{2,3}\s+)?(?P<people>[а-яё-]+ск(?:ое|ого|ому|им|ом))\s+обществ[а-яё]{1,2}\s+красного\s+"
    r"(?P<sign>креста|полумесяца)$",
    re.IGNORECASE,
)


def in_nominative(name: str) -> str:
    """The name with "областное управление" for any other case, in which its second word is a common noun."""
    return _DIRECTORATE.sub(r"\g<kind>ое \g<what>е", name)


def branch_of(name: str, english: Callable[[str], str | None]) -> str | None:
    """The English name of a body's branch for a part of the country; `english` gives that of the body."""
    branch = _BRANCH.match(name)
    body = english(branch["body"] + (branch["state"] or "")) if branch else None
    if branch is None or body is None:
        return None
    kind = "Directorate" if "управ" in branch["unit"].lower() else "Department"
    return f"Regional {kind}, {body}"


def red_society(name: str, adjective: Callable[[str], str | None], known: Callable[[str], str | None]) -> str | None:
    """ "Армянское общество Красного Креста" by the people whose it is."""
    society = _RED_SOCIETY.match(name)
    people = adjective(society["people"]) if society else None
    if society is None or people is None:
        return None
    return known(f"{people} Red {'Cross' if 'крест' in society['sign'].lower() else 'Crescent'} Society")
