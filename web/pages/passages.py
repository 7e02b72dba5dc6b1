"""The text of a release in paragraphs, its matches numbered and its evidence marked off, ready to loop over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from indexer import SnippetPart, Span

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_END = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; a match has its number, from 1, and knows whether others stand before and after it."""

    text: str
    number: int | None = None
    previous: int | None = None
    next: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that belong together; with an `anchor` it is the sentence behind a fact, to be linked to."""

    pieces: tuple[Piece, ...]
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with an address of its own."""

    anchor: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """The paragraphs of a release and the number of matches in them."""

    paragraphs: tuple[Paragraph, ...]
    matches: int


def body(parts: Sequence[SnippetPart], title: str, sentences: Sequence[Span]) -> Body:
    """Lay out the whole text, given in parts, without the title that many texts begin with.

    `sentences` are those to be linked to, as `apart` gives them.
    """
    text = "".join(part.text for part in parts)
    start = after_title(text, title)
    marks = [Span(max(span.start, start), span.end) for span in _matched(parts) if span.end > start]
    paragraphs = [
        Paragraph(f"paragraph-{number}", tuple(_stretches(text, span, marks, sentences)))
        for number, span in enumerate(_paragraphs(text, start), 1)
    ]
    return Body(tuple(paragraphs), len(marks))


def apart(sentences: Iterable[Span]) -> tuple[Span, ...]:
    """Sentences in order, without those that begin inside another: elements of a page nest or stand apart."""
    kept: list[Span] = []
    for span in sorted(set(sentences), key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def sentence_anchor(sentence: Span, sentences: Sequence[Span]) -> str:
    """The name in the page of the place where a sentence stands: its own, or that of the one it begins inside."""
    return f"sentence-{max((kept.start for kept in sentences if kept.start <= sentence.start), default=0)}"


def after_title(text: str, title: str) -> int:
    """Where the text begins in earnest: after the title, if it opens with it as a line of its own."""
    lead = len(text) - len(text.lstrip())
    written = r"\s+".join(map(re.escape, title.split()))
    found = re.compile(rf"{written}[^\S\n]*(?:\n\s*|$)", re.IGNORECASE).match(text, lead) if written else None
    return found.end() if found and found.end() < len(text) else lead


def _matched(parts: Sequence[SnippetPart]) -> Iterator[Span]:
    position = 0
    for part in parts:
        if part.matched and part.text.strip():
            # Without outer blanks, or a match might begin between two paragraphs, where nothing is shown.
            lead = len(part.text) - len(part.text.lstrip())
            yield Span(position + lead, position + len(part.text.rstrip()))
        position += len(part.text)


def _paragraphs(text: str, start: int) -> Iterator[Span]:
    # Where blank lines part the paragraphs, single line ends are only the width of somebody's window.
    breaks = _BLANK_LINE if _BLANK_LINE.search(text.rstrip(), start) else _LINE_END
    for found in (*breaks.finditer(text, start), None):
        end = found.start() if found else len(text)
        if text[start:end].strip():
            yield Span(start, end)
        start = found.end() if found else end


def _stretches(text: str, paragraph: Span, marks: Sequence[Span], sentences: Sequence[Span]) -> Iterator[Stretch]:
    position = paragraph.start
    for sentence in sentences:
        # A sentence that goes on in the next paragraph is anchored where it begins.
        if paragraph.start <= sentence.start < paragraph.end:
            end = min(sentence.end, paragraph.end)
            if position < sentence.start:
                yield Stretch(tuple(_pieces(text, Span(position, sentence.start), marks)))
            yield Stretch(tuple(_pieces(text, Span(sentence.start, end), marks)), sentence_anchor(sentence, sentences))
            position = end
    if position < paragraph.end:
        yield Stretch(tuple(_pieces(text, Span(position, paragraph.end), marks)))


def _pieces(text: str, stretch: Span, marks: Sequence[Span]) -> Iterator[Piece]:
    position = stretch.start
    for number, mark in enumerate(marks, 1):
        start, end = max(mark.start, stretch.start), min(mark.end, stretch.end)
        if start >= end:
            continue
        if position < start:
            yield Piece(text[position:start])
        if mark.start >= stretch.start:
            before, after = number - 1 or None, number + 1 if number < len(marks) else None
            yield Piece(text[start:end], number, before, after)
        else:
            # The rest of a match that began before: shown as text, since its number is taken.
            yield Piece(text[start:end])
        position = end
    if position < stretch.end:
        yield Piece(text[position : stretch.end])
