"""Kinds of bodies that many states have: told without a state, such a body is of the one the text is about.

A name all of whose words are common to states' bodies is told by its words ("Border and Harbour Police Directorate"), a
name with a word of its own by its shape ("State Harbour Service", "Harbour Academy of the Ministry of Ports").
"""

import re
from functools import lru_cache
from typing import Final

from indexer.metadata import national_words as words

# A shape that holds a mere list of common words would say once more what these words say.
_SHAPE: Final = re.compile(
    r"^Academy of (?:the )?(?:Prosecutors|Justice|Police|"
    r"Judges|Public Administration|Law Enforcement|Security|Customs|State|Ministry)\b|"
    r"^(?:Public|Human Rights) Defender(?:'s Office)?$|"
    r"^(?:Attorneys?|Solicitors?)[- ]General(?:'s)?(?: (?:Office|Chambers|Department))?$|"
    r"^Department of (?:the )?(?:Justice and|Attorney[- ]General|Prime Minister)\b|"
    r"^(?:State|National|Republican|Federal|Interagency|Inter-?[Mm]inisterial|Supreme|Parliamentary|Presidential|Main|"
    r"General|Central|Constitutional) [^,()]*\b(?:Committee|Agency|Service|Inspectorate|Cent(?:re|er)|Commission|"
    r"Directorate|Council|Administration|Institute|Department|Office|Bureau|Authority|Fund|School|Academy|Court|Unit|"
    r"Working Group|Task Force|Secretariat) (?:for|of|on|against|to)\b|"
    r"^Office (?:of|for) (?:the )?(?:Prime Minister|President|Cabinet)\b|"
    r"\b(?:of|under|at|,) (?:the )?(?:Ministry|General Prosecutor's Office|Prosecutor General's Office|Supreme Court|"
    r"Parliament|Cabinet of Ministers|President|Judges Association|Ministry of [^,()]*)$|"
    r"^(?:Social (?:Services?|Protection|Security|Welfare)|Employment|Emergency Situations|Food Safety|Veterinary|"
    r"Plant Quarantine|Statistics|Civil Service|Forestry|Sanitary[- ]Epidemiological) Committee$|"
    r"^Sanitary-Epidemiological "
    r"(?:Office|Agency|Service|Department|Directorate|Inspectorate|Administration|Authority)$|"
    r"^(?:Ministry of|Prosecutor General's Office|General Prosecutor|State (?:Customs|Border|Migration|"
    r"Security|Revenue)|Supreme Court|Anti-Corruption (?:Agency|Commission)|"
    r"Financial (?:Intelligence|Monitoring|Information|Investigations?)|"
    r"National Security Committee|Drug Control Agency|Government$|"
    r"Parliament$|National Bank$|"
    r"(?:State|National|Republican|Federal|Supreme|Main|General) [^,()]*"
    r"\b(?:Committee|Agency|Service|Inspectorate|Centre|Commission|Directorate|Council|Administration|Academy|Guard)$)|"
    r", (?:Ministry of|Prosecutor General's Office|State (?:Customs|Border))|"
    r"^(?:Federal )?Ministry (?:of|for)\b|^(?:Senate|Treasury|Cabinet Office|Customs Directorate[- ]General)$|"
    r"^(?:National )?(?:Tourism Board|Chamber of Commerce(?: and Industry)?|Trade Facilitation Committee)$|"
    r"^(?:National )?Disaster Management Organi[sz]ation$|"
    r"^Office of the Auditor[- ]General$|"
    r"^(?:Office of the )?(?:Attorney General|Ombudsm[ae]n|Ombudsperson|Public Prosecut)|"
    r"^(?!(?:European|International|Inter|Regional|Joint|World|Global|Euro|Asian|African|Arab)\b|Inter-)[^,()]*"
    r"\b(?:(?:Regulatory|Supervisory|Supervision|Revenue|Customs|Aviation|Maritime|Border|Ports?|Police|Tax|"
    r"Competition|Health|Safety|Security) Authority|"
    r"(?:Judges|Judicial|Prosecutors|Bar|Police) (?:Association|Academy|Council|School)|"
    r"Association of (?:Judges|Prosecutors|Lawyers))$|"
    r"^(?:(?!European|International|Regional|Joint|World|Global)[A-Z][\w-]+ ){0,3}"
    r"(?:Police|Prisons?|Penitentiary|Probation|Customs|Immigration|Migration|Coast|Border|Electoral|Constitutional|"
    r"Narcotics|Anti-(?:Narcotics|Corruption)|Drug Control|Gendarmerie|Securities|Public Security|Judicial|Emergency) "
    r"(?:Service|Directorate|Guards?|Force|Commission|Court|Council|Bureau|Agency|Committee|Administration)$|"
    r"^(?:National|Constituent) Assembly$|^Central Bank$|"
    r"^(?:Public Prosecutions?|Chamber of (?:Advocates|Lawyers|Notaries))$|"
    r"^(?:Agency|Inspectorate) (?:for|of|on) (?!the United|International|European|Africa)[^,()]+$|"
    r"^(?:National|State|Judicial|Supreme|Federal|Republican) (?:[A-Z]\w+ )*(?:School|Institute|University|Academy|"
    r"College|Authority|Association|Bureau|Office|Department|Police|Court|Bank)\b[^,()]*$"
)
# What Russian names of national bodies become in English.
_SHAPE_RUSSIAN: Final = re.compile(
    r"^(?:State|National|Republican|Interagency|Government|Main|Central) "
    r"(?:Committee|Agency|Service|Inspectorate|Centre|Commission|Directorate) for\b|"
    r"^State (?:Committee|National)\b"
)
# Put together from Russian words; those of many states have other heads or are known by name.
_COMPOSED_RUSSIAN: Final = re.compile(
    r"^(?:University|Institute|Academy|Agency|Service|Department|Directorate|Inspectorate|Chamber|Training Centre) "
    r"(?:of|for) "
)
_COMMISSIONS: Final = frozenset(("commission", "ombudsman"))
# An academy of these is a state's.
_TELLING: Final = words.WORK_OF_STATES | {"gendarmerie", "investigation", "investigations", "enforcement"}
_SMALL: Final = frozenset(("of", "for", "on", "and", "against", "the", "to", "in", "with", "&"))
_NAME_WORD: Final = re.compile(r"[\w’'-]+|&")
_OF_REGION: Final = re.compile(
    r"^(?:(?:West|East|North|South|Central|Pan)(?:ern)?[- ])*(?:Africa|Asia|Europe|America|Pacific|Caribbean|Arab|Gulf|"
    r"Baltic|Balkan|Nordic|Scandinavia|Benelux|Caucas|Mediterranean|Commonwealth|Latin|Ibero|Eurasia|Oceania|Sahel|Maghreb|"
    r"Andean|Mercosur|ASEAN|CIS|(?:MERCOSUR|ECOWAS|ECCAS|SADC|EAC|IGAD|COMESA|CARICOM|UEMOA|CEMAC|SAARC|GCC|SICA|OECS|"
    r"OAS|AU|EU|UN)\b)"
)
# "Tripura Judicial Academy": a district or a town that the authority need not know, but no state.
_LOCAL: Final = re.compile(
    r"^(?P<whose>[A-Z][a-z]+) (?:Judicial|Judges|Police|Prosecutors|Magistrates|Prisons?|Forest|Fire) "
    r"(?:Academy|School|College|Council|Association|Department|Service|Authority)$"
)
_COMMON: Final = re.compile(r"(?:al|ive|ed|ing|ary|ant|ent|ior|ist|ic|or|er|men|s|Joint|Young|Civil|Basic|Garda|High)$")
_FEWEST_WORDS: Final = 2
# "Centre for Border Studies" may be a university's, and work abroad.
_LEARNED: Final = re.compile(r"^(?!National|State|Republican|Federal)[^,]*\b(?:Studies|Research)$")
# Those of the United States call themselves so at home and abroad.
_AMERICAN: Final = re.compile(
    r"^Department of (?:State|Justice|Defen[cs]e|Energy|Commerce|Agriculture|Labor|the Treasury)$"
)


# The same bodies recur in the releases of a corpus.
@lru_cache(maxsize=10_000)
def is_national(entity: str) -> bool:
    """Whether the name, or what stands behind its last comma, is one that bodies of many countries have."""
    last = entity.rpartition(", ")[2]
    if _OF_REGION.match(last) or _is_local(entity) or _LEARNED.match(entity):
        return False
    return any(_SHAPE.search(each) is not None or is_plain_body(each) for each in (entity, last))


def _is_local(name: str) -> bool:
    """Whether the name begins with a word that is none of those that states' bodies or their work are called by."""
    local = _LOCAL.match(name)
    return local is not None and local["whose"].lower() not in words.ALL and not _COMMON.search(local["whose"])


def is_national_russian(entity: str, *, known: bool) -> bool:
    """Whether the English for a Russian name is one of many countries; of a `known` body its shape alone tells."""
    if _SHAPE.match(entity) or _SHAPE_RUSSIAN.match(entity):
        return True
    return not known and (_COMPOSED_RUSSIAN.match(entity) is not None or is_plain_body(entity))


def is_plain_body(name: str) -> bool:
    """Whether every word of the name says what bodies of states are for, or are, or are called."""
    written = [word.lower().replace("’", "'") for word in _NAME_WORD.findall(name)]
    large = [word.removesuffix("'s").removesuffix("'") for word in written if word not in _SMALL]
    if len(large) < _FEWEST_WORDS or _AMERICAN.match(name) or not name.isascii():
        return False
    called = words.CALLED.intersection(large)
    heads = {next((word for word in large if word not in words.CALLED), ""), large[-1]}
    if not (called or words.WORK.intersection(large)) or not words.ALL.issuperset(large):
        return False
    if heads & words.BODIES:
        return bool(called) or heads & _COMMISSIONS != set() or not words.WORK_OF_ANY.intersection(large)
    return bool(heads & words.BODIES_OF_ANY) and bool(called or _TELLING.intersection(large))
