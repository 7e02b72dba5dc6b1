"""British and American forms: each pair levelled to one form, by reviewed table and a few endings."""

import re
from functools import lru_cache
from typing import Final

from indexer.analysis.tables import ise_words, spellings

# organise, organisation, organiser, organising ... At least three letters stand before, so that "rise" stays.
_ISE: Final = re.compile(r"^(\w{3,}?)is(e|es|ed|er|ers|ing|ation|ations|ational|ationally)$")
# analyse, paralyse, catalyse; not "analyses", which is more often the plural of "analysis".
_YSE: Final = re.compile(r"^(\w{2,}?)lys(e|ed|er|ers|ing)$")
_MEMO_WORDS: Final = 1 << 16


@lru_cache(_MEMO_WORDS)
def level(word: str) -> str:
    """The one form that stands for all spellings of a folded word.

    >>> level("organisation"), level("programmes"), level("labour"), level("exercise")
    ('organization', 'programs', 'labor', 'exercise')
    """
    if not word.isascii():
        return word
    known = spellings().get(word)
    if known is not None:
        return known
    ending = _ISE.match(word) if "is" in word else None
    if ending is not None and ending[1] not in ise_words():
        return f"{ending[1]}iz{ending[2]}"
    ending = _YSE.match(word) if "lys" in word else None
    if ending is not None:
        return f"{ending[1]}lyz{ending[2]}"
    return word
