"""Names that but say what kind of body is meant, "the Office" and "this Faculty", and the body told before by them."""

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.name_words import HEAD
from indexer.metadata.once_per_text import once_per_text
from indexer.metadata.organization_names import read_names
from indexer.metadata.subjects import is_person
from indexer.release import Span

_ITS: Final = re.compile(r"\b(?:its|their)\s+$")
_ITS_CHARACTERS: Final = 10
# "The Academy, which organised it": who teaches is seldom another one than that told of.
_SCHOOL: Final = re.compile(r"(?:Academy|College|School|Institute|University|Faculty)$")
# "Academ" stands in "Academy" and "Academies".
_STEM_LETTERS: Final = 5
# No release names more bodies of one kind; a hostile text may.
_MOST_LOOKED_AT: Final = 20


class _Told(NamedTuple):
    """What a text tells of kinds of bodies, by what was asked for: a hostile one says "this Faculty" at every line."""

    named_until: dict[str, int]
    longer: dict[str, list[Span]]


def says_nothing(document: Document, span: Span) -> bool:
    """Whether it is no more than "the Office", and no known office was named before."""
    word = document.written(span)
    if not HEAD.match(word) or document.at(span.start, Kind.ORGANIZATION):
        return False
    its = _ITS.search(document.text, max(0, span.start - _ITS_CHARACTERS), span.start)
    return _first_end(document, "" if its else word[:_STEM_LETTERS]) > span.start


def told_in_full(document: Document, span: Span) -> Span | None:
    """The name of this kind that was told last before "this Faculty", "by the Faculty" or "with the Faculty"."""
    word = document.written(span)
    named = document.text.endswith((" this ", " by the ", " with the "), 0, span.start)
    if not named and not (_SCHOOL.match(word) and document.text.endswith((". The ", "\nThe "), 0, span.start)):
        return None
    longer = _longer(document, word)
    before = bisect_right(longer, span.start, key=lambda each: each.end)
    for each in reversed(longer[max(0, before - _MOST_LOOKED_AT) : before]):
        spans = read_names(document, each.start, span.start).spans[:1]
        if spans and spans[0].end > each.start + len(word) and not is_person(document, spans[0]):
            return spans[0]
    return None


@once_per_text
def _told(_: Document) -> _Told:
    return _Told({}, {})


def _first_end(document: Document, stem: str) -> int:
    """Where the first known body ends in whose name these letters stand; beyond the text where there is none."""
    ends = _told(document).named_until
    if stem not in ends:
        ends[stem] = min(
            (
                each.span.end
                for each in document.sightings
                if each.kind is Kind.ORGANIZATION and stem in document.written(each.span)
            ),
            default=len(document.text) + 1,
        )
    return ends[stem]


def _longer(document: Document, word: str) -> list[Span]:
    """Where this word stands at the end of capital words or before "of", in the order of the text."""
    longer = _told(document).longer
    if word not in longer:
        told = re.escape(word)
        named = re.compile(rf"(?:[A-Z][\w’'-]+ ){{1,5}}{told}\b|\b{told} (?:of|for|on) (?:the )?[A-Z]")
        longer[word] = [Span(*match.span()) for match in named.finditer(document.text)]
    return longer[word]
