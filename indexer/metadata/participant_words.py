"""How releases tell whose countries took part: people, experts, bodies, lists, and what is only a topic."""

import re
from typing import Final

from indexer.metadata.events import PEOPLE_NOUN

PEOPLE: Final = (
    r"(?:participants?|officers?|officials?|practitioners?|representatives?|delegat(?:es?|ions?)|"
    r"prosecutors?|judges?|police(?:men|women)?|"
    r"investigators?|analysts?|cadets?|guards|troops|personnel|staff|employees|specialists|students?|"
    r"members?|heads|ministers?|"
    r"authorities|agencies|services|administrations?|professionals|leaders|journalists|teachers|"
    r"jurisdictions?|municipalities|countries|states|"
    r"participating|attend(?:ed|s|ing)?|took part|taking part|take part|brought together|trained|train|"
    r"points|councils|learn|met|groups|firms|companies|organi[sz]ations|"
    rf"{PEOPLE_NOUN}|graduates|alumni|trainees|[a-z]{{3,}}(?:ers|ors|ists|ians|ants)(?= from\b)|"
    r"(?!(?:b?order|matter|cent|number|paper|power|oth|quart|chapt|partn|organi[sz]|wat|riv|memb|corrid|sect|fact|min)"
    r"(?:ers|ors))[a-z]{3,}(?:ers|ors|ists|ians)(?= of\b)|"
    r"представител\w*|делегаци\w*|делегат\w*|"
    r"приняли участие|принимают участие|участвовал\w*|глав\w*)"
)
EXPERTS: Final = (
    r"(?:experts?|(?<!of )(?<!of-)trainers?|instructors?|facilitators?|speakers?|consultants?|mentors?|moderators?|"
    r"donors?|funded|financed|"
    r"эксперт\w*|тренер\w*|инструктор\w*|лектор\w*)"
)
# These take part only where the words after their countries say so.
BODIES: Final = r"(?:bodies|institutions|governments|ministries|academies|universities|institutes|forces|units)"
# For text in small letters: a pattern that need not look for capitals takes half the time.
HUMAN: Final = re.compile(rf"\b(?:(?P<experts>{EXPERTS})|(?P<bodies>{BODIES})|(?P<people>{PEOPLE}))(?!\w)")
# Those who give the event stand as the subject of these.
_GIVES: Final = (
    r"\b(?:shar|taught|led|deliver|present(?!\b)|gave|giv|contribut|facilitat|provid|conduct|explain|lectur|spoke|introduc|"
    r"will|assist|support|train(?:ed|s)? (?:the|\w+ (?:officers|participants)))"
)
ATTENDED_AFTER: Final = re.compile(
    rf"(?:(?!{_GIVES})[^;:.]){{0,400}}?\b(?:studied|attend(?:ed)?|attending|took part|take part|participated?|"
    r"sent (?:\w+ )?(?:representatives|delegat\w+|officers|staff|teams|specialists)|"
    r"(?:were|was|are|being) (?:trained|represented|present|taught|introduced)|learn(?:ed|t)?|discuss(?:ed)?|"
    r"gather(?:ed)?|met|came together|come together|exchanged|joined|compared|practised|practiced|worked|completed)\b"
)
LED_BY: Final = re.compile(r"\b(?:by|with|of|from|through|under|including|among)\s+(?:[^\s,.;]+\s+){0,5}$")
CAME_FROM: Final = re.compile(
    r"\b(?:came|come|comes|coming|drawn|arrived|travelled|(?:were|are|all|mostly) )\s*from\s+(?:the\s+|"
    r"all over\s+|across\s+|"
    r"(?:all|various|different|several|the) (?:regions|parts|corners) of\s+|[a-z]+\s+){0,3}$"
)
FROM_BODY_OF: Final = re.compile(r"\bfrom\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$")
BODY_NOUN: Final = re.compile(
    r"\s+(?:[a-z-]+\s+){0,3}(?:ministries|institutions|agencies|bodies|universities|institutes|services|"
    r"organi[sz]ations|"
    r"authorities|companies|schools|courts|civil society|media|government|police|army|customs|border)\b"
)
PEOPLE_IN: Final = re.compile(
    rf"\b(?:{PEOPLE_NOUN}|judiciary|presidents|chiefs|directors|mayors|trainees|participants|"
    rf"graduates)\s+in\s+(?:the\s+)?$"
)
LEARN_AFTER: Final = re.compile(
    r"[^.;:]{0,40}\b(?:learn|learned|learnt|trained|are trained|train|study|studied|practi[sc]e|refresh|complete|"
    r"completed|graduate)\b"
)
EVENT_OF: Final = re.compile(
    r"\b(?:trainings?|courses?|workshops?|seminars?|conferences?|meetings?|trains?|learn|study|school|"
    r"train)\b[^.;:]{0,120}$"
)
TOOK_PART: Final = re.compile(
    r"\b(?:participants?|participat\w+|attend\w*|took part|taking part|take part|brought together|"
    r"brings together|representatives? (?:of|from)|"
    r"officials? (?:of|from)|officers? (?:of|from)|delegat\w+ (?:of|from)|practitioners?|trained|train|"
    r"were represented|gathered|"
    r"for (?:\w+ ){0,4}(?:officers|officials|prosecutors|staff|judges|police|troops)|joined|there were|"
    r"learn\w*|met|completed|come from|"
    r"will come|drawn from|coming from|refreshed|sent (?:\w+ )?(?:representatives|delegat\w+)|graduates|"
    rf"for (?:[\w-]+ ){{0,5}}(?:{PEOPLE_NOUN}|[a-z]{{3,}}(?:ers|ors|ists)) (?:of|from|in)|took stock|"
    r"(?:trainings?|courses?|workshops?|seminars?|conferences?) (?:of|for)|followed a|exchang\w+|"
    r"law[- ]enforcement agencies (?:of|from)|represented|worked|"
    r"discussed|heard|compet\w+|practi[sc]\w+|came from|came to|arrived|studied|"
    r"(?:talks|meetings?) (?:were held )?with|work in|"
    rf"{PEOPLE_NOUN} (?:of|from)|участ\w+|представител\w+|сотрудник\w+|делегаци\w+|делегат\w+|офицер\w+|"
    r"слушател\w+|обучени\w+|пограничник\w+|таможенник\w+|полицейск\w+|следовател\w+|прокурор\w+|обсудил\w*|"
    r"встретил\w*|собрал\w*)\b"
)
TOPIC: Final = re.compile(
    r"\b(?:situation in|trafficking from|border with|border of|project|programme for|opiates from|visit to|based in|"
    r"support of|support from|contribution of|co-?operation with|funded by|chairmanship|presidency of|"
    r"embassy of|citizens of|republic of)\s+(?:the\s+)?$"
)
FOR: Final = re.compile(r"\bfor\s+(?:the\s+)?$")
IN: Final = re.compile(r"\b(?:in|at)\s+(?:the\s+)?$")
IN_OR_TO: Final = re.compile(r"\b(?:in|to|at)\s+(?:the\s+)?(?:\w+,\s+)?$")
FROM: Final = re.compile(r"\b(?:from|of|from the|with|were|are|includ\w+|namely)\b|\(|:|^\W*$|\bиз\b|^\s*,")
TALKS_WITH: Final = re.compile(r"\b(?:meetings?|talks|consultations?|dialogue)\s+(?:\w+\s+){0,3}?with\s+(?:the\s+)?$")
# What the patterns above look at right before a country; three long words between "talks" and "with".
NEAR_CHARACTERS: Final = 100
PLACE: Final = re.compile(r"(?:\b(?:in|to)|,|\(|/)\s+(?:the\s+)?$|[/(]$")
BEFORE_ADJECTIVE: Final = re.compile(r"\s+(?:\w+[\s-]+){0,4}?" + PEOPLE + r"(?!\w|['’]s)")
BEFORE_ANOTHER: Final = re.compile(r"\s+(?:and|и)\s+(?:\w+\s+)?[a-zа-я]\w+\s+(?:\w+\s+){0,2}?" + PEOPLE)
# A list goes on over brackets, quotation marks and one name that is no country's.
LIST_GAP: Final = re.compile(
    r"^(?:\s*(?:,|and|и|&|as well as|a также|the|of|Republics?|(?:incl\.|including)(?:\s+[A-Z]\w+)?|"
    r"\([^()\n]{1,40}\)|[“”\"*])\s*|\s)+$|"
    r"^,\s+[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:\s*\([^()\n]{1,30}\))?,\s+(?:and\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
REGION_AND: Final = re.compile(r"\s+and\s+(?:also\s+)?(?:from\s+)?(?:the\s+)?")
SPOKEN: Final = re.compile(r"“[^”]{0,2000}(?:”|$)")
OF_HERE: Final = re.compile(
    rf"\b(?:{PEOPLE_NOUN}|representatives)\s+(?:of|from)\s+(?:the\s+)?(?:(?P<here>(?:whole )?country\b)|(?=[A-ZА-Я]))",
)
JOINED: Final = re.compile(r",?\s+(?:and\s+|,\s*)?")
REACH_CHARACTERS: Final = 400
CLAUSE: Final = re.compile(r"[;.]\s|\b(?:while|whereas)\b")
