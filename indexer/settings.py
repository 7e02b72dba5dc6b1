"""What the environment may set.

variable              default        meaning
COMMUNIQUE_INDEX      .communique    where the index is, for every command without --index
COMMUNIQUE_AUTHORITY  (none)         a file of further organizations, read beside the built-in ones, without --authority
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

INDEX_VARIABLE: Final = "COMMUNIQUE_INDEX"
AUTHORITY_VARIABLE: Final = "COMMUNIQUE_AUTHORITY"
DEFAULT_INDEX: Final = ".communique"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one run; the defaults are those without any variable set."""

    index: str = DEFAULT_INDEX
    authority: Path | None = None


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings that the environment (the process's own by default) asks for; an empty variable counts as unset."""
    values = os.environ if environment is None else environment
    authority = values.get(AUTHORITY_VARIABLE)
    return Settings(
        index=values.get(INDEX_VARIABLE) or DEFAULT_INDEX,
        authority=Path(authority) if authority else None,
    )
