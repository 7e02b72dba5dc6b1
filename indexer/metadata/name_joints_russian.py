"""What joins the words of a Russian name: genitives, prepositions, an "и" or a comma of its own, brackets."""

from indexer.metadata.authority import Kind
from indexer.metadata.cases_russian import cases_of, is_verb
from indexer.metadata.name_links_russian import Links
from indexer.metadata.name_words_russian import (
    ACRONYM,
    ADJECTIVE,
    APPOSED,
    CALLED,
    HEAD,
    HELD,
    INITIALS,
    KIND_SHORT,
    LATIN,
    LOOKED_AHEAD_TOKENS,
    MONTH,
    OF_SCHEME,
    OF_STATES,
    OTHERS,
    OWNERS,
    POLICE_OF_TOWN,
    PREPOSITIONS,
    REGION,
    REPRESENTATIVE,
    STATE_BODY,
    SUBJECTS,
    UNDECLINED,
    UNIT,
)
from indexer.release import Span


class Joints(Links):
    """How far a name that has begun goes on, token by token."""

    def _step(self, first: int, number: int, headed: bool) -> int:
        """How many tokens from here belong to the name that began at `first`; 0 when it has ended."""
        token, text = self.tokens[number], self.tokens[number].text
        known = self._sighted(number, Kind.ORGANIZATION)
        if number == first:
            return known or self._sighted(number, Kind.COUNTRY) or 1
        if self._sighted(first, Kind.COUNTRY) and not self._sighted(first, Kind.ORGANIZATION):
            return 0
        if token.bracket:
            return 1 if headed and self._goes_on(first, number + 1) else 0
        if text[0] in '«“"':
            return 1 if headed and len(text) > 1 and not self._is_whole(first, number) else 0
        if text[0].isdigit():
            return 1 if headed and len(text) < 3 and self._is_phase(number) else 0
        if text == "." and self._text(number - 1) == "им":
            return 1 if headed else 0  # "Академия им. Макана Есбулатова"
        if not text[0].isalpha():
            return self._comma(first, number) if text == "," else self._dash(number)
        low = text.lower()
        if low == "и":
            return self._own_and(first, number)
        if INITIALS.match(text) and self._text(number - 1) in ("имени", "им", ".") and self._text(number + 1) == ".":
            return 3 if CALLED.match(self._text(number + 2)) else 0  # "Фонд имени Ф. Эберта"
        if low in PREPOSITIONS:
            return self._link(first, number)
        if MONTH.match(text) or is_verb(text):
            return 0
        country = self._sighted(number, Kind.COUNTRY)
        if known and (self._country_ends(number) or self._is_of_states(first, text) or self._is_next(first, number)):
            return 0
        if known or country:
            # In the genitive, or as an acronym, it is the owner; in another case something else begins.
            if not headed and known:
                return 0 if cases_of(text).isdisjoint(cases_of(self.tokens[first].text)) else known
            return max(known, country) if not headed or "G" in cases_of(text) or low in UNDECLINED else 0
        if not headed:
            return int(self._leads_to_head(first, number))
        return self._word(first, number)

    def _word(self, first: int, number: int) -> int:
        """How many words go on a name that has its head."""
        text = self._text(number)
        low = text.lower()
        if ACRONYM.match(text):
            return 0 if text in KIND_SHORT else 1  # "Фонда X НПО «Y»"
        if text[0].islower() and not self._takes_small(number) and low not in ("имени", "им"):
            return 0
        if low == "имени" and (bearer := self._bearer(number)):
            return bearer
        if OF_SCHEME.match(text) and self._is_known(first, number):
            return 0  # "финансируемого Европейским союзом проекта"
        if LATIN.match(text) and not self.tokens[number - 1].text.isascii() and HEAD.match(self._text(number - 1)):
            return self._latin(number)  # "общественный фонд Oasis Kyrgyzstan"
        if HELD.match(self.tokens[first].low) and self._called(number):
            return 0  # the holder's own name
        if ACRONYM.match(self._text(number - 1)) and self._called(number) and CALLED.match(self._text(number + 1)):
            return 0  # "директор ЕАГ Сергей Тетеруков"
        return 1 if self._fits(number) and low not in OTHERS else 0

    def _is_of_states(self, first: int, text: str) -> bool:
        """Whether a body of many states stands behind one of a single state, to which it cannot belong."""
        return STATE_BODY.match(self.tokens[first].low) is not None and OF_STATES.match(text) is not None

    def _is_next(self, first: int, number: int) -> bool:
        """Whether a body of many states stands behind another ("с Миссией МОМ в Оше ЮНЕСКО провела")."""
        text, before = self._text(number), self._text(number - 1)
        if not OF_STATES.match(text) or (ACRONYM.match(before) and text in OWNERS) or self._owns(first, number):
            return False
        other = any(OF_STATES.match(self._text(place)) for place in range(first, number))
        return other or self._ended_in_place(first, number) or self._is_known(first, number)

    def _country_ends(self, number: int) -> bool:
        """Whether a country ends before this token: the known name behind it is another ("МВД Узбекистана УНП ООН")."""
        before = self.tokens[number - 1]
        return before.text[0].isupper() and any(
            country.span.end == before.end
            for country in self.document.within(Span(self.start, before.end), Kind.COUNTRY)
        )

    def _takes_small(self, number: int) -> bool:
        """Whether a small word may follow: not after an acronym or a country, which end what they belong to."""
        before = self.tokens[number - 1]
        if before.bracket or ACRONYM.match(before.text) or self._ends_in_town(number):
            town = POLICE_OF_TOWN.match(before.text) and self._text(number) in ("города", "г", "области")
            return bool(town) or (bool(before.bracket) and self._text(number).startswith("государств"))
        return not self._country_ends(number) and not self._ends_in_state(number)

    def _goes_on(self, first: int, number: int) -> bool:
        """Whether after a bracket the name goes on: "(МОМ) в Туркменистане", "(УНП ООН) для ...", "(НПО) «...»"."""
        text = self._text(number)
        if text.lower() in ("в", "для", "при", "по"):
            return self._text(number + 1) != "городе" and self._link(first, number) > 0
        if text.startswith("государств"):
            return True  # "Совет глав правительств (премьер-министров) государств-членов ШОС"
        if text[:1] in '«“"' and text:
            return True
        if ACRONYM.match(text) and (not OF_STATES.match(text) or text in OWNERS):
            return True  # "Служба по борьбе с коррупцией (СБК) МВД"
        if UNIT.match(self.tokens[first].low) and HEAD.match(text) and text[0].isupper() and "G" in cases_of(text):
            return True  # "Отдел по контролю за наркотиками (INL) Посольства США"
        return (
            bool(text)
            and text[0].isupper()
            and self._fits(number)
            and self.document.at(self.tokens[number].start, Kind.COUNTRY, Kind.ORGANIZATION) is not None
        )

    def _dash(self, number: int) -> int:
        """ "государств – участников СНГ"."""
        before, after = self._text(number - 1), self._text(number + 1)
        if self._text(number) in "–-—" and APPOSED.match(after):
            return 2
        return (
            2
            if self._text(number) in "–-—" and before.startswith("государств") and after.startswith(("участ", "член"))
            else 0
        )

    def _own_and(self, first: int, number: int) -> int:
        """ "наркотикам и преступности", "атомного и энергетического надзора": small words joined inside a name."""
        before, after = self._text(number - 1), self._text(number + 1)
        if not before or not after or not after[0].isalpha() or after.lower() in PREPOSITIONS:
            return 0
        if HELD.match(after) and REPRESENTATIVE.search(before) and cases_of(before) & cases_of(after):
            return 2  # "Бюро Специального представителя и координатора"
        if before[0] in '«“"' and before[-1] in '»”"':
            return 0  # "компании «X» и эксперты Y"
        if after[0].islower() and self._goes_on_governed(first, number):
            return 2
        if self.tokens[number - 1].bracket or HEAD.match(after) or after.lower() in OTHERS or is_verb(after):
            return 0
        if number - 1 == first:  # "Исполнительный и ..." cannot have ended
            return 0 if self._is_head(first) else 2
        if ADJECTIVE.search(before) and REGION.match(f"{after} {self._text(number + 2)}"):
            return 3  # "Западной и Центральной Азии"
        if after[0].isupper():
            subject = HEAD.search(self._text(first)) or SUBJECTS.search(self._text(first + 1))
            inside = (
                before[0].isupper()
                and not self._country_ends(number)
                and not self._is_head(number + 1)
                and not self._sighted(number + 1, *Kind)
            )
            genitive = not cases_of(after) <= frozenset("NA")
            return 2 if subject and inside and genitive and not self._begins_another(number + 1) else 0
        if before[0].isupper() and (ACRONYM.match(before) or self._sighted(number - 1, *Kind)):
            return 0
        if self._begins_another(number + 1) and not self._is_last_subject(first, number):
            return 0
        return 2 if cases_of(before) & cases_of(after) or self._is_second_deed(first, number) else 0

    def _is_last_subject(self, first: int, number: int) -> bool:
        """Whether "и социальных служб" ends a list of subjects, and no body begins there."""
        listed = any(self._text(place) == "," for place in range(first, number))
        head, behind = self._text(number + 2), self._text(number + 3)
        small = ADJECTIVE.search(self._text(number + 1)) and head[:1].islower() and "G" in cases_of(head)
        return bool(listed and small) and not (behind[:1].isupper() or behind[:1] in ("«", "“", '"') or behind == "по")

    def _is_second_deed(self, first: int, number: int) -> bool:
        """Whether the word after "и" hangs on the name's "по" too: "по контролю за наркотиками и охране порядка"."""
        after = self._text(number + 1)
        if "D" not in cases_of(after) or ("N" in cases_of(after) and not after.endswith("е")):
            return False
        deeds = [place for place in range(first, number) if self._text(place) == "по"]
        if not deeds or "D" not in cases_of(self._text(deeds[-1] + 1)):
            return False
        return after.endswith(("нию", "тию", "вию")) or "G" in cases_of(self._text(number + 2))

    def _kinds_of_drugs(self, number: int) -> int:
        """ ", психотропных веществ и их прекурсоров": what treaties say for drugs."""
        for place in range(number + 3, number + 3 + LOOKED_AHEAD_TOKENS):
            if self._text(place).lower().startswith(("прекурсор", "аналог")):
                return place + 1 - number
            if self._text(place).lower() not in ("и", "их", ","):
                break
        return 3

    def _comma(self, first: int, number: int) -> int:
        """ "Министерство труда, миграции и занятости": subjects of one body in small letters up to an "и"."""
        if self._text(number + 1).lower() in ("психотропных", "психотропным", "психотропными"):
            return self._kinds_of_drugs(number)
        if self._text(number + 1).startswith("связанн") and self._text(number + 2) in ("с", "со"):
            return 4 if "I" in cases_of(self._text(number + 3) or "-") else 0
        if not any(SUBJECTS.search(self._text(place)) for place in range(first, min(first + 3, number))):
            return 0
        place = number
        while self._text(place) == ",":
            place += 1
            length = 0
            while self._text(place)[:1].islower() and self._fits_or_dative(place) and length < 4:
                place += 1
                length += 1
            if length == 0 or self._begins_another(place - length):
                return 0
        return 2 if self._text(place) == "и" and self._own_and(first, place) else 0
