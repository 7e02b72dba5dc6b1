"""Whom of those named in a Russian release a family name or a role without a name means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from indexer.metadata import people_russian as words
from indexer.metadata.document import Document
from indexer.release import Span

# "Глава ведомства", who was named as its minister, chairman or director.
_HEAD: Final = re.compile(
    r"(?:глав|руководител)\w*\s+(?!(?:офис|мисси|представительств|делегаци|посольств)\w*\b)\w", re.I
)
_HEADS: Final = re.compile(r"(?:министр|председател|директор|генеральн\w+ прокурор|генпрокурор)\w*\s", re.IGNORECASE)
# "Министр остался доволен встречей и поблагодарил": what he did before is no part of the role.
_DID: Final = re.compile(
    r"\s(?!отдел|раздел|генерал|трибунал|персонал)[а-яё]{2,}[аеиоуыя]л(?:а|ся|ась)?\s[^.;]*\sи$", re.IGNORECASE
)
# "Генеральный директор", whom "директор" means.
_ADJECTIVES: Final = re.compile(r"^(?:[а-яё-]+(?:ый|ий|ая|ой|ого|его|ому|ему|ым|им)\s+){1,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A person named in the text, with the role that stands beside the name."""

    name: str
    role: str | None
    span: Span


def of_family(name: str, named: Sequence[Named]) -> list[Named]:
    """Those one of whose last names begins as this does."""
    stem = name[: words.STEM_LETTERS]
    return [each for each in named if any(part.startswith(stem) for part in each.name.split()[-2:])]


def of_role(document: Document, role: str, named: Sequence[Named]) -> Named | None:
    """The last named whom a role without a name means: "посол", "директор Центра", "глава ведомства"."""
    asked = words.stems(words.ABOUT.split(_DID.sub("", role))[0])[:2]
    fitting = [each for each in named if each.role and words.stems(each.role)[: len(asked)] == asked]
    if not fitting and words.RANK.match(role):
        # "Посол X, Глава Y": the office behind the name is kept, not the rank before it.
        fitting = [each for each in named if _follows(document, each, role)]
    if not fitting and len(asked) == 1:
        # "Генеральный директор", "глава Офиса посол": the word stands further on in the role.
        fitting = [each for each in named if each.role and _names_it(each.role, asked[0])]
    if fitting:
        return fitting[-1]
    heads = [each for each in named if each.role and _HEADS.match(each.role)] if _HEAD.match(role) else []
    return heads[0] if heads and all(words.same_person(heads[0].name, each.name) for each in heads) else None


def _names_it(role: str, stem: str) -> bool:
    begun = words.stems(_ADJECTIVES.sub("", role))
    return stem in (begun[:1] + begun[-1:] if words.RANK.match(role.split()[-1]) else begun[:1])


def _follows(document: Document, person: Named, rank: str) -> bool:
    before = document.text[max(0, person.span.start - len(rank) - 1) : person.span.start]
    return before.strip().lower() == rank.strip().lower()
