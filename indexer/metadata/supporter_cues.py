"""The words by which a release says who helped with an event, who carried it out and who paid for it."""

import re
from typing import Final

from indexer.metadata.cue import Cue, cue
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.sentence_words import words_of

_CLOSE: Final = (
    r"(?:(?:very )?(?:close|full|direct|active|strategic|fruitful|joint|constructive|ongoing|technical|good|its|the|a|"
    r"an)\s+)*"
)
_HELP: Final = (
    r"(?:support|assistance|participation|help|involvement|backing|contributions?|facilitation|input|expertise|"
    r"engagement|aid|presence|mediation|co-?operation|guidance)"
)
PARTNERED: Final = Cue(
    words_of(
        "operation cooperation collaboration partnership ordination coordination consultation association coalition "
        "alliance liaison concert working worked work works support assistance participation help involvement backing "
        "contribution contributions facilitation input expertise engagement aid presence mediation guidance partners "
        "join joins joined joining partner partnering collaborating cooperating operating partnered collaborated "
        "participating beneficiary beneficiaries joint acknowledge acknowledges acknowledged appreciate appreciates "
        "appreciated contribution contributions hosted supported facilitated conjunction jointly together"
    ),
    re.compile(
        rf"\b(?:in|through|by|with|under)\s+{_CLOSE}"
        r"(?:co-?operation|collaboration|partnership|co-?ordination|consultation|association|coalition|alliance|"
        r"liaison|concert)(?: and (?:\w+ )?\w+)?\s+(?:with|between)\s+|"
        r"\b(?:working|works|worked|co-?operating|collaborating|partnering) (?:closely |together |hand in hand |"
        r"jointly )*with\s+|"
        r"\b(?:developed|prepared|designed|drafted|compiled) (?:the|this|its) (?:[\w-]+ ){1,5}?"
        r"(?:in conjunction|jointly|together) with\s+|"
        r"\bjoin(?:s|ed|ing)? (?:efforts|forces|hands) with\s+|"
        r"\bwith (?:the )?support (?=from\b)|"
        rf"\b(?:with|through|thanks to|under|by) (?:the |a )?(?:(?!financ|gener|fund|"
        rf"monet)[\w-]+ (?:and )?){{0,3}}?{_HELP}"
        rf"(?: and {_HELP})?\s+(?:of|from|by|provided by)\s+|"
        r"\b(?:support|assistance|help|expertise)(?: (?:for|to|with|in) [^.;,\n]{2,60}?)? (?:was|were|is|are|has been) "
        r"(?:also |kindly |generously )?(?:provided|given|lent|offered|rendered) by\s+|"
        r"\b(?:had|has|enjoyed|enjoys|received) the (?:\w+ )?(?:support|assistance|backing) (?:of|from)\s+|"
        r"\ba joint (?:project|programme) (?:of|by|between)\s+|"
        r"\band (?:the )?(?:contribution|support|assistance|participation) of\s+|"
        r"\b(?:gratefully |kindly |warmly )?(?:acknowledge[sd]?|appreciate[sd]?) the (?:[\w-]+ (?:and )?){0,3}?"
        r"(?:support|assistance|help|co-?operation|contributions?) "
        r"(?:of|from|by|provided by|given by|received from)\s+|"
        r"\bmissions?\b[^.;\n]{0,60}?\bjoined by (?:the )?(?:[\w-]+ )?"
        r"(?:delegations?|observers|members) (?:of|from)\s+|"
        r"\b(?:hosted|supported|facilitated) by [^.;\n]{2,120}? (?:through|via) (?=the\s)|"
        r"\b(?:support|assistance|help) (?:(?:for|to) [^.;,\n]{2,60}? )?(?:also )?(?:came|comes) from\s+|"
        r"\bpartners (?:(?:of|in|for|with (?:which|whom)) [^.\n]{0,60}?\b)?(?:were|are|is|include[ds]?)\s+|"
        r"(?<!representatives of )(?<!participation of )(?<!delegates of )"
        r"\bpartners(?:,? (?:such as|including|like)|:)\s+"
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
    words_of("supported implemented assisted backed executed managed administered aided helped cosupported"),
    re.compile(
        r"(?<!financially )\b(?:(?:co-?)?supported|implemented|assisted|backed|executed|managed|administered|aided|"
        r"helped)(?: (?:jointly|technically|logistically|also|together))?\s+by\s+"
    ),
)
_MONEY: Final = r"(?:funds?|funding|financing|means|grants?|resources|donations?|money)"
_AID: Final = (
    r"(?:support|assistance|help|contributions?|funding|aid|backing|donations?|grants?|sponsorship|generosity)"
)
FUNDED: Final = Cue(
    words_of(
        "funded financed sponsored supported paid support assistance help contribution contributions funding funds "
        "fund financing means grant grants resources donation donations money possible thanks cofunded cofinanced "
        "cosponsored cosupported copaid bankrolled subsidized subsidised aid backing sponsorship generosity donors "
        "donor sponsors sponsor million thousand euro euros dollars usd eur costs cost expenses covered borne met "
        "budget underwritten funders funder financially credit credits loan loans billion come comes partners"
    ),
    re.compile(
        r"\b(?:(?:co-?)?(?:funded|financed|sponsored|paid)|bankrolled|subsidi[sz]ed|underwritten|financially supported|"
        r"supported financially|paid)\s+"
        r"(?:jointly |in part |partly |fully |entirely |generously |mainly |in full |also |and \w+ )*"
        r"(?:on [^.\n]{0,40}? |for |under [^.\n]{0,60}? )?"
        r"(?:by|(?:through|under|from|with) (?:a |the )?(?:\w+ )?(?:contributions?|funds?|grants?|loans?|budget) "
        r"(?:of|from|by))"
        r"\s+(?:(?:a |the )(?:[a-z]+ )?(?:contributions?|support|donations?|grants?|funds?|generosity) "
        r"(?:of|from|by|provided by)\s+)?|"
        rf"\b(?:through|with|to|under|by|for) (?:a |the |its |their )?(?:kind |additional )?"
        rf"(?:financial|generous(?:,? financial)?|monetary|kind financial|fund\w*)(?: and (?:[\w-]+))?\s+{_AID}\s+"
        r"(?:of|from|by|provided by|granted by)\s+|"
        rf"\b(?:with|through|using|from|to|by) (?:a |an |the )?(?:[\w-]+ ){{0,2}}?{_MONEY} "
        r"(?:of|from|by|(?:provided|granted|given|allocated|made available) by)\s+(?!the (?:project|programme)\b)|"
        r"\b(?:with|through|under) (?:the |a )?(?:\w+ )?sponsorship (?:of|from|by)\s+|"
        r"\b(?:grants?|credits?|loans?|money|funds|funding) (?:of [^;\n]{0,40}? )?(?:will )?(?:also )?comes? from\s+|"
        r"\b(?:million|billion) (?:[\w-]+ ){0,2}?(?:credit|loan|grant|financing|donation|contribution) (?:from|by)\s+|"
        r"\b(?:contributions?|grants?|donations?|loans?|credits?|funding) (?:of|worth) (?:[a-z]+ ){0,3}"
        r"(?:eur |usd |us)?[€$£]?\s?\d[^;\n]{0,24}? (?:from|by)\s+|"
        r"\bjointly (?:funded|financed|sponsored) (?:together )?with\s+|"
        r"\b(?:co-?)?(?:funded|financed)\s+(?:through|from|via|by means of)\s+(?:the |its )?"
        r"(?=(?:[\w’'-]+ ){1,6}?(?:funds?|framework|facility|instrument|mechanism)\b)|"
        r"\bdevelopment partners (?:are|were|include[ds]?)\s+|"
        r"\b(?:loans?|credits?|grants?)\b[^.;\n]{0,60}? (?:approved|granted|extended|allocated) by\s+|"
        r"\bfunding (?:from|(?:was |is |has been )?provided by|comes from|came from|of(?! [\d€$£(])|by)\s+|"
        r"\bwith (?:a |some |over |about |nearly |almost )?(?:eur |usd |us)?[€$£]?\s?\d[\d.,]*\s(?:million|thousand|"
        r"euros?|dollars|usd|eur)"
        r"(?: us)?(?: euros?| dollars| usd| eur)? (?:from|of|by|provided by)\s+|"
        r"\b(?:money|funds) (?:for [^.\n]{0,60}? )?(?:comes?|came) from\s+|"
        rf"\b(?:{_MONEY}|financial (?:support|assistance|contributions?)) (?:(?:for|of|worth) [^;\n]{{0,90}}? )?"
        r"(?:was|were|is|are|has been|have been) (?:generously |kindly |also )?provided by\s+|"
        r"\bmade possible (?:by|through|thanks to|with)\s+(?:(?:the |a |an )?(?:[\w€$£.,-]+ ){0,5}?"
        r"(?:support|contributions?|funding|funds?|grants?|assistance|generosity|donations?) (?:of|from|by|"
        r"provided by)\s+)?|"
        rf"\b(?:thanks|due|owing) to (?:a |an |the )?(?:[\w$€£.,-]+ ){{0,6}}?(?:financial |generous )?{_AID} (?:of|"
        rf"from|by)\s+|"
        r"\bthanks to (?=(?:the )?governments? of)|"
        r"\bfinancial (?:support|assistance|contributions?) (?:of|from|by|came from|comes from)\s+|"
        r"\b(?:costs?|expenses)\b[^.;\n]{0,60}? (?:was|were|is|are) (?:covered|borne|met|paid) by\s+|"
        r"\b(?:donors?|sponsors?|funders?)(?: (?:of|for|to) [^.;\n]{0,60}?)? (?:is|are|was|were|"
        r"include[ds]?)\s+(?:the )?(?=[a-z])|"
        r"\b(?:donors?|sponsors?|funders?)(?:,? (?:such as|including|like)|:)\s+|"
        r"\b(?:donors?|sponsors?|funders?)(?: (?:of|for|behind) (?:the|this|its) [a-z ]{2,40})?, "
        r"(?=the [^,;]{3,80}\.?$)"
    ),
)
THANKED: Final = Cue(
    words_of("thank thanks thanked thankful thanking gratitude grateful"),
    re.compile(
        r"\b(?:thank(?:s|ed|ful to|ing)?|gratitude to|grateful to)\s+"
        r"(?=(?:(?!\b(?:hosting|hospitality)\b).){0,260}?\b(?:fund|financ|donor|paid for|sponsor))",
    ),
)
_ITS_OBJECT: Final = (
    r"(?=(?:it|this|them)\b|(?:a part|part|the (?:organi[sz]ation|holding|work|conduct|delivery)) of\b|"
    rf"(?:the|this) (?:[\w-]+ ){{0,3}}?(?:{EVENT_NOUN}|initiative|activity|activities|action)(?!\w))"
)
# What a helper does, with the helper as its subject, and what a giver of money does.
HELPED: Final = Cue(
    words_of(
        "supported cosupported supports assisted assists contributed facilitates backed helped support assistance help "
        "supporting assisting implement implements implemented "
        "expertise backing venue premises partner partners co"
    ),
    re.compile(
        rf"\b(?:(?:is|are|was|were) (?:[a-z]+ly )?(?:supporting|assisting)|"
        rf"co-?supported|supported|supports|assisted(?: with| in)?|assists(?: with| in)?|backed|"
        rf"helped (?:to )?(?:organi[sz]e|prepare|hold|run|deliver|with)|"
        rf"contributed (?:(?!financ|fund|money)[\w-]+ ){{0,5}}?to|facilitates)\s+{_ITS_OBJECT}|"
        r"\b(?:provided|provides|gave|lent|lends?|offered|offers|rendered)\s+(?:(?!financ|fund)[\w-]+\s+){0,4}?"
        r"(?:support|assistance|help|expertise|backing|venue|premises)\b|"
        r"(?<!to )(?<!will )(?<!can )\b(?:jointly )?implement(?:s|ed)? (?:it\b|(?:the|this) (?:[\w-]+ ){0,2}?"
        r"(?:project|programme|action|initiative|component)\b)(?! by)|"
        r"\b(?:was|were|is|are|acted as|became)\s+(?:also\s+)?(?:a |the |among the |one of the )?"
        r"(?:[\w-]+\s+){0,2}?partners?\b"
    ),
)
PAID: Final = Cue(
    words_of(
        "funds fund finances finance financed cofinanced cofunded cofinancing cofunding cofund cofinance cosponsor "
        "money funded sponsored sponsors sponsor sponsoring "
        "funding financing financial paid costs cost contributed contributes expenses euro euros usd million donor "
        "donors eur dollars yen yens loan loans credit credits grant grants"
    ),
    re.compile(
        r"(?<![\w-])(?:funds|finances|financed|co-?financed|co-?funded|contributes money|funded|sponsored|sponsors|"
        r"(?:is|are|was|were) (?:also )?(?:funding|financing|co-?funding|sponsoring)|paid for|"
        r"covered the (?:costs?|expenses)|bore the costs?)\b(?! by)|"
        r"(?<!to )(?<!will )\b(?:co-?)?(?:fund|finance|sponsor) (?:it\b|them\b|(?:the|this|its) (?:[\w-]+ ){0,3}?"
        r"(?:project|programme|program|initiative|course|training|activities|segment|component|phase|action|network|"
        r"cent(?:re|er)|workshops?|seminars?|conferences?)\b)|"
        r"\b(?:provided|provides|provide|allocated|contributed|contributes|gave|gives|donated|granted)\s+"
        r"(?:[\w-]+\s+){0,3}?(?:funding|funds|money|financing|financial (?:support|assistance|contributions?))\b|"
        r"\b(?:(?:commit(?:s|ted)(?: itself)?|pledge[sd]|undertakes|undertook|agreed|promised)"
        r"(?: to (?:give|provide|contribute|allocate|grant|donate|invest))?|contribut(?:ed|es)|"
        r"allocat(?:ed|es)|provide[sd]|gave|gives|invested|lends|lent|"
        r"will (?:contribute|allocate|provide|lend|invest|give))\s+(?:(?:the|another|about|some|over|up|to|an?|"
        r"additional|remaining|further) ){0,3}(?:[^\s.;]*\s?[\d.,]+\s|(?:one|two|three|four|five|six|seven|eight|"
        r"nine|ten|half|several)\s)(?:[^.;]{0,20}?\s)?"
        r"\(?(?:million|euros?|usd|eur|dollars|yens?)\b|"
        r"\b(?:was|were|is|are)\s+(?:also\s+)?(?:the |a |among the |one of the )?(?:main |major |key )?"
        r"(?:donors?|sponsors?)\b"
    ),
)
# Behind the name of who paid.
IS_DONOR: Final = Cue(
    words_of("donor donors funder funders sponsor sponsors"),
    re.compile(
        r"(?:,\s+(?:as |who (?:is|was) )?|\s*\()(?:the |a |an |one of the |its )"
        r"(?:(?!and\b)[a-z]+ ){0,2}(?:donors?|funders?|sponsors?)"
        r"(?:\)| (?:of|to|for|behind|in)\b|,|\.$)"
    ),
)
BEFORE_DONOR: Final = re.compile(r"(?:^|\s)(?=(?:the\s+)?[A-Z])")
# "with UNODC's support": the helper stands before the noun.
ITS_SUPPORT: Final = Cue(
    words_of("support assistance help funding participation contribution"),
    re.compile(
        r"\b[Ww]ith (?P<who>(?:the )?[A-Z][^.,;\n]{1,80}?)(?:['’]s?)? (?P<money>financial |generous )?"
        r"(?:[a-z]+ )?(?P<what>support|assistance|help|funding|participation|contribution)\b"
    ),
    written=True,
)
# "the funding that the Government of Norway provided for the seminar".
WHICH_PAID: Final = Cue(
    words_of("funding financing funds money grant grants contribution contributions donation donations support"),
    re.compile(
        r"\b(?:funding|financing|funds|money|grants?|contributions?|donations?|(?:financial|generous) support),?\s+"
        r"(?:(?:that|which)\s+)?(?=(?:the )?[A-Z])(?P<who>[^.;\n]{2,120}?)\s+(?:has |have |had )?"
        r"(?:kindly |generously )?(?:provided|provides?|gave|given|granted|made available|allocated|contributed)\b"
        r"(?! by)"
    ),
    written=True,
)
# "an EU-funded project", "the UNDP-implemented programme", "an OSCE-supported course".
PREFIXED: Final = Cue(
    words_of(
        "funded financed sponsored cofunded cofinanced cosponsored implemented supported backed organized organised "
        "led run coordinated ordinated hosted convened conducted"
    ),
    re.compile(
        r"(?<![\w-])(?P<who>(?:[A-Z][\w.]*\s){0,3}?(?P<last>[A-Z][\w.]*))(?P<joint>-|\s)(?P<did>"
        r"(?:co-?)?(?:funded|financed|sponsored)|implemented|supported|backed|organi[sz]ed|led|run|co-?ordinated|hosted|convened|conducted)\b"
    ),
    written=True,
)
GRANT_SIGNED: Final = cue(
    r"\bsign(?:ed|s) (?:an?|the) grant (?:agreement|contract)|\bgrant agreement[^;]{0,60}?\bsigned\b"
)
STATE: Final = re.compile(r"(?P<who>\bGovernment of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*|\bEuropean (?:Union|Commission)\b)")
# "with IOM as its partner".
WITH_AS: Final = Cue(
    words_of(
        "partner partners donor donors sponsor sponsors host hosts organizer organizers organiser organisers "
        "coorganizer coorganizers coorganiser coorganisers"
    ),
    re.compile(
        r"\bwith (?P<who>(?:the )?[A-Z][^.;\n]{1,160}?) as (?:its |the |an? |their )?(?:[a-z]+ )?"
        r"(?P<what>partner|donor|sponsor|host|(?:co-?)?organi[sz]er)s?\b"
    ),
    written=True,
)
WHICH_IMPLEMENTS: Final = Cue(
    words_of("implement implements implemented implementing carries carry"),
    re.compile(
        r"\b(?:which|that)\s+(?P<who>[^.\n]{2,120}?)\s+(?:jointly )?(?:(?:will )?implements?|(?:is|"
        r"are) (?:jointly )?implementing)\b|"
        r"(?:\band|;|\bwhile)\s+(?P<and>(?:the )?[A-Z][^.,;\n]{2,100}?)\s+(?:(?:is|are) (?:jointly )?implementing|"
        r"implements?|carr(?:ies|y) out)\s+(?:it|the project|the programme)\b"
    ),
    written=True,
)
WAS_HOST: Final = Cue(
    words_of("host"),
    re.compile(
        r"(?:^|;\s+(?:the\s+)?)(?:The\s+)?(?P<who>[^.;\n]{2,120}?)\s+(?:was|acted as|is|acts as|served as|serves as|"
        r"played|plays|(?:will|is to) (?:be|play|act as))\s+(?:the\s+|its\s+)?host\b"
    ),
    written=True,
)
HOST_WAS: Final = Cue(
    words_of("host hosts"),
    re.compile(r"\b(?:the|its|their|joint) hosts?(?: (?:of|for) [^.;\n]{0,80}?)? (?:was|were|is|are)\s+"),
)
# "thanked X for its support and Y for hosting the course".
FOR_HOSTING: Final = Cue(
    words_of(
        "hosting hospitality contribution provision secondment services expertise providing seconding sending lending"
    ),
    re.compile(
        r"\bfor (?:(?:its|their|the|kindly|generously|graciously|warm|generous|kind|again|once|co) )*"
        r"(?:hosting|hospitality|(?:contribution|provision|secondment|services|expertise) "
        r"of (?:its|their|an?|two|three) (?:[\w-]+ )?(?:experts?|trainers?|instructors?|speakers?|lecturers?)|"
        r"(?:providing|seconding|sending|lending) (?:its|their|an?|two|three) "
        r"(?:[\w-]+ )?(?:experts?|trainers?|instructors?|speakers?|lecturers?))\b"
    ),
)
BEFORE_HOST: Final = re.compile(r"\b(?:thank(?:s|ed|ing)?|to|and)\s+(?=(?:the\s+)?[A-Z])")
