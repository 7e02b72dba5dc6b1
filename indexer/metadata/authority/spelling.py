"""One spelling for the names that nothing else is known of."""

import re
from typing import Final

from indexer.metadata.authority.levelling import BRACKETED

SPACE: Final = re.compile(r"\s+")
_ARTICLE: Final = re.compile(r"^(?:the|an?|our)\s+", re.IGNORECASE)
EDGES: Final = " \t\n,;:.–—-\"“”«»„'’"
"""What a name neither begins nor ends with."""

_SPELLING: Final = (
    (re.compile(r"\b([Oo]rgani)s(ations?)\b"), r"\1z\2"),
    (re.compile(r"(?<=[a-z]{4})isation(s?)\b"), r"ization\1"),
    (re.compile(r"\b([Pp])rogram(s?)\b"), r"\1rogramme\2"),
    (re.compile(r"\b([Cc])enter(s?)\b"), r"\1entre\2"),
    (re.compile(r"\b([Cc])o-(operation|ordination|ordinator)\b"), r"\1o\2"),
    (re.compile(r"\bUnited Nations\b"), "UN"),
    (re.compile(r"[’`]"), "'"),
)
# „Low“ quotation marks end with the sign that begins “high” ones.
_LOW_QUOTED: Final = re.compile(r"\w“(?!\w)")
# In a sentence these stand with an article.
_WITH_ARTICLE: Final = frozenset(
    (
        "Netherlands",
        "United Kingdom",
        "United States",
        "United Arab Emirates",
        "Czech Republic",
        "Dominican Republic",
        "Central African Republic",
        "Democratic Republic of the Congo",
        "Republic of the Congo",
        "Philippines",
        "Maldives",
        "Bahamas",
        "Gambia",
        "Comoros",
        "Marshall Islands",
        "Solomon Islands",
        "Holy See",
    )
)
_MINISTRY: Final = re.compile(r"^(?:(?:Federal|Union|State|Royal) )?Ministry (?:of|for) (?:the )?(?=[A-Z])")
_OF_MINISTRY: Final = (
    (re.compile(r"\bMinistry for (?=(?:the )?[A-Z])"), "Ministry of "),
    (re.compile(r"(?<=Ministry of )the (?=Interior|Economy|Environment|Family)"), ""),
    (re.compile(r"\s+&\s+"), " and "),
    (re.compile(r"\band the (?=[A-Z])"), "and "),
    (re.compile(r"\bDefense\b"), "Defence"),
    (re.compile(r"\bLabor\b"), "Labour"),
)
# "Justice and Human Rights Ministry".
_MINISTRY_LAST: Final = re.compile(
    r"^(?!(?:Prime|Line|Federal|Union|Royal|Public|State|Joint|Former) )"
    r"(?P<of>[A-Z][\w’'-]+(?:,? (?:(?:and|&) )?[A-Z][\w’'-]+){0,8}) Ministry$"
)
_STATE_LAST: Final = re.compile(r"\s(?:of|in|to)\s(?=[A-Z])")


def with_article(country: str) -> str:
    """The country as it stands in a sentence: "the Netherlands"."""
    return f"the {country}" if country in _WITH_ARTICLE else country


def with_articles(name: str) -> str:
    """The name of a body with the article before the state at its end."""
    link = next((link for link in _STATE_LAST.finditer(name) if name[link.end() :] in _WITH_ARTICLE), None)
    return f"{name[: link.end()]}the {name[link.end() :]}" if link else name


def without_brackets(name: str) -> str:
    """The name without what stands in brackets, its first article and the signs at its ends."""
    text = SPACE.sub(" ", BRACKETED.sub("", name)).strip(EDGES)
    return _ARTICLE.sub("", text) or name.strip()


def spelled(name: str) -> str:
    """The name in the spelling of canonical names, without the signs at its ends."""
    for pattern, replacement in _SPELLING:
        name = pattern.sub(replacement, name)
    name = SPACE.sub(" ", re.sub(r"(?i)\bof the (?=Republic\b)", "of the ", name)).strip(EDGES)
    if _LOW_QUOTED.search(name):
        return name if "„" in name else f"„{name}"
    for opening, closing in ("«»", "“”"):
        if name.count(opening) != name.count(closing):
            return name + closing if opening in name else opening + name
    if name.count('"') == 1:
        return f'{name}"' if ' "' in name else f'"{name}'
    return name


def office_spelled(name: str) -> str:
    """The name of a state's body; a ministry's with "of" and "and", whatever stands there."""
    behind = _MINISTRY_LAST.match(name)
    name = spelled(f"Ministry of {behind['of']}" if behind else name)
    if _MINISTRY.match(name):
        for pattern, replacement in _OF_MINISTRY:
            name = pattern.sub(replacement, name)
    return name
