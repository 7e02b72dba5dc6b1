"""How releases tell whose countries took part: people, experts, bodies, lists, and what is only a topic."""

import re
from typing import Final

from indexer.metadata import participant_words_russian as russian
from indexer.metadata.cue import Cue, cue
from indexer.metadata.events import PEOPLE_NOUN

_NAMED: Final = (
    r"(?:participants?|officers?|officials?|practitioners?|representatives?|delegat(?:es?|ions?)|"
    r"prosecutors?|judges?|police(?:men|women)?|"
    r"investigators?|analysts?|cadets?|guards|troops|personnel|staff|employees|specialists|students?|"
    r"members?|heads|ministers?|"
    r"authorities|agencies|services|administrations?|professionals|leaders|journalists|teachers|"
    r"jurisdictions?|municipalities|countries|states|"
    r"participating|attend(?:ed|s|ing)?|took part|taking part|take part|brought together|trained|train|points|"
    r"councils|learn|met|groups|firms|companies|organi[sz]ations|republics|nations|candidates|applicants|attendees|"
    r"colleagues|counterparts|commanders|chiefs|presidents|guests|visitors|deputies|parliamentarians|mps|"
    r"wardens|sailors|captains|divers|pilots|auditors|accountants|technicians|volunteers|clerks|attorneys|detectives|"
    r"handlers|bailiffs|notaries|diplomats|lawmakers|senators|mayors|governors|crews?|interns|magistrates|customs|secretaries|"
    rf"{PEOPLE_NOUN}|graduates|alumni|trainees|{russian.PEOPLE})"
)
# Whoever comes "from" or is "of" somewhere.
_DOERS: Final = (
    r"(?:[a-z]{3,}(?:ers|ors|ists|ians|ants)(?= from\b)|"
    r"(?!(?:b?order|matter|cent|number|paper|power|oth|quart|chapt|partn|organi[sz]|wat|riv|memb|corrid|sect|fact|min|ambassad)"
    r"(?:ers|ors))[a-z]{3,}(?:ers|ors|ists|ians)(?= of\b))"
)
PEOPLE: Final = rf"(?:{_NAMED}|{_DOERS})"
EXPERTS: Final = (
    r"(?:experts?|(?<!of )(?<!of-)trainers?|instructors?|facilitators?|speakers?|consultants?|mentors?|moderators?|"
    r"donors?|funded|financed|"
    rf"{russian.EXPERTS})"
)
# These take part only where the words after their countries say so.
BODIES: Final = r"(?:bodies|institutions|governments|ministries|academies|universities|institutes|forces|units)"
# For text in small letters: a pattern that need not look for capitals takes half the time.
HUMAN: Final = Cue(
    frozenset(),
    re.compile(rf"\b(?:(?P<experts>{EXPERTS})|(?P<bodies>{BODIES})|(?P<people>{PEOPLE}))(?!\w)"),
    begins=re.compile(rf"\b(?:{EXPERTS}|{BODIES}|{_NAMED})(?!\w)"),
    endings=("ers", "ors", "ists", "ians", "ants"),
)
# Those who give the event stand as the subject of these.
_GIVES: Final = (
    r"\b(?:shar|taught|led|deliver|present(?!\b)|gave|giv|contribut|facilitat|provid|conduct|explain|lectur|spoke|introduc|"
    r"will|assist|support|train(?:ed|s)? (?:the|\w+ (?:officers|participants)))"
)
ATTENDED_AFTER: Final = re.compile(
    rf"(?:(?!{_GIVES})[^;:.]){{0,400}}?\b(?:studied|attend(?:ed)?|attending|took part|take part|participated?|"
    r"sent (?:\w+ )?(?:representatives|delegat\w+|officers|staff|teams|specialists)|"
    r"(?:were|was|are|being) (?:trained|represented|present|taught|introduced)|learn(?:ed|t)?|discuss(?:ed)?|"
    r"gather(?:ed)?|met|came together|come together|exchanged|joined|compared|practi[sc]ed|worked|completed|listened|"
    r"heard|got to know|underwent|(?:gone|went|go) through|"
    r"train(?= (?:for|in|on|together))|undertook|finished|graduated|passed|analy[sz]ed|drafted|drew up|mapped|"
    r"were (?:acquainted|familiari[sz]ed|briefed|instructed|certified)|received (?:training|certificates)|"
    rf"{russian.LEARN})\b"
)
LED_BY: Final = cue(
    r"\b(?:by|with|(?<!total )(?<!number )(?<!group )of|from|through|under|including|among)\s+(?:[^\s,.;]+\s+){0,5}$"
)
CAME_FROM: Final = cue(
    rf"{russian.PERSONS_FROM}|\b(?:came|come|comes|coming|drawn|arrived|travelled|(?:were|are|all|mostly) )\s*"
    r"from\s+(?:the\s+|all over\s+|across\s+|"
    r"(?:all|various|different|several|the) (?:regions|parts|corners) of\s+|[a-z]+\s+){0,3}$|"
    r"\b(?:came|come|comes|coming|drawn) from\s+(?:[a-z]+\s+){1,4}?(?:administrations|agencies|services|authorities|"
    r"institutions|ministries|organi[sz]ations|offices|units|academies|universities|countries|bodies|forces)\s+"
    r"(?:in|of)\s+(?:the\s+)?$|"
    r"\b(?:came|comes?|coming|drawn|arrived|travelled) from\s[^.;]{3,90}?\b(?:and|but)"
    r"(?:,? (?:also|among others|even|in part|partly|finally),?)? from\s+(?:the\s+)?$|"
    r"\b(?:they|participants|who|trainees|officers|officials|students|teams) (?:had been|have been|were|are) "
    r"(?:sent|nominated|seconded|delegated) by\s+(?:the\s+)?$|"
    r"\b(?:they|participants|who|that) represent(?:ed|s)? (?:the )?(?:[a-z]+ ){0,4}?of\s+(?:the\s+)?$"
)
FROM_BODY_OF: Final = cue(r"\bfrom\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$")
# "Nigerian Correctional Service", known by this name, is of the state with whose name it begins.
STATE_BODY: Final = re.compile(
    r"\b(?:Police|Force|Forces|Service|Guards?|Customs|Corps|Commission|Authority|Agency|Bureau|Department|Directorate|"
    r"Constabulary|Gendarmerie|Prefecture|University|Academy|College)$"
)
BODY_NOUN: Final = re.compile(
    r"\s+(?:[a-z-]+\s+){0,3}(?:ministries|institutions|agencies|bodies|universities|institutes|services|"
    r"organi[sz]ations|authorities|companies|schools|courts|navy|army|air force|armed forces|gendarmerie|military|"
    r"parliament|ministry|agency|service|banks|civil society|media|government|police|customs|border)\b"
)
PEOPLE_IN: Final = cue(
    rf"\b(?:{PEOPLE_NOUN}|judiciary|authorities|agencies|police|presidents|chiefs|directors|mayors|trainees|participants|"
    rf"graduates|counterparts|colleagues)\s+in\s+(?:the\s+)?$"
)
LEARN_AFTER: Final = re.compile(
    r"[^.;:]{0,40}\b(?:learn|learned|learnt|trained|are trained|train|study|studied|practi[sc]e|refresh|complete|"
    r"took|take|attend(?:ed)?|carried out|carry out|"
    r"completed|graduate|introduced to|acquainted with|familiari[sz]ed with|briefed|taught|instructed|coached|"
    r"sensiti[sz]ed|certified|qualified)\b"
)
EVENT_OF: Final = cue(
    r"\b(?:trainings?|courses?|workshops?|seminars?|conferences?|meetings?|trains?|learn|study|school|"
    r"trained|taught|train)\b[^.;:]{0,120}$"
)
TOOK_PART: Final = cue(
    r"\b(?:participants?|participat\w+|attend\w*|took part|taking part|take part|brought together|"
    r"brings together|representatives? (?:of|from)|"
    r"officials? (?:of|from)|officers? (?:of|from)|delegat\w+ (?:of|from)|practitioners?|trained|train|"
    r"were represented|gathered|among (?:those|the) (?:present|attend)\w*|"
    r"for (?:\w+ ){0,4}(?:officers|officials|prosecutors|staff|judges|police|troops)|joined|there were|"
    r"learn\w*|met|completed|come from|"
    r"will come|drawn from|coming from|refreshed|sent (?:\w+ )?(?:representatives|delegat\w+)|graduates|"
    r"listened|got to know|underwent|presented|"
    rf"for (?:[\w-]+ ){{0,5}}(?:{PEOPLE_NOUN}|[a-z]{{3,}}(?:ers|ors|ists)) (?:of|from|in)|took stock|"
    r"(?:trainings?|courses?|workshops?|seminars?|conferences?) (?:of|for)|followed a|exchang\w+|"
    r"law[- ]enforcement agencies (?:of|from)|represented|worked|"
    r"discussed|heard|compet\w+|practi[sc]\w+|came from|came to|arrived|studied|"
    r"(?:talks|meetings?) (?:were held )?with|work in|"
    rf"{PEOPLE_NOUN} (?:of|from)|{russian.TOOK_PART})\b"
)
TOPIC: Final = cue(
    r"\b(?:situation in|trafficking from|border with|border of|project|programme for|opiates from|visit to|based in|"
    r"support of|support from|contribution of|co-?operation with|funded by|chairmanship|presidency of|"
    r"embassy of|citizens of|republic of|ambassadors? (?:of|from)|consuls? of|high commissioner of)\s+(?:the\s+)?$"
)
FOR: Final = cue(r"\bfor\s+(?:the\s+)?$", written=True)
IN: Final = cue(r"\b(?:in|at)\s+(?:the\s+)?$", written=True)
IN_RUSSIAN: Final = re.compile(russian.IN)
LIST_RUSSIAN: Final = re.compile(russian.LIST)
AS_EXPERTS_RUSSIAN: Final = re.compile(russian.AS_EXPERTS)
GATHERED_RUSSIAN: Final = re.compile(russian.GATHERED)
IN_OR_TO: Final = re.compile(r"\b(?:in|to|at)\s+(?:the\s+)?(?:\w+(?: \w+){0,2},\s+)?$")
FROM: Final = re.compile(
    r"\b(?:from|of|represent\w+|from the|with|were|are|includ\w+|namely)\b|\(|:|^\W*$|\bиз\b|^\s*,|\s[–—-]\s*$"
)
TALKS_WITH: Final = cue(
    r"\b(?:meetings?|talks|consultations?|dialogue|exchange)\s+(?:\w+\s+){0,3}?(?:with|between)\s+(?:the\s+)?$"
)
# What the patterns above look at right before a country; three long words between "talks" and "with".
NEAR_CHARACTERS: Final = 100
BESIDE_CHARACTERS: Final = 60
# What people learn of, see or thank for, rather than where they come from.
NO_PEOPLE_OF: Final = cue(
    r"\b(?:cases?|examples?|experiences?|practices?|models?|lessons|evidence|requests?|heroin|opiates|drugs|cannabis|"
    r"goods|materials|laws?|legislation|visit(?:ed|ing|s)?\s+(?:the|a|some|several|two|their)(?:\s+[a-z]+){0,3})\s+(?:from|of|in)\s+(?:the\s+)?$|"
    r"\b(?:funding|financing|funds|money|grants?)\s+(?:from|of|by)\s+(?:[^\s,.;:]+\s+){0,9}$|"
    r"\b(?:cooperation|co-operation|collaboration|partnership|support|assistance|help|behalf)\s+(?:with|of|from)\s+"
    r"(?:(?!officers|officials|authorities|police|representatives|prosecutors|judges)[^\s,.;:]+\s+){1,9}$|"
    rf"\b(?:{russian.NO_PEOPLE_OF})"
)
# "see the e-justice of the high-tech leader Estonia": a plain noun before the country tells of the country.
PLAIN_NOUN: Final = re.compile(
    r"(?<![^\s(])(?!(?:from|of|the|and|in|at|to|includ\w+|namely|with|were|was|are|is|both|all|neighbou?ring|represent\w+|"
    r"as|like|between|them|whom|which|those|mostly|mainly|also|republics?|kingdom|members?|by|across|throughout|over|"
    rf"plus|or|{PEOPLE})\s)[a-z][a-z-]*(?<!s)\s+$"
)
GIVEN_BY: Final = cue(
    r"\b(?:moderated|led|taught|delivered|conducted|facilitated|opened|chaired|trained|given|presented|provided) by\s+"
    r"(?:[^\s,.;:]+\s+){0,5}$"
)
LANGUAGE: Final = re.compile(r"\s+(?:language|version|translation|lessons?|classes|teachers?)\b")
NAME_GOES_ON: Final = re.compile(
    r"\s+(?:[A-Z][\w-]+\s+)?(?:Affairs|Project|Programme|Program|Institute|Initiative|Convention|Protocol|Plan|"
    r"Foundation|Fund|Mission|Embassy|border|route)\b"
)
_NO_EXPERT: Final = r"(?!(?:experts|trainers|instructors|speakers|consultants|lecturers|mentors|donors|affairs)\b)"
BEFORE_ADJECTIVE: Final = re.compile(
    rf"\s+(?:{_NO_EXPERT}\w+[\s-]+){{0,4}}?(?:{PEOPLE}(?!\w|['’]s)|sides?(?= (?:was|were|is|are|and|agreed|took)\b)|"
    rf"{russian.SIDES})"
)
BEFORE_EXPERTS: Final = re.compile(r"\s+(?:\w+[\s-]+){0,3}?(?:experts|consultants|lecturers|speakers)\b")
TAUGHT: Final = re.compile(
    r"\b(?:for|to|with|taught|teach|train(?:ed)?|helped|help|showed|introduced|advised|join|met|"
    rf"{russian.TAUGHT})\b"
)
OF_THE: Final = re.compile(r"\s+(?:of|from|in)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}")
BEFORE_ANOTHER: Final = re.compile(r"\s+(?:and|и)\s+(?:\w+\s+)?[a-zа-я]\w+\s+(?:\w+\s+){0,2}?" + PEOPLE)
# A list goes on over brackets, quotation marks and one name that is no country's.
LIST_GAP: Final = re.compile(
    r"^(?:\s*(?:,|;|(?:and|as well as|but also|and also) from|and|и|&|as well as|a также|the|of|Republics?|"
    r"I\.\s?R\.|(?:incl\.|including)(?:\s+[A-Z]\w+)?|\([^()\n]{1,40}\)|[“”\"*()])\s*|\s)+$|"
    r"^,\s+(?:the\s+)?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}(?:\s*\([^()\n]{1,30}\))?"
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?$",
    re.IGNORECASE,
)
REGION_AND: Final = re.compile(r"\s+and\s+(?:also\s+)?(?:from\s+)?(?:the\s+)?")
SPOKEN: Final = re.compile(r"“[^”]{0,2000}(?:”|$)")
OF_HERE: Final = cue(
    rf"\b(?:{PEOPLE_NOUN}|representatives)\s+(?:of|from)\s+(?:the\s+)?(?:(?P<here>(?:whole )?country\b)|(?=[A-ZА-Я]))",
    written=True,
)
# Whose police act: "Operation Harbour was carried out in Fiji, Samoa and Tonga".
OPERATION_IN: Final = re.compile(
    r"\b(?:operations?|raids|searches|controls|checks) [^.;]{0,60}?"
    r"\b(?:conducted|carried out|held|run|took place|launched|coordinated|co-ordinated)\b[^.;]{0,40}?"
    r"\bin\s+(?:the\s+)?$"
)
# "officers of agencies in Fiji, Samoa and Tonga", "the judges worked in Peru, Chile and Bolivia".
PEOPLE_OF_MANY: Final = re.compile(
    rf"(?<!by )(?<!by the )\b(?:{PEOPLE_NOUN})\s+(?:(?:from|of|at|with|for)\s+(?:[^\s.;:]+\s+){{1,8}}?|"
    r"(?:who )?(?:[a-z]+ ){0,4}?(?:work|serve|worked|served)\s+(?:for\s+(?:[^\s.;:]+\s+){1,8}?)?)?in\s+(?:the\s+)?$"
)
# "participants from bureaus, border police and agencies in Brunei, Laos and Vietnam": of a list of states.
PEOPLE_OF_BODIES: Final = re.compile(
    rf"\b(?:participants|representatives|delegates|{PEOPLE_NOUN}) (?:from|of) "
    r"(?:(?!\b(?:held|took|conducted|organi[sz]ed|implement\w+|operat\w+|projects?|programmes?|situation|markets?|active|"
    r"trained|led|run)\b)[^.;:()])"
    r"{3,220}?\b(?:agencies|services|institutions|administrations|authorities|units|bodies|ministries|offices|ports|"
    r"airports|forces|companies|schools|universities|courts|organi[sz]ations)\b(?: that [^.;:,]{2,60}?)?"
    r" (?:in|across) (?:the )?$"
)
# "25 young diplomats from Fiji, Samoa and Tonga are expected": of a list, any who are many, but no goods and teachers.
MANY_FROM: Final = re.compile(
    rf"\b(?!{EXPERTS}|(?:goods|drugs|opiates|cases|experiences|examples|practices|lessons|requests|funds|grants|weapons|"
    r"contributions|vehicles|products|imports|exports|flows|migrants|refugees|routes|data|models|partners|firearms|"
    r"cigarettes|arms|victims|suspects|criminals|smugglers|traffickers|cars|trucks|flights|shipments|fighters|"
    r"networks|languages|findings|results|messages|letters|visits)\b)[a-z]{3,}s from (?:the )?$"
)
# Those present, each by an office that is of a country.
AMONG_PRESENT: Final = re.compile(
    r"^(?:Among (?:those|the) (?:present|participants|attendees|guests|attending|participating)\b|"
    r"(?:The )?(?:Participants|Attendees|Guests|Those present) (?:were|included)\b)"
)
OFFICE_OF: Final = re.compile(r"\b(?:of|INTERPOL in|Interpol in)\s+(?:the\s+)?(?:Republic of\s+)?$")
# "The Border Service of Fiji and the Customs of Tonga sent teams": bodies as the subject of what participants do.
_BODY_WORDS: Final = (
    r"(?:[A-Z][\w’'&-]*|of|the|and|for|in|on|to|as well as|both|border|customs|police|service(?:men|s)?|officers|"
    r"units?|teams?)"
)
BODIES_DID: Final = re.compile(
    rf"(?: (?:the )?)?(?:{_BODY_WORDS}(?: \([^()]{{1,30}}\))?,? ){{3,60}}(?:also )?(?:sent (?:their |its )?"
    r"(?:teams?|players|officers|representatives|delegations?|delegates|specialists|staff)\b|took part\b|"
    r"participated\b|attended\b|competed\b|met (?:in|at|on)\b|were (?:also )?(?:represented|present|observers)\b)"
)
# "the Indonesia delegation", "Fiji participants".
ITS_DELEGATION: Final = re.compile(r"\s+(?:police |customs |national )?(?:delegat(?:ions?|es)|participants)\b")
# "They came from the University of Porto (Portugal)": the country of a body in brackets behind it.
BODY_IN_BRACKETS: Final = re.compile(
    r"(?:\b(?:came|come|drawn|arrived|travelled)|[a-z]s) (?:[a-z]+ )?from (?:[^;:]{0,300}[,)] (?:and )?)?"
    r"(?:(?!(?:in|at|to)\b)[^\s,;:()]+ ){1,12}\($"
)
# "U.S.-funded equipment": nobody came.
# Nor where a newspaper or a company bears the name: "Japan Tobacco International", "Qatar Airways".
COMPOUND: Final = re.compile(
    r"\.?-[a-z]|\s(?:[A-Z]\w+\s){0,2}(?:International\b|Airlines|Airways|Tobacco|Telecom|Corporation|Company|Limited|Ltd|"
    r"(?:[Dd]ollar|pound|franc|yen|rou?ble|euro|rupee)s?\b|Times\b|Today\b|Daily\b|Herald|Gazette)"
)
CONTINENT_CHARACTERS: Final = 10
# "Latin American" is of no single state.
OF_CONTINENT: Final = re.compile(r"\b(?:Latin|South|Central|North|Pan|Inter|Ibero)[ -]$")
# Whoever comes "from all parts of the country" is of the one where the event took place.
OF_WHOLE_COUNTRY: Final = re.compile(
    r"\bfrom (?:(?:all|across|around|throughout|every|different|various|several|many|\d+|[a-z]+teen|ten|"
    r"twelve|over) ){1,2}"
    r"(?:(?:\d+ )?(?:parts?|regions?|corners?|provinces|districts|counties|cities|areas) )?(?:of |in )?"
    r"(?:the )(?:whole |entire )?country\b(?! of\b)"
)
FOOTNOTE: Final = re.compile(r"\*{1,2}\s*(?:[Tt]he )?(?:[Pp]articipants (?:were |came )?from )?(?:the )?")
JOINED: Final = re.compile(r",?\s+(?:and\s+|,\s*)?")
REACH_CHARACTERS: Final = 400
# First one of few characters, to which the pattern engine skips.
CLAUSE: Final = re.compile(r"[;.w](?:(?<=[;.])(?<!\.[A-Z]\.)\s|(?<=\bw)h(?:ile|ereas)\b)")
_EVENT: Final = (
    r"(?:[Ww]orkshops?|[Ss]eminars?|[Tt]rainings?|[Cc]ourses?|[Cc]onferences?|[Ss]essions?|[Bb]riefings?|[Ll]ectures?)"
)
# "The course was held for the Customs Committee of"; "workshop for Kazakhstan and Kyrgyzstan in Almaty".
EVENT_FOR: Final = cue(
    rf"\b{_EVENT}(?:\s+(?:was|were|is|has|have|held|organi[sz]ed|conducted|delivered|given|in|at|on \d)\b"
    r"[^.;:,]{0,60}?|\s+on\s[^.;:,]{2,80}?)?"
    r"\s+for\s+(?:the\s+)?(?:(?:[A-Z][\w’'-]+|\([A-Z]\w+\)|of|and|on|to|the)\s+){0,10}$",
    written=True,
)
WITH_COUNTRIES: Final = cue(
    r"\b(?:(?:participation|presence|attendance|involvement) of|(?:attended|joined) by|"
    r"br(?:ings?|ought|inging) together|unit(?:es|ed|ing)|gather(?:s|ed|ing)|consist(?:s|ed|ing) of|composed of|"
    r"involv(?:es|ed|ing)|"
    r"made up of|(?:participants|attendees|participating \w+):)\s+(?:the\s+)?$"
)
# Countries named alone are the subject where nothing but the begin of a clause stands before them.
BEGINS: Final = re.compile(
    r"(?:^|[,;:–—]|^(?:with|through|in|at|during|after|by|thanks to|for|before) (?:it|this|these|that|them)\b|"
    r"\b(?:and|which|that|when|where|while|as|besides|also|both|"
    r"among (?:them|which)|including))\s*(?:the\s+|republic of\s+|both\s+)*$"
)
_ALSO: Final = r"(?:also|could|can|all|both|each|jointly|together|now|have|has|are|is|were|was|will|be|had|being)"
TAKE_PART: Final = re.compile(
    r"\s*(?:\([^()]{1,60}\))?(?:,? (?:and|as well as) (?:the )?[a-z-]+(?! from)(?: [a-z]+){0,3}?)?"
    rf"[,–—]?\s*(?:{_ALSO}\s+)*(?:attend(?:ed|s|ing)?|t(?:ake|akes|ook|aking) part|participat\w+|"
    r"represented|present(?:ed)?\b|showed\b|shared\b|explained\b|described\b|outlined\b|introduced\b|"
    r"learn(?:ed|t)\b|told\b|spoke\b|showcased\b|tested\b|practi[sc]ed\b|want(?:ed)? to\b|expected\b|observers\b|"
    r"sent\b|join(?:ed)?\b|came\b|met\b|teamed up|compared|exchanged|discussed|took stock|"
    r"reported|look(?:ed)? at\b|carried out|conducted a joint|held (?:talks|a meeting|consultations|joint|their))"
)
OWN_BODY_SENT: Final = re.compile(
    r"(?:['’]s)?\s+(?:(?:[A-Z][\w-]+,?|\([A-Z][\w-]{1,12}\),?|and|of|for|the)\s+){0,14}(?:also |both |all )?"
    r"(?:sent|attended|took part|participated|joined|were represented)\b"
)
# What is told early, but of other things than the event.
BACKGROUND: Final = cue(
    r"\b(?:signed (?:in|by|on)|w(?:as|ere) signed|signator\w+|treaty|convention|ratif\w+|acced\w+|"
    r"established|founded|was born|ambassadors?|embass\w+|"
    r"said|says|noted|stressed|highlighted|underlined|emphasi[sz]ed|stated|added|remarked|pointed out|explained|"
    r"visited|appointed|elected|invited|donated|grants?|funded|financed|sponsored|thanked|congratulated)\b"
)
