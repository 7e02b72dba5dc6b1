"""A gazetteer: every known name by its levelled words, found in a text in one pass, longest name first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import compress, count
from threading import Lock
from typing import Final, NamedTuple

from indexer.metadata.authority.levelling import Levelled, Remembered, initial, level, level_text
from indexer.metadata.authority.written import Written, level_written
from indexer.release import Span

_SHORTEST_WITH_COMMA_WORDS: Final = 4
_NO_WORD: Final = ""
_made: Final = tuple.__new__  # half the time of calling the class
_NAME_WORDS: Final = 40  # a text of more words is a release, of which many are to come


class Kind(Enum):
    """What a name stands for; a nationality ("Tajik") stands for its country."""

    __hash__ = object.__hash__  # that of Enum is worked out anew each time

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


class Known(NamedTuple):
    """A name as it is written, with the meaning that it has."""

    form: str
    kind: Kind
    entity: str


class Gazetteer:
    """Known names by their first two words; `find` costs one lookup a word of text.

    A name is levelled when the first word is asked for that begins with the same letter: a search asks for a few
    words, a release for all letters.
    """

    def __init__(self, names: Iterable[Known]) -> None:
        self._names: dict[tuple[str, ...], list[Entry]] = {}
        self._lengths: dict[str, dict[str, list[int]]] = {}
        # What texts ask of it: a text's own words lie nearer in memory than those of all names.
        self._begins = Remembered(self._lengths.__contains__)
        # Only these may begin with a small letter: a nationality in Russian, "former ...".
        self._small: set[str] = set()
        self._waiting: dict[str, list[Known]] = {}
        for name in names:
            self._waiting.setdefault(initial(name.form), []).append(name)
        self._lock = Lock()

    def lookup(self, words: Sequence[str]) -> tuple[Entry, ...]:
        """The meanings of a levelled name."""
        self._prepare(words[:1])
        return tuple(self._names.get(tuple(words), ()))

    def find(self, text: str, written: Written | None = None) -> tuple[Sighting, ...]:
        """Known names in the text, longest first where they overlap; `written` are its words if they are known."""
        levelled, begins = level_written(text, written) if written else (level_text(text), None)
        keys, starts = levelled.keys, levelled.starts
        if self._waiting:
            self._prepare(keys)
        found: list[Sighting] = []
        following, last = 0, len(keys) - 1
        places: Sequence[int] = list(compress(count(), begins)) if begins is not None else range(len(keys))
        # Most words begin no name.
        for position in compress(places, map(self._begins.__getitem__, map(keys.__getitem__, places))):
            if position < following:
                continue
            first = keys[position]
            seconds = self._lengths[first]
            if _NO_WORD not in seconds and (position == last or keys[position + 1] not in seconds):
                continue
            at = starts[position]
            if not (text[at].isupper() or first in self._small or text[at + 1 : at + 2].isupper()):
                continue
            seen, words = self._longest(text, levelled, position)
            if seen:
                found.extend(seen)
                following = position + words
        return tuple(found)

    def at_start(self, text: str) -> tuple[Sighting, ...]:
        """What `find` gives of the name with which the text begins; empty if it begins with none."""
        levelled = level_text(text)
        keys, starts = levelled.keys, levelled.starts
        self._prepare(keys[:1])
        if not keys or starts[0] or keys[0] not in self._lengths:
            return ()
        if not _is_name(text, 0) and keys[0] not in self._small:
            return ()
        return tuple(self._longest(text, levelled, 0)[0])

    def _longest(self, text: str, levelled: Levelled, position: int) -> tuple[list[Sighting], int]:
        """The meanings of the longest name that begins at a word, and how many words it has."""
        keys, starts, ends, beyond = levelled
        seconds = self._lengths[keys[position]]
        for length in seconds.get(keys[position + 1], ()) if position + 1 < len(keys) else ():
            # Fewer words stand at the end of a text; no name is meant by these.
            entries = self._names.get(tuple(keys[position : position + length]))
            if entries and position + length <= len(keys):
                seen = _seen(text, starts[position], ends[position + length - 1] - beyond, length, entries)
                if seen:
                    return seen, length
        if _NO_WORD in seconds:
            seen = _seen(text, starts[position], ends[position] - beyond, 1, self._names[(keys[position],)])
            return seen, 1 if seen else 0
        return [], 0

    def _prepare(self, keys: Sequence[str]) -> None:
        """Level the names that may begin with one of these words, and those that begin with no letter."""
        if not self._waiting:
            return
        letters = self._waiting.keys() if len(keys) > _NAME_WORDS else {"", *map(initial, keys)}
        with self._lock:
            for letter in [letter for letter in letters if letter in self._waiting]:
                self._add(self._waiting[letter])
                self._begins.clear()
                del self._waiting[letter]  # last, or another thread would not wait for what it needs

    def _add(self, known: Iterable[Known]) -> None:
        for form, kind, entity in known:
            words = level(form)
            entry = Entry(kind, entity, _exact(form))
            meanings = self._names.setdefault(words, [])
            if words and entry not in meanings:
                meanings.append(entry)
            if words and len(meanings) == 1:
                second = words[1] if len(words) > 1 else _NO_WORD
                lengths = self._lengths.setdefault(words[0], {}).setdefault(second, [])
                if len(words) not in lengths:
                    lengths.append(len(words))
                    lengths.sort(reverse=True)
            if words and (kind is Kind.NATIONALITY or words[0].startswith("former")):
                self._small.add(words[0])


def _seen(text: str, start: int, end: int, words: int, entries: Iterable[Entry]) -> list[Sighting]:
    written = text[start:end]
    if not (written[0].isupper() or _is_name(written, 0) or _is_former(written)):
        entries = [entry for entry in entries if entry.kind is Kind.NATIONALITY and not written.isascii()]
    # A list runs on ("CIS, Executive Committee"); only a long name may hold a comma of its own.
    if "\n" in written or (words < _SHORTEST_WITH_COMMA_WORDS and "," in written):
        return []
    span = Span(start, end)
    return [
        _made(Sighting, (entry.kind, entry.entity, span))
        for entry in entries
        if entry.exact is None or entry.exact == written
    ]


def _is_name(text: str, start: int) -> bool:
    """Whether a word begins as a name does: "Ports", and "iPorts", too."""
    return text[start].isupper() or text[start + 1 : start + 2].isupper()


def _is_former(written: str) -> bool:
    return written.startswith("former") and any(letter.isupper() for letter in written)


def _exact(form: str) -> str | None:
    """The form itself where only its letters' case tells it from a word: WHO, US, CiA."""
    bare = form.rstrip(".")
    return bare if " " not in bare and any(letter.isupper() for letter in bare[1:]) and "-" not in bare else None
