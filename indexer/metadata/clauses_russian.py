"""Who does what in a Russian clause: the subject of a verb, the doer of a passive, the list after a cue."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from indexer.metadata import clause_words_russian as words
from indexer.metadata import cues_russian as cues
from indexer.metadata import payer_cues_russian as payers
from indexer.metadata.authority import Kind
from indexer.metadata.cases_russian import (
    GENITIVE,
    INSTRUMENTAL,
    LOCATIVE,
    NOMINATIVE,
    agrees,
    gender_of,
    is_verb,
)
from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.document import Document
from indexer.metadata.name_ends_russian import ends_owner, ends_place, is_pair
from indexer.metadata.name_words_russian import MOST_TOKENS, PREPOSITIONS
from indexer.metadata.names_russian import Name, Words
from indexer.metadata.parts import Part, Role
from indexer.metadata.relatives_russian import antecedents, relative_end
from indexer.metadata.word_cues_russian import WordCue

_PLURAL: Final = ("ли", "лись", "ют", "ят", "ут", "ются", "ятся", "утся")
_REACH_TOKENS: Final = 60
_REACH_OF_COPULA: Final = 14


class Clause:
    """A sentence with its tokens, its names and the questions about them; `quoted` reads what is in quotation marks."""

    def __init__(self, document: Document, told: Sentence, *, quoted: bool = False) -> None:
        self.document = document
        self.quoted = quoted
        self.told = told
        self.words = Words(document, told.span.start, told.span.end)
        self.tokens = self.words.tokens
        self._places: dict[WordCue, list[int]] = {}
        for number, token in enumerate(self.tokens):
            for cue in words.cues_of(token.low):
                self._places.setdefault(cue, []).append(number)

    def verbs(self, cue: WordCue) -> Iterator[int]:
        """The numbers of the words of this kind, outside of quotations unless these are read, too."""
        for number in self._places.get(cue, ()):
            if not self.quoted and self.document.is_quoted(self.tokens[number].start):
                continue
            crime = any(words.CRIME.match(token.low) for token in self.tokens[number + 1 : number + 2])
            if not crime or not self.tokens[number].low.startswith("организованн"):
                yield number

    def has(self, cue: WordCue, start: int = 0, end: int = MOST_TOKENS) -> bool:
        """Whether a word of this stretch of tokens is of the kind."""
        return any(start <= number < end for number in self._places.get(cue, ()))

    def after(self, cue: Cue, case: str, *, countries: bool = False) -> Iterator[Name]:
        """The names listed after each place where a nominal cue stands."""
        for match in cue.finditer(self.told):
            position = self.told.span.start + match.end()
            if not self.document.is_quoted(position - 1):
                yield from self.words.names(self.words.at(position), case, countries=countries)

    def is_free(self, number: int, *, sure: bool = False) -> bool:
        """Whether nothing governs the name that begins here; `sure` says that its case is no genitive."""
        if number == 0:
            return True
        before = self.tokens[number - 1]
        if before.low in PREPOSITIONS:
            return False
        if sure or not before.text[0].isalpha():
            return number == 1 or not is_pair(self.document, self.told.span, self.tokens[number - 2], before)
        if (
            before.low in words.FREE
            or before.low.startswith("котор")
            or words.MONTH.match(before.low)
            or is_verb(before.low)
            or before.text[0].isdigit()
        ):
            return True
        sentence, begin = self.told.span, self.tokens[number].start
        return (
            self.words.ends_region(number - 1)
            or ends_place(self.document, sentence, before)
            or ends_owner(self.document, sentence, before, begin)
        )

    def _listed(self, number: int, case: str, *, countries: bool, ended: int = -1) -> tuple[Name, ...]:
        names = self.words.names(number, case, countries=countries)
        if not names or self.is_free(number, sure="G" not in names[0].cases):
            return names  # "с службой исполнения наказаний ОБСЕ провела": a name has ended, a known one begins
        known = number == ended and self.document.at(self.tokens[number].start, Kind.ORGANIZATION)
        return names if known else ()

    def subject(self, verb: int, *, countries: bool = False) -> tuple[Name, ...]:
        """The names that are the subject of a verb, before it or after it."""
        meant = antecedents(self.words, verb, countries=countries)
        if meant:
            return meant
        before = self._before(verb, countries=countries)
        if len(before) == 1 and self.tokens[verb].low.endswith(_PLURAL):
            # "Учебный центр открыли ОБСЕ и МВД": a single name is the object where several stand behind.
            behind = self._behind(verb, NOMINATIVE, countries=countries)
            several = len(behind) > 1 and gender_of(self.tokens[before[0].number].text) not in ("", "p")
            return behind if several else before
        scheme = len(before) == 1 and words.SCHEME.match(self.document.written(before[0].span))
        if scheme and (scheme["whole"] or payers.FUNDS.match(self.tokens[verb].low)):
            before = self._behind(verb, NOMINATIVE, countries=countries) or before  # "Проект финансирует Япония"
        return before or self._behind(verb, NOMINATIVE, countries=countries) or self.words.known_before(verb)

    def _before(self, verb: int, *, countries: bool) -> tuple[Name, ...]:
        best: tuple[Name, ...] = ()
        taken = False
        said = ended = -1
        number = max(0, verb - _REACH_TOKENS)
        while number < verb:
            low = self.tokens[number].low
            if low.startswith("котор"):
                end = relative_end(self.tokens, number, verb)
                if end:
                    number = end
                    continue
                if not low.endswith(("ый", "ая", "ое", "ые")):
                    best = ()
            elif (number and (low in ("что", "где", "как", "чтобы") or self.tokens[number].text == ";")) or (
                low == "а" and self.tokens[number + 1].low != "также" and self.tokens[number - 1].text == ","
            ):
                best = ()
            if is_verb(low):
                taken, said = True, number
            names = self._listed(number, NOMINATIVE, countries=countries, ended=ended)
            if names and names[-1].following <= verb and self._agrees(names, verb):
                if self._belongs_to(said, names, verb):
                    number = names[-1].following
                    continue
                if taken or not best or self._parallel(best):
                    best, taken = names, False
                number = names[-1].following
                continue
            joined = self._joining(number, verb)
            if joined:
                ended = number = joined
                continue
            name = self.words.name(number)
            ended = name.following if name else ended
            number = max(number + 1, name.following if name and name.following <= verb else 0)
        # "закупила и передала": another verb takes the subject away, unless the two are joined.
        return () if taken and not self._joined(verb) else best

    def _joining(self, number: int, verb: int) -> int:
        """The token after those with whom the subject works, "в партнёрстве с A, B и C", or 0."""
        with_others = number and self.tokens[number].low in ("с", "со")
        if not with_others or not words.JOINING.match(self.tokens[number - 1].low):
            return 0
        others = self.words.names(number + 1, INSTRUMENTAL)
        return others[-1].following if others and others[-1].following <= verb else 0

    def _belongs_to(self, said: int, names: tuple[Name, ...], verb: int) -> bool:
        """Whether an earlier verb has the names as its subject: "финансирует его A, реализует B"."""
        if said < 0 or self._joined(verb):
            return False
        first, behind = names[0].number, names[-1].following
        commas = [number for number in range(said, verb) if self.tokens[number].text == ","]
        return any(number >= behind for number in commas) and not any(number < first for number in commas)

    def _joined(self, verb: int) -> bool:
        near = (token.low for token in reversed(self.tokens[:verb]) if token.low not in words.ADVERBS)
        return next(near, "") in ("и", "а")

    def _parallel(self, best: tuple[Name, ...]) -> bool:
        """Whether a later name is the better subject: the earlier one may be a genitive or the like."""
        return "G" in best[0].cases

    def _agrees(self, names: tuple[Name, ...], verb: int) -> bool:
        """Whether the names fit the verb; of a list behind it the first is enough, before it the verb is plural."""
        low = self.tokens[verb].low
        if len(names) > 1 and names[0].number < verb:
            return low.endswith(_PLURAL)
        return agrees(self.tokens[names[0].number].text, low)

    def _behind(self, verb: int, case: str, *, countries: bool) -> tuple[Name, ...]:
        number = verb + 1
        while number < min(len(self.tokens), verb + _REACH_TOKENS):
            token = self.tokens[number]
            if token.text in (";", ":") or words.is_another_deed(self.tokens, number, verb):
                return ()
            if token.low.startswith("котор") or token.low in ("что", "чтобы", "где"):
                return ()
            if number == verb + 1 and words.PEOPLE.match(token.low):
                return ()  # "проводили эксперты A и B"
            listed = self._listed if number > verb + 1 else self.words.names  # nothing else governs what is next
            names = listed(number, case, countries=countries)
            if not names and number == verb + 2 and words.GOVERNMENTS.match(token.low):
                names = self.words.names(number, case, countries=countries)  # "Финансируют проект правительства A и B"
            if names and self._agrees(names, verb):
                return names
            placed = self.words.names(number, LOCATIVE) if self.tokens[number - 1].low in ("в", "во") else ()
            name = placed[-1] if placed else self.words.name(number)
            number = max(number + 1, name.following if name else 0)
        return ()

    def doer(self, participle: int, *, countries: bool = False) -> tuple[Name, ...]:
        """Those by whom something is done, in the instrumental after a passive or before it."""
        after = self._doer_after(participle, countries=countries)
        if after:
            return after
        number = 0
        while number < participle:
            names = self.words.names(number, INSTRUMENTAL, countries=countries)
            others = number and words.PARTICIPLE.search(self.tokens[number - 1].low)  # "финансируемой A и реализуемой"
            before = bool(names) and not others and names[-1].following <= participle
            if before and self.is_free(number, sure=len(names[0].cases) == 1):
                between = self.tokens[names[-1].following : participle]
                if not any(words.is_finite(token.low) for token in between):
                    return names
            number = self._passed(number, names)
        return ()

    def _doer_after(self, participle: int, *, countries: bool) -> tuple[Name, ...]:
        number = participle + 1
        while number < min(len(self.tokens), participle + _REACH_TOKENS):
            token = self.tokens[number]
            if token.text == ";" or words.is_finite(token.low) or token.low.startswith("котор"):
                return ()
            if self.tokens[number - 1].text == "," and words.PARTICIPLE.search(token.low):
                return ()  # "организованы ..., финансируемого X": that name belongs to the second
            names = self.words.names(number, INSTRUMENTAL, countries=countries)
            if names and (number == participle + 1 or self.is_free(number, sure="G" not in names[0].cases)):
                return names
            number = self._passed(number, names)
        return ()

    def _passed(self, number: int, names: tuple[Name, ...]) -> int:
        """The token after a name that is not meant, and after its whole list where "с" governs it."""
        if names and self.tokens[number - 1].low in ("с", "со"):
            return names[-1].following
        name = self.words.name(number)
        return max(number + 1, name.following if name else 0)

    def named_as(self, cue: WordCue, *, countries: bool = False) -> Iterator[Name]:
        """Those who were what the word says: "организаторами выступили A и B", "A стал донором", "партнёры: A, B"."""
        for number in self.verbs(cue):
            limit = min(len(self.tokens), number + _REACH_OF_COPULA)
            near = (*(number - 1,)[:number], *range(number + 1, limit))
            verb = next((place for place in near if cues.WERE.match(self.tokens[place].low)), None)
            mark = next((place for place in range(number + 1, limit) if self.tokens[place].text in ":–—―-"), None)
            if verb is not None:
                names = self.words.names(max(verb, number) + 1, NOMINATIVE, countries=countries)
                names = names or self.subject(verb, countries=countries)
                yield from names or self.words.names(verb + 1, NOMINATIVE, countries=countries)
            elif mark is not None:
                yield from self.words.names(mark + 1, NOMINATIVE, countries=countries)
            elif number + 1 < len(self.tokens) and self.tokens[number + 1].low == "из":
                yield from self.words.names(number + 2, GENITIVE)  # "по словам организаторов из X"

    def people_of(self, pattern: WordCue) -> Iterator[Name]:
        """The bodies whose people are the subject: "сотрудники МВД и КНБ задержали"."""
        for verb in self.verbs(pattern):
            after = min(verb + _REACH_OF_COPULA, len(self.tokens))
            yield from self._whose(words.PEOPLE, (*range(max(0, verb - _REACH_TOKENS), verb), *range(verb + 1, after)))

    def people_by_whom(self, pattern: WordCue) -> Iterator[Name]:
        """The bodies by whose people something is done: "сотрудниками МВД изъято"."""
        if any(True for _ in self.verbs(pattern)):
            yield from self._whose(words.BY_PEOPLE, range(len(self.tokens)))

    def _whose(self, people: re.Pattern[str], numbers: Iterable[int]) -> Iterator[Name]:
        following = 0  # behind the first, who may be joined by others: "эксперты A и тренеры B"
        for number in numbers:
            governed = number > 0 and self.tokens[number - 1].low in PREPOSITIONS
            if governed or not people.match(self.tokens[number].low) or (following and number != following + 1):
                continue
            names = self.words.names(number + 1, GENITIVE)
            yield from names
            following = names[-1].following if names else number + 1  # "сенаторы и депутаты X"
            if [token.low for token in self.tokens[following : following + 1]] != ["и"]:
                return

    def organizing(self, accept: Callable[[int], bool], pattern: WordCue) -> Iterator[Name]:
        """The subjects of those verbs of a kind that `accept` lets through."""
        for verb in filter(accept, self.verbs(pattern)):
            yield from self.subject(verb)

    def rest(self, number: int) -> str:
        """The text of the sentence after a token."""
        return self.document.text[self.tokens[number].end : self.told.span.end].lstrip()

    def names_event(self, number: int, reach: int = 14) -> bool:
        """Whether an event or the like is named near this token."""
        return self.has(cues.OBJECT, number - reach, number + reach)


def parts_of(role: Role, names: Iterable[Name]) -> list[Part]:
    """The names in a role, each once."""
    return list({name.span.start: Part(role, name.span) for name in names}.values())
