"""Help told beside other help, behind the event, or by a programme's clause: cues of partners."""

import re
from typing import Final

from indexer.metadata.cue import Cue
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.sentence_words import words_of

# "Technical support came from GIZ": of the event told of before.
HELP_CAME: Final = Cue(
    words_of("came comes provided given lent rendered offered supplied"),
    re.compile(
        r"^(?:(?!financ|fund|monet)[a-z-]+,? ){0,4}?(?:support|assistance|help|expertise|expert advice|backing|"
        r"advice|input|guidance) "
        rf"(?:(?:for|to|during|at|in) (?:it|both|(?:[\w’'-]+ ){{0,5}}?(?:{EVENT_NOUN}|project|programme|initiative))"
        r"(?: (?:for|on|in) [^.;,\n]{2,60}?)? )?(?:also )?(?:(?:came|comes) from|"
        r"(?:was|were|is|has been) (?:also |kindly |generously )?(?:provided|given|lent|rendered|offered|"
        r"supplied) by)\s+"
    ),
)
# "with funding from Norway and additional support from the Embassy of Ireland".
AND_SUPPORT: Final = Cue(
    words_of("support assistance help backing expertise"),
    re.compile(
        r"\b(?:with|through|by) (?:the )?(?:[a-z-]+ ){0,2}?(?:funding|funds|financing|money|grants?|contributions?|"
        r"support|sponsorship|assistance|help|co-?operation|participation) (?:from|of|by) [^.;]{2,120}?,? and "
        r"(?:with )?(?:the )?(?:(?!financ|fund|monet)[a-z-]+ (?:and )?){0,2}?"
        r"(?:support|assistance|help|backing|expertise) (?:from|of|by)\s+"
    ),
)
# "the Programme for Harbours, in which INTERPOL and UNODC act together".
IN_WHICH: Final = Cue(
    words_of("act acts work works cooperate cooperates co collaborate join partner pool are"),
    re.compile(
        r"\b(?:[Pp]rogram(?:me)?|[Pp]roject|[Ii]nitiative|[Aa]ction|[Pp]artnership)\b[^.;,]{0,80}, "
        r"(?:in|under|through) which (?P<who>(?:the )?[A-Z][^.;]{2,160}?) "
        r"(?:(?:act|work)s? (?:together|jointly|side by side)|"
        r"(?:co-?operate|collaborate|partner)s?\b|join (?:forces|hands)|pool |are (?:the )?(?:[a-z]+ )?partners)"
    ),
    written=True,
)
# "The project is jointly implemented with the Trade Centre": who carries it out, too.
DONE_WITH: Final = Cue(
    words_of("implemented executed managed coimplemented run carried implement implements implementing"),
    re.compile(
        r"\bimplement(?:s|ing|ed)? (?:it|(?:the|this) (?:project|programme|initiative|action)) "
        r"(?:jointly|together) with\s+|"
        r"\b(?:is|was|are|were|being|been|project|programme) (?:being )?(?:jointly |also |co-?)?"
        r"(?:implemented|executed|managed|run|carried out) (?:jointly |together |hand in hand )?with\s+"
        r"(?:its partners?,? )?(?=(?:the )?[a-z])(?!(?:the )?(?:support|help|assistance|funds|funding|financial|aim|"
        r"participation|use|view)\b)"
    ),
)
