"""Corpora are the same everywhere, and the table's arithmetic is right."""

import hashlib
import json
from dataclasses import replace
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.search.chart import chart
from benchmarks.search.child import in_child, tree_bytes
from benchmarks.search.corpus import file_corpus, generated_corpus
from benchmarks.search.figures import Asked, Built, Measured, spread_of
from benchmarks.search.gate import faults
from benchmarks.search.generated import GENERATOR_VERSION, generated
from benchmarks.search.goals import Line, exponent, lines
from benchmarks.search.http_job import path_of
from benchmarks.search.questions import Filtered, OneOf, Question, Word
from benchmarks.search.results import goal_table, page
from benchmarks.search.vocabulary import inflected, word_at
from indexer.analysis import words


def test_the_first_releases_are_the_same_whatever_the_size() -> None:
    assert list(generated(5)) == list(islice(generated(50), 5))


def test_texts_are_those_of_the_version_of_the_generator() -> None:
    texts = [(release["title"], release["text"]) for release in generated(20)]

    digest = hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:16]

    assert (GENERATOR_VERSION, digest) == ("4", "cfa8d3f172126dbf")


def test_releases_are_as_long_and_as_varied_as_real_ones() -> None:
    releases = list(generated(300))
    size = sum(len(str(release["text"])) for release in releases) / len(releases)

    assert 2_600 < size < 3_000
    assert {len(release["organizers"]) for release in releases} >= {1, 2, 3}  # type: ignore[arg-type]
    assert 0 < sum("published" not in release for release in releases) < 30


@pytest.mark.parametrize("ending", ["", "s", "ed", "ing"])
def test_made_up_words_are_read_as_meant(ending: str) -> None:
    made = [word_at(rank) for rank in range(60 if ending else 0, 20_000, 37)]

    assert [word for word in made if words(word + ending)[0].terms[0] != word] == []


def test_no_two_ranks_share_a_word() -> None:
    made = {word_at(rank) for rank in range(20_000)}

    assert len(made) == 20_000
    assert not made & {inflected(word, chance) for word in made for chance in (0.0, 0.15, 0.19) if len(word) > 3}


def test_a_corpus_is_written_once(tmp_path: Path) -> None:
    first = generated_corpus(3, tmp_path)
    first.path.write_text(first.path.read_text().replace("example.org", "changed.org"))

    again = generated_corpus(3, tmp_path)

    assert "changed.org" in again.path.read_text()
    assert [path.name for path in tmp_path.iterdir()] == [first.path.name]


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    path.write_text("".join(json.dumps(release) + "\n" for release in generated(5)))

    assert len(list(file_corpus(path).entries())) == 5
    assert [entry.id for entry in file_corpus(path, 2).entries()] == ["r0000000", "r0000001"]


def test_growth_is_the_power_of_the_size() -> None:
    assert exponent([(10, 3), (100, 30), (1000, 300)]) == pytest.approx(1.0)
    assert exponent([(10, 3), (1000, 3)]) == pytest.approx(0.0)
    assert exponent([(100, 1), (10_000, 10)]) == pytest.approx(0.5)


def test_a_spread_has_median_ninth_and_worst() -> None:
    spread = spread_of([float(number) for number in range(1, 12)])

    assert (spread.median, spread.p90, spread.worst, spread.questions) == (6.0, 10.0, 11.0, 11)


@pytest.mark.parametrize(
    ("value", "rising", "verdict"),
    [(0.4, False, "goal"), (0.9, False, "must"), (1.2, False, "missed"), (None, False, "not measured"),
     (1.2, True, "must"), (0.2, True, "missed")],
)  # fmt: skip
def test_a_line_tells_what_was_reached(value: float | None, rising: bool, verdict: str) -> None:
    goal, must = (2.0, 1.0) if rising else (0.5, 1.0)

    assert Line("x", "y", value, must, goal, rising=rising).verdict == verdict


def measured() -> Measured:
    one = Question(kind="three rare words", must=(Word("bak"),))
    two = Question(kind="misspelt word", must=(Word("kab"),))
    asked = (
        Asked(
            one,
            {"ours": 3, "tantivy": 3, "fts5": 3},
            {"ours": 0.001, "tantivy": 0.002, "fts5": 0.1},
            {"ours": 0.004, "tantivy": 0.003, "fts5": 0.2},
        ),
        Asked(two, {"ours": 3, "tantivy": 4}, {"ours": 0.005, "tantivy": 0.004}, {"ours": 0.008, "tantivy": 0.005}),
    )
    builds = (Built("ours", 100, 1.0, 110, 100, 5_000_000), Built("tantivy", 100, 2.0, 100, 100, 5_000_000))
    return Measured("60,000 generated", 60_000, True, builds, asked)


def test_ratios_are_ours_divided_by_the_peers_over_the_questions_of_both() -> None:
    found = {line.figure: line.value for line in lines([measured()])}

    assert found["page job, median ÷ tantivy"] == pytest.approx(1.0)
    assert found["page job when first asked, median ÷ tantivy"] == pytest.approx(1.5)
    assert found["page job, worst ÷ tantivy's worst"] == pytest.approx(1.25)
    assert found["page job, median ÷ SQLite FTS5"] == pytest.approx(0.01)
    assert found["build, releases a second ÷ tantivy"] == pytest.approx(2.0)
    assert found["index bytes ÷ text bytes"] == pytest.approx(1.1)


def test_the_page_names_every_line_and_where_totals_differ() -> None:
    run = [measured()]
    written = page("a machine", "It ran alone.", lines(run), run)

    assert goal_table(lines(run)) in written
    assert "1 of 2 questions" in written
    assert "tantivy 4" in written


def test_growth_is_told_over_the_generated_sizes() -> None:
    larger = replace(measured(), corpus="6,000,000 generated", releases=6_000_000)

    found = {line.figure: line.value for line in lines([measured(), larger])}

    assert found["growth of selective questions, exponent"] == pytest.approx(0.0)


def test_the_gate_names_what_is_too_slow_too_large_and_different() -> None:
    good = measured()
    slow = Asked(good.asked[0].question, {"ours": 3, "fts5": 2}, {"ours": 0.9, "fts5": 0.1}, {})
    large = Built("ours", 100, 1.0, 900, 100, 0)

    told = " ".join(faults([replace(good, asked=(slow,), builds=(large,))]))

    assert "9.00 times as long as fts5" in told
    assert "9.00 times as large as its text" in told
    assert "bak: ours finds 3, fts5 finds 2" in told


def test_the_gate_lets_a_good_run_pass() -> None:
    good = measured()

    assert faults([replace(good, asked=good.asked[:1])]) == []


def test_the_chart_has_a_row_for_each_engine() -> None:
    drawn = chart([measured()])
    words = {element.text for element in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")}

    assert {"Communiqué", "tantivy", "SQLite FTS5"} <= words
    assert "prefers-color-scheme: dark" in drawn


def test_a_question_becomes_the_address_of_its_page() -> None:
    question = Question(kind="", must=(OneOf(("bak", "kab")),), never=("pok",), chosen=Filtered("year", "2015"))

    assert path_of(question) == "/?q=%28bak+OR+kab%29+-pok&from=2015&to=2015"


def test_work_in_a_child_gives_its_result_and_memory() -> None:
    done = in_child(len, "abc")

    assert done.result == 3
    assert done.peak_bytes > 0 or tree_bytes(1) == 0  # where the system does not tell, nothing is told


def test_work_that_fails_in_a_child_tells_why() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        in_child(divmod, 1, 0)
