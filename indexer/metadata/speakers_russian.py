"""Who speaks in a Russian release: names with their roles, found beside verbs of speech or meant by them."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import people_russian as words
from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.people_meant_russian import Named, of_family, of_role
from indexer.release import Person, Span

_LONGEST_ROLE_CHARACTERS: Final = 220
_REACH_CHARACTERS: Final = 260
_MOST_PEOPLE: Final = 60
_SHORTEST_PLACE_LETTERS: Final = 3
_MOST_NAMED: Final = 150


def find_people_russian(document: Document) -> tuple[Person, ...]:
    """The people whom the release quotes, directly or in reported speech, in the order in which they are named."""
    named: list[Named] = []
    quoted: dict[str, Person] = {}
    for told in document.told:
        # Every verb is held against everybody named: a text of nothing but names would never be done.
        if len(named) >= _MOST_NAMED or len(quoted) >= _MOST_PEOPLE:
            break
        here = list(_named(document, told.span))
        earlier = named[:]
        named.extend(here)
        for person in here:
            if person.role and words.INTRODUCES.match(document.text, person.span.end):
                _add(quoted, person, named)
        if not words.SPEAKS.is_in(told):
            continue
        for match in words.SPEECH.finditer(told.low):
            start, end = told.span.start + match.start(), told.span.start + match.end()
            if document.is_quoted(start) and not words.INSERTED.search(told.text, 0, match.start()):
                continue
            speaker = (
                _after(document, told.span, end, here)
                or _before(document, told.span, start, here)
                or _meant(document, told.span, match, [*earlier, *(each for each in here if each.span.end < start)])
            )
            if speaker:
                _add(quoted, speaker, named)
        for match in words.SPOKE.finditer(told.low):
            begin, end = told.span.start + match.start(), told.span.start + match.end()
            both = tuple(_together(document, begin, here)) or _both_meant(document, told.span, begin, earlier)
            for speaker in (*both, *_together_behind(document, end, here)):
                _add(quoted, speaker, named)
        for match in words.ACCORDING.finditer(told.text):
            speaker = _according(document, told.span, match, here, earlier)
            if speaker:
                _add(quoted, speaker, named)
    return tuple(sorted(quoted.values(), key=lambda person: person.span.start if person.span else 0))


def _add(quoted: dict[str, Person], speaker: Named, named: list[Named]) -> None:
    """Keep a speaker once, as named first, with the role that stands beside any of the namings."""
    same = [each for each in named if words.same_person(each.name, speaker.name)]
    first = same[0] if same else speaker
    # "Кямрана Алиева", who is "Кямран Алиев" where he speaks: a man's name is the shortest in the nominative.
    shorter = [each for each in same if _is_nominative_of(each.name, first.name)]
    first = Named(shorter[0].name, first.role, shorter[0].span) if shorter else first
    role = speaker.role or next((each.role for each in same if each.role), None)
    if not any(words.same_person(first.name, known) for known in quoted):
        quoted[first.name] = Person(first.name, role, True, first.span)


def _is_nominative_of(name: str, other: str) -> bool:
    """Whether each word of a name begins the same word of another, which is longer by its endings."""
    mine, others = name.split(), other.split()
    if len(mine) != len(others) or not len(name) < len(other) <= len(name) + 2 * len(mine):
        return False
    return all(longer.startswith(word) for word, longer in zip(mine, others, strict=True))


def _named(document: Document, sentence: Span) -> Iterator[Named]:
    """The people of a sentence: runs of capital words that belong to no known name, head of a body or role."""
    start = sentence.start
    for run in _runs(document, sentence):
        for person in _person(document, Span(start, sentence.end), run):
            start = person.span.end  # a role begins after whoever is named before
            yield person


def _runs(document: Document, sentence: Span) -> Iterator[list[re.Match[str]]]:
    """Capital words side by side of which each may be of a person's name; one that stands alone is not asked for."""
    beside: list[re.Match[str]] = []
    for match in words.CAPITAL.finditer(document.text, sentence.start, sentence.end):
        if beside and document.text[beside[-1].end() : match.start()].strip():
            yield from _runs_of(document, beside)
            beside = []
        beside.append(match)
    yield from _runs_of(document, beside)


def _runs_of(document: Document, beside: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    for match in beside if len(beside) > 1 else ():
        if _is_part_of_name(document, match, first=not run):
            run.append(match)
        else:
            yield run
            run = []
    yield run


def _is_part_of_name(document: Document, match: re.Match[str], *, first: bool) -> bool:
    text = match.group()
    if words.PARTICLE.match(text):
        return not first
    if words.is_no_name(text) or (text.isupper() and not text.endswith(".") and len(text) > 1):
        return False
    if first and words.ADJECTIVE.search(text) and not _is_first_name(document, match):
        return False
    # "Мария" has the stem of the town of Mary.
    if len(text) <= _SHORTEST_PLACE_LETTERS:
        return True  # "Кен" has the stem of a country
    held = [each for each in document.around(match.start()) if each.span.start <= match.start() < each.span.end]
    if not held:
        return True
    if any(each.kind in (Kind.ORGANIZATION, Kind.COUNTRY) for each in held):
        return False
    return _is_first_name(document, match) or (not first and words.FAMILY_ENDS.search(text) is not None)


def _is_first_name(document: Document, match: re.Match[str]) -> bool:
    known = words.FIRST_NAME.match(match.group()) is not None
    return known or words.FAMILY_NEXT.match(document.text, match.end()) is not None


def _person(document: Document, sentence: Span, run: list[re.Match[str]]) -> Iterator[Named]:
    if not 2 <= len(run) <= 4 or all(part.group().endswith(".") for part in run):
        return
    span = Span(run[0].start(), run[-1].end())
    told = document.text[max(sentence.start, span.start - _LONGEST_ROLE_CHARACTERS) : span.start]
    if document.is_quoted(span.start) and not words.INSERTED_AHEAD.search(told):
        return
    before = document.text[max(sentence.start, span.start - _LONGEST_ROLE_CHARACTERS) : span.start]
    after = document.text[span.end : min(sentence.end, span.end + _LONGEST_ROLE_CHARACTERS)]
    stated = words.ROLE_AFTER.match(after)
    ahead = _cleaned(words.SECOND_OF_LIST.sub("", _role_ahead(before) or ""))
    role = stated["role"] if stated and (ahead is None or words.RANK.match(ahead)) else ahead
    yield Named(document.written(span), _cleaned(role), span)


def _role_ahead(before: str) -> str | None:
    """The role before a name: from its first word on, after the last mark that no role holds."""
    breaks = list(words.ROLE_BREAK.finditer(before))
    opening = breaks[-1].end() if breaks else 0
    match = words.ROLE_AHEAD.search(before, opening)
    while match is None and breaks and breaks[-1].group().strip() == "," and words.SUBJECTS.match(before, opening):
        # "заместитель министра труда, социального обеспечения и миграции": a comma of the body's name
        breaks.pop()
        opening = breaks[-1].end() if breaks else 0
        match = words.ROLE_AHEAD.search(before, opening)
    if match and words.RANK.match(match["role"]) and breaks and breaks[-1].group().strip() == ",":
        # "начальник отдела МВД, майор милиции": the rank behind the comma stands beside an office.
        office = words.ROLE_AHEAD.search(before[breaks[-2].end() if len(breaks) > 1 else 0 : breaks[-1].start()])
        if office:
            return f"{office['role']}, {match['role']}"
    elif match and breaks and breaks[-1].group().strip() == "," and words.SECOND_OFFICE.match(match["role"]):
        # "Специальный представитель ..., Глава X": a second office of the same
        told = before[breaks[-2].end() if len(breaks) > 1 else 0 : breaks[-1].start()].lstrip()
        office = words.ROLE_AHEAD.search(told)
        whole = office is not None and office.start() == 0
        if office and (whole or (office["role"][0].isupper() and match["role"][0].isupper())):
            return f"{office['role']}, {match['role']}"
    return match["role"] if match else None


def _cleaned(role: str | None) -> str | None:
    if role is None:
        return None
    return words.HONORIFIC_END.sub("", words.LISTENERS.sub("", " ".join(role.split()))).strip(" ,–—-") or None


def _after(document: Document, sentence: Span, end: int, here: list[Named]) -> Named | None:
    """The one who is named behind the verb: "отметил директор Центра Имя Фамилия"."""
    for person in here:
        if person.span.start < end or person.span.start > end + _REACH_CHARACTERS:
            continue
        between = words.PAPER.sub("", document.text[end : person.span.start])
        if words.CLOSED.search(between):
            return None
        return person if words.LEADS_TO_NAME.match(between) else None
    return None


def _before(document: Document, sentence: Span, start: int, here: list[Named]) -> Named | None:
    """The one who is named before the verb, with at most a role or an insertion between."""
    for person in reversed(here):
        if person.span.end > start:
            continue
        between = document.text[person.span.end : start]
        return person if words.LEADS_TO_VERB.match(between) else None
    return None


def _together(document: Document, start: int, here: list[Named]) -> Iterator[Named]:
    """Those of whom a verb in the plural tells: "Директор X Имя Фамилия и министр Y Имя Фамилия рассказали"."""
    following = start
    found: list[Named] = []
    for person in reversed([each for each in here if each.span.end <= start]):
        between = document.text[person.span.end : following]
        if not (words.LEADS_ON.match(between) if found else words.LEADS_TO_VERB.match(between)):
            break
        found.append(person)
        following = person.span.start
    if len(found) > 1 and not document.is_quoted(start):
        yield from reversed(found)


def _both_meant(document: Document, sentence: Span, start: int, earlier: list[Named]) -> tuple[Named, ...]:
    """The two named before whom "они" or their family names mean."""
    meant = words.BOTH.search(document.text[max(sentence.start, start - _REACH_CHARACTERS) : start])
    if meant is None or document.is_quoted(start):
        return ()
    if meant["one"]:
        families = [of_family(meant[name], earlier) for name in ("one", "other")]
        return tuple(each[-1] for each in families) if all(families) else ()
    one, other = earlier[-2:] if len(earlier) > 1 else (None, None)
    if one is None or other is None or words.SENTENCE_ENDS.search(document.text, one.span.end, other.span.start):
        return ()  # of two whom another sentence tells nobody knows
    return one, other


def _together_behind(document: Document, end: int, here: list[Named]) -> Iterator[Named]:
    """Those who are named behind a verb in the plural: "ответили координатор X Имя Фамилия и эксперт Имя Фамилия"."""
    found: list[Named] = []
    for person in (each for each in here if each.span.start >= end):
        between = document.text[end : person.span.start]
        if not (words.LEADS_ON if found else words.LEADS_TO_NAME).match(between) or words.CLOSED.search(between):
            break
        found.append(person)
        end = person.span.end
    if len(found) > 1 and not document.is_quoted(found[0].span.start):
        yield from found


def _meant(document: Document, sentence: Span, verb: re.Match[str], named: list[Named]) -> Named | None:
    """The one whom a pronoun, a family name or a role without a name means, before the verb or behind it."""
    start, end = sentence.start + verb.start(), sentence.start + verb.end()
    before = document.text[max(sentence.start, start - _REACH_CHARACTERS) : start]
    after = document.text[end : min(sentence.end, end + _REACH_CHARACTERS)]
    if not named:
        return None
    if words.PRONOUN.search(before) or words.PRONOUN_BEHIND.match(after) or words.PRONOUN_DID.search(before):
        return named[-1]
    if words.GUEST.search(before):
        return named[0]
    for family in (words.FAMILY.search(before), words.FAMILY_BEHIND.match(after)):
        fitting = of_family(family["name"], named) if family else []
        if fitting:
            return fitting[-1]
    role = words.ROLE_SPEAKS.search(before) or words.ROLE_BEHIND.match(after)
    return of_role(document, role["role"], named) if role else None


def _according(
    document: Document, sentence: Span, match: re.Match[str], here: list[Named], earlier: list[Named]
) -> Named | None:
    """ "По словам директора Имя Фамилия", "по его словам"."""
    if document.is_quoted(sentence.start + match.start()):
        return None
    if match["pronoun"]:
        before = [*earlier, *(each for each in here if each.span.end < sentence.start + match.start())]
        return before[-1] if before else None
    end = sentence.start + match.end()
    told = document.text[end : sentence.end]
    family, role = words.FAMILY_ALONE.match(told), words.ROLE_BEHIND.match(told)
    fitting = of_family(family["name"], earlier) if family else []
    named = _after(document, sentence, end, here) or (fitting[-1] if fitting else None)
    return named or (of_role(document, role["role"], earlier) if role else None)
