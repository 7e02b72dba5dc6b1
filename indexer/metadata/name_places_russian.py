"""Which places belong to a Russian name of an organization: "Бюро ОБСЕ в Таджикистане", "Офис для Центральной Азии"."""

from indexer.metadata.authority import Kind
from indexer.metadata.name_words_russian import EMBASSY, OFFICE, SENT_OUT, STATE_BODY
from indexer.metadata.tokens_russian import Tokens
from indexer.release import Span


class Places(Tokens):
    """Where the place in a name begins and ends."""

    def _is_known(self, first: int, number: int) -> bool:
        """Whether the tokens up to here are a known name as a whole: a project's name after it is another."""
        while self.tokens[number - 1].bracket:
            number -= 1
        return self._sighted(first, Kind.ORGANIZATION) == number - first

    def _owns(self, first: int, number: int) -> bool:
        """Whether the body that begins here is above the one with which the name begins: "БДИПЧ" is of "ОБСЕ"."""
        part = self.document.at(self.tokens[first].start, Kind.ORGANIZATION)
        whole = self.document.at(self.tokens[number].start, Kind.ORGANIZATION)
        if part is None or whole is None:
            return False
        return whole.entity in self.document.authority.ancestors(part.entity)

    def _is_whole(self, first: int, number: int) -> bool:
        """Whether nothing can be missing: a known name, or a state's body with its country behind it."""
        if self._is_known(first, number):
            return True
        before = Span(self.tokens[first].start, self.tokens[number - 1].end)
        countries = self.document.within(before, Kind.COUNTRY) if STATE_BODY.match(self.tokens[first].low) else ()
        return bool(countries) and countries[-1].span.end == before.end

    def _ends_in_town(self, number: int) -> bool:
        """Whether "в Душанбе" stands before this token."""
        return self._text(number - 2) in ("в", "во") and self.tokens[number - 1].text[0].isupper()

    def _in_place(self, first: int, written: str, number: int) -> int:
        place = self._sighted(number + 1, Kind.COUNTRY, Kind.CITY) if number + 1 < len(self.tokens) else 0
        if self._ended_in_place(first, number):
            return 0
        city = bool(place) and self.document.at(self.tokens[number + 1].start, Kind.COUNTRY) is None
        region = self._region(number + 1)
        national = self.document.within(Span(self.tokens[number - 1].start, self.tokens[number - 1].end), Kind.COUNTRY)
        if city and self._ends_in_state(number) and not EMBASSY.match(written):
            return 0  # "центр ФТС России в Ташкенте"
        if city and ((national and not EMBASSY.match(written)) or not OFFICE.search(written)):
            return 0
        whole = self._is_known(first, number) and not SENT_OUT.match(written)
        if city and self._is_anothers_office(first, number):
            return 0  # "Совет Антитеррористического центра СНГ в Минске провёл"
        if (city and whole) or written.lower().startswith("бюро по"):
            return 0  # "Антитеррористический центр СНГ в Минске провёл" tells where
        if not place and not region:
            if self._text(number + 1).lower() in ("городе", "г") and OFFICE.search(written) and not whole:
                return 3 if self._text(number + 2) != "." else 4
            return 0
        taken = 1 + max(place, region)
        # "для Афганистана, Центральной Азии, Ирана и Пакистана" is one name's area.
        if not city:
            more = self._more_places(number + taken)
            several = self._text(number).lower() == "для" or region or self._has_region(number, number + taken + more)
            taken += more if several else 0
        return taken

    def _ends_in_state(self, number: int) -> bool:
        """Whether a known body that stands inside the name ends in a country here."""
        end = self.tokens[number - 1].end
        inside = self.document.within(Span(self.start, end), Kind.ORGANIZATION)
        return any(
            each.span.end == end and self.document.authority.country(self.tokens[number - 1].text) for each in inside
        )

    def _is_anothers_office(self, first: int, number: int) -> bool:
        """Whether the only office in the name is a known body, standing at its end, that is not called by a town."""
        start, end = self.tokens[first].start, self.tokens[number - 1].end
        for known in self.document.within(Span(start, end), Kind.ORGANIZATION):
            if start < known.span.start and known.span.end == end:
                inner = self.document.written(known.span)
                own = self.document.text[start : known.span.start]
                return bool(OFFICE.search(inner)) and not OFFICE.search(own)
        return False

    def _ended_in_place(self, first: int, number: int) -> bool:
        """Whether the name has its place already: what stands in a second one is the event."""
        return any(
            self._text(place) in ("в", "во")
            and self._text(place + 1)[:1].isupper()
            and not self._inside_known(first, place, number)
            for place in range(first, number)
        )

    def _inside_known(self, first: int, place: int, number: int) -> bool:
        """Whether a place stands inside a known name that is a part of this one: "сотрудничеству в Европе"."""
        start = self.tokens[place].start
        name = Span(self.tokens[first].start, self.tokens[number - 1].end)
        known = self.document.within(name, Kind.ORGANIZATION)
        return any(name.start < each.span.start < start < each.span.end for each in known)

    def _has_region(self, start: int, end: int) -> bool:
        return any(self._region(number) > 1 for number in range(start, end))

    def _more_places(self, number: int) -> int:
        taken = 0
        while self._text(number + taken) in (",", "и"):
            place = number + taken + 1
            more = self._sighted(place, Kind.COUNTRY) if place < len(self.tokens) else 0
            more = more or self._region(place)
            if not more:
                break
            taken += 1 + more
        return taken
