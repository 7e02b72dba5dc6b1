"""Bodies of any kind to plain text, by the proper library where it copes and crudely where it does not."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from indexer.reading.guard import CONVERSION_SECONDS, ConversionRefused, Guard
from indexer.reading.marked import Converted, convert_markdown
from indexer.reading.page import Given, Problem
from indexer.reading.plain import strip_tags
from indexer.reading.webpage import convert_html

# Beyond these sizes the libraries need more than the time limit even on friendly input.
MAX_MARKDOWN_CHARS: Final = 2_000_000
MAX_HTML_CHARS: Final = 5_000_000


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a kind of markup is read: within `max_chars` by `convert`, otherwise by `crudely`."""

    convert: Callable[[str], Converted]
    crudely: Callable[[str], str]
    max_chars: int


_KINDS: Final = {
    "markdown": _Kind(convert_markdown, str.strip, MAX_MARKDOWN_CHARS),
    "html": _Kind(convert_html, strip_tags, MAX_HTML_CHARS),
}


class Converter:
    """Converts bodies in a guarded process, which starts when the first one needs it."""

    def __init__(self, seconds: float = CONVERSION_SECONDS) -> None:
        self._guard = Guard(seconds)

    def convert(
        self, kind: str, body: str, source: str, line: int | None = None
    ) -> tuple[Converted, tuple[Problem, ...]]:
        """The plain text of a body ("text", "markdown" or "html") and why it was read crudely, if it was."""
        if kind == "text":
            return Converted(body.strip(), Given()), ()
        road = _KINDS[kind]
        try:
            if len(body) > road.max_chars:
                raise ConversionRefused("too_large_to_convert", f"is longer than {road.max_chars} characters")
            return self._guard.run(road.convert, body), ()
        except ConversionRefused as refused:
            problem = Problem(source, refused.code, f"{refused}; read as plain text", line)
            return Converted(road.crudely(body), Given()), (problem,)

    def close(self) -> None:
        """End the process."""
        self._guard.close()
