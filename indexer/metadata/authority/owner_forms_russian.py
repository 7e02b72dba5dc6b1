"""Other forms of a Russian name: with the body that owns it told by its acronym, and in full."""

import re
from collections.abc import Iterator
from typing import Final

_MEMBERS: Final = re.compile(r"(?:государств|стран)\s*[–—-]?\s*(?:участни|член)\w+\s+(?=[А-ЯЁ])", re.IGNORECASE)
_OWNERS: Final = (
    (re.compile(r"Содружеств\w+ Независимых Государств", re.IGNORECASE), "СНГ"),
    (re.compile(r"Шанхайск\w+ организаци\w+ сотрудничества", re.IGNORECASE), "ШОС"),
    (re.compile(r"Организаци\w+ Договора о коллективной безопасности", re.IGNORECASE), "ОДКБ"),
    # "Продовольственная организация Объединённых Наций": the small word is of the name.
    (re.compile(r"(?:\bОрганизаци\w+ )?Объедин[её]нных [Нн]аций"), "ООН"),
    (re.compile(r"Организаци\w+ тюркских государств", re.IGNORECASE), "ОТГ"),
    (re.compile(r"Европейск\w+ союз\w*", re.IGNORECASE), "ЕС"),
    (re.compile(r"Евразийск\w+ экономическ\w+ союз\w*", re.IGNORECASE), "ЕАЭС"),
)
_OWNER: Final = re.compile(r"\b(?:СНГ|ШОС|ОДКБ|ОТГ|ЕС|ЕАЭС)\b")
_IN_FULL: Final = {
    "СНГ": "Содружества Независимых Государств",
    "ШОС": "Шанхайской организации сотрудничества",
    "ОДКБ": "Организации Договора о коллективной безопасности",
    "ОТГ": "Организации тюркских государств",
    "ЕС": "Европейского союза",
    "ЕАЭС": "Евразийского экономического союза",
}


def owner_forms(name: str) -> Iterator[str]:
    """The name with its owner short, "Совет X государств – участников СНГ" by "Совет X СНГ", and in full."""
    short = _MEMBERS.sub("", name)
    for full, acronym in _OWNERS:
        short = full.sub(acronym, short)
    if short != name:
        yield short
    whole = _OWNER.sub(lambda owner: _IN_FULL[owner.group()], name)
    if whole != name:
        yield whole
