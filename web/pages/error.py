"""A page that says what went wrong and leads back."""

from dataclasses import dataclass

from web.pages.parts import SearchBox


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong, in words that can be shown to anybody."""

    title: str
    heading: str
    message: str
    box: SearchBox
