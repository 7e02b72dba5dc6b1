"""Short labelled cases of our own: each situation is invented, each tries one cue, order, trap or language.

The files `cases*.jsonl` hold them, in the form of the labelled releases; a field that a case leaves out is not
looked at.
"""

from pathlib import Path

import pytest

from benchmarks.extraction import facts_of
from benchmarks.floors import OWN_FIELDS
from benchmarks.labels import Labelled, read_labelled
from benchmarks.scoring import Scores

CASES = tuple(case for file in sorted(Path(__file__).parent.glob("cases*.jsonl")) for case in read_labelled(file))
FIELDS = ("title", *OWN_FIELDS, "roles of quoted people")


def test_there_are_enough_cases_in_both_languages() -> None:
    assert len({case.id for case in CASES}) == len(CASES) >= 100
    assert sum(case.language == "ru" for case in CASES) >= 30


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_facts_of_a_case_are_read(case: Labelled) -> None:
    scores = Scores()
    scores.add(case, facts_of(case.text))
    assert [miss for field in FIELDS if field in scores.tallies for miss in scores.tallies[field].misses] == []
