"""People quoted by their role or family name alone, and roles that stand elsewhere than beside the quotation."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from indexer.metadata import people_words as words
from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.release import Person, Span

# People are introduced before they are quoted; so far from the start, nobody new is looked for.
_CHARACTERS_READ: Final = 6000
_LONGEST_ROLE_CHARACTERS: Final = 160
_LONGEST_NAME_CHARACTERS: Final = 100
_SMALL_PARTS: Final = frozenset(("de", "van", "von", "der", "al", "bin", "el"))
_WORDS_OF_ROLE: Final = re.compile(r"[A-Z][\w-]+")


def linked_people(document: Document, speaking: Collection[Span], found: Mapping[str, Person]) -> Iterator[Person]:
    """Those introduced by name and role whom a later sentence quotes as "the Director" or by the family name."""
    known = {word for name in found for word in name.split()}
    mentions = [
        match
        for sentence in speaking
        for pattern in (words.BY_ROLE, words.BY_FAMILY)
        for match in pattern.finditer(document.text, sentence.start, min(sentence.end, _CHARACTERS_READ))
        if not document.is_quoted(match.start()) and _may_be_linked(document, match, known)
    ]
    if not mentions:
        return
    introduced = list(_introduced(document, found))
    for match in mentions:
        if match.re is words.BY_FAMILY:
            fitting = [one for one in introduced if match["name"] in one.name.split()]
        else:
            asked = set(_WORDS_OF_ROLE.findall(match["role"]))
            fitting = [one for one in introduced if one.role and asked <= set(_WORDS_OF_ROLE.findall(one.role))]
        before = [one for one in fitting if one.span and one.span.start < match.start()]
        if before:
            yield before[-1]


def _may_be_linked(document: Document, match: re.Match[str], known: Collection[str]) -> bool:
    """A family name must stand above already, and not be of somebody who is known to be quoted."""
    if match.re is words.BY_ROLE:
        return True
    name = match["name"]
    return name not in known and _ends_a_name(document.text, name, match.start("name") - 1)


def _ends_a_name(text: str, family: str, end: int) -> bool:
    """Whether the family name stands before `end` where a name may end at a comma, as in every introduction."""
    place = text.find(f" {family}", 0, end + len(family))
    while 0 <= place < end:
        after = place + 1 + len(family)
        rest, comma, _ = text[after : after + _LONGEST_NAME_CHARACTERS].partition(",")
        if comma and all(word[0].isupper() or word in _SMALL_PARTS for word in rest.split()):
            return True
        place = text.find(f" {family}", after, end + len(family))
    return False


def _introduced(document: Document, found: Mapping[str, Person]) -> Iterator[Person]:
    end = min(len(document.text), _CHARACTERS_READ)
    for pattern in words.INTRODUCED:
        for match in pattern.finditer(document.text, 0, end):
            titled = words.TITLED.match(match["name"])
            start = match.start("name") + (titled.end() if titled else 0)
            name = document.text[start : match.end("name")]
            span = Span(start, match.end("name"))
            if " " not in name or name in found or words.STARTS_LIKE_ROLE.match(name) or document.is_quoted(start):
                continue
            if words.ENDS_IN_BODY.search(name) or document.within(span, *Kind):
                continue
            yield Person(name, match["role"].strip(), True, span)


def with_role(document: Document, person: Person) -> Person:
    """The person with the role that stands before the name at another place, where none stands beside the speech."""
    if person.role is not None or not person.name.isprintable():
        return person
    position = document.text.find(person.name, 0, _CHARACTERS_READ)
    while position >= 0:
        match = words.ROLE_BEFORE.search(document.text, max(0, position - _LONGEST_ROLE_CHARACTERS), position)
        if match and not words.OPEN_END.search(match["role"]):
            return Person(person.name, match["role"].strip(), person.quoted, person.span)
        position = document.text.find(person.name, position + 1, _CHARACTERS_READ)
    return person
