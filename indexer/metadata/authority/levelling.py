"""Levelling: the form in which two spellings of one name are equal.

Case, accents, hyphens, "the", possessives and British or American spelling fall away; "United Nations" becomes "un";
Russian words are cut to their stem, so that a case ending does not make another name.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import accumulate, compress, count, islice
from typing import Final, NamedTuple, TypeVar

import Stemmer

_T = TypeVar("_T")

_WORDS: Final = re.compile(r"([^\W_]+|&)")
# The same in a plain text: letters that are listed are told in a fifth of the time less.
_LETTERS: Final = "".join(filter(str.isalnum, map(chr, range(0x530))))
_PLAIN_WORDS: Final = re.compile(f"([{_LETTERS}]+|&)")
_UNUSUAL: Final = re.compile(r"[^\x00-\u052f\u2010-\u2027]")
_FIRST_LETTER: Final = re.compile(r"(?:the\b\W*)*([^\W_])", re.IGNORECASE)
BRACKETED: Final = re.compile(r"\s*\([^()]{0,200}\)")
_CYRILLIC: Final = re.compile(r"[а-яё]")
_SPELLING: Final = (
    (re.compile(r"isation(s?)$"), r"ization\1"),
    (re.compile(r"^program+e?(s?)$"), r"program\1"),
    (re.compile(r"^(centre|center)(s?)$"), r"center\2"),
    (re.compile(r"our(|s|ing|hood|ed)$"), r"or\1"),
    (re.compile(r"^defence$"), "defense"),
)
# "орган-", "филиал-", "Минздрав-", "омбудсмен-", "муфтият-", and "ассамблея", "ассамблеей" beside "ассамблеи".
# The first names that begin two countries are left to the stemmer, which cuts them.
_LIKE_VERB: Final = re.compile(
    r"(?!(?:герман|армен)[аоы]?$)(?P<root>.+?(?:[ая](?=[нлв])|(?=ен)|(?=ият)))(?P<cut>ият|ен|[нлв])[аоыи]?"
)
_OF_ASSEMBLY: Final = ("ея", "еей", "ею")
_MAY_VARY: Final = re.compile(r"isation|program|cent|our|defence")
# A release names a few hundred different words, a corpus some ten thousand; the rest is numbers and names seen once.
WORDS_REMEMBERED: Final = 50_000
# First parts that are written with a hyphen, a space or nothing at all before the words they belong to.
_JOINED: Final = {
    "co": ("operat", "ordinat", "organiz", "chair", "host"),
    "counter": ("terror", "narcotic"),
    "anti": ("terror", "corruption", "drug", "money", "traffick", "fraud"),
    "sub": ("program",),
}
MAY_JOIN: Final = frozenset((*_JOINED, "united"))
_LONGEST_UNSTEMMED_ACRONYM: Final = 3
_NOT_PLAIN: Final = frozenset(("the", "s", "нац"))
_SPECIAL: Final = _NOT_PLAIN | MAY_JOIN
_UNITED_NATIONS_RU: Final = ("организац", "объединен")


class Word(NamedTuple):
    """A levelled word and where it stands, in characters of the text it was read from."""

    key: str
    start: int
    end: int


@cache
def _stem_russian() -> Callable[[str], str]:
    stem: Callable[[str], str] = Stemmer.Stemmer("russian").stemWord
    return stem


class Remembered(dict[str, _T]):
    """What a function gives for each word, worked out once: a text asks for hundreds, at half the cost of a call."""

    def __init__(self, function: Callable[[str], _T]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> _T:
        if len(self) >= WORDS_REMEMBERED:
            self.clear()
        value = self[word] = self._function(word)
        return value


def level_word(word: str) -> str:
    """One word without case, accents, spelling variant or Russian case ending."""
    return _LEVELLED[word]


def _worked_out(word: str) -> str:
    low = "and" if word == "&" else word.lower()
    if _CYRILLIC.search(low):
        if len(word) <= _LONGEST_UNSTEMMED_ACRONYM and word.isupper():
            return low  # the stemmer would make one of ИРА and ИРИ
        if low.startswith("нигери"):
            return "нигери"  # and one of Niger and Nigeria
        return _stem_of(low.replace("ё", "е"))
    if not low.isascii():
        decomposed = unicodedata.normalize("NFD", low.replace("ı", "i"))
        low = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    if _MAY_VARY.search(low):  # few words: the others need not be held against each pattern
        for pattern, replacement in _SPELLING:
            low = pattern.sub(replacement, low)
    return low


def _stem_of(word: str) -> str:
    """The stem of a noun or adjective: the stemmer takes "орган", "филиал" and "Минздрав" for forms of verbs."""
    stem = _stem_russian()(word)
    verb = _LIKE_VERB.fullmatch(word)
    if verb and (verb["root"] == stem or verb["root"] + verb["cut"] == stem + "ен"):
        return verb["root"] + verb["cut"]
    return stem[:-1] if stem.endswith("е") and word.endswith(_OF_ASSEMBLY) else stem


_LEVELLED: Final = Remembered(_worked_out)


def _joins(text: str, before: Word, key: str, start: int) -> str | None:
    """The key of two words that are one name part, or None: "co"+"operation", "U"+"S", "United"+"Nations"."""
    gap = text[before.end : start]
    if len(gap) == 1:
        if gap in "-‑– " and before.key in _JOINED and key.startswith(_JOINED[before.key]):
            return before.key + key
        if gap == " " and before.key == "united" and key == "nations":
            return "un"
        initial = before.end - before.start <= 2 * len(before.key) and len(before.key) <= 2 and len(key) == 1
        if gap == "." and initial and text[before.end - 1].isupper() and text[start].isupper():
            return before.key + key
    return None


@lru_cache(maxsize=WORDS_REMEMBERED)
def initial(name: str) -> str:
    """The letter with which the levelled words of a name or a word begin; empty where that is not plain to see."""
    found = _FIRST_LETTER.match(name)
    return unicodedata.normalize("NFD", found[1].lower().replace("ı", "i"))[0] if found else ""


class Levelled(NamedTuple):
    """The levelled words of a text in columns, as the gazetteer walks through them: a text has many."""

    keys: list[str]
    starts: list[int]
    ends: list[int]
    # By how much the ends are too great.
    beyond: int = 0


def is_plain(text: str) -> bool:
    """Whether the text has no other letters than Latin and Cyrillic ones, and no other digits than 0 to 9."""
    return text.isascii() or _UNUSUAL.search(text) is None


def split_words(text: str) -> list[str]:
    """A gap, a word ("&" is one), a gap, a word and so on, a gap."""
    return (_PLAIN_WORDS if is_plain(text) else _WORDS).split(text)


def level_text(text: str) -> Levelled:
    """The levelled words of a text, in order, with their place."""
    pieces = split_words(text)
    places = list(accumulate(map(len, pieces)))
    keys = list(map(_LEVELLED.__getitem__, pieces[1::2]))
    # Most words stand for themselves. The few that fall away or join the one before are looked at one by one.
    special = set(compress(count(), map(".".__eq__, pieces[:-1:2])))
    articles = []
    for place in compress(count(), map(_SPECIAL.__contains__, keys)):
        key = keys[place]
        if key == "the":
            articles.append(place)
        else:
            special.add(place + 1 if key in MAY_JOIN else place)
    kept = bytearray(b"\x01") * len(keys)
    for place in articles:
        kept[place] = False
    return settled(text, Levelled(keys, places[:-1:2], places[1::2]), kept, sorted(special))[0]


def settled(text: str, levelled: Levelled, kept: bytearray, special: Iterable[int]) -> tuple[Levelled, list[int]]:
    """The words that are `kept` once the `special` ones are looked at; which of these joined others, by old places."""
    keys, starts, ends, beyond = levelled
    joined: list[int] = []
    for place in special:
        if place < len(keys) and kept[place]:
            joined += _settle(text, levelled, kept, place)
    if 0 not in kept:
        return levelled, joined
    left = Levelled(list(compress(keys, kept)), list(compress(starts, kept)), list(compress(ends, kept)), beyond)
    return left, joined


def _settle(text: str, levelled: Levelled, kept: bytearray, place: int) -> tuple[int, ...]:
    """Drop a word that is no part of a name, or let it, in its columns, take in those before with which it is one."""
    keys, starts, ends, beyond = levelled
    key, start = keys[place], starts[place]
    if key == "s" and start and text[start - 1] in "'’`":
        kept[place] = False
    elif key == "нац":
        words = (each for each in range(place - 1, -1, -1) if keys[each])
        before = (*islice(words, 2),)[::-1]
        if tuple(keys[each] for each in before) == _UNITED_NATIONS_RU:
            keys[place], starts[place] = level_word("ООН"), starts[before[0]]
            kept[before[0]] = kept[before[1]] = False
            return (place,)
    elif place and kept[place - 1]:
        joined = _joins(text, Word(keys[place - 1], starts[place - 1], ends[place - 1] - beyond), key, start)
        if joined is not None:
            keys[place], starts[place] = joined, starts[place - 1]
            kept[place - 1] = False
            return (place,)
    return ()


def level_words(text: str) -> list[Word]:
    """The levelled words of a text, in order, each with its place."""
    return [Word(*word) for word in zip(*level_text(text)[:3], strict=True)]


def level(name: str) -> tuple[str, ...]:
    """The levelled words of a name, without bracketed acronyms: equal for two spellings of one name."""
    return tuple(level_text(BRACKETED.sub("", name)).keys)
