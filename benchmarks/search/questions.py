"""Questions as nouns of our own, which every engine translates into its query language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

PAGE_HITS: Final = 10
FACET_VALUES: Final = 10
SNIPPET_CHARACTERS: Final = 240


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms; `field` is "title" where it must stand there."""

    word: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after another."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Two words in any order with at most `distance` others between them."""

    words: tuple[str, str]
    distance: int


@dataclass(frozen=True, slots=True)
class Prefix:
    """Every word that begins so."""

    prefix: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Every word with the same first letter and at most one letter added, dropped or replaced."""

    word: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """Any of the words."""

    words: tuple[str, ...]


Part = Word | Phrase | Near | Prefix | Fuzzy | OneOf


@dataclass(frozen=True, slots=True)
class Filtered:
    """Only releases with this value of a counted field."""

    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One results page: all parts of `must`, no word of `never`, under a filter; `newest` sorts by date."""

    kind: str
    must: tuple[Part, ...] = ()
    never: tuple[str, ...] = ()
    chosen: Filtered | None = None
    newest: bool = False

    def __str__(self) -> str:
        words = in_our_language(self) or "everything"
        where = f" [{self.chosen.field}={self.chosen.value}]" if self.chosen else ""
        return f"{words}{where}{' (newest first)' if self.newest else ''}"


def in_our_language(question: Question) -> str:
    """The question as a reader would type it into our search field; filters and order stand beside it."""
    return " ".join([*map(_ours, question.must), *(f"-{word}" for word in question.never)])


def _ours(part: Part) -> str:
    match part:
        case Word():
            return f"{part.field}:{part.word}" if part.field else part.word
        case Phrase():
            return quoted(part.words)
        case Near():
            return f"{quoted(part.words)}~{part.distance}"
        case Prefix():
            return f"{part.prefix}*"
        case Fuzzy():
            return f"{part.word}~1"
        case OneOf():
            return f"({' OR '.join(part.words)})"


def quoted(words: Iterable[str]) -> str:
    """A phrase as all of our query languages write it."""
    return f'"{" ".join(words)}"'
