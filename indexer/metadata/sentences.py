"""Sentences by offsets. A newline always ends one; the full stop of an abbreviation or an initial does not."""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from indexer.metadata.wrapping import unwrap
from indexer.release import Span

# A stop, closing quotes or brackets, white space, then something that can begin a sentence; or a newline.
# Both begin with one of a few characters, to which the pattern engine skips.
_END: Final = re.compile(
    r"[.!?…\n](?:(?<=\n)|(?<!\n)[.!?…]*[\"”»’')\]]{0,3}(?=[ \t\u00a0]+[\"“«‘'(\[]{0,2}[A-ZА-ЯЁÀ-ÞĀ-Ž0-9]))"
)
_WRITTEN_SHORT: Final = (
    "mr mrs ms dr prof h.e gen col lt maj capt sgt sr jr st no nos vs e.g i.e etc inc ltd co u.s u.k u.n approx dept "
    "incl excl est fig vol art para jan feb mar apr jun jul aug sep sept oct nov dec г гг им ул тел др т.д т.п т.е руб "
    "млн млрд стр ст п amb hon rev messrs mme i.r h.c корр спецкорр соб"
)
_ABBREVIATIONS: Final = frozenset(_WRITTEN_SHORT.split())
# "Л.Н. Гумилёв"; in English a sentence may end in "U.S."
_INITIALS: Final = re.compile(r"(?:[А-ЯЁ]\.){1,2}[А-ЯЁ]$")
# "the T.M.C. Asser Institute"; behind "in Washington, D.C." a sentence begins.
_LATIN_INITIALS: Final = re.compile(r"(?!D\.C$|[AP]\.M$|U\.S|E\.U$|U\.A)(?:[A-Z]\.){1,2}[A-Z]$")
_NAMED_SO: Final = re.compile(
    r" (?!(?:The|In|At|On|It|This|These|An?|He|She|They|For|From|As|With|By|To)\b)[A-Z][\w-]+ (?:[A-Z][a-z]+\b)"
)
_LAST_WORD: Final = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]+$")
# The longest word before a stop that can be an abbreviation; looking no further keeps the scan linear.
_LONGEST_ABBREVIATION_CHARACTERS: Final = 12


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of the text, without surrounding white space, in order."""
    spans: list[Span] = []
    start = 0
    for begin, end in map(re.Match.span, _END.finditer(text)):
        if text[begin] == "." and _is_abbreviation(text, begin):
            continue
        _add(spans, text, start, end)
        start = end
    _add(spans, text, start, len(text))
    return tuple(spans)


def sentence_around(text: str, span: Span) -> Span:
    """The sentence, or run of sentences, that holds the span: what is shown as the proof of a fact."""
    return enclosing(_sentences_of(text), span)


# A page asks for the sentences of every fact of its one release; few pages are made at once.
@lru_cache(maxsize=8)
def _sentences_of(text: str) -> tuple[Span, ...]:
    return split_sentences(unwrap(text))


def enclosing(sentences: tuple[Span, ...], span: Span) -> Span:
    """The stretch from the sentence where the span begins to the one where it ends; the span itself outside all."""
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    last = bisect_right(sentences, max(span.start, span.end - 1), key=lambda sentence: sentence.start) - 1
    if first < 0 or sentences[first].end <= span.start:
        return span
    return Span(sentences[first].start, max(sentences[last].end, span.end))


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end].rstrip()
    if piece:
        spans.append(Span(start + len(piece) - len(piece.lstrip()), start + len(piece)))


def _is_abbreviation(text: str, stop: int) -> bool:
    last = text[max(0, stop - _LONGEST_ABBREVIATION_CHARACTERS) : stop].rpartition(" ")[2]
    if not last.isalpha():
        word = _LAST_WORD.search(last)
        if word is None:
            return False
        last = word.group()
    # "г." after a year ends a sentence when a capital follows, unless a name in the same sentence does; leave it open.
    if last.lower() in _ABBREVIATIONS or (len(last) == 1 and last.isupper()) or _INITIALS.match(last):
        return True
    return bool(_LATIN_INITIALS.match(last) and _NAMED_SO.match(text, stop + 1))
