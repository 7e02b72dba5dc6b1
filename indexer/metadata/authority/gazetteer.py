"""A gazetteer: every known name by its levelled words, found in a text in one pass, longest name first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from indexer.metadata.authority.levelling import Written, level_text
from indexer.release import Span

_SHORTEST_WITH_COMMA_WORDS: Final = 4
_NO_WORD: Final = ""


class Kind(Enum):
    """What a name stands for; a nationality ("Tajik") stands for its country."""

    ORGANIZATION = "organization"
    COUNTRY = "country"
    NATIONALITY = "nationality"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a name. `exact` is the form to insist on where letters alone would mislead (WHO, US)."""

    kind: Kind
    entity: str
    exact: str | None = None


class Sighting(NamedTuple):
    """A known name in a text. A name with two meanings (Singapore) is sighted once for each."""

    kind: Kind
    entity: str
    span: Span


class Gazetteer:
    """Known names by their first two words; `find` costs one lookup a word of text."""

    def __init__(self, entries: Iterable[tuple[Sequence[str], Entry]]) -> None:
        names: dict[tuple[str, ...], list[Entry]] = {}
        for words, entry in entries:
            known = names.setdefault(tuple(words), [])
            if entry not in known:
                known.append(entry)
        names.pop((), None)
        self._names: Mapping[tuple[str, ...], list[Entry]] = names
        lengths: dict[str, dict[str, set[int]]] = {}
        for words in names:
            second = words[1] if len(words) > 1 else _NO_WORD
            lengths.setdefault(words[0], {}).setdefault(second, set()).add(len(words))
        self._lengths = {
            first: {second: sorted(each, reverse=True) for second, each in seconds.items()}
            for first, seconds in lengths.items()
        }

        # Only these may begin with a small letter: a nationality in Russian, "former ...".
        self._small = {
            words[0]
            for words, meanings in names.items()
            if words[0].startswith("former") or any(meaning.kind is Kind.NATIONALITY for meaning in meanings)
        }

    def lookup(self, words: Sequence[str]) -> tuple[Entry, ...]:
        """The meanings of a levelled name."""
        return tuple(self._names.get(tuple(words), ()))

    def find(self, text: str, written: Written | None = None) -> tuple[Sighting, ...]:
        """Known names in the text, longest first where they overlap; `written` are its words if they are known."""
        keys, starts, ends = level_text(text, written)
        found: list[Sighting] = []
        following = 0
        # Most words begin no name.
        begins = [
            place
            for place, (key, start) in enumerate(zip(keys, starts, strict=True))
            if key in self._lengths and (text[start].isupper() or key in self._small)
        ]
        for position in begins:
            if position < following:
                continue
            seconds = self._lengths[keys[position]]
            second = keys[position + 1] if position + 1 < len(keys) else _NO_WORD
            for length in (*(seconds.get(second, ()) if second else ()), *seconds.get(_NO_WORD, ())):
                entries = self._names.get(tuple(keys[position : position + length]))
                if entries is None or position + length > len(keys):
                    continue
                seen = self._seen(text, Span(starts[position], ends[position + length - 1]), length, entries)
                if seen:
                    found.extend(seen)
                    following = position + length
                    break
        return tuple(found)

    @staticmethod
    def _seen(text: str, span: Span, words: int, entries: Iterable[Entry]) -> list[Sighting]:
        written = text[span.start : span.end]
        if not _like_a_name(written):
            entries = [entry for entry in entries if entry.kind is Kind.NATIONALITY and not written.isascii()]
        # A list runs on ("CIS, Executive Committee"); only a long name may hold a comma of its own.
        if "\n" in written or ("," in written and words < _SHORTEST_WITH_COMMA_WORDS):
            return []
        return [
            Sighting(entry.kind, entry.entity, span)
            for entry in entries
            if entry.exact is None or entry.exact == written
        ]


def _like_a_name(written: str) -> bool:
    return written[0].isupper() or (written.startswith("former") and any(letter.isupper() for letter in written))
