"""What reading gives: text with whatever the file itself says about it, before any fact is read out of the text."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a source: `code` is stable for scripts, `message` says reason and remedy."""

    source: str
    code: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.source if self.line is None else f"{self.source}:{self.line}"
        return f"{where}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Facts stated outside the text (front matter, JSON, markup). None means not given; () means given as none."""

    title: str | None = None
    url: str | None = None
    language: str | None = None
    published: date | None = None
    event_start: date | None = None
    event_end: date | None = None
    city: str | None = None
    country: str | None = None
    organizers: tuple[str, ...] | None = None
    partners: tuple[str, ...] | None = None
    funders: tuple[str, ...] | None = None
    participants: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One release as read: `given` wins over what the text says, `markup` (HTML head) is used where it does not.

    `id` is stable under re-reading, and `derived` where it was made from the source's name, not given; `source` names
    file (and line) as a person would; `text` is normalised (NFC, newlines as \\n, no control characters).
    `corrected` names the fields of `given` that a corrections file has set; None there then means unknown.
    """

    id: str
    source: str
    text: str
    given: Given = field(default_factory=Given)
    markup: Given = field(default_factory=Given)
    problems: tuple[Problem, ...] = ()
    derived: bool = False
    corrected: tuple[str, ...] = ()
