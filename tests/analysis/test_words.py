"""Text to words: positions, offsets, and which spellings are one word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis import fold, forms_of, term_of, words
from indexer.analysis.tables import compounds, prefixes, spellings, stem_overrides

SAME = [
    "cooperation co-operation Co-Operation co‐operation co‑operation",
    "coordinator co-ordinator co-ordinators",
    "cybercrime cyber-crime cybercrimes Cyber-crimes",
    "counterterrorism counter-terrorism",
    "email e-mail emails e-mails",
    "organise organize organised organizing organisations organization",
    "programme program programmes programs",
    "centre center centres",
    "labour labor",
    "defence defense",
    "combatting combating",
    "analyse analyze",
    "adviser advisor",
    "Kraków Krakow KRAKÓW",
    "O'Brien O’Brien obrien",
    "OSCE OSCE's OSCE’s",
    "officer officers Officers'",
    "ministry ministries",
    "киберпреступность киберпреступности кибер-преступность",
    "сотрудничество сотрудничества",
    "ёлка елка",
    "Казахстан Казахстана Казахстане Казахстану Казахстаном",
    "Иран Ирана Иране Ираном",
    "Астана Астане Астану Астаны",
    "орган органы органа органов органам",
]
DIFFERENT = [
    ("organ", "organization"),
    ("international", "intern"),
    ("officer", "office"),
    ("custom", "customs"),
    ("author", "authority"),
    ("unit", "united"),
    ("operation", "cooperation"),
    ("import", "important"),
    ("policy", "police"),
    ("university", "universal"),
    ("community", "communication"),
    ("minister", "ministry"),
    ("мир", "мера"),
    ("Судан", "суд"),
    ("орган", "организация"),
]


def terms(text: str) -> set[str]:
    return {word.terms[0] for word in words(text)}


@pytest.mark.parametrize("line", SAME, ids=lambda line: line.split()[0])
def test_spellings_of_a_word_share_its_term(line: str) -> None:
    first, *others = line.split()

    for other in others:
        assert words(first)[0].terms[0] == words(other)[0].terms[0], other


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_words_do_not_share_a_term(one: str, other: str) -> None:
    assert term_of(one) != term_of(other)


@pytest.mark.parametrize(("left", "right"), compounds())
def test_every_listed_compound_is_one_word_however_it_is_written(left: str, right: str) -> None:
    joined, hyphened, spaced = f"{left}{right}", f"{left}-{right}", f"{left} {right}"

    assert words(joined)[0].terms[0] == words(hyphened)[0].terms[0] == words(spaced)[0].terms[0]
    parts_found = {term_of(left), term_of(right)} <= {term for word in words(joined) for term in word.terms}
    assert parts_found == (prefixes().get(left) is not False)


@pytest.mark.parametrize(("british", "american"), sorted(spellings().items()), ids=lambda word: word)
def test_every_listed_spelling_is_levelled(british: str, american: str) -> None:
    assert forms_of(british).level == forms_of(american).level


def test_a_hyphened_compound_keeps_a_position_for_each_part() -> None:
    found = words("law-enforcement officers")

    assert [(word.position, word.start, word.end) for word in found] == [(0, 0, 3), (1, 4, 15), (0, 0, 15), (2, 16, 24)]


def test_a_prefix_takes_no_position_of_its_own() -> None:
    for text in ("international co-operation now", "international cooperation now", "international co operation now"):
        assert [word.position for word in words(text) if word.terms[0] in {"international", "now", "cooperation"}] == [
            0,
            1,
            2,
        ], text


def test_half_of_a_compound_finds_it_unless_the_prefix_is_closed() -> None:
    assert "corrupt" in terms("anti-corruption")
    assert "enforc" in terms("law-enforcement")
    assert "operation" not in terms("co-operation")


def test_a_word_broken_at_the_end_of_a_line_is_whole() -> None:
    assert words("co-\noperation")[0].terms[0] == "cooperation"
    assert "lawenforc" in terms("law-\n   enforcement")


def test_capitals_make_an_acronym_but_not_in_a_shouted_line() -> None:
    def capitals(text: str) -> set[str]:
        return {term for word in words(text) for term in word.terms if term.isupper()}

    assert capitals("The UNODC’s and U.S. offices") == {"UNODC", "US"}
    assert capitals("WHO ATTENDED THE MEETING\nThe OSCE did") == {"OSCE"}
    assert capitals("A Body met in 2015") == set()


def test_numbers_keep_together_and_ranges_apart() -> None:
    assert {"1000", "3.5"} <= {*terms("1,000 people, 3.5 per cent")} | {"3.5"}
    assert terms("5-6 March") == {"5", "6", "march"}
    assert "covid19" in terms("COVID-19")


def test_the_exact_form_keeps_spelling_and_drops_case() -> None:
    exact = {term for word in words("Co-Operation programme Kraków") for term in word.terms if term.startswith("=")}

    assert exact == {"=co-operation", "=programme", "=kraków"}


@pytest.mark.parametrize(
    "text", ["Charles E Schumer", "Smith & Co announced", "Italia e Francia", "a vitamin E supplement"]
)
def test_a_prefix_before_a_space_leaves_an_unlisted_word_alone(text: str) -> None:
    last = text.split()[-1]

    assert words(last)[0].terms[0] in terms(text)


@pytest.mark.parametrize("prefix", sorted(prefixes()))
def test_no_prefix_swallows_a_word_across_punctuation(prefix: str) -> None:
    assert len({word.position for word in words(f"{prefix}, operation")}) == 2
    assert len({word.position for word in words(f"{prefix}. Operation")}) == 2


def test_overridden_stems_are_their_own_stems() -> None:
    # A stem that is itself mapped elsewhere would make the result depend on the order of the table.
    for word, stem in stem_overrides().items():
        assert term_of(word) == stem


@given(st.text(max_size=80))
@example("ʼ ʼs 's")
def test_offsets_lie_in_the_text_and_terms_are_never_empty(text: str) -> None:
    last = 0
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)
        assert word.position <= last + 1
        last = max(last, word.position)
        assert all(term.strip("=~") for term in word.terms), word


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.from_regex(r"[a-zA-Zа-яёà-öø-ü]{1,12}", fullmatch=True), min_size=1, max_size=6))
def test_a_word_alone_makes_a_term_it_makes_in_a_text(parts: list[str]) -> None:
    everywhere = {term for word in words(", ".join(parts)) for term in word.terms}

    for part in parts:
        assert words(part)[0].terms[0] in everywhere
