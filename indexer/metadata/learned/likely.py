"""The likeliest organizers of a text, by what was learnt."""

from collections.abc import Iterator
from itertools import islice
from operator import itemgetter
from typing import Final

from indexer.metadata.document import Document
from indexer.metadata.learned.candidates import Candidate, candidates_of, opening_of
from indexer.metadata.learned.features import features_of
from indexer.metadata.learned.telling import tells_of_event, tells_of_nothing_held, tells_of_training
from indexer.metadata.learned.weights import load_weights
from indexer.metadata.parts import Part, Role

# Odds at which more are found rightly than wrongly; a training is hardly ever nobody's.
LEAST_SCORE: Final = 0.0
LEAST_SCORE_OF_TRAINING: Final = -0.5
MOST_ORGANIZERS: Final = 3
_SENTENCES_WITH_EVENT: Final = 2
# In one or two sentences the rules miss less than they are right to refuse.
_FEWEST_SENTENCES: Final = 3


def likely_organizers(document: Document) -> Iterator[Part]:
    """Whose event it was where no rule tells, the likeliest first; nobody where the text tells of nothing held."""
    opening = opening_of(document)
    if opening[-1:] and opening[-1][0] < _FEWEST_SENTENCES:
        return
    sentences = [sentence for _, sentence in opening]
    # An event that is told of only further down is seldom what the release is about.
    first = sentences[: _SENTENCES_WITH_EVENT + (document.headline is not None)]
    if not tells_of_event(first) or tells_of_nothing_held(document, sentences):
        return
    candidates = candidates_of(document, opening)
    least = LEAST_SCORE_OF_TRAINING if tells_of_training(sentences) else LEAST_SCORE
    weights = load_weights()
    scored = zip(map(weights.score, features_of(document, candidates, held=True)), candidates, strict=True)
    best: list[tuple[float, Candidate]] = sorted(scored, key=itemgetter(0), reverse=True)
    for score, candidate in islice(best, MOST_ORGANIZERS):
        if score > least:
            yield Part(Role.ORGANIZER, candidate.fullest, inferred=True)
