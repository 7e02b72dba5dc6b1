"""Which source holds which release, before and after a run."""

from pathlib import Path

import pytest

from indexer.changes import STDIN_KEY, Change, Claim, Roots, absent, tell_apart
from indexer.ledger import Entry, Ledger, Record

OLD = Record("old")


def change(tmp_path: Path, before: dict[str, Entry], found: list[str], authority: str = "") -> Change:
    return Change(Ledger("", before), found, Roots([str(tmp_path)]), tmp_path, authority)


def give(run: Change, key: str, *ids: str) -> list[Claim]:
    """The source gives these releases, new ones all."""
    run.open(key, "new")
    claims = [run.claim(key, id_, key) for id_ in ids]
    for id_, claim in zip(ids, claims, strict=True):
        if claim is Claim.GRANTED:
            run.put(key, id_, Record("new"))
    run.close(key, whole=True)
    return claims


def test_a_file_that_vanished_from_a_root_takes_its_releases_with_it(tmp_path: Path) -> None:
    run = change(tmp_path, {"a.txt": Entry("1", {"a": OLD})}, [])

    assert run.gone() == ["a"]
    assert run.finish().entries == {}


def test_a_file_of_another_root_stays(tmp_path: Path) -> None:
    run = change(tmp_path / "inner", {"../a.txt": Entry("1", {"a": OLD})}, [])

    assert run.gone() == []
    assert "../a.txt" in run.finish().entries


def test_nothing_vanishes_from_a_root_that_is_not_there(tmp_path: Path) -> None:
    run = Change(Ledger("", {"gone/a.txt": Entry("1", {"a": OLD})}), [], Roots([str(tmp_path / "gone")]), tmp_path, "")

    assert run.gone() == []


def test_a_root_does_not_hold_what_only_begins_like_it(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()

    assert not Roots([str(tmp_path / "new")]).vanished(str(tmp_path / "news" / "a.txt"))


def test_a_file_that_a_folder_took_the_place_of_is_absent(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("text")

    assert not absent(str(tmp_path / "file"))
    assert absent(str(tmp_path))
    assert absent(str(tmp_path / "file" / "below"))


def test_the_first_source_keeps_an_id_and_the_second_is_refused(tmp_path: Path) -> None:
    run = change(tmp_path, {}, ["a.jsonl", "b.jsonl"])

    assert give(run, "a.jsonl", "x", "x") == [Claim.GRANTED, Claim.TAKEN]
    assert give(run, "b.jsonl", "x") == [Claim.TAKEN]
    assert run.holder("x") == "a.jsonl"


def test_an_id_may_move_to_a_source_that_is_read_before_its_old_one(tmp_path: Path) -> None:
    run = change(tmp_path, {"b.jsonl": Entry("1", {"x": OLD})}, ["a.jsonl", "b.jsonl"])

    assert give(run, "a.jsonl", "x") == [Claim.LATER]
    assert give(run, "b.jsonl", "y") == [Claim.GRANTED]
    assert run.claim("a.jsonl", "x", "a.jsonl:1") is Claim.GRANTED


def test_an_id_stays_with_a_source_that_still_gives_it(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_text("{}")
    run = change(tmp_path, {"b.jsonl": Entry("1", {"x": OLD})}, ["a.jsonl", "b.jsonl"])

    assert give(run, "a.jsonl", "x") == [Claim.LATER]
    assert run.unchanged("b.jsonl", "1")
    assert run.claim("a.jsonl", "x", "a.jsonl:1") is Claim.TAKEN


def test_an_id_of_a_file_that_is_nowhere_any_more_is_free(tmp_path: Path) -> None:
    run = Change(Ledger("", {"elsewhere/b.txt": Entry("1", {"x": OLD})}), ["a.txt"], Roots([]), tmp_path, "")

    assert give(run, "a.txt", "x") == [Claim.GRANTED]
    assert run.gone() == []
    assert run.finish().entries["elsewhere/b.txt"].records == {}


def test_standard_input_adds_and_a_file_takes_over_what_came_from_it(tmp_path: Path) -> None:
    before = {STDIN_KEY: Entry(None, {"x": OLD, "y": OLD})}

    piped = change(tmp_path, before, [STDIN_KEY])
    assert give(piped, STDIN_KEY, "z") == [Claim.GRANTED]
    assert set(piped.finish().entries[STDIN_KEY].records) == {"x", "y", "z"}
    assert piped.gone() == []

    filed = change(tmp_path, before, ["a.jsonl"])
    assert give(filed, "a.jsonl", "x") == [Claim.GRANTED]
    assert set(filed.finish().entries[STDIN_KEY].records) == {"y"}


def test_a_source_that_could_not_be_read_whole_keeps_what_it_did_not_give(tmp_path: Path) -> None:
    run = change(tmp_path, {"a.jsonl.gz": Entry("1", {"x": OLD, "y": OLD})}, ["a.jsonl.gz"])

    run.open("a.jsonl.gz", "2")
    run.claim("a.jsonl.gz", "x", "a.jsonl.gz:1")
    run.put("a.jsonl.gz", "x", Record("new"))
    run.spoil("a.jsonl.gz")
    run.close("a.jsonl.gz", whole=False)

    assert run.gone() == []
    assert run.finish().entries["a.jsonl.gz"].digest is None


def test_a_page_without_facts_is_tried_again(tmp_path: Path) -> None:
    run = change(tmp_path, {"a.txt": Entry("1", {"a": OLD})}, ["a.txt"])

    run.open("a.txt", "2")
    run.claim("a.txt", "a", "a.txt")
    run.close("a.txt", whole=True)
    run.fail("a.txt", "a", "dpo")

    assert run.gone() == []
    after = run.finish()
    again = Change(after, ["a.txt"], Roots([]), tmp_path, "")
    again.open("a.txt", "2")
    assert not again.unchanged("a.txt", "2")
    assert not again.same("a.txt", "a", "old")


@pytest.mark.parametrize(("authority", "same"), [("", True), ("other names", False)])
def test_another_authority_makes_every_release_a_changed_one(tmp_path: Path, authority: str, same: bool) -> None:
    run = change(tmp_path, {"a.txt": Entry("1", {"a": OLD})}, ["a.txt"], authority)

    assert run.unchanged("a.txt", "1") is same
    run.open("a.txt", "1")
    assert run.same("a.txt", "a", "old") is same


def test_two_files_of_one_name_are_told_apart_the_same_way_every_time() -> None:
    assert tell_apart("a", "one/a.txt") == tell_apart("a", "one/a.txt")
    assert tell_apart("a", "one/a.txt") != tell_apart("a", "two/a.txt")


def test_a_release_keeps_the_id_that_told_it_apart(tmp_path: Path) -> None:
    apart = tell_apart("a", "two/a.txt")
    run = change(tmp_path, {"a.txt": Entry("1", {apart: OLD}), "b.txt": Entry("1", {"a~b": OLD})}, ["a.txt", "b.txt"])

    assert run.kept_id("a.txt", "a") == apart
    assert run.kept_id("b.txt", "a") == "a"
    assert run.kept_id("c.txt", "a") == "a"


def test_an_index_made_anew_holds_only_what_was_read_under_the_ids_of_before(tmp_path: Path) -> None:
    former = Ledger("", {"a.txt": Entry("1", {"a": OLD}), "b.txt": Entry("1", {"b": OLD, "c": OLD})})
    run = Change(Ledger(""), ["new.txt", "a.txt", "b.txt"], Roots([]), tmp_path, "", former)

    assert give(run, "new.txt", "a") == [Claim.LATER]
    assert not run.unchanged("a.txt", "1")
    assert give(run, "a.txt", "a") == [Claim.GRANTED]
    run.open("b.txt", "2")
    assert not run.same("b.txt", "b", "old")
    run.close("b.txt", whole=False)
    assert run.claim("new.txt", "a", "new.txt") is Claim.TAKEN
    assert sorted(run.gone()) == ["b", "c"]
    assert {id_ for id_, _ in run.finish().records()} == {"a"}
