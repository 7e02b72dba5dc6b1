"""The words before or behind a name that say what kind of body it is: "the NGO Harbour", "Harbour, a charity"."""

import re
from typing import Final

from indexer.metadata.name_local import is_local

_KIND: Final = (
    r"(?:movement|organi[sz]ation|network|association|foundation|ngo|NGO|charity|company|firm|think tank|union|"
    r"institution|partner|fund|group|federation|coalition|consultancy|newspaper|agency|cent(?:re|er)|club|institute)s?"
)
_KIND_BEFORE: Final = re.compile(rf"\b{_KIND}\s+[“«\"‘]?$")
_SEVERAL_KINDS: Final = re.compile(
    r"\b(?:NGOs|organi[sz]ations|companies|associations|foundations|charities|firms|universities)\s+[“«\"‘]?$"
)
_KIND_BEHIND: Final = re.compile(
    r", an? (?:[a-z-]+ ){0,4}(?:group|company|NGO|organi[sz]ation|institute|think[- ]tank|association|network|firm|"
    r"foundation|charity|cent(?:re|er)|agency|start-?up|initiative|consultancy|platform)"
    r"(?:,| (?:of|on|for|in|that|which|with|working|based|dealing|speciali[sz]\w+|from|dedicated|active|engaged)\b)"
)
# "Lawyers for Clean Seas": whom it unites, and for what.
_CALLING: Final = re.compile(
    r"(?:(?:[A-Z][a-z]+ )?(?:Lawyers|Doctors|Journalists|Reporters|Physicians|Friends|Parents|Mothers|Women|Youth|"
    r"Citizens|Artists|Athletes|Teachers|Scientists|Voices|Partners|Judges|Engineers|Students|Veterans)|"
    r"[A-Z][a-z]+(?:ia|ic|[drs]i)ans) (?:for|against) (?:the )?[A-Z][\w-]+|Friends of (?:the )?[A-Z][\w-]+"
)
_NEAR_CHARACTERS: Final = 24
_DESCRIBED: Final = re.compile(
    r"(?:(?:national|international|local|public|non-?governmental|non-profit|not-for-profit|youth|civil|society|"
    r"regional|"
    r"charitable|private|state|independent|partner|human|rights|women['’]s|umbrella|humanitarian|environmental|student|"
    r"professional|religious|legal|aid|crisis|training|research|resource|"
    r"information|rehabilitation|sports|German|French|British|American|Swiss|Swedish|Dutch|Italian|Polish|Ukrainian) )*"
    rf"{_KIND}\s+(?:of\s+)?[“«\"‘]?(?=[A-Z])|[A-Z][a-z]+(?:i?an|[iy]sh|ese|ik|[gk]yz|men|bek) partners?\s+(?=[A-Z])|"
    r"(?:(?<=its )|(?<=their ))(?:[a-z-]+ ){0,2}?(?:agency|agencies|organi[sz]ations?|"
    r"partners?|bodies|institutions|counterparts?|NGOs),? (?:the )?(?=[A-Z])|"
    r"(?:(?:joint|new|regional|global|cross-border) )?(?:project|programme|initiative|campaign) (?=[“«\"‘]?[A-Z]{2})|"
    r"(?:[a-z]+(?:-[a-z]+)? ){1,4}?(?:unit|section|component|pillar|team|department|division|arm|branch|wing) "
    r"of (?:the )?(?=[A-Z])|"
    r"(?:regional|country|local|national|field) (?:office|branch|mission|bureau)s? of (?:the )?(?=[A-Z])"
)


def described_end(text: str, start: int, limit: int) -> int:
    """Where the name itself begins behind what kind of body it is ("the public association Harbour"), or 0."""
    kind = _DESCRIBED.match(text, start, limit)
    return kind.end() if kind else 0


def are_several(text: str, start: int) -> bool:
    """Whether the kind before the name is told of several bodies: "the NGOs", "the companies"."""
    return _SEVERAL_KINDS.search(text, max(0, start - _NEAR_CHARACTERS), start) is not None


def is_apposed(text: str, end: int) -> bool:
    """Whether what kind of body it is stands behind the name: "Harbour Identity, an expert group on"."""
    return text.startswith(", a", end) and _KIND_BEHIND.match(text, end) is not None


def is_described(text: str, start: int) -> bool:
    """Whether the words before the name say what kind of body it is."""
    return bool(_KIND_BEFORE.search(text, max(0, start - _NEAR_CHARACTERS), start))


def is_worded(written: str) -> bool:
    """Whether the name tells a body without a large word for one: a local one, or whom it unites and what for."""
    return is_local(written) or _CALLING.match(written) is not None
