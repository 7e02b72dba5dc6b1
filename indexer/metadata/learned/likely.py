"""The likeliest organizers of a text, by what was learnt."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from indexer.metadata.authority import Authority, Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.language import is_cyrillic
from indexer.metadata.learned.candidates import Candidate, candidates_of, opening_of
from indexer.metadata.learned.features import features_of
from indexer.metadata.learned.telling import tells_of_event, tells_of_nothing_held, tells_of_training
from indexer.metadata.learned.weights import load_weights
from indexer.metadata.organizer_shapes import may_organize
from indexer.metadata.parts import Part, Role

# Odds at which more are found rightly than wrongly: a training is hardly ever nobody's, other news often is.
_LEAST_OF_TRAINING: Final = -0.2
_LEAST_OF_EVENT: Final = 0.0
_LEAST_OF_OTHER: Final = 0.75
_NOBODY: Final = float("inf")
# By so much more than the first must another score.
_MORE_OF_OTHERS: Final = 0.5
_MOST_ORGANIZERS: Final = 3
_SENTENCES_WITH_EVENT: Final = 2
# In one or two sentences the rules miss less than they are right to refuse.
_FEWEST_SENTENCES: Final = 3
_OPENED: Final = re.compile(
    r"(?:\s*\([^()\n]{1,60}\))?(?: (?:in|at) [A-Z][\w-]+)?(?:, [^.;\n]{2,80},)? (?:was|were|is|has been|have been|"
    r"will be) "
    r"(?:officially |formally |solemnly )?(?:inaugurated|opened|unveiled|established|set up)\b"
)


def likely_organizers(document: Document, others: Sequence[Part] = ()) -> Iterator[Part]:
    """Whose event it was where no rule tells, the likeliest first; nobody where the text tells of nothing held.

    `others` are those who are told to have helped or paid.
    """
    opening = opening_of(document)
    least = least_score(document, opening)
    if least == _NOBODY:
        return
    other = least == _LEAST_OF_OTHER
    candidates = candidates_of(document, opening, only_known=other)
    if other:
        helpers = {part.span.start for part in others}
        candidates = tuple(each for each in candidates if helpers.isdisjoint(each.starts))
    weights = load_weights()
    scores = [weights.score(features) for features in features_of(document, candidates, held=True)]
    names = [document.written(candidate.fullest) for candidate in candidates]
    scores = [
        score if may_organize(document, candidate.fullest) and not _is_opened(document, candidate) else -_NOBODY
        for score, candidate in zip(scores, candidates, strict=True)
    ]
    for number in likeliest(scores, names, least, document.authority):
        yield Part(Role.ORGANIZER, candidates[number].fullest, inferred=True)


def _is_opened(document: Document, candidate: Candidate) -> bool:
    """ "The Office (HO) in Rabat was inaugurated": what is new has organized nothing yet."""
    return any(_OPENED.match(document.text, mention.span.end) for mention in candidate.mentions)


def least_score(document: Document, opening: Sequence[tuple[int, Sentence]]) -> float:
    """What an organizer must score at least, by what the opening tells of; infinite where nothing was held."""
    if opening[-1:] and opening[-1][0] < _FEWEST_SENTENCES:
        return _NOBODY
    sentences = [sentence for _, sentence in opening]
    # An event that is told of only further down is seldom what the release is about.
    held = tells_of_event(sentences[: _SENTENCES_WITH_EVENT + (document.headline is not None)])
    if not (held or _names_known(document, sentences)) or tells_of_nothing_held(document, sentences):
        return _NOBODY
    if not held:
        return _LEAST_OF_OTHER
    return _LEAST_OF_TRAINING if tells_of_training(sentences) else _LEAST_OF_EVENT


def _names_known(document: Document, sentences: list[Sentence]) -> bool:
    """Whether a body is known by an English name, which costs nothing to see, and without which others are dear."""
    return not is_cyrillic(document.text) and any(document.within(each.span, Kind.ORGANIZATION) for each in sentences)


def likeliest(scores: Sequence[float], names: Sequence[str], least: float, authority: Authority) -> Iterator[int]:
    """The numbers of those that score enough, the best first, a body and its own office but once."""
    taken: list[str] = []
    for number in sorted(range(len(scores)), key=lambda each: (-scores[each], each)):
        if scores[number] <= least + (_MORE_OF_OTHERS if taken else 0) or len(taken) == _MOST_ORGANIZERS:
            return
        if not any(_is_of(names[number], other, authority) for other in taken):
            taken.append(names[number])
            yield number


def _is_of(one: str, other: str, authority: Authority) -> bool:
    """Whether one is the other, or the office of the other: "SELEC" and "SELEC Headquarters"."""
    left, right = authority.canonical(one), authority.canonical(other)
    return (
        left == right
        or left in authority.ancestors(right)
        or right in authority.ancestors(left)
        or f" {one} " in f" {other} "
        or f" {other} " in f" {one} "
    )
