"""The walk: what is found, in which order, under which names, and what is named instead of read."""

import os
import socket
from pathlib import Path

import pytest

from indexer.reading import Problem, SourceFile, digest, find_files
from indexer.reading.sources import MAX_FOLDER_DEPTH


def write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A release.")


def found(*sources: Path | str) -> list[SourceFile]:
    return [file for file in find_files([str(source) for source in sources]) if isinstance(file, SourceFile)]


def problems(*sources: Path | str) -> dict[str, str]:
    files = find_files([str(source) for source in sources])
    return {file.source: file.code for file in files if isinstance(file, Problem)}


def test_a_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    root = tmp_path / "seeds"
    write(root, "b.txt", "2015/minsk.md", "2015/almaty.html", "a.JSONL", "c.jsonl.gz", "z.htm")
    files = found(root)
    assert [file.name for file in files] == [
        "seeds/2015/almaty.html", "seeds/2015/minsk.md", "seeds/a.JSONL", "seeds/b.txt", "seeds/c.jsonl.gz",
        "seeds/z.htm",
    ]  # fmt: skip
    assert [file.id for file in files] == ["2015/almaty", "2015/minsk", "a", "b", "c", "z"]


def test_hidden_entries_readmes_and_other_kinds_of_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, ".git/x.txt", ".hidden.txt", "README.md", "sub/readme.md", "photo.jpg", "a.txt")
    assert [file.id for file in found(tmp_path)] == ["a"]
    assert problems(tmp_path) == {}


def test_a_file_is_found_by_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, "deep/000_x.txt", "README.md")
    assert [(file.name, file.id) for file in found(tmp_path / "deep/000_x.txt", tmp_path / "README.md")] == [
        ("000_x.txt", "000_x"),
        ("README.md", "README"),
    ]


def test_a_hyphen_is_standard_input() -> None:
    assert found("-") == [SourceFile(path=None, name="-", id="-")]


def test_sources_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    write(tmp_path, "report.pdf")
    os.mkfifo(tmp_path / "pipe.txt")
    sources: list[Path | str] = [tmp_path / "gone", tmp_path / "report.pdf", tmp_path / "pipe.txt", "", "nul\0byte"]
    assert list(problems(*sources).values()) == ["missing", "unknown_suffix", "not_a_file", "missing", "unreadable"]


def test_pipes_and_sockets_in_a_folder_are_named_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "in"
    write(root, "a.txt", "x.txt/inner.txt")
    os.mkfifo(root / "pipe.txt")
    monkeypatch.chdir(root)  # the path of a socket may have 107 bytes only
    with socket.socket(socket.AF_UNIX) as sock:
        sock.bind("socket.md")
        assert problems(root) == {"in/pipe.txt": "not_a_file", "in/socket.md": "not_a_file"}
    assert [file.id for file in found(root)] == ["a", "x.txt/inner"]


def test_a_loop_of_links_is_named_and_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "in"
    write(root, "sub/a.txt")
    (root / "sub/up").symlink_to(root)
    (root / "self.txt").symlink_to(root / "self.txt")
    assert [file.id for file in found(root)] == ["sub/a"]
    assert problems(root) == {"in/self.txt": "link_loop", "in/sub/up": "link_loop"}


def test_links_out_of_the_folder_to_folders_and_to_nothing_are_named(tmp_path: Path) -> None:
    root = tmp_path / "in"
    write(tmp_path, "outside/secret.txt", "in/a.txt")
    (root / "secret.txt").symlink_to(tmp_path / "outside/secret.txt")
    (root / "folder").symlink_to(tmp_path / "outside")
    (root / "gone.txt").symlink_to(tmp_path / "gone.txt")
    assert [file.id for file in found(root)] == ["a"]
    assert problems(root) == {
        "in/folder": "link_to_folder",
        "in/gone.txt": "broken_link",
        "in/secret.txt": "link_outside",
    }


def test_a_link_to_a_hidden_store_in_the_folder_is_read_and_one_to_a_found_file_is_not_read_twice(
    tmp_path: Path,
) -> None:
    write(tmp_path, ".store/4f2a", "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / ".store/4f2a")
    (tmp_path / "latest.txt").symlink_to(tmp_path / "a.txt")
    assert [file.id for file in found(tmp_path)] == ["a", "b"]
    assert problems(tmp_path) == {}
    assert digest(found(tmp_path)[1])


def test_folders_beyond_the_depth_limit_are_named(tmp_path: Path) -> None:
    within, beyond = "d/" * MAX_FOLDER_DEPTH, "d/" * (MAX_FOLDER_DEPTH + 1)
    write(tmp_path, f"{within}a.txt", f"{beyond}b.txt")
    assert [file.id for file in found(tmp_path)] == [f"{within}a"]
    assert list(problems(tmp_path).values()) == ["too_deep"]


def test_broken_names_come_out_clean_and_distinct(tmp_path: Path) -> None:
    names = (b"\xff.txt", b"\xfe.txt", b"new\nline.txt", "кино\u0301.txt".encode())
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("A release.")
    ids = {file.id for file in found(tmp_path)}
    assert ids == {"\\xff", "\\xfe", "new line", "кино\u0301"}
    for file in found(tmp_path):
        file.name.encode()


def test_a_path_too_long_for_an_id_is_named(tmp_path: Path) -> None:
    write(tmp_path, "/".join(["n" * 250] * 3) + ".txt")
    assert list(problems(tmp_path).values()) == ["id_too_long"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may list any folder, so nothing is unreadable")
def test_a_folder_that_may_not_be_listed_is_named(tmp_path: Path) -> None:
    write(tmp_path, "closed/a.txt", "open/b.txt")
    (tmp_path / "closed").chmod(0)
    try:
        assert list(problems(tmp_path).values()) == ["unreadable"]
        assert [file.id for file in found(tmp_path)] == ["open/b"]
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_the_digest_follows_the_content_only(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    first, second = found(tmp_path)
    assert digest(first) == digest(second)
    (tmp_path / "b.txt").write_text("Another release.")
    assert digest(first) != digest(second)


def test_no_digest_of_what_vanished_is_a_pipe_or_standard_input(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "gone.txt", tmp_path / "pipe.txt", None):
        with pytest.raises(OSError):
            digest(SourceFile(path=path, name="x", id="x"))


def test_a_file_named_only_by_dots_has_an_id_that_can_be_linked(tmp_path: Path) -> None:
    write(tmp_path, ".txt", "..txt", "...txt")
    assert [file.id for file in found(*(tmp_path / name for name in (".txt", "..txt", "...txt")))] == [
        ".txt",
        "..txt",
        "...txt",
    ]
