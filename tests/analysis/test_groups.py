from itertools import pairwise

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis import words
from indexer.analysis.groups import MEMO_CHUNKS, Grouped, GroupMemo
from indexer.analysis.words import shouted_lines, words_among

# What binds across white space, what only looks as if it did, and what stands between.
PIECES = (
    *("co", "Co", "(co", "co,", "operation", "operation).", "CYBER", "Cyber", "crime", "CRIME", "law-", "enforcement"),
    *("U.N.", "(U.N.)", "UNODC", "UNODC's", "re-", "5-", "6", "1,000", "dogs'", "e", "Ë", "работа", "-", "–", "_x_"),
    *("policy", "maker", "train-the-", "\ud800", "x\0y", "ß", "Ⅷ", "ʼ", "a.b)...", "…"),
)
BLANKS = (
    " ",
    " ",
    " ",
    "\n",
    "\n",
    "  ",
    "\n \t",
    "\n\n",
    "\t",
    "\u00a0",
    "\r\n",
    "\u2028",
    "\u3000",
    "\x1f",
    "\x85",
    "",
)


def texts() -> st.SearchStrategy[str]:
    built = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BLANKS)), max_size=12)
    return st.one_of(built.map(lambda held: "".join(piece + blank for piece, blank in held)), st.text(max_size=40))


def told(memo: GroupMemo, grouped: Grouped, text: int) -> list[tuple[int, str]]:
    """Position and term of everything the memo says of one of the texts."""
    shapes, terms = memo.shapes(), memo.term_list()
    found, position = [], 0
    for number in grouped.number[grouped.at[text] : grouped.at[text + 1]].tolist():
        for entry in range(shapes.first[number], shapes.first[number + 1]):
            found.append((position + int(shapes.relative[entry]), terms[shapes.term[entry]]))
        position += int(shapes.positions[number])
    return found


@given(st.lists(texts(), max_size=4))
@example(["co", "operation"])
@example(["co operation", "CYBER CRIME\ncyber crime", "law-\n  enforcement CO-\nOPERATION now"])
@example(["CYBERCRIME Cybercrime's CYBERCRIME'S O'BRIEN's 'S ʼS xʼS XʼS", "SSO’s SSO's U.S.'s 1's ſ'ſ dogs's"])
@example(["İstanbul istanbul ISTANBUL ẞ ΣΑΣ σας É É É Ꭰꭰ Ꭰ-Ꭰ МВД мвд МВД’s Ёлка ёлка ʼn ŉ ŉ'S", "МВД И ООН\nмвд и ООН"])
def test_groups_have_the_terms_and_positions_of_words(held: list[str]) -> None:
    memo = GroupMemo()

    grouped = memo.read(held)

    for at, text in enumerate(held):
        assert sorted(told(memo, grouped, at)) == sorted(
            (one.position, term) for one in words(text) for term in one.terms
        )


@given(texts())
@example("a co\noperation B-\nC")
def test_the_words_of_a_text_are_those_of_its_groups_moved_on(text: str) -> None:
    grouped = GroupMemo().read([text])
    starts = [*grouped.start.tolist(), len(text)]
    shouting = shouted_lines(text)

    found, position = [], 0
    for start, end in pairwise(starts):
        inside = tuple((low - start, high - start) for low, high in shouting)
        held = words_among(text[start:end], inside)
        found += [(position + one.position, start + one.start, start + one.end, one.terms) for one in held]
        position += 1 + max((one.position for one in held), default=-1)

    assert found == [tuple(word) for word in words(text)]


@given(st.lists(texts(), max_size=3))
def test_what_was_met_before_changes_nothing(held: list[str]) -> None:
    used, fresh = GroupMemo(), GroupMemo()
    used.read(held[::-1])

    first, second = used.read(held), fresh.read(held)

    assert first.start.tolist() == second.start.tolist()
    assert [told(used, first, at) for at in range(len(held))] == [told(fresh, second, at) for at in range(len(held))]


@given(st.lists(st.text(max_size=5)))
def test_ranks_sort_the_terms(held: list[str]) -> None:
    memo = GroupMemo()
    for text in held:
        memo.read([text])
        memo.ranks()

    ranked = [term for _, term in sorted(zip(memo.ranks().tolist(), memo.term_list(), strict=True))]

    assert ranked == sorted(memo.term_list())


def test_a_name_is_one_group() -> None:
    memo = GroupMemo()

    number = memo.whole("Ministry of Internal Affairs")

    assert memo.positions(np.array([number])).tolist() == [4]


def test_equal_words_with_other_marks_share_a_number() -> None:
    grouped = GroupMemo().read(["cooperation (cooperation, cooperation."])

    assert len(set(grouped.number.tolist())) == 1


def test_a_memo_says_when_it_is_full() -> None:
    memo = GroupMemo()

    memo.read([" ".join(map(str, range(MEMO_CHUNKS - 1)))])
    before = memo.full
    memo.read(["one more"])

    assert (before, memo.full) == (False, True)
