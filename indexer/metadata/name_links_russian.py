"""Which prepositions belong to a Russian name: "Комитет по контролю за наркотиками", "Совет при Президенте"."""

from typing import Final

from indexer.metadata.cases_russian import cases_of, is_verb
from indexer.metadata.name_places_russian import Places
from indexer.metadata.name_words_russian import (
    ACRONYM,
    ADJECTIVE,
    AIMS,
    AT,
    BY,
    CIRCUMSTANCES,
    CRISES,
    FOR,
    FOR_TIME,
    HEAD,
    HELPING,
    INITIALS,
    LOOKED_AHEAD_TOKENS,
    MONTH,
    OF_MATTERS,
    OVER,
    PREPOSITIONS,
    WITH,
)

# What the prepositions ask for; the accusative of things is mostly their nominative.
_ASKED: Final = {"A": frozenset("NA"), "I": frozenset("I")}


class Links(Places):
    """Whether a name goes on over a preposition."""

    def _link(self, first: int, number: int) -> int:
        """A preposition and the word after it, where both are a part of the name."""
        low, after = self._text(number).lower(), self._text(number + 1)
        if not after or not after[0].isalpha() or MONTH.match(after):
            return 0
        written = self.document.text[self.tokens[first].start : self.tokens[number - 1].end]
        after_head = (
            bool(HEAD.search(self._text(number - 1)))
            or bool(HEAD.search(written))
            or any(HEAD.match(self._text(place)) for place in range(first, number))
        )
        if low in ("в", "во"):
            if after in AIMS:
                return 2 if HELPING.match(self._text(number - 1)) else self._aim(number)
            helping = (HELPING.match(self._text(number - 1)) and after not in CIRCUMSTANCES) or after in CRISES
            if helping and after[0].islower() and "L" in cases_of(after):
                return 2
            return self._in_place(first, written, number)
        if low == "по":
            heads = (first, first + 1) if ACRONYM.match(self._text(number - 1)) else (number - 1,)
            matters = after.lower() == "вопросам" and any(OF_MATTERS.match(self._text(place)) for place in heads)
            if self._is_known(first, number) or (BY.match(after.lower()) and not matters):
                return 0
            return 2 if after_head and not is_verb(after) and "D" in cases_of(after) else 0
        if low == "при":
            return 2 if AT.match(after) or self._is_above(number + 1) else 0
        if low == "за" and FOR.match(self._text(number - 1)) and not FOR_TIME.match(after):
            return 0 if _ASKED["A"].isdisjoint(cases_of(after)) else 2
        if low in ("с", "со", "за", "над"):
            return 2 if (WITH if low in ("с", "со") else OVER).search(self._text(number - 1)) else 0
        if low == "для" and "фонд" in written.lower() and after[0].islower() and "G" in cases_of(after):
            return 0 if after.endswith(("ов", "ев")) else 2  # "Целевой фонд ООН для мира и развития"
        if low == "для":
            return self._in_place(first, written, number)
        return 2 if low == "против" and after_head else 0

    def _bearer(self, number: int) -> int:
        """The tokens of "имени генерала милиции А. Асанова", with a rank between; 0 where there is none."""
        place = number + 1
        while self._text(place)[:1].islower() and place < number + LOOKED_AHEAD_TOKENS:
            place += 1
        if place == number + 1:
            return 0
        if INITIALS.match(self._text(place)) and self._text(place + 1) == ".":
            place += 2
        return place + 1 - number if self._text(place)[:1].isupper() else 0

    def _aim(self, number: int) -> int:
        """The tokens of "в целях развития" in front of the acronym of the name, or of the body above."""
        for place in range(number + 2, number + 2 + LOOKED_AHEAD_TOKENS):
            text = self._text(place)
            if place > number + 2 and (ACRONYM.match(text[1:-1] if text[:1] == "(" else text) or HEAD.match(text)):
                return place - number
            if not text[:1].islower() or not ("G" in cases_of(text) or text == "и"):
                return 0
        return 0

    def _is_above(self, number: int) -> bool:
        """Whether a body in the locative begins here: "при Национальном банке", and not "при поддержке"."""
        for place in range(number, number + 3):
            text = self._text(place)
            if not text[:1].isupper() and place == number:
                return False
            if "L" not in cases_of(text or "-") and not ADJECTIVE.search(text):
                return False
            if HEAD.match(text):
                return True
        return False

    def _governed(self, first: int, number: int) -> str:
        """The case that "за мир", "с преступностью" or "над вооружениями" asks for before this token, or ""."""
        for place in range(number - 1, first, -1):
            low, before = self._text(place), self._text(place - 1)
            if low == "за" and FOR.match(before):
                return "A"
            if low in ("с", "со", "за", "над"):
                return "I" if (WITH if low in ("с", "со") else OVER).search(before) else ""
            if not low[:1].islower() or low in PREPOSITIONS:
                return ""
        return ""

    def _goes_on_governed(self, first: int, number: int) -> bool:
        """Whether an "и" joins what the name is for or against: "за мир и согласие", "с террором и коррупцией"."""
        case = self._governed(first, number)
        asked = _ASKED.get(case, frozenset())
        place = number + 1
        if asked.isdisjoint(cases_of(self._text(place) or "-")) or not self._text(place)[:1].islower():
            return False
        while ADJECTIVE.search(self._text(place)) and place < number + LOOKED_AHEAD_TOKENS:
            place += 1
        head, behind = self._text(place), self._text(place + 1)
        if not head[:1].islower() or asked.isdisjoint(cases_of(head)) or is_verb(head):
            return False
        # "за мир и фонд «Заря»", "с преступностью и управлением по делам семьи"
        own = behind[:1] in ("«", "“", '"') or behind in ("по", "при") or (behind[:1].isupper() and case == "A")
        several = case == "A" or (place > number + 1 and head.endswith(("ами", "ями")))
        return not HEAD.match(head) or (several and not own)
