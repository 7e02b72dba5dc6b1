"""The vocabulary: what a release is and what is known of it. Everything else speaks in these nouns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Release.text`, in characters, end excluded: `text[start:end]` is the evidence."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """An organization or country as the text names it.

    `name` is as written, `entity` the canonical name; `span` is None where front matter or a given field said so.
    """

    name: str
    entity: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the event took place, by canonical names; the spans of the two stand in `Release.evidence`."""

    city: str | None
    country: str | None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A named person, the role the text gives, and whether the release quotes the person."""

    name: str
    role: str | None
    quoted: bool
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many of one kind of people took part, and how many of them are women; None where the text does not say.

    `number` is the number told: "more than 40 participants" are 40. `people` is as written, white space apart; `span`
    holds the whole figure, from "more than" to the women.
    """

    number: int
    people: str
    women: int | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One press release and what it states. Unknown is None or empty.

    `evidence` gives the span behind each single-valued fact, by field name: `title`, `published`, `event_start`,
    `event_end`, `city`, `country`. A fact without an entry was given (front matter, JSON) or read from markup.
    `inferred` names the facts that no phrase of the text states and that the text as a whole makes likely, `corrected`
    those that a person has set right, both by the keys of front matter.
    """

    id: str
    title: str
    text: str
    language: str | None = None
    published: date | None = None
    event_start: date | None = None
    event_end: date | None = None
    place: Place | None = None
    organizers: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = ()
    funders: tuple[Mention, ...] = ()
    participants: tuple[Mention, ...] = ()
    people: tuple[Person, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    acronyms: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, Span] = field(default_factory=dict)
    url: str | None = None
    source: str = ""
    inferred: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()

    @property
    def date(self) -> date | None:
        """The day that filters and sorting use: the release date, else the event's."""
        return self.published or self.event_start or self.event_end

    @property
    def city(self) -> str | None:
        return self.place.city if self.place else None

    @property
    def country(self) -> str | None:
        return self.place.country if self.place else None
