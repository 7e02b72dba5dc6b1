"""What a release is called where it is listed, with a title or without, and what follows the title in its text."""

from dataclasses import dataclass
from typing import Final

from indexer.release import Release

FIRST_WORDS_MAX_CHARACTERS: Final = 80
"""As long as most titles are: enough to tell releases apart, short enough for one line."""

# Blanks between the first words may be many; nobody indents a text by more than this.
_LOOKED_AT_CHARACTERS: Final = 1000


@dataclass(frozen=True, slots=True)
class Headline:
    """The words that stand for a release in a list; `stated` is False where it has no title of its own."""

    text: str
    stated: bool


def headline(release: Release) -> Headline:
    """The title, else the first words of the text, else the name of the file, else the id."""
    title = release.title.strip()
    if title:
        return Headline(title, stated=True)
    return Headline(_first_words(release.text) or source_name(release) or release.id, stated=False)


def source_name(release: Release) -> str:
    """The last part of where a release came from, without its folders."""
    return release.source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def begins_at(release: Release, start: int) -> bool:
    """Whether the text, for somebody who has read the title, begins here: nothing else stands before."""
    title = release.title.split()
    before = release.text[:start].split(maxsplit=len(title))  # more words than the title has are not the title
    return not before or _folded(before) == _folded(title)


def _first_words(text: str) -> str:
    looked_at = text.lstrip()[:_LOOKED_AT_CHARACTERS]
    words = " ".join(looked_at.split())
    if len(words) <= FIRST_WORDS_MAX_CHARACTERS:
        return words
    # One word may be longer than the whole line: then it is cut.
    end = words.rfind(" ", 0, FIRST_WORDS_MAX_CHARACTERS + 1)
    return f"{words[: end if end > 0 else FIRST_WORDS_MAX_CHARACTERS]} …"


def _folded(words: list[str]) -> list[str]:
    return [word.casefold() for word in words]
