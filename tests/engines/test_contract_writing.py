"""What every engine owes: snippets, writing and rebuilding. Written against the port only."""

import pickle
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from indexer.engine import Engine
from indexer.engine.memory import MemoryEngine
from indexer.engine.request import (
    AnyValue,
    FacetRequest,
    SearchRequest,
)
from indexer.errors import IndexLocked, UnknownField
from indexer.query.nodes import Term
from indexer.release import Attendance, Mention, Person, Place, Release, Span
from tests.engines.conftest import AUTHORITY
from tests.engines.helpers import ids, impatient, put, release, search


class TestSnippets:
    def snippet_texts(self, engine: Engine, asked: str) -> list[tuple[str, list[str]]]:
        hit = search(engine, asked).hits[0]
        return [(s.field, [part.text for part in s.parts if part.matched]) for s in hit.snippets]

    def test_joined_they_are_stretches_of_the_stored_text(self, engine: Engine) -> None:
        text = (
            "First things first. " * 30 + "Then the cyber-crime unit met in Minsk. " + "More words follow here. " * 30
        )
        put(engine, [release("a", text, "A title on cybercrime")])

        hit = search(engine, "cybercrime minsk").hits[0]

        assert {s.field for s in hit.snippets} == {"title", "text"}
        for snippet in hit.snippets:
            stored = hit.release.title if snippet.field == "title" else hit.release.text
            assert stored[snippet.start : snippet.start + len(snippet.text)] == snippet.text
            assert len(snippet.text) <= 260

    def test_variants_that_matched_are_marked(self, engine: Engine) -> None:
        put(engine, [release("a", "Here co-operation, cooperation and co operation; operation is another word")])

        assert self.snippet_texts(engine, "cooperation") == [("text", ["co-operation", "cooperation", "co operation"])]

    def test_a_phrase_is_marked_only_where_it_is_a_phrase(self, engine: Engine) -> None:
        put(engine, [release("a", "The programme began. The programme office opened; that office is new.")])

        assert self.snippet_texts(engine, '"programme office"') == [("text", ["programme office"])]

    def test_a_full_name_is_marked_for_its_acronym(self, engine: Engine) -> None:
        put(engine, [release("a", "The Body of Bodies met. BDY said so.")])

        assert self.snippet_texts(engine, "BDY") == [("text", ["Body of Bodies", "BDY"])]

    def test_no_match_in_the_text_gives_the_opening_sentence(self, engine: Engine) -> None:
        put(
            engine,
            [
                release(
                    "a",
                    "Heading here\nThe first sentence stands here. The second does not.",
                    "Heading here",
                    organizers=["Other"],
                )
            ],
        )

        hit = search(engine, "organizer:other").hits[0]

        assert [s.text for s in hit.snippets] == ["The first sentence stands here."]

    def test_excluded_words_are_not_marked(self, engine: Engine) -> None:
        put(engine, [release("a", "red and green")])

        assert self.snippet_texts(engine, "red -blue") == [("text", ["red"])]

    def test_markup_stays_text(self, engine: Engine) -> None:
        text = "<script>alert('x')</script> & <mark>cybercrime</mark> &amp; more"
        put(engine, [release("a", text)])

        snippet = search(engine, "cybercrime").hits[0].snippets[0]

        assert snippet.text == text
        assert [part.text for part in snippet.parts if part.matched] == ["cybercrime"]


class TestWriting:
    def test_nothing_is_visible_before_a_clean_exit(self, engine: Engine) -> None:
        before = engine.generation()
        with engine.writer() as writer:
            writer.put(release("a", "red"))
            assert engine.count() == 0
            assert search(engine, "red").total == 0

        assert search(engine, "red").total == 1
        assert engine.generation() != before

    def test_nothing_is_visible_after_an_error(self, engine: Engine) -> None:
        put(engine, [release("a", "red")])
        before = engine.generation()
        with pytest.raises(RuntimeError, match="told to"), engine.writer() as writer:
            writer.put(release("b", "red"))
            writer.remove("a")
            raise RuntimeError("told to")

        assert engine.generation() == before
        assert ids(search(engine, "red")) == ["a"]
        put(engine, [release("b", "red")])
        assert search(engine, "red").total == 2

    def test_a_release_comes_back_as_it_was_put(self, engine: Engine) -> None:
        one = Release(
            id="a/b c?", title="T", text="At Minsk.", language="en", published=date(2020, 2, 29),
            event_start=date(2020, 2, 27), event_end=date(2020, 2, 28), place=Place("Minsk", "Belarus", Span(3, 8)),
            organizers=(Mention("the Body", "Body", Span(0, 2)),), partners=(Mention("O", "Other"),),
            people=(Person("Somebody", "Head", True, Span(1, 2)),), acronyms={"BDY": "Body"},
            attendance=(Attendance(25, "officers", 7, Span(0, 2)), Attendance(2, "judges", None, Span(3, 4))),
            evidence={"city": Span(3, 8)}, url="https://example.org/a", source="x.txt",
            corrected=("city", "organizers"),
        )  # fmt: skip
        put(engine, [one])

        assert engine.get("a/b c?") == one
        assert search(engine, "minsk").hits[0].release == one

    def test_a_rebuild_replaces_everything_and_a_failed_one_nothing(self, engine: Engine) -> None:
        put(engine, [release("a", "red")])

        def failing() -> Iterable[Release]:
            yield release("b", "red")
            assert engine.count() == 1
            raise RuntimeError("told to")

        with pytest.raises(RuntimeError, match="told to"):
            engine.rebuild(failing())
        assert ids(search(engine, "red")) == ["a"]
        engine.rebuild([release("c", "red")])
        assert ids(search(engine, "red")) == ["c"]

    def test_records_are_kept_with_the_state_they_belong_to(self, engine: Engine) -> None:
        with engine.writer() as writer:
            writer.keep("notes", b"one")
        with pytest.raises(RuntimeError, match="told to"), engine.writer() as writer:
            writer.keep("notes", b"two")
            raise RuntimeError("told to")
        put(engine, [release("a")])

        assert engine.kept("notes") == b"one"
        assert engine.kept("nothing") is None
        with engine.writer(fresh=True):
            pass
        assert engine.kept("notes") is None

    def test_a_pack_is_put_in_its_turn_between_what_comes_before_and_after(self, engine: Engine) -> None:
        put(engine, [release("old", "red"), release("stays", "red")])
        with engine.writer() as writer:
            pack = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(writer.packer()))(
                [release("old", "green"), release("before", "green"), release("twice", "red"),
                 release("twice", "green"), release("after", "green"), release("gone", "green")]
            )))  # fmt: skip
            writer.put(release("before", "red"))
            writer.take(pack)
            writer.put(release("after", "blue"))
            writer.remove("gone")

        assert sorted(ids(search(engine, "green"))) == ["before", "old", "twice"]
        assert ids(search(engine, "red")) == ["stays"]
        assert ids(search(engine, "blue")) == ["after"]
        assert engine.count() == 5

    def test_a_second_writer_is_refused(self, engine: Engine, tmp_path: Any) -> None:
        with engine.writer() as writer:
            writer.put(release("a", "red"))
            with pytest.raises(IndexLocked), impatient(engine).writer():
                pass

        assert engine.count() == 1

    @pytest.mark.parametrize(
        "request_",
        [
            SearchRequest(filters=(AnyValue("colour", ("red",)),)),
            SearchRequest(facets=(FacetRequest("text"),)),
            SearchRequest(query=Term("red", ("colour",))),
        ],
        ids=["filter", "facet", "query"],
    )
    def test_unknown_fields_are_named_before_any_work(self, engine: Engine, request_: SearchRequest) -> None:
        with pytest.raises(UnknownField, match="organizer"):
            engine.search(request_)

    def test_an_index_tells_what_it_holds(self, engine: Engine) -> None:
        put(engine, [release("a", organizers=["Unit"]), release("b")])

        info = engine.info()

        assert info.releases == 2
        assert info.fields["organizer"] == 1


def test_two_archives_in_memory_never_have_the_same_generation() -> None:
    one, other = MemoryEngine(AUTHORITY), MemoryEngine(AUTHORITY)
    for engine, word in ((one, "red"), (other, "blue")):
        put(engine, [release("a", word)])

    assert one.generation() != other.generation()
