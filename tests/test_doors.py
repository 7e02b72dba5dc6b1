"""Who may import whom, what importing does, and what no file may contain."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINES_MAX = 300

# Every one of these names stands in one folder only, so that it can be exchanged by changing that folder.
HOMES = {
    "whoosh": "indexer/whoosh_engine",
    "opensearchpy": "indexer/opensearch_engine",
    "bs4": "indexer/reading",
    "markdown": "indexer/reading",
    "flask": "web",
}
MACHINE_PATH = re.compile(r"(?<![\w.-])/(?:work|farm|root|home)/")
REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|crates|deb\.debian|maven)\.(?:org|io|com)\b")


def files_of_the_repository() -> Iterator[Path]:
    """Every file, without environments, caches and indexes (folders that begin with a dot, but for .ci)."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name == ".ci"
            or (
                not name.startswith(".")
                and name not in ("__pycache__", "build", "dist")
                and not name.endswith(".egg-info")
            )
        ]
        yield from (Path(folder, name) for name in names)


def modules() -> dict[str, Path]:
    """The modules of both packages by dotted name; a package goes by the name of its folder."""
    found = {}
    for package in ("indexer", "web"):
        for path in (ROOT / package).rglob("*.py"):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(nodes: Iterator[ast.AST], known: dict[str, Path]) -> Iterator[str]:
    """The names imported by these statements, down to the module where a `from` names one."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            module = node.module or ""
            for alias in node.names:
                inner = f"{module}.{alias.name}"
                yield inner if inner in known else module


def at_import(tree: ast.AST) -> Iterator[ast.AST]:
    """The statements that run when the module is imported: not those of functions, not those for type checkers."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            for other in node.orelse:
                yield from at_import(other)
            continue
        yield node
        yield from at_import(node)


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("library", "home"), HOMES.items())
def test_a_library_is_imported_only_in_its_own_folder(library: str, home: str) -> None:
    known = modules()
    strangers = {
        name
        for name, path in known.items()
        for target in imported(ast.walk(parse(path)), known)
        if target.partition(".")[0] == library and (ROOT / home) not in path.parents
    }

    assert strangers == set()


def test_web_names_only_what_the_door_of_indexer_offers() -> None:
    import indexer

    known = modules()
    taken = {
        (name, node.module, alias.name)
        for name, path in known.items()
        if name.partition(".")[0] == "web"
        for node in ast.walk(parse(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "indexer"
        for alias in node.names
    }

    assert [entry for entry in taken if entry[1] != "indexer"] == []
    assert [entry for entry in taken if entry[2] not in indexer.__all__] == []


def test_indexer_knows_web_only_where_a_command_starts_it() -> None:
    known = modules()

    def importers(nodes: Callable[[ast.AST], Iterator[ast.AST]]) -> set[str]:
        return {
            name
            for name, path in known.items()
            if name.partition(".")[0] == "indexer"
            for target in imported(nodes(parse(path)), known)
            if target.partition(".")[0] == "web"
        }

    assert importers(at_import) == set()
    assert {name for name in importers(ast.walk) if not name.startswith(("indexer.cli", "indexer.commands."))} == set()


def test_no_import_leads_back_to_where_it_began() -> None:
    known = modules()
    graph = {
        name: {target for target in imported(at_import(parse(path)), known) if target in known and target != name}
        for name, path in known.items()
    }

    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_the_door_of_indexer_is_sorted_and_complete() -> None:
    import indexer

    def rank(name: str) -> tuple[int, str]:  # constants, classes, functions: the order that ruff keeps
        return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)

    known = modules()
    public = {
        alias.asname or alias.name
        for node in ast.walk(parse(known["indexer"]))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("indexer")
        for alias in node.names
    }

    assert list(indexer.__all__) == sorted(indexer.__all__, key=rank)
    assert {name for name in public if not name.startswith("_")} <= set(indexer.__all__)
    assert [name for name in indexer.__all__ if not hasattr(indexer, name)] == []


# Prints the libraries that the import loaded and the files of the checkout that it read, other than Python's own.
WATCH = """
import sys
root, package = sys.argv[1:]
read = []
def watch(event, args):
    if event == "open" and str(args[0]).startswith(root) and not str(args[0]).endswith((".py", ".pyc")):
        read.append(str(args[0]))
sys.addaudithook(watch)
sys.path.insert(0, root)
__import__(package)
loaded = {name.partition(".")[0] for name in sys.modules}
print(*sorted(loaded & {"whoosh", "opensearchpy", "bs4", "flask"}), *read)
"""


@pytest.mark.parametrize(("package", "allowed"), [("indexer", ""), ("web", "flask")])
def test_importing_loads_no_engine_and_reads_nothing(package: str, allowed: str, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-B", "-c", WATCH, str(ROOT), package], env={}, cwd=tmp_path, capture_output=True, text=True
    )

    assert run.stderr == ""
    assert run.stdout.strip() == allowed
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_put_into_a_page_without_escaping() -> None:
    unsafe = re.compile(r"\|\s*safe\b|\bMarkup\(|autoescape\s+false")

    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in (ROOT / "web").rglob("*")
        if path.suffix in (".py", ".html", ".xml", ".txt")
        for match in unsafe.finditer(path.read_text(encoding="utf-8"))
    ]

    assert found == []


def test_files_are_short_enough_to_read() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in files_of_the_repository()
        if path.suffix in (".py", ".html", ".css", ".js") and "data" not in path.parts
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LINES_MAX
    }

    assert long == {}


@pytest.mark.parametrize("forbidden", [MACHINE_PATH, REGISTRY], ids=["paths of a machine", "hosts of a registry"])
def test_no_file_names_the_machine_it_was_written_on(forbidden: re.Pattern[str]) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files_of_the_repository()
        for match in [forbidden.search(path.read_bytes().decode("utf-8", "replace"))]
        if match
    ]

    assert found == []
