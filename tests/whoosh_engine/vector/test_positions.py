"""Positions of terms: by key, by document, and whether a term stands at a key."""

import random

import numpy as np
import pytest

from indexer.engine.occurrences import near_windows
from indexer.release import Release
from indexer.whoosh_engine.vector.near import near_keys
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.terms import DOCUMENT_SHIFT, TermHits
from tests.whoosh_engine.vector.archives import view_of

WORDS = ("red", "red", "red", "green", "blue")


def term(seed: int, word: str) -> tuple[TermHits, list[tuple[int, int]]]:
    """A term of an archive of red, green and blue, and the documents and positions where it stands."""
    draw = random.Random(seed)
    texts = [draw.choices(WORDS, k=draw.randrange(0, 70)) for _ in range(40)]
    releases = [Release(id=str(number), title="", text=" ".join(text)) for number, text in enumerate(texts)]
    hits = Segment(view_of(releases), None, 0).term("t_text", word)
    assert hits is not None
    return hits, [(number, at) for number, text in enumerate(texts) for at, held in enumerate(text) if held == word]


def key(document: int, position: int) -> int:
    return document << DOCUMENT_SHIFT | position


@pytest.mark.parametrize("seed", range(10))
def test_keys_are_those_of_the_postings_asked_for(seed: int) -> None:
    hits, stands = term(seed, "green")
    some = [at for at in range(len(hits.document)) if random.Random(seed + at).random() < 0.4]
    documents = hits.document[some].tolist()

    assert hits.keys(slice(None)).tolist() == [key(*one) for one in stands]
    assert hits.keys(np.array(some, dtype=np.intp)).tolist() == [key(*one) for one in stands if one[0] in documents]
    others = sorted({*documents, *(number for number in range(41) if number not in hits.document)})
    assert hits.positions(np.array(others, dtype=np.uint16)) == [
        (document, [at for number, at in stands if number == document]) for document in documents
    ]


@pytest.mark.parametrize("seed", range(10))
def test_a_term_stands_where_its_keys_say(seed: int) -> None:
    hits, stands = term(seed, "red")
    wanted = np.array([key(document, position) for document in range(41) for position in range(75)])

    assert wanted[hits.standing(wanted)].tolist() == [key(*one) for one in stands]


@pytest.mark.parametrize("seed", range(200))
def test_words_near_one_another_are_those_of_the_shared_rule(seed: int) -> None:
    draw = random.Random(seed)
    slots = [
        {document: set(draw.sample(range(12), draw.randrange(1, 4))) for document in (0, 3, 65_535)}
        for _ in range(draw.randrange(1, 4))
    ]
    if draw.random() < 0.5:
        slots.append({document: slots[0][document] if draw.random() < 0.5 else {1, 2} for document in slots[0]})
    distance = draw.randrange(4)

    found = near_keys(
        [np.array(sorted(key(d, at) for d, held in slot.items() for at in held)) for slot in slots], distance
    )

    assert found.tolist() == [
        key(document, window[0])
        for document in (0, 3, 65_535)
        for window in near_windows([slot[document] for slot in slots], distance)
    ]
