"""When two written names are the same: levelled forms, three quarters of the words, and no differing place."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from indexer.metadata.authority import Authority, Kind, load_authority
from indexer.metadata.authority.levelling import level

# Words that may differ between two spellings of one name.
_SMALL_WORDS: Final = (
    "a an the of for on in at to from by with and against under de la du в во на по для при о об с со и"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_SHARE_OF_WORDS: Final = 0.75
_REPUBLIC: Final = re.compile(r"\b(?:Islamic |Federal )?(?:Republic|Kingdom|State)\s+of\s+", re.IGNORECASE)
# Above these stands no body that a reader would file an organizer under.
_TOPS: Final = frozenset(("United Nations", "European Union"))
_ROLE_OVERLAP: Final = 0.5


def authority() -> Authority:
    """The names that the package knows."""
    return load_authority()


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """The levelled words of a name without small words, bracketed acronyms and "Republic of"."""
    return tuple(word for word in level(_REPUBLIC.sub("", name)) if word not in _SMALL and len(word) > 0)


@lru_cache(maxsize=20_000)
def places(name: str) -> frozenset[str]:
    """The countries and cities that stand in a name, also inside a longer known name."""
    parts = re.findall(r"\w+", name)
    runs = (" ".join(parts[start : start + size]) for size in (1, 2, 3) for start in range(len(parts)))
    kinds = (Kind.COUNTRY, Kind.CITY, Kind.NATIONALITY)
    return frozenset(
        sighting.entity.partition("|")[0]
        for run in runs
        for sighting in authority().find(run)
        if sighting.kind in kinds
    )


def same_name(left: str, right: str) -> bool:
    """Whether two written names of organizations count as the same."""
    a, b = words(left), words(right)
    if a == b:
        return bool(a)
    known = authority()
    if known.canonical(left) == known.canonical(right):
        return True
    if not a or not b or places(left) != places(right):
        return False
    common = sum((Counter(a) & Counter(b)).values())
    return common / max(len(a), len(b)) >= _SHARE_OF_WORDS


def same_person(left: str, right: str) -> bool:
    """Whether two names are of the same person; a family name alone is no match."""
    a, b = Counter(words(left)), Counter(words(right))
    common = sum((a & b).values())
    return common >= 2 and common >= min(sum(a.values()), sum(b.values()))


def same_role(left: str | None, right: str | None) -> bool:
    """Whether half of the words of two roles agree."""
    a, b = Counter(words(left or "")), Counter(words(right or ""))
    if not a or not b:
        return not a and not b
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values())) >= _ROLE_OVERLAP


def body(name: str) -> str:
    """The body that a department or field office belongs to, by its canonical name."""
    known = authority()
    canonical = known.canonical(name)
    chain = [canonical, *known.ancestors(canonical)]
    while len(chain) > 1 and chain[-1] in _TOPS:
        chain.pop()
    return chain[-1]


def pairs(
    found: Sequence[str], wanted: Sequence[str], same: Callable[[str, str], bool] = same_name
) -> list[tuple[int, int]]:
    """A one-to-one matching, equal spellings first: positions in `found` and `wanted`."""
    matched: list[tuple[int, int]] = []
    for equal in (lambda a, b: a == b, same):
        for i, one in enumerate(found):
            if any(i == pair[0] for pair in matched):
                continue
            for j, other in enumerate(wanted):
                if all(j != pair[1] for pair in matched) and equal(one, other):
                    matched.append((i, j))
                    break
    return matched
