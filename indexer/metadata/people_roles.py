"""The role that stands beside a name: before it, after a comma, or in the words that end in the name."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from indexer.metadata import people_words as words
from indexer.metadata.name_words import ACRONYM, HEAD
from indexer.metadata.people_names import Named

_WORD: Final = re.compile(r"\([^()\n]{1,60}\)[,.;:]?|\S+")
# So far back a role before a name begins.
_ROLE_CHARACTERS: Final = 240
_LONGEST_ROLE_CHARACTERS: Final = 220
_BARE: Final = ",.;:()“”\"«»‘’'"
_ENDS: Final = re.compile(r"[.;:!?]$|[“”\"«»–—]|^-+$")
_ABBREVIATION: Final = re.compile(r"^(?:(?:[A-Z]\.)+|[A-Z][a-z]{1,4}\.)$")
_OPEN_END: Final = re.compile(
    r"\b(?:of|for|to|the|in|on|against|and|at|address|combat|countering|combating|with|from|as|by|&)$", re.IGNORECASE
)
_SEGMENT: Final = re.compile(
    r"(?:\([^()\n]{1,80}\)|(?<![A-Za-z])(?:[A-Z]\.)+|(?:Dr|Mr|Ms|Mrs|St|Sr|Jr|Prof|Gen|Col)\.|[^,.;:“”\"()\n–—])+"
)
_APPOSED: Final = re.compile(
    r"(?:\s*\([^()\n]{0,60}\))?,\s+|\s+[–—-]\s+|\s+(?=representing\s)|\s+as\s+(?:the\s+|"
    r"its\s+)?(?=(?:\w+\s+){0,3}?[A-Z])"
)
_NO_ROLE: Final = re.compile(
    # In capitals it is the body.
    r"(?!(?-i:WHO\b|IT\b))(?!who (?:heads|leads|directs|represents|chairs|manages|co-?ordinates)\b)(?:who|which|and|"
    r"in|at|on|during|when|while|as well|adding|noting|with|after|before|speaking|where|but|along|"
    r"together|including|from|to|by|he|she|they|it|his|her)\b",
    re.IGNORECASE,
)
_STANDS_FOR: Final = re.compile(
    r"(?:representing|on behalf of|heading|leading|in charge of|"
    r"who (?:heads|leads|directs|represents|chairs|manages|co-?ordinates))\s+\S"
)
# "Anna Berg of the Harbour Institute said": the body stands for the role.
_OF_BODY: Final = re.compile(
    r"\s+(?:of|from)\s+(?:the\s+)?(?P<body>[A-Z][\w’'&/.-]*(?:(?:\s+(?:of|for|on|and|the|in|against|"
    r"&))*\s+[A-Z][\w’'&/-]*){0,9})"
)
_ROLE_WITHIN_WORDS: Final = 12
_AND: Final = re.compile(r"\s+(?:and|&)\s+")


def holds_role(text: str) -> bool:
    """Whether one of the words is what a person can be."""
    return any(_is_role(word) for word in text.split())


# Words recur, as many as beside names in a corpus.
@lru_cache(maxsize=20_000)
def _is_role(word: str) -> bool:
    low = word.strip(_BARE).lower()
    return low in words.ROLES or (
        "-" in low and not words.ROLES.isdisjoint((low.partition("-")[0], low.rpartition("-")[2]))
    )


@lru_cache(maxsize=20_000)
def _ends(word: str) -> bool:
    """Whether no role goes on over the word."""
    return _ENDS.search(word) is not None and _ABBREVIATION.match(word) is None


def role_before(text: str, floor: int, named: Named, *, over_comma: bool) -> tuple[str, int] | None:
    """The role that ends where the name with its honorifics begins, and where it begins.

    `floor` is where the sentence or the name before ends. `over_comma`: "President of the Council, Ada Lovelace".
    """
    begin = max(floor, named.begin - _ROLE_CHARACTERS)
    kept: list[tuple[str, int]] = []
    for word, place in _backwards(text, begin, named.begin):
        # Over a comma only between role and name, and inside a role: "Minister for Youth, Sports and Health".
        if word.endswith(",") and (_has_role(kept) if kept else not over_comma):
            break
        if _ends(word) or not _of_role(word.strip(_BARE), word):
            break
        kept.append((word, place))
    kept.reverse()
    kept = _from_its_start(kept)
    if not kept:
        return None
    role = text[kept[0][1] : named.begin].strip().rstrip(",")
    if not holds_role(role) or _OPEN_END.search(role):
        return None
    if over_comma and not words.SEVERAL.isdisjoint(role.lower().split()):
        return None
    return role, kept[0][1]


def _backwards(text: str, begin: int, end: int) -> Iterator[tuple[str, int]]:
    """The words and brackets between two places, the last first: most often it already ends the search."""
    if text.find(")", begin, end) >= 0:
        yield from reversed([(match.group(), match.start()) for match in _WORD.finditer(text, begin, end)])
        return
    before = text[begin:end].rstrip()
    while before:
        word = before.rsplit(None, 1)[-1]
        before = before[: -len(word)]
        yield word, begin + len(before)
        before = before.rstrip()


def _has_role(kept: list[tuple[str, int]]) -> bool:
    return any(_is_role(word) for word, _ in kept)


def _of_role(bare: str, word: str) -> bool:
    low = bare.lower()
    if bare[:1].isupper() or word.startswith("(") or bare[:2] in ("d’", "d'"):
        return True
    return low in words.LINKS or low in words.BESIDE_ROLES or low in words.WITHIN_ROLES or _is_role(bare)


def _from_its_start(kept: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without words that begin a sentence, and without what is joined to the role by "and" but is none."""
    for place in range(len(kept) - 1, 0, -1):
        if kept[place][0] in ("and", "&") and not _has_role(kept[:place]):
            kept = kept[place + 1 :]
            break
    while kept and (low := kept[0][0].strip(_BARE).lower()) not in words.ROLES:
        acronym = kept[0][0].strip(_BARE) in ("WHO", "IT")
        starts = low in words.STARTERS and low not in words.BESIDE_ROLES and low != "the" and not acronym
        outside = kept[0][0] in words.WITHIN_ROLES and kept[1:] and kept[1][0].lower() in words.LINKS
        if not starts and low not in words.LINKS and not outside:
            break
        kept = kept[1:]
    return kept


def role_after(text: str, end: int, named: Named, others: Sequence[Named]) -> tuple[str, int] | None:
    """The role in apposition to the name, and where it ends; `others` are the names that follow."""
    joint = _APPOSED.match(text, named.end, end)
    if joint is None or named.possessive:
        return None
    start = joint.end()
    segment = _SEGMENT.match(text, start, min(end, start + _LONGEST_ROLE_CHARACTERS))
    if segment is None or _NO_ROLE.match(segment.group()):
        return None
    leads = _STANDS_FOR.match(segment.group())
    skipped = leads.end() if leads else 0
    stop = start + skipped + words.end_of_role(segment.group()[skipped:])
    following = next((one for one in others if start <= one.start < stop and (one.honored or not one.family)), None)
    joined = [match.start() for match in _AND.finditer(text, start, following.begin)] if following else []
    if following and joined and (following.honored or holds_role(text[joined[-1] : following.start])):
        stop = joined[-1]
    role = text[start:stop].strip()
    known = _STANDS_FOR.match(role) or any(_is_role(word) for word in role.split()[:_ROLE_WITHIN_WORDS])
    if not role or not (known or words.THEN_SPEAKS.match(text, start + len(role), end)):
        return None
    stop = start + len(role)
    return _with_subjects(text, end, start, stop, others)


def body_after(text: str, end: int, named: Named) -> tuple[str, int] | None:
    """The body of "Anna Berg of the Harbour Institute", and where it ends; no place is one."""
    match = None if named.possessive else _OF_BODY.match(text, named.end, end)
    if match is None or not any(HEAD.match(word) or ACRONYM.match(word) for word in match["body"].split()):
        return None
    return match["body"].rstrip("."), match.end() - (len(match["body"]) - len(match["body"].rstrip(".")))


def _with_subjects(text: str, end: int, start: int, stop: int, others: Sequence[Named]) -> tuple[str, int]:
    """The role with the subjects that follow in a list: "Minister for the Economy, Finance and Trade"."""
    while text.startswith(", ", stop):
        segment = _SEGMENT.match(text, stop + 2, end)
        if segment is None or any(stop <= one.start < segment.end() and not one.family for one in others):
            break
        if words.THEN_SPEAKS.match(text, segment.end(), end) and not _NO_ROLE.match(segment.group()):
            return text[start : segment.end()].strip(), segment.end()
        parts = [word.strip(_BARE) for word in segment.group().split()]
        if not parts or not all(word[:1].isupper() or word.lower() in words.LINKS for word in parts):
            break
        if parts[0].lower() in words.STARTERS - {"and"} or holds_role(segment.group()):
            break
        if not any(word.lower() in words.NO_NAME - words.STARTERS for word in parts):
            break
        stop = segment.end()
    return text[start:stop].strip(), stop
