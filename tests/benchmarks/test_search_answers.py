"""Every engine of the search benchmark answers what counting by hand gives, so that times compare the same work."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from benchmarks.search.choosing import SELECTIVE, choose
from benchmarks.search.contender import Contender, ResultsPage, Searcher
from benchmarks.search.corpus import COUNTED_FIELDS, Corpus, Entry, generated_corpus
from benchmarks.search.engines import ENGINES, engine_named, is_installed
from benchmarks.search.page_job import differences
from benchmarks.search.questions import FACET_VALUES, Fuzzy, Near, OneOf, Part, Phrase, Prefix, Question, Word
from benchmarks.search.sample import sample_of

RELEASES = 150
Opened = tuple[Contender, Searcher]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return generated_corpus(RELEASES, tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def entries(corpus: Corpus) -> tuple[Entry, ...]:
    return tuple(corpus.entries())


@pytest.fixture(scope="module")
def questions(entries: tuple[Entry, ...]) -> tuple[Question, ...]:
    return choose(sample_of(entries))


@pytest.fixture(scope="module", params=ENGINES)
def opened(
    request: pytest.FixtureRequest, corpus: Corpus, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Opened]:
    if not is_installed(request.param):
        pytest.skip(f"{request.param} is not installed; it comes with: pip install .[peers]")
    contender = engine_named(request.param)
    folder = tmp_path_factory.mktemp(request.param) / "index"
    contender.build(corpus.entries(), folder)
    searcher = contender.open(folder)
    yield contender, searcher
    searcher.close()


def test_at_least_sixty_questions_of_every_kind_are_chosen(questions: tuple[Question, ...]) -> None:
    parts = {type(part) for question in questions for part in question.must}

    assert len(questions) >= 60
    assert parts == {Word, Phrase, Near, Prefix, Fuzzy, OneOf}
    assert any(question.never for question in questions)
    assert {question.chosen.field for question in questions if question.chosen} == set(COUNTED_FIELDS)


def test_the_same_releases_give_the_same_questions(entries: tuple[Entry, ...], questions: tuple[Question, ...]) -> None:
    assert choose(sample_of(entries)) == questions


def test_selective_questions_find_few_releases(entries: tuple[Entry, ...], questions: tuple[Question, ...]) -> None:
    totals = [by_hand(question, entries).total for question in questions if question.kind in SELECTIVE]

    assert len(totals) >= 5
    assert all(1 <= total <= 3 for total in totals)


def test_totals_and_counts_are_those_counted_by_hand(
    opened: Opened, entries: tuple[Entry, ...], questions: tuple[Question, ...]
) -> None:
    contender, searcher = opened
    wrong = []
    for question in questions:
        if contender.lacks(question) or (contender.name != "ours" and _is_fuzzy(question)):
            continue  # the peers that have fuzzy words look for stems and change the first letter, too
        page, expected = searcher.answer(question), by_hand(question, entries)
        wrong += [f"{question}: {one}" for one in differences({"by hand": expected, contender.name: page})]
        if len(page.hits) != min(10, page.total):
            wrong.append(f"{question}: {len(page.hits)} hits of {page.total}")

    assert wrong == []


def test_snippets_mark_the_word(opened: Opened, questions: tuple[Question, ...]) -> None:
    _, searcher = opened
    question = next(question for question in questions if question.kind == "medium word")
    word = str(question)

    hits = searcher.answer(question).hits

    assert hits
    for hit in hits:
        marked = [part.lower() for snippet in hit.snippets for part in re.findall(r"<b[^>]*>(\w+)</b>", snippet)]
        assert marked
        assert {stem(part) for part in marked} == {stem(word)}


def test_a_replaced_release_is_found_by_its_new_words_only(opened: Opened, entries: tuple[Entry, ...]) -> None:
    _, searcher = opened
    old = entries[7]
    fresh = Question(kind="", must=(Word("zzyzxk"),))
    searcher.replace(_with_text(old, old.text + " Zzyzxk."))

    assert [hit.id for hit in searcher.answer(fresh).hits] == [old.id]

    searcher.replace(old)
    assert searcher.answer(fresh).total == 0


def _with_text(entry: Entry, text: str) -> Entry:
    return Entry(
        entry.id, entry.title, text, entry.language, entry.published, entry.country, entry.organizers, entry.partners,
        entry.bodies,
    )  # fmt: skip


def _is_fuzzy(question: Question) -> bool:
    return any(isinstance(part, Fuzzy) for part in question.must)


def by_hand(question: Question, entries: Sequence[Entry]) -> ResultsPage:
    """The answer by looking at every release."""
    chosen = question.chosen
    matching = [entry for entry in entries if _matches(question, entry)]
    passing = [entry for entry in matching if not chosen or chosen.value in _values(entry, chosen.field)]
    counts = {}
    for field in COUNTED_FIELDS:
        among = matching if chosen and chosen.field == field else passing
        counts[field] = Counter(value for entry in among for value in _values(entry, field))
    return ResultsPage(len(passing), (), counts)


def _values(entry: Entry, field: str) -> tuple[str, ...]:
    if field == "organizer":
        return entry.bodies
    value = getattr(entry, field)
    return (str(value),) if value is not None else ()


def _matches(question: Question, entry: Entry) -> bool:
    fields = {"title": _words(entry.title), "text": _words(entry.text)}
    every = [*fields["title"], *fields["text"]]
    stems = set(map(stem, every))
    return all(_has(part, fields, stems) for part in question.must) and not stems & set(map(stem, question.never))


def _windows(words: tuple[str, ...], length: int) -> set[tuple[str, ...]]:
    return {words[at : at + length] for at in range(len(words) - length + 1)}


def _has(part: Part, fields: dict[str, tuple[str, ...]], stems: set[str]) -> bool:
    match part:
        case Word():
            return stem(part.word) in (stems if part.field is None else set(map(stem, fields[part.field])))
        case OneOf():
            return bool(stems & set(map(stem, part.words)))
        case Phrase():
            wanted = tuple(map(stem, part.words))
            return any(wanted in _windows(tuple(map(stem, words)), len(wanted)) for words in fields.values())
        case Near():
            return any(_near(part, [stem(word) for word in words]) for words in fields.values())
        case Prefix():
            return any(word.startswith(part.prefix) for words in fields.values() for word in words)
        case Fuzzy():
            return any(
                word[0] == part.word[0] and Levenshtein.distance(word, part.word) <= 1
                for words in fields.values()
                for word in words
            )


def _near(part: Near, words: Sequence[str]) -> bool:
    left, right = ([at for at, word in enumerate(words) if word == wanted] for wanted in map(stem, part.words))
    return any(abs(one - other) - 1 <= part.distance for one in left for other in right)


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.lower()))


def stem(word: str) -> str:
    """A made-up word without its ending: they end in k, p or b."""
    return re.sub(r"(?<=[kpb])(s|ed|ing)$", "", word)


def test_facets_are_cut_at_the_number_a_page_shows(opened: Opened) -> None:
    _, searcher = opened

    counts = searcher.answer(Question(kind="everything")).counts

    assert set(counts) == set(COUNTED_FIELDS)
    assert all(0 < len(values) <= FACET_VALUES + 3 for values in counts.values())


def test_tables_never_name_this_machine(tmp_path: Path) -> None:
    from benchmarks.search.machine import describe_machine

    described = describe_machine()

    assert "Python" in described
    assert "/" not in described.replace("w/", "")
    assert Path.cwd().name not in described
