"""Words and phrases of a query to nodes: spelling variants, compounds and names of organizations made equal."""

from itertools import groupby, product
from typing import Final

from indexer.analysis import EXACT, Unit, forms_of, is_open_prefix, term_of, units
from indexer.analysis.forms import exact_of
from indexer.analysis.tables import function_words
from indexer.query.names import NameIndex, forms_from
from indexer.query.nodes import Near, Phrase, Query, Same, Slot, Term

_PART_LETTERS: Final = 3  # a shorter part makes words of scraps: "re port", "me eting"
_WHOLE_LETTERS: Final = 30  # no compound is longer; each letter costs one phrase to look up
_PHRASE_FORMS: Final = 32  # names inside a phrase multiply; more forms than this no reader means


class WordReader:
    """Makes nodes of written words for one set of fields."""

    def __init__(self, names: NameIndex | None, fields: tuple[str, ...]) -> None:
        self._names = names
        self._fields = fields

    def run(self, text: str) -> list[Query]:
        """Words side by side: one node a word, compound or name."""
        written = list(units(text))
        nodes: list[Query] = []
        at = 0
        while at < len(written):
            known = self._names.find(written, at) if self._names else None
            if known is not None:
                nodes.append(self._organization(known.canonical, _label(text, written[at : known.last])))
                at = known.last
                continue
            chain = [unit for unit in written[at:] if unit.chain == written[at].chain]
            nodes.append(self._chain(text, chain, _joined_with_neighbours(written, at)))
            at += len(chain)
        return nodes

    def phrase(self, text: str) -> Query | None:
        """A quoted phrase, in which names of organizations and compounds may stand in any of their forms."""
        written = list(units(text))
        segments: list[tuple[tuple[Slot, ...], ...]] = []
        at = 0
        while at < len(written):
            known = self._names.find(written, at) if self._names else None
            if known is not None and self._names is not None:
                segments.append(self._names.sequences(known.canonical))
                at = known.last
                continue
            joined = _joined(written[at : at + 2])
            if joined and (len(written) == 2 or is_open_prefix(written[at].forms.level)):
                apart = tuple((unit.forms.term,) for unit in written[at : at + 2])
                segments.append((apart, ((joined,),)))
                at += 2
                continue
            segments.append(_unit_sequences(written[at]))
            at += 1
        if not segments:
            return None
        if len(written) == 1 and len(segments[0]) == 1:
            return self._word(written[0], _label(text, written), ())
        return self._one_of(segments, _label(text, written))

    def exact(self, text: str) -> Query | None:
        """Words exactly as written, but for case."""
        slots: list[Slot] = []
        for _, chained in groupby(units(text), key=lambda unit: unit.chain):
            chain = list(chained)
            whole = exact_of(text[chain[0].start : chain[-1].end])
            slots.append((EXACT + (whole if len(chain) > 1 else chain[0].forms.exact),))
            slots.extend((EXACT + unit.forms.exact,) for unit in chain[1:])
        if not slots:
            return None
        return Term(slots[0][0], self._fields, text) if len(slots) == 1 else Phrase(tuple(slots), self._fields)

    def near(self, text: str, distance: int) -> Query | None:
        """Words of a phrase near one another, in any order."""
        slots = tuple((unit.forms.term,) for unit in units(text))
        if len(slots) < 2:
            return self.phrase(text)
        return Near(slots, distance, self._fields)

    def _organization(self, canonical: str, label: str) -> Query:
        assert self._names is not None
        return Same(forms_from(self._names.sequences(canonical), self._fields), label)

    def _one_of(self, segments: list[tuple[tuple[Slot, ...], ...]], label: str) -> Query:
        sequences = []
        for choice in product(*segments):
            sequences.append(tuple(slot for sequence in choice for slot in sequence))
            if len(sequences) == _PHRASE_FORMS:
                break
        forms = forms_from(sequences, self._fields)
        return forms[0] if len(forms) == 1 else Same(forms, label)

    def _chain(self, text: str, chain: list[Unit], beside: tuple[str, ...]) -> Query:
        label = _label(text, chain)
        if len(chain) == 1:
            return self._word(chain[0], label, beside)
        apart = Phrase(tuple((unit.forms.term,) for unit in chain), self._fields)
        joined = term_of("".join(unit.forms.level for unit in chain))
        return Same((apart, Term(joined, self._fields)), label)

    def _word(self, unit: Unit, label: str, beside: tuple[str, ...]) -> Query:
        """A word, or what it may be part of: taken apart, or joined with the words beside it in the query."""
        sequences = _unit_sequences(unit)
        forms: list[Term | Phrase] = [Term(unit.forms.term, self._fields, label)]
        forms += forms_from(sequences[1:], self._fields)
        forms += [Phrase(((head,), (tail,)), self._fields) for head, tail in _taken_apart(unit.forms.level)]
        forms += [Term(joined, self._fields) for joined in beside]
        return Same(tuple(forms), label) if len(forms) > 1 else forms[0]


def _unit_sequences(unit: Unit) -> tuple[tuple[Slot, ...], ...]:
    """A unit as one slot, and its open parts as slots of their own: "anti-corruption" stands as "anti corruption"."""
    whole: tuple[Slot, ...] = ((unit.forms.term,),)
    if not unit.parts:
        return (whole,)
    return (whole, tuple((forms_of(part.surface).term,) for part in unit.parts))


def _joined_with_neighbours(written: list[Unit], at: int) -> tuple[str, ...]:
    """Terms of the compounds that a word makes with the one before or after it: "border guard" as "borderguard"."""
    pairs = (written[max(0, at - 1) : at + 1], written[at : at + 2])
    return tuple(dict.fromkeys(joined for pair in pairs if (joined := _joined(pair))))


def _joined(pair: list[Unit]) -> str:
    """The term of two plain words written as one; empty where that would be no word."""
    words = [unit.forms.level for unit in pair]
    if len(pair) < 2 or any(not word.isalpha() or word in function_words() for word in words):
        return ""
    return term_of("".join(words))


def _taken_apart(word: str) -> list[tuple[str, str]]:
    """The ways in which a word may stand in a text as two: "borderguard" as "border guard"."""
    if not word.isalpha() or len(word) > _WHOLE_LETTERS:
        return []
    apart: dict[tuple[str, str], None] = {}
    for cut in range(_PART_LETTERS, len(word) - _PART_LETTERS + 1):
        head, tail = word[:cut], word[cut:]
        if head not in function_words() and tail not in function_words():
            apart[term_of(head), term_of(tail)] = None
    return list(apart)


def _label(text: str, written: list[Unit]) -> str:
    return text[written[0].start : written[-1].end]
