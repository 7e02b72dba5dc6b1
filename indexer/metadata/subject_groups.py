"""Bodies that are named behind the word for their group, as the subject of a verb: "Three NGOs – A, B and C – held"."""

import re
from typing import Final

from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.organization_names import read_names
from indexer.release import Span

_FARTHEST_CHARACTERS: Final = 400
GROUP_NOUNS: Final = (
    r"(?:bodies|programmes|programs|organi[sz]ations|agencies|institutions|partners|parties|projects|units|ministries|"
    r"departments|companies|NGOs|CSOs|associations|networks|authorities|services|offices|donors|charities|chambers|"
    r"foundations|universities|institutes|clubs|unions|groups|churches|states|neighbours|colleges|schools)"
)
"""Alternatives of a pattern: what several bodies are called together."""
NAMELY: Final = (
    r"(?:\s*:|,? namely|,? i\.e\.,?|,? viz\.?|,? (?:which|that) (?:includes?|are)|"
    r",? (?:made up|composed|consisting) of|,? comprising|,? including|(?:\s+[–—-]|,)(?=[^.;\n]{3,240}? and ))\s+"
)
"""What leads from the word for a group to the names of those who form it."""
_GROUP: Final = re.compile(
    rf"\b(?:{GROUP_NOUNS}(?: (?:of|from|in) (?:the )?[A-Z][\w-]*)?|(?i:consortium|coalition|alliance)){NAMELY}"
    r"(?:the )?(?=[A-Z])"
)
_TO_VERB: Final = re.compile(
    r"(?:\s*\([^()]*\))?(?:,|\s+[–—-])?\s+(?:(?:has|have|had|will|also|jointly|together|recently|today|yesterday|"
    r"been|on [A-Z][a-z]+day|[A-Z][a-z]+day|[a-z]+ly) )*"
)


def group_before(document: Document, told: Sentence, verb: int) -> tuple[Span, ...]:
    """The bodies listed between the word for their group and the verb."""
    for group in _GROUP.finditer(told.text, max(0, verb - _FARTHEST_CHARACTERS), verb):
        names = read_names(document, told.span.start + group.end(), told.span.start + verb, subject=True)
        if len(names.spans) > 1 and _TO_VERB.fullmatch(told.text, names.end - told.span.start, verb):
            return names.spans
    return ()
