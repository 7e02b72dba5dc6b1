"""The headline: the first line of the text that is one."""

import re
from typing import Final

from indexer.release import Span

# Menu words, rubrics and buttons that copying a page brings along before the headline.
_NOISE: Final = re.compile(
    r"(?:back|home|log ?in|sign in|menu|search|share|print|download|skip to (?:main )?content|english|"
    r"русский|назад|главная|"
    r"войти|поиск|печать|поделиться|news|newsroom|press releases?|новости|пресс-релизы?|\d+ photos?|rate this item|"
    r"for immediate release|media advisory)[\s:.>»|]*",
    re.IGNORECASE,
)
_FEWEST_LETTERS: Final = 4
# A headline that is longer is a paragraph; its first sentence has to do.
_LONGEST_CHARACTERS: Final = 400
_LINES_READ: Final = 30


def find_title(text: str) -> Span | None:
    """The span of the headline, or None when no line of the opening has words."""
    position = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        if number > _LINES_READ:
            break
        bare = line.strip()
        start = position + len(line) - len(line.lstrip())
        position += len(line)
        letters = sum(map(str.isalpha, bare[:_LONGEST_CHARACTERS]))
        if letters < _FEWEST_LETTERS or _NOISE.fullmatch(bare):
            continue
        if len(bare) > _LONGEST_CHARACTERS:
            stop = re.search(r"[.!?](?=\s)", bare[:_LONGEST_CHARACTERS])
            bare = bare[: stop.end()] if stop else bare[:_LONGEST_CHARACTERS].rsplit(" ", 1)[0]
        return Span(start, start + len(bare))
    return None
