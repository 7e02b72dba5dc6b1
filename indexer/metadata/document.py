"""What all finders share: the text with its sentences, known names, days and headline, read once."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from indexer.metadata.authority import Authority, Kind, Sighting
from indexer.metadata.authority.written import written_words
from indexer.metadata.cue import Sentence, sentences_of
from indexer.metadata.dates import Days, find_days
from indexer.metadata.sentences import split_sentences
from indexer.metadata.title import find_title
from indexer.metadata.wrapping import unwrap
from indexer.release import Span

# What „ opens, “ closes.
# Both begin with one of a few characters, to which the pattern engine skips.
_QUOTED: Final = re.compile(r"[„“«](?:(?<=„)[^„“”\n]{0,300}[“”]|(?<!„)[^”»\n]{25,}(?:[”»]|$|\n))")
_SHORTEST_QUOTATION_CHARACTERS: Final = 27
# Lists of thirty countries in official forms stay well below this.
_LONGEST_SENTENCE_CHARACTERS: Final = 3000
_NAMES_BEGUN_BEFORE: Final = 4
# Of any kind; a hostile text may name a thousand states and no body.
_MOST_NAMES_BEFORE: Final = 500
_SHORTEST_PARAGRAPH_CHARACTERS: Final = 60
# A page ends where its contacts, rights and addresses begin; what they name is not part of the story.
_TAIL: Final = re.compile(
    r"(?:For (?:further|more) information|For (?:[a-z]+ )?(?:enquiries|inquiries)\b|Contacts?\b(?:.{0,20}$|:)|"
    r"All rights reserved|©|Rate this item|Follow us|"
    r"Subscribe|Related (?:posts|news|articles)|Image gallery|Back to list|"
    r"Read more\b.{0,3}$|Next (?:News|article|post|story)\b|Previous (?:news|article|post|story)\b|"
    r"Our address|Press contact|Media contact|Additional information|Notes? to editors|"
    r"Контакты?\b|Дополнительная информация|За дополнительной информацией|Все права защищены)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text prepared for the finders: sentences, `told`, up to where the story ends, `sightings`, `days` in order.

    The `headline` is the `title` as a sentence.
    """

    text: str
    authority: Authority
    title: Span | None
    headline: Sentence | None
    told: tuple[Sentence, ...]
    sightings: tuple[Sighting, ...]
    days: tuple[Days, ...]
    quotations: tuple[Span, ...]
    # Where they start: finders ask for what stands at a place some hundred times a text.
    _sighting_starts: list[int]
    _sightings_at: dict[int, list[Sighting]]
    _day_starts: list[int]
    _quotation_starts: list[int]

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Where the sentences stand."""
        return tuple(each.span for each in self.told)

    @property
    def words(self) -> tuple[frozenset[str], ...]:
        """The words of each sentence."""
        return tuple(each.words for each in self.told)

    def story(self, most: int) -> list[Sentence]:
        """The first sentences, without the menu lines and captions between headline and body."""
        return [each for each in self.told[:most] if is_prose(each.text)]

    def written(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def within(self, span: Span, *kinds: Kind) -> tuple[Sighting, ...]:
        """The known names of these kinds that lie in the span."""
        first = bisect_left(self._sighting_starts, span.start)
        last = bisect_left(self._sighting_starts, span.end, lo=first)
        if first == last:
            return ()
        end = span.end
        return tuple([each for each in self.sightings[first:last] if each.kind in kinds and each.span.end <= end])

    def before(self, position: int, kind: Kind) -> Iterator[Sighting]:
        """The known names of this kind that end not far before the position, or at it, the nearest first."""
        last = bisect_left(self._sighting_starts, position) - 1
        for number in range(last, max(-1, last - _MOST_NAMES_BEFORE), -1):
            sighting = self.sightings[number]
            if sighting.kind is kind and sighting.span.end <= position:
                yield sighting

    def told_before(self, position: int, most: int) -> tuple[Sentence, ...]:
        """The last sentences that end before the position, or at it."""
        end = bisect_right(self.told, position, key=lambda each: each.span.end)
        return self.told[max(0, end - most) : end]

    def at(self, start: int, *kinds: Kind) -> Sighting | None:
        """The known name of one of these kinds that begins here."""
        for sighting in self._sightings_at.get(start, ()):
            if sighting.kind in kinds:
                return sighting
        return None

    def around(self, position: int) -> tuple[Sighting, ...]:
        """The known names that began last before the position or at it; one of them may hold it."""
        last = bisect_right(self._sighting_starts, position)
        return self.sightings[max(0, last - _NAMES_BEGUN_BEFORE) : last]

    def is_sighted(self, position: int) -> bool:
        """Whether one of these holds it; asked of many words of a text."""
        last = bisect_right(self._sighting_starts, position)
        for sighting in self.sightings[max(0, last - _NAMES_BEGUN_BEFORE) : last]:  # noqa: SIM110 - any() takes twice as long
            if position < sighting.span.end:
                return True
        return False

    def days_within(self, span: Span) -> tuple[Days, ...]:
        first = bisect_left(self._day_starts, span.start)
        return self.days[first : bisect_left(self._day_starts, span.end, lo=first)]

    def is_quoted(self, position: int) -> bool:
        """Whether the position lies in somebody's direct speech."""
        number = bisect_right(self._quotation_starts, position) - 1
        return number >= 0 and position < self.quotations[number].end


def prepare(text: str, authority: Authority) -> Document:
    """Read the text once for all finders. The document's text is the page's, unwrapped, with the same offsets."""
    text = unwrap(text)
    title = find_title(text, lambda line: authority.organization(line) is not None)
    begin = title.end if title else 0
    story = _story_end(text, begin)
    written = written_words(text)
    sightings, days = authority.find(text, written), find_days(text, written)
    pieces = tuple(_pieces(text, begin, story))
    if title and (paragraph := _sentences_of_paragraph(text, title, pieces)):
        pieces, bare = paragraph + pieces, True
    else:
        bare = title is None
    told = sentences_of(text, written, [*((title,) if title and not bare else ()), *pieces])
    quotations = _quotations(text)
    return Document(
        text=text,
        authority=authority,
        title=title,
        headline=None if bare else told[0],
        told=told if bare else told[1:],
        sightings=sightings,
        days=days,
        quotations=quotations,
        _sighting_starts=[each.span.start for each in sightings],
        _sightings_at=_by_start(sightings),
        _day_starts=[each.span.start for each in days],
        _quotation_starts=[each.start for each in quotations],
    )


def _sentences_of_paragraph(text: str, first: Span, story: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences of the first line, where it is no headline: nothing follows, or it is a paragraph."""
    if text[first.end - 1] not in ".!?”" or first.end - first.start < _SHORTEST_PARAGRAPH_CHARACTERS:
        return ()
    sentences = tuple(_pieces(text, first.start, first.end))
    whole = sentences[:1] and sentences[0].end - first.start >= _SHORTEST_PARAGRAPH_CHARACTERS
    goes_on = text[first.end : first.end + 1] == " "  # of a longer one only the first sentence is the title
    return sentences if not story or goes_on or (len(sentences) > 1 and whole) else ()


def _quotations(text: str) -> tuple[Span, ...]:
    # Many texts quote nobody, and to look for two characters at once is dear.
    if not ("“" in text or "„" in text or "«" in text):
        return ()
    quoted = map(re.Match.span, _QUOTED.finditer(text))
    return tuple([Span(start, end) for start, end in quoted if end - start >= _SHORTEST_QUOTATION_CHARACTERS])


def _by_start(sightings: tuple[Sighting, ...]) -> dict[int, list[Sighting]]:
    found: dict[int, list[Sighting]] = {}
    for each in sightings:
        found.setdefault(each.span.start, []).append(each)
    return found


def is_prose(text: str) -> bool:
    """Whether the text is a sentence rather than a line of a menu, a caption or a date."""
    return len(text) >= _SHORTEST_PARAGRAPH_CHARACTERS or text.endswith((".", "!", "?", "”"))


def _pieces(text: str, begin: int, end: int) -> Iterator[Span]:
    """The sentences of the story; one beyond all measure in pieces, so that no pattern meets a megabyte at once."""
    for sentence in split_sentences(text):
        if not begin <= sentence.start < end:
            continue
        if sentence.end - sentence.start <= _LONGEST_SENTENCE_CHARACTERS:
            yield sentence
        else:
            for start in range(sentence.start, sentence.end, _LONGEST_SENTENCE_CHARACTERS):
                yield Span(start, min(sentence.end, start + _LONGEST_SENTENCE_CHARACTERS))


def _story_end(text: str, begin: int) -> int:
    start = text.find("\n", begin) + 1
    told = False
    while start > 0:
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)].strip()
        # The same words stand as buttons and menus above the story.
        if told and _TAIL.match(line):
            return start
        told = told or len(line) >= _SHORTEST_PARAGRAPH_CHARACTERS
        start = end + 1
    return len(text)
