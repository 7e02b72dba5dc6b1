"""The words by which a Russian release says who leads those that carry a project out."""

import re
from typing import Final

from indexer.metadata.cue import Cue
from indexer.metadata.sentence_words import words_of

_JOINED: Final = r"\b(?:консорциум|объединени|групп|команд)[а-яё]{0,3}\s+(?:[а-яё-]+\s+){0,3}?"
# "реализуемой консорциумом под руководством X": X carries the project out, and organized nothing by that.
LED_BY: Final = Cue(words_of("руководством началом"), re.compile(rf"{_JOINED}под (?:руководств|начал)ом\s+"))
HEADED_BY: Final = Cue(
    words_of("главе возглавляемым возглавляемой возглавляемый"),
    re.compile(rf"{_JOINED}(?:во главе со?|возглавляем(?:ым|ый|ой))\s+"),
)
