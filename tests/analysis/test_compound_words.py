import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis.compound_words import Compound, CompoundWords, terms_among
from indexer.analysis.plain_words import PlainWords
from indexer.analysis.units import may_follow, may_lead
from indexer.analysis.words import words_among

# Words whose spelling is levelled, listed and closed prefixes, halves of compounds, acronyms, numbers, others.
PARTS = (
    "three",
    "Day",
    "organise",
    "programme",
    "co",
    "CO",
    "cyber",
    "crime",
    "policy",
    "maker",
    "non",
    "GOP",
    "x",
    "5",
)
OTHERS = ("b2b", "2024", "eyed", "É", "слово", "o'brien", "U.S.", "", "policymaking", "x" * 40)


def told(run: str) -> Compound:
    """What the road that any run may take says of it."""
    return Compound(*terms_among(words_among(run, ())), may_follow(run), may_lead(run))


@given(
    st.lists(
        st.sampled_from(PARTS + OTHERS) | st.text("aeiglnrsyABCS019", min_size=1, max_size=6), min_size=1, max_size=4
    ),
    st.sampled_from(("-", "-", "-", "‑", "--", "/")),
)
@example(["inside", "the", "beltway"], "-")
@example(["5", "6"], "-")
@example(["GOP", "led"], "-")
@example(["policy", "making", "cyber"], "-")
@example(["x" * 60, "x" * 60], "-")
@example(["ß", "ſ"], "-")
@example(["maker", "policy"], "-")
def test_a_hyphened_run_has_the_terms_that_any_run_would_have(parts: list[str], hyphen: str) -> None:
    run = hyphen.join(parts)

    assert CompoundWords(PlainWords()).of(run) == told(run)


@pytest.mark.parametrize(
    ("run", "terms"),
    [
        ("three-day", ["three", "=three", "day", "=day", "threeday", "=three-day", "~threeday"]),
        ("GOP-led", ["gop", "=gop", "GOP", "led", "=led", "gopl", "=gop-led", "~gopled"]),
        ("co-operation", ["cooperation", "=co-operation", "~cooperation"]),
    ],
)
def test_a_compound_can_be_found_joined_and_by_the_parts_that_are_words(run: str, terms: list[str]) -> None:
    assert CompoundWords(PlainWords()).of(run).terms == terms
