"""What the environment may set."""

from pathlib import Path

import pytest

from indexer.settings import Settings, read_settings


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Settings(index=".communique", authority=None)),
        (
            {"COMMUNIQUE_INDEX": "archive", "COMMUNIQUE_AUTHORITY": "a.toml"},
            Settings(index="archive", authority=Path("a.toml")),
        ),
        ({"COMMUNIQUE_INDEX": "", "COMMUNIQUE_AUTHORITY": ""}, Settings()),
    ],
    ids=["nothing set", "both set", "both empty"],
)
def test_the_environment_is_read_and_an_empty_variable_counts_as_unset(
    environment: dict[str, str], expected: Settings
) -> None:
    assert read_settings(environment) == expected
