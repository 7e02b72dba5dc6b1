"""Numbers of things in a sentence: digits, and words in English and Russian with their cases."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from indexer.metadata.cue import Hint
from indexer.metadata.sentence_words import words_of

_HUNDRED: Final = 100
_THOUSAND: Final = 1000
# Word forms by value; a Russian word stands in the cases that a number of people takes.
_WRITTEN: Final = """
1 one один одна одного одной
2 two два две двух двум двумя двое двоих
3 three три трех трем тремя трое троих
4 four четыре четырех четырем четырьмя четверо четверых
5 five пять пяти пятью пятеро пятерых
6 six шесть шести шестью шестеро шестерых
7 seven семь семи семью семеро семерых
8 eight восемь восьми восемью
9 nine девять девяти девятью
10 ten десять десяти десятью
11 eleven одиннадцать одиннадцати одиннадцатью
12 twelve двенадцать двенадцати двенадцатью
13 thirteen тринадцать тринадцати тринадцатью
14 fourteen четырнадцать четырнадцати четырнадцатью
15 fifteen пятнадцать пятнадцати пятнадцатью
16 sixteen шестнадцать шестнадцати шестнадцатью
17 seventeen семнадцать семнадцати семнадцатью
18 eighteen восемнадцать восемнадцати восемнадцатью
19 nineteen девятнадцать девятнадцати девятнадцатью
20 twenty двадцать двадцати двадцатью
30 thirty тридцать тридцати тридцатью
40 forty сорок сорока
50 fifty пятьдесят пятидесяти пятьюдесятью
60 sixty шестьдесят шестидесяти шестьюдесятью
70 seventy семьдесят семидесяти семьюдесятью
80 eighty восемьдесят восьмидесяти восемьюдесятью
90 ninety девяносто девяноста
100 hundred сто ста
200 двести двухсот двумстам
300 триста трехсот тремстам
400 четыреста четырехсот
500 пятьсот пятисот
600 шестьсот шестисот
700 семьсот семисот
800 восемьсот восьмисот
900 девятьсот девятисот
1000 thousand тысяча тысячи тысяч
"""
VALUES: Final = {word: int(line.split()[0]) for line in _WRITTEN.strip().split("\n") for word in line.split()[1:]}
_WORD: Final = "(?:" + "|".join(sorted(VALUES, key=len, reverse=True)).replace("е", "[её]") + r")(?!\w)"
_INITIALS: Final = {first: [word[1:] for word in VALUES if word[0] == first] for first in {word[0] for word in VALUES}}
# By first letters, each looked behind only where it stands: `re` skips to a letter, but not to the edge of a word.
_FIRST_WORD: Final = "|".join(
    rf"{first}(?<!\w{first})(?<!\w[-‑–/.:]{first})(?:{'|'.join(sorted(rests, key=len, reverse=True))})"
    for first, rests in sorted(_INITIALS.items())
).replace("е", "[её]")
_WORDS: Final = rf"(?:a(?<!\wa)\s+(?:hundred|thousand)|{_FIRST_WORD})(?!\w)(?:(?:[-‑]|\s+(?:and\s+)?){_WORD}){{0,6}}"
# No number is spelled out without one of these.
SPELLED: Final = Hint(words_of(" ".join(VALUES) + " трёх четырёх трёхсот четырёхсот"))
_END: Final = r"(?![\w%‰°])(?![.,/:+–‑-]\d)(?![–‑-]\w)(?!\s?[%‰])(?!\s+[–-]\s+\d)"
# More than six digits in a row are no number of people; the bound also keeps a long row of digits cheap. What may not
# stand before is looked at only where a digit does.
_IN_DIGITS: Final = re.compile(
    r"\d(?<![\w$€£₽№#%]\d)(?<![\d\w][.,/:–‑+-]\d)(?:(?<!\d\s[–-]\s\d)|(?<=(?:19|20)\d\d\s[–-]\s\d))"
    rf"(?:\d{{0,2}}(?:[, \u00a0\u202f]\d{{3}}){{1,2}}(?!\d)|\d{{0,5}}){_END}"
)
_IN_WORDS: Final = re.compile(rf"{_WORDS}{_END}")


class Numeral(NamedTuple):
    """A number as it stands in a text, in characters of it; `separated` where a mark parts its thousands."""

    value: int
    start: int
    end: int
    separated: bool


def find_numerals(text: str, *, spelled: bool) -> tuple[Numeral, ...]:
    """Every whole number of a text in small letters that counts something: no part of a date, sum, share or range.

    `spelled` says that number words stand in the text: their pattern is dear, and spared one without.
    """
    found = list(_digits(text))
    if spelled:
        in_words = (Numeral(_read(each.group()), each.start(), each.end(), False) for each in _IN_WORDS.finditer(text))
        found = sorted((*found, *(each for each in in_words if each.value)), key=lambda each: each.start)
    return tuple(found)


def _digits(text: str) -> Iterator[Numeral]:
    for match in _IN_DIGITS.finditer(text):
        digits = "".join(filter(str.isdigit, match.group()))
        yield Numeral(int(digits), match.start(), match.end(), digits != match.group())


def _read(written: str) -> int:
    """The value of number words that follow each other; 0 where together they make no number ("five twenty")."""
    words = re.findall(r"\w+", written.lower().replace("ё", "е"))
    values = [value for word in words if (value := VALUES.get(word))]
    total, below, last = 0, 0, 0
    # "a hundred": the article counts one, and a Russian hundred or thousand does without.
    for value in values:
        if value == _THOUSAND:
            total, below, last = total + (below or 1) * _THOUSAND, 0, 0
        elif value == _HUNDRED and 0 < below < _HUNDRED // 10:
            below, last = below * _HUNDRED, _HUNDRED
        elif last and not _adds(last, value):
            return 0
        else:
            below, last = below + value, value
    return total + below


def _adds(before: int, value: int) -> bool:
    """Whether the word goes on with the number: units after tens, anything less than hundred after hundreds."""
    return value < _HUNDRED if before >= _HUNDRED else before >= 20 and value < 10
