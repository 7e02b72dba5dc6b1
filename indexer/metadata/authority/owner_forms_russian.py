"""Other forms of a Russian name: with the body that owns it told by its acronym, and in full."""

import re
from collections.abc import Iterator
from typing import Final

_MEMBERS: Final = re.compile(r"(?:государств|стран)\s*[–—-]?\s*(?:участни|член)\w+\s+(?=[А-ЯЁ])", re.IGNORECASE)
# As they stand in any case, by their acronym, and in the genitive, in which an owner is told.
_OWNERS: Final = (
    (r"Содружеств\w+ Независимых Государств", "СНГ", "Содружества Независимых Государств"),
    (r"Шанхайск\w+ организаци\w+ сотрудничества", "ШОС", "Шанхайской организации сотрудничества"),
    (
        r"Организаци\w+ Договора о коллективной безопасности",
        "ОДКБ",
        "Организации Договора о коллективной безопасности",
    ),
    (
        r"Организаци\w+ по безопасности и сотрудничеству в Европе",
        "ОБСЕ",
        "Организации по безопасности и сотрудничеству в Европе",
    ),
    (r"Организаци\w+ тюркских государств", "ОТГ", "Организации тюркских государств"),
    (r"Европейск\w+ союз\w*", "ЕС", "Европейского союза"),
    (r"Евразийск\w+ экономическ\w+ союз\w*", "ЕАЭС", "Евразийского экономического союза"),
)
_SHORTENED: Final = (
    *((re.compile(pattern, re.IGNORECASE), acronym) for pattern, acronym, _ in _OWNERS),
    # "Продовольственная организация Объединённых Наций": the small word is of the name. In full it stands nowhere.
    (re.compile(r"(?:\bОрганизаци\w+ )?Объедин[её]нных [Нн]аций"), "ООН"),
    (re.compile(r"\bУправлени\w+ ООН по наркотикам и преступности", re.IGNORECASE), "УНП ООН"),
    (re.compile(r"\bМеждународн\w+ организаци\w+ по миграции", re.IGNORECASE), "МОМ"),
    (re.compile(r"\bПрограмм\w+ развития ООН", re.IGNORECASE), "ПРООН"),
    (re.compile(r"\bДетск\w+ фонд\w* ООН", re.IGNORECASE), "ЮНИСЕФ"),
    (re.compile(r"\bВсемирн\w+ организаци\w+ здравоохранения", re.IGNORECASE), "ВОЗ"),
)
_IN_FULL: Final = {acronym: full for _, acronym, full in _OWNERS}
_OWNER: Final = re.compile(rf"\b(?:{'|'.join(_IN_FULL)})\b")


def owner_forms(name: str) -> Iterator[str]:
    """The name with its owner short, "Совет X государств – участников СНГ" by "Совет X СНГ", and in full."""
    short = _MEMBERS.sub("", name)
    for pattern, acronym in _SHORTENED:
        short = pattern.sub(acronym, short)
    if short != name:
        yield short
    whole = _OWNER.sub(lambda owner: _IN_FULL[owner.group()], name)
    if whole != name:
        yield whole
