"""Who got a thing, as a Russian sentence says it: in the dative, behind "для", or by a word for a body told before."""

import re
from typing import Final

from indexer.metadata import payer_cues_russian as payers
from indexer.metadata.cases_russian import DATIVE, GENITIVE, NOMINATIVE, cases_of
from indexer.metadata.clauses_russian import Clause
from indexer.metadata.name_words_russian import PREPOSITIONS
from indexer.metadata.names_russian import Name, Words

_NEAR_TOKENS: Final = 5
_SENTENCES_BEFORE: Final = 3
# "передала министерству": whatever name of that kind was told last.
_KIND: Final = re.compile(
    r"^(министерств|агентств|комитет|академи|комисси|департамент|управлени|центр|институт|университет|"
    r"инспекци|прокуратур|служб|совет|суд)(?:у|е|ю|и)$"
)


def receivers(clause: Clause, verb: int, *, unsure: bool = False) -> tuple[Name, ...]:
    """Those in the dative; with `unsure` also behind a thing, whose they might be: "комплект техники Академии X"."""
    words = clause.words
    maybe: tuple[Name, ...] = ()
    number = verb + 1
    while number < len(clause.tokens):
        names = words.names(number, DATIVE)
        surely = bool(names) and NOMINATIVE not in names[0].cases and GENITIVE not in names[0].cases
        if names and clause.is_free(number, sure=surely):
            return names
        if names and not maybe and clause.tokens[number - 1].low not in PREPOSITIONS:
            maybe = names
        name = words.name(number)
        number = max(number + 1, name.following if name else 0)
    for number in range(verb):
        names = words.names(number, DATIVE)
        if names and NOMINATIVE not in names[0].cases and clause.is_free(number, sure=True):
            return names
    found = tuple(clause.after(payers.FOR_NEEDS, GENITIVE)) or _told_before(clause, verb)
    return found or (maybe if unsure and clause.has(payers.THING, verb + 1) else ())


def _told_before(clause: Clause, verb: int) -> tuple[Name, ...]:
    """The name of the kind that a single small word tells: "Комитет по X ... вручили комитету"."""
    near = range(verb + 1, min(verb + _NEAR_TOKENS, len(clause.tokens)))
    for number in (*near, *range(max(0, verb - _NEAR_TOKENS), verb)):
        kind = _KIND.match(clause.tokens[number].low)
        alone = kind and clause.tokens[number].text.islower() and clause.words.name(number) is None
        if kind and alone and DATIVE in cases_of(clause.tokens[number].text):
            name = _last_of_kind(clause, kind[1])
            return (name,) if name else ()
    return ()


def _last_of_kind(clause: Clause, stem: str) -> Name | None:
    """The name nearest before, in this sentence or those before it, that is headed by such a word."""
    document = clause.document
    before = document.told_before(clause.told.span.start, _SENTENCES_BEFORE)
    sentences = [clause.words, *(Words(document, told.span.start, told.span.end) for told in reversed(before))]
    for words in sentences:
        for number, token in enumerate(words.tokens):
            name = words.name(number)
            if name is None or not token.text[0].isupper() or name.following < number + 2:
                continue
            if any(each.low.startswith(stem) for each in words.tokens[number : min(number + 3, name.following)]):
                return name
    return None
