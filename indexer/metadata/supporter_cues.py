"""The words by which a release says who helped with an event, who carried it out and who hosted it."""

import re
from typing import Final

from indexer.metadata.cue import Cue
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.sentence_words import words_of

_CLOSE: Final = (
    r"(?:(?:very )?(?:close|closer|full|direct|active|strategic|fruitful|joint|constructive|ongoing|technical|good|new|"
    r"existing|long-?standing|continued|effective|broad|successful|official|its|their|this|the|a|an)\s+)*"
)
_HELP: Final = (
    r"(?:support|assistance|participation|help|involvement|backing|contributions?|facilitation|input|expertise|"
    r"engagement|aid|presence|mediation|co-?operation|guidance|"
    r"(?:co-?ordinating|advisory|moderating) role)"
)
PARTNERED: Final = Cue(
    words_of(
        "operation cooperation collaboration partnership ordination coordination consultation association coalition "
        "alliance liaison concert consortium working worked work works support assistance participation help "
        "involvement backing contribution contributions facilitation input expertise engagement aid presence "
        "mediation guidance partners "
        "join joins joined joining partner partnering collaborating cooperating operating partnered collaborated "
        "participating beneficiary beneficiaries joint acknowledge acknowledges acknowledged appreciate appreciates "
        "appreciated contribution contributions hosted supported facilitated conjunction jointly together "
        "synergy unison tandem coordinating ordinating advisory moderating venue premises trainers "
        "pooling pooled combining combined effort efforts"
    ),
    re.compile(
        rf"\b(?:in|through|by|with|under|(?:as part|framework|context|course) of (?:its|their|the))\s+{_CLOSE}"
        r"(?:co-?operation|collaboration|partnership|co-?ordination|consultation|association|coalition|alliance|"
        r"liaison|concert|consortium|synergy|unison|cooperative effort|"
        r"(?<=joint )(?:efforts?|initiative|undertaking|venture|action))(?: and (?:\w+ )?\w+)?\s+(?:with|between)"
        r"(?:,? (?:among others|amongst others|inter alia|notably|in particular|especially|mainly),?)?\s+|"
        r"\b(?:join|pool|combin)(?:ing|ed) (?:its |their |the "
        r")?(?:resources|efforts|forces|strengths|expertise) "
        r"with\s+|"
        rf"\bbenefit(?:s|t?ed|t?ing)? (?:\w+ly )?from (?:the |a )?(?:(?!financ|gener|fund|monet)[\w-]+ (?:and "
        rf")?){{0,3}}?"
        rf"{_HELP}(?: and {_HELP})?\s+(?:of|from|by|provided by)\s+|"
        rf"\bpossible without (?:the |this )?(?:(?!financ|gener|fund|monet)[\w-]+ (?:and )?){{0,3}}?{_HELP}"
        rf"(?: and {_HELP})?\s+(?:of|from|by)\s+|"
        r"\b(?<!has )(?<!have )(?<!had )(?<!been )(?:working|works|worked|co-?operating|collaborating|"
        r"partnering|(?:proud|pleased|happy|glad|honou?red|delighted) to (?:partner|work|co-?operate|collaborate)) "
        r"(?:closely |together |hand in hand |jointly )*with\s+|"
        r"\b(?:developed|prepared|designed|drafted|compiled) (?:the|this|its) (?:[\w-]+ ){1,5}?"
        r"(?:in conjunction|jointly|together) with\s+|"
        r"\bjoin(?:s|ed|ing)? (?:efforts|forces|hands) with\s+|"
        r"\bwith (?:the )?support (?=from\b)|"
        rf"\b(?:with|through|thanks to|under|by) (?:the |a )?(?:(?!financ|gener|fund|"
        rf"monet)[\w-]+ (?:and )?){{0,3}}?{_HELP}"
        rf"(?: and {_HELP})?\s+(?:of|from|by|provided by)\s+|"
        r"\b(?<!financial )(?:support|assistance|help|expertise|venue|premises|trainers)"
        r"(?: (?:for|to|with|in) [^.;,\n]{2,60}?)? (?:was|were|is|are|has been) "
        r"(?:also |kindly |generously )?(?:provided|given|lent|offered|rendered) by\s+|"
        r"\b(?:developed|prepared|designed|drafted|compiled) "
        r"(?:in conjunction|jointly|together) with\s+|"
        r"\b(?:had|has|have|enjoy(?:s|ed|ing)?|receiv(?:es|ed|ing)) (?:the |a )?(?:(?!financ|gener|fund|monet)[\w-]+ "
        r"(?:and )?){0,2}?(?:support|assistance|backing|help) (?:of|from)\s+|"
        r"\ba joint (?:project|programme) (?:of|by|between)\s+|"
        r"\band (?:the )?(?:contribution|support|assistance|participation) of\s+|"
        r"\band (?:the |with )?(?:technical|logistical|expert|organi[sz]ational|practical|academic|strategic|"
        r"operational|active|"
        r"scientific|methodological|in-kind) (?:support|assistance|help|expertise|input) "
        r"(?:of|from|by|provided by)\s+|"
        r"\b(?:gratefully |kindly |warmly )?(?:acknowledge[sd]?|appreciate[sd]?) the "
        r"(?:(?!financ|volunt|gener|fund|monet)[\w-]+ (?:and )?){0,3}?"
        r"(?:support|assistance|help|co-?operation|contributions?) "
        r"(?:of|from|by|provided by|given by|received from)\s+|"
        r"\bmissions?\b[^.;\n]{0,60}?\bjoined by (?:the )?(?:[\w-]+ )?"
        r"(?:delegations?|observers|members) (?:of|from)\s+|"
        r"\b(?:hosted|supported|facilitated) by [^.;\n]{2,120}? (?:through|via) (?=the\s)|"
        r"\b(?:support|assistance|help) (?:(?:for|to) [^.;,\n]{2,60}? )?(?:also )?(?:came|comes) from\s+|"
        r"\b(?<!dialogue )partners (?:(?:of|in|for|with (?:which|whom)) [^.\n]{0,60}?\b)?"
        r"(?:were|are|is|include[ds]?)\s+|"
        r"\b(?<!representatives of )(?<!participation of )(?<!delegates of )"
        r"partners(?:,? (?:such as|including|like)|:)\s+"
    ),
)
# What only a line begins with, apart: "the" stands in all, and the patterns above are dear to try at each.
PARTNERS_OPEN: Final = Cue(
    words_of("partner partners"),
    re.compile(
        r"^(?:the |its |key |main |project |implementing |local |other |national |international |strategic "
        r")*partners?:\s+"
    ),
)
# Of these a partner becomes an organizer, where nobody else is named.
SUPPORTING: Final = Cue(
    words_of("support assistance help backing cooperation operation collaboration partnership invitation"),
    re.compile(
        r"\bwith (?:the )?(?:(?!financ|gener|fund|monet)[\w-]+ ){0,2}?(?:support|assistance|help|backing)"
        r"(?: and \w+)? (?:of|from|by|provided by)\s+|"
        r"\b(?:with|through) the (?:joint |close )?(?:co-?operation|collaboration|partnership) of\s+|"
        r"\b(?:support|assistance|help) (?:(?:for|to) [^.;,\n]{2,60}? )?(?:also )?(?:came|comes) from\s+"
    ),
)
# Who invites others to come together is their host; who is visited only invites.
INVITED: Final = Cue(
    words_of("invitation invited"),
    re.compile(r"(?<!visit )(?<!visited )\b(?:at|on|upon|by|following) the (?:kind )?invitation (?:of|from|by)\s+"),
)
CAME_TOGETHER: Final = Cue(
    words_of("met gathered convened assembled together gather meet held took takes place meeting discussed"),
    re.compile(
        r"\b(?:met|gathered|convened|assembled|came together|come together|gather|meet|held|"
        r"took place|takes place|discussed)\b"
    ),
)
# Where nobody else is named, whoever supported or carried out an event is its organizer.
CARRIED: Final = Cue(
    words_of(
        "supported implemented assisted backed executed managed administered aided helped cosupported led run "
        "coordinated ordinated carried delivered headed"
    ),
    re.compile(
        r"(?<!financially )\b(?:(?:co-?)?supported|implemented|assisted|backed|executed|managed|administered|aided|"
        r"helped)(?: (?:jointly|technically|logistically|also|together|in this))?\s+"
        r"(?:by|(?<=implemented )(?:through|via)(?= (?:the )?[a-z]))\s+"
        r"(?:(?:an? |the )(?:[a-z]+ )?(?:consortium|team|group|alliance|partnership) "
        r"(?:[^.;,\n]{0,60}? |[^.;\n]{2,120}?, (?=led by|headed by|under the))?"
        r"(?:(?:that is |which is )?(?:led|headed|co-?ordinated) by|consisting of|made up of|"
        r"under the (?:[a-z]+ )?(?:lead|leadership|guidance|co-?ordination|direction) of)\s+)?|"
        r"\b(?:project|programme|initiative|action)(?: [^.;,\n]{1,60}?)? (?:is|was|being) (?:[a-z]+ly )?"
        r"(?:led|run|co-?ordinated|carried out|delivered|headed) by\s+"
    ),
)
_ITS_OBJECT: Final = (
    r"(?=(?:it|this|them)\b|(?:a part|part|the (?:organi[sz]ation|holding|work|conduct|delivery)) of\b|"
    rf"(?:the|this) (?:[\w-]+ ){{0,3}}?(?:{EVENT_NOUN}|initiative|activity|activities|action)(?!\w))"
)
# What a helper does, with the helper as its subject, and what a giver of money does.
HELPED: Final = Cue(
    words_of(
        "supported cosupported supports assisted assists contributed facilitates backed helped helps "
        "support assistance help supporting assisting implement implements implemented implementing "
        "expertise backing venue premises hall halls rooms facilities auditorium campus classrooms "
        "expert experts trainer trainers instructor instructors lecturer lecturers "
        "partner partners co available"
    ),
    re.compile(
        rf"\b(?:(?:is|are|was|were) (?:[a-z]+ly )?(?:supporting|assisting)|"
        rf"co-?supported|supported|supports|assisted(?: with| in)?|assists(?: with| in)?|backed|"
        rf"helped (?:to )?(?:organi[sz]e|prepare|hold|run|deliver|with)|"
        rf"contributed (?:(?!financ|fund|money)[\w-]+ ){{0,5}}?to|facilitates)\s+{_ITS_OBJECT}|"
        r"\b(?:supports|supported|assists|assisted|helps|helped) (?:the )?(?:(?!to\b|in\b|with\b)[^\s.,;]+ ){1,8}?"
        r"(?:in |with |to )?(?:the )?(?:co-?)?(?:organi[sz](?:e|ing|ation of)|hold(?:ing)?|prepar(?:e|ing)|"
        r"conduct(?:ing)?|deliver(?:ing|y of)?|run(?:ning)?|stag(?:e|ing))(?= (?:it|the|this|these)\b)|"
        r"\b(?:provided|provides|gave|lent|lends?|offered|offers|rendered)\s+(?:(?!financ|fund)[\w-]+\s+){0,4}?"
        r"(?:support|assistance|help|expertise|backing|venue|premises|experts?|trainers?|instructors?|lecturers?|"
        r"halls?|rooms|facilities|auditorium|campus|classrooms)\b|"
        r"\b(?:second(?:s|ed)|sen(?:t|ds)|deploy(?:s|ed)|assigned)\s+(?:[\w-]+\s+){0,3}?"
        r"(?:experts?|trainers?|instructors?|lecturers?) (?:to|for)\b|"
        r"\bma(?:de|kes) (?:its|their|the) [^.;,\n]{2,40}? available (?:for|to)\b|"
        r"\b(?:is|are) (?:jointly )?implementing (?:it\b|(?:the|this) (?:[\w-]+ ){0,2}?"
        r"(?:project|programme|action|initiative|component)\b)|"
        r"(?<!to )(?<!can )\b(?:jointly )?implement(?:s|ed)? (?:it\b|(?:the|this) (?:[\w-]+ ){0,2}?"
        r"(?:project|programme|action|initiative|component)\b)(?! by)|"
        r"\b(?:was|were|is|are|acted as|became)\s+(?:also\s+)?(?:a |the |among the |one of the )?"
        r"(?:(?!to\b)[\w-]+\s+){0,2}?partners?\b"
    ),
)
# "with UNODC's support": the helper stands before the noun.
ITS_SUPPORT: Final = Cue(
    words_of(
        "support assistance help funding participation contribution contributions backing aid funds money grant "
        "grants donation generosity sponsorship"
    ),
    re.compile(
        r"\b(?:[Ww]ith|[Tt]hanks to|[Tt]hrough) (?P<who>(?:the )?[A-Z][^.,;\n]{1,80}?)(?:['’]s?)? "
        r"(?:(?P<money>(?:kind |very )?(?:financial|generous)(?: and [a-z]+)? )?(?:[a-z]+ )?(?P<what>"
        r"support|assistance|help|participation|contributions?|backing|aid)|"
        r"(?:[a-z]+ )?(?P<paid>funding|funds|money|grants?|donation|generosity|sponsorship))\b"
    ),
    written=True,
)
# "an EU-funded project", "the UNDP-implemented programme", "an OSCE-supported course".
PREFIXED: Final = Cue(
    words_of(
        "funded financed sponsored cofunded cofinanced cosponsored implemented supported backed organized organised "
        "led run coordinated ordinated hosted convened conducted facilitated delivered"
    ),
    re.compile(
        r"(?<![\w-])(?P<who>(?:[A-Z][\w.]*\s){0,3}?(?P<last>[A-Z][\w.]*))(?:\s\([A-Z]{2,8}\)(?=-))?"
        r"(?P<joint>-|\s)(?P<did>"
        r"(?:co-?)?(?:funded|financed|sponsored)|implemented|supported|backed|organi[sz]ed|led|run|co-?ordinated|"
        r"hosted|convened|conducted|"
        r"facilitated|delivered)\b"
    ),
    written=True,
)
# "with IOM as its partner".
WITH_AS: Final = Cue(
    words_of(
        "partner partners donor donors sponsor sponsors host hosts organizer organizers organiser organisers "
        "coorganizer coorganizers coorganiser coorganisers"
    ),
    re.compile(
        r"(?:\bwith|(?<=partner and)|(?<=donor and)|(?<=sponsor and)) "
        r"(?P<who>(?:the )?[A-Z][^.;\n]{1,160}?) as (?:its |the |an? |their )?(?:[a-z]+ )?"
        r"(?P<what>partner|donor|sponsor|host|(?:co-?)?organi[sz]er)s?\b"
    ),
    written=True,
)
WHICH_IMPLEMENTS: Final = Cue(
    words_of("implement implements implemented implementing carries carry manage manages run runs"),
    re.compile(
        r"\b(?:which|that) (?:the )?[A-Z][^.,;\n]{1,80}? (?:finances?|funds?|sponsors?|pays? for) and "
        r"(?P<other>(?:the )?[A-Z][^.;\n]{1,100}?)\s+(?:jointly )?(?:implements?|carr(?:y|ies) out|manages?|runs?)\b|"
        r"\b(?:which|that)\s+(?P<who>(?:(?!\bwhich\b|\bthat\b)[^.\n]){2,120}?)\s+(?:jointly )?"
        r"(?:(?:will )?implements?|(?:is|are) (?:jointly )?implementing)\b|"
        r"\b(?:and|while)\s+(?P<and>(?:the )?[A-Z][^.,;\n]{2,100}?)\s+(?:(?:is|are) (?:jointly )?implementing|"
        r"implements?|carr(?:ies|y) out)\s+(?:it|the project|the programme)\b"
    ),
    written=True,
)
# "with UNDP providing expertise".
WITH_GIVER: Final = Cue(
    words_of("providing contributing offering lending supplying sending"),
    re.compile(
        r"\b[Ww]ith (?P<who>(?:the )?[A-Z][^.;\n]{1,100}?) (?:kindly |also )?"
        r"(?:providing|contributing|offering|lending|supplying|sending) "
        r"(?:(?:the|its|their|some|two|three|four|several|of|technical|logistical|expert|practical) ){0,3}"
        r"(?:support|assistance|help|expertise|expert advice|trainers?|experts?|instructors?|lecturers?|venue|premises|"
        r"rooms?)\b"
    ),
    written=True,
)
# "which UNDP implements jointly with A and B": those carry it out, too.
IMPLEMENTS_WITH: Final = re.compile(
    r"(?: (?:it|the project|the programme))?,? (?:jointly|together|along|in (?:partnership|"
    r"co-?operation|collaboration)) with (?=(?:the |its )?[A-Z“\"«])"
)
# "the framework which X has initiated in cooperation with": that was before and is of no event.
HAS_BEGUN: Final = re.compile(
    r"\b(?:which|that) (?:the )?[A-Z][^,;.]{1,60} (?:has|have|had) (?:[a-z]+ly )?(?:initiated|started|concluded|signed|"
    r"set up|established|founded|created|launched|begun) $"
)
WAS_HOST: Final = Cue(
    words_of("host hosts"),
    re.compile(
        r"(?:^|;\s+(?:and\s+)?(?:the\s+)?|, (?:and|while|whereas|with) (?:the )?)(?:The\s+)?"
        r"(?P<who>(?:[^.,;\n]|,(?! (?:and|while|whereas|with) )){2,120}?),?\s+"
        r"(?:was|were|are|acted as|is|acts as|served as|serves as|acting as|serving as|being|as|"
        r"played|plays|(?:will|is to|are to) (?:be|play|act as))\s+(?:(?:the|its|their|a|this year[’']s)\s+)?"
        r"(?:(?:local|national|proud|gracious|official|generous|kind) )?hosts?\b"
    ),
    written=True,
)
HOST_WAS: Final = Cue(
    words_of("host hosts hosting cohosting cohosts organizers organisers coorganizers coorganisers"),
    re.compile(
        r"\b(?:(?:the|its|their|joint|local|national|official|event|workshop|seminar|meeting|conference|course)"
        r"(?:['’]s)? )"
        r"hosts?(?: (?:of|for) [^.;\n]{0,80}?)? (?:was|were|is|are|will be)\s+|"
        r"^(?:joint |local )?hosts (?:of|for) [^.;\n]{2,80}? (?:were|are|will be)\s+|"
        r"^(?:co-?|jointly )?hosting [^.;\n]{2,80}? (?:was|were|is|are)\s+|"
        # "thanked the hosts of the seminar: X and Y".
        r"\b(?:thank(?:s|ed|ing|ful)?|gratitude|grateful|appreciation|praised?|commended|congratulated)(?: to)? "
        r"(?:the|both|its|their) (?:joint |main |kind |generous )?(?:co-?)?(?:hosts|organi[sz]ers)"
        r"(?: of (?:the|this) [^.;,:\n]{2,80}?)?(?:,|:| [–—-])\s+(?=the\s|[a-z]{2,})(?!who|which|for|and\b|as\b|on\b)"
    ),
)
# "thanked X for its support and Y for hosting the course".
FOR_HOSTING: Final = Cue(
    words_of(
        "hosting hospitality contribution provision secondment services expertise providing seconding sending lending "
        "organizing organising holding convening coorganizing coorganising arranging initiating staging"
    ),
    re.compile(
        r"\bfor (?:(?:its|their|the|kindly|generously|graciously|warm|generous|kind|again|once|co) )*"
        r"(?:hosting|hospitality|"
        r"(?:(?:co-?)?organi[sz]|hold|conven|arrang|initiat|stag)ing "
        rf"(?:it|(?:the|this|such|an?) (?:[\w-]+ ){{0,4}}?{EVENT_NOUN})|"
        r"(?:contribution|provision|secondment|services|expertise) of "
        r"(?:its|their|an?|two|three) (?:[\w-]+ )?(?:experts?|trainers?|instructors?|speakers?|lecturers?)|"
        r"(?:providing|seconding|sending|lending) (?:its|their|an?|two|three) "
        r"(?:[\w-]+ )?(?:experts?|trainers?|instructors?|speakers?|lecturers?))\b"
    ),
)
# "The Harbour Centre (HC) was the host".
TO_VERB: Final = re.compile(r"(?:\s*\([^()\n]{1,60}\))?,?")
BEFORE_HOST: Final = re.compile(
    r"\b(?:thank(?:s|ed|ing)?|to|and|prais(?:ed?|es|ing)|commend(?:s|ed|ing)?|congratulat(?:ed?|es|ing)|laud(?:s|ed)?|"
    r"applaud(?:s|ed|ing)?|hail(?:s|ed)?)\s+(?=(?:the\s+)?[A-Z])"
)
