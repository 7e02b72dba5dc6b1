"""The tokens of a Russian sentence: which are heads, places, known names, complements of a name."""

import re

from indexer.metadata.authority import Kind
from indexer.metadata.cases_russian import cases_of, is_verb
from indexer.metadata.document import Document
from indexer.metadata.name_tokens import Token
from indexer.metadata.name_words_russian import (
    ACRONYM,
    ADJECTIVE,
    AIDING,
    CALLED,
    COMPETENT,
    ENDS_IN_GENITIVE,
    FOREIGN,
    HEAD,
    JOINING_PEOPLE,
    LATIN,
    LOOKED_AHEAD_TOKENS,
    MOST_TOKENS,
    NOT_INSIDE,
    OF_COLLEAGUES,
    ORGANS,
    PREPOSITIONS,
    REGION,
    ROLE,
    RULES_OVER,
    SECOND_HEAD,
    THOSE_WHO_MEET,
    TOKEN,
    TRAINED,
    TRAINING,
    UNDECLINED,
)
from indexer.release import Span


class Tokens:
    """The tokens of one sentence, read once, and what is known of each."""

    def __init__(self, document: Document, start: int, limit: int) -> None:
        self.document = document
        self.start = start
        self.tokens: list[Token] = []
        for match in TOKEN.finditer(document.text, start, limit):
            if len(self.tokens) >= MOST_TOKENS:
                break
            written = match.group()
            self.tokens.append(
                Token(written, written.lower(), match.start(), match.end(), match.lastgroup == "bracket")
            )

    def is_place(self, span: Span) -> bool:
        place = self.document.at(span.start, Kind.COUNTRY, Kind.CITY)
        return place is not None and place.span.end == span.end

    def _text(self, number: int) -> str:
        return self.tokens[number].text if 0 <= number < len(self.tokens) else ""

    def _sighted(self, number: int, *kinds: Kind) -> int:
        """How many tokens the known name has that begins here; 0 if there is none."""
        token = self.tokens[number]
        known = self.document.at(token.start, *kinds)
        if known is None:
            return 0
        count = 0
        while number + count < len(self.tokens) and self.tokens[number + count].start < known.span.end:
            count += 1
        return count

    def _is_common(self, number: int) -> bool:
        return bool(HEAD.match(self._text(number)))

    def _is_head(self, number: int) -> bool:
        text = self._text(number)
        if ACRONYM.match(text):
            return self.document.at(self.tokens[number].start, Kind.COUNTRY) is None
        if ORGANS.match(text):
            return COMPETENT.match(self._text(number - 1)) is not None
        return bool(HEAD.match(text)) or self._is_second(number) or bool(self._sighted(number, Kind.ORGANIZATION))

    def _leads_to_head(self, first: int, number: int) -> bool:
        """Whether a name that began at `first` and has no head yet goes on: with one, or with what stands before it."""
        text, behind = self._text(number), self._text(number + 1)
        head = HEAD.match(text) or self._is_second(number) or ORGANS.match(text)
        if not (head or ADJECTIVE.search(text) or ACRONYM.match(text)):
            if not (FOREIGN.match(text) and behind[:1].isupper() and HEAD.match(behind)):
                return False
            text = behind  # "Информационным Орхус Центром"
        return not cases_of(text).isdisjoint(cases_of(self.tokens[first].text))

    def _is_second(self, number: int) -> bool:
        """Whether this word and the one before it make a head together."""
        return number > 0 and SECOND_HEAD.match(f"{self.tokens[number - 1].low} {self._text(number)}") is not None

    def _region(self, number: int) -> int:
        """ "Центральной Азии", "ЦА", "странах Центральной Азии"."""
        text = self._text(number)
        if text == "ЦА":
            return 1
        if REGION.match(f"{text} {self._text(number + 1)}"):
            return 2
        return 1 if re.match(r"(?:Европ|Евраз|Ази)[а-я]{1,2}$", text) else 0

    def _fits(self, number: int) -> bool:
        """Whether a word may be a complement in the genitive."""
        text = self._text(number)
        if not text or not text[0].isalpha() or is_verb(text):
            return False
        low = text.lower()
        if low in PREPOSITIONS or low in NOT_INSIDE:
            return False
        before = self._text(number - 1)
        cases = cases_of(text)
        if ROLE.match(low) and not (THOSE_WHO_MEET.match(low) or (low in TRAINED and TRAINING.search(before))):
            joined = OF_COLLEAGUES.match(low) and any(
                JOINING_PEOPLE.match(self._text(place)) for place in range(max(0, number - 3), number)
            )
            return bool(joined)
        if self._opens_other(number):
            return False
        if low in UNDECLINED or (before in ("города", "г") and self._sighted(number, Kind.CITY)):
            return True
        if text[0].isupper() and not ENDS_IN_GENITIVE.search(text) and not HEAD.match(text):
            return before.lower().startswith(("республик", "королевств", "княжеств", "олий", "жогорку"))
        if "G" in cases:
            return True
        if ADJECTIVE.search(before) and not HEAD.match(before):
            return not cases.isdisjoint(cases_of(before))
        # "по противодействию торговле людьми", "управления границами": nouns of doing keep the case of their verb.
        if text[0].islower() and "I" in cases and RULES_OVER.match(before.lower()):
            return True
        # "Программа содействия торговле", "Центр содействия занятости"
        if text[0].islower() and "D" in cases and AIDING.match(before.lower()):
            return True
        return (
            text[0].islower()
            and before[0].islower()
            and before.endswith(("ию", "бе", "ью", "ле", "лю", "ем"))
            and bool(cases & frozenset("DI"))
        )

    def _opens_other(self, number: int) -> bool:
        """Whether an adjective opens a name in another case: "в рамках программы Национальной комиссией"."""
        text, after = self._text(number), self._text(number + 1)
        if not text[:1].isupper() or not ADJECTIVE.search(text) or not HEAD.match(after) or HEAD.match(text):
            return False
        both = cases_of(text) & cases_of(after)
        return bool(both) and "G" not in both

    def _fits_or_dative(self, number: int) -> bool:
        text = self._text(number)
        return text not in ("и", "а") and text not in PREPOSITIONS and not is_verb(text) and not HEAD.match(text)

    def _begins_another(self, number: int) -> bool:
        """Whether a head stands among the next words before any preposition: a name of its own."""
        for place in range(number, number + LOOKED_AHEAD_TOKENS):
            text = self._text(place)
            if not text or not text[0].isalpha() or text.lower() in PREPOSITIONS or text == "и":
                return False
            if self._is_head(place):
                return True
            if not ADJECTIVE.search(text):
                return False
        return False

    def _latin(self, number: int) -> int:
        """How many words of a foreign name begin here."""
        end = number
        while LATIN.match(self._text(end)) or (end > number and ACRONYM.match(self._text(end))):
            end += 1
        return end - number

    def _is_phase(self, number: int) -> bool:
        """Whether the number is of a programme, as in "БОМКА 10 провела", and counts nothing, as in "МВД 9 машин"."""
        after = self._text(number + 1)
        counts = after[:1].islower() and not is_verb(after) and after not in PREPOSITIONS and after not in NOT_INSIDE
        return self.tokens[number - 1].text.isupper() and not counts

    def _called(self, number: int) -> bool:
        """Whether the word may be a person's name; "Сергей" ends like an adjective."""
        text = self._text(number)
        if not CALLED.match(text) or HEAD.match(text):
            return False
        return text.endswith("ей") or not ADJECTIVE.search(text)
