"""Stock Whoosh opens our index, and the plain executor over it answers as the memory engine does."""

import pickle
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh import index, sorting
from whoosh import query as wq
from whoosh.qparser import QueryParser

from indexer.engine.answering import answer
from indexer.engine.memory import MemoryEngine
from indexer.engine.request import FacetRequest, Filter, Match, SearchRequest
from indexer.errors import IndexDamaged, UsageError
from indexer.record import from_json
from indexer.whoosh_engine.archive import WhooshArchive
from indexer.whoosh_engine.codec.codec import CommuniqueCodec, CommuniqueSegment, read_segments, write_toc
from indexer.whoosh_engine.schema import schema
from tests.engines.conftest import AUTHORITY, ask
from tests.engines.helpers import put, release
from tests.engines.test_against_brute_force import Asked, Batch, asked, batches, filters
from tests.whoosh_engine.codec.plain_build import plain_index

FIRST = [
    release("fire", "The fire drill took place on Monday. Fire!", country="Ghana", organizers=["Unit"]),
    release("gone", "A fire that is gone.", country="Togo"),
    release("law", "Law-enforcement co-operation against cybercrime: a workshop.", organizers=["Office", "Unit"]),
]
SECOND = [
    release("trainer", "Train-the-trainer workshop on cooperation.", country="Trinidad and Tobago"),
    release("bare", "", "Nothing"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plain_index(tmp_path, [(FIRST, ()), (SECOND, ["gone"])], AUTHORITY)
    return tmp_path


@pytest.fixture
def searcher(folder: Path) -> Iterator[Any]:
    with index.open_dir(str(folder)).searcher() as opened:
        yield opened


def found(searcher: Any, asked: Any) -> list[str]:
    return sorted(hit["id"] for hit in searcher.search(asked, limit=None))


def parsed(searcher: Any, text: str) -> list[str]:
    return found(searcher, QueryParser("t_text", searcher.schema).parse(text))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("co-operation AND workshop", ["law", "trainer"]),
        ("cooperation workshops", ["law", "trainer"]),
        ("fire OR trainer", ["fire", "trainer"]),
        ("workshop NOT cybercrime", ["trainer"]),
        ('"fire drill"', ["fire"]),
        ('"drill fire"', []),
        ('"workshop on co-operation"', ["trainer"]),
        ('"drill monday"~5', ["fire"]),
        ("law-enforcement", ["law"]),
        ("coop*", ["trainer"]),
        ("work*", ["law", "trainer"]),
        ("w?rksh*p", ["law", "trainer"]),
        ('v_country:"Trinidad and Tobago"', ["trainer"]),
        ("t_title:nothing", ["bare"]),
        ("...", []),
    ],
)
def test_its_parser_finds_written_words(searcher: Any, text: str, ids: list[str]) -> None:
    assert parsed(searcher, text) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (wq.Term("t_text", "fire"), ["fire"]),
        (wq.Term("t_text", "zebra"), []),
        (wq.Term("id", "law"), ["law"]),
        (wq.Term("id", "gone"), []),
        (wq.Term("v_organizer", "Body"), ["fire", "law"]),
        (wq.And([wq.Term("t_text", "workshop"), wq.Not(wq.Term("v_organizer", "Unit"))]), ["trainer"]),
        (wq.Or([wq.Term("t_text", "drill"), wq.Term("t_text", "trainer")]), ["fire", "trainer"]),
        (wq.Phrase("t_text", ["train", "the", "trainer"]), ["trainer"]),
        (wq.Prefix("t_text", "workshop"), ["law", "trainer"]),
        (wq.FuzzyTerm("t_text", "workshep"), ["law", "trainer"]),
        (wq.Every(), ["bare", "fire", "law", "trainer"]),
        (wq.SpanNear2([wq.Term("t_text", "fire"), wq.Term("t_text", "monday")], slop=9), ["fire"]),
    ],
    ids=str,
)
def test_its_queries_are_answered(searcher: Any, query: Any, ids: list[str]) -> None:
    assert found(searcher, query) == ids


def test_a_word_that_stands_twice_weighs_more(searcher: Any) -> None:
    scores = {hit["id"]: hit.score for hit in searcher.search(wq.Or([wq.Term("t_text", "fire"), wq.Every()]))}

    assert scores["fire"] > scores["law"]


def test_its_counts_leave_deleted_documents_out(folder: Path, searcher: Any) -> None:
    assert index.open_dir(str(folder)).doc_count() == searcher.doc_count() == 4
    assert searcher.doc_count_all() == 5
    assert searcher.reader().has_deletions()
    assert searcher.reader().is_deleted(1)
    assert [number for number in range(5) if not searcher.reader().is_deleted(number)] == [0, 2, 3, 4]


def test_its_dictionary_holds_the_terms_of_all_segments_in_order(searcher: Any) -> None:
    reader = searcher.reader()

    words = list(reader.lexicon("t_text"))

    assert words == sorted(set(words))
    assert {b"fire", b"=workshop", b"trainer"} <= set(words)
    assert list(reader.expand_prefix("t_text", "train")) == [b"train", b"trainer", b"trainth", b"trainthetrain"]
    every = list(reader.all_terms())
    assert every == sorted(set(every))
    assert set(reader.indexed_field_names()) == {field for field, _ in every} | {
        name for name, field in schema().items() if field.format
    }


def test_its_statistics_are_those_of_the_postings(searcher: Any) -> None:
    reader = searcher.reader()

    assert reader.doc_frequency("t_text", "workshop") == 2
    assert reader.doc_frequency("t_text", "zebra") == 0
    assert reader.frequency("t_text", "fire") == 3
    info = reader.term_info("t_text", "workshop")
    assert (info.doc_frequency(), info.weight(), info.max_weight(), info.min_id(), info.max_id()) == (2, 2, 1, 2, 3)
    assert reader.doc_field_length(0, "t_text") == 8
    assert reader.field_length("t_text") == 8 + 5 + 7 + 6
    assert reader.max_field_length("t_text") == 8
    assert reader.min_field_length("t_text") == 0


def test_its_matchers_give_positions_and_skip(searcher: Any) -> None:
    leaf = searcher.reader().leaf_readers()[0][0]
    matcher = leaf.postings("t_text", "fire")
    assert matcher.supports("positions")
    assert matcher.value_as("positions") == [1, 7]
    assert leaf.schema["t_text"].format.decode_positions(matcher.value()) == [1, 7]
    assert matcher.weight() == 2
    assert [span.start for span in matcher.spans()] == [1, 7]

    matcher = leaf.postings("t_text", "a")
    matcher.skip_to(2)
    assert (matcher.id(), matcher.value_as("positions")) == (2, [5])
    matcher.next()
    assert not matcher.is_active()
    assert list(leaf.postings("v_organizer", "Unit").all_ids()) == [0, 2]


def test_its_columns_and_stored_fields_give_back_what_was_put(searcher: Any) -> None:
    reader = searcher.reader()

    assert list(reader.column_reader("id")) == ["fire", "gone", "law", "trainer", "bare"]
    assert list(reader.column_reader("n_text")) == [8, 5, 7, 6, 0]
    assert list(reader.column_reader("day")) == [0] * 5
    assert list(reader.column_reader("v_country"))[:3] == ['["Ghana"]', '["Togo"]', ""]
    assert from_json(reader.stored_fields(3)["release"]) == SECOND[0]
    ordered = searcher.search(wq.Every(), sortedby=sorting.FieldFacet("n_text", reverse=True))
    assert [hit["id"] for hit in ordered] == ["fire", "law", "trainer", "bare"]


def test_its_writer_is_refused_with_the_command_to_run(folder: Path) -> None:
    opened = index.open_dir(str(folder))

    with pytest.raises(UsageError, match="communique index"):
        opened.writer(codec=CommuniqueCodec())

    assert opened.doc_count() == 4


def test_what_the_stock_codec_wrote_is_not_taken_for_ours(folder: Path) -> None:
    writer = index.open_dir(str(folder)).writer()
    writer.add_document(id="stranger")
    writer.commit()

    with pytest.raises(IndexDamaged, match="another program"):
        read_segments(folder)


def test_a_new_table_of_contents_keeps_deletions_and_drops_what_it_does_not_name(folder: Path) -> None:
    first, second = read_segments(folder)
    assert [sorted(first.deleted_docs()), sorted(second.deleted_docs())] == [[1], []]
    first.delete_document(0)

    write_toc(folder, [first], generation=2)

    (again,) = read_segments(folder)
    assert again.deleted_docs() == {0, 1}
    assert sorted(path.name for path in folder.iterdir()) == sorted(["_MAIN_2.toc", again.path(folder).name])


def test_an_index_without_releases_answers_nothing(tmp_path: Path) -> None:
    plain_index(tmp_path, [([], ())], AUTHORITY)
    with index.open_dir(str(tmp_path)).searcher() as opened:
        assert found(opened, wq.Every()) == []
        assert parsed(opened, "fire") == []


def test_a_segment_of_another_size_than_the_index_says_is_damage(folder: Path) -> None:
    first, second = read_segments(folder)
    first.path(folder).unlink()
    second.path(folder).rename(first.path(folder))
    write_toc(folder, [first], generation=2)

    with pytest.raises(IndexDamaged, match="3 documents for 2"):
        index.open_dir(str(folder)).searcher()


def test_segments_are_pickled_by_a_path_that_must_not_move() -> None:
    assert b"indexer.whoosh_engine.codec.codec\nCommuniqueSegment\n" in pickle.dumps(CommuniqueSegment(3), 2)
    assert b"indexer.whoosh_engine.schema\nTermsField\n" in pickle.dumps(schema(), 2)


def test_a_document_that_is_not_there_cannot_be_deleted() -> None:
    with pytest.raises(IndexError):
        CommuniqueSegment(3).delete_document(3)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(history=batches, questions=st.lists(st.tuples(asked, filters), min_size=1, max_size=4))
def test_the_plain_executor_answers_as_the_memory_engine(
    history: list[Batch], questions: list[tuple[Asked, list[Filter]]]
) -> None:
    memory = MemoryEngine(AUTHORITY)
    for written, removed in history:
        put(memory, written)
        with memory.writer() as writer:
            for id in removed:
                writer.remove(id)
    with TemporaryDirectory() as name:
        plain_index(Path(name), history, AUTHORITY)
        archive = WhooshArchive(index.open_dir(name, schema=schema()).searcher())
        for query, chosen in questions:
            request = SearchRequest(
                query=ask(query.text()), filters=tuple(chosen), limit=50, match=Match.ALL,
                facets=(FacetRequest("organizer"), FacetRequest("country")),
            )  # fmt: skip
            left, right = memory.search(request), answer(archive, request, AUTHORITY)
            assert left.total == right.total
            assert [(hit.release, hit.score, hit.snippets) for hit in left.hits] == [
                (hit.release, hit.score, hit.snippets) for hit in right.hits
            ]
            assert left.facets == right.facets
        archive.close()
