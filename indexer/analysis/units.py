"""Text to units: what stands at one position. Hyphened, spaced and joined forms of a compound become the same unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from indexer.analysis.folding import fold
from indexer.analysis.forms import Forms, exact_of, forms_of, term_of
from indexer.analysis.tables import compounds, prefixes

# An acronym with full stops, a number with separators, or letters and digits with apostrophes inside.
_PIECE: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|\d+(?:[.,]\d+)+(?![^\W_])|[^\W_]+(?:['’ʼ][^\W_]+)*"
)
# A hyphen at the end of a line is one, too: pasted text keeps the line breaks of its column.
_HYPHEN: Final = re.compile(r"[-\u2010\u2011](?:\n[ \t]*)?")
_SPACE: Final = re.compile(r"[ \t\u00a0]|\n(?!\s)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters or digits as it stands in the text."""

    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands at one position: a word, or a compound however it is written.

    `parts` are the pieces that can be found by themselves beside the compound; `chain` numbers the units that
    hyphens bind together ("law-enforcement"), which keep positions of their own.
    """

    position: int
    start: int
    end: int
    forms: Forms
    parts: tuple[Piece, ...]
    chain: int


def pieces(text: str) -> Iterator[Piece]:
    """The runs of letters and digits of a text."""
    for found in _PIECE.finditer(text):
        yield Piece(found.start(), found.end(), found[0])


def units(text: str) -> Iterator[Unit]:
    """The units of a text in order. Offsets count characters of `text` as it was given, which should be NFC."""
    position = 0
    for chain, bound in enumerate(_chains(text)):
        for run in _runs(bound):
            yield _unit(text, run, position, chain)
            position += 1


def _chains(text: str) -> Iterator[list[Piece]]:
    """Pieces that hyphens, or a space after a prefix, bind together."""
    chain: list[Piece] = []
    for piece in pieces(text):
        if chain and _binds(text, chain[-1], piece):
            chain.append(piece)
            continue
        if chain:
            yield chain
        chain = [piece]
    if chain:
        yield chain


def _binds(text: str, left: Piece, right: Piece) -> bool:
    gap = right.start - left.end
    if gap > 2 and "\n" not in text[left.end : right.start]:
        return False
    between = text[left.end : right.start]
    if _HYPHEN.fullmatch(between):
        return True
    return bool(between) and _SPACE.fullmatch(between) is not None and _fuses(left, right)


def _fuses(left: Piece, right: Piece) -> bool:
    """Whether two neighbours are one word however they are written."""
    head = fold(left.surface)
    if head in prefixes():
        return len(right.surface) > 2 and right.surface[0].isalpha()
    return head in _pairs() and term_of(right.surface) in _pairs()[head]


@cache
def _pairs() -> dict[str, frozenset[str]]:
    pairs: dict[str, set[str]] = {}
    for left, right in compounds():
        pairs.setdefault(left, set()).add(term_of(right))
    return {left: frozenset(rights) for left, rights in pairs.items()}


def _runs(chain: list[Piece]) -> Iterator[list[Piece]]:
    """A chain cut into runs that fuse: "non-co-operation-related" is [non, co, operation], [related]."""
    run = [chain[0]]
    for piece in chain[1:]:
        if _fuses(run[-1], piece):
            run.append(piece)
            continue
        yield run
        run = [piece]
    yield run


def _unit(text: str, run: list[Piece], position: int, chain: int) -> Unit:
    first, last = run[0], run[-1]
    if len(run) == 1:
        return Unit(position, first.start, first.end, forms_of(first.surface), (), chain)
    joined = forms_of("".join(piece.surface for piece in run))
    written = " ".join(exact_of(text[first.start : last.end]).split()).replace("\u2010", "-").replace("\u2011", "-")
    forms = Forms(joined.term, joined.level, forms_of(written).exact, "")
    return Unit(position, first.start, last.end, forms, _open_parts(run), chain)


def _open_parts(run: list[Piece]) -> tuple[Piece, ...]:
    """The parts of a compound that stay words of their own: all but those after a closed prefix like "co"."""
    if any(prefixes().get(fold(piece.surface), True) is False for piece in run[:-1]):
        return ()
    return tuple(run)


@cache
def joined_parts() -> dict[str, tuple[str, ...]]:
    """Term of a compound written as one word to the terms of its parts ("cybercrime" holds "cyber" and "crime")."""
    parts: dict[str, dict[str, None]] = {}
    for left, right in compounds():
        # "policymaker" and "policymaking" share a stem, so the joined word holds the parts of both.
        parts.setdefault(term_of(left + right), {}).update({term_of(left): None, term_of(right): None})
    return {joined: tuple(terms) for joined, terms in parts.items()}
