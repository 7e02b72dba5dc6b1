"""A bounded memory forgets what was least recently used."""

from functools import partial

from indexer.whoosh_engine.vector.memo import Memo


def noted(made: list[str], key: str) -> str:
    """The key, after a note that it had to be made."""
    made.append(key)
    return key


def test_the_least_recently_used_is_forgotten_first() -> None:
    made: list[str] = []
    memo: Memo[str, str] = Memo(2)

    for key in ("a", "b", "a", "c", "a", "b"):
        memo.get(key, partial(noted, made, key))

    assert made == ["a", "b", "c", "b"]


def test_what_is_held_weighs_no_more_than_allowed_but_for_the_last_alone() -> None:
    made: list[str] = []
    memo: Memo[str, str] = Memo(5, len)

    for key in ("aa", "bb", "aa", "cc", "ddddddddd", "cc"):
        memo.get(key, partial(noted, made, key))

    assert made == ["aa", "bb", "cc", "ddddddddd", "cc"]


def test_what_is_heavy_drives_out_what_is_heavy_and_leaves_the_rest() -> None:
    made: list[str] = []
    memo: Memo[str, str] = Memo(100, len)
    heavy = ["h" * 40, "i" * 40, "j" * 40]

    for key in ("a", "b", *heavy, *heavy, "a", "b", heavy[-1]):
        memo.get(key, partial(noted, made, key))

    assert made == ["a", "b", *heavy, *heavy]
