"""Where runs without white space begin, told for plain texts by ranges of characters."""

from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis.runs import plain_run_starts, run_starts

EVERY_ASCII = "".join(f"{chr(code)}x {chr(code)} " for code in range(128))
TEXTS = st.lists(st.text(st.characters(max_codepoint=127)), max_size=4)


@given(TEXTS)
@example([EVERY_ASCII, "", EVERY_ASCII])
def test_runs_of_plain_texts_begin_where_splitting_finds_them(texts: list[str]) -> None:
    starts = plain_run_starts(texts)

    assert starts is not None
    assert starts.tolist() == run_starts(texts)[0].tolist()
    joined = "\n".join(texts)
    assert [joined[start:].split(maxsplit=1)[0] for start in starts.tolist()] == joined.split()


def test_texts_with_other_letters_are_not_plain() -> None:
    assert plain_run_starts(["red", "è"]) is None
