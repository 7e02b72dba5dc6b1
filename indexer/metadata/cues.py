"""The cues of roles: the words by which a release says who organized, who helped and who paid."""

import re
from typing import Final, NamedTuple

from indexer.metadata.events import EVENT_NOUN


class Cue(NamedTuple):
    """A pattern before a list of names; one of its hints stands in every match and is looked for first, being cheap."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]


DID: Final = (
    r"(?:co-?organi[sz]ed?s?|organi[sz]ed|organi[sz]es|co-?hosted|co-?hosts|hosted|hosts|held|holds|"
    r"conducted|conducts|convened|"
    r"convenes|delivered|delivers|launched|launches|launch|facilitated|ran|runs|arranged|provided|completed|initiated|"
    r"trained|trains|signed|organi[sz]e|gathers|gathered|brings together|brought together)"
)
# Up to this far a "by" may stand from its verb: "co-organized for participating States in Central Asia by ...".
BY: Final = re.compile(
    r"\b(?P<verb>(?:co-?|jointly )?(?:organi[sz]ed|hosted|held|conducted|convened|delivered|launched|"
    r"facilitated|run|arranged|provided|"
    r"initiated))\b(?P<gap>[^.;\n“”\"]{0,140}?)\b(?:by|through the initiative of)\s+",
    re.IGNORECASE,
)
OTHER_VERB: Final = re.compile(
    r"\b(?:funded|financed|attended|opened|chaired|followed|implemented|supported|sponsored|led|"
    r"moderated|headed|given)\b"
)
ORGANIZERS_ARE: Final = Cue(
    ("rgani", "auspice", "aegis", "nitiative", "рганиз", "эгид", "нициатив"),
    re.compile(
        r"\b(?:co-?)?organi[sz]ers?\s+(?:of [^.\n]{0,80}?)?(?:were|was|are|is|included?)\s+|"
        r"\bunder the (?:auspices?|aegis) of\s+|"
        r"\bjoint initiative of\s+|\bat the initiative of\s+|^(?:co-?)?organi[sz]ers?:\s*|"
        r"организаторами\s+(?:\w+\s+){0,3}?(?:выступили|являются|стали)\s+|\bпод эгидой\s+|"
        r"\bорганизован\w*\s+|\bпровед[её]н\w*\s+|\bпо инициативе\s+",
        re.IGNORECASE | re.MULTILINE,
    ),
)
JOINED: Final = Cue(
    ("ointly", "ogether", "onjunction", "long with", "овместно", "месте"),
    re.compile(
        r"\b(?:jointly with|together with|in conjunction with|along with|совместно с(?:о)?|вместе с(?:о)?)\s+",
        re.IGNORECASE,
    ),
)
PARTNERED: Final = Cue(
    (
        " with",
        "contribution of",
        "upported",
        "mplemented",
        "сотруднич",
        "артн",
        "взаимодейств",
        "поддержк",
        "содейств",
        "участи",
        "помощи",
        "координ",
    ),
    re.compile(
        r"\b(?:in|through)\s+(?:close |full |direct |active )?"
        r"(?:co-?operation|collaboration|partnership|co-?ordination|consultation|association)\s+with\s+|"
        r"\bworking with\s+|\bwith (?:the )?support (?=from\b)|\bwith (?:the )?(?:(?!financ|gener)\w+ )?(?:support|"
        r"assistance|participation|help|involvement)\s+(?:of|from)\s+|"
        r"\band (?:the )?contribution of\s+|\bsupported by\s+|\bimplemented by\s+|"
        r"\bв (?:тесном )?(?:сотрудничестве|партн[её]рстве|взаимодействии) с(?:о)?\s+|"
        r"\bпри (?:поддержке|содействии|участии|помощи|техническ\w+ поддержке)\s+|\bв координации с(?:о)?\s+",
        re.IGNORECASE,
    ),
)
FUNDED: Final = Cue(
    ("fund", "financ", "sponsor", "generous", "oney", "финанс", "сч"),
    re.compile(
        r"\b(?:co-?)?(?:funded|financed|sponsored|financially supported)\s+"
        r"(?:jointly |in part |fully |entirely |and \w+ )*"
        r"(?:on [^.\n]{0,40}? )?(?:by|through (?:a |the )?(?:\w+ )?(?:contributions?|funds?|grants?) (?:of|from))\s+|"
        r"\b(?:through|with) (?:the )?(?:financial|generous(?: financial)?) (?:support|assistance|"
        r"contributions?|funding)\s+(?:of|from|by)\s+|"
        r"\bfunding (?:from|(?:was |is )?provided by|came from|of)\s+|\bmoney (?:for [^.\n]{0,60}? )?comes from\s+|"
        r"\bпри финансов\w+ (?:поддержке|содействии|помощи)\s+|\bфинансиру\w+\s+(?!буд)|"
        r"\bпрофинансирован\w*\s+|\bза сч[её]т средств\s+",
        re.IGNORECASE,
    ),
)
THANKED: Final = Cue(
    ("hank", "ratitude", "rateful"),
    re.compile(
        r"\b(?:thank(?:s|ed|ful to|ing)|gratitude to|grateful to)\s+(?=.{0,160}?\b(?:fund|financ|donor))", re.IGNORECASE
    ),
)
ACTIVE: Final = re.compile(
    r"(?<!\bby )\b(?P<verb>" + DID + r")\b(?=\s*(?P<object>[^.\n]{0,160}))(?!\s+by\b)|"
    r"\b(?P<russian>провел[аио]?|провод(?:ит|ят)|организовал[аио]?|организу(?:ет|ют)|подписали)(?!\w)",
    re.IGNORECASE,
)
AUXILIARY: Final = re.compile(
    r"(?:\b(?:has|have|had|jointly|together|successfully|recently|also|today|will|co|initiated and|and)\s+|[\s,–—-])+$",
    re.IGNORECASE,
)
PASSIVE_BEFORE: Final = re.compile(r"\b(?:was|were|is|are|been|being|be|to)\s+(?:\w+ly |also |being )?$", re.IGNORECASE)
OBJECT: Final = re.compile(rf"^(?:[^.]{{0,140}}?\b{EVENT_NOUN}(?!\w)|it\b|them\b)", re.IGNORECASE)
SIGNED: Final = re.compile(r"^(?:signed|подписали)$", re.IGNORECASE)
CAN_BEGIN: Final = re.compile(r"(?:(?<=\s)|^)(?:[A-ZА-ЯЁ]|(?:the|government)\b)")
LONGEST_SUBJECT_CHARACTERS: Final = 800
CO_RUN: Final = re.compile(r"\b(?:was|were|is|are) (?:jointly |co-?)(?:organi[sz]ed|hosted|held)\b", re.IGNORECASE)
BEFORE_SUBJECT: Final = re.compile(
    r"(?:^|[,;:–—]\s*|\b(?:that|which|where|when|while|today|tomorrow|yesterday|and)\s+|\d{4},?\s+|\b\d{1,2}\s+\w+\s+|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{1,2}\s+)?|"
    r"\b(?:Сегодня|сегодня|года|г\.)\s+)(?:the\s+|The\s+)?$"
)
INSERTION: Final = re.compile(
    r"^[\s,]*(?:\([^()]*\)[\s,]*)?(?:$|(?:within|in|together|jointly|with|under|along|as part|through|"
    r"on|at|which|совместно|при|в|"
    r"has|have|had|also|successfully|recently|today|will|co|initiated|and|for|during|by)\b|[,–—(-])",
    re.IGNORECASE,
)
AND_PAID: Final = re.compile(r"^\s+and (?:financially supported|funded|financed|sponsored)\b[^,;]*$", re.IGNORECASE)
TAUGHT: Final = re.compile(
    r"^[^.\n]{0,200}?\b(?:project|phase|programme|initiative|проект\w*|программ\w*)\b", re.IGNORECASE
)
WORD: Final = re.compile(r"[^\W_]+")
# Every cue holds one of these words. Most sentences hold none, and are spared the patterns.
IN_SOME_CUE: Final = (
    "организован организована организовано организованы проведен проведена проведено проведены проведенный проведённый "
    "by with organizer organizers organiser organisers auspices auspice aegis initiative supported sponsored financed "
    "funded funding funds finances money contributes thanked thanks thank thanking thankful gratitude grateful "
    "organized organised organizes organises organize organise hosted hosts held holds conducted conducts convened "
    "convenes delivered delivers launched launches launch facilitated ran runs arranged provided completed initiated "
    "trained trains signed gathers gathered brings brought gave donated handed transferred implements implement host "
    "contribution co организаторами эгидой совместно вместе с со при финансирует финансируется финансируемый "
    "финансируемого финансируемая профинансирован профинансирована средств инициативе провел провела провело провели "
    "провёл проводит проводят организовал организовала организовало организовали организует организуют организованный "
    "организованная организованного организованной организованном подписали"
)
CUE_WORDS: Final = frozenset(IN_SOME_CUE.split())
TITLE_BY: Final = re.compile(rf"\b{EVENT_NOUN}\b[^.]{{0,60}}?\bby\s+", re.IGNORECASE)
TITLE_DOES: Final = re.compile(
    rf"^(?:['’]s)?\s+(?:and partners\s+)?(?:{DID}|train|hold|host|convene|launch|organi[sz]e|briefs?)\b|"
    rf"^(?:['’]s)?\s+(?:[\w–-]+\s+){{0,4}}?{EVENT_NOUN}(?!\w)|^\s+(?:meets|met|is held|held|opens|opened|gathers)\b",
    re.IGNORECASE,
)
NOT_BY_SUBJECT: Final = re.compile(r"\b(?:visits?|received|receives|attends?|tours?|talks)\b", re.IGNORECASE)
GAVE: Final = re.compile(r"\b(?:gave|donated|handed over|transferred)\s+(?P<rest>[^.\n]{0,200})")
WHICH_IMPLEMENTS: Final = re.compile(r"\b(?:which|that)\s+(?P<who>[^.\n]{2,120}?)\s+implements?\b")
WAS_HOST: Final = re.compile(r"^(?:The\s+)?(?P<who>[^.\n]{2,120}?)\s+(?:was|acted as|is)\s+(?:the\s+)?host\b")
