"""The language of a release, or None where there is too little to tell."""

from functools import cache
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


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of the text; None for a few words, or where no language stands out."""
    opening = text[:_READ_CHARACTERS]
    if len(opening.split()) < _FEWEST_WORDS or sum(map(str.isalpha, opening)) < _FEWEST_LETTERS:
        return None
    code, probability = _identifier().classify(opening)
    return str(code) if probability >= _LEAST_PROBABILITY else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_OFFICIAL.split())
    return identifier
