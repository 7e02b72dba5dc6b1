"""Named people with their role as stated, and whether the release quotes them."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import people_words as words
from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.language import is_cyrillic
from indexer.metadata.people_links import linked_people, with_role
from indexer.metadata.speakers_russian import find_people_russian
from indexer.release import Person, Span

_MOST_PEOPLE: Final = 60
# A role before a name is looked for so far back.
_ROLE_CHARACTERS: Final = 220


def find_people(document: Document) -> tuple[Person, ...]:
    """The people named in the story, quoted ones with certainty of name."""
    if is_cyrillic(document.text):
        return find_people_russian(document)
    found: dict[str, Person] = {}
    speaking: list[Span] = []
    for told in document.told:
        if len(found) >= _MOST_PEOPLE:
            break
        english = not words.SPEAKS_OR_HONORED.isdisjoint(told.words)
        sentence, text = told.span, told.text
        speaks = english and words.NAME_BEFORE_SPEECH.search(text) is not None
        if speaks:
            speaking.append(sentence)
        if english:
            found_here = _in_english(document, sentence, text, speaks=speaks)
        else:
            continue
        for person in found_here:
            known = found.get(person.name)
            if known is None or (person.quoted and not known.quoted):
                found[person.name] = (
                    person if known is None or person.role else Person(known.name, known.role, True, known.span)
                )
    for person in linked_people(document, speaking, found):
        found[person.name] = person
    people = [with_role(document, person) for person in found.values()]
    return tuple(sorted(people, key=lambda person: person.span.start if person.span else 0))


def _in_english(document: Document, sentence: Span, text: str, *, speaks: bool) -> Iterator[Person]:
    patterns = [words.NAME_ROLE] if words.NAME_COMMA.search(text) else []
    patterns += [words.QUOTE_END] if any(mark in text for mark in '”"»') else []
    patterns += [words.ACCORDING] if "ccording to" in text else []
    patterns += [words.ROLE_NAME] if speaks and words.ROLE_HERE.search(text) else []
    patterns += [words.BARE] if speaks else []
    for pattern in patterns:
        for match in pattern.finditer(text):
            person = _person(document, sentence, text, match, quoted=True, before=False)
            if person:
                yield person
    if words.HONORIFIC_HERE.search(text):
        yield from _honored(document, sentence, text)


def _honored(document: Document, sentence: Span, text: str) -> Iterator[Person]:
    """Those with "Mr." or the like. Where the first one's role stands before the name, all roles do."""
    before: bool | None = None
    for match in words.HONORED.finditer(text):
        if before is None:
            before = (
                words.BEFORE_HONORIFIC.search(text, max(0, match.start() - _ROLE_CHARACTERS), match.start()) is not None
            )
        person = _person(document, sentence, text, match, quoted=_speaks(text, match.end()), before=before)
        if person:
            yield person


def _role_before(text: str, start: int) -> re.Match[str] | None:
    return words.BEFORE_HONORIFIC.search(text, max(0, start - _ROLE_CHARACTERS), start)


def _speaks(text: str, end: int) -> bool:
    return words.SPEAKS_AFTER.match(text, end) is not None


def _person(
    document: Document, sentence: Span, text: str, match: re.Match[str], *, quoted: bool, before: bool
) -> Person | None:
    name = match["name"]
    titled = words.TITLED.match(name)
    cut = titled.end() if titled else 0
    name = name[cut:]
    start = sentence.start + match.start("name") + cut
    place = document.at(start, Kind.CITY, Kind.COUNTRY)
    if place and name[place.span.end - start :].startswith(" "):
        cut = place.span.end - start + 1
        name, start = name[cut:], start + cut
    if not is_a_name(document, name, start):
        return None
    role = match["role"]
    if role and words.OPEN_END.search(role):
        return None
    if role is None or before:
        stated = _role_before(text, match.start())
        role = stated["role"] if stated else role
    cleaned = re.sub(r"\s+", " ", role).strip(' ,“”"') if role else None
    return Person(name, cleaned, quoted, Span(start, start + len(name)))


def is_a_name(document: Document, name: str, start: int) -> bool:
    """Whether what stands at `start` can be a person's name: more than one word, no body, place or quoted words."""
    if not any(map(str.isspace, name)) or words.STARTS_LIKE_ROLE.match(name) or words.ENDS_IN_BODY.search(name):
        return False
    sighted = document.within(Span(start, start + len(name)), *Kind)
    return not sighted and not document.is_quoted(start)
