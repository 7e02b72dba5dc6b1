"""Letters that readers take for the same: case, accents, ligatures, ё."""

import unicodedata
from functools import lru_cache
from typing import Final

# Letters that Unicode does not decompose although readers type the plain one.
_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "ё": "е"}
)
# In Cyrillic only ё is a variant; й and ї are letters of their own, so their marks must stay.
_KEEPS_MARK: Final = frozenset("йї")
_MEMO_WORDS: Final = 1 << 17  # distinct words of a large archive; beyond that the rarest are made again


@lru_cache(_MEMO_WORDS)
def fold(word: str) -> str:
    """The word without case, accents and apostrophes: what two spellings must share to be one word.

    >>> fold("Sinirlioğlu"), fold("O’Brien"), fold("Районный")
    ('sinirlioglu', 'obrien', 'районный')
    """
    if word.isascii():
        return word.lower().replace("'", "")
    lowered = unicodedata.normalize("NFC", word).casefold()
    if lowered.isascii():
        return lowered.replace("'", "")
    letters = []
    for letter in lowered.translate(_PLAIN):
        if letter in _KEEPS_MARK:
            letters.append(letter)
            continue
        letters.extend(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
    # Decomposing turns letter-like symbols into capitals, so case is folded once more.
    return "".join(letters).casefold().replace("’", "").replace("ʼ", "").replace("'", "")
