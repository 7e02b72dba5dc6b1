"""Runs of texts and their numbers, against what Python's own split and dictionary say."""

import random
from collections.abc import Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis.run_table import RunTable
from indexer.analysis.text_runs import ROOM_BYTES, runs_of

_WHITE: Sequence[str] = [chr(code) for code in range(0x3001) if chr(code).isspace()]
_TEXTS = st.lists(
    st.text(
        st.one_of(st.sampled_from([*_WHITE, "a", "b", "\0", "я", "“", "𝄞", "\udc80"]), st.characters()), max_size=60
    ),
    max_size=4,
)


class Numbers:
    """Numbers of texts as they are met; `asked` has every text that was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._known: dict[str, int] = {}

    def of(self, text: str) -> int:
        self.asked.append(text)
        return self._known.setdefault(text, len(self._known))


@given(_TEXTS)
@example(["".join(f"x{blank}" for blank in _WHITE)])
@example(["\u2003é\u00a0\u3000", "", "ა\u1680ბ"])
def test_runs_are_those_of_split_where_they_stand_in_each_text(texts: list[str]) -> None:
    runs = runs_of(texts)
    for at, text in enumerate(texts):
        mine = range(int(runs.at[at]), int(runs.at[at + 1]))
        found = [runs.data[runs.low[run] : runs.high[run]].decode("utf-8", "surrogatepass") for run in mine]
        assert found == text.split()
        starts = [int(runs.start[run] - runs.begin[at]) for run in mine]
        assert [text[start : start + len(run)] for start, run in zip(starts, found, strict=True)] == found


@given(_TEXTS, _TEXTS)
def test_equal_runs_and_only_these_have_one_number(first: list[str], second: list[str]) -> None:
    numbers = Numbers()
    table = RunTable(numbers.of)
    for texts in (first, second, first):
        expected = [numbers.of(run) for text in texts for run in text.split()]
        assert table.numbers(runs_of(texts)).tolist() == expected


def test_runs_that_differ_in_one_place_only_are_told_apart_at_every_length() -> None:
    table = RunTable(Numbers().of)
    for length in range(1, 2 * ROOM_BYTES):
        runs = ["a" * length, *("a" * at + "b" + "a" * (length - at - 1) for at in range(length))]
        assert len(set(table.numbers(runs_of([" ".join(runs)])).tolist())) == length + 1, length


def test_a_run_that_was_met_is_not_asked_for_again_however_the_table_grows() -> None:
    numbers = Numbers()
    table = RunTable(numbers.of)
    chance = random.Random(7)
    words = list(dict.fromkeys(f"{chance.getrandbits(chance.choice((8, 30, 70, 100))):x}" for _ in range(20_000)))
    for low in range(0, len(words), 700):
        table.numbers(runs_of([" ".join(words[max(0, low - 700) : low + 700])]))
    assert numbers.asked == words
    again = table.numbers(runs_of([" ".join(words)])).tolist()
    assert numbers.asked == words
    assert again == [numbers.of(word) for word in words]
