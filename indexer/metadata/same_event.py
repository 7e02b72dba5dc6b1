"""How a sentence begins that goes on about the event told of before, or about what has come into being."""

import re
from typing import Final

_BUILT: Final = r"(?:cent(?:re|er)|office|laborator(?:y|ies)|exhibition|facility|library|hub)"
# What has come into being is the event, too.
HAS_BEEN_BUILT: Final = re.compile(
    r"\b(?:has|have) (?:now |also |thus |just |recently |finally )?been (?:officially |jointly |newly )?"
    r"(?:established|set up|created|formed|built|opened|developed|launched|inaugurated|founded|put into operation)\b|"
    r"\b(?:was|were|are|been) (?:trained|taught|instructed)\b|"
    r"\b(?:rooms?|cent(?:re|er)s?|buildings?|premises|laborator(?:y|ies)|facilit(?:y|ies)|posts?|stations?) "
    r"(?:was|were) (?:[a-z]+ )?(?:built|renovated|refurbished|constructed|upgraded|equipped)\b"
)
IT_WAS: Final = re.compile(
    r"^(?:It|They|This|These|All of them|Both(?: (?:events|meetings|courses|workshops|trainings|seminars))?)\s+"
    r"(?:was|were|is|are|has been|have been|had|enjoyed|received|took place|takes place|"
    r"will take place|brought|gathered|lasted|ran|began|ended|came|followed|drew)\b|"
    r"^(?:The|This) (?:[\w-]+ ){0,2}?(?:activity|activities|initiative|project|action), [^,;\n]{2,100}, "
    r"(?:was|were|is)\b|"
    r"^\(?(?:Organi[sz]ed|Held|Conducted|Supported|Funded|Financed|Hosted|Delivered|Implemented|Facilitated|Jointly|"
    r"Run|Launched|Sponsored)\b|"
    r"^(?:The |Its |Their |Other |Additional |Main |Key |Further |Local |(?:[A-Z]?[a-z]+ing|[a-z]+) ){0,4}"
    r"(?:Partners|Donors|Sponsors) (?:in|of|with|are|were|includ)|"
    r"^(?:[A-Z]?[a-z]+ )?Partners?: |"
    r"^(?:(?:The|Its|Technical|Logistical|Expert|Financial|Further|Additional|Methodological) ){0,2}(?:venue|premises|"
    r"facilities|trainers|expertise|assistance|support|funding|advice)(?: (?:for|to) [^.;,\n]{2,60})? "
    r"(?:was|were|is|are|has been) (?:[a-z]+ )?(?:provided|given|offered|lent|rendered)\b|"
    r"^This (?:would|could) not have been possible without\b|"
    rf"^The (?:[\w-]+ ){{0,3}}?(?:{_BUILT}|equipment|assistance|support|aid|"
    r"activity|activities|initiative|project|programme|action|handover|donation)"
    r" (?:was|were|is|are|will|has|have)\b",
    re.IGNORECASE,
)
TAUGHT: Final = re.compile(r"^[^.\n]{0,200}?\b(?:project|phase|programme|program|initiative)\b", re.IGNORECASE)
