"""The words by which a release says who organized the event, besides verbs with their subject."""

import re
from typing import Final

from indexer.metadata.cue import Cue, cue
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.sentence_words import words_of

# What stands between an event's verb and "by" tells that somebody else is meant.
OTHER_VERB: Final = re.compile(
    r"\b(?:funded|financed|attended|opened|chaired|followed|implemented|supported|sponsored|led|moderated|headed|"
    r"given|delivered|joined|represented|accompanied|inspired|guided|requested|covered|made|visited|"
    r"prepared|developed|published|written|designed|issued|produced|drafted|adopted|approved|owned|used|imposed|"
    r"caused|committed|proposed|ordered|submitted|assisted|backed|helped|aided|advised|flanked|preceded|"
    r"motivated|triggered|watched|observed|monitored|driven|addressed|welcomed|introduced|enriched|completed|"
    r"translated|received|mandated|certified|accredited|endorsed|affected|commissioned|"
    r"paid|underwritten|borne|subsidi[sz]ed|bankrolled|shouldered|passed|kept|broadcast|drawn)\b"
)
# "within a project implemented together with X": that is not said of the event.
OF_OTHER_WORK: Final = re.compile(
    r"\b(?:implement(?:ed|s|ing)?(?: it| the (?:project|programme|program))?|funded|financed|co-?funded|"
    r"work(?:s|ed)?|(?<!, )working|developed|attended|"
    r"participat(?:ed|ing)|took part|taking part|travell?ed|trained|met|arrived|visited|spoke|attend)\s+$|"
    r"\bimplemented by [^.;,\n]{2,60} $"
)
# "Safe Seas, a programme of the EU carried out by X, trained": who carries it out helps.
OF_PROGRAMME: Final = re.compile(
    r", an? (?:[\w-]+ ){0,3}(?:programme|program|project|initiative)"
    r"(?: (?:of|by|from|funded|financed)\b[^.;,\n]{2,80})? $|"
    r"\bimplemented by (?:an? |the )(?:[\w-]+ ){0,3}(?:consortium|alliance|coalition|partnership|group)"
    r"(?: of [^.;,\n]{2,60})? $"
)
# "held from 4 to 7 May and hosted by": the last verb counts; in "organized and hosted by" both do.
HOSTED_LATER: Final = re.compile(
    r"^(?!\s*(?:,|and|,\s*and)\s+(?:(?:co-?)?\w+ed\s+and\s+)?(?:\w+ly\s+)?hosted\s*$).*(?<!co-)\bhosted\s*$"
)
# Who began a project need not hold its event.
PROJECT_BEGUN: Final = re.compile(
    r"(?:the|this) (?:[\w-]+ ){0,4}?(?:project|programme|initiative) (?:was|is|has been) initiated by\b"
)
AND_PAID: Final = re.compile(r"^\s+and (?:financially supported|funded|financed|sponsored)\b[^,;]*$", re.IGNORECASE)
# "Support for the course was provided by".
HELP_GIVEN: Final = re.compile(
    r"\b(?:funding|funds|support|assistance|financing|money|expertise|venue|equipment|help|contributions?|backing)\b"
    r"[^.;,]{0,80}?\b(?:was|were|is|are|been) (?:[a-z]+ )?$"
)
# "with X's support": no second organizer.
MEANS_NEXT: Final = re.compile(
    r"(?:['’]s?)?\s+(?:\w+\s+)?(?:funding|funds|support|assistance|money|experts?|backing|help)\b"
)
# "X hosted the seminar, which was co-hosted by Y": both are organizers.
CO_HOSTED: Final = cue(r"\bco-?(?:hosted|organi[sz]ed|convened|run) (?:\w+ )?by\b")
_EFFORT: Final = r"(?:efforts?|initiatives?|undertaking|venture|enterprise|endeavou?rs?|activit(?:y|ies))"
# "Under a partnership between X and Y, Z held a seminar": it was Z who did.
_HELD_BY_ANOTHER: Final = (
    r"(?:(?<!was )(?<!were )(?<!been )(?<!they )(?<!both )"
    r"\b(?:organi[sz]ed|held|hosted|conducted|delivered|convened|ran)\b|"
    r"\b(?:organi[sz]ed|held|hosted|conducted|delivered|convened|run) by\b)"
)
ORGANIZERS_ARE: Final = Cue(
    words_of(
        "fruit result product activity activities project event "
        "behind organizers organizer organisers organiser organizing organising "
        "project event coorganizers coorganizer coorganisers coorganiser auspice "
        "auspices "
        "aegis umbrella initiative initiatives opened inaugurated renovated refurbished equipped established built "
        "constructed set invitation effort efforts undertaking venture "
        "brainchild responsibility building buildings station stations classroom classrooms terminal "
        "checkpoint crossing barracks courtroom courthouse house shelter clinic hospital post posts "
        "idea enterprise endeavour endeavours endeavor endeavors joint jointly organization organized held "
        "conducted delivered organised "
        "organisation holding conduct delivery preparation responsible charge work "
        "hands activity put hosted ran coheld coran cohosted coconducted coorganized coorganised "
        "cooperation operation collaboration partnership handed donated gifted signatories lead fell falls left fallen"
    ),
    re.compile(
        r"\bsignatories(?: (?:of|to) (?:the|this|these) [^.;,\n]{2,80}?)? (?:were|are|included?)\s+"
        r"(?:(?:the )?(?:[\w-]+ ){0,3}(?:representatives|ministers|heads|ambassadors|delegates|leaders) (?:of|from) )?|"
        r"\borgani[sz]ers,? (?:led|headed) by\s+|\b(?:fruit|result|product) of (?:the )?(?:joint |close )?"
        r"(?:co-?operation|collaboration|partnership|work) (?:between|of)\s+|"
        r"\b(?:organi[sz]ed|held|conducted|delivered) (?:\w+ly )?(?:under|through|in|with|by|as|within) (?:the |a )?"
        r"(?:joint|common|collaborative) (?:co-?operation|collaboration|partnership|work|organi[sz]ation|lead) "
        r"(?:of|between|by)\s+|"
        r"\b(?:organi[sz]ed|held|conducted|delivered|run|implemented|launched) (?:(?:in|as|through) (?:an? |the )?)"
        r"(?:[a-z]+ )?(?:co-?operation|collaboration|partnership) between\s+|"
        r"\b(?:co-?)?organi[sz]ers?(?:, [^.;\n]{2,60},)?\s+(?:of [^.\n]{0,80}?)?"
        r"(?:were|was|are|is|includ(?:ed|es?))\s+|"
        # "Its hosts are X, its organizers Y and Z".
        r"\bits (?:co-?|joint )?organi[sz]ers\s+(?=the\s[a-z]|[a-z]{2,8} and\s)|"
        r"\borgani[sz]ing (?:institutions|bodies|organi[sz]ations|parties|agencies|partners) "
        r"(?:were|are|include[ds]?)\s+|"
        r"\bamong the (?:co-?)?organi[sz]ers\s+(?:of [^.\n]{0,80}?)?(?:were|was|are|is)\s+|"
        rf"\bbehind (?:it|(?:the|this) (?:[\w-]+ ){{0,3}}?(?:{EVENT_NOUN}|{_EFFORT})"
        r"(?: (?:on|in|for|about) [^.;,\n]{2,80}?)?) "
        r"(?:stood|stands?|was|were|is|are)\s+|"
        r"\b(?:it )?(?:fell|falls|was up|was left|has fallen) to (?=(?:the )?[a-z][^.;,\n]{2,100}? to "
        rf"(?:organi[sz]e|hold|host|run|conduct|convene|deliver|stage) "
        rf"(?:it|(?:the|this) (?:[\w-]+ ){{0,3}}?{EVENT_NOUN})\b)|"
        rf"\b(?:organi[sz]ation|preparation|conduct|running|delivery) of (?:the|this) (?:[\w-]+ ){{0,3}}?{EVENT_NOUN}"
        r"(?: (?:on|in|for|about) [^.;,\n]{2,80}?)? (?:lay|lies|rested|rests|was|is|were) (?:jointly )?with\s+|"
        r"\blead (?:agency|agencies|organi[sz]ation|institution|body|bodies|organi[sz]er)"
        rf"(?: (?:for|of|behind) (?:it|(?:the|this) (?:[\w-]+ ){{0,3}}?{EVENT_NOUN}))? (?:was|were|is|are)\s+|"
        rf"\b{EVENT_NOUN}(?: (?:on|in|for|about) [^.;,\n]{{2,80}}?)? (?:came about|(?:was|were) made possible|"
        r"(?:results?|resulted|arose|grew)) (?:through|by|thanks to|from|out of) (?:the |a )?(?:joint |close )?"
        r"(?:co-?operation|collaboration|partnership|efforts?) (?:between|of)\s+|"
        r"\bunder (?:the )?(?:joint )?(?:auspices?|aegis|umbrella) of\s+|"
        r"\b(?:at|on|upon|by|through|thanks to) (?:the|an) (?:joint )?initiative of\s+|\b(?:co-?)?organi[sz]ers?:\s*|"
        rf"\b(?:joint|common|collaborative|collective|combined) {_EFFORT}\s+(?:of|by|between|from|involving)\s+"
        r"(?:both )?|"
        rf"\bjoint (?:[a-z-]+ ){{0,3}}?{EVENT_NOUN}\s+(?:of|by|between|with)\s+(?:both )?(?=[^.;]{{2,}})|"
        r"\b(?:(?<=\bthe )|(?<=\bjoint ))(?:organi[sz]ation|holding|conduct|delivery|preparation) of (?:the|this) "
        r"[^.;\n]{0,80}? by\s+|"
        rf"\b(?:responsible for|in charge of) (?:(?:the )?(?:organi[sz]ation|holding|conduct|delivery) of )?"
        rf"(?:the|this) (?:[\w-]+ ){{0,3}}?{EVENT_NOUN}(?: (?:in|on|for|of) [^.;,\n]{{2,80}}?)? (?:was|were|is|are)\s+|"
        r"\b(?:was|were|is|are|lay|lies|rested) in the hands of\s+|"
        r"\b(?:was|were|is|are) (?:the|a|an) (?:[a-z-]+ )?(?:responsibility|brainchild|idea|initiative|undertaking|"
        r"product|work) of\s+|"
        rf"\b{EVENT_NOUN}(?<!programme)(?: (?:on|in|for|about|between|among|of|with) [^.;,\n]{{2,80}}?)?, "
        r"(?:an?|the|another) (?:[a-z-]+ ){0,2}(?:activity|initiative|undertaking|effort|event|brainchild|product|"
        r"result|venture|idea|project) (?:of|by)\s+|"
        r"\b(?:cent(?:re|er)|office|laborator\w+|academy|facility|exhibition|library|hub|buildings?|stations?|"
        r"classrooms?|terminal|checkpoint|crossing|barracks|courtroom|courthouse|"
        r"(?:customs|border|guard|police) (?:house|posts?)|shelter|clinic|hospital)\b[^.;\n]{0,80}?"
        r"\b(?:opened|inaugurated|renovated|refurbished|equipped|established|built|constructed|set up|"
        r"put into (?:service|operation|use))\b"
        r"[^.;\n]{0,80}?\bby\s+",
        re.MULTILINE,
    ),
)
# What only a sentence begins with, apart: "the" stands in all, and the patterns above are dear to try at each.
ORGANIZERS_OPEN: Final = Cue(
    words_of(
        "handed donated gifted effort efforts initiative initiatives undertaking venture enterprise endeavour "
        "endeavours endeavor endeavors activity activities project event work brainchild organized organised "
        "coorganized coorganised held coheld conducted coconducted hosted cohosted ran coran organizer organizers "
        "organiser organisers coorganizer coorganizers coorganiser coorganisers partnership collaboration "
        "cooperation operation organizing organising running holding convening staging conducting delivering "
        "coorganizing coorganising corunning coholding coconvening costaging coconducting codelivering"
    ),
    re.compile(
        r"^(?:it|they|both|all|these) (?:was|were|has been|have been|is|are) (?:\w+ly )?"
        r"(?:handed over|donated|gifted) (?:to [^.;\n]{2,80}? )?by\s+|"
        rf"^(?:the|this|that|these) (?:[\w-]+ ){{0,4}}?{EVENT_NOUN}[^.;\n]{{0,60}}? (?:was|is|were|are) "
        rf"(?:the |an? )?(?:joint |common |new |latest )?(?:{_EFFORT}|project|activity|event|work) "
        r"(?:of|by|between)\s+|"
        r"^(?:the following|these) (?:[a-z]+ ){0,2}(?:bodies|organi[sz]ations|agencies|institutions|partners) "
        r"(?:jointly )?(?:co-?)?(?:organi[sz]ed|held|conducted|hosted|ran) [^.;:\n]{2,100}:\s+|"
        r"^(?:jointly )?(?:co-?)?(?:organi[sz]ed|hosted|held|conducted) (?:jointly )?by\s*:\s*|"
        r"^(?:thanks to|through|under|as part of|within|in) (?:an?|the joint) (?:[a-z-]+ ){0,3}?"
        r"(?:partnership|collaboration|co-?operation) (?:of|between)\s+"
        rf"(?=[^.;\n]{{5,260}}?\b{EVENT_NOUN}(?!\w))(?![^.;\n]{{5,260}}?{_HELD_BY_ANOTHER})|"
        r"^an? (?:[a-z-]+ ){0,3}?(?:partnership|collaboration|co-?operation) (?:of|between)\s+"
        rf"(?=[^.;\n]{{5,200}}?\b(?:brought|made|led|trained|gave|produced|enabled) "
        rf"[^.;\n]{{2,120}}?\b{EVENT_NOUN}(?!\w))|"
        rf"^(?:the|this|these) (?:[\w-]+ ){{0,4}}?{EVENT_NOUN}(?: (?:on|in|for|about|at) [^.;,\n]{{2,80}}?)?"
        r"(?:,| (?:was|is|were|are)) "
        r"(?:(?:the|a) (?:fruit|result|product) of )?(?:an?|the) (?:[a-z-]+ ){0,3}?"
        r"(?:partnership|collaboration|co-?operation) (?:of|between)\s+|"
        rf"^(?:jointly )?(?:co-?)?(?:organi[sz]ing|running|holding|convening|staging|conducting|delivering) "
        rf"(?:the|this) (?:[\w-]+ ){{0,4}}?{EVENT_NOUN}(?: (?:on|in|for|about) [^.;,\n]{{2,80}}?)? "
        r"(?:was|were|is|are)\s+|"
        r"^(?:the )?(?:co-?|joint )?organi[sz]ers (?=the\s[a-z])(?!the (?:same|following|next|first|second|other)\b)|"
        r"^as (?:the |joint )*(?:co-?)?organi[sz]ers?(?: of [^.;,\n]{2,60})?, (?=the\s|[a-z]{2,12}[\s,])(?!it |they )|"
        r"^the [^.;,\n]{2,80}?, (?:an?|the) (?:[a-z-]+ ){0,2}(?:event|undertaking|initiative|brainchild) (?:of|by)\s+|"
        r"^(?:the|its|their|both|the two) (?:co-?|joint )?organi[sz]ers(?: of [^.;,\n]{2,60})?(?:,| –| -|:)\s+"
        r"(?=the\s|[a-z]{2,12}[\s,])"
        r"(?!who|which|that|including|as|in|with|led|headed|however|on|for|at|by|thanked)",
        re.MULTILINE,
    ),
)
STATED_BITS: Final = ORGANIZERS_ARE.bit | ORGANIZERS_OPEN.bit
# A signing to come is what the release is about only if its headline tells of it.
WILL_SIGN: Final = re.compile(r"(?:will|(?:is|are) (?:set |due )?to|plans? to|intends? to) (?:[a-z]+ )?(?:sign|ink)$")
SIGNING: Final = re.compile(r"\b(?:sign|ink|agree|memorandum|mou|pact|accord|deal|partner|cooperat|co-operat)")
# Under whose umbrella things are done, without doing them.
FRAME: Final = re.compile(r"\b(?:Initiative|Process|Framework|Strategy|Agenda|Agreement|Dialogue|Compact)$")
JOINED: Final = Cue(
    words_of("jointly together conjunction along alongside behalf joint hand tandem"),
    re.compile(
        r"\b(?:jointly with|together with|in conjunction with|along with|alongside|hand in hand with|in tandem with|"
        r"on behalf of|joint(?:ly organi[sz]ed)? with)\s+"
    ),
)
# "The College co-organized it with X": who is named after "with" did as much.
CO_RUN_WITH: Final = Cue(
    words_of(
        "co cohosts coruns coran coconvened cofacilitated coled coorganize coorganise coorganized coorganised cohosted "
        "coheld coconducted jointly together "
        "codelivered corun coorganizes coorganises conjunction"
    ),
    re.compile(
        r"\bco-?(?:organi[sz]e[sd]?|hosted|hosts|held|conducted|delivered|convened|facilitated|led|run|ran)\s+"
        r"(?:it |(?:the|this|a|an|its) [^.;,]{0,100}?)?with\s+|"
        r"\b(?:organi[sz]ed|held|conducted|delivered|run)\s+(?:jointly|together|in conjunction) with\s+|"
        r"\b(?:was|were|is|are|been|being)\s+(?:organi[sz]ed|held|conducted|delivered|run|convened|arranged)\s"
        r"(?:(?!(?:by(?! the [a-z]+ and )|implemented|funded|financed|developed|attended|trained|met)\b)"
        r"[^\s.;]+\s+){0,12}?"
        r"(?:jointly|together|in conjunction) with\s+|"
        r"\bjointly\s+(?:organi[sz]ed|held|hosted|conducted|delivered|run|prepared|launched|convened) with\s+"
    ),
)
# Heads of delegations lead as well: only bodies count.
UNDER_LEAD: Final = Cue(
    words_of(
        "lead leadership guidance direction coordination ordination supervision facilitation cofacilitation "
        "moderation comoderation organization organisation stewardship"
    ),
    re.compile(
        r"\bunder the (?:joint |overall |general |shared |common )*"
        r"(?:lead|leadership|guidance|direction|co-?ordination|supervision|(?:co-?)?(?:facilitation|moderation)|"
        r"organi[sz]ation|stewardship) (?:of|by)\s+"
        r"(?:(?:the |its )?(?:[a-z]+ ){0,3}?(?:instructors|experts|trainers|officers|specialists|"
        r"lecturers) (?:of|from) )?"
    ),
)
CO_RUN: Final = Cue(
    words_of("organized organised hosted held coorganized coorganised cohosted coheld"),
    re.compile(
        r"\b(?:was|were|is|are) (?:(?:jointly |co-?)(?:organi[sz]ed|hosted|held)|(?:organi[sz]ed|held) jointly)\b"
    ),
)
ARE_ORGANIZERS: Final = Cue(
    words_of(
        "organizer organizers organiser organisers coorganizer coorganizers coorganiser coorganisers "
        "responsible charge lead leader leaders coleader coleaders behind"
    ),
    re.compile(
        rf"\b(?:was|were|is|are|stood|stands?) behind (?:it|(?:the|this|an?) (?:[\w-]+ ){{0,3}}?{EVENT_NOUN})(?!\w)|"
        r"\b(?:was|were|is|are) (?:in the lead|(?:the )?co-leaders?|"
        r"(?:the )?leaders? of (?:it|this|the (?:[\w-]+ ){0,3}(?:operations?|actions?|raids?|action days?)))\b|"
        r"\b(?:was|were|is|are|acted as|served as)\s+(?:also\s+)?(?:among\s+|one of\s+|counted among\s+)?"
        r"(?:the |an |a |its |their )?(?:(?:main|joint|other|further|principal|lead)\s+)*(?:co-?)?organi[sz]ers?\b|"
        r"\b(?:was|were|is|are) (?:responsible for|in charge of) (?:it\b|(?:its|the) organi[sz]ation\b|"
        rf"the (?:[\w-]+ ){{0,2}}?{EVENT_NOUN}(?!\w))"
    ),
)
# Those who do something at once, with their partners after "with".
TEAMED: Final = Cue(
    words_of("teamed joined united pooled combined partnered"),
    re.compile(
        r"\b(?:(?:have |has )?teamed up|(?:have |has )?(?:joined|united|pooled|combined) (?:their )?"
        r"(?:forces|hands|efforts)|(?P<partner>(?:have |has )?partnered))\b(?:\s+(?P<with>with)\s+)?"
        r"(?P<deed>\s+(?:in order )?to "
        r"(?:train|organi[sz]e|co-?organi[sz]e|hold|host|run|launch|conduct|deliver|teach)\b)?"
    ),
)
