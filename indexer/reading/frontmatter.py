"""The block of YAML at the head of a Markdown file, and what of YAML we read at all."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from indexer.reading.text import shortened

if TYPE_CHECKING:
    from yaml import BaseLoader, CBaseLoader, Node

MAX_FRONT_MATTER_CHARS: Final = 64_000  # 100,000 keys take PyYAML seconds; real blocks have some hundred characters
MAX_FRONT_MATTER_DEPTH: Final = 5  # a list in a map is 2; thousands of brackets overflow the parser's stack

_CLOSING: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LOOKS_LIKE_A_KEY: Final = re.compile(r"\s*(?:[\w-][\w -]*:(?:\s|$)|#)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of the block, the text after it, and why the block could not be read, if so."""

    body: str
    values: Mapping[str, object] = field(default_factory=dict)
    reason: str | None = None


def split_front_matter(text: str) -> FrontMatter:
    """Part a Markdown text from its front matter. A text without any is all body; a bad block is left out and named."""
    opening, _, rest = text.partition("\n")
    if opening.rstrip() != "---":
        return FrontMatter(text)
    closing = _CLOSING.search(rest, 0, MAX_FRONT_MATTER_CHARS + 4)
    if closing is None:
        if not _LOOKS_LIKE_A_KEY.match(rest):
            return FrontMatter(text)  # three hyphens also draw a line
        return FrontMatter(
            text, reason=f"front matter has no closing --- within {MAX_FRONT_MATTER_CHARS} characters; read as text"
        )
    body = rest[closing.end() :].removeprefix("\n")
    try:
        # The block begins on the second line of the file.
        return FrontMatter(body, values=read_yaml(rest[: closing.start()], first_line=2))
    except BadYaml as refused:
        return FrontMatter(body, reason=f"front matter left out: {refused}")


class BadYaml(Exception):
    """Says why a text is not read as YAML."""


def read_yaml(block: str, first_line: int = 1, *, unique: bool = False) -> Mapping[str, object]:
    """The keys of the block with their values: texts, lists and maps of such, None where a key has no value.

    `first_line` is the number of the block's first line, for messages; `unique` refuses a key that stands there twice,
    of which YAML would keep the last. Raises BadYaml.
    """
    import yaml

    loader = _loader()
    try:
        _check_shape(block, loader)
        for key in _repeated(yaml.compose(block, Loader=loader)) if unique else ():
            raise BadYaml(f"{shortened(str(key.value))!r} stands there twice (line {key.start_mark.line + first_line})")
        # The base loader makes only strings, lists and maps: no tag can construct anything, no impossible date fails
        # the whole block, and the language "no" stays Norwegian.
        values = yaml.load(block, Loader=loader)  # noqa: S506 - as said above
    except yaml.YAMLError as error:
        raise BadYaml(_sentence(error, first_line)) from None
    except (ValueError, TypeError, RecursionError) as error:  # PyYAML lets some errors of values and keys through
        raise BadYaml(str(error)) from None
    if values is None or values == "":
        return {}
    if not isinstance(values, dict):
        raise BadYaml("it is not a list of keys with values")
    return {str(key): without_null(value) for key, value in values.items()}


def _loader() -> "type[BaseLoader] | type[CBaseLoader]":
    import yaml

    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C parser is missing where libyaml is


def _check_shape(block: str, loader: "type[BaseLoader] | type[CBaseLoader]") -> None:
    """Refuse what is small to write but endless to read, while it is still a flat row of events."""
    import yaml

    depth = 0
    for event in yaml.parse(block, Loader=loader):
        if isinstance(event, yaml.AliasEvent):
            raise BadYaml("aliases (*name) are not allowed")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_FRONT_MATTER_DEPTH:
            raise BadYaml(f"it is nested more than {MAX_FRONT_MATTER_DEPTH} deep")


def _repeated(node: "Node | None") -> "Iterator[Node]":
    """The keys that stand in their map for a second time; maps within lists are not looked at."""
    import yaml

    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if isinstance(key.value, str) and key.value in seen:
                yield key
            seen.add(str(key.value))
            yield from _repeated(value)


def without_null(value: object) -> object:
    """The value, None for what YAML calls null: only the values of the outermost keys are freed of it."""
    return None if value in ("~", "null") else value


def _sentence(error: Exception, first_line: int) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it is not YAML"
    # Marks count from 0.
    return f"{problem} (line {mark.line + first_line})" if mark is not None else str(problem)
