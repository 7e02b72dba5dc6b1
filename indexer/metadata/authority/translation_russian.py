"""English for the Russian name of a body that nobody knows, word by word, so that it is named in one language."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from indexer.metadata.authority.canonical_words_russian import subjects
from indexer.metadata.authority.epithets import NAMED_AFTER
from indexer.metadata.authority.gazetteer import Gazetteer, Kind, Sighting
from indexer.metadata.authority.glossary_russian import adjectives, inside, nouns, regions, stem
from indexer.metadata.authority.levelling import level, level_word
from indexer.metadata.authority.town_adjectives_russian import towns_meant

_TOKEN: Final = re.compile(r"[«“\"][^«»“”\"]+[»”\"]?|[^\W_]+(?:[-‑–'’.&][^\W_]+)*|,")
_SMALL: Final = {
    "имени": "",
    "и": " and",
    "по": " for",
    "для": " for",
    "при": " under the",
    "в": " in",
    "во": " in",
    "с": " with",
    "со": " with",
    "за": " of",
    "над": " of",
    "против": " against",
    "на": " on",
    "из": " of",
    "о": " on",
    "об": " on",
}
# Owners that are written in small letters, too: "служба безопасности посольства США".
_SMALL_OWNER: Final = re.compile(r"(?:посольств|министерств|генеральной|правительств)")
_LONGEST_SUBJECT_WORDS: Final = 7
_WORDS_REMEMBERED: Final = 10_000
_PLACE_ADJECTIVE: Final = re.compile(
    r"^(?P<root>[А-ЯЁ][а-яё]+?(?:-[А-ЯЁ][а-яё]+?)?)ь?ск(?:ий|ая|ое|ого|ой|ому|им|ом|ую|их|ими)$"
)
# What nobody translates: "Фонд Дубрава".
_PROPER: Final = re.compile(r"^[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ][а-яё]+)?$")
_TOWN: Final = frozenset(("города", "городу", "городе", "г", "республики", "республике"))
# "в сфере информационных технологий", "государств – участников СНГ", "– Елбасы".
_NOT_SAID: Final = re.compile(
    r"(?<=\sв) (?:сфере|области)(?= [а-яё])|(?<=\s)(?:государств|стран)\s*[–—-]\s*(?:участни|член)\w+\s+|\s+[–—-]\s.*$"
)
_ENDS_LIKE_ADJECTIVE: Final = re.compile(
    r"(?:(?<![еа]н)ий|[ыо]й|[ая]я|[оеы]е|(?<![еа]н)ие|[ое]го|[ое]му|[ыи]ми?|[ыи]х|[ую]ю|ей)$"
)
_SIDES: Final = {"западн": "West", "южн": "South", "восточн": "East", "северн": "North", "центральн": "Central"}
_PARTS: Final = {"аз": "Asia", "африк": "Africa", "америк": "America", "европ": "Europe"}
_SIDES_OF_PARTS: Final[dict[tuple[str, ...], str]] = {
    (side, part): f"{said} {english}" for side, said in _SIDES.items() for part, english in _PARTS.items()
}
_REGIONS: Final[dict[tuple[str, ...], str]] = {
    **_SIDES_OF_PARTS,
    ("юго", "восточн", "европ"): "South-Eastern Europe",
    ("восточн", "европ"): "Eastern Europe",
    ("южн", "кавказ"): "South Caucasus",
    ("северн", "кавказ"): "North Caucasus",
    ("союзн", "государств"): "the Union State",
    ("восточн", "партнерств"): "Eastern Partnership",
    ("западн", "балкан"): "Western Balkans",
    ("юг", "восточн", "европ"): "South-Eastern Europe",
    ("юг", "восточн", "аз"): "South-East Asia",
    ("латинск", "америк"): "Latin America",
    **{
        (side, "и", *other): f"{said} and {english}"  # "Западной и Центральной Азии"
        for other, english in _SIDES_OF_PARTS.items()
        for side, said in _SIDES.items()
        if side != other[0]
    },
}
# What one stands for, behind "за"; without it "права" is "of law".
_AIMS: Final[dict[tuple[str, ...], str]] = {
    tuple(level(russian)): english
    for russian, english in (
        ("права человека", "Human Rights"),
        ("права и свободы человека", "Human Rights and Freedoms"),
        ("права и свободы", "Rights and Freedoms"),
        ("гражданские права", "Civil Rights"),
        ("права женщин и детей", "the Rights of Women and Children"),
        ("гражданское общество", "Civil Society"),
        ("права", "the Rights"),
    )
}
_SCRIPT: Final = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".replace("-", "").split(" "),
        strict=True,
    )
)


class Translator:
    """Puts a name together from a glossary; `body` names the known or national body that ends it."""

    def __init__(self, gazetteer: Gazetteer, body: Callable[[str], str | None]) -> None:
        self._gazetteer = gazetteer
        self._body = body

    def translated(self, name: str) -> str | None:
        """The name in English, or None where a word of it is unknown."""
        text = _NOT_SAID.sub("", NAMED_AFTER.sub("", name))
        tokens = list(_TOKEN.finditer(text))
        if len(tokens) == 1:
            return None  # "Центр" is short for one that is named elsewhere
        found = (each for each in self._gazetteer.find(text) if each.kind is not Kind.NATIONALITY)
        places = {each.span.start: each for each in found}
        said = ""
        number = 0
        linked = True  # whether a word that links stands before, or nothing
        while number < len(tokens):
            token = tokens[number]
            low = token[0].lower()
            if low == ",":
                said, linked, number = f"{said},", True, number + 1
                continue
            if low in _SMALL and said and number + 1 < len(tokens):
                said, linked, number = said + _small(low, said), True, number + 1
                continue
            owns = token[0][0].isupper() or _SMALL_OWNER.match(low)
            if said and owns and (above := self._body(text[token.start() :])):
                return _under(said, above)
            place = places.get(token.start())
            if low in _TOWN and number + 1 < len(tokens) and (behind := places.get(tokens[number + 1].start())):
                place, number = behind, number + 1
            words, taken = self._place(place, tokens, number) if place else self._phrase(tokens, number, said)
            if not words:
                return None
            own = words[0] == '"' or words == latin(token[0])
            said += (" " if said else "") + ("" if linked or own else "of ") + words
            linked = place is not None and _PLACE_ADJECTIVE.match(token[0]) is not None  # "Хабаровского края"
            number += taken
        return said or None

    def _place(self, place: Sighting, tokens: list[re.Match[str]], number: int) -> tuple[str, int]:
        """A known name and how many tokens it has."""
        taken = sum(place.span.start <= token.start() < place.span.end for token in tokens[number:])
        return place.entity.partition("|")[0], max(1, taken)

    def _phrase(self, tokens: list[re.Match[str]], number: int, said: str) -> tuple[str, int]:
        """The words of a noun with its adjectives, of a subject or a quotation, and how many tokens they have."""
        written = [token[0] for token in tokens[number:]]
        if written[0][0] in '«“"':
            inner = written[0].strip('«»“”"')
            return f'"{self.translated(inner) or latin(inner)}"', 1
        if said:
            for size in range(min(_LONGEST_SUBJECT_WORDS, len(written)), 0, -1):
                words = level(" ".join(written[:size])) if written[size - 1] != "," else ()
                subject = (_AIMS.get(words) if said.endswith(" for") else None) or _REGIONS.get(words)
                subject = subject or (subjects().get(words) if size > 1 else None)
                if subject:
                    return subject, size
        found: list[str] = []
        for taken, word in enumerate(written, 1):
            if word.lower() in ("и", ",") and found and self._more_told(written[taken:]):
                found.append("and")  # "правоохранительных и иных государственных органов"
                continue
            noun = (inside().get(word.lower()) if said or found else None) or nouns().get(stem(word))
            adjective = self._adjective(word) if noun is None or _ENDS_LIKE_ADJECTIVE.search(word) else None
            if noun and not adjective:
                return " ".join((*found, noun)), taken
            if adjective is None:
                own = _is_own(word) or (bool(said) and _PROPER.match(word) is not None)
                return (latin(word), taken) if not found and own else ("", 0)
            found.append(adjective)
        return "", 0

    def _more_told(self, written: list[str]) -> bool:
        """Whether another adjective stands next."""
        return bool(written and _ENDS_LIKE_ADJECTIVE.search(written[0]) and self._adjective(written[0]))

    def _adjective(self, word: str) -> str | None:
        """ "Научно-практический" by its parts, of which all but the last end in a vowel that joins them."""
        whole = adjectives().get(stem(word))
        *first, last = word.split("-")
        if whole or not first or ((place := _PLACE_ADJECTIVE.match(word)) and place["root"].lower() in regions()):
            return whole or self._of_place(word)
        said = [adjectives().get(level_word(f"{part[:-1]}ый")) for part in first]
        said.append(adjectives().get(level_word(last)))
        return " and ".join(filter(None, said)) if all(said) else None

    def _of_place(self, word: str) -> str | None:
        """ "Гродненский" by the town, "Хатлонский" by the region that it is made of."""
        place = _PLACE_ADJECTIVE.match(word)
        if place is None:
            return None
        root = place["root"]
        region = regions().get(root.lower())
        if region:
            return region
        for town in towns_meant(root):
            for entry in self._gazetteer.lookup(level(town)):
                if entry.kind is Kind.CITY:
                    return entry.entity.partition("|")[0]
        return latin(root)


def _small(low: str, said: str) -> str:
    """The small word in English: "борьба с" needs none, and "за" is what one watches over or stands for."""
    if low in ("с", "со") and said.endswith("Combating"):
        return ""
    watched = said.endswith(("Control", "Supervision", "Observation", "Monitoring", "Care"))
    return " for" if low == "за" and not watched else _SMALL[low]


def _under(said: str, above: str) -> str:
    unit = re.sub(r"(?: under the| in| of|,)$", "", said)
    return f"{unit}, {above}"


def _is_own(word: str) -> bool:
    """Whether the word is in Latin letters or an acronym, which need no translation."""
    return word.isascii() or (word.isupper() and len(word) > 1)


@lru_cache(maxsize=_WORDS_REMEMBERED)
def latin(text: str) -> str:
    """Russian letters as English readers write them."""
    return "".join(
        letter if (plain := _SCRIPT.get(letter.lower())) is None else plain.capitalize() if letter.isupper() else plain
        for letter in text
    )
