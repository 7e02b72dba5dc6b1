"""English names of the committees of parliaments: "Комитет Сената по международным делам"."""

import re
from collections.abc import Callable
from typing import Final

# Chambers by how they stand behind a committee.
_CHAMBERS: Final = {
    "Сената": "Senate",
    "Мажилиса": "Mazhilis",
    "Жогорку Кенеша": "Jogorku Kenesh",
    "Законодательной палаты": "Legislative Chamber",
    "Олий Мажлиса": "Oliy Majlis",
    "Парламента": "Parliament",
    "Милли Меджлиса": "Milli Majlis",
    "Меджлиса": "Mejlis",
    "Совета Федерации": "Federation Council",
    "Государственной Думы": "State Duma",
    "Палаты представителей": "House of Representatives",
    "Совета Республики": "Council of the Republic",
    "Национального собрания": "National Assembly",
    "Великого национального собрания": "Grand National Assembly",
    "Сейма": "Sejm",
    "Верховной Рады": "Verkhovna Rada",
}
_KINDS: Final = (("постоянн", "Standing "), ("специальн", "Special "), ("временн", "Interim "))
_COMMITTEE: Final = re.compile(
    r"^(?P<kind>(?:[А-ЯЁа-яё]+(?:ый|ого|ым|ая|ой|ую)\s+)?)(?P<head>комитет|комисси)[а-яё]{0,2}\s+"
    rf"(?P<chamber>{'|'.join(_CHAMBERS)})(?P<above>(?:\s+(?!по\s)[А-ЯЁ][а-яё]+){{0,4}})\s+"
    r"(?:по|для)\s+(?:вопросам\s+|делам\s+(?=[а-яё]+ной\s))?(?P<subject>[а-яё].*)$",
    re.IGNORECASE,
)


def committee_of(name: str, english: Callable[[str], str | None], country: Callable[[str], str | None]) -> str | None:
    """The committee's English name; `english` names a committee for a subject, `country` the state of a parliament."""
    committee = _COMMITTEE.match(name)
    if committee is None:
        return None
    subject = committee["subject"]
    whole = english(f"Комитет по {subject}")
    if whole is None or not whole.startswith("Committee "):
        return None
    what = re.sub(r"^Committee (?:for|on|of) ", "", whole)
    kind = next((said for stem, said in _KINDS if committee["kind"].lower().startswith(stem)), "")
    head = "Committee" if committee["head"].lower() == "комитет" else "Commission"
    chamber = next(said for russian, said in _CHAMBERS.items() if russian.lower() == committee["chamber"].lower())
    state = country(committee["above"])
    return f"{chamber} {kind}{head} on {what}" + (f" of {state}" if state else "")
