"""Text to units: what stands at one position. Hyphened, spaced and joined forms of a compound become the same unit."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

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
_MEMO_WORDS: Final = 1 << 17


class Piece(NamedTuple):
    """A run of letters or digits as it stands in the text."""

    start: int
    end: int
    surface: str


class Unit(NamedTuple):
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


def units(text: str) -> Iterator[Unit]:
    """The units of a text in order. Offsets count characters of `text` as it was given, which should be NFC."""
    position = 0
    for chain, bound in enumerate(chains(text)):
        for unit in chain_units(text, bound, position, chain):
            yield unit
            position += 1


def chain_units(text: str, bound: list[Piece], position: int, chain: int) -> list[Unit]:
    """The units of one chain, the first of them at `position`."""
    return [_unit(text, run, position + at, chain) for at, run in enumerate(_runs(text, bound))]


def chains(text: str) -> Iterator[list[Piece]]:
    """Pieces that hyphens, or a space after a prefix, bind together; most chains are one piece."""
    chain: list[Piece] = []
    for found in _PIECE.finditer(text):
        piece = Piece(found.start(), found.end(), found[0])
        if chain and not _binds(text, chain[-1], piece):
            yield chain
            chain = []
        chain.append(piece)
    if chain:
        yield chain


def _binds(text: str, left: Piece, right: Piece) -> bool:
    between = text[left.end : right.start]
    if between == " " and not is_head(left.surface):
        return False  # nearly every gap: decided without looking at the right-hand word
    if _HYPHEN.fullmatch(between):
        return True
    return _SPACE.fullmatch(between) is not None and _fuses(left, right, spaced=True)


def _fuses(left: Piece, right: Piece, *, spaced: bool) -> bool:
    """Whether two neighbours are one word: listed compounds always, any prefix with a hyphen."""
    if not is_head(left.surface):
        return False
    head = fold(left.surface)
    if term_of(right.surface) in _pairs().get(head, ()):
        return True
    if spaced or head not in prefixes():
        return False  # before a space even a prefix is a word: "cyber and border police", "Charles E Schumer"
    return len(right.surface) > 2 and right.surface[0].isalpha()


def is_piece(chunk: str) -> bool:
    """Whether the chunk is a single piece from one end to the other."""
    found = _PIECE.match(chunk)
    return found is not None and found.end() == len(chunk)


def may_lead(chunk: str) -> bool:
    """Whether a compound may begin with the last piece of the chunk, which has no white space, and go on after a blank.

    Never False where `chains` binds the chunk to what follows; the hyphen at the end of a line is not looked at.
    """
    if not chunk[-1:].isalnum():
        return False
    last = chunk if chunk.isalnum() else [found[0] for found in _PIECE.finditer(chunk)][-1]
    if last.isascii():  # the heads are short: most words, and all data, are no longer looked at
        return len(last) <= _longest_head() and last.lower().replace("'", "") in _pairs()
    return fold(last) in _pairs()


def may_follow(chunk: str) -> bool:
    """Whether a compound may end with the first piece of the chunk; never False where `chains` binds it."""
    first = _PIECE.match(chunk)
    return first is not None and may_end(term_of(first[0]))


def may_end(term: str) -> bool:
    """Whether a word with this term is the second half of a listed compound."""
    return term in second_halves()


def is_open_prefix(word: str) -> bool:
    """Whether a levelled word is a prefix that may also stand on its own."""
    return prefixes().get(word, False)


@lru_cache(_MEMO_WORDS)
def is_head(surface: str) -> bool:
    """Whether the word may fuse with the one that follows."""
    head = fold(surface)
    return head in prefixes() or head in _pairs()


@cache
def _pairs() -> dict[str, frozenset[str]]:
    pairs: dict[str, set[str]] = {}
    for left, right in compounds():
        pairs.setdefault(left, set()).add(term_of(right))
    return {left: frozenset(rights) for left, rights in pairs.items()}


@cache
def _longest_head() -> int:
    return max(map(len, _pairs()))


@cache
def first_halves() -> frozenset[str]:
    """The words, folded, that are the first half of a listed compound."""
    return frozenset(_pairs())


@cache
def second_halves() -> frozenset[str]:
    """The terms of all words that are the second half of a listed compound."""
    return frozenset().union(*_pairs().values())


def _runs(text: str, chain: list[Piece]) -> Iterator[list[Piece]]:
    """A chain cut into runs that fuse: "non-co-operation-related" is [non, co, operation], [related]."""
    run = [chain[0]]
    for piece in chain[1:]:
        if _fuses(run[-1], piece, spaced=text[run[-1].end].isspace()):
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
        if prefixes().get(left) is False:
            continue  # what follows a closed prefix is not found by itself, whichever way the word is written
        # "policymaker" and "policymaking" share a stem, so the joined word holds the parts of both.
        parts.setdefault(term_of(left + right), {}).update({term_of(left): None, term_of(right): None})
    return {joined: tuple(terms) for joined, terms in parts.items()}
