"""What an acronym in brackets stands for by what is known: another wording of its body, a country, an owner."""

import re
from collections.abc import Iterable
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.release import Span

_MOST_WORDS: Final = 12
_FEWEST_WORDS: Final = 3
_MOST_CHARACTERS: Final = 160
_FEWEST_LETTERS: Final = 4
_PART: Final = re.compile(r"[A-Za-z]+")
_BEGIN: Final = re.compile(r"(?<![\w’'-])[A-Z][\w.’'-]*")
# "EU-funded Harbour Programme": who pays is not in the name.
_FUNDED: Final = re.compile(r"[\w.]+-(?:co-?)?(?:funded|financed|sponsored|supported|backed|led|implemented)\s")
_YEARS: Final = re.compile(r",? (?:19|20)\d\d[–/-]\d{2,4}$")
_SHORT_BEFORE: Final = re.compile(r"(?<![\w-])(?P<short>[A-Z]{3,10})\s$")
_WORD_BEFORE: Final = re.compile(r"(?<![\w’'-])(?P<word>[A-Z][\w-]*)\s$")
_WORD_CHARACTERS: Final = 24
_BEHIND_DASH: Final = re.compile(r"(?:the\s+)?(?=[A-Z])")
_BEFORE_DASH: Final = re.compile(r"(?<![\w-])[A-Z][A-Za-z]{2,9}$")


def reworded_before(document: Document, end: int, acronym: str) -> str | None:
    """The words before a place that name the body of a known acronym in a wording of their own, the longest first."""
    meant = document.authority.organization(acronym)
    if meant is None:
        return None
    text = document.text
    begin = max(0, end - _MOST_CHARACTERS, text.rfind("\n", 0, end) + 1)
    starts = [word.start() for word in _BEGIN.finditer(text, begin, end)][-_MOST_WORDS:]
    for start in starts:
        words = text[start:end]
        if len(words.split()) < _FEWEST_WORDS or words.startswith("The ") or "(" in words or ". " in words:
            continue
        if _FUNDED.match(words):
            continue
        if document.authority.canonical(words) == meant:
            return words
    return None


def acronym_before(document: Document, end: int, inside: str) -> str | None:
    """The known acronym before a bracket that holds the full name of the same body: "SEESAC (South Eastern ...)"."""
    short = _SHORT_BEFORE.search(document.text, max(0, end - _WORD_CHARACTERS), end)
    meant = document.authority.organization(short["short"]) if short else None
    same = meant is not None and len(inside.split()) >= _FEWEST_WORDS and document.authority.canonical(inside) == meant
    return short["short"] if short and same else None


def without_payer(name: str) -> str:
    """ "Harbour Programme" of "EU-funded Harbour Programme", and of "Harbour Programme 2011-2013"."""
    name = _YEARS.sub("", name) if name[-1:].isdigit() else name
    paid = _FUNDED.match(name)
    return name[paid.end() :] if paid and name[paid.end() :][:1].isupper() else name


def spelled_by_beginnings(text: str, end: int, acronym: str) -> str | None:
    """ "open-source intelligence (OSINT)": the words whose first letters together are the acronym."""
    if len(acronym) < _FEWEST_LETTERS or not acronym.isalpha() or not acronym.isupper():
        return None
    words = list(_PART.finditer(text, max(0, end - _MOST_CHARACTERS, text.rfind("\n", 0, end) + 1), end))
    rest = acronym.lower()
    for number, word in enumerate(reversed(words)):
        low = word.group().lower()
        taken = next((size for size in range(min(len(low), len(rest)), 0, -1) if rest.endswith(low[:size])), 0)
        if not taken:
            return None
        rest = rest[:-taken]
        if not rest:
            return text[word.start() : end].strip() if number else None
    return None


def is_of_whole(document: Document, entity: str, acronym: str) -> bool:
    """ "Regional Programme for Latvia (UNODC)": whether the acronym is of the body to which the known one belongs."""
    meant = document.authority.organization(acronym)
    return meant is not None and meant != entity and meant in document.authority.ancestors(entity)


def country_before(document: Document, end: int, acronym: str) -> str | None:
    """The country that ends here and is called so for short: "Embassy in the Republic of the Coast (RC)"."""
    country = document.authority.country(acronym)
    if country is None:
        return None
    names = (name for name in document.authority.place_names(country) if " " in name)
    return next((name for name in sorted(names, key=len, reverse=True) if document.text.endswith(name, 0, end)), None)


def with_owner(document: Document, start: int, expansion: str, acronym: str) -> str:
    """The expansion with the body or nationality right before it: "Latvian Ministry of Ports (MoP)"."""
    before = _WORD_BEFORE.search(document.text, max(0, start - _WORD_CHARACTERS), start)
    if before is None or acronym.endswith("s") or not expansion[:1].isupper():
        return expansion
    word = before["word"]
    place = document.at(before.start("word"), Kind.NATIONALITY)
    national = place is not None and place.span.end == before.end("word")
    body = word.isupper() and document.authority.organization(word) is not None
    return f"{word} {expansion}" if national or body else expansion


def named_behind_dash(document: Document, dashes: Iterable[tuple[int, int]]) -> dict[str, str]:
    """Known acronyms with the full name behind a dash: "WHO – World Health Organization".

    `dashes` are those between white space, each with what follows it.
    """
    found: dict[str, str] = {}
    for start, stop in dashes:
        end = start - 1
        match = _BEHIND_DASH.match(document.text, stop)
        short = _BEFORE_DASH.search(document.text, max(0, end - _WORD_CHARACTERS), end) if match else None
        if match is None or short is None:
            continue
        # Both together may be a name that is known.
        known = document.at(match.end(), Kind.ORGANIZATION) or document.at(short.start(), Kind.ORGANIZATION)
        meant = document.authority.organization(short.group())
        full = document.text[match.end() : known.span.end] if known else ""
        if known and meant == known.entity and " " in full:
            found.setdefault(short.group(), full)
    return found


def with_nationality(document: Document, span: Span, tail: str) -> str | None:
    """The name with the nationality before it, where the acronym ends in that country: "CCF Japan"."""
    before = _WORD_BEFORE.search(document.text, max(0, span.start - _WORD_CHARACTERS), span.start)
    nationality = document.at(before.start("word"), Kind.NATIONALITY) if before else None
    if nationality is None or nationality.entity != document.authority.country(tail):
        return None
    return document.text[nationality.span.start : span.end]
