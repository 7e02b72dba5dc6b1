"""One analysis for index, query and highlight: text to words with offsets, spellings levelled, stems by language.

Terms that a word makes, told apart by their first character so that they share one dictionary:

| term | made from | example for "Co-operation" |
|---|---|---|
| `cooper…` | spelling levelled, then stemmed | `cooperation` |
| `=…` | the word as written, without case | `=co-operation` |
| `~…` | spelling levelled, not stemmed, where that differs from `=` | `~cooperation` |
| capitals | an acronym written in capitals | (for "UNODC") `UNODC` |
"""

from indexer.analysis.folding import fold
from indexer.analysis.forms import ANALYSIS_VERSION, EXACT, LEVELLED, Forms, forms_of, term_of
from indexer.analysis.units import Unit, is_open_prefix, units
from indexer.analysis.words import Word, words

__all__ = [
    "ANALYSIS_VERSION",
    "EXACT",
    "LEVELLED",
    "Forms",
    "Unit",
    "Word",
    "fold",
    "forms_of",
    "is_open_prefix",
    "term_of",
    "units",
    "words",
]
