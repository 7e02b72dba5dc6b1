"""Releases made by rule: the same on every machine, and the first of a million are the first of ten thousand."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import exp, log
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.search.vocabulary import drawn, marked

GENERATOR_VERSION: Final = "4"
"""Raised with every change that makes other releases, so that none of the old are taken from the cache."""

# Names that the authority knew when the generator was written; a copy, so that its growth changes no corpus.
_BODIES: Final = Path(__file__).with_name("bodies.txt")
_SEED: Final = 2015
_TEXT_WORDS: Final = (245, 660)  # 2.9 KB on average, as releases have
_TITLE_WORDS: Final = (5, 10)
_REPEATED_SHARE: Final = 0.25  # of words that say again what the release has said: a text is about something
_SENTENCE_WORDS: Final = (12, 40)
_PARAGRAPH_SENTENCES: Final = 4
_FIRST_DAY: Final = date(2000, 1, 1)
_DAYS: Final = 9_131  # 25 years
_LANGUAGES: Final = ("en",) * 14 + ("ru",) * 3 + ("fr", "de", "es")
_UNDATED_SHARE: Final = 0.03
_NO_COUNTRY_SHARE: Final = 0.08


def generated(count: int) -> Iterator[Mapping[str, object]]:
    """Releases as objects of the outside contract, with given fields."""
    bodies = _BODIES.read_text("utf-8").splitlines()
    for number in range(count):
        yield _release(number, Random(_SEED + number), bodies)  # noqa: S311 - numbers, not secrets


def write_generated(path: Path, count: int) -> None:
    """Write releases as JSON Lines, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}")
    with unfinished.open("w", encoding="utf-8") as file:
        for release in generated(count):
            file.write(json.dumps(release, ensure_ascii=False) + "\n")
    unfinished.replace(path)


def _release(number: int, chance: Random, bodies: Sequence[str]) -> Mapping[str, object]:
    draw = chance.random

    held: list[str] = []

    def words(least: int, most: int) -> list[str]:
        written = []
        for _ in range(least + int(draw() * (most - least))):
            word = held[int(draw() * len(held))] if draw() < _REPEATED_SHARE and held else drawn(draw)
            held.append(word)
            written.append(marked(word, draw()))
        return written

    release: dict[str, object] = {
        "id": f"r{number:07}",
        "title": _opened(" ".join(words(*_TITLE_WORDS))),
        "text": _text(words(*_TEXT_WORDS), chance),
        "language": _pick(_LANGUAGES, chance),
        "organizers": _some(bodies, 1 + int(chance.random() ** 2 * 4), chance),
        "url": f"https://example.org/releases/{number}",
    }
    if chance.random() >= _UNDATED_SHARE:
        release["published"] = (_FIRST_DAY + timedelta(days=int(chance.random() * _DAYS))).isoformat()
    if chance.random() >= _NO_COUNTRY_SHARE:
        release["country"] = _skewed(_COUNTRIES, chance)
    if chance.random() < 0.3:
        release["partners"] = _some(bodies, 1, chance)
    return release


def _text(words: list[str], chance: Random) -> str:
    """The words in sentences and paragraphs."""
    parts: list[str] = []
    at = sentences = 0
    least, most = _SENTENCE_WORDS
    while at < len(words):
        end = at + least + int(chance.random() * (most - least))
        sentences += 1
        parts.append(_opened(" ".join(words[at:end])).rstrip(",:;"))
        parts.append(".\n" if sentences % _PARAGRAPH_SENTENCES == 0 else ". ")
        at = end
    return "".join(parts).strip()


def _opened(sentence: str) -> str:
    """With a capital at its begin, behind a quotation mark if there is one."""
    at = 0 if sentence[0].isalpha() else 1
    return sentence[:at] + sentence[at].upper() + sentence[at + 1 :]


def _pick(choices: Sequence[str], chance: Random) -> str:
    return choices[int(chance.random() * len(choices))]


def _skewed(choices: Sequence[str], chance: Random) -> str:
    """The first choices far oftener than the last, as names are."""
    return choices[int(exp(chance.random() * log(len(choices) + 1))) - 1]


def _some(choices: Sequence[str], count: int, chance: Random) -> list[str]:
    return list(dict.fromkeys(_skewed(choices, chance) for _ in range(count)))


_COUNTRIES: Final = (
    "Albania", "Armenia", "Austria", "Azerbaijan", "Belarus", "Bulgaria", "Croatia", "Estonia", "Finland", "France",
    "Georgia", "Germany", "Ghana", "Greece", "Hungary", "Iceland", "India", "Italy", "Japan", "Kazakhstan", "Kenya",
    "Kyrgyzstan", "Latvia", "Lithuania", "Malta", "Moldova", "Mongolia", "Montenegro", "Nigeria", "Norway", "Poland",
    "Portugal", "Romania", "Serbia", "Slovakia", "Slovenia", "Spain", "Sweden", "Switzerland", "Tajikistan", "Thailand",
    "Turkmenistan", "Ukraine", "United Kingdom", "United States", "Uzbekistan",
)  # fmt: skip
