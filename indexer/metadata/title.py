"""The headline: the first line of the text that is one."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from indexer.metadata.months import MONTH_NAME
from indexer.release import Span

# Menu words, rubrics and buttons that copying a page brings along before the headline.
_NOISE: Final = re.compile(
    r"(?:back|home|log ?in|sign in|menu|search|share|print|download|"
    r"(?:skip|jump) (?:[a-z]+ ){0,3}to (?:[a-z]+ ){0,2}(?:content|navigation|search)|"
    r"skip (?:[a-z]+ )?navigation|"
    r"toggle navigation|main (?:menu|navigation)|english|"
    r"русский|назад|главная|"
    r"войти|поиск|печать|поделиться|news|newsroom|press releases?|новости|пресс-релизы?|\d+ photos?|rate this item|"
    r"for immediate release|media advisory|\d{1,2} min(?:utes?)? read|"
    r"press releases? (?:no\.?|number|#)? ?[\d/.-]{1,12})[\s:.>»|]*",
    re.IGNORECASE,
)
# The way to the page, "Home > News of the Region > News", and the rubrics it leads to, "News and Events - Archive".
_WAY: Final = re.compile(
    r"(?:home(?:page)?|main(?: page)?|all|start|главная|you are here:?[^\n>»›/|→]{0,30})\s*[>»›/|→][^.!?\n]{0,150}",
    re.IGNORECASE,
)
_RUBRIC_WORD: Final = (
    r"(?:news|events?|activit(?:y|ies)|archives?|media|press|releases?|latest|recent|all|our|top|stories|story|updates?|"
    r"day|daily|weekly|highlights|announcements?|newsroom|room|center|centre|corner|publications|articles?|blog|posts?|"
    r"photos?|gallery|videos?|feed|upcoming|past|featured|information|public|current|affairs|national|international|"
    r"local|regional|pages?|bulletin|newsletter|headlines|corporate|general|main)"
)
_RUBRIC: Final = re.compile(
    r"(?=.*\b(?:news|archives?|releases?|updates?|newsroom|announcements?|highlights|latest|recent|upcoming|blog|stories)\b)"
    rf"{_RUBRIC_WORD}(?:(?:\s*[/|&,>»-]\s*|\s+and\s+|\s+)(?:of the )?{_RUBRIC_WORD}){{0,5}}\s*:?",
    re.IGNORECASE,
)
# A day on a line of its own, as blogs have it above the headline: "понедельник, 26 марта 2012 г.", "5 May 2019 311".
_MONTH: Final = rf"{MONTH_NAME}\.?"
_DAY: Final = re.compile(
    rf"(?:[А-Яа-я]{{5,11}}, )?\d{{1,2}} {_MONTH} \d{{4}}(?: г\.?| года)?|"
    r"(?:(?:posted|published|released|updated|date|created|added|news|press release|for immediate release)"
    r"(?: on)?[:|,]?\s+(?:\|\s+)?)?"
    r"(?:[a-z]{3,6}day,?\s+|[a-z]{3},?\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH},?[ -]\d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
    r"(?:\s*[,|–—@-]?\s*(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?)?"
    r"(?:\s*\|?\s*\d{1,7}(?: (?:views?|reads?|hits))?)?",
    re.IGNORECASE,
)
_FEWEST_LETTERS: Final = 4
# A headline that is longer is a paragraph; its first sentence has to do.
_LONGEST_CHARACTERS: Final = 400
_LINES_READ: Final = 30
_HEADLINE_CHARACTERS: Final = 200


def find_title(text: str, is_name: Callable[[str], bool]) -> Span | None:
    """The span of the headline, or None when no line of the opening has words.

    A first line that is nothing but the name of an organization (`is_name`) is a letterhead, if a headline follows.
    """
    lines = _lines(text)
    first = next(lines, None)
    if first is None or not is_name(text[first.start : first.end]):
        return first
    second = next(lines, None)
    return second if second is not None and _is_headline(text[second.start : second.end]) else first


def _is_headline(line: str) -> bool:
    return len(line) <= _HEADLINE_CHARACTERS and not line.endswith((".", ":", ";")) and not line[0].isdigit()


def _is_above_headline(line: str) -> bool:
    return len(line) <= _HEADLINE_CHARACTERS and any(each.fullmatch(line) for each in (_NOISE, _DAY, _RUBRIC, _WAY))


def _lines(text: str) -> Iterator[Span]:
    """The lines of the opening that have words and are no menu."""
    position = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        if number > _LINES_READ:
            break
        bare = line.strip()
        start = position + len(line) - len(line.lstrip())
        position += len(line)
        letters = islice(filter(str.isalpha, bare[:_LONGEST_CHARACTERS]), _FEWEST_LETTERS - 1, None)
        if next(letters, None) is None or _is_above_headline(bare):
            continue
        if len(bare) > _LONGEST_CHARACTERS:
            stop = re.search(r"[.!?](?=\s)", bare[:_LONGEST_CHARACTERS])
            bare = bare[: stop.end()] if stop else bare[:_LONGEST_CHARACTERS].rsplit(" ", 1)[0]
        yield Span(start, start + len(bare))
