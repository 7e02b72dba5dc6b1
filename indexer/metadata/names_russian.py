"""Names of organizations in a Russian sentence: where each begins and ends, its cases, and the word that governs it."""

import re
from dataclasses import dataclass
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cases_russian import ANY, agrees, cases_of, is_verb
from indexer.metadata.document import Document
from indexer.metadata.name_joints_russian import Joints
from indexer.metadata.name_tokens import trimmed
from indexer.metadata.name_words_russian import (
    ACRONYM,
    ADJECTIVE,
    BYLINE,
    CALLED,
    COMPETENT,
    FOR_WHOM,
    GOVERNMENTS,
    HEAD,
    HELD,
    HONORIFIC,
    LATIN,
    LOCAL,
    MONTH,
    MOST_NAMES,
    MOST_SMALL,
    NOT_FIRST,
    OF_STATES,
    ORGANS,
    PASSIVE,
    PIECE,
    PREPOSITIONS,
    REGIONS_SHORT,
    ROLE,
    ROMAN,
    THINGS_SHORT,
    UNIT,
)
from indexer.release import Span

# Parts of a country, as they stand behind "в Ошской".
REGIONS: Final = frozenset(("области", "районе", "крае", "джамоате", "регионе", "провинции"))
_DATELINE_TOKENS: Final = 10
_DATELINE_CHARACTERS: Final = 40
_DATELINE: Final = re.compile(r"[А-ЯЁ][а-яё-]+[.,] \d{1,2} [а-яё]{3,9}(?: \d{4}(?: г(?:ода|\.))?)?[.,]? $")


@dataclass(frozen=True, slots=True)
class Name:
    """A name with the cases its first word may have; `number` is that of its first token in the sentence."""

    span: Span
    cases: frozenset[str]
    number: int
    following: int


class Words(Joints):
    """The tokens of one sentence and the names among them."""

    def __init__(self, document: Document, start: int, limit: int) -> None:
        super().__init__(document, start, limit)
        self._known: dict[int, Name | None] = {}

    def at(self, position: int) -> int:
        """The number of the first token that begins at or after a character of the text."""
        return next((number for number, token in enumerate(self.tokens) if token.start >= position), len(self.tokens))

    def name(self, number: int) -> Name | None:
        """The name that begins with this token."""
        if number not in self._known:
            self._known[number] = self._read(number)
        return self._known[number]

    def names(self, number: int, case: str, *, countries: bool = False) -> tuple[Name, ...]:
        """The list of names from this token on, all of them in the case asked for; a country only where allowed."""
        found: list[Name] = []
        while len(found) < MOST_NAMES:
            name = self.name(number) or (self._unknown(number, case, found[-1]) if found else None)
            several = bool(found) and GOVERNMENTS.match(self.tokens[found[0].number].low) is not None
            if name is None or not (case in name.cases or (several and "G" in name.cases and self.is_place(name.span))):
                break
            if countries or several or not self.is_place(name.span):
                found += self._joined_by_stroke(name) or (name,)
            following = self._separated(name.following)
            if following is None:
                break
            number = following
        return tuple(found)

    def _joined_by_stroke(self, name: Name) -> list[Name]:
        """Each of the bodies of "проекта ЕС/ПРООН", and nothing where it is one name."""
        if name.following > name.number + 1:
            return []
        pieces = list(PIECE.finditer(self.tokens[name.number].text))
        if len(pieces) == 1 or not all(OF_STATES.match(each[0]) for each in pieces):
            return []
        start = self.tokens[name.number].start
        return [
            Name(Span(start + each.start(), start + each.end()), name.cases, name.number, name.following)
            for each in pieces
        ]

    def _unknown(self, number: int, case: str, before: Name) -> Name | None:
        """What stands in a list of names and shows by no word that it is one: "Saferworld", "«Б»" after "фонды «А»"."""
        first = self.tokens[number] if number < len(self.tokens) else None
        if first is None or first.bracket:
            return None
        if first.text[0] in '«“"' and len(first.text) > 1:
            quoted = self._text(before.following - 1)[:1] in ("«", "“", '"')
            return self._named(number, number + 1) if quoted else None
        if LATIN.match(first.text):
            return self._named(number, number + self._latin(number))
        capital = CALLED.match(first.text) and not MONTH.match(first.text) and case in cases_of(first.text)
        if not capital or self._sighted(number, Kind.CITY):
            return None
        following = number + 1
        while following < number + MOST_SMALL and self._text(following)[:1].isalpha() and self._fits(following):
            following += 1
        behind = self._separated(following)
        listed = self.name(behind) if behind is not None and self._text(following) in (",", "и") else None
        return self._named(number, following) if listed and case in listed.cases and following > number + 1 else None

    def _named(self, number: int, following: int) -> Name:
        span = Span(self.tokens[number].start, self.tokens[following - 1].end)
        return Name(span, ANY, number, following)

    def ends_region(self, number: int) -> bool:
        """Whether "в Ошской области" ends with this token."""
        return self.tokens[number].low in REGIONS and self._text(number - 2).lower() in ("в", "во", "по")

    def known_before(self, verb: int) -> tuple[Name, ...]:
        """A known body between an opening phrase and its verb: "В рамках проекта «X» ЮНЕСКО провела"."""
        opens = self.tokens[self._after_dateline()].low in PREPOSITIONS
        if not opens or any(is_verb(token.low) for token in self.tokens[:verb]):
            return ()
        end = self.tokens[verb - 1].end
        for sighting in self.document.within(Span(self.start, end), Kind.ORGANIZATION):
            number = self.at(sighting.span.start)
            if sighting.span.end != end or number < 2 or self.tokens[number - 1].low in PREPOSITIONS:
                continue
            first = self.tokens[number].text
            if "N" in cases_of(first) and agrees(first, self.tokens[verb].low):
                return (Name(sighting.span, cases_of(first), number, verb),)
        return ()

    def _after_dateline(self) -> int:
        """The number of the token behind "АШХАБАД /Trend/ –", else that of the first."""
        dashes = (n + 1 for n, token in enumerate(self.tokens[1:_DATELINE_TOKENS], 1) if token.text in "–—-")
        return next((number for number in dashes if number < len(self.tokens)), 0)

    def _separated(self, number: int) -> int | None:
        """The token after ", ", "и" or "а также"; None where no list goes on."""
        while number < len(self.tokens) and self.tokens[number].bracket:
            number += 1
        moved = number
        while moved < len(self.tokens):
            text = self.tokens[moved].low
            if text in (",", ";", "и", "&", "/"):
                moved += 1
            elif text == "а" and self._text(moved + 1) == "также":
                moved += 2
            elif moved == number and self._text(moved + 1).lower() in FOR_WHOM.get(text, ()):
                moved = number = self._after_represented(moved + 2)
            else:
                break
        return moved if moved > number else None

    def _after_represented(self, number: int) -> int:
        """The token after those for whom the one named acts: "КНБ от имени Правительства X и ПРООН"."""
        represented = self.name(number)
        if represented:
            return represented.following
        end = number
        while ROLE.match(self._text(end).lower()) or self._text(end)[:1].isupper() or self._text(end) == ".":
            end += 1
        return end

    def _read(self, number: int) -> Name | None:
        if number >= len(self.tokens) or not self._may_begin(number):
            return None
        first = self.tokens[number]
        following = number
        headed = False
        while following < len(self.tokens):
            step = self._step(number, following, headed)
            if step == 0:
                break
            headed = headed or any(self._is_head(place) for place in range(following, following + step))
            following += step
        while following > number and self._text(following - 1) in (",", "и", "–", "-"):
            following -= 1
        if following == number:
            return None
        if HELD.match(first.low) and self._is_person(following):
            return None
        last = following - 1
        while last > number and self.tokens[last].bracket:
            last -= 1
        span = trimmed(self.document.text, first.start, self.tokens[last].end)
        if self.tokens[last].text[-1:] in '»”"':
            span = Span(span.start, self.tokens[last].end)
        if not (headed or self._sighted(number, Kind.ORGANIZATION, Kind.COUNTRY)):
            return None
        return Name(span, self._cases(number, following), number, following)

    def _is_person(self, number: int) -> bool:
        """Whether a person's name stands here: "Координатор сети GlobE г-жа Розица Захариева"."""
        text = self._text(number)
        if HONORIFIC.match(text.lower()):
            return True
        return CALLED.match(text) is not None and not (HEAD.match(text) or ADJECTIVE.search(text))

    def _cases(self, number: int, following: int) -> frozenset[str]:
        """The cases that all words up to the head may have: "Страновой офис" is no genitive."""
        cases = cases_of(self._text(number))
        while number + 1 < following and ADJECTIVE.search(self._text(number)) and not self._is_common(number):
            number += 1
            if not self._text(number)[0].isalpha():
                break
            cases = (cases & cases_of(self._text(number))) or cases
        return cases

    def _may_begin(self, number: int) -> bool:
        token = self.tokens[number]
        if ROMAN.match(token.text) or token.text in REGIONS_SHORT or token.text in THINGS_SHORT:
            return False
        if token.bracket or not token.text[0].isalpha() or MONTH.match(token.text):
            return False
        if number < _DATELINE_TOKENS and self._is_byline(number):
            return False
        if self._sighted(number, Kind.ORGANIZATION, Kind.COUNTRY):
            return True
        if PASSIVE.match(token.low):
            return False
        main = token.low == "главной" and HEAD.match(self._text(number + 1))  # "Главной инспекции", not "Главной целью"
        if (token.low in NOT_FIRST and not main) or is_verb(token.low) or token.low.startswith(("пресс-", "котор")):
            return False
        if token.text[0].isupper():
            if self._sighted(number, Kind.CITY):
                return False
            return bool(HEAD.match(token.text) or ACRONYM.match(token.text) or ADJECTIVE.search(token.text))
        holder = ROLE.match(token.low) and not HEAD.match(token.text)
        return not holder and self._small_head(number)

    def _is_byline(self, number: int) -> bool:
        """Whether the agency of a dateline begins here: "ДУШАНБЕ /ТАСС/ –", "Ош. 6 апреля. КирТАГ -"."""
        if self._text(number + 1) in ("-", "–", "—") and not self._sighted(number, Kind.ORGANIZATION):
            start = self.tokens[number].start
            return _DATELINE.search(self.document.text, max(0, start - _DATELINE_CHARACTERS), start) is not None
        opened = number > 0 and self.tokens[number - 1].text == "/"
        closed = opened and "/" in (token.text for token in self.tokens[number + 1 : number + 4])
        return closed or BYLINE.match(self.document.text, self.tokens[number].start) is not None

    def _small_head(self, number: int) -> bool:
        """A head in small letters with what makes it a name: "представительством Международной организации ..."."""
        place = number
        if self._text(number).endswith(("ений", "аний")):
            return False  # "карантина растений Агентство провело": a noun, not an adjective
        while place < number + 3 and ADJECTIVE.search(self._text(place)) and self._text(place)[:1].islower():
            if cases_of(self._text(place)).isdisjoint(cases_of(self._text(number))):
                return False
            if COMPETENT.match(self._text(place)) and ORGANS.match(self._text(place + 1)):
                return self._sighted(place + 2, Kind.COUNTRY) > 0 if place + 2 < len(self.tokens) else False
            if HEAD.match(self._text(place)):
                break
            place += 1
        if not HEAD.match(self._text(place)) or cases_of(self._text(place)).isdisjoint(cases_of(self._text(number))):
            return False
        following = place + 1
        while following < len(self.tokens) and self.tokens[following].bracket:
            following += 1
        after = self._text(following)
        if after[:1] in '«“"' and after:
            return True
        if after in ("по", "в", "при"):
            return place > number or after == "по"
        if not after or not after[0].isalpha():
            return False
        if after[0].isupper():
            if self._opens_other(following):
                return False
            return "G" in cases_of(after) or ACRONYM.match(after) is not None
        below = UNIT.match(self._text(place)) and (HEAD.match(after) or ADJECTIVE.search(after))
        if below and self._small_head(following):
            return True  # "представительства управления ООН"
        # "прокуратура города Алматы", "управление внутренних дел Ошской области"
        state = LOCAL.match(self._text(place)) and self._fits(following)
        return bool(state) and self._leads_to_capital(following)

    def _leads_to_capital(self, number: int) -> bool:
        """Whether small words in the genitive lead to one with a capital letter."""
        for place in range(number, number + MOST_SMALL):
            text = self._text(place)
            if text[:1].isupper():
                return True
            if not text[:1].isalpha() or (text != "и" and not self._fits(place)):
                return False
        return False
