"""What stands between the names of a list and within one besides its words: brackets, marks, numbers, who paid."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import name_ends as ends
from indexer.metadata import name_words as words
from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.document import Document
from indexer.metadata.name_definitions import defined_end
from indexer.metadata.name_descriptions import described_end
from indexer.metadata.name_kinds import lower_head_end, tells_payer
from indexer.metadata.name_local import begin_of_local
from indexer.metadata.name_tokens import Token, TokenReader
from indexer.release import Span

# "by the Institute of Law in Osh, Kyrgyzstan, and the Harbour Fund": the list goes on behind a seat ...
_COUNTRY: Final = re.compile(r",\s+(?=[A-Z])")
_FURTHER: Final = re.compile(r"(?:,?\s+and|,?\s+as well as|,)\s+(?P<the>the\s+)?(?=[A-Z])")
# "Department 13 of the Coast Police".
_NUMBERED: Final = frozenset(("Project", "Component", "Phase", "Department", "Directorate", "Division", "Section"))
_BEFORE_SHORT: Final = frozenset("/-–—")
# What follows on an acronym between dash and list: "Harbour Agency – HA and the Coast Fund".
_LISTED: Final = re.compile(r"\s*,|\s+(?:and|as well as)\s+(?:the\s+)?[A-Z]")
_OPENING: Final = frozenset('“«„"')
_QUOTED: Final = re.compile(
    r"[“«„\"](?P<name>[A-Z][^“”«»\"\n]{2,80})[”»“\"](?:\s*\([^()]*\))?(?:[,.;]|\s+(?:and|as|on|in|with|at)\b|\s*$)",
    re.MULTILINE,
)
# The whole name that marks enclose behind its kind: the NGO "Growth of trade in the valley".
_ENCLOSED: Final = re.compile(r"[“«„\"](?P<name>[A-Z][^“”«»\"\n]{2,90})(?=[”»“\"])")
# ... but not where the next name does something itself.
_CLAUSE: Final = re.compile(
    r"(?:(?:[A-Z(][\w().&’'-]*|of|for|on|and|the)\s+)+(?:\w+ly\s+|also\s+)?"
    r"(?:was|were|is|are|has|have|had|will|can|sent|took|gave|came|met|[a-z]+ed)\b(?!\s+by\b)"
)
# "Coast Foundation and Flood and Storm Relief Agency": the second has an "and" of its own before its head.
_SERIES: Final = re.compile(
    r"(?P<first>(?:[A-Z][\w’'-]+,? ){1,4})(?:and|&) (?:[A-Z][\w’'-]+ ){0,4}(?P<head>[A-Z][\w-]+)(?![\w’'-]| [A-Z])"
)


class ListReader(TokenReader):
    """Steps over what is no name in a list of names."""

    def __init__(self, document: Document, matches: Iterator[re.Match[str]], limit: int) -> None:
        super().__init__(matches, words.MOST_TOKENS)
        self.document = document
        self.limit = limit
        # Whether several bodies were announced: "the NGOs Harbour Watch and Agents of Change".
        self.several = False
        # Whether a name has been read before.
        self.listed = False
        # Where a name begins behind what kind of body it is, or 0.
        self.described = 0

    def _payer(self) -> int:
        """The tokens of "U.S. Government-supported" before a name; 0 if none stand here."""
        for ahead in range(words.MOST_PAYER_TOKENS):
            token = self._peek(ahead)
            if token is None or not token.text[0].isupper():
                return 0
            if "-" in token.text and tells_payer(self.document, token):
                return ahead + 1
        return 0

    def _skip_seat(self) -> None:
        """Step over "in Osh, Kyrgyzstan" behind a name if further bodies are listed there."""
        here, town = self._peek(), self._peek(1)
        city = self.document.at(town.start, Kind.CITY, Kind.COUNTRY) if here and town and here.low == "in" else None
        if city is None:
            return
        text, end = self.document.text, city.span.end
        comma = _COUNTRY.match(text, end)
        country = self.document.at(comma.end(), Kind.COUNTRY) if comma else None
        end = country.span.end if country else end
        further = _FURTHER.match(text, end)
        if further is None or _CLAUSE.match(text, further.end()):
            return
        if further["the"] or self.document.at(further.end(), Kind.ORGANIZATION):
            self.position += self._tokens_until(end)

    def _quoted(self) -> Span | None:
        """A further name in quotation marks: "X, “Harbour Watch” and “Coast Now”"."""
        token = self._peek()
        match = _QUOTED.match(self.document.text, token.start) if token and token.text in _OPENING else None
        return Span(*match.span("name")) if match else None

    def _quotation(self) -> Span | None:
        """The further name in quotation marks that stands here, stepped over but for the mark behind it."""
        enclosed = _ENCLOSED.match(self.document.text, self.described - 1) if self.described else None
        name = Span(*enclosed.span("name")) if enclosed else self._quoted() if self.listed else None
        self.position += self._tokens_until(name.end) if name else 0
        return name

    def _russian_noun(self, low: str) -> bool:
        if low[0].isascii() or not low[0].isalpha() or len(low) < 3:
            return False
        return bool(words.RU_NOUN.match(low)) or len(low) < words.SHORTEST_VERB or not words.RU_VERB.search(low)

    def _skip_brackets(self) -> None:
        while token := self._peek():
            if token.bracket:
                self.position += 1
            elif token.text in _BEFORE_SHORT and (short := self._peek(1)) and self._is_short(token, short):
                self.position += 2  # "Médecins Sans Frontières / MSF"
            else:
                return

    def _is_short(self, mark: Token, short: Token) -> bool:
        """Whether the acronym of the name stands behind the mark: behind a dash nothing else may follow it."""
        if not words.ACRONYM.match(short.text):
            return False
        return mark.text == "/" or _LISTED.match(self.document.text, short.end) is not None

    def _closed(self, name: Span, end: int) -> int:
        """Step over the quotation mark that closes a name whose opening one was stepped over."""
        token = self._peek()
        straight = token is not None and token.text == '"' == self.document.text[name.start - 1]
        if token is None or not (straight or token.text in words.CLOSING):
            return end
        self.position += 1
        return token.end

    def _number(self) -> int:
        before, after = self._peek(-1), self._peek(1)
        here = self._peek()
        if before and here and before.text in _NUMBERED and len(here.text) <= 2:
            return 1
        if before and here and after and before.text.isupper() and len(here.text) <= 2:
            return (
                2 if after.text.lower() in ("programme", "program", "project") else 0
            )  # "the EU-funded LEICA 2 project"
        return 1 if before and before.low.endswith("programme") and after and after.text == "of" else 0

    def _small_russian(self, token: Token) -> bool:
        """ "Комитет атомного и энергетического надзора": small words on both sides of the "и"."""
        before, low = self._peek(-1), token.low
        return (
            before is not None
            and before.text[0].islower()
            and low not in words.RU_OTHERS
            and not words.HEAD.match(low)
            and self._russian_noun(low)
        )

    def _begins_name(self, position: int) -> bool:
        token = self.tokens[position] if self._has(position) else None
        while token and token.low in words.SKIPPED:
            position += 1
            token = self.tokens[position] if self._has(position) else None
        if token is None or token.bracket or not token.text[0].isalpha() or words.MONTH.match(token.text):
            return False
        if token.low in words.NOT_FIRST:
            return False
        return (
            token.text[0].isupper()
            or self.document.at(token.start, Kind.COUNTRY) is not None
            or bool(words.FIRST_LOWER.match(token.text))
            or bool(words.ACRONYM.match(token.text))
            or described_end(self.document.text, token.start, self.limit) > 0
            or begin_of_local(self.document.text, token.start) > 0
        )

    def _country_in_parts(self, token: Token) -> Sighting | None:
        """The country that stands here and holds a mark: "St. Kitts and Nevis"."""
        after = self._peek(1) if token.text in ("St", "Ste") else None
        return self.document.at(token.start, Kind.COUNTRY) if after and after.text == "." else None

    def _begins_series(self, left: Span, token: Token) -> bool:
        """Whether a name with an "and" of its own follows a name that has its head or is known whole."""
        series = _SERIES.match(self.document.text, token.start, self.limit)
        if series is None or not words.HEAD.match(series["head"]):
            return False
        if any(map(words.HEAD.match, words.PARTS.findall(series["first"]))):
            return False
        known = self.document.at(left.start, Kind.ORGANIZATION)
        whole = known is not None and known.span.end == left.end
        return whole or bool(words.HEAD.match(self.document.written(left).rsplit(None, 1)[-1]))

    def _begins_organization(self, position: int) -> bool:
        """Whether what follows an "and" can only be a name of its own."""
        token = self.tokens[position]
        if token.low == "the" or self.document.at(token.start, Kind.ORGANIZATION):
            return True
        whose = self.document.at(token.start, Kind.NATIONALITY)
        if whose and lower_head_end(self.document.text, whose.span.end + 1):
            return True  # "and Latvian police"
        if defined_end(self.document.text, token.start, self.limit):
            return True
        if ends.is_last_subject(token, self.tokens[position + 1] if self._has(position + 1) else None):
            return False
        self._has(position + words.LOOKED_AHEAD_TOKENS)
        for token in self.tokens[position : position + words.LOOKED_AHEAD_TOKENS]:
            low = token.low
            if "а" <= low[0] <= "ё":
                return True
            if token.bracket or low in words.LINKS or low in words.AND or not token.text[0].isupper():
                return False
            if words.HEAD.match(token.text) or words.ACRONYM.match(token.text):
                return token.text != "Services" or ends.goes_on(self.document.text, token.end)
        return False
