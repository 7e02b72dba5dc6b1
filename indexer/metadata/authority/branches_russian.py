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
    r"^(?P<unit>управление|управления|управлению|управлением|департамент|департамента|департаменту|департаментом)\s+"
    r"(?P<body>(?-i:[А-ЯЁ]).+?)\s+по\s+(?P<region>[А-ЯЁ][а-яё-]+ской\s+области|[А-ЯЁ][а-яё-]+скому\s+(?:району|краю)|"
    r"(?:г\.|городу)\s*[А-ЯЁ][а-яё-]+)(?P<state>\s+(?-i:[А-ЯЁ]).*)?$",
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
    kind = "Directorate" if branch["unit"].lower().startswith("управ") else "Department"
    return f"Regional {kind}, {body}"
