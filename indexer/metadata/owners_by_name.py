"""Whose event it was by its name: "the annual meeting of the Eurasian Group took place"."""

import re
from collections.abc import Sequence
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence, cue
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.name_words import LAST_SUBJECT
from indexer.metadata.organization_names import read_names
from indexer.metadata.sessions import HAPPENED, TOOK_PLACE
from indexer.metadata.subjects import is_surely_a_body
from indexer.release import Span

_EVENT_OF: Final = cue(
    rf"\b(?i:{EVENT_NOUN})(?P<on> (?:on|for|against) (?:[A-Z]?[a-z-]+ ){{1,4}}?)?\s*\bof\s+(?:the\s+)?"
    # "of interior ministers of the X", "of the heads of the border services of X".
    r"(?:(?:[a-z’'-]+ ){1,4}(?:of|from) (?:the )?|"
    r"(?:(?:[A-Z][a-z]+ )?Board|"
    r"Chiefs|Heads|Ministers|Directors|Commissioners|Prosecutors|Presidents|Secretaries|Judges)(?: of [A-Z][a-z]+|"
    r" [A-Z][a-z]+)? (?:of|from) (?:the )?){0,2}(?=[A-Z])",
    written=True,
)
# "a training course of EU border police": whom it was for.
_TAUGHT: Final = re.compile(r"(?:trainings?|courses?|seminars?|workshops?)\b", re.IGNORECASE)
_CONFERS: Final = re.compile(
    r"(?:courses?|seminars?|workshops?|conferences?|webinars?|round ?tables?|forums?|school|master ?class(?:es)?|"
    r"classes|championships?|tournaments?|exercises?|drills?|simulations?|retreat|hearings?|campaign|symposium|"
    r"congress|summit|lectures?|festival|exhibition|contests?|competitions?|olympiad|hackathon|"
    r"meetings?|sessions?|assembly|plenary|programme)\b",
    re.IGNORECASE,
)
_WHOSE_PEOPLE: Final = re.compile(
    r"(?:['’]s?)?\s+(?:[a-z-]+ ){0,2}(?:officers|officials|police|guards?|judges|prosecutors|journalists|staff|"
    r"employees|investigators|personnel|students|inspectors)\b"
)
_HELD_ON: Final = re.compile(
    r"^(?:\s*\([^()]*\))?,?\s+(?:(?:that|which) (?:was|is|will be) )?(?:held|hosted|organi[sz]ed)\b|"
    # "was hosted by the organisation": by the one just named.
    r"^(?:\s*\([^()]*\))? (?:was|were|is) (?:kindly )?hosted by (?:the|this) (?:organi[sz]ation|agency|body|academy|"
    r"cent(?:re|er)|secretariat|council|commission|institution)\b(?! of\b| for\b| [A-Z])"
)
TOOK_PLACE_BEFORE: Final = re.compile(
    rf"\b(?:{HAPPENED}|attended|took part in|participated in|held|at|during|"
    r"(?<!preparations )(?<!preparation )(?<!preparing )for|subjects? of|completed|within|after|"
    r"came to|gathered for|met for|finished|opened|began|started|underwent|was|is|In|At|During|attends?|"
    r"(?:is|are|was|were) attending|(?:takes?|is taking|are taking) part in|participates? in|"
    r"(?:is|are) participating in|complet(?:es?|ing)|hosts?|hosted|(?:place|venue|scene|site|host) of|"
    r"welcomes?|welcomed|gather for|meet for|meet at|came together (?:for|at)|"
    r"concluded|ended|closed|opens|begins|starts|rounded off|rounds off|wrapped up|wraps up|crowned|kick(?:ed|s) off|"
    r"(?:start|end|close|beginning|opening|conclusion|closing|part|day|margins|sidelines|occasion|eve|participants|"
    r"graduates|venue|topic|focus|theme|subject) of|brought to (?:an end|a close))\s+"
    r"(?:(?:the|a|an|their|its|this|two|three|several)\s+)?(?:\d+\w*\s+)?"
    r"(?:(?:[a-z-]+|Regular|Annual|Ordinary|Plenary|Regional|General|International|First|Second|Third|Joint|"
    r"[A-Z][a-z]+(?:th|nd|rd|st)|Scientific|Practical|Extraordinary|Ministerial|Technical|Global|World|"
    r"Scientific[- ](?:and )?Practical)\s+){0,4}$"
)

# "On the margins of the Assembly the Minister had two meetings": whose Assembly it was held none of them.
_BESIDE: Final = re.compile(
    r"\b(?:margins of|sidelines of|fringes of|alongside|beside) [^.;,\n]{0,80}$",
    re.IGNORECASE,
)
_TALKED: Final = re.compile(
    r"\b(?:(?:had|held|holds|conducted|has had|has held) (?:[\w-]+ ){0,4}?(?:meetings?|talks|consultations|"
    r"conversations?|"
    r"negotiations|encounters?)|met|meets|meeting with|talks with|spoke with|talked (?:to|with)|was received)\b"
)


def owner_in_name(document: Document, opening: Sequence[Sentence]) -> tuple[Span, ...]:
    """ "The annual meeting of the X took place": X, or nobody."""
    for sentence in opening:
        for match in _EVENT_OF.finditer(sentence):
            start = sentence.span.start + match.end()
            names = read_names(document, start, sentence.span.end)
            known = document.at(start, Kind.ORGANIZATION)
            spans = names.spans if names.spans and names.spans[0].start == start else ()
            if known and (not spans or spans[0].end < known.span.end):
                spans = (known.span,)
            if not spans or (match["on"] and not known):
                continue
            if match.group().startswith("School") and LAST_SUBJECT.match(document.written(spans[0]).split()[-1]):
                continue  # "Regional School of Public Administration"
            if not (known or document.within(spans[0], Kind.ORGANIZATION)):
                # Of unknown bodies only those that teach or confer, told by a head noun among several words.
                if not _CONFERS.match(match.group()) or not is_surely_a_body(document, spans[0]):
                    continue
                spans = spans if all(is_surely_a_body(document, span) for span in spans) else spans[:1]
            elif not all(document.within(span, Kind.ORGANIZATION) for span in spans):
                spans = spans[:1]
            if _BESIDE.search(sentence.text[: match.end()]) and _TALKED.search(sentence.low):
                continue
            after = document.text[spans[-1].end : sentence.span.end]
            if _WHOSE_PEOPLE.match(after) and _TAUGHT.match(match.group()):
                continue
            took_place = TOOK_PLACE.match(after) or _HELD_ON.match(after)
            took_place = took_place or TOOK_PLACE_BEFORE.search(sentence.text[: match.start()])
            if took_place and not document.is_quoted(start):
                return spans
    return ()
