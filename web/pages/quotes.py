"""The sentences that state the facts of a release, quoted and linked to their place in the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from indexer import Release, Span, sentence_around
from web.pages.passages import after_title, apart, sentence_anchor

# A quotation longer than this is cut around the words that matter.
_QUOTE_MAX_CHARACTERS: Final = 220


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the release, the words that state the fact set off, and a link to its place in the text."""

    before: str
    fact: str
    after: str
    url: str


class Evidence:
    """The sentences behind the facts of one release; `places` are those that the text marks off to be linked to."""

    def __init__(self, release: Release) -> None:
        self._text = release.text
        self._start = after_title(release.text, release.title)
        # Once for each span, since finding a sentence reads the whole text.
        self._sentences = {span: sentence_around(release.text, span) for span in dict.fromkeys(_spans(release))}
        self.places = apart(sentence for sentence in self._sentences.values() if sentence.start >= self._start)

    def quotes(self, spans: Iterable[Span | None]) -> tuple[Quote, ...]:
        """The sentences around the spans, in the text's order, each once, with the first span in it set off."""
        quoted = {self._sentences[span]: span for span in reversed([span for span in spans if span])}
        return tuple(self._quote(quoted[sentence], sentence) for sentence in sorted(quoted, key=lambda one: one.start))

    def _quote(self, fact: Span, sentence: Span) -> Quote:
        room = max(40, (_QUOTE_MAX_CHARACTERS - (fact.end - fact.start)) // 2)
        before, after = self._text[sentence.start : fact.start], self._text[fact.end : sentence.end]
        if len(before) > room:
            before = "… " + before[-room:].partition(" ")[2]
        if len(after) > room:
            after = after[:room].rpartition(" ")[0] + " …"
        # The title stands in the headline, not in the text below it.
        anchor = "headline" if sentence.start < self._start else sentence_anchor(sentence, self.places)
        return Quote(before, self._text[fact.start : fact.end], after, f"#{anchor}")


def _spans(release: Release) -> Iterator[Span]:
    yield from release.evidence.values()
    for mentions in (release.organizers, release.partners, release.funders, release.participants, release.people):
        for mention in mentions:
            if mention.span:
                yield mention.span
    for count in release.attendance:
        yield count.span
