"""Bodies that the opening of a text names, each with all its mentions: among them may be the organizer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document, is_prose
from indexer.metadata.language import is_cyrillic
from indexer.metadata.name_words import ACRONYM, HEAD, HEAD_LAST
from indexer.metadata.names_russian import Name, Words
from indexer.metadata.organization_names import read_names
from indexer.metadata.subjects import is_person, is_place
from indexer.release import Span

HEADLINE: Final = 0
"""The number of the headline among the sentences of the opening, which begin with 1."""

# In Russian the organizer is more often named by a sentence of its own, after the one on the event.
_SENTENCES_READ: Final = 3
_SENTENCES_READ_RUSSIAN: Final = 5
_LINES_READ: Final = 30
_CAPITAL: Final = re.compile(r"(?<![\w-])[A-Z«“\"]")
# Names of persons and towns, and first words of sentences, need not be read, which is dear.
_RUN: Final = re.compile(r"[A-Z][\w'’&/-]*(?: (?:(?:of|for|on|and|the|in|to|against) ){0,2}[A-Z«“\"][\w'’&/-]*)*")
# No name goes on and no list begins where such a word stands behind a known name.
_ENDED: Final = re.compile(
    r" (?:[a-z]{3,}(?:ed|s|ing)|will|is|are|was|were|has|have|had|to|by|that|which|who|held|gave) "
)
_WORD: Final = re.compile(r"[A-Z][\w&-]*")
_WORDS_REMEMBERED: Final = 20_000
_ACRONYM_BEHIND: Final = re.compile(r"\s*\((?:the |далее\s*[–—-]?\s*)?[«“\"]?([A-ZА-ЯЁ][\w&-]*[A-ZА-ЯЁ])[»”\"]?\)")
_JOINED: Final = re.compile(
    r"(?:\s*\([^()]*\))?(?:,|;|\s+и|,?\s+а\s+также|,?\s+совместно с|,?\s+при поддержке)\s+(?:со? )?"
)
_WORK_OF: Final = re.compile(
    r"(?:[\w’'-]+ ){0,6}?(?:Meetings?|Conference|Workshops?|Seminars?|Training|Course|Class|Session|Assembly|Summit|"
    r"Exercise|Strategy|Programme|Report|Plan|Members?|(?:Member )?States)(?P<of> (?:\d[\d-]* )?of (?:the )?)(?=[A-Z])"
)
_STEM_LETTERS: Final = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """A body's name in a sentence, with the list of names that it stands in."""

    span: Span
    number: int
    sentence: Sentence
    listed: tuple[Span, ...]
    # Those in which a Russian name may stand.
    cases: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body with its mentions, in the order of the text."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def starts(self) -> frozenset[int]:
        """Where its mentions begin."""
        return frozenset(mention.span.start for mention in self.mentions)

    @property
    def fullest(self) -> Span:
        """The longest of its names, the first among equals."""
        return max((mention.span for mention in self.mentions), key=lambda span: span.end - span.start)


def opening_of(document: Document) -> tuple[tuple[int, Sentence], ...]:
    """Headline and first sentences with their numbers."""
    most = _SENTENCES_READ_RUSSIAN if is_cyrillic(document.text) else _SENTENCES_READ
    prose = islice((each for each in document.told[:_LINES_READ] if is_prose(each.text)), most)
    headline = ((HEADLINE, document.headline),) if document.headline else ()
    return (*headline, *enumerate(prose, HEADLINE + 1))


def candidates_of(
    document: Document, opening: tuple[tuple[int, Sentence], ...], *, only_known: bool = False
) -> tuple[Candidate, ...]:
    """The bodies of headline and opening, in the order of their first mentions; known ones are read at no cost."""
    found: dict[str, Candidate] = {}
    short: dict[str, str] = {}
    read = _mentions_known if only_known else _mentions_russian if is_cyrillic(document.text) else _mentions
    for number, sentence in opening:
        for mention in read(document, number, sentence):
            written = document.written(mention.span)
            entity = short.get(written) or document.authority.organization(written) or _by_stems(written)
            behind = _ACRONYM_BEHIND.match(document.text, mention.span.end)
            if behind:
                short.setdefault(behind[1], entity)
            found.setdefault(entity, Candidate()).mentions.append(mention)
    return tuple(found.values())


def _mentions(document: Document, number: int, sentence: Sentence) -> Iterator[Mention]:
    read, start, end = sentence.span.start, sentence.span.start, sentence.span.end
    for capital in _CAPITAL.finditer(sentence.text):
        here = start + capital.start()
        if here < read or document.is_quoted(here):
            continue
        known = document.at(here, Kind.ORGANIZATION)
        run = None if known else _RUN.match(document.text, here, end)
        if run and not _may_be_body(document, run):
            read = run.end()
            continue
        if known and _ENDED.match(document.text, known.span.end, end):
            read = known.span.end
            yield Mention(known.span, number, sentence, (known.span,))
            continue
        names = read_names(document, here, end).spans
        if not names:
            continue
        read = names[-1].end
        bodies = (one for one in names if not is_place(document, one) and not is_person(document, one))
        listed = tuple(_without_event(document, one) for one in bodies)
        for one in listed:
            yield Mention(one, number, sentence, listed)


def _mentions_known(document: Document, number: int, sentence: Sentence) -> Iterator[Mention]:
    for sighting in document.within(sentence.span, Kind.ORGANIZATION):
        if not document.is_quoted(sighting.span.start):
            yield Mention(sighting.span, number, sentence, (sighting.span,))


def _may_be_body(document: Document, run: re.Match[str]) -> bool:
    if any(map(_is_word_of_body, _WORD.findall(run[0]))):
        return True
    return bool(document.within(Span(run.start(), run.end()), Kind.ORGANIZATION))


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _is_word_of_body(word: str) -> bool:
    return bool(HEAD.match(word) or HEAD_LAST.match(word) or ACRONYM.match(word))


def _without_event(document: Document, name: Span) -> Span:
    """ "Council of Ports" of "Master Class of the Council of Ports", which is read as one name."""
    written = document.written(name)
    work = _WORK_OF.match(written)
    if work is None or any(map(HEAD.match, written[: work.start("of")].split())):
        return name
    return Span(name.start + work.end(), name.end)


def _mentions_russian(document: Document, number: int, sentence: Sentence) -> Iterator[Mention]:
    words = Words(document, sentence.span.start, sentence.span.end)
    lists: list[list[Name]] = []
    following = 0
    for place, token in enumerate(words.tokens):
        if place < following or document.is_quoted(token.start):
            continue
        name = words.name(place)
        if name is None or words.is_place(name.span):
            continue
        following = name.following
        before = lists[-1][-1] if lists else None
        joined = before and _JOINED.fullmatch(document.text, before.span.end, name.span.start)
        if before and joined and before.cases & name.cases:
            lists[-1].append(name)
        else:
            lists.append([name])
    for listed in lists:
        spans = tuple(name.span for name in listed)
        cases = frozenset.intersection(*(name.cases for name in listed)) or listed[0].cases
        for span in spans:
            yield Mention(span, number, sentence, spans, "".join(sorted(cases)))


def _by_stems(written: str) -> str:
    """The name by the beginnings of its words, which Russian cases leave alone."""
    return written if written.isascii() else " ".join(word[:_STEM_LETTERS].lower() for word in written.split())
