"""How many took part in the event: those who came, met or were trained, with what they are and how many are women."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from indexer.metadata import attendance_words as words
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EARLIER, EVENT_NAMED
from indexer.metadata.numerals import SPELLED, Numeral, find_numerals
from indexer.release import Attendance, Span

_MOST_COUNTS: Final = 20
_FEWEST_PEOPLE: Final = 2
_YEARS: Final = range(1900, 2101)
_BEFORE_CHARACTERS: Final = 60
_WOMEN_WITHIN_CHARACTERS: Final = 200
_PART_CHARACTERS: Final = 80


@dataclass(frozen=True, slots=True)
class _Count:
    """A number with its people, in characters of its sentence: `head` is their noun, `rough` where "more than" begins.

    `people` are two stretches where the noun is shared with the next number: "Fifteen Tajik and ten Afghan officers".
    """

    number: Numeral
    people: tuple[Span, ...]
    head: str
    rough: int
    end: int


def find_attendance(document: Document) -> tuple[Attendance, ...]:
    """The numbers of those who took part, each once, in the order of the text; a number told twice with its women."""
    found: list[Attendance] = []
    for sentence in ((document.headline,) if document.headline else ()) + document.told:
        if not words.ANY_PEOPLE.is_in(sentence):
            continue
        earlier = tuple(found)
        for attendance in _told(document, sentence):
            _add(found, earlier, attendance)
        if len(found) >= _MOST_COUNTS:
            break
    return tuple(sorted(found[:_MOST_COUNTS], key=lambda one: one.span.start))


def _add(found: list[Attendance], earlier: Sequence[Attendance], one: Attendance) -> None:
    """Add a count unless an earlier sentence told it, by the same noun or by one that stands for everybody."""
    for number, known in enumerate(earlier):
        if known.number == one.number and _same_people(known.people, one.people):
            if found[number].women is None and one.women is not None:
                found[number] = one
            return
    found.append(one)


def _same_people(first: str, second: str) -> bool:
    heads = {people.lower().split()[-1] for people in (first, second)}
    return len(heads) == 1 or not heads.isdisjoint(words.ANYBODY)


def _told(document: Document, sentence: Sentence) -> Iterator[Attendance]:
    numerals = find_numerals(sentence.low, spelled=SPELLED.is_in(sentence))
    if not numerals or EARLIER.is_in(sentence) or words.OVER_YEARS.search(sentence):
        return
    text, start = sentence.low, sentence.span.start
    done, after_women = 0, False
    for place, numeral in enumerate(numerals):
        if numeral.start < done:
            continue
        count = _count(text, numerals, place)
        if count is None or document.is_quoted(start + numeral.start):
            continue
        gap = text[max(done, count.rough - _PART_CHARACTERS) : count.rough]
        if not _took_part(sentence, count) or _is_part(gap, after_women=after_women, first=not done):
            continue
        women, done = _women(text, numerals[place + 1 :], count)
        after_women = done > count.end and text[done - 1] != ")"
        people = " ".join(sentence.text[part.start : part.end] for part in count.people)
        yield Attendance(numeral.value, " ".join(people.split()), women, Span(start + count.rough, start + done))


def _count(text: str, numerals: Sequence[Numeral], place: int) -> _Count | None:
    """The people that a number counts; None where it labels, bounds or dates something."""
    numeral = numerals[place]
    before = text[max(0, numeral.start - _BEFORE_CHARACTERS) : numeral.start]
    rough = words.ROUGHLY.search(before)
    start = numeral.start - (len(rough.group()) if rough else 0)
    plain = not numeral.separated and text[numeral.start].isdigit() and not rough
    if numeral.value < _FEWEST_PEOPLE or (plain and numeral.value in _YEARS):
        return None
    if _belongs_to_another(text, numerals, place):
        return None
    if words.OTHER_COUNT.search(before.removesuffix(rough.group() if rough else "")):
        return None
    match = words.PEOPLE.match(text, numeral.end)
    if match:
        head = words.LAST_HEAD.search(match["people"])
        assert head is not None  # the pattern of people ends in one
        return _Count(numeral, (Span(*match.span("people")),), head.group(), start, match.end())
    shared = words.SHARED_NOUN.match(text, numeral.end)
    if shared and place + 1 < len(numerals) and shared.end() == numerals[place + 1].start:
        other = _count(text, numerals, place + 1)
        if other:
            noun = Span(other.end - len(other.head), other.end)
            return _Count(numeral, (Span(*shared.span("own")), noun), other.head, start, shared.end("own"))
    return None


def _belongs_to_another(text: str, numerals: Sequence[Numeral], place: int) -> bool:
    """Whether another number stands so near that both are one: a range, a choice, a number in two words."""
    numeral = numerals[place]
    if place and not (between := text[numerals[place - 1].end : numeral.start]).strip():
        return True
    if place and words.RANGE.fullmatch(between):
        return True
    return place + 1 < len(numerals) and not text[numeral.end : numerals[place + 1].start].strip()


def _took_part(sentence: Sentence, count: _Count) -> bool:
    """Whether these people came to the event, rather than giving it, being arrested or working somewhere."""
    text = sentence.low
    before = text[max(0, count.rough - _BEFORE_CHARACTERS) : count.rough]
    for pattern in (words.HARMED_AFTER, words.SHARED_OUT):
        if pattern.match(text, count.end):
            return False
    if words.HARMED_BEFORE.search(before):
        return False
    if count.head in words.TAKES_PART_BY_NAME:
        return True
    if words.NOT_GUESTS_BEFORE.search(before) or words.ARE_WOMEN.match(text, count.end):
        return False
    if words.TRAINING_OF.search(before) or (words.FOR.search(before) and EVENT_NAMED.is_in(sentence)):
        return True
    if words.GIVES_AFTER.match(text, count.end) or words.AT_WORK_AFTER.match(text, count.end):
        return False
    if count.head in words.TEACHERS:
        return words.TEACHERS_CAME.match(text, count.end) is not None
    return words.TOOK_PART.search(sentence) is not None


def _is_part(gap: str, *, after_women: bool, first: bool) -> bool:
    """Whether those before the gap hold these, too: "25 officers, including 5 prosecutors and 3 judges"."""
    if words.SOME_OF.search(gap) or (after_women and words.AND.fullmatch(gap)):
        return True
    return not first and words.PART_BEGINS.search(gap) is not None


def _women(text: str, following: Sequence[Numeral], count: _Count) -> tuple[int | None, int]:
    """How many of the people are women, and where that is told to the end; None where it is not."""
    if len(count.people) == 1 and words.ONLY_WOMEN.fullmatch(text, count.people[0].start, count.people[0].end):
        return count.number.value, count.end
    alike = words.ALL_ALIKE.match(text, count.end)
    if alike:
        return (count.number.value if alike["women"] else 0), alike.end()
    for numeral in following:
        if numeral.start < count.end:
            continue
        if numeral.start > count.end + _WOMEN_WITHIN_CHARACTERS:
            break
        before = text[max(count.end, numeral.start - _PART_CHARACTERS) : numeral.start]
        part = words.PART.search(before)
        told = (words.ARE_WOMEN if part else words.OF_THEM_WOMEN).match(text, numeral.end)
        if told:
            if numeral.value > count.number.value:
                break
            bracket = words.BRACKET_ENDS.match(text, told.end()) if "(" in before else None
            return numeral.value, (bracket or told).end()
        if not part and words.PEOPLE.match(text, numeral.end):
            break
    return None, count.end
