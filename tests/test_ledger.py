"""What the index remembers of its sources."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import IndexOutOfDate
from indexer.ledger import Entry, Ledger, Record, key_path, lacks, load_ledger, page_digest, source_key
from indexer.reading import Given, Page
from indexer.release import Mention, Place, Release

# What `os.fsdecode` makes of any file name: characters, and \udc80 to \udcff for bytes that are none.
NAMES = st.text(
    st.characters(codec="utf-8") | st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF, categories=["Cs"])
)
RECORDS = st.builds(Record, NAMES, st.sampled_from(["", "d", "dp", "dpo"]))
LEDGERS = st.builds(
    Ledger,
    NAMES,
    st.dictionaries(NAMES, st.builds(Entry, st.none() | NAMES, st.dictionaries(NAMES, RECORDS), NAMES)),
)


@given(LEDGERS)
def test_a_ledger_comes_back_as_it_was_written(ledger: Ledger) -> None:
    assert load_ledger(ledger.dump(), "here") == ledger


def test_the_same_content_gives_the_same_bytes_in_whatever_order_it_came() -> None:
    one = Ledger(entries={"a": Entry("1"), "b": Entry("2", {"x": Record("3"), "y": Record("4")})})
    other = Ledger(entries={"b": Entry("2", {"y": Record("4"), "x": Record("3")}), "a": Entry("1")})

    assert one.dump() == other.dump()


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"null", b'{"format":1}', b'{"format":0,"sources":{}}'])
def test_a_ledger_of_another_kind_asks_for_a_rebuild(data: bytes) -> None:
    with pytest.raises(IndexOutOfDate, match="archive"):
        load_ledger(data, "archive")


def test_the_digest_of_a_page_depends_on_all_that_a_release_is_made_from() -> None:
    page = Page(id="1", source="a.txt", text="Text")
    others = [
        Page(id="1", source="b.txt", text="Text"),
        Page(id="1", source="a.txt", text="Texts"),
        Page(id="1", source="a.txt", text="Text", given=Given(published=date(2015, 6, 11))),
        Page(id="1", source="a.txt", text="Text", markup=Given(published=date(2015, 6, 11))),
        Page(id="1", source="a.txt", text="Text", corrected=("city",)),
    ]

    assert len({page_digest(other) for other in (page, *others)}) == 6
    assert page_digest(page) == page_digest(Page(id="2", source="a.txt", text="Text"))


def test_what_releases_lack_is_counted_over_the_archive() -> None:
    bare = Release(id="1", title="", text="")
    full = Release(
        id="2",
        title="",
        text="",
        event_start=date(2015, 6, 11),
        place=Place(None, "Kazakhstan"),
        organizers=(Mention("OSCE", "OSCE"),),
    )
    ledger = Ledger(
        entries={"a": Entry("", {"1": Record("", lacks(bare))}), "b": Entry("", {"2": Record("", lacks(full))})}
    )

    assert ledger.lacking() == {"date": 1, "place": 1, "organizer": 1}


def test_an_index_and_its_sources_may_move_together(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"

    key = source_key(before / "corpus" / "a.txt", before / "index")

    assert key == source_key(after / "corpus" / "a.txt", after / "index")
    assert key_path(key, after / "index") == str(after / "corpus" / "a.txt")


def test_without_a_folder_for_the_index_the_key_is_the_whole_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"

    assert key_path(source_key(path, None), None) == str(path)


def test_a_ledger_from_before_sources_had_names_is_read() -> None:
    data = b'{"format":2,"authority":"x","sources":{"a.txt":["1",{"a":["2","d"]}]}}'

    assert load_ledger(data, "here") == Ledger("x", {"a.txt": Entry("1", {"a": Record("2", "d")})})


def test_a_ledger_in_order_but_for_one_release_is_written_as_fast_as_any() -> None:
    records = {f"r{number:06}": Record("1") for number in range(50_000)}
    ordered, almost = Ledger(entries={"a": Entry("1", records)}), Ledger(entries={"a": Entry("1", {**records})})
    almost.entries["a"].records["new"] = Record("2")  # at the end, where its place is the first

    began = process_time()
    ordered.dump()
    usual = process_time() - began
    began = process_time()
    almost.dump()

    # Each compared with each, it would take thousands of times as long.
    assert process_time() - began < 20 * usual + 0.1
