"""What stands behind a verb: an event, something new, those who are trained, or a sign that it is none of these."""

import re
from typing import Final

from indexer.metadata.alternatives import apart, either_of
from indexer.metadata.events import EVENT_NOUN, PEOPLE_NOUN

# What may be launched, opened or presented besides events.
_NOVELTIES: Final = (
    r"projects?|phases?|initiatives?|platforms?|portals?|strateg(?:y|ies)|hotlines?|cent(?:re|er)s?|websites?|"
    r"applications?|guides?|guidelines|guidebooks?|handbooks?|manuals?|toolkits?|curricul(?:um|a)|laborator(?:y|ies)|"
    r"offices?|facilit(?:y|ies)|library|libraries|hubs?|exhibitions?|classrooms?|databases?|networks?|competitions?|"
    r"programs?|modules?|publications?|building|crossing point|series|stations?|museums?|schools?|clinics?|shelters?|"
    r"academ(?:y|ies)|checkpoints?|crossings?|kennels?|terminals?|systems?|registers?|funds?|apps?|tools?|"
    r"outposts?|border(?: guards?)? posts?|police(?: guards?)? posts?|customs(?: guards?)? posts?|barracks|"
    r"dormitor(?:y|ies)|warehouses?|bridges?|"
    r"e-learning|certificates?|corners?|helpdesks?|desks?|units?|branch(?:es)?|rooms?|studios?|helplines?|chatbots?|"
    r"roadmaps?|podcasts?|dashboards?|scholarships?|fellowships?|action plans?|policing plans?|contingency plans?|"
    r"master plans?|strategic plans?|boreholes?|wells|water points?|playgrounds?|"
    r"films?|documentar(?:y|ies)|dramas?|plays?"
)
NOVELTY: Final = either_of(apart(_NOVELTIES))
NEW: Final = re.compile(
    r"launch|initiat|open|inaugurat|unveil|present|establish|create|set|pilot|roll|kick|start|beg[aiu]n|commenc|"
    r"renovat|refurbish|construct|commission|premier"
)
# The noun phrase that follows at once, up to its noun: no word that begins something else stands between.
_WITHIN_PHRASE: Final = (
    r"(?:(?!(?:for|to|by|at|during|that|which|who|where|said|against|from|into|after|before|since|until|is|was|were|"
    r"are|has|had)\b)[^\s.;:]+\s+){0,12}?"
)
RESUMES: Final = re.compile(
    r"coordinat|co-ordinat|implement|execut|perform|continu|establish|creat|present|prepar|giv|gave|set|put"
)
# "launches, in co-operation with the Albanian authorities, its first joint operation".
INSERTION: Final = re.compile(
    r"\s*,\s+(?:in|with|together|jointly|through|within|under|along|for|on|at|as|thanks|via|during|"
    r"over)\b[^,;.]{2,140},(?=\s)"
)
# "the third edition of its Judges' Curriculum": what is told so is held.
_EDITION: Final = (
    r"(?:editions?|iterations?|instal?lments?|activities|proceedings|in-person (?:component|part|phase)|"
    r"(?:online|residential) (?:component|part|phase)) of"
)
EVENT_PHRASE: Final = re.compile(
    rf"\s+(?:{_WITHIN_PHRASE}[\"“'‘]?(?:{EVENT_NOUN}|{_EDITION})(?!\w)|it\b|them\b)", re.IGNORECASE
)
NEW_PHRASE: Final = re.compile(
    rf"\s+(?:(?:a series|a number|part) of\s+)?{_WITHIN_PHRASE.replace('is|was', 'of|is|was')}[\"“'‘]?{NOVELTY}(?!\w)",
    re.IGNORECASE,
)
EVENT_AFTER: Final = re.compile(
    rf"[^.\n]{{0,140}}?\b(?:{EVENT_NOUN}|programs|programmes|program|games|joint activities|"
    r"open (?:days?|doors|house)|info(?:rmation)? days?|technical (?:co-?operation|assistance)|"
    rf"{_EDITION})(?!\w)|"
    r"(?:\s+and (?:\w+ly )?\w+ed)?\s+(?:(?:it|them)\b|both(?=[.,;]| (?:together|jointly|with|in|on|at)\b))",
    re.IGNORECASE,
)
# "hosted the 13th Clearing House", "held its annual Donors' Breakfast": what comes round again is an event, too.
NUMBERED: Final = re.compile(
    r"\s+(?:the|its|their|an?) (?:[a-z-]+ ){0,2}?(?:\d{1,3}(?:st|nd|rd|th)|annual|inaugural|first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth|twentieth|biennial|biannual|yearly|traditional) "
    r"(?:(?:annual|regional|international|national|global|joint) )?(?=[A-Z][\w’'-]+ )"
    r"(?!(?:[A-Z][\w’'-]+ ){0,3}?(?:Presidents?|Ministers?|Ambassadors?|Lady|Battalion|Brigade|Regiment|Division|"
    r"Squadron|Fleet|Army|Infantry|Governors?|Secretary|Bank|Office|Headquarters|Cent(?:re|er)|Unit|Department|"
    r"Report|Secretariat|[Ff]ellows?|[Ee]nvoys?|[Dd]elegations?|[Vv]isitors?|guests|[Ww]ebsite|page|certificate|"
    rf"{PEOPLE_NOUN})\b)"
)
PEOPLE_AFTER: Final = re.compile(
    rf"\s+(?:[\w’'-]+,?\s+){{0,8}}?(?:{PEOPLE_NOUN}|trainers|instructors|experts|educators|focal points|"
    r"pupils|children|schoolchildren|girls|boys|residents|parents|trainees|participants|civil servants|"
    r"(?!(?:computers|scanners|printers|servers|borders|centers|numbers|papers|orders|matters|others|containers|"
    r"trailers|powers|rivers|elevators|sensors|detectors|monitors)\b)[a-z]{3,}(?:ers|ors|ists|ians|ees))(?!\w)",
    re.IGNORECASE,
)
GATHERED: Final = re.compile(
    rf"(?!\s+(?:[\w-]+\s){{0,4}}?(?:applications?|proposals?|bids?|tenders?|comments?|nominations?|offers)\b)"
    rf"\s+(?:[\w’'-]+,?\s+){{0,12}}?(?:{PEOPLE_NOUN}|experts|representatives|participants|delegat\w+|heads|members|"
    rf"ministers|countries|states|stakeholders|partners|actors|{EVENT_NOUN})(?!\w)",
    re.IGNORECASE,
)
# A body's own session; two bodies that met for talks organized nothing.
MET_FOR: Final = re.compile(
    rf"[^.;\n]{{0,60}}? (?:for|at|in) (?:its|their) (?:[\w-]+ ){{0,4}}?(?!talks\b|consultations\b){EVENT_NOUN}(?!\w)",
    re.IGNORECASE,
)
# "X and Y came together for a working session".
UNITED_FOR: Final = re.compile(
    rf"[^.;\n]{{0,60}}? (?:for|at|in|to hold|to organi[sz]e|to run|to launch) (?:an?|its|their|two|the) "
    rf"(?:[\w’'“-]+ ){{0,5}}?(?!talks\b|consultations\b|negotiations\b){EVENT_NOUN}(?!\w)",
    re.IGNORECASE,
)
IT: Final = re.compile(r"\s+(?:it|them|(?:the |all )?(?:[a-z\d-]+ )?(?:participants|trainees|attendees))\b")
# "had taught the sixty officers": those of whom the release tells.
THE_TAUGHT: Final = re.compile(
    rf"\s+(?:them\b|(?:the|these|those) (?:[\w-]+ ){{0,2}}?(?:{PEOPLE_NOUN}|participants|trainees|attendees)(?!\w))"
    r"(?![^.;\n]{0,120}?\b(?:last (?:week|month|year|time)|previous|previously|earlier|ago|in (?:19|20)\d\d)\b)"
)
# "brought statisticians to Praia for a training".
BROUGHT_TO: Final = re.compile(
    rf"[^.;\n]{{2,140}}? (?:for|to) (?:an?|its|the|their) (?:[\w-]+ ){{0,5}}?{EVENT_NOUN}(?!\w)", re.IGNORECASE
)
THROUGH_EVENT: Final = re.compile(
    rf"[^.;\n]{{2,80}}? through (?:an?|its|their|the|\w+) (?:[\w-]+ ){{0,5}}?{EVENT_NOUN}(?!\w)", re.IGNORECASE
)
WELCOMED_TO: Final = re.compile(
    rf"[^.;\n]{{0,100}}? (?:to|for) (?:its|their|an?|the (?=\d|first |second |third |annual )) ?"
    r"(?:[\w“-]+ ){0,5}?(?:(?:annual|plenary|general|regular|regional|network|expert|coordination|kick-off) meeting\b|"
    rf"(?!visit\b|meeting\b|talks\b){EVENT_NOUN}(?!\w))",
    re.IGNORECASE,
)
# What a delegation begins or ends itself; a study visit is an event.
OWN_VISIT: Final = re.compile(r"\s+(?:an?|the|its|their|his|her) (?:(?!study\b)[\w-]+ ){0,4}?(?<!study )visits?\b")
# Talks of two, what a body is there for, and help for those who went to another's event.
NO_EVENT: Final = re.compile(
    r"\s+(?:the|its|their|his|her) (?:[a-z]+ ){0,2}(?:mission|vision|mandate)(?: statement)?"
    r"(?:,? (?:and )?(?:the |its |their )?[a-z]+){0,3} of (?:the|its|their) |"
    r"\s+(?:them|us|all|others) to (?:more|further|other|future|next|the next) |"
    r"\s+(?:[\w-]+\s+){0,3}?(?:remarks|speech(?:es)?|address(?:es)?|statements?|keynotes?|greetings|messages?)\b|"
    r"\s+(?:[\w-]+\s+){0,4}?(?:talks|consultations|negotiations|(?:introductory|working|courtesy) meetings?)"
    r"\s+with\s+(?:the\s+)?[A-Z]|\s+(?:[\w-]+\s+){0,4}?bilateral (?:meetings?|talks|consultations)\b|"
    r"\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:participation|attendance|travel|negotiations)\b"
)
MARKS: Final = re.compile(r"(?:.* )?(?:mark|celebrat|commemorat|conclud|end|clos|complet|open|start|beg)")
MARKED_BY: Final = re.compile(
    rf"[^.;\n]{{2,100}}? (?:by (?:hosting|holding|organi[sz]ing|staging)|with) [^.;\n]{{0,60}}?\b{EVENT_NOUN}(?!\w)|"
    r"\s+(?:[\w’'-]+ ){0,7}?(?:Day|Week|(?<!its )[Aa]nniversary)\b(?! (?:by|of|after|since)\b)"
)
# "gave the official start to a project".
GIVES_START: Final = re.compile(
    r"\s+(?:an?|the|official|formal|green|a green) (?:[\w-]+ )?(?:start|go-ahead|kick-?off|launch|light) (?:to|of|for) "
    rf"(?:{_WITHIN_PHRASE}[\"“'‘]?(?:{EVENT_NOUN}|{NOVELTY})(?!\w))",
    re.IGNORECASE,
)
GUESTS: Final = re.compile(
    r"\s+(?:an?|the|several|two) (?:[\w’'-]+ ){0,4}?(?:delegations?|counterparts?|ambassadors?|ministers?|guests?)\b",
    re.IGNORECASE,
)
# "the course, which X delivered": the object stands before.
RELATIVE: Final = re.compile(rf"\b{EVENT_NOUN}\b[^.;]{{0,60}}?\b(?:which|that)\s+(?:[^.;]{{2,200}}\s)?$")
# "with funding from the Harbour programme, which X leads": that is the payer, and no event.
PAYING: Final = re.compile(r"\bfund(?:ing|s|ed) (?:from|of|by) [^.;]{2,120}\bprogramme\b[^.;]{0,40}\bwhich\b[^.;]*$")
