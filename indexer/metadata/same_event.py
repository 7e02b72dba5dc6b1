"""How a sentence begins that goes on about the event told of before, or about what has come into being."""

import re
from typing import Final

from indexer.metadata.cue import Hint, Sentence, cue
from indexer.metadata.sentence_words import words_of

_BUILT: Final = r"(?:cent(?:re|er)|office|laborator(?:y|ies)|exhibition|facility|library|hub)"
# What has come into being is the event, too.
HAS_BEEN_BUILT: Final = cue(
    r"\b(?:has|have) (?:now |also |thus |just |recently |finally )?been (?:officially |jointly |newly )?"
    r"(?:established|set up|created|formed|built|opened|developed|launched|inaugurated|founded|put into operation)\b|"
    r"\b(?:was|were|are|been) (?:trained|taught|instructed)\b|"
    r"\b(?:rooms?|cent(?:re|er)s?|buildings?|premises|laborator(?:y|ies)|facilit(?:y|ies)|posts?|stations?) "
    r"(?:was|were) (?:[a-z]+ )?(?:built|renovated|refurbished|constructed|upgraded|equipped)\b"
)
# In small letters, as they are tried on these.
IT_WAS: Final = re.compile(
    r"^(?:it|they|this|these|all of them|both(?: (?:events|meetings|courses|workshops|trainings|seminars))?)\s+"
    r"(?:was|were|is|are|has been|have been|had|enjoyed|received|took place|takes place|"
    r"will take place|d(?:id|oes) (?:so|this)|brought|gathered|lasted|ran|began|ended|came|followed|drew|opened|closed|"
    r"formed|"
    r"marked|completed|concluded|launched)\b|"
    r"^(?:the|this) (?:[\w-]+ ){0,2}?(?:activity|activities|initiative|project|action), [^,;\n]{2,100}, "
    r"(?:was|were|is)\b|"
    r"^\(?(?:organi[sz]ed|held|conducted|supported|funded|financed|hosted|delivered|implemented|facilitated|jointly|"
    r"run|launched|sponsored|carried out|convened|arranged)\b|"
    r"^(?:[a-z]+ ){0,4}(?:partners|donors|sponsors) (?:in|of|with|are|were|includ)|"
    r"^(?:[a-z]+ )?partners?: |"
    r"^(?:(?:the|its|technical|logistical|expert|financial|further|additional|methodological) ){0,2}(?:venue|premises|"
    r"facilities|trainers|expertise|assistance|support|funding|advice)(?: (?:for|to) [^.;,\n]{2,60})? "
    r"(?:was|were|is|are|has been) (?:[a-z]+ )?(?:provided|given|offered|lent|rendered)\b|"
    r"^this (?:would|could) not have been possible without\b|"
    rf"^the (?:[\w-]+ ){{0,3}}?(?:{_BUILT}|equipment|assistance|support|aid|"
    r"activity|activities|initiative|project|programme|action|handover|donation)"
    r" (?:was|were|is|are|will|has|have)\b",
)
_PROJECT: Final = Hint(words_of("project phase programme program initiative component equipment donation donations"))
_OF_PROJECT: Final = re.compile(
    r"^[^.\n]{0,200}?\b(?:project|phase|programme|program|initiative|component)\b|"
    r"^the (?:equipment|donations?) (?:is|are|was|were)\b"
)


def tells_of_project(told: Sentence) -> bool:
    """Whether the sentence begins with what it says of a project."""
    return _PROJECT.is_in(told) and _OF_PROJECT.match(told.low) is not None
