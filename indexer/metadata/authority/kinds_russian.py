"""What a Russian name says a body is before the body's own name: "агентством FRONTEX", "проект «Диалог»"."""

import re
from typing import Final

KIND: Final = re.compile(
    r"^(?:[а-яё]+(?:ой|ая|ое|ым|ого|ый|ий|им) )?"
    r"(?:агентств|организаци|программ|компани|центр|сет|фонд|мисси|групп)[а-яё]{0,3} (?=[A-ZА-ЯЁ]{3})"
)
# A kind in small letters before a foreign name: "компания Winrock International".
COMPANY: Final = re.compile(
    r"^(?:[а-яё-]+(?:ой|ая|ое|ым|ого|ый|ий|им) )?"
    r"(?:организаци|компани|корпораци|фирм|ассоциаци)[а-яё]{0,3} (?=[A-Z][\w.& -]+$)"
)
SCHEME: Final = re.compile(r"^(?:[Пп]роект|[Ии]нициатив)[а-яё]{0,2} [«“\"](?P<own>[^«»“”\"]+)[»”\"]?$")
# Where no "Ministry of Internal Affairs" is heard of in English.
INTERIOR: Final = re.compile(
    r"Ministry of Internal Affairs of(?= (?:Austria|Belgium|Czech|Estonia|Finland|France|Germany|Hungary|Italy|Latvia|"
    r"Lithuania|Luxembourg|Poland|Portugal|Slovakia|Spain|Turkey|Türkiye|Netherlands)\b)"
)
# Heads of towns and their English words.
OF_TOWNS: Final = (
    (re.compile(r"акимат\w{0,3}$", re.IGNORECASE), "Akimat"),
    (re.compile(r"мэри\w{1,2}$", re.IGNORECASE), "Mayor's Office"),
    (re.compile(r"хокимият\w{0,3}$", re.IGNORECASE), "Khokimiyat"),
)
