"""How releases write people in English: names, honorifics, roles, and verbs of speech."""

import re
from typing import Final

from indexer.metadata.sentence_words import words_of

SPEECH: Final = (
    r"(?:said|says|stressed|emphasi[sz]ed|noted|added|stated|highlighted|underlined|underscored|"
    r"explained|told|remarked|pointed out|"
    r"commented|declared|announced|encouraged|thanked|praised|welcomed|congratulated|expressed|"
    r"expected|concluded|reiterated|"
    r"affirmed|observed|spoke|promised|recalled|hoped|gave recommendations|voiced|called|urged|"
    r"presented|informed|mentioned|warned|commended|acknowledged|assured|argued|confirmed|reminded|reaffirmed|pledged|"
    r"suggested|cautioned|insisted|admitted|appealed|outlined|pointed to|drew attention|paid tribute|wished|asked|"
    r"notes|adds|stresses|explains|believes|warns|emphasi[sz]es|highlights|underlines|recalls|thinks)"
)
PART: Final = r"[A-Z]\.|[A-ZÀ-ÞĀ-ŽÇŞĞİ][\w’'À-ž]*(?:-[A-ZÀ-Ža-z][\w’']+)*"
NAME: Final = rf"(?:{PART})(?: (?:{PART}|de|van|von|der|al|bin|el)){{1,4}}"
HONORIFIC: Final = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Col|Gen|Lt|Maj|Amb)\.?|H\.\s?E\.|Ambassador|Colonel|General|Major|Captain|"
    r"Professor|General Colonel|"
    r"Lieutenant|Judge|Minister"
)
ROLE_WORD: Final = (
    r"(?:Head|Director|Deputy|Officer|Ambassador|Minister|President|Chair\w*|Secretary|Chief|"
    r"Co-?ordinator|Manager|Representative|"
    r"Advis[eo]r|Expert|expert|Commissioner|Prosecutor|Judge|Inspector|Commander|Rector|Vice|Assistant|"
    r"Specialist|Under-Secretary\w*|"
    r"Special|Senior|Political|Acting|Executive|Programme|Project|Regional|National|Legal|First|"
    r"representative|Economic|"
    r"director|head|deputy|advis[eo]r|officer|spokes\w+|manager|coordinator|chief|minister|prosecutor|judge|commissioner|ambassador|"
    r"chair\w*|Counsel\w*|Team|Country|Permanent)"
)
QUOTE_END: Final = re.compile(
    rf"[”\"»],?\s*(?:{SPEECH})\s+(?:the\s+)?(?:(?:{HONORIFIC})\s+)?(?P<name>{NAME})"
    rf"(?:,\s+(?P<role>(?:U\.S\.|[^.:“\"\n]){{3,200}}))?"
)
NAME_ROLE: Final = re.compile(
    rf"(?<![^\s,(“])(?:(?:{HONORIFIC})\s+)*(?P<name>{NAME}),\s+(?P<role>(?:the\s+|an?\s+|"
    rf"\w+\s+)?(?:U\.S\.|[^.:;“”\"\n]){{3,200}}?),?\s+"
    rf"(?P<verb>(?:also\s+)?{SPEECH})\b",
    re.MULTILINE,
)
ROLE_NAME: Final = re.compile(
    rf"\b(?P<role>(?:[Tt]he\s+)?(?:[\w’'/-]+\s+){{0,3}}?{ROLE_WORD}\b[^.,:;“”\"\n]{{0,160}}?)"
    rf",?\s+(?:(?:{HONORIFIC})\s+)*(?P<name>{NAME}),?\s+"
    rf"(?P<verb>(?:also\s+)?{SPEECH})\b"
)
HONORED: Final = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr|H\.E)\.?\s+(?P<name>{NAME})(?:,\s+(?P<role>(?:the\s+|"
    rf"an?\s+)?(?:Sr\.|Jr\.|[^,.:;“”\"\n])*{ROLE_WORD}\b[^.:;“”\"\n]*?))?"
    rf"(?=,\s|\.\s|\.$|\s+(?:{SPEECH})\b|$|\s+and\s)",
    re.MULTILINE,
)
SPEAKS_AFTER: Final = re.compile(rf"[^.“”\"]{{0,160}}?\b{SPEECH}\b")
NAME_BEFORE_SPEECH: Final = re.compile(rf"[A-ZÀ-ÞĀ-Ž][\w’'-]*,?\s+(?:also\s+)?{SPEECH}\b")
BARE: Final = re.compile(rf"(?:^|[.,]\s+)(?P<name>{NAME})(?P<role>(?!))?\s+(?:also\s+)?{SPEECH}\s+(?:that|:)")
# Cheap signs without which the dear patterns above find nothing.
ROLE_BEFORE: Final = re.compile(rf"(?P<role>{ROLE_WORD}\b[^.,:;“”\"\n]{{0,120}}?),?\s+(?:(?:{HONORIFIC})\s+)*$")
ROLE_HERE: Final = re.compile(ROLE_WORD + r"\b")
NAME_COMMA: Final = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w’'.-]* [A-ZÀ-ÞĀ-ŽÇŞĞİ][\w’'-]*,\s")
HONORIFIC_HERE: Final = re.compile(r"\b(?:M(?:r|rs|s)|Dr|H\.E)\b")
BEFORE_HONORIFIC: Final = re.compile(rf"(?P<role>(?:[Tt]he\s+)?{ROLE_WORD}\b[^.:;“”\"\n]{{0,140}}?),\s+$")
TITLED: Final = re.compile(rf"^(?:(?:{HONORIFIC})\s+)+")
STARTS_LIKE_ROLE: Final = re.compile(
    rf"^(?:{ROLE_WORD}|The|This|In|On|At|Experts?|UN|UNODC|OSCE|EU|United|Ministry|Office|European|"
    rf"Central|Member|State|Senior)\b"
)
ENDS_IN_BODY: Final = re.compile(
    r"\b(?:Office|Centre|Center|Department|Ministry|Committee|Asia|Agency|Programme|Unit|Affairs|"
    r"Republic|Union|Service|Division|"
    r"Threats|Matters|Operations|Rights|Terrorism|Cooperation|Development|Kazakhstan|Kyrgyzstan|"
    r"Tajikistan|Uzbekistan|Turkmenistan|Secretariat|Security|Police|Crime|Academy|General|Network)$"
)
# A role cannot end so: what follows is not a name but the rest of the role ("to address Transnational Threats").
OPEN_END: Final = re.compile(r"\b(?:of|for|to|the|in|on|against|and|at|address|combat|countering|combating|with|from)$")
ACCORDING: Final = re.compile(
    rf"\b[Aa]ccording to\s+(?:the\s+)?(?:(?:{HONORIFIC})\s+)*(?P<name>{NAME}),\s+"
    rf"(?P<role>(?:the\s+)?[^.:;“”\"\n,]{{3,160}})"
)
_HEADS: Final = (
    r"(?:Director|Head|Minister|Ambassador|Secretary|President|Chair\w*|Prosecutor|Commissioner|Chief|Co-?ordinator|"
    r"Representative|Rector|Commander)(?:[ -]General)?"
)
# "the Director said", "K. Kasymov spoke": somebody who was named above.
BY_ROLE: Final = re.compile(
    rf"\b[Tt]he\s+(?P<role>(?:[A-Z][\w-]+\s+){{0,2}}?{_HEADS}(?:\s+of\s+[^,.;“”\n]{{2,60}}?)?)\s+(?:also\s+)?{SPEECH}\b"
)
BY_FAMILY: Final = re.compile(rf"(?P<name>[A-ZÀ-ÞĀ-Ž][\w’'-]+)\s+(?:also\s+)?{SPEECH}\b")
# People as they are introduced, before anybody quotes them.
INTRODUCED: Final = (
    re.compile(
        rf"(?:^|[\s(,])(?P<name>{NAME}),\s+"
        rf"(?P<role>(?:the\s+|[A-Z][\w-]+\s+){{0,3}}{ROLE_WORD}\b[^,.:;“”\"\n]{{0,120}})(?=[,.;])",
        re.MULTILINE,
    ),
    re.compile(
        rf"(?P<role>(?:[Tt]he\s+)?{ROLE_WORD}\b[^,.:;“”\"\n]{{0,120}}?),\s+"
        rf"(?:(?:{HONORIFIC})\s+)*(?P<name>{NAME})(?=,)"
    ),
)
_SPEAKS: Final = words_of(re.sub(r"\[.*?\]\??", "s", SPEECH).replace("|", " "))
# The second words of "pointed to" and the like stand in most sentences.
_SECOND_WORDS: Final = frozenset(("to", "out", "attention", "tribute", "recommendations"))
# The patterns above are dear; a sentence without any of these words has nobody in it whom they could find.
SPEAKS_OR_HONORED: Final = (_SPEAKS - _SECOND_WORDS) | words_of("Mr Mrs Ms Dr H emphasized emphasizes according")
