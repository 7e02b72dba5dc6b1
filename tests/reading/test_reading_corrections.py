"""Files of corrections beside the releases: which facts they set, for which releases, and what is wrong with them."""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import Given, Page, Problem, SourceFile, read_corrections
from indexer.reading.corrections import FIELDS, MAX_CORRECTIONS_BYTES
from indexer.reading.frontmatter import BadYaml, read_yaml


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def corrected(folder: Path, file: str = "a.txt", given: Given | None = None) -> Page:
    """The page "a" of a file in the folder after the corrections of the folder."""
    source = SourceFile(path=folder / file, name=file, id="a")
    return read_corrections([str(folder)]).apply(Page(id="a", source=file, text="", given=given or Given()), source)


def problems(folder: Path) -> list[Problem]:
    return list(read_corrections([str(folder)]).problems)


def test_every_field_can_be_corrected_under_the_keys_of_front_matter(tmp_path: Path) -> None:
    write(
        tmp_path / "corrections.yaml",
        "a:\n  headline: T\n  link: https://example.org/\n  lang: en\n  date: 2015-06-11\n  event_start: 2015-06-10\n"
        "  event_end: 2015-06-11\n  place: Almaty\n  country: Kazakhstan\n  organizer: OSCE\n  partners: [UNODC]\n"
        "  donors: A; B\n  participants: [Iran]\n",
    )

    page = corrected(tmp_path, given=Given(title="Other", partners=("Interpol",)))

    assert page.corrected == FIELDS
    assert page.given == Given(
        title="T", url="https://example.org/", language="en", published=date(2015, 6, 11),
        event_start=date(2015, 6, 10), event_end=date(2015, 6, 11), city="Almaty", country="Kazakhstan",
        organizers=("OSCE",), partners=("UNODC",), funders=("A", "B"), participants=("Iran",),
    )  # fmt: skip
    assert problems(tmp_path) == []


def test_what_is_not_corrected_stays_as_given(tmp_path: Path) -> None:
    write(tmp_path / "corrections.yml", "a: {city: Almaty}\nb: {city: Minsk}\n")

    page = corrected(tmp_path, given=Given(city="Vienna", country="Austria"))

    assert page.given == Given(city="Almaty", country="Austria")
    assert page.corrected == ("city",)


@pytest.mark.parametrize("nothing", ["", "null", "~", "[]"])
def test_a_list_can_be_set_to_none(tmp_path: Path, nothing: str) -> None:
    write(tmp_path / "corrections.yaml", f"a:\n  partners: {nothing}\n")

    page = corrected(tmp_path, given=Given(partners=("UNODC",)))

    assert page.given.partners == ()
    assert page.corrected == ("partners",)


@pytest.mark.parametrize("nothing", ["", "null", "~"])
def test_a_single_fact_can_be_set_to_unknown(tmp_path: Path, nothing: str) -> None:
    write(tmp_path / "corrections.yaml", f"a:\n  published: {nothing}\n")

    page = corrected(tmp_path, given=Given(published=date(2015, 6, 11)))

    assert page.given.published is None
    assert page.corrected == ("published",)


def test_the_nearest_file_overrules_and_none_reaches_beside_its_folder(tmp_path: Path) -> None:
    write(tmp_path / "corrections.yaml", "a: {city: Almaty, country: Kazakhstan}\n")
    write(tmp_path / "2015" / "corrections.yaml", "a: {city: Vienna}\n")

    assert corrected(tmp_path, "2015/deep/a.txt").given == Given(city="Vienna", country="Kazakhstan")
    assert corrected(tmp_path, "2016/a.txt").given == Given(city="Almaty", country="Kazakhstan")


def test_of_two_files_in_a_folder_the_one_named_yaml_overrules(tmp_path: Path) -> None:
    write(tmp_path / "Corrections.YAML", "a: {city: Vienna}\n")
    write(tmp_path / "corrections.yml", "a: {city: Almaty, country: Kazakhstan}\n")

    assert corrected(tmp_path).given == Given(city="Vienna", country="Kazakhstan")


def test_hidden_folders_are_not_searched(tmp_path: Path) -> None:
    write(tmp_path / ".old" / "corrections.yaml", "a: {city: Almaty}\n")

    assert read_corrections([str(tmp_path)]).ids == frozenset()


def test_beside_a_file_that_is_named_alone_its_own_folder_is_looked_at(tmp_path: Path) -> None:
    write(tmp_path / "corrections.yaml", "a: {city: Almaty}\nother: {city: Minsk}\n")
    path = write(tmp_path / "a.txt", "Text")

    found = read_corrections([str(path)])

    assert found.ids == {"a", "other"}
    assert list(found.strays({})) == []  # the others may be releases that this run does not read


def test_an_id_that_no_release_below_has_is_named(tmp_path: Path) -> None:
    write(tmp_path / "2015" / "corrections.yaml", "a: {city: Almaty}\nb: {city: Minsk}\nc: {city: Rome}\n")
    places = {"a": tmp_path / "2015" / "x" / "a.txt", "b": tmp_path / "2016" / "b.txt"}

    found = list(read_corrections([str(tmp_path)]).strays(places))

    assert [(problem.code, problem.source.partition("/")[2]) for problem in found] == [
        ("unknown_id", "2015/corrections.yaml")
    ] * 2
    assert "'b'" in found[0].message
    assert "'c'" in found[1].message


@pytest.mark.parametrize(
    ("text", "code", "named"),
    [
        ("a: {colour: red}", "unknown_keys", "'colour'"),
        ("a: {id: b}", "unknown_keys", "'id'"),
        ("a: {published: 2015-02-30}", "bad_date", "2015-02-30"),
        ("a: {city: [Almaty]}", "bad_value", "city"),
        ("a: {organizers: {OSCE: yes}}", "bad_value", "organizers"),
        ("a: {url: 'javascript:alert(1)'}", "bad_value", "url"),
        ("a: {title: }", "bad_value", "title"),
        ("a: Almaty", "bad_value", "field: value"),
        ("a: [city]", "bad_value", "field: value"),
    ],
)
def test_what_is_wrong_with_a_correction_is_named_with_file_and_id_and_the_rest_applies(
    tmp_path: Path, text: str, code: str, named: str
) -> None:
    write(tmp_path / "corrections.yaml", f"b: {{city: Minsk}}\n{text}\n")

    found = read_corrections([str(tmp_path)])

    assert [problem.code for problem in found.problems] == [code]
    assert found.problems[0].source == f"{tmp_path.name}/corrections.yaml"
    assert "'a'" in found.problems[0].message
    assert named in found.problems[0].message
    assert found.apply(Page(id="b", source="", text=""), SourceFile(tmp_path / "b.txt", "b.txt", "b")).given.city


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a: [unclosed", ""),
        ("a: {city: x}\n\tb: {}", "line 2"),
        ("- a", "keys with values"),
        ("just prose", "keys with values"),
        ("a: &x {city: Minsk}\nb: *x\n", "aliases"),
        ("a: {city: Minsk}\nb: {city: Rome}\na: {city: Oslo}\n", "'a' stands there twice (line 3)"),
        ("a:\n  city: Minsk\n  city: Rome\n", "'city' stands there twice (line 3)"),
        ("a: " + "[" * 5000, "deep"),
        ("#" * (MAX_CORRECTIONS_BYTES + 1), "larger than"),
    ],
    ids=["unclosed", "tab", "list", "prose", "alias", "id twice", "field twice", "deep", "large"],
)
def test_a_file_that_cannot_be_used_is_named_and_corrects_nothing(tmp_path: Path, text: str, named: str) -> None:
    write(tmp_path / "corrections.yaml", text)

    (problem,) = problems(tmp_path)

    assert problem.code == "bad_corrections"
    assert named in problem.message
    assert corrected(tmp_path).corrected == ()


def test_a_link_and_a_pipe_are_named_and_never_waited_for(tmp_path: Path) -> None:
    target = write(tmp_path / "elsewhere" / "c.yaml", "a: {city: Minsk}\n")
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "corrections.yaml").symlink_to(target)
    os.mkfifo(tmp_path / "one" / "corrections.yml")

    assert [problem.code for problem in problems(tmp_path / "one")] == ["bad_corrections"] * 2


def test_an_empty_file_corrects_nothing(tmp_path: Path) -> None:
    write(tmp_path / "corrections.yaml", "# nothing yet\n")

    assert problems(tmp_path) == []
    assert corrected(tmp_path).corrected == ()


def test_the_digest_of_a_source_depends_on_the_files_that_apply_to_it(tmp_path: Path) -> None:
    source = SourceFile(tmp_path / "2015" / "a.txt", "a.txt", "a")

    def digest() -> str:
        return read_corrections([str(tmp_path)]).digest(source)

    before = digest()
    write(tmp_path / "2016" / "corrections.yaml", "a: {city: Minsk}\n")
    beside = digest()
    write(tmp_path / "corrections.yaml", "a: {city: Minsk}\n")
    above = digest()
    write(tmp_path / "corrections.yaml", "a: {city: Rome}\n")

    assert before == beside == ""
    assert len({before, above, digest()}) == 3


@given(st.text(st.characters(codec="utf-8")) | st.from_regex(r"([a-z]+: [&*!\[{\"'|>-]*[^\n]*\n)*", fullmatch=True))
def test_yaml_is_read_or_refused(block: str) -> None:
    values: Mapping[str, object] = {}
    with suppress(BadYaml):
        values = read_yaml(block, unique=True)

    assert all(isinstance(key, str) for key in values)


def test_a_file_of_corrections_whose_encoding_is_guessed_is_named_and_applied(tmp_path: Path) -> None:
    (tmp_path / "corrections.yaml").write_bytes("a:\n  city: Köln\n".encode("cp1252"))
    corrections = read_corrections([str(tmp_path)])
    assert corrections.ids == {"a"}
    assert [problem.code for problem in corrections.problems] == ["bad_encoding"]
    assert "save it as UTF-8" in corrections.problems[0].message
