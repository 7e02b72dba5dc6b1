"""Whether a release tells of no event of a body: of talks, a visit, an appointment or a statement."""

import re
from itertools import islice
from typing import Final

from indexer.metadata.cue import Sentence, cue
from indexer.metadata.document import Document

_OPENING_SENTENCES: Final = 3
_LINES_READ: Final = 20
# Rubrics and datelines on lines of their own are shorter.
FEWEST_CHARACTERS: Final = 50
# "met in Vienna for the annual conference": then it is the conference that is told of.
_FOR_EVENT: Final = (
    r" [^.;\n]{2,80}? (?:for|at|during) (?:an?|its|their|the) (?!meeting\b|visit\b|talks\b)(?:[\w’'-]+ ){0,6}?"
    r"(?:conference|workshop|seminar|training|course|meeting|session|plenary|forum|round ?table|assembly|exercise|"
    r"summit|symposium|congress)\b"
)
_VISITED: Final = cue(
    r"\b(?:visited|(?:paid|concluded|completed|began|started|ended) (?:an?|its|their|his|her) "
    r"(?:(?!study\b)[\w-]+ ){0,2}visit|received (?:the|a|an|Mr|Ms|in)\b|(?:was|were) received|"
    rf"met (?:with|in(?!{_FOR_EVENT})|[A-Z][a-z]+ [A-Z][a-z]+|(?:the|his|her|its) (?:[\w-]+ )?(?:[Hh]ead|[Dd]irector|"
    r"[Mm]inister|[Pp]resident|[Aa]mbassador|[Cc]hief|[Ss]ecretary|[Rr]epresentative)\b)|"
    r"(?:is|was) visiting|to visit|on (?:an? )?(?:\w+ ){0,2}(?:visit|mission)|bilateral|expressed (?:his|her|its)|"
    r"(?:has|have|was|were|been) approved|approved (?:an?|two|three|the) [^.;]{0,40}?(?:loan|credit|grant)s?|"
    r"exchanged (?:views|opinions)(?! (?:at|during)\b)|"
    r"t(?:ook|akes|aken) (?:up )?(?:(?:his|her|the) )?(?:office|duties|post)|"
    r"assume[sd] (?:his|her|the) (?:[a-z]+ )?(?:duties|office|post|functions)|"
    r"condemn\w*|(?:was|were|has been|have been) (?:appointed|arrested|sentenced|elected))\b",
    written=True,
)
NO_EVENT: Final = cue(
    r"\b(?:visits?|visited|to travel to|travels to|received|receives|attends?|"
    r"takes? part|tours?|talks|h(?:eld|olds?) (?:[a-z-]+ ){0,2}consultations(?! on\b)|consultations (?:with|between)|"
    r"exchange (?:of )?views|met with|meets? (?:the|with)|"
    r"meets(?! (?:in|at|for|on|to|its|their|online|virtually|under|this|again)\b)|"
    r"condemns?|welcomes?|calls? (?:on|for|upon)|concern\w*|appoint\w*|statement|deplores?|regrets?|urges?|"
    r"(?:had|has|have|held) (?:an? )?(?:[a-z-]+ )?(?:meeting|conversation|phone call) with|"
    r"congratulat\w*|mourns?|condolences?|sentenced|publish\w*|praises?|hails?|lauds?|applauds?|commends?|"
    r"takes office|assumes (?:office|duties)|sworn in)(?!\w)"
)
"""What a headline says then."""
NO_EVENT_RUSSIAN: Final = re.compile(
    r"\b(?:посети|визит|встретил|приостанов|отмен[её]|перенес|назнач|избран|избрал|скончал|арест|изъят|изъял|задержа|"
    r"годовщин|юбиле[йя]|лети[еюя]|поздравл|соболезн|призва|призыва|осуди|осужда|обеспокоен|заявк|выступлени|интервью|"
    r"ваканси|конкурс на)",
    re.IGNORECASE,
)
"""What a Russian release says of a visit, an arrest, an appointment or a statement."""


def tells_of_no_event(document: Document) -> bool:
    """Whether headline and opening tell of a visit, talks, an appointment or a statement."""
    title = document.headline
    refused = title is not None and NO_EVENT.is_in(title)
    return refused or any(map(_VISITED.is_in, opening_of(document)[:2]))


def opening_of(document: Document) -> tuple[Sentence, ...]:
    """The first sentences of the story, without datelines, rubrics and what else has few letters."""
    long = (each for each in document.told[:_LINES_READ] if len(each.text) >= FEWEST_CHARACTERS)
    return tuple(islice(long, _OPENING_SENTENCES))
