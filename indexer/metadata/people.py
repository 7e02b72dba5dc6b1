"""Named people with their role as stated, and whether the release quotes them."""

import re
from dataclasses import dataclass
from typing import Final

from indexer.metadata import people_words as words
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.language import is_cyrillic
from indexer.metadata.people_spoken import Mention, find_mentions, pronoun_speaks, roles_speaking
from indexer.metadata.speakers_russian import find_people_russian
from indexer.release import Person, Span

_MOST_PEOPLE: Final = 60
_WORDS_OF_ROLE: Final = re.compile(r"[A-Z][\w-]+")


@dataclass(slots=True)
class _Known:
    """What the sentences read so far tell of a person."""

    name: str
    span: Span
    role: str | None
    certain: bool
    quoted: bool
    title: str | None = None

    def learn(self, mention: Mention) -> None:
        self.role = self.role or mention.role
        self.certain = self.certain or mention.certain
        self.quoted = self.quoted or mention.speaks

    @property
    def family(self) -> str:
        return self.name.removesuffix(" Jr.").removesuffix(" Sr.").rpartition(" ")[2]


def find_people(document: Document) -> tuple[Person, ...]:
    """The people named in the story, in order."""
    if is_cyrillic(document.text):
        return find_people_russian(document)
    known: dict[str, _Known] = {}
    subject: _Known | None = None
    for told in document.told:
        if len(known) >= _MOST_PEOPLE:
            break
        if words.HINTS.is_in(told):
            subject = _read(document, told, known, subject)
        elif pronoun_speaks(told) and subject:
            subject.quoted = True
    return tuple(Person(one.name, one.role or one.title, one.quoted, one.span) for one in known.values() if one.certain)


def _read(document: Document, told: Sentence, known: dict[str, _Known], subject: _Known | None) -> _Known | None:
    """Learn what the sentence tells of people; whom "he" or "she" means after it."""
    if subject and not document.is_quoted(told.span.start) and pronoun_speaks(told):
        subject.quoted = True
    for mention in find_mentions(document, told):
        one = _by_family(known, mention) if mention.named.family else known.get(mention.named.name)
        if one is None and mention.named.family:
            continue
        if one is None:
            span = Span(mention.named.start, mention.named.end)
            one = known[mention.named.name] = _Known(mention.named.name, span, None, certain=False, quoted=False)
        one.learn(mention)
        one.title = one.title or mention.named.title(document.text)
        if mention.named.family and mention.speaks:
            one.certain = True
        if mention.leads or subject is None:
            subject = one
    for role in roles_speaking(told):
        asked = set(_WORDS_OF_ROLE.findall(role))
        fitting = [one for one in known.values() if one.role and asked <= set(_WORDS_OF_ROLE.findall(one.role))]
        if fitting:
            fitting[-1].quoted = True
    return subject


def _by_family(known: dict[str, _Known], mention: Mention) -> _Known | None:
    """Who was named in full above and has this family name."""
    family = mention.named.name.rpartition(" ")[2]
    return next((one for one in reversed(known.values()) if one.family == family), None)
