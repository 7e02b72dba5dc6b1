"""What an acronym in brackets stands for by what is known: another wording of its body, a country, an owner."""

import re
from collections.abc import Iterable
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.name_words import HEAD
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
# Where a name begins: behind its article, or a small word that is none of a name.
_ARTICLE: Final = re.compile(r"(?:\b[Tt]he|\b[Aa]n?|\b[Ii]ts|\b(?:by|with|from|to|at|is|was))\s+(?=[A-Z])")
_WRITTEN_NAME: Final = re.compile(
    r"[A-Z][\w.’'/-]*(?:,?\s(?:(?:of|for|on|and|the|in|against|to|with|under|&)\s){0,3}[A-Z][\w.’'/-]*){1,14}"
)
_FEWEST_FOREIGN_WORDS: Final = 2
_FEWEST_FOREIGN_LETTERS: Final = 3
# Behind the name of a service they tell whose it is, or of what kind.
_OF_MINISTRIES: Final = frozenset(("MOD", "MOI", "MIA", "MFA", "MOF", "MOJ", "NGO"))
_CAPITALIZED: Final = re.compile(
    r"[A-Z][\w’'-]+(?:\s+(?:(?:of|for|on|and|the|in|against|to)\s+){0,2}[A-Z][\w’'-]+){2,12}$"
)
_FEWEST_WORDS_BY_SHAPE: Final = 3
LONGEST_NAME_CHARACTERS: Final = 250
WORD: Final = re.compile(r"[^\s(),;:“”«»\"]+")
_PROJECT_BEHIND: Final = re.compile(
    r"\s+(?:[a-z]+ )?(?:projects?|program(?:me)?s?|initiatives?|actions?|campaigns?|courses?|systems?|platforms?)\b"
)
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
        if len(words.split()) < _FEWEST_WORDS or words.startswith("The ") or {"(", ")"} & set(words) or ". " in words:
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


def _in_another_order(words: str, acronym: str) -> str | None:
    """The last words that give all letters in another order: "Inter-Coastal Observatory on Ports (OIP)"."""
    wanted = sorted(acronym)
    for start in reversed([each.start() for each in _BEGIN.finditer(words)]):
        whole = words[start:]
        initials = sorted(word[0] for word in whole.split() if word[0].isupper())
        if len(initials) >= len(wanted):
            return whole if initials == wanted else None
    return None


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
    whole = document.text[before.start("word") : span.end] if before else ""
    state = nationality.entity if nationality else document.authority.state_before(whole) if whole else None
    return whole if state and state == document.authority.country(tail) else None


def named_by_shape(text: str, end: int, acronym: str) -> str | None:
    """A name in capitals whose acronym is of another language but begins alike: "Norwegian Institute ... (NUPI)"."""
    while end and text[end - 1].isspace():
        end -= 1
    named = _CAPITALIZED.search(text, max(0, end - LONGEST_NAME_CHARACTERS), end)
    if named is None:
        return None
    if whole := _in_another_order(named.group(), acronym):
        return whole
    for word in reversed(list(WORD.finditer(named.group()))):
        whole = named.group()[word.start() :]
        if word.group()[0] == acronym[0] and len(whole.split()) >= _FEWEST_WORDS_BY_SHAPE:
            return whole if any(HEAD.match(part) for part in whole.split()) else None
    return None


def foreign_before(document: Document, end: int, acronym: str) -> str | None:
    """The body whose acronym is of another language, "Association for Legal Aid (SIP)", or of its first words only.

    It is the last name before the bracket that has the head noun of a body, from its article on.
    """
    if not (acronym.isalpha() and acronym.isupper() and len(acronym) >= _FEWEST_FOREIGN_LETTERS):
        return None
    if acronym in _OF_MINISTRIES or document.authority.country(acronym):
        return None
    text = document.text
    while end and text[end - 1].isspace():
        end -= 1
    begin = max(0, end - _MOST_CHARACTERS, text.rfind("\n", 0, end) + 1)
    for start in [each.end() for each in _ARTICLE.finditer(text, begin, end)][: -_MOST_WORDS - 1 : -1]:
        name = text[start:end]
        if not _WRITTEN_NAME.fullmatch(name):
            continue
        words = _PART.findall(name)
        if len(words) < _FEWEST_FOREIGN_WORDS or not any(map(HEAD.match, words)):
            continue
        # "Ministry of Ports and Border Police (BP)": two bodies.
        first, joint, last = name.rpartition(" and ")
        if joint and all(any(map(HEAD.match, _PART.findall(half))) for half in (first, last)):
            name = last.removeprefix("the ")
        if "," in name and not _are_initials(words, acronym):
            return None
        meant = document.authority.organization(acronym)
        return name if meant is None or meant == document.authority.canonical(name) else None
    return None


def _are_initials(words: list[str], acronym: str) -> bool:
    """Whether the acronym is made of the first letters of the first large words."""
    return "".join(word[0] for word in words if word[0].isupper()).startswith(acronym)


def project_before(text: str, end: int, acronym: str) -> str | None:
    """ "the Strengthening of Border Posts (STREBOP) project": what stands between article and bracket is its name."""
    behind = text.find(")", end)
    if len(acronym) < _FEWEST_LETTERS or behind < 0 or not _PROJECT_BEHIND.match(text, behind + 1):
        return None
    begin = max(0, end - _MOST_CHARACTERS, text.rfind("\n", 0, end) + 1)
    for article in reversed(list(_ARTICLE.finditer(text, begin, end))):
        name = text[article.end() : end].strip()
        if name[:1] == acronym[:1] and " " in name and _WRITTEN_NAME.fullmatch(name):
            return name
    return None


def is_within(word: str, acronym: str) -> bool:
    """Whether a long word holds the letters of an acronym of one word in order, from its first one on."""
    rest = iter(word)
    held = all(letter in rest for letter in acronym.lower())
    return held and word[0] == acronym[0].lower() and len(word) > 2 * len(acronym) and len(acronym) > 2
