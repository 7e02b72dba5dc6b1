"""The language of a release, or None where there is too little to tell."""

import re
from functools import cache, lru_cache
from itertools import islice
from typing import Any, Final

# Detection reads the opening only: it costs time by length and gains nothing after some hundred words.
_READ_CHARACTERS: Final = 800
_FEWEST_LETTERS: Final = 40
_FEWEST_WORDS: Final = 6
# Without this list a short English text is Nigerian Pidgin with a quarter of the probability.
_OFFICIAL: Final = (
    "ar az be bg bs cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk mn nl no pl ps pt ro "
    "ru sk sl sq sr sv tg tk tr uk ur uz vi zh"
)
_LEAST_PROBABILITY: Final = 0.8
# Most releases are English or Russian, and show it by words and letters that no other language has; asking them first
# spares the classifier, which costs more than all other reading of a short release.
_ENGLISH: Final = frozenset(("the", "of", "and", "to", "in", "for", "by", "on", "with", "that", "this", "from", "has"))
_ENGLISH_SHARE: Final = 0.15
# Headlines and lists of names without verbs have fewer; so many words are no quotation in another language's text.
_ENGLISH_SHARE_OF_MANY: Final = 0.12
_MANY_WORDS: Final = 100
_ONLY_ENGLISH: Final = frozenset(("the", "and", "that", "this", "with", "from", "which", "their", "has", "have"))
_FREQUENT: Final = _ENGLISH | _ONLY_ENGLISH
_ONLY_ENGLISH_SHARE: Final = 0.05
_CYRILLIC: Final = re.compile("[А-ё]+")
_SMALL_CYRILLIC: Final = re.compile("[а-ё]+")
_CYRILLIC_SHARE: Final = 0.9
# Only a long opening without "э" may be called Russian: its neighbours would have shown a letter of their own by then.
_LONG_CHARACTERS: Final = 400
_NOT_RUSSIAN: Final = frozenset("іїєґўәғқңөұүһӣӯҳҷјљњћђџѓќѕӑӗҫӳҙҡҥӧӱ")


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of the text; None for a few words, or where no language stands out."""
    opening = text[:_READ_CHARACTERS]
    letters = islice(filter(str.isalpha, opening), _FEWEST_LETTERS - 1, None)
    low = opening.lower()
    spoken = low.split()
    if len(spoken) < _FEWEST_WORDS or next(letters, None) is None:
        return None
    evident = _evident(low, spoken)
    if evident:
        return evident
    code, probability = _identifier().classify(opening)
    return str(code) if probability >= _LEAST_PROBABILITY else None


def is_cyrillic(text: str) -> bool:
    """Whether the text is written in Cyrillic letters for the most part, as Russian releases are."""
    return not text.isascii() and _is_cyrillic(text[:_READ_CHARACTERS])


# Several finders ask of one text.
@lru_cache(maxsize=16)
def _is_cyrillic(opening: str) -> bool:
    if opening.isascii() or _CYRILLIC.search(opening) is None:
        return False
    return 2 * (len(opening) - len(_CYRILLIC.sub("", opening))) > sum(map(str.isalpha, opening))


def _evident(opening: str, spoken: list[str]) -> str | None:
    if opening.isascii() or "ы" not in opening:
        told = [word for word in spoken if word in _FREQUENT]
        small, only = sum(map(_ENGLISH.__contains__, told)), sum(map(_ONLY_ENGLISH.__contains__, told))
        share = _ENGLISH_SHARE if len(spoken) < _MANY_WORDS else _ENGLISH_SHARE_OF_MANY
        evident = small >= share * len(spoken) and only >= _ONLY_ENGLISH_SHARE * len(spoken)
        return "en" if evident else None
    letters = set(opening)
    cyrillic = sum(map(len, _SMALL_CYRILLIC.findall(opening)))
    if letters.isdisjoint(_NOT_RUSSIAN) and ("э" in letters or len(opening) >= _LONG_CHARACTERS):
        return "ru" if cyrillic >= _CYRILLIC_SHARE * sum(map(str.isalpha, opening)) else None
    return None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_OFFICIAL.split())
    return identifier
